//! The home page and the pages of topics: cards, newest study first.

use crate::catalog::ListView;
use crate::components::view::{Dynamic, Static, dynamic, link, tag};
use crate::components::{
    article_list::article_list, code::code, context::app, heading::page_heading, overview::overview,
};
use crate::i18n::say;
use leptos::prelude::*;

/// `/` and `/topics/<slug>/`
pub fn page(list: &ListView) -> Dynamic {
    dynamic(view! { {lead(list)} {article_list(list)} })
}

/// The list settles the page: it knows when its cards are there.
fn lead(list: &ListView) -> Static {
    let Some(topic) = &list.topic else {
        return tag("div")
            .class("lead-in home")
            .child(page_heading(say("home-heading").to_owned(), ""))
            .child(tag("p").class("lead").child(say("home-lead")));
    };
    let site = app().site;
    let combined = format!("{}?topic={}", site.base, topic.slug);
    let combine = link(combined, say("combine-topics"));
    let all = link(&site.base, say("all-articles"));
    tag("div")
        .class("lead-in")
        .child(page_heading(topic.name.clone(), ""))
        .child(tag("p").class("lead").child(&topic.description))
        .child(tag("p").class("ways").child(combine).child(all))
        .child(list.overview.as_ref().map(overview))
        .child(code(&list.code))
}
