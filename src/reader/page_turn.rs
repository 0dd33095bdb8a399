//! Turning a page: quietly, where the browser can do that and the reader likes motion.

use leptos::prelude::*;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// The next page is on its way: who listens to this one is told.
pub fn begin_turn() {
    mark(true);
}

/// Changes what is shown, if it is still wanted by then; where it may, from one picture of the page into the other.
pub fn turn_page(is_wanted: impl Fn() -> bool + 'static, change: impl FnOnce() + 'static) {
    let change = move || {
        if is_wanted() {
            change();
            mark(false);
        }
    };
    let Some(start) = start() else { return change() };
    // Shared, so that a browser that refuses leaves it here.
    let change = Rc::new(Cell::new(Some(change)));
    let once = Rc::clone(&change);
    let update = Closure::once_into_js(move || {
        if let Some(change) = once.take() {
            change();
        }
        // The page follows in the turns after this one.
        wasm_bindgen_futures::future_to_promise(async {
            leptos::task::tick().await;
            Ok(JsValue::UNDEFINED)
        })
    });
    match start.call1(&document(), &update) {
        Ok(turn) => heed(&turn),
        Err(_) => change.take().into_iter().for_each(|change| change()),
    }
}

/// A fade that is skipped, for another one or in a window that nobody sees, is no fault.
fn heed(turn: &JsValue) {
    let ready = js_sys::Reflect::get(turn, &"ready".into()).ok();
    if let Some(ready) = ready.and_then(|ready| ready.dyn_into::<js_sys::Promise>().ok()) {
        leptos::task::spawn_local(async move { _ = wasm_bindgen_futures::JsFuture::from(ready).await });
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
