//! The evidence panel: the same twelve questions for every study, in the same order. What is known, what nobody reported and what
//! does not apply are told apart before they are read.

use super::view::{Static, link, tag};
use super::{
    context::app, facts::line, ladder::ladder, numbers::way_to_numbers, proof::proof,
    questions::way_to_questions,
};
use crate::catalog::{ArticleView, Row};
use plainsight_contracts::addresses::{QUALITY_PAGE, part};

/// The id of a row, for links within the article.
pub fn row_id(slug: &str) -> String {
    format!("row-{slug}")
}

pub fn panel(view: &ArticleView) -> Static {
    tag("dl").class("facts panel").children(view.panel.iter().map(|row| panel_row(row, view)))
}

fn panel_row(row: &Row, view: &ArticleView) -> Static {
    let language = &view.card.language;
    let mut lines: Vec<Static> = match row.slug.as_str() {
        // They have a section of their own.
        "ask" if row.lines.iter().any(|line| line.own) => vec![way_to_questions(row.lines.len())],
        // What happened is told where it matters; here stands that it did, and when.
        "changed" if !view.notices.is_empty() => row
            .lines
            .iter()
            .filter_map(|line| line.label.as_ref())
            .map(|label| tag("p").child(label))
            .collect(),
        _ => row.lines.iter().map(|fact| line(fact, language)).collect(),
    };
    // The ladder comes before what its step cannot tell.
    let is_stage = row.slug == "stage";
    let after = lines.split_off(if is_stage { lines.len().min(1) } else { lines.len() });
    let ladder = view.ladder.as_ref().filter(|_| is_stage).map(ladder);
    // The numbers of results stand with their pictures.
    let own_proof = if is_drawn(view, &row.slug) { None } else { proof(&row.proof) };
    if is_drawn(view, &row.slug) {
        lines.push(way_to_numbers());
    }
    let explained = app().site.href(&part(QUALITY_PAGE, &row.slug));
    tag("div")
        .id(row_id(&row.slug))
        .attr("data-state", row.state.word())
        .child(tag("dt").child(link(explained, &row.name)))
        .child(tag("dd").child(lines).child(ladder).child(after).child(own_proof))
}

/// Are there pictures of what a row is about?
pub fn is_drawn(view: &ArticleView, slug: &str) -> bool {
    let are_harms = slug == "harms";
    (are_harms || slug == "effect") && view.results.iter().any(|result| result.is_harm == are_harms)
}
