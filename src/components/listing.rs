//! The state of a list of articles: what was asked for, what is shown, what went wrong.
//!
//! What is asked for lives in the address (`?q=…&topic=…&page=…`), so a list can be shared, and found again with the back
//! button. The first page of all articles is already in the page; everything else is fetched when it is asked for.

use super::{card, context::app, view::effect};
use crate::catalog::{FacetView, ListQuery, ListResults, ListView, Problem, counts_of_all};
use crate::load::DataClient;
use crate::reader::{FocusAndScroll, Router, Saved, focus_on};
use leptos::prelude::*;
use plainsight_contracts::facets::Facet;
use plainsight_contracts::limits::CARDS_PER_PAGE;
use plainsight_contracts::search::{Answer, FacetCounts};
use std::{rc::Rc, sync::Arc};

/// The id of a list's heading.
pub const ARTICLES_ID: &str = "articles";

/// A list and the ways to change it. Cheap to copy; lives as long as its page.
#[derive(Clone, Copy)]
pub struct Listing {
    pub query: Memo<ListQuery>,
    pub results: RwSignal<Arc<ListResults>>,
    pub failed: RwSignal<Option<Problem>>,
    pub busy: RwSignal<bool>,
    /// What can be chosen by.
    pub facets: StoredValue<Arc<[FacetView]>>,
    /// May the last word be unfinished?
    typing: RwSignal<bool>,
    /// Has what is being typed its step in the history?
    has_step: StoredValue<bool>,
    attempt: RwSignal<usize>,
    /// The place in the list that gets the focus once it is there.
    focus_next: StoredValue<Option<usize>>,
    address: Router,
    /// The path of its page.
    own: StoredValue<String>,
    focus: FocusAndScroll,
    saved: Saved,
    data: StoredValue<Rc<DataClient>, LocalStorage>,
}

impl Listing {
    /// The list of a page. On a topic's page the topic is fixed, whatever the address says.
    pub fn of(view: &ListView) -> Self {
        let app = app();
        let fixed = view.topic.as_ref().map(|topic| topic.slug.clone());
        let names: Vec<String> = view.facets.iter().map(|facet| facet.name.clone()).collect();
        let is_home = fixed.is_none();
        let (address, typing) = (app.router, RwSignal::new(false));
        let own = StoredValue::new(address.path_untracked());
        let query = Memo::new(move |before: Option<&ListQuery>| {
            // See `is_left`.
            if let Some(before) = before.filter(|_| own.with_value(|own| address.path() != *own)) {
                return before.clone();
            }
            let query = ListQuery::read(address.asked(), &names);
            let typing = typing.get() && query.has_words();
            if is_home {
                ListQuery { typing, ..query }
            } else {
                ListQuery { pages: query.pages, ..ListQuery::default() }
            }
        });
        let first = Arc::new(first_page(view));
        let listing = Self {
            query,
            results: RwSignal::new(Arc::clone(&first)),
            failed: RwSignal::new(None),
            busy: RwSignal::new(false),
            facets: StoredValue::new(view.facets.clone().into()),
            typing,
            has_step: StoredValue::new(false),
            attempt: RwSignal::new(0),
            focus_next: StoredValue::new(None),
            address,
            own,
            focus: app.focus,
            saved: app.saved,
            data: app.data,
        };
        effect(move || {
            listing.attempt.track();
            let query = query.get();
            if app.awake.get() {
                listing.answer(query, fixed.as_deref(), &first);
            }
        });
        listing
    }

    /// Shows what was asked for, at once or when it has been fetched.
    fn answer(self, query: ListQuery, fixed: Option<&str>, first: &Arc<ListResults>) {
        if query == ListQuery::default() && first.unreadable == 0 {
            self.busy.set(false);
            self.failed.set(None);
            self.results.set(Arc::clone(first));
            return self.focus.settle();
        }
        self.busy.set(true);
        let mut question = query.clone();
        question.filters.extend(fixed.map(|slug| (Facet::Topic.name().to_owned(), slug.to_owned())));
        let saved: Vec<String> = match query.saved {
            true => self.saved.all().into_iter().map(|kept| kept.id).collect(),
            false => Vec::new(),
        };
        let (data, all) = (self.data.get_value(), first.answer.counts.clone());
        leptos::task::spawn_local(async move {
            // The counts come from a part of their own; the cards do not wait for it.
            for complete in [false, true] {
                let picked = data.results(&question, &saved, complete).await;
                // The reader may have asked for something else, or have left, while we waited.
                if self.query.try_get_untracked().as_ref() != Some(&query) {
                    return;
                }
                let is_done = picked.as_ref().map_or(true, ListResults::is_counted);
                self.show(picked.map(|results| ListResults { query: query.clone(), ..results }), &all);
                if is_done {
                    return;
                }
            }
        });
    }

