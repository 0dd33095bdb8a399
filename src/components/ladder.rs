//! The scale of a treatment's research, whole, with this study's place on it.

use super::view::{Static, tag};
use crate::catalog::Ladder;
use crate::i18n::say;

/// Its steps, one below the other; the style sheet draws them as one way.
pub fn ladder(ladder: &Ladder) -> Static {
    let step = |(n, step): (usize, &String)| {
        let here = n + 1 == ladder.here;
        let mark = here.then(|| tag("strong").child(format!(" ({})", say("this-study"))));
        tag("li").class(here.then_some("here")).child(tag("span").child(step).child(mark))
    };
    let steps = ladder.steps.iter().enumerate().map(step);
    tag("ol").class("ladder").attr("role", "list").children(steps)
}
