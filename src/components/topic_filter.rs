//! Choosing topics: links before the page is alive, check boxes after. Both look alike, so nothing jumps.

use super::piece::{Live, Still, live, still};
use super::{
    context::app,
    listing::{ARTICLES_ID, Listing},
};
use crate::catalog::TopicCount;
use crate::words::words;
use leptos::{html, prelude::*};

/// The topics of the home page, with what choosing each would do.
pub fn topic_filter(listing: Listing) -> Live {
    let words = words();
    let awake = app().awake;
    let slugs: Vec<String> =
        listing.shown.with_untracked(|pick| pick.counts.iter().map(|topic| topic.slug.clone()).collect());
    let chips = slugs
        .into_iter()
        .enumerate()
        .map(|(at, slug)| {
            let count = Memo::new(move |_| listing.shown.with(|pick| pick.counts.get(at).cloned()));
            view! { <li>{move || chip(listing, &slug, count, awake.get())}</li> }
        })
        .collect_view();
    // On a wide window the style sheet shows the topics although they are folded; awake, they are unfolded for good.
    let details = NodeRef::<html::Details>::new();
    Effect::new(move |_| {
        if let Some(details) = details.get().filter(|_| awake.get() && is_wide()) {
            details.set_open(true);
        }
    });
    live(view! {
        <details class="filter" node_ref=details>
            <summary>{words.filter_heading}</summary>
            <fieldset>
                <legend>{words.filter_heading}</legend>
                <p class="hint">{words.filter_hint}</p>
                <ul class="chips">{chips}</ul>
                <p class="see">
                    <a href=format!("#{ARTICLES_ID}") rel="external">
                        {move || (words.see_articles)(listing.shown.with(|pick| pick.total))}
                    </a>
                </p>
            </fieldset>
        </details>
    })
}

/// As wide as `style/browse.css` has it.
fn is_wide() -> bool {
    window().match_media("(min-width: 60rem)").ok().flatten().is_some_and(|query| query.matches())
}

fn chip(listing: Listing, slug: &str, count: Memo<Option<TopicCount>>, awake: bool) -> Live {
    if awake { check_box(listing, slug.to_owned(), count) } else { link(slug, count).into_any() }
}

/// The id of a topic's link or check box, whichever is there.
fn box_id(slug: &str) -> String {
    format!("topic-{slug}")
}

fn link(slug: &str, count: Memo<Option<TopicCount>>) -> Still {
    let site = app().site;
    let total = count.get_untracked().map_or(0, |topic| topic.total);
    still(view! {
        <a class="chip" id=box_id(slug) href=site.topic(slug)>
            {site.topic_name(slug).to_owned()}
            <span class="count">{total}</span>
        </a>
    })
}

/// The box follows the address at once; the count follows when the list does.
fn check_box(listing: Listing, slug: String, count: Memo<Option<TopicCount>>) -> Live {
    let words = words();
    let name = app().site.topic_name(&slug).to_owned();
    let chosen = {
        let slug = slug.clone();
        Memo::new(move |_| listing.asked.with(|asked| asked.topics.contains(&slug)))
    };
    // Numbers: how many the topic has, or how many more it would bring to what is chosen.
    let adding = move || {
        count.get().filter(|topic| !topic.chosen && listing.shown.with(|pick| !pick.topics.is_empty()))
    };
    let total = move || count.get().map_or(0, |topic| topic.total);
    live(view! {
        <label class="chip">
            <input
                type="checkbox"
                id=box_id(&slug)
                prop:checked=chosen
                on:change=move |_| listing.toggle(&slug)
            />
            {name}
            <span class="count" aria-hidden="true">
                {move || adding().map_or_else(|| total().to_string(), |topic| format!("+{}", topic.adds))}
            </span>
            <span class="visually-hidden">
                {move || adding().map_or_else(|| (words.articles)(total()), |topic| (words.adds)(topic.adds))}
            </span>
        </label>
    })
}
