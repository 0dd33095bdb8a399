//! The state of a list of articles: what was asked for, what is shown, what went wrong.
//!
//! What is asked for lives in the address (`?topic=…&topic=…&page=…`), so a list can be shared, and found again with the
//! back button. The first page of an unfiltered list is already in the page; all else is fetched when it is asked for.

use super::{card, context::app};
use crate::catalog::{CARDS_PER_PAGE, ListView, Problem, TopicCount};
use crate::load::Pick;
use crate::reader::focus_on;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::{rc::Rc, sync::Arc};

/// The id of a list's heading.
pub const ARTICLES_ID: &str = "articles";

/// More pages than anyone turns. A number in the address must not ask for all of the archive at once.
pub const MOST_PAGES: usize = 20;

/// What is encoded in a query: everything but letters, digits and hyphens, so that slugs stay readable.
const IN_A_QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-');

/// What an address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Topic slugs; none means all articles.
    pub topics: Vec<String>,
    /// Pages of cards, from 1.
    pub pages: usize,
}

impl Default for Asked {
    fn default() -> Self {
        Self { topics: Vec::new(), pages: 1 }
    }
}

impl Asked {
    fn query(&self) -> String {
        let topics =
            self.topics.iter().map(|slug| format!("topic={}", utf8_percent_encode(slug, IN_A_QUERY)));
        let page = (self.pages > 1).then(|| format!("page={}", self.pages));
        let parts: Vec<String> = topics.chain(page).collect();
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }
}

/// Goes to the address that asks for this; `true` replaces the step in the history.
type Go = Rc<dyn Fn(&Asked, bool)>;

/// A list and the ways to change it. Cheap to copy; lives as long as its page.
#[derive(Clone, Copy)]
pub struct Listing {
    pub asked: Memo<Asked>,
    pub shown: RwSignal<Arc<Pick>>,
    pub failed: RwSignal<Option<Problem>>,
    pub busy: RwSignal<bool>,
    attempt: RwSignal<usize>,
    /// The place in the list that gets the focus once it is there.
    focus_next: StoredValue<Option<usize>>,
    go: StoredValue<Go, LocalStorage>,
}

impl Listing {
    /// The list of a page. On a topic's page the topic is fixed, whatever the address says.
    pub fn of(view: &ListView) -> Self {
        let app = app();
        let fixed = view.topic.as_ref().map(|topic| topic.slug.clone());
        let is_home = fixed.is_none();
        let query = use_query_map();
        let asked = Memo::new(move |_| {
            if !app.awake.get() {
                return Asked::default();
            }
            let query = query.read();
            let pages = query.get_str("page").and_then(|page| page.parse().ok()).unwrap_or(1);
            let topics = if is_home { query.get_all("topic").unwrap_or_default() } else { Vec::new() };
            Asked { topics, pages: usize::clamp(pages, 1, MOST_PAGES) }
        });
        let navigate = use_navigate();
        let go = move |asked: &Asked, replace: bool| {
            // The path is whole already, so the router must not put the site's base before it.
            let address = location().pathname().unwrap_or_default() + &asked.query();
            navigate(
                &address,
                NavigateOptions { replace, scroll: false, resolve: false, ..Default::default() },
            );
        };
        let first = Arc::new(first_page(view));
        let listing = Self {
            asked,
            shown: RwSignal::new(Arc::clone(&first)),
            failed: RwSignal::new(None),
            busy: RwSignal::new(false),
            attempt: RwSignal::new(0),
            focus_next: StoredValue::new(None),
            go: StoredValue::new_local(Rc::new(go)),
        };
        Effect::new(move |_| {
            listing.attempt.track();
            let asked = asked.get();
            if app.awake.get() {
                listing.answer(asked, fixed.as_deref(), &first);
            }
        });
        listing
    }

    /// Shows what was asked for, at once or when it has been fetched.
    fn answer(self, asked: Asked, fixed: Option<&str>, first: &Arc<Pick>) {
        let app = app();
        self.failed.set(None);
        if asked == Asked::default() && first.unreadable == 0 {
            self.busy.set(false);
            self.shown.set(Arc::clone(first));
            return app.travel.settle();
        }
        self.busy.set(true);
        let topics = fixed.map_or_else(|| asked.topics.clone(), |slug| vec![slug.to_owned()]);
        let library = app.library.get_value();
        leptos::task::spawn_local(async move {
            let picked = library.pick(&topics, asked.pages * CARDS_PER_PAGE).await;
            // The reader may have asked for something else, or have left, while we waited.
            if self.asked.try_get_untracked() != Some(asked) {
                return;
            }
            self.busy.try_set(false);
            match picked {
                Ok(pick) => {
                    self.shown.try_set(Arc::new(pick));
                    self.focus_next_card();
                    app.travel.settle();
                }
                Err(problem) => {
                    self.focus_next.try_set_value(None);
                    self.failed.try_set(Some(problem));
                    app.travel.settle();
                }
            }
        });
    }

    pub fn toggle(self, slug: &str) {
        self.focus_next.set_value(None);
        let mut topics = self.asked.get_untracked().topics;
        match topics.iter().position(|topic| topic == slug) {
            Some(at) => drop(topics.remove(at)),
            None => topics.push(slug.to_owned()),
        }
        self.go(&Asked { topics, pages: 1 }, false);
    }

    /// Takes a topic back by the button above the list. The button goes with it, so the focus goes to the list.
    pub fn remove(self, slug: &str) {
        self.toggle(slug);
        focus_on(Some(ARTICLES_ID.to_owned()));
    }

    pub fn clear(self) {
        self.focus_next.set_value(None);
        self.go(&Asked::default(), false);
        focus_on(Some(ARTICLES_ID.to_owned()));
    }

    /// One more page. The address changes without a new step in the history: "back" leaves the list.
    pub fn more(self) {
        if self.busy.get_untracked() {
            return;
        }
        let mut asked = self.asked.get_untracked();
        asked.pages += 1;
        self.focus_next.set_value(Some(self.shown.with_untracked(|pick| pick.cards.len())));
        self.go(&asked, true);
    }

    pub fn retry(self) {
        app().library.with_value(|library| library.forget_unreadable());
        self.attempt.update(|n| *n += 1);
    }

    /// Is there more to show?
    pub fn has_more(self) -> bool {
        self.shown.with(|pick| pick.cards.len() + pick.unreadable < pick.total)
    }

    fn go(self, asked: &Asked, replace: bool) {
        let go = self.go.get_value();
        go(asked, replace);
    }

    fn focus_next_card(self) {
        let Some(Some(next)) = self.focus_next.try_update_value(Option::take) else { return };
        let id = self.shown.with_untracked(|pick| pick.cards.get(next).map(|card| card::link_id(&card.id)));
        focus_on(id);
    }
}

/// What the page brought along.
fn first_page(view: &ListView) -> Pick {
    let counts = view
        .topics
        .iter()
        .map(|(slug, count)| TopicCount { slug: slug.clone(), chosen: false, total: *count, adds: *count })
        .collect();
    let expected = view.count.min(CARDS_PER_PAGE);
    Pick {
        topics: view.topic.iter().map(|topic| topic.slug.clone()).collect(),
        total: view.count,
        unreadable: expected.saturating_sub(view.cards.len()),
        cards: view.cards.clone(),
        counts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_was_asked_for_and_nothing_more() {
        assert_eq!(Asked::default().query(), "");
        let asked = Asked { topics: vec!["gut-and-diet".into(), "a&b".into()], pages: 3 };
        assert_eq!(asked.query(), "?topic=gut-and-diet&topic=a%26b&page=3");
    }
}