    fn show(self, picked: Result<ListResults, Problem>, all: &FacetCounts) {
        if self.is_left() {
            return;
        }
        self.busy.try_set(false);
        match picked {
            Ok(mut results) => {
                if !results.query.is_narrowed() {
                    results.answer.counts = all.clone();
                } else if results.answer.counts.is_empty() {
                    // The old ones are better than none, until the right ones are there.
                    results.answer.counts = self.results.with_untracked(|shown| shown.answer.counts.clone());
                }
                self.failed.try_set(results.partial);
                self.results.try_set(Arc::new(results));
                self.focus_next_card();
            }
            Err(problem) => {
                self.focus_next.try_set_value(None);
                self.failed.try_set(Some(problem));
            }
        }
        self.focus.settle();
    }

    /// The address leads elsewhere already, and this list is about to go. It stays as it is, and says nothing more.
    fn is_left(self) -> bool {
        self.own.try_with_value(|own| self.address.path_untracked() != *own).unwrap_or(true)
    }

    /// What a value of a facet is called.
    pub fn label(self, facet: &str, value: &str) -> String {
        self.facets.with_value(|facets| {
            let values = facets.iter().filter(|known| known.name == facet).flat_map(|facet| &facet.values);
            let label = values.clone().find(|(known, ..)| known == value).map(|(_, label, _)| label.clone());
            label.unwrap_or_else(|| value.to_owned())
        })
    }

    pub fn toggle(self, facet: &str, value: &str) {
        let choice = (facet.to_owned(), value.to_owned());
        self.change(|query| match query.filters.iter().position(|chosen| *chosen == choice) {
            Some(at) => drop(query.filters.remove(at)),
            None => query.filters.push(choice),
        });
    }

    /// One step in the history, from the first page on.
    pub fn change(self, change: impl FnOnce(&mut ListQuery)) {
        self.focus_next.set_value(None);
        self.end_typing();
        let mut query = self.query.get_untracked();
        change(&mut query);
        query.pages = 1;
        self.go(&query, false);
    }

    /// Takes something back by a button above the list. The button goes with it, so the focus goes to the list.
    pub fn take_back(self, change: impl FnOnce(&mut ListQuery)) {
        self.change(change);
        focus_on(Some(ARTICLES_ID.to_owned()));
    }

    /// Looks for words. Everything typed in one go is one step in the history, and not one for each letter.
    pub fn look_for(self, text: &str) {
        self.focus_next.set_value(None);
        let query = ListQuery { text: text.to_owned(), pages: 1, ..self.query.get_untracked() };
        let has_step = self.has_step.try_update_value(|has_step| std::mem::replace(has_step, true));
        // A space ends a word.
        self.typing.set(!text.ends_with(' '));
        if query.text.trim() != self.query.get_untracked().text.trim() {
            self.go(&query, has_step == Some(true));
        }
    }

    /// What is typed next is another search. The list stays as it is: who leaves the box for a link in it would press a link
    /// that is being exchanged.
    pub fn end_step(self) {
        self.has_step.set_value(false);
    }

    /// The last word is whole.
    pub fn end_typing(self) {
        self.typing.set(false);
        self.end_step();
    }

    /// The reader is about to look for something.
    pub fn prepare(self) {
        let data = self.data.get_value();
        leptos::task::spawn_local(async move { data.prepare().await });
    }

    /// One more page. The address changes without a new step in the history: "back" leaves the list.
    pub fn more(self) {
        if self.busy.get_untracked() {
            return;
        }
        let mut query = self.query.get_untracked();
        query.pages += 1;
        self.focus_next.set_value(Some(self.results.with_untracked(|results| results.cards.len())));
        self.go(&query, true);
    }

    pub fn retry(self) {
        self.data.with_value(|data| data.forget_unreadable());
        self.attempt.update(|n| *n += 1);
    }

    /// Is there more to show?
    pub fn has_more(self) -> bool {
        self.results.with(|results| results.cards.len() + results.unreadable < results.answer.total)
    }

    fn go(self, query: &ListQuery, replace: bool) {
        if !self.is_left() {
            self.address.ask(&query.url_query(), replace);
        }
    }

    fn focus_next_card(self) {
        let Some(Some(next)) = self.focus_next.try_update_value(Option::take) else { return };
        let id = self
            .results
            .with_untracked(|results| results.cards.get(next).map(|(card, _)| card::link_id(&card.id)));
        focus_on(id);
    }
}

/// What the page brought along.
fn first_page(view: &ListView) -> ListResults {
    let expected = view.count.min(CARDS_PER_PAGE);
    ListResults {
        answer: Answer { total: view.count, counts: counts_of_all(&view.facets), ..Answer::default() },
        unreadable: expected.saturating_sub(view.cards.len()),
        cards: view.cards.iter().map(|card| (card.clone(), None)).collect(),
        ..ListResults::default()
    }
}
