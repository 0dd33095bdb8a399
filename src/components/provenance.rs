//! How a summary was made: who or what wrote it, who checked it, and when.

use super::facts::facts;
use super::fold::fold;
use super::view::{Static, tag};
use crate::catalog::ArticleView;
use crate::i18n::say;

pub fn provenance(view: &ArticleView) -> Static {
    fold(say("provenance-heading"), tag("dl").class("facts").child(facts(&view.provenance)))
}
