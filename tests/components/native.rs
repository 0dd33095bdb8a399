//! An example's HTML, as publishing would write it.

use super::examples::Example;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// In a reactive world of its own, so that nothing of one example reaches the next.
pub fn html(example: &Example) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| example.show().to_html());
    owner.unset();
    // The framework's markers are no valid comments.
    html.replace("<!>", "<!---->")
}
