//! A page's heading: where focus goes when a reader arrives.

use super::view::{Static, tag};

/// The page's only `h1`; see [`FocusAndScroll::arrive`](crate::reader::FocusAndScroll::arrive).
/// `language` is that of the text.
pub fn page_heading(text: String, language: &str) -> Static {
    tag("h1").attr("tabindex", "-1").in_language(language).child(text)
}
