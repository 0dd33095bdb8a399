//! Choosing articles by what they are. Before the page is alive the topics are links to their pages, after that everything is
//! a check box; topics look alike in both, so nothing jumps.

use super::view::{Dynamic, Static, dyn_text, dyn_view, dynamic, effect, memo, tag};
use super::{
    context::app,
    listing::{ARTICLES_ID, Listing},
    window_size::is_wide,
};
use crate::catalog::FacetView;
use crate::i18n::{say, say_with};
use leptos::{ev::Event, html, prelude::*};
use plainsight_contracts::{facets::Facet, search::FacetCount};
use std::sync::Arc;

/// The facet that stands open, and whose values have pages of their own.
const TOPIC: &str = Facet::Topic.name();

/// Everything that can be chosen by, with what choosing it would do.
pub fn filter(listing: Listing) -> Dynamic {
    let awake = app().awake;
    let facets = listing.facets.get_value();
    let groups = facets.iter().map(|facet| group(listing, facet)).collect_view();
    // On a wide window the style sheet shows the filter although it is folded; awake, it is unfolded for good.
    let details = NodeRef::<html::Details>::new();
    effect(move || {
        if let Some(details) = details.get().filter(|_| awake.get() && is_wide()) {
            details.set_open(true);
        }
    });
    dynamic(view! {
        <details class="filter" node_ref=details>
            <summary>{say("filter-heading")}</summary>
            <div class="facets">
                {groups}
                {dyn_view(move || awake.get().then(|| only_saved(listing)))}
                <p class="see">
                    <a href=format!("#{ARTICLES_ID}") rel="external">
                        {dyn_text(move || articles("see-articles", listing.results.with(|results| results.answer.total)))}
                    </a>
                </p>
            </div>
        </details>
    })
}

/// A phrase that counts articles.
fn articles(id: &str, count: usize) -> String {
    say_with(id, &[("count", count.into())])
}

/// Topics stand open; every other facet is folded until someone wants it.
fn group(listing: Listing, facet: &FacetView) -> Dynamic {
    let awake = app().awake;
    let heading = facet.heading.clone();
    let facet = Arc::new(facet.clone());
    if facet.name == TOPIC {
        return dynamic(view! {
            <fieldset>
                <legend>{heading}</legend>
                <p class="hint">{say("filter-hint")}</p>
                <ul class="chips">{dyn_view(move || Some(chips(listing, &facet, awake.get())))}</ul>
            </fieldset>
        });
    }
    let legend = heading.clone();
    dynamic(view! {
        <details class="facet">
            <summary>{heading}</summary>
            <fieldset>
                <legend class="visually-hidden">{legend}</legend>
                <ul class="chips">{dyn_view(move || awake.get().then(|| chips(listing, &facet, true)))}</ul>
            </fieldset>
        </details>
    })
}

/// The topics alone, open.
pub fn topics(listing: Listing) -> Option<Dynamic> {
    let facets = listing.facets.get_value();
    facets.iter().find(|facet| facet.name == TOPIC).map(|facet| group(listing, facet))
}

fn chips(listing: Listing, facet: &FacetView, awake: bool) -> Dynamic {
    let chip = |(value, label, count): &(String, String, usize)| {
        if awake {
            check_box(listing, &facet.name, value, label)
        } else {
            topic_link(value, label, *count).dynamic()
        }
    };
    dynamic(facet.values.iter().map(chip).collect::<Vec<Dynamic>>())
}

/// The id of a value's link or check box, whichever is there.
fn box_id(facet: &str, value: &str) -> String {
    format!("{facet}-{value}")
}

fn topic_link(slug: &str, label: &str, count: usize) -> Static {
    let count = tag("span").class("count").child(count.to_string());
    let link = tag("a")
        .class("chip")
        .id(box_id(TOPIC, slug))
        .attr("href", app().site.topic(slug))
        .child(label.to_owned())
        .child(count);
    tag("li").child(link)
}

/// The box follows the address at once; the count follows when the list does.
fn check_box(listing: Listing, facet: &str, value: &str, label: &str) -> Dynamic {
    let (id, label) = (box_id(facet, value), label.to_owned());
    let choice = StoredValue::new((facet.to_owned(), value.to_owned()));
    let chosen = memo(move || {
        listing.query.with(|query| choice.with_value(|(facet, value)| query.has_filter(facet, value)))
    });
    let count: Memo<FacetCount> = memo(move || {
        let results = listing.results.get();
        choice.with_value(|(facet, value)| results.answer.counts.get(facet, value))
    });
    // Numbers: how many there are, or how many more it would bring to what is chosen.
    let number = move || match count.get() {
        FacetCount { adds: Some(adds), .. } => format!("+{adds}"),
        FacetCount { having, .. } => having.to_string(),
    };
    let said = move || match count.get() {
        FacetCount { adds: Some(adds), .. } => articles("adds-articles", adds),
        FacetCount { having, .. } => articles("articles-count", having),
    };
    dynamic(view! {
        <li>
            <label class="chip">
                <input
                    type="checkbox"
                    id=id
                    prop:checked=chosen
                    on:change=change(move || choice.with_value(|(facet, value)| listing.toggle(facet, value)))
                />
                {label}
                <span class="count" aria-hidden="true">{dyn_text(number)}</span>
                <span class="visually-hidden">{dyn_text(said)}</span>
            </label>
        </li>
    })
}

fn change(act: impl Fn() + 'static) -> Box<dyn FnMut(Event)> {
    Box::new(move |_| act())
}

/// What the reader saved, which nobody but their browser knows.
fn only_saved(listing: Listing) -> Dynamic {
    let saved = memo(move || listing.query.with(|query| query.saved));
    dynamic(view! {
        <label class="chip">
            <input
                type="checkbox"
                id="only-saved"
                prop:checked=saved
                on:change=change(move || listing.change(|query| query.saved = !query.saved))
            />
            {say("only-saved")}
        </label>
    })
}
