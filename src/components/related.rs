//! Related articles: the cue, the title as the link, a teaser that never ends inside a word.

use super::piece::{Still, still};
use super::{card, notices};
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
    still(view! {
        <li class:retracted=card.is_retracted()>
            {card::cue(&card.cue)}
            {notices::badges(&card.notices)}
            {card::headline(card)}
            <p lang=card.language.clone() dir="auto">{teaser(&card.takeaway, TEASER_LIMIT)}</p>
            <p class="origin">{card::study_date(card)}</p>
        </li>
    })
}
