//! All articles by year: for readers without JavaScript, who have no "Show more", and for those who like lists.

use super::framed::framed;
use crate::catalog::Card;
use crate::components::piece::{Live, Still, still};
use crate::components::{card, context::app, heading::page_heading, notices};
use crate::load::Page;
use crate::words::words;
use leptos::prelude::*;

/// `/archive/`: the years, newest first, as (address part, name, count).
pub fn years(page: &Page, years: &[(String, String, usize)]) -> Live {
    let years = years.to_vec();
    framed(page, move || {
        let items = years
            .iter()
            .map(|(slug, name, count)| {
                let address = app().site.href(&format!("archive/{slug}/"));
                view! { <li><a href=address>{name.clone()}</a>" "<span>{(words().articles)(*count)}</span></li> }
            })
            .collect_view();
        still(view! {
            <div class="archive">
                {page_heading(words().all_by_year.to_owned(), None)}
                <ul class="years">{items}</ul>
            </div>
        })
    })
}

/// `/archive/<year>/`: what came out in a year, newest first.
pub fn year(page: &Page, name: &str, cards: &[Card]) -> Live {
    let (name, cards) = (name.to_owned(), cards.to_vec());
    framed(page, move || {
        let items = cards.iter().map(|card| view! { <li>{title(card)}</li> }).collect_view();
        still(view! {
            <div class="archive">
                {page_heading(name, None)}
                <p><a href=app().site.href("archive/")>{words().all_by_year}</a></p>
                <ul class="titles">{items}</ul>
            </div>
        })
    })
}

fn title(card: &Card) -> Still {
    still(view! {
        <div>
            {card::cue(&card.cue)}
            {notices::badges(&card.notices)}
            <a href=app().site.article(&card.id) lang=card.language.clone()>{card.title.clone()}</a>
        </div>
    })
}
