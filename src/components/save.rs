//! Saving an article for the next visit to a doctor.

use super::piece::{Live, Still, live, still};
use super::{context::app, shell::SAVED_PAGE};
use crate::catalog::Card;
use crate::reader::Kept;
use crate::words::words;
use leptos::prelude::*;

fn see_saved() -> Still {
    still(view! { <a href=app().site.href(&format!("{SAVED_PAGE}/"))>{words().see_saved}</a> })
}

/// The button under an article's takeaway. Pressing it again takes the article back.
pub fn save(card: &Card) -> Live {
    let words = words();
    let saved = app().saved;
    let kept = Kept { id: card.id.clone(), title: card.title.clone() };
    let id = kept.id.clone();
    let has = Memo::new(move |_| saved.has(&id));
    // What was just done, said aloud; nothing while nothing was.
    let touched = RwSignal::new(false);
    let press = move |_| {
        touched.set(true);
        if has.get_untracked() {
            saved.remove(&kept.id);
        } else {
            saved.add(usize::MAX, kept.clone());
        }
    };
    let said = move || match (touched.get(), has.get(), saved.is_lasting()) {
        (false, ..) => "",
        (true, true, true) => words.saved_now,
        (true, true, false) => words.saved_for_now,
        (true, false, _) => words.saved_no_more,
    };
    live(view! {
        <div class="save needs-app">
            <button type="button" on:click=press>
                {move || if has.get() { words.unsave } else { words.save }}
            </button>
            <p role="status">{said}</p>
            {move || has.get().then(see_saved)}
        </div>
    })
}
