//! Pages of plain prose that the publisher wrote, and the explainer, whose parts have examples from the site's articles.

use crate::catalog::{ExampleView, PartView, ProseView};
use crate::components::view::{Static, static_view};
use crate::components::{card, facts::line, heading::page_heading, notices};
use crate::i18n::{say, say_with};
use leptos::prelude::*;

/// More parts than this need a list of contents.
const FEW: usize = 6;

/// `/<slug>/`
pub fn page(page: &ProseView) -> Static {
    let parts = page.parts.iter().map(part).collect_view();
    let contents = (page.parts.len() > FEW).then(|| contents(&page.parts));
    static_view(view! {
        <div class="prose">
            {page_heading(page.title.clone(), "")}
            <p class="lead">{page.lead.clone()}</p>
            {contents}
            {parts}
        </div>
    })
}

fn contents(parts: &[PartView]) -> Static {
    let items = parts
        .iter()
        .map(|part| view! { <li><a href=format!("#{}", part.slug) rel="external">{part.heading.clone()}</a></li> })
        .collect_view();
    static_view(view! { <nav class="contents" aria-label=say("on-this-page")><ul>{items}</ul></nav> })
}

fn part(part: &PartView) -> Static {
    let text = part.paragraphs.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view();
    let example = part.example.as_ref().map(example);
    static_view(view! {
        <section id=part.slug.clone() tabindex="-1"><h2>{part.heading.clone()}</h2>{text}{example}</section>
    })
}

fn example(example: &ExampleView) -> Static {
    let row = example.row.as_ref().map(|row| {
        let lines = row.lines.iter().map(|fact| line(fact, &example.card.language)).collect_view();
        view! { <div class="example-row"><p><b>{row.name.clone()}</b></p>{lines}</div> }
    });
    let card = &example.card;
    static_view(view! {
        <div class="example">
            <p class="soft">{say_with("example", &[("example", (&example.say).into())])}</p>
            {card::cue(&card.cue)}
            {notices::badges(&card.notices)}
            {card::headline(card)}
            {row}
        </div>
    })
}
