//! Copying a citation.

use super::piece::{Live, live};
use crate::words::words;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// A button that copies `text`, and says whether it did.
pub fn copy_button(text: String) -> Live {
    let words = words();
    let said = RwSignal::new("");
    let press = move |_| {
        let text = text.clone();
        leptos::task::spawn_local(async move {
            let copied = copy(&text).await;
            said.try_set(if copied { words.copied } else { words.not_copied });
        });
    };
    live(view! {
        <p class="copy needs-app">
            <button type="button" on:click=press>{words.copy_citation}</button>
            <span role="status">{move || said.get()}</span>
        </p>
    })
}

/// Pages that are not served safely have no clipboard, and a browser may refuse.
async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
