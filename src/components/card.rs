//! A summary card: the cue first, then the headline, the takeaway, and where it comes from.

use super::piece::{Still, still};
use super::{context::app, notices};
use crate::catalog::Card;
use crate::model::{StudiedIn, Term, Vocabulary};
use crate::words::words;
use leptos::prelude::*;

/// The id of a card's link, for focus.
pub fn link_id(id: &str) -> String {
    format!("card-{id}")
}

pub fn card(card: &Card) -> Still {
    let site = app().site;
    let topics = card
        .topics
        .iter()
        .map(|slug| view! { <li><a href=site.topic(slug)>{site.topic_name(slug).to_owned()}</a></li> })
        .collect_view();
    still(view! {
        <article class="card" class:retracted=card.is_retracted()>
            {cue(card)}
            {notices::badges(&card.notices)}
            <h3 lang=card.language.clone() dir="auto">
                <a id=link_id(&card.id) href=site.article(&card.id)>{card.title.clone()}</a>
            </h3>
            <p class="takeaway" lang=card.language.clone() dir="auto">{card.takeaway.clone()}</p>
            {origin(card)}
            <ul class="tags" aria-label=words().topics_heading>{topics}</ul>
        </article>
    })
}

/// What was studied in, and how far along it is: words first, then a shape.
pub fn cue(card: &Card) -> Still {
    let shape = match card.studied_in.first() {
        Some(Term::Known(term)) => {
            StudiedIn::TERMS.iter().find(|(_, known)| known == term).map_or("unknown", |(word, _)| *word)
        }
        _ => "unknown",
    };
    still(view! { <p class="cue" data-in=shape>{(words().cue)(card)}</p> })
}

/// Date, journal and reading time in one line.
pub fn origin(card: &Card) -> Still {
    let words = words();
    let journal = card.journal.clone().unwrap_or_else(|| words.journal_not_reported.to_owned());
    still(view! {
        <p class="origin">
            {study_date(card)}
            <span>{journal}</span>
            <span>{(words.minutes)(card.minutes)}</span>
        </p>
    })
}

/// The study's date in words.
pub fn study_date(card: &Card) -> Still {
    match card.study_date {
        Some(date) => still(view! { <time datetime=date.to_string()>{(words().date)(date)}</time> }),
        None => still(view! { <span>{words().date_not_reported}</span> }),
    }
}
