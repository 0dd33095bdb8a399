//! A page's heading: where focus goes when a reader arrives.

use super::view::{Static, static_view};
use leptos::prelude::*;

/// The page's only `h1`; see [`FocusAndScroll::arrive`](crate::reader::FocusAndScroll::arrive).
pub fn page_heading(text: String, lang: Option<String>) -> Static {
    static_view(view! { <h1 tabindex="-1" lang=lang dir="auto">{text}</h1> })
}
