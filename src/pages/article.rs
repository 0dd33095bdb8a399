//! An article, in the order of a reader's questions: what did it find, what can it not tell, how far can I trust it, what
//! do I ask.

use crate::catalog::{ArticleView, NoticePlace, Rich};
use crate::components::view::{Dynamic, Static, dynamic, standing, static_view};
use crate::components::{
    card,
    context::app,
    details::{details, paper},
    explainer::explainer,
    heading::page_heading,
    language::{dir, lang},
    notices::{notices, since},
    panel::{panel, row_id},
    provenance::provenance,
    related::related,
    rich::{meanings, paragraph, spans},
};
use crate::i18n::say;
use leptos::prelude::*;

const PANEL_ID: &str = "trust";

/// `/articles/<id>/`
pub fn page(view: &ArticleView) -> Dynamic {
    let live = Live { id: &view.card.id, title: &view.card.title, citation: &view.citation };
    let [found, matters, limits] = [
        section(say("found-heading"), &view.found, view),
        section(say("matters-heading"), &view.matters, view),
        section(say("limits-heading"), &view.limits, view),
    ];
    let blocks = [
        opening(view),
        found,
        matters,
        limits,
        since(view),
        trust(view),
        explainer(view),
        paper(view),
        end(view),
        related(&view.related),
    ];
    put_together(live, blocks)
}

/// The same where it stands already.
pub fn standing_page(id: &str, title: &str, citation: &str) -> Dynamic {
    put_together(Live { id, title, citation }, std::array::from_fn(|_| standing()))
}

/// What the live parts of an article's page have to know.
struct Live<'a> {
    id: &'a str,
    title: &'a str,
    citation: &'a str,
}

/// Static blocks with the live parts between them. Which there are depends on nothing that only the whole article says. The
/// sections stand below the article itself: a reader view would take a block around them for all there is.
fn put_together(live: Live, blocks: [Static; 10]) -> Dynamic {
    let [opening, found, matters, limits, since, trust, explainer, paper, end, related] = blocks;
    dynamic(view! {
        <div class="article">
            <article>
                {opening}
                {app().tools.map(|tools| (tools.save)(live.id, live.title))}
                {found}
                {matters}
                {limits}
                {since}
                {trust}
                {explainer}
                {details(paper, live.citation)}
                {end}
            </article>
            {related}
        </div>
    })
}

fn opening(view: &ArticleView) -> Static {
    let card = &view.card;
    let ways = [
        (say("evidence-heading"), PANEL_ID.to_owned()),
        (say("harms-link"), row_id("harms")),
        (say("questions-link"), row_id("ask")),
    ]
    .map(|(name, id)| view! { <li><a href=format!("#{id}") rel="external">{name}</a></li> })
    .into_iter()
    .collect_view();
    static_view(view! {
        <div>
            {notices(&view.notices, NoticePlace::First)}
            {card::cue(&card.cue)}
            {page_heading(card.title.clone(), &card.language)}
            {card::origin(card)}
            <div class="takeaway">
                <p><strong>{say("takeaway-label")}</strong></p>
                <p lang=lang(&card.language) dir=dir(&card.language)>{spans(&view.takeaway)}</p>
            </div>
            {notices(&view.notices, NoticePlace::Takeaway)}
            <nav class="ways" aria-label=say("on-this-page")><ul>{ways}</ul></nav>
        </div>
    })
}

/// A section of the article's text; one without any takes its place unseen.
fn section(heading: &'static str, paragraphs: &[Rich], view: &ArticleView) -> Static {
    let content = paragraphs.iter().map(|text| paragraph(text, &view.card.language)).collect_view();
    static_view(view! { <section hidden=paragraphs.is_empty()><h2>{heading}</h2>{content}</section> })
}

fn trust(view: &ArticleView) -> Static {
    static_view(view! {
        <section id=PANEL_ID>
            <h2>{say("evidence-heading")}</h2>
            <p>{say("evidence-lead")}</p>
            {panel(view)}
        </section>
    })
}

fn end(view: &ArticleView) -> Static {
    static_view(view! { <div>{provenance(view)} {meanings(&view.meanings)}</div> })
}
