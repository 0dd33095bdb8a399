//! Related articles: the cue, the title as the link, a teaser that never ends inside a word.

use super::language::{dir, lang};
use super::view::{Static, static_view};
use super::{card, notices};
use crate::catalog::RelatedArticle;
use crate::i18n::say;
use leptos::prelude::*;

/// The list, or an empty place: waking a page has to find an element without knowing whether there is anything in it.
pub fn related(neighbours: &[RelatedArticle]) -> Static {
    let items = neighbours.iter().map(item).collect_view();
    let list = (!neighbours.is_empty()).then(|| {
        view! {
            <section class="related">
                <h2>{say("related-heading")}</h2>
                <ul role="list">{items}</ul>
            </section>
        }
    });
    static_view(view! { <div>{list}</div> })
}

fn item(RelatedArticle { card, why }: &RelatedArticle) -> Static {
    let why = (!why.is_empty()).then(|| why.clone());
    static_view(view! {
        <li class=card.is_retracted().then_some("retracted")>
            {card::cue(&card.cue)}
            {notices::badges(&card.notices)}
            {card::headline(card)}
            <p lang=lang(&card.language) dir=dir(&card.language)>{card.takeaway.clone()}</p>
            <p class="origin">{card::study_date(card)}" "{why.map(|why| view! { <span>{why}</span> })}</p>
        </li>
    })
}
