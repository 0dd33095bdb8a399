//! Looking for articles by words. What was typed before the page is alive is not lost.

use super::view::{Dynamic, dynamic, effect};
use super::{
    context::app,
    listing::{ARTICLES_ID, Listing},
};
use crate::i18n::say;
use crate::reader::focus_on;
use leptos::{ev::SubmitEvent, html, leptos_dom::helpers::TimeoutHandle, prelude::*};
use plainsight_contracts::{addresses::list, limits::MOST_LETTERS};
use std::time::Duration;

/// How long fingers may rest before the list follows: long enough not to flicker, short enough to feel at once.
const REST: Duration = Duration::from_millis(120);

const BOX_ID: &str = list::WORDS;

pub fn search_box(listing: Listing) -> Dynamic {
    let awake = app().awake;
    let input = NodeRef::<html::Input>::new();
    let typed = move || input.get_untracked().map(|input| input.value()).unwrap_or_default();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    on_cleanup(stop);
    let press = move |_| {
        stop();
        let look = move || listing.look_for(&typed());
        timer.set_value(set_timeout_with_handle(look, REST).ok());
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        stop();
        listing.look_for(&typed());
        listing.end_typing();
        focus_on(Some(ARTICLES_ID.to_owned()));
    };
    // The box follows the address: a shared link, the back button, "clear all". What was typed before we were alive goes
    // the other way.
    let mut was_awake = false;
    effect(move || {
        let query = listing.query.with(|query| query.text.clone());
        let is_awake = awake.get();
        if let Some(input) = input.get_untracked().filter(|_| is_awake) {
            let typed = input.value();
            if !was_awake && query.is_empty() && !typed.is_empty() {
                listing.look_for(&typed);
            } else if typed.trim() != query.trim() {
                input.set_value(&query);
            }
        }
        was_awake = is_awake;
    });
    dynamic(view! {
        <form class="search" role="search" action=app().site.base.clone() method="get" on:submit=submit>
            <label for=BOX_ID>{say("search-label")}</label>
            <div class="search-row">
                <input
                    type="search"
                    id=BOX_ID
                    name=list::WORDS
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="search"
                    maxlength=MOST_LETTERS
                    aria-describedby="search-hint"
                    node_ref=input
                    on:input=press
                    on:change=move |_| listing.end_step()
                    on:focus=move |_| listing.prepare()
                />
                <button type="submit">{say("search-button")}</button>
            </div>
            <p class="hint" id="search-hint">{say("search-hint")}</p>
        </form>
    })
}
