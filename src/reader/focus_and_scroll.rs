//! Moving between pages without getting lost: where focus and scroll go on each arrival.
//!
//! Forward, the focus goes to the new page's heading, or to the part of it that the link named. Back, the reader returns to
//! the place and the link they left.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The memory of one visit. Owned by the app's root; cheap to copy.
#[derive(Clone, Copy)]
pub struct FocusAndScroll(StoredValue<Memory, LocalStorage>);

#[derive(Default)]
struct Memory {
    /// The places of this visit, by address, the latest last.
    places: Vec<(String, Place)>,
    /// Set between going back and the page being complete.
    returning: Option<Place>,
    /// Where a reader was who left for another document and came back; the focus stays where the browser put it.
    reopened_at: Option<i32>,
    /// The address of the page that is shown.
    at: String,
    /// The first page is where the reader already is: nothing moves.
    arrived_once: bool,
}

/// Where a reader was on a page.
#[derive(Clone, Debug, Default)]
struct Place {
    /// Whole pixels from the top. Whole, because reading and writing fractions would bring 15 KB of tables along.
    scroll: i32,
    /// The id of what had the focus.
    focus: Option<String>,
}

impl Memory {
    fn place(&mut self, address: &str) -> &mut Place {
        let at = self.places.iter().position(|(known, _)| known == address).unwrap_or_else(|| {
            let scroll = kept_scroll(address).unwrap_or_default();
            self.places.push((address.to_owned(), Place { scroll, focus: None }));
            self.places.len() - 1
        });
        &mut self.places[at].1
    }
}

impl FocusAndScroll {
    /// Brings the focus to every page that is turned to.
    pub fn begin() -> Self {
        Self(StoredValue::new_local(Memory::default()))
    }

    /// From now on remembers where the reader was, to bring them back there. Has to be called before
    /// [`Router`](super::Router) is made, so that going back is noticed here first.
    pub fn remember(self) {
        if cfg!(target_arch = "wasm32") {
            self.listen();
        }
    }

    fn listen(self) {
        self.0.update_value(|memory| memory.at = address());
        // A page that was left for another document comes back prerendered; what a query adds to it comes later.
        if came_back() && !location().search().unwrap_or_default().is_empty() {
            let scroll = kept_scroll(&address());
            self.0.update_value(|memory| memory.reopened_at = scroll);
        }
        let handles = [
            window_event_listener_untyped("scroll", move |_| self.scrolled_here()),
            // Browsers tell of scrolling with the next frame, and a press may lead away before that. Not with the click: what it
            // changed by then (a check box, say) would have to be laid out for the answer.
            window_event_listener_untyped("pointerdown", move |_| self.scrolled_here()),
            window_event_listener_untyped("focusin", move |event| {
                let id =
                    event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()).map(|el| el.id());
                self.here(|place| place.focus = id.filter(|id| !id.is_empty()));
            }),
            window_event_listener(ev::popstate, move |_| {
                self.0.update_value(|memory| {
                    // A link to a part of the page comes here too, and goes nowhere.
                    let to = address();
                    if memory.at != to {
                        memory.returning = Some(memory.place(&to).clone());
                    }
                });
            }),
            window_event_listener_untyped("pagehide", move |_| {
                keep_scroll(&address(), scrolled());
            }),
        ];
        on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
    }

    fn scrolled_here(self) {
        let scroll = scrolled();
        self.here(|place| place.scroll = scroll);
    }

    /// Notes something about the page that is shown. While another is on its way the address is ahead of what is shown, and
    /// what the browser does then (it scrolls a page that got shorter) is nothing the reader did.
    fn here(self, change: impl FnOnce(&mut Place)) {
        self.0.try_update_value(|memory| {
            let at = address();
            if memory.at == at {
                change(memory.place(&at));
            }
        });
    }

    /// A new page is there: its heading, or the part that the address names, takes the focus, unless the reader came back or
    /// has only just come.
    pub fn arrive(self) {
        let moves = self.0.try_update_value(|memory| {
            memory.at = address();
            let first = !std::mem::replace(&mut memory.arrived_once, true);
            !first && memory.returning.is_none()
        });
        if moves == Some(true) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            request_animation_frame(|| focus(named_part().or_else(heading), false));
        }
    }

    /// Everything on the page is in its place, so a reader who came back can be brought to where they were.
    pub fn settle(self) {
        let known = self.0.try_update_value(|memory| {
            memory.at = address();
            (memory.returning.take(), memory.reopened_at.take())
        });
        let Some((returning, reopened_at)) = known else { return };
        let Some(scroll) = returning.as_ref().map(|place| place.scroll).or(reopened_at) else { return };
        request_animation_frame(move || {
            if let Some(place) = returning {
                let left = place.focus.as_deref().and_then(|id| document().get_element_by_id(id));
                focus(left.or_else(heading), true);
            }
            window().scroll_to_with_x_and_y(0.0, f64::from(scroll));
        });
    }
}

/// Moves the focus to what has this id, once the page has followed what is being done to it.
pub fn focus_on(id: Option<String>) {
    request_animation_frame(move || focus(id.and_then(|id| document().get_element_by_id(&id)), false));
}

/// The part of the page that the address names after its `#`.
fn named_part() -> Option<Element> {
    let hash = location().hash().unwrap_or_default();
    document().get_element_by_id(hash.strip_prefix('#')?)
}

fn heading() -> Option<Element> {
    document().query_selector("h1").ok().flatten()
}

fn focus(element: Option<Element>, keep_scroll: bool) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(keep_scroll);
        _ = element.focus_with_options(&options);
    }
}

/// The address of the page, without the part of it that a link may lead to.
fn address() -> String {
    let path = location().pathname().unwrap_or_default();
    path + &location().search().unwrap_or_default()
}

/// Was this document opened by going back or by loading it again?
fn came_back() -> bool {
    window().performance().is_some_and(|performance| performance.navigation().type_() != 0)
}

fn session() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

fn scrolled() -> i32 {
    window().scroll_y().unwrap_or_default() as i32
}

fn keep_scroll(address: &str, scroll: i32) {
    if let Some(session) = session() {
        _ = session.set_item(&format!("place:{address}"), &scroll.to_string());
    }
}

fn kept_scroll(address: &str) -> Option<i32> {
    session()?.get_item(&format!("place:{address}")).ok()??.parse().ok()
}
