//! An article, in the order of a reader's questions: what did it find, what can it not tell, what do I ask, how far can I trust
//! it.

use crate::catalog::{ArticleView, NoticePlace, RowState, SectionView};
use crate::components::view::{Dynamic, Static, dynamic, link, standing, tag};
use crate::components::{
    card,
    code::code,
    context::app,
    details::{details, paper},
    explainer::explainer,
    fold::fold,
    glance::glance,
    heading::page_heading,
    notices::{news, notices, since},
    numbers::{HARMS_ID, NUMBERS_ID, numbers},
    panel::{is_drawn, panel, row_id},
    proof::proof,
    provenance::provenance,
    questions::{QUESTIONS_ID, questions},
    related::related,
    rich::{meanings, paragraph, spans},
};
use crate::i18n::say;
use leptos::prelude::*;

const FOUND_ID: &str = "found";
const LIMITS_ID: &str = "limits";
const PANEL_ID: &str = "trust";

/// `/articles/<id>/`
pub fn page(view: &ArticleView) -> Dynamic {
    let live = Live { id: &view.card.id, title: &view.card.title, citation: &view.citation };
    let blocks = [
        opening(view),
        glance(view),
        tag("div").child(card::origin(&view.card)).child(news(view)),
        section(FOUND_ID, say("found-heading"), &view.found, view),
        numbers(view),
        section(LIMITS_ID, say("limits-heading"), &view.limits, view),
        questions(view),
        matters(view),
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
fn put_together(live: Live, blocks: [Static; 14]) -> Dynamic {
    let [
        opening,
        glance,
        news,
        found,
        numbers,
        limits,
        questions,
        matters,
        since,
        trust,
        explainer,
        paper,
        end,
        related,
    ] = blocks;
    let tools = app().tools;
    dynamic(view! {
        <div class="article">
            <article>
                {opening}
                <aside class="beside" aria-label=say("glance")>
                    {glance}
                    {tools.map(|tools| (tools.save)(live.id, live.title))}
                    {tools.map(|tools| (tools.print)())}
                </aside>
                {news}
                {found}
                {numbers}
                {limits}
                {questions}
                {matters}
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
    let takeaway = tag("div")
        .class("takeaway")
        .child(tag("p").child(tag("strong").child(say("takeaway-label"))))
        .child(tag("p").in_language(&card.language).child(spans(&view.takeaway)));
    tag("div")
        .child(notices(&view.notices, NoticePlace::First))
        .child(card::cue(&card.cue))
        .child(page_heading(card.title.clone(), &card.language))
        .child(takeaway)
        .child(ways(view))
}

/// The ways to what people ask for; on a phone they stay where the thumb is.
fn ways(view: &ArticleView) -> Static {
    let has_questions = view.row("ask").is_some_and(|row| row.lines.iter().any(|line| line.own));
    let in_row = row_id("harms");
    let are_drawn = is_drawn(view, "harms");
    let has_harms = view.row("harms").is_some_and(|row| row.state != RowState::DoesNotApply);
    let ways = [
        (FOUND_ID, say("found-link"), !view.found.is_empty()),
        (NUMBERS_ID, say("numbers-link"), !view.results.is_empty()),
        (if are_drawn { HARMS_ID } else { &in_row }, say("harms-link"), has_harms),
        (LIMITS_ID, say("limits-link"), !view.limits.is_empty()),
        (QUESTIONS_ID, say("questions-link"), has_questions),
        (PANEL_ID, say("trust-link"), true),
    ];
    let ways = ways.into_iter().filter(|(.., is_there)| *is_there);
    let ways = ways.map(|(id, name, _)| tag("li").child(link(format!("#{id}"), name).external()));
    tag("nav").class("ways").attr("aria-label", say("on-this-page")).child(tag("ul").children(ways))
}

/// A section of the article's text; one without any takes its place unseen.
fn section(id: &'static str, heading: &'static str, section: &SectionView, view: &ArticleView) -> Static {
    tag("section")
        .id(id)
        .attr("hidden", section.is_empty())
        .child(tag("h2").child(heading))
        .child(text(section, view))
        .child(proof(&section.proof))
}

fn text(section: &SectionView, view: &ArticleView) -> Vec<Static> {
    section.text.iter().map(|text| paragraph(text, &view.card.language)).collect()
}

fn matters(view: &ArticleView) -> Static {
    let content = tag("div").child(text(&view.matters, view)).child(proof(&view.matters.proof));
    fold(say("matters-heading"), content).attr("hidden", view.matters.is_empty())
}

fn trust(view: &ArticleView) -> Static {
    tag("section")
        .id(PANEL_ID)
        .child(tag("h2").child(say("evidence-heading")))
        .child(tag("p").child(say("evidence-lead")))
        .child(panel(view))
}

/// How the summary was made, what its words mean, and, on paper, the way back to the page.
fn end(view: &ArticleView) -> Static {
    tag("div").child(provenance(view)).child(meanings(&view.meanings)).child(code(&view.code))
}
