//! The numbers of a study, drawn: what it was about first, its harms beneath on the same scale.

use super::proof::proof;
use super::results::results;
use super::view::{Static, link, tag};
use crate::catalog::ArticleView;
use crate::i18n::{say, say_with};

/// The section's id.
pub const NUMBERS_ID: &str = "numbers";

/// The id of the harms among them, where they are drawn.
pub const HARMS_ID: &str = "harms";

/// How many results that are no harms are drawn on paper.
const ON_PAPER: usize = 3;

/// The section. Without any result it takes its place unseen.
pub fn numbers(view: &ArticleView) -> Static {
    let of = |slug, are_harms| {
        let results = results(&view.results, are_harms, &view.card.language);
        let places = view.row(slug).filter(|_| !results.is_empty()).and_then(|row| proof(&row.proof));
        (results, places)
    };
    let (effects, effects_proof) = of("effect", false);
    let (harms, harms_proof) = of("harms", true);
    // As many as style/print.css draws.
    let more = effects.len().saturating_sub(ON_PAPER);
    let more = (more > 0)
        .then(|| tag("p").class("on-paper").child(say_with("more-results", &[("count", more.into())])));
    let harms_heading = (!harms.is_empty()).then(|| tag("h3").id(HARMS_ID).child(say("harms-heading")));
    tag("section")
        .id(NUMBERS_ID)
        .attr("hidden", view.results.is_empty())
        .child(tag("h2").child(say("numbers-heading")))
        .child(effects)
        .child(more)
        .child(effects_proof)
        .child(harms_heading)
        .child(harms)
        .child(harms_proof)
}

/// For a screen: on paper they stand beside it.
pub fn way_to_numbers() -> Static {
    tag("p").class("no-print").child(link(format!("#{NUMBERS_ID}"), say("all-numbers")).external())
}
