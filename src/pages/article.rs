//! An article, in the order of a reader's questions: what did it find, what can it not tell, how far can I trust it, what
//! do I ask.

use crate::catalog::{ArticleView, NoticePlace, SectionView};
use crate::components::view::{Dynamic, Static, dynamic, link, standing, tag};
use crate::components::{
    card,
    context::app,
    details::{details, paper},
    explainer::explainer,
    heading::page_heading,
    notices::{notices, since},
    panel::{panel, row_id},
    proof::proof,
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
    .map(|(name, id)| tag("li").child(link(format!("#{id}"), name).external()));
    let takeaway = tag("div")
        .class("takeaway")
        .child(tag("p").child(tag("strong").child(say("takeaway-label"))))
        .child(tag("p").in_language(&card.language).child(spans(&view.takeaway)));
    let ways =
        tag("nav").class("ways").attr("aria-label", say("on-this-page")).child(tag("ul").children(ways));
    tag("div")
        .child(notices(&view.notices, NoticePlace::First))
        .child(card::cue(&card.cue))
        .child(page_heading(card.title.clone(), &card.language))
        .child(card::origin(card))
        .child(takeaway)
        .child(notices(&view.notices, NoticePlace::Takeaway))
        .child(ways)
}

/// A section of the article's text; one without any takes its place unseen.
fn section(heading: &'static str, section: &SectionView, view: &ArticleView) -> Static {
    tag("section")
        .attr("hidden", section.is_empty())
        .child(tag("h2").child(heading))
        .children(section.text.iter().map(|text| paragraph(text, &view.card.language)))
        .child(proof(&section.proof))
}

fn trust(view: &ArticleView) -> Static {
    tag("section")
        .id(PANEL_ID)
        .child(tag("h2").child(say("evidence-heading")))
        .child(tag("p").child(say("evidence-lead")))
        .child(panel(view))
}

fn end(view: &ArticleView) -> Static {
    tag("div").child(provenance(view)).child(meanings(&view.meanings))
}
