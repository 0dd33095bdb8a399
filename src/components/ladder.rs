//! The scale of a treatment's research, whole, with this study's place on it.

use super::view::{Static, static_view};
use crate::catalog::Ladder;
use crate::i18n::say;
use leptos::prelude::*;

/// Its steps, one below the other; the style sheet draws them as one way.
pub fn ladder(ladder: &Ladder) -> Static {
    let steps = ladder
        .steps
        .iter()
        .enumerate()
        .map(|(n, step)| {
            let here = n + 1 == ladder.here;
            let mark = here.then(|| view! { <strong>{format!(" ({})", say("this-study"))}</strong> });
            view! { <li class=here.then_some("here")><span>{step.clone()}{mark}</span></li> }
        })
        .collect_view();
    static_view(view! { <ol class="ladder" role="list">{steps}</ol> })
}
