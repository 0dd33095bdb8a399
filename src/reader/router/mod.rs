//! The address: which page it leads to, and what it asks of that page.
//!
//! Links inside the site turn pages here instead of fetching a document. A whole router would cost more than all pages
//! together: an address leads to the data that lies beside its page, so there is no table of routes, and of a router's work
//! only this is left.
//!
//! Where the address is kept is up to the program: [`address_bar`] is for the site, [`in_frame`] for the widget.

mod address_bar;
mod in_frame;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent, UrlSearchParams};

/// Where the reader is. Owned by the app's root; cheap to copy.
#[derive(Clone, Copy)]
pub struct Router {
    /// The path inside the site, such as `articles/x/`; empty for the home page.
    path: RwSignal<String>,
    /// What stands after the `?`. Empty until the page is awake: the first render must equal the prerendered one.
    query: RwSignal<String>,
    known: StoredValue<Known>,
    keeping: Keeping,
}

/// How an address is kept. Pointers, so that each program holds only its own way.
#[derive(Clone, Copy)]
struct Keeping {
    /// Does a link to another page of ours turn pages here?
    turns: fn(Router) -> bool,
    /// Goes where such a link leads.
    follow: fn(Router, &HtmlAnchorElement),
    /// Writes down what is asked of the page; the last says whether it is no new step in the history.
    ask: fn(&str, bool),
}

/// What is known of the site and the visit.
struct Known {
    /// The path under which the site lies; starts and ends with `/`.
    base: String,
    /// The page we started on, and its path in the address bar, which may be spelled in other ways: with `index.html` at its
    /// end, for example.
    first: (String, String),
    /// In a frame: does the host want links to turn pages there?
    opens_inside: bool,
}

impl Router {
    /// On the page that was prerendered at `path`.
    fn begin(base: &str, path: &str, keeping: Keeping) -> Self {
        let is_browser = cfg!(target_arch = "wasm32");
        let shown = if is_browser { location().pathname().unwrap_or_default() } else { String::new() };
        let router = Self {
            path: RwSignal::new(path.to_owned()),
            query: RwSignal::new(String::new()),
            known: StoredValue::new(Known {
                base: base.to_owned(),
                first: (shown, path.to_owned()),
                opens_inside: false,
            }),
            keeping,
        };
        if is_browser {
            let follow = move |event: web_sys::Event| router.follow(event.unchecked_ref());
            let handle = window_event_listener_untyped("click", follow);
            on_cleanup(move || handle.remove());
        }
        router
    }

    /// The path inside the site; tracked.
    pub fn path(self) -> String {
        self.path.get()
    }

    /// The same, not tracked.
    pub fn path_untracked(self) -> String {
        self.path.get_untracked()
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
        (self.keeping.ask)(query, replace);
        // Also where the browser refused to write it: the list follows all the same.
        self.query.set(without_mark(query));
    }

    fn set(self, path: String, query: &str) {
        for (signal, now) in [(self.path, path), (self.query, without_mark(query))] {
            if signal.with_untracked(|before| *before != now) {
                signal.set(now);
            }
        }
    }

    /// The path inside the site that a path on the host is.
    fn inside(self, pathname: &str) -> String {
        self.known.with_value(|known| known.inside(pathname))
    }

    /// A click on a link to another page of ours turns the page. Every other click is the browser's.
    fn follow(self, event: &MouseEvent) {
        let with_a_key = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
        let is_plain = !event.default_prevented() && event.button() == 0 && !with_a_key;
        if is_plain && (self.keeping.turns)(self) && self.leads_inside(&link) {
            event.prevent_default();
            (self.keeping.follow)(self, &link);
        }
    }

    fn leads_inside(self, link: &HtmlAnchorElement) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_one_path_however_it_is_spelled() {
        let first = ("/ms/articles/a/index.html".into(), "articles/a/".into());
        let known = Known { base: "/ms/".into(), first, opens_inside: false };
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
