//! Turning a page: quietly, where the browser can do that and the reader likes motion.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// The next page is on its way: who listens to this one is told.
pub fn begin_turn() {
    mark(true);
}

/// Changes what is shown; where it may, from one picture of the page into the other.
pub fn turn_page(change: impl FnOnce() + 'static) {
    let change = || {
        change();
        mark(false);
    };
    match start() {
        Some(start) => {
            let change = Closure::once_into_js(move || {
                change();
                // The page follows in the turns after this one.
                wasm_bindgen_futures::future_to_promise(async {
                    leptos::task::tick().await;
                    Ok(JsValue::UNDEFINED)
                })
            });
            _ = start.call1(&document(), &change);
        }
        None => change(),
    }
}

fn mark(is_turning: bool) {
    if let Ok(Some(main)) = document().query_selector("main") {
        _ = match is_turning {
            true => main.set_attribute("aria-busy", "true"),
            false => main.remove_attribute("aria-busy"),
        };
    }
}

/// `document.startViewTransition`, if it is there and wanted. In a frame the host's page stands still around it; there the page
/// changes at once.
fn start() -> Option<js_sys::Function> {
    let window = window();
    let is_framed = window.parent().ok().flatten().is_none_or(|parent| parent != window);
    let likes_motion = window.match_media("(prefers-reduced-motion: no-preference)").ok().flatten();
    if is_framed || !likes_motion.is_some_and(|it| it.matches()) {
        return None;
    }
    js_sys::Reflect::get(&document(), &"startViewTransition".into()).ok()?.dyn_into().ok()
}
