//! How a summary was made: who or what wrote it, who checked it, and when.

use super::facts::facts;
use super::view::{Static, tag};
use crate::catalog::ArticleView;
use crate::i18n::say;

pub fn provenance(view: &ArticleView) -> Static {
    tag("section")
        .child(tag("h2").child(say("provenance-heading")))
        .child(tag("dl").class("facts").child(facts(&view.provenance)))
}
