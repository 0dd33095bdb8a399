//! Copying a citation.

use super::view::{Dynamic, dyn_text, dynamic, on_click};
use crate::i18n::say;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// A button that copies a citation, and says whether it did.
pub fn copy_button(citation: String) -> Dynamic {
    let said = RwSignal::new("");
    let act = move || {
        let citation = citation.clone();
        leptos::task::spawn_local(async move {
            let copied = copy(&citation).await;
            said.try_set(say(if copied { "copied" } else { "not-copied" }));
        });
    };
    dynamic(view! {
        <p class="copy needs-app">
            <button type="button" on:click=on_click(act)>{say("copy-citation")}</button>
            <span role="status">{dyn_text(move || said.get().to_owned())}</span>
        </p>
    })
}

/// Pages that are not served safely have no clipboard, and a browser may refuse.
async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
