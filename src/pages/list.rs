//! The home page and the pages of topics: cards, newest study first.

use crate::catalog::ListView;
use crate::components::view::{Dynamic, Static, dynamic, static_view};
use crate::components::{
    article_list::article_list, context::app, heading::page_heading, overview::overview,
};
use crate::i18n::say;
use leptos::prelude::*;

/// `/` and `/topics/<slug>/`
pub fn page(list: &ListView) -> Dynamic {
    dynamic(view! { {lead(list)} {article_list(list)} })
}

/// The list settles the page: it knows when its cards are there.
fn lead(list: &ListView) -> Static {
    match &list.topic {
        None => static_view(view! {
            <div class="lead-in">
            {page_heading(say("home-heading").to_owned(), "")}
            <p class="lead">{say("home-lead")}</p>
            </div>
        }),
        Some(topic) => static_view(view! {
            <div class="lead-in">
            {page_heading(topic.name.clone(), "")}
            <p class="lead">{topic.description.clone()}</p>
            <p class="ways">
                <a href=format!("{}?topic={}", app().site.base, topic.slug)>{say("combine-topics")}</a>
                <a href=app().site.base.clone()>{say("all-articles")}</a>
            </p>
            {list.overview.as_ref().map(overview)}
            </div>
        }),
    }
}
