//! Taking a page along on paper.

use super::view::{Dynamic, dynamic, on_click};
use crate::i18n::say;
use leptos::prelude::*;

/// The attribute of the page that says how large the print is: see `style/print.css`.
const SIZE: &str = "data-print";

/// Buttons that print the page in ordinary and in large print.
pub fn print() -> Dynamic {
    let ordinary = move || start(None);
    let large = move || start(Some("large"));
    dynamic(view! {
        <p class="print needs-app">
            <button type="button" on:click=on_click(ordinary)>{say("print")}</button>
            <button type="button" on:click=on_click(large)>{say("print-large")}</button>
        </p>
    })
}

/// It stays as it was chosen, for those who then print by key.
fn start(size: Option<&str>) {
    if let Some(root) = document().document_element() {
        // The name is a good one.
        _ = match size {
            Some(size) => root.set_attribute(SIZE, size),
            None => root.remove_attribute(SIZE),
        };
    }
    // A frame may be forbidden to print.
    _ = window().print();
}
