//! All articles by year: for readers without JavaScript, who have no "Show more", and for those who like lists.

use super::plain::plain;
use crate::catalog::Card;
use crate::components::view::{Dynamic, Static, link, tag};
use crate::components::{card, context::app, heading::page_heading, language::lang, notices};
use crate::i18n::{say, say_with};
use crate::load::Page;
use plainsight_contracts::addresses::{ARCHIVE, archive_year};

/// `/archive/`: the years, newest first, as (address part, name, count).
pub fn years(page: &Page, years: &[(String, String, usize)]) -> Dynamic {
    plain(page, || {
        let items = years.iter().map(|(slug, name, count)| {
            let year = link(app().site.href(&archive_year(slug, 1)), name);
            let count = say_with("articles-count", &[("count", (*count).into())]);
            tag("li").child(year).child(" ").child(tag("span").child(count))
        });
        tag("div")
            .class("archive")
            .child(page_heading(say("all-by-year").to_owned(), ""))
            .child(tag("ul").class("years").children(items))
    })
}

/// Titles on a page of a year.
pub const TITLES_PER_PAGE: usize = 200;

/// `/archive/<year>/`: what came out in a year, newest first. A year with very many has several pages; this is the one `at`
/// a place, from 1.
pub fn year(page: &Page, (slug, name): (&str, &str), cards: &[Card], at: usize, pages: usize) -> Dynamic {
    plain(page, || {
        let heading = if at > 1 { format!("{name} ({at})") } else { name.to_owned() };
        let all = link(app().site.href(ARCHIVE), say("all-by-year"));
        let items = cards.iter().map(|card| tag("li").child(title(card)));
        tag("div")
            .class("archive")
            .child(page_heading(heading, ""))
            .child(tag("p").child(all))
            .child(tag("ul").class("titles").children(items))
            .child((pages > 1).then(|| ways(slug, at, pages)))
    })
}

/// The ways to all pages of a year.
fn ways(slug: &str, at: usize, pages: usize) -> Static {
    let items = (1..=pages).map(|other| {
        let way = tag("a")
            .attr("href", app().site.href(&archive_year(slug, other)))
            .attr("aria-current", (other == at).then_some("page"))
            .child(other.to_string());
        tag("li").child(way)
    });
    tag("nav").attr("aria-label", say("year-pages")).child(tag("ul").class("pages").children(items))
}

fn title(card: &Card) -> Static {
    let link = tag("a").attr("href", app().site.article(&card.id)).attr("lang", lang(&card.language));
    tag("div")
        .child(card::cue(&card.cue))
        .child(notices::badges(&card.notices))
        .child(link.child(&card.title))
}
