//! A page's HTML, from the same components the browser uses.

use crate::load::Page;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// Renders what belongs to `page` in a reactive world of its own, so that nothing of one page reaches the next.
pub fn render<V: IntoView>(page: &Page, view: impl FnOnce(&Page) -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| view(page).to_html());
    owner.unset();
    // The framework's markers are no valid comments. The browser makes the same empty comment of both, and text and attributes
    // hold no bare "<".
    html.replace("<!>", "<!---->")
}
