//! What to ask one's care team.

use super::rich::spans;
use super::view::{Static, link, tag};
use crate::catalog::ArticleView;
use crate::i18n::{say, say_with};

/// The section's id.
pub const QUESTIONS_ID: &str = "ask";

/// The questions, with room to write on paper. Without any the section takes its place unseen.
pub fn questions(view: &ArticleView) -> Static {
    // Of an article without questions the row says so.
    let lines = view.row("ask").into_iter().flat_map(|row| &row.lines).filter(|line| line.own);
    let items: Vec<Static> =
        lines.filter_map(|line| line.text.as_ref()).map(|text| tag("li").child(spans(text))).collect();
    tag("section")
        .id(QUESTIONS_ID)
        .attr("hidden", items.is_empty())
        .child(tag("h2").child(say("questions-heading")))
        .child(tag("ul").class("questions").in_language(&view.card.language).child(items))
}

/// How many there are, and where.
pub fn way_to_questions(count: usize) -> Static {
    let said = say_with("questions-count", &[("count", count.into())]);
    tag("p").child(link(format!("#{QUESTIONS_ID}"), said).external())
}
