//! The browser's entry: wakes the prerendered page, or makes it anew where waking failed.
//!
//! `scripts/boot.js` loads the program and writes on the container what it wants: `hydrate` first and, if the page turned
//! out to be rewritten by a translator or an extension and waking panicked, `mount` in a fresh instance.

use crate::components::view::Dynamic;
use crate::load::{Page, read_page};
use leptos::{mount, prelude::*};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::HtmlElement;

/// The element that holds the app.
const CONTAINER_ID: &str = "app";

/// Wakes the page with what its program shows.
pub fn wake(root: fn(Page) -> Dynamic) {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|info| leptos::logging::error!("{info}")));

    // Without container or data nothing can be woken: throwing tells `boot.js`, which tells the reader.
    let container = document().get_element_by_id(CONTAINER_ID).unwrap_throw();
    let container: HtmlElement = container.unchecked_into();
    let page = read_page().unwrap_throw();
    if container.dataset().get("start").as_deref() == Some("mount") {
        container.set_text_content(None);
        mount::mount_to(container, move || root(page)).forget();
    } else {
        mount::hydrate_from(container, move || root(page)).forget();
    }
}
