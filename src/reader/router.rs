//! The address: which page it leads to, and what it asks of that page.
//!
//! Links inside the site turn pages here instead of fetching a document. A whole router would cost more than all pages
//! together: an address leads to the data that lies beside its page, so there is no table of routes, and of a router's work
//! only this is left.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent, UrlSearchParams};

/// Where the reader is. Owned by the app's root; cheap to copy.
#[derive(Clone, Copy)]
pub struct Router {
    /// The path inside the site, such as `articles/x/`; empty for the home page.
    path: RwSignal<String>,
    /// What stands after the `?`. Empty until [`Router::wake`]: the first render must equal the prerendered one.
    query: RwSignal<String>,
    known: StoredValue<Known>,
    /// In a frame on someone else's page the address bar and the history are not ours: the address is only remembered.
    in_frame: bool,
    /// Do links to other pages of ours turn pages here? In a frame only if the host wants it.
    turns: StoredValue<bool>,
}

/// What does not change during a visit.
struct Known {
    /// The path under which the site lies; starts and ends with `/`.
    base: String,
    /// The page we started on, and its path in the address bar, which may be spelled in other ways: with `index.html` at its
    /// end, for example.
    first: (String, String),
}

impl Router {
    /// On the page that was prerendered at `path`. Whoever wants to notice first that the reader leaves has to listen before
    /// this is called.
    pub fn begin(base: &str, path: &str, in_frame: bool) -> Self {
        let is_browser = cfg!(target_arch = "wasm32");
        let shown = if is_browser { location().pathname().unwrap_or_default() } else { String::new() };
        let address = Self {
            path: RwSignal::new(path.to_owned()),
            query: RwSignal::new(String::new()),
            known: StoredValue::new(Known { base: base.to_owned(), first: (shown, path.to_owned()) }),
            in_frame,
            turns: StoredValue::new(!in_frame),
        };
        if is_browser {
            let handles = [
                window_event_listener_untyped("click", move |event| address.follow(event.unchecked_ref())),
                window_event_listener_untyped("popstate", move |_| {
                    if !in_frame {
                        address.read();
                    }
                }),
            ];
            on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
        }
        address
    }

    /// From now on the query counts.
    pub fn wake(self) {
        if !self.in_frame {
            self.read();
        }
    }

    /// In a frame: what is asked for from now on, and whether links turn pages here.
    pub fn show(self, path: &str, query: &str, turns: bool) {
        self.turns.set_value(turns);
        self.set(path.to_owned(), query);
    }

    /// The path inside the site; tracked.
    pub fn path(self) -> String {
        self.path.get()
    }

    /// A look into the query, tracked: all values that it gives a name.
    pub fn asked(self) -> impl Fn(&str) -> Vec<String> {
        let query = self.query.get();
        let query = (!query.is_empty()).then(|| UrlSearchParams::new_with_str(&query).ok()).flatten();
        move |name| {
            let Some(query) = &query else { return Vec::new() };
            query.get_all(name).iter().filter_map(|value| value.as_string()).collect()
        }
    }

    /// Asks something else of the same page; `replace` makes it no new step in the history.
    pub fn ask(self, query: &str, replace: bool) {
        if !self.in_frame {
            write(&(location().pathname().unwrap_or_default() + query), replace);
        }
        // Also where the browser refused to write it: the list follows all the same.
        self.query.set(without_mark(query));
    }

    /// Takes over what the address bar says.
    fn read(self) {
        let pathname = location().pathname().unwrap_or_default();
        let path = self.known.with_value(|known| known.inside(&pathname));
        self.set(path, &location().search().unwrap_or_default());
    }

    fn set(self, path: String, query: &str) {
        for (signal, now) in [(self.path, path), (self.query, without_mark(query))] {
            if signal.with_untracked(|before| *before != now) {
                signal.set(now);
            }
        }
    }

    /// A click on a link to another page of ours turns the page. Every other click is the browser's.
    fn follow(self, event: &MouseEvent) {
        let with_a_key = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
        if event.default_prevented() || event.button() != 0 || with_a_key || !self.leads_inside(&link) {
            return;
        }
        event.prevent_default();
        if self.in_frame {
            let path = self.known.with_value(|known| known.inside(&link.pathname()));
            return self.set(path, &link.search());
        }
        write(&(link.pathname() + &link.search() + &link.hash()), false);
        window().scroll_to_with_x_and_y(0.0, 0.0);
        self.read();
    }

    fn leads_inside(self, link: &HtmlAnchorElement) -> bool {
        if !self.turns.get_value() {
            return false;
        }
        let here = location();
        let is_outside = link.rel().contains("external") || link.has_attribute("download");
        let is_ours = self.known.with_value(|known| link.pathname().starts_with(&known.base));
        // A link to a part of this page moves the browser to it.
        let same_page = here.pathname().is_ok_and(|path| path == link.pathname())
            && here.search().is_ok_and(|query| query == link.search());
        let is_part = same_page && !link.hash().is_empty();
        // Not `link.target()`: Firefox answers with that of the page's `<base>`.
        !is_outside
            && !link.has_attribute("target")
            && is_ours
            && !is_part
            && here.origin() == Ok(link.origin())
    }
}

impl Known {
    fn inside(&self, pathname: &str) -> String {
        if pathname == self.first.0 {
            return self.first.1.clone();
        }
        let inside = pathname.strip_prefix(self.base.as_str()).unwrap_or_default();
        let inside = inside.strip_suffix("index.html").unwrap_or(inside).trim_end_matches('/');
        if inside.is_empty() { String::new() } else { format!("{inside}/") }
    }
}

fn without_mark(query: &str) -> String {
    query.strip_prefix('?').unwrap_or(query).to_owned()
}

fn write(address: &str, replace: bool) {
    let Ok(history) = window().history() else { return };
    // A browser that is asked too often in a row refuses; the page goes on all the same.
    _ = if replace {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_one_path_however_it_is_spelled() {
        let known =
            Known { base: "/ms/".into(), first: ("/ms/articles/a/index.html".into(), "articles/a/".into()) };
        for (pathname, path) in [
            ("/ms/", ""),
            ("/ms/index.html", ""),
            ("/ms/articles/a/index.html", "articles/a/"),
            ("/ms/articles/b", "articles/b/"),
            ("/ms/articles/b/", "articles/b/"),
            ("/elsewhere/", ""),
        ] {
            assert_eq!(known.inside(pathname), path, "{pathname}");
        }
    }
}
