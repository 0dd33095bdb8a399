//! A summary card: the cue first, then the headline, the takeaway, and where it comes from.

use super::results::small;
use super::view::{Child, Static, link, tag};
use super::{context::app, notices};
use crate::catalog::{Card, Cue, Highlights, STEPS};
use crate::i18n::{say, say_with};
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
    let headline = tag("h2").class("headline").in_language(&card.language).child(title(card, why));
    with_headline(headline, card, why)
}

fn with_headline(headline: Static, card: &Card, why: Option<&Highlights>) -> Static {
    let site = app().site;
    let takeaway = tag("p")
        .class("takeaway")
        .in_language(&card.language)
        .child(marked(why.map(|why| &why.takeaway), &card.takeaway));
    let topic = |slug: &String| tag("li").child(link(site.topic(slug), site.topic_name(slug).to_owned()));
    let topics = tag("ul")
        .class("tags")
        .attr("role", "list")
        .attr("aria-label", say("topics-heading"))
        .children(card.topics.iter().map(topic));
    tag("article")
        .class(if card.is_retracted() { "card retracted" } else { "card" })
        .attr("data-in", card.cue.shape.as_ref())
        .attr("aria-labelledby", link_id(&card.id))
        .child(cue(&card.cue))
        .child(notices::badges(&card.notices))
        .child(headline)
        .child(takeaway)
        .child(card.main.as_ref().map(|main| small(main, &card.language)))
        .child(why.filter(|why| !why.sentence.is_empty()).map(|why| sentence(card, why)))
        .child(origin(card))
        .child(topics)
}

/// The title as the way to the article.
pub fn headline(card: &Card) -> Static {
    headline_of(card, None)
}

fn headline_of(card: &Card, why: Option<&Highlights>) -> Static {
    tag("h3").in_language(&card.language).child(title(card, why))
}

fn title(card: &Card, why: Option<&Highlights>) -> Static {
    let title = marked(why.map(|why| &why.title), &card.title);
    tag("a").id(link_id(&card.id)).attr("href", app().site.article(&card.id)).child(title)
}

/// A sentence from the article that says why it was found.
fn sentence(card: &Card, why: &Highlights) -> Static {
    let before = tag("span").class("visually-hidden").child(say("from-the-article")).child(" ");
    let sentence = tag("span").in_language(&card.language).child(marked(Some(&why.sentence), ""));
    tag("p").class("why").child(before).child(sentence)
}

/// A text with what was looked for marked, or as it is.
fn marked(pieces: Option<&Highlighted>, plain: &str) -> Child {
    let Some(pieces) = pieces else { return plain.to_owned().into() };
    let piece = |(n, piece): (usize, &String)| match n % 2 {
        0 => Child::from(piece),
        _ => tag("mark").child(piece).into(),
    };
    pieces.iter().enumerate().filter(|(_, piece)| !piece.is_empty()).map(piece).collect::<Vec<_>>().into()
}

/// What was studied in, and how far along it is: words first, then a shape, then a colour. A treatment's shape is its place
/// on the whole scale.
pub fn cue(cue: &Cue) -> Static {
    let shape = cue.shape.clone().unwrap_or_else(|| "unknown".to_owned());
    let scale = cue.step.map(|here| {
        let said = say_with("scale-step", &[("here", here.into()), ("of", STEPS.into())]);
        tag("span")
            .class("scale")
            .child(tag("span").class("visually-hidden").child(said))
            .children((1..=STEPS).map(|step| tag("i").class((step == here).then_some("on"))))
    });
    tag("p").class("cue").attr("data-in", shape).child(tag("span").child(&cue.text)).child(scale)
}

/// Date, journal and reading time in one line. The spaces are for those who read the text alone.
pub fn origin(card: &Card) -> Static {
    let journal = card.journal.clone().unwrap_or_else(|| say("journal-not-reported").to_owned());
    let minutes = say_with("minutes-to-read", &[("minutes", card.minutes.into())]);
    tag("p")
        .class("origin")
        .child(study_date(card))
        .child(" ")
        .child(tag("span").child(journal))
        .child(" ")
        .child(tag("span").child(minutes))
}

/// The study's date in words.
pub fn study_date(card: &Card) -> Static {
    match &card.study_date {
        Some(date) => tag("time").attr("datetime", date).child(&card.date),
        None => tag("span").child(&card.date),
    }
}
