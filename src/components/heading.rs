//! A page's heading: where focus goes when a reader arrives.

use super::piece::{Still, still};
use leptos::prelude::*;

/// The page's only `h1`; see [`Travel::arrive`](crate::reader::Travel::arrive).
pub fn page_heading(text: String, lang: Option<String>) -> Still {
    still(view! { <h1 tabindex="-1" lang=lang dir="auto">{text}</h1> })
}
