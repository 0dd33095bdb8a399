//! A summary card: the cue first, then the headline, the takeaway, and where it comes from.

use super::language::{dir, lang};
use super::results::small;
use super::view::{Static, static_view};
use super::{context::app, notices};
use crate::catalog::{Card, Cue, Highlights, STEPS};
use crate::i18n::{say, say_with};
use leptos::{either::Either, prelude::*};
use plainsight_contracts::search::Highlighted;

/// The id of a card's link, for focus.
pub fn link_id(id: &str) -> String {
    format!("card-{id}")
}

/// A card; `why` tells what of it was looked for.
pub fn card(card: &Card, why: Option<&Highlights>) -> Static {
    with_headline(headline_of(card, why), card, why)
}

/// The same in a widget's list: nothing stands between its heading and its cards, so they are one level higher.
pub fn card_in_frame(card: &Card, why: Option<&Highlights>) -> Static {
    let link = link(card, why);
    let headline = static_view(
        view! { <h2 class="headline" lang=lang(&card.language) dir=dir(&card.language)>{link}</h2> },
    );
    with_headline(headline, card, why)
}

fn with_headline(headline: Static, card: &Card, why: Option<&Highlights>) -> Static {
    let site = app().site;
    let topics = card
        .topics
        .iter()
        .map(|slug| view! { <li><a href=site.topic(slug)>{site.topic_name(slug).to_owned()}</a></li> })
        .collect_view();
    static_view(view! {
        <article class=if card.is_retracted() { "card retracted" } else { "card" } aria-labelledby=link_id(&card.id)>
            {cue(&card.cue)}
            {notices::badges(&card.notices)}
            {headline}
            <p class="takeaway" lang=lang(&card.language) dir=dir(&card.language)>
                {marked(why.map(|why| &why.takeaway), &card.takeaway)}
            </p>
            {card.main.as_ref().map(|main| small(main, &card.language))}
            {why.filter(|why| !why.sentence.is_empty()).map(|why| sentence(card, why))}
            {origin(card)}
            <ul class="tags" role="list" aria-label=say("topics-heading")>{topics}</ul>
        </article>
    })
}

/// The title as the way to the article.
pub fn headline(card: &Card) -> Static {
    headline_of(card, None)
}

fn headline_of(card: &Card, why: Option<&Highlights>) -> Static {
    let link = link(card, why);
    static_view(view! { <h3 lang=lang(&card.language) dir=dir(&card.language)>{link}</h3> })
}

fn link(card: &Card, why: Option<&Highlights>) -> Static {
    let (href, title) = (app().site.article(&card.id), marked(why.map(|why| &why.title), &card.title));
    static_view(view! { <a id=link_id(&card.id) href=href>{title}</a> })
}

/// A sentence from the article that says why it was found.
fn sentence(card: &Card, why: &Highlights) -> Static {
    static_view(view! {
        <p class="why">
            <span class="visually-hidden">{say("from-the-article")}" "</span>
            <span lang=lang(&card.language) dir=dir(&card.language)>{marked(Some(&why.sentence), "")}</span>
        </p>
    })
}

/// A text with what was looked for marked, or as it is.
fn marked(pieces: Option<&Highlighted>, plain: &str) -> Vec<Either<String, Static>> {
    let Some(pieces) = pieces else { return vec![Either::Left(plain.to_owned())] };
    let piece = |(n, piece): (usize, &String)| match n % 2 {
        0 => Either::Left(piece.clone()),
        _ => Either::Right(static_view(view! { <mark>{piece.clone()}</mark> })),
    };
    // An empty text would be no node, and the next one would be taken for it.
    pieces.iter().enumerate().filter(|(_, piece)| !piece.is_empty()).map(piece).collect()
}

/// What was studied in, and how far along it is: words first, then a shape, then a colour. A treatment's shape is its place
/// on the whole scale.
pub fn cue(cue: &Cue) -> Static {
    let shape = cue.shape.clone().unwrap_or_else(|| "unknown".to_owned());
    let scale = cue.step.map(|here| {
        let steps = (1..=STEPS).map(|step| view! { <i class=(step == here).then_some("on")></i> }).collect_view();
        static_view(view! {
            <span class="scale">
                <span class="visually-hidden">{say_with("scale-step", &[("here", here.into()), ("of", STEPS.into())])}</span>
                {steps}
            </span>
        })
    });
    static_view(view! { <p class="cue" data-in=shape><span>{cue.text.clone()}</span>{scale}</p> })
}

/// Date, journal and reading time in one line.
pub fn origin(card: &Card) -> Static {
    let journal = card.journal.clone().unwrap_or_else(|| say("journal-not-reported").to_owned());
    static_view(view! {
        <p class="origin">
            {study_date(card)}
            // Spaces, for those who read the text alone.
            " "
            <span>{journal}</span>
            " "
            <span>{say_with("minutes-to-read", &[("minutes", card.minutes.into())])}</span>
        </p>
    })
}

/// The study's date in words.
pub fn study_date(card: &Card) -> Static {
    match card.study_date.clone() {
        Some(date) => static_view(view! { <time datetime=date>{card.date.clone()}</time> }),
        None => static_view(view! { <span>{card.date.clone()}</span> }),
    }
}
