//! An address that leads nowhere: said plainly, with the way back.

use super::plain::plain;
use crate::components::view::{Dynamic, Static, link, tag};
use crate::components::{context::app, heading::page_heading};
use crate::i18n::say;
use crate::load::Page;

/// The page that stands at every wrong address.
pub fn nowhere(at: &Page) -> Dynamic {
    plain(at, page)
}

pub fn page() -> Static {
    tag("div")
        .class("not-found")
        .child(page_heading(say("not-found-title").to_owned(), ""))
        .child(tag("p").child(say("not-found-help")))
        .child(way_home())
}

/// The way to what does exist.
pub fn way_home() -> Static {
    tag("p").child(link(&app().site.base, say("all-articles")))
}
