//! The evidence panel: the same twelve questions for every study, in the same order.

use super::language::{dir, lang};
use super::view::{Static, static_view};
use super::{context::app, facts::line, ladder::ladder, results::results, rich::spans};
use crate::catalog::{ArticleView, Row};
use leptos::prelude::*;
use plainsight_contracts::addresses::{QUALITY_PAGE, part};

/// The id of a row, for links within the article.
pub fn row_id(slug: &str) -> String {
    format!("row-{slug}")
}

pub fn panel(view: &ArticleView) -> Static {
    let rows = view.panel.iter().map(|row| panel_row(row, view)).collect_view();
    static_view(view! { <dl class="facts panel">{rows}</dl> })
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
        let items = items.map(|text| view! { <li>{spans(text)}</li> }).collect_view();
        vec![static_view(view! { <ul class="questions" lang=lang(language) dir=dir(language)>{items}</ul> })]
    } else {
        row.lines.iter().map(|fact| line(fact, language)).collect()
    };
    // The ladder comes before what its step cannot tell.
    let after = lines.split_off(if row.slug == "stage" { lines.len().min(1) } else { lines.len() });
    static_view(view! {
        <div id=row_id(&row.slug)>
            <dt><a href=app().site.href(&part(QUALITY_PAGE, &row.slug))>{row.name.clone()}</a></dt>
            <dd>{lines}{more}{after}</dd>
        </div>
    })
}
