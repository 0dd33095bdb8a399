//! An address that leads nowhere: said plainly, with the way back.

use super::plain::plain;
use crate::components::view::{Dynamic, Static, static_view};
use crate::components::{context::app, heading::page_heading};
use crate::i18n::say;
use crate::load::Page;
use leptos::prelude::*;

/// The page that stands at every wrong address.
pub fn nowhere(at: &Page) -> Dynamic {
    plain(at, page)
}

pub fn page() -> Static {
    static_view(view! {
        <div class="not-found">
            {page_heading(say("not-found-title").to_owned(), "")}
            <p>{say("not-found-help")}</p>
            {way_home()}
        </div>
    })
}

/// The way to what does exist.
pub fn way_home() -> Static {
    static_view(view! { <p><a href=app().site.base.clone()>{say("all-articles")}</a></p> })
}
