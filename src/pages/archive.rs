//! All articles by year: for readers without JavaScript, who have no "Show more", and for those who like lists.

use super::plain::plain;
use crate::catalog::Card;
use crate::components::view::{Dynamic, Static, static_view};
use crate::components::{card, context::app, heading::page_heading, language::lang, notices};
use crate::i18n::{say, say_with};
use crate::load::Page;
use leptos::prelude::*;
use plainsight_contracts::addresses::{ARCHIVE, archive_year};

/// `/archive/`: the years, newest first, as (address part, name, count).
pub fn years(page: &Page, years: &[(String, String, usize)]) -> Dynamic {
    let years = years.to_vec();
    plain(page, move || {
        let items = years
            .iter()
            .map(|(slug, name, count)| {
                let address = app().site.href(&archive_year(slug, 1));
                view! { <li><a href=address>{name.clone()}</a>" "<span>{say_with("articles-count", &[("count", (*count).into())])}</span></li> }
            })
            .collect_view();
        static_view(view! {
            <div class="archive">
                {page_heading(say("all-by-year").to_owned(), "")}
                <ul class="years">{items}</ul>
            </div>
        })
    })
}

/// Titles on a page of a year.
pub const TITLES_PER_PAGE: usize = 200;

/// `/archive/<year>/`: what came out in a year, newest first. A year with very many has several pages; this is the one `at`
/// a place, from 1.
pub fn year(page: &Page, (slug, name): (&str, &str), cards: &[Card], at: usize, pages: usize) -> Dynamic {
    let (slug, name, cards) = (slug.to_owned(), name.to_owned(), cards.to_vec());
    plain(page, move || {
        let items = cards.iter().map(|card| view! { <li>{title(card)}</li> }).collect_view();
        let others = (1..=pages).map(|other| {
            let current = (other == at).then_some("page");
            let address = app().site.href(&archive_year(&slug, other));
            view! { <li><a href=address aria-current=current>{other}</a></li> }
        });
        let others = others.collect_view();
        let ways = view! { <nav aria-label=say("year-pages")><ul class="pages">{others}</ul></nav> };
        let heading = if at > 1 { format!("{name} ({at})") } else { name };
        static_view(view! {
            <div class="archive">
                {page_heading(heading, "")}
                <p><a href=app().site.href(ARCHIVE)>{say("all-by-year")}</a></p>
                <ul class="titles">{items}</ul>
                {(pages > 1).then_some(ways)}
            </div>
        })
    })
}

fn title(card: &Card) -> Static {
    static_view(view! {
        <div>
            {card::cue(&card.cue)}
            {notices::badges(&card.notices)}
            <a href=app().site.article(&card.id) lang=lang(&card.language)>{card.title.clone()}</a>
        </div>
    })
}
