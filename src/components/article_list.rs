//! A list of cards that grows page by page, with the topic filter beside it on the home page.

use super::piece::{Live, live, still};
use super::{
    card,
    context::app,
    listing::{ARTICLES_ID, Listing, MOST_PAGES},
    problem::{problem, unreadable},
    topic_filter::topic_filter,
};
use crate::catalog::ListView;
use crate::words::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The id of the way to more articles, whichever it is.
const MORE_ID: &str = "more";

pub fn article_list(view: &ListView) -> Live {
    let words = words();
    let listing = Listing::of(view);
    let is_home = view.topic.is_none();
    live(view! {
        <div class="browse" class:with-filter=is_home>
            {is_home.then(|| topic_filter(listing))}
            <section class="list" aria-busy=move || listing.busy.get().to_string()>
                <h2 id=ARTICLES_ID tabindex="-1">{words.articles_heading}</h2>
                {is_home.then(|| chosen_topics(listing))}
                {result(listing)}
                {move || listing.failed.get().map(|what| problem(what, move || listing.retry()))}
                {move || {
                    let missing = listing.shown.with(|pick| pick.unreadable);
                    (missing > 0).then(|| unreadable(missing, move || listing.retry()))
                }}
                <ul class="cards">
                    <For
                        each=move || listing.shown.get().cards.clone()
                        key=|card| card.id.clone()
                        children=move |card| still(view! { <li>{card::card(&card)}</li> })
                    />
                </ul>
                {more(listing)}
            </section>
        </div>
    })
}

/// How many articles there are, said aloud when it changes, and what to do if there are none.
fn result(listing: Listing) -> Live {
    let words = words();
    let site = app().site;
    let total = Memo::new(move |_| listing.shown.with(|pick| pick.total));
    // Of what is shown and not of what was asked for: while that is on its way the number would be wrong.
    let said = move || {
        listing.shown.with(|pick| {
            let names: Vec<String> =
                pick.topics.iter().map(|slug| site.topic_name(slug).to_owned()).collect();
            (words.filtered)(pick.total, &names)
        })
    };
    live(view! {
        <p class="result" role="status">{said}</p>
        {move || {
            let chosen = !listing.asked.with(|asked| asked.topics.is_empty());
            let help = if chosen { words.nothing_help } else { words.nothing_yet };
            (total.get() == 0).then(|| {
                still(view! {
                    <div class="nothing">
                        <h3>{words.nothing_heading}</h3>
                        <p>{help}</p>
                    </div>
                })
            })
        }}
    })
}

/// The chosen topics, each with a way to take it back, where the reader looks: above the list.
fn chosen_topics(listing: Listing) -> Live {
    let words = words();
    let site = Arc::clone(&app().site);
    let chosen = move || {
        let topics = listing.asked.get().topics;
        let chips = topics
            .iter()
            .map(|slug| {
                let name = site.topic_name(slug).to_owned();
                let slug = slug.clone();
                live(view! {
                    <li>
                        <button type="button" class="chip chosen" on:click=move |_| listing.remove(&slug)>
                            <span class="visually-hidden">{words.remove_topic}</span>
                            {name}
                        </button>
                    </li>
                })
            })
            .collect_view();
        (!topics.is_empty()).then(|| {
            live(view! {
                <ul class="chips chosen-topics" aria-label=words.chosen_topics>
                    {chips}
                    <li>
                        <button type="button" class="clear" on:click=move |_| listing.clear()>
                            {words.clear_all}
                        </button>
                    </li>
                </ul>
            })
        })
    };
    live(chosen)
}

/// How much is shown, and the way to more: a button when the page is alive, the archive when it is not.
fn more(listing: Listing) -> Live {
    let words = words();
    let app = app();
    let archive = app.site.href("archive/");
    let way = move || {
        let pages = listing.asked.get().pages;
        if !listing.has_more() {
            None
        } else if app.awake.get() && pages < MOST_PAGES {
            Some(live(view! {
                <button type="button" id=MORE_ID class="more" on:click=move |_| listing.more()>
                    {move || if listing.busy.get() { words.loading } else { words.show_more }}
                </button>
            }))
        } else {
            let link = view! { <a id=MORE_ID class="more" href=archive.clone() rel="external">{words.all_by_year}</a> };
            Some(still(link).into_any())
        }
    };
    live(view! {
        <p class="shown">{move || listing.shown.with(|pick| (words.showing)(pick.cards.len(), pick.total))}</p>
        {way}
    })
}
