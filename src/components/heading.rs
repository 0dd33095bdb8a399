//! A page's heading: where focus goes when a reader arrives.

use super::language::{dir, lang};
use super::view::{Static, static_view};
use leptos::prelude::*;

/// The page's only `h1`; see [`FocusAndScroll::arrive`](crate::reader::FocusAndScroll::arrive).
/// `language` is that of the text.
pub fn page_heading(text: String, language: &str) -> Static {
    static_view(view! { <h1 tabindex="-1" lang=lang(language) dir=dir(language)>{text}</h1> })
}
