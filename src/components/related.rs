//! Related articles: the cue, the title as the link, a teaser that never ends inside a word.

use super::piece::{Still, still};
use super::{card, context::app, notices};
use crate::catalog::{Card, TEASER_LIMIT, teaser};
use crate::words::words;
use leptos::prelude::*;

pub fn related(cards: &[Card]) -> Option<Still> {
    let items = cards.iter().map(item).collect_view();
    (!cards.is_empty()).then(|| {
        still(view! {
            <section class="related">
                <h2>{words().related_heading}</h2>
                <ul>{items}</ul>
            </section>
        })
    })
}

fn item(card: &Card) -> Still {
    let site = app().site;
    still(view! {
        <li class:retracted=card.is_retracted()>
            {card::cue(card)}
            {notices::badges(&card.notices)}
            <h3 lang=card.language.clone() dir="auto">
                <a id=card::link_id(&card.id) href=site.article(&card.id)>{card.title.clone()}</a>
            </h3>
            <p lang=card.language.clone() dir="auto">{teaser(&card.takeaway, TEASER_LIMIT)}</p>
            <p class="origin">{card::study_date(card)}</p>
        </li>
    })
}
