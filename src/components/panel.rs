//! The evidence panel: the same twelve questions for every study, in the same order.

use super::view::{Static, link, tag};
use super::{context::app, facts::line, ladder::ladder, proof::proof, results::results, rich::spans};
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
    let more = match row.slug.as_str() {
        "stage" => view.ladder.iter().map(ladder).collect(),
        "effect" => results(&view.results, false, &view.card.language),
        "harms" => results(&view.results, true, &view.card.language),
        _ => Vec::new(),
    };
    // The questions are a list; everything else is said in lines.
    let language = &view.card.language;
    let mut lines: Vec<Static> = if row.slug == "ask" && row.lines.len() > 1 {
        let items = row.lines.iter().filter_map(|line| line.text.as_ref());
        let items = items.map(|text| tag("li").child(spans(text)));
        vec![tag("ul").class("questions").in_language(language).children(items)]
    } else {
        row.lines.iter().map(|fact| line(fact, language)).collect()
    };
    // The ladder comes before what its step cannot tell.
    let after = lines.split_off(if row.slug == "stage" { lines.len().min(1) } else { lines.len() });
    let explained = app().site.href(&part(QUALITY_PAGE, &row.slug));
    tag("div")
        .id(row_id(&row.slug))
        .child(tag("dt").child(link(explained, &row.name)))
        .child(tag("dd").child(lines).child(more).child(after).child(proof(&row.proof)))
}
