//! The list in the widget: a heading, the topics if the reader may choose, the cards, the way to all others.

use crate::catalog::{ListView, WidgetConfig};
use crate::components::view::{Dynamic, dyn_text, dyn_view, dynamic, effect, memo, tag};
use crate::components::{
    article_list::{busy, cards},
    card::card_in_frame,
    context::app,
    filter::topics,
    listing::{ARTICLES_ID, Listing},
};
use crate::i18n::{say, say_with};
use leptos::prelude::*;

/// A list of cards; a single one if that is what the page is for.
pub fn page(view: &ListView) -> Dynamic {
    let listing = Listing::of(view);
    let is_single = view.topic.is_none() && view.facets.is_empty();
    let topic = view.topic.as_ref().map(|topic| topic.slug.clone());
    // What is shown may not be what is wanted: it is on its way, or was not to be had.
    let unfit = memo(move || listing.results.with(|results| results.query != listing.query.get()));
    effect(move || {
        if let Some(root) = document().document_element() {
            _ = root.toggle_attribute_with_force("data-unfit", unfit.get());
        }
    });
    dynamic(view! {
        <section class="widget-list" aria-busy=busy(listing)>
            {heading(view, is_single)}
            {choice(listing)}
            {(!is_single).then(|| count(listing))}
            {cards(listing, card_in_frame)}
            {(!is_single).then(|| all(listing, topic))}
        </section>
    })
}

/// What the host page wants.
fn wanted() -> RwSignal<WidgetConfig> {
    expect_context()
}

fn heading(view: &ListView, is_single: bool) -> Dynamic {
    let own = match &view.topic {
        Some(topic) => say_with("topic-title", &[("topic", (&topic.name).into())]),
        None if is_single => say("single-heading").to_owned(),
        None => say("home-heading").to_owned(),
    };
    let wanted = wanted();
    let said = move || wanted.get().label.unwrap_or_else(|| own.clone());
    dynamic(view! {
        <h1 id=ARTICLES_ID tabindex="-1" dir="auto">
            {dyn_text(said)}
        </h1>
    })
}

/// The topics as check boxes, if the host wants it.
fn choice(listing: Listing) -> Dynamic {
    let wanted = wanted();
    let has_choice = memo(move || wanted.with(|wanted| wanted.lets_choose));
    dyn_view(move || has_choice.get().then(|| topics(listing)).flatten())
}

/// How many there are, said aloud when it changes.
fn count(listing: Listing) -> Dynamic {
    let said = move || match listing.results.with(|results| results.answer.total) {
        0 => say("nothing-heading").to_owned(),
        total => say_with("articles-count", &[("count", total.into())]),
    };
    dynamic(view! { <p class="result" role="status">{dyn_text(said)}</p> })
}

/// The way to all of them, on the site itself.
fn all(listing: Listing, topic: Option<String>) -> Dynamic {
    let site = app().site;
    let shown =
        memo(move || listing.results.with(|results| (results.answer.total, results.query.url_query())));
    dyn_view(move || {
        let (total, query) = shown.get();
        let href = topic.as_ref().map_or_else(|| site.href(&query), |topic| site.topic(topic));
        let said = say_with("all-on-site", &[("count", total.into()), ("site", (&site.name).into())]);
        Some(tag("a").class("more").attr("href", href).attr("target", "_blank").child(said).dynamic())
    })
}
