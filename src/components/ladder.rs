//! The scale of a treatment's research, drawn whole, with this study's place on it.

use super::view::{Static, static_view};
use crate::catalog::Ladder;
use crate::i18n::say;
use leptos::prelude::*;

/// Distance between two steps in the drawing, and the radius of a step.
const APART: usize = 52;
const RADIUS: usize = 14;

/// The drawing repeats the list below it, so it is not read aloud.
pub fn ladder(ladder: &Ladder) -> Static {
    let count = ladder.steps.len();
    let middle = |n: usize| RADIUS + 4 + (n - 1) * APART;
    let circle = |n: usize| {
        let left = middle(n) - RADIUS;
        let (r, across) = (RADIUS, 2 * RADIUS);
        format!("M{left} 18a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0z")
    };
    let others: String = (1..=count).filter(|n| *n != ladder.here).map(circle).collect();
    let line = format!("M{} 18H{}", middle(1), middle(count));
    let numbers = (1..=count)
        .map(|n| {
            let here = n == ladder.here;
            view! { <text x=middle(n).to_string() y="23.5" class:here=here>{n.to_string()}</text> }
        })
        .collect_view();
    let steps = ladder
        .steps
        .iter()
        .enumerate()
        .map(|(n, step)| {
            let here = n + 1 == ladder.here;
            let mark = here.then(|| view! { <strong>{format!(" ({})", say("this-study"))}</strong> });
            view! { <li class:here=here>{step.clone()}{mark}</li> }
        })
        .collect_view();
    static_view(view! {
        <div class="ladder">
            <svg viewBox=format!("0 0 {} 36", middle(count) + RADIUS + 4) aria-hidden="true" focusable="false">
                <path class="rail" d=line />
                <path class="steps" d=others />
                <path class="here" d=circle(ladder.here) />
                {numbers}
            </svg>
            <ol>{steps}</ol>
        </div>
    })
}
