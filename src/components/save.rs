//! Saving an article for the next visit to a doctor.

use super::context::app;
use super::view::{Dynamic, Static, dyn_text, dyn_view, dynamic, link, memo, on_click};
use crate::i18n::say;
use crate::reader::SavedArticle;
use leptos::prelude::*;
use plainsight_contracts::addresses::{SAVED_PAGE, page};

fn see_saved() -> Static {
    link(app().site.href(&page(SAVED_PAGE)), say("see-saved"))
}

/// The button beside an article's text. Pressing it again takes the article back.
pub fn save(id: &str, title: &str) -> Dynamic {
    let saved = app().saved;
    let kept = SavedArticle { id: id.to_owned(), title: title.to_owned() };
    let id = kept.id.clone();
    let has = memo(move || saved.has(&id));
    // Whether the reader just asked to save it, or to take it off; nothing while nothing was asked.
    let touched = RwSignal::new(None::<bool>);
    let act = move || {
        touched.set(Some(!has.get_untracked()));
        if has.get_untracked() {
            saved.remove(&kept.id);
        } else {
            saved.add(usize::MAX, kept.clone());
        }
    };
    let said = move || match (touched.get(), has.get(), saved.is_lasting()) {
        (None, ..) => "",
        (Some(_), true, true) => say("saved-now"),
        (Some(_), true, false) => say("saved-for-now"),
        // It was to be saved, and the list took no more.
        (Some(true), false, _) => say("saved-full"),
        (Some(false), false, _) => say("saved-no-more"),
    };
    dynamic(view! {
        <div class="save needs-app">
            <button type="button" on:click=on_click(act)>
                {dyn_text(move || say(if has.get() { "unsave-button" } else { "save-button" }).to_owned())}
            </button>
            <p role="status">{dyn_text(move || said().to_owned())}</p>
            {dyn_view(move || has.get().then(|| see_saved().dynamic()))}
        </div>
    })
}
