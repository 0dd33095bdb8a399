//! From an address to its page: at hand, on its way, or not to be had.

use super::{article, not_found, prose};
use crate::catalog::{ListView, PageView, Problem, Standing};
use crate::components::{
    context::app,
    head::Head,
    heading::page_heading,
    problem::problem,
    view::{Dynamic, dyn_view, dynamic, effect, memo, standing, tag},
};
use crate::i18n::say;
use crate::load::LoadState;
use crate::reader::{begin_turn, turn_page};
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

/// How long the page that is left stays where the next is not at hand: less than what feels like waiting.
const GRACE: Duration = Duration::from_millis(300);

/// Shows the page the address leads to; `list` shows one of cards, `saved` what the reader saved.
pub fn visit(list: fn(&ListView) -> Dynamic, saved: fn() -> Dynamic) -> Dynamic {
    let app = app();
    let path = memo(move || app.router.path());
    let at_hand = move |path: &str| app.data.with_value(|data| data.view_at_hand(path));
    let first = app.data.with_value(|data| data.first_view(&path.get_untracked()));
    let loaded = RwSignal::new(first.map_or(LoadState::Loading, LoadState::Ready));
    let attempt = RwSignal::new(0_usize);

    let mut before = None::<(String, usize)>;
    effect(move || {
        let now = (path.get(), attempt.get());
        let last = before.replace(now.clone());
        // The first run finds what the first render found.
        let is_there =
            last.is_none() && loaded.with_untracked(|loaded| matches!(loaded, LoadState::Ready(_)));
        if last.as_ref() == Some(&now) || is_there {
            return;
        }
        let (wanted, _) = now;
        begin_turn();
        // The reader may go on while we wait.
        let is_wanted = {
            let wanted = wanted.clone();
            move || path.try_get_untracked().as_ref() == Some(&wanted)
        };
        let turn =
            move |state: LoadState<_>| turn_page(is_wanted.clone(), move || drop(loaded.try_set(state)));
        if let Some(view) = at_hand(&wanted) {
            return turn(LoadState::Ready(view));
        }
        let late = turn.clone();
        let waiting = set_timeout_with_handle(move || late(LoadState::Loading), GRACE).ok();
        let data = app.data.get_value();
        leptos::task::spawn_local(async move {
            let answer = data.view(&wanted).await;
            if let Some(waiting) = waiting {
                waiting.clear();
            }
            turn(answer.into());
        });
    });

    let site = Arc::clone(&app.site);
    effect(move || {
        let settled = loaded.with(|loaded| match loaded {
            LoadState::Loading => None,
            LoadState::Ready(view) => {
                if let Some(head) = Head::of(view, &site) {
                    head.show(&site.href(&path.get_untracked()));
                }
                // A list says itself when its cards are there.
                Some(!matches!(**view, PageView::List(_)))
            }
            LoadState::Failed(Problem::NotFound) => {
                document().set_title(say("not-found-title"));
                Some(true)
            }
            LoadState::Failed(_) => {
                document().set_title(say("problem-title"));
                Some(true)
            }
        });
        if let Some(settled) = settled {
            app.focus.arrive();
            if settled {
                app.focus.settle();
            }
        }
    });

    let retry = move || attempt.update(|n| *n += 1);
    dyn_view(move || {
        Some(match loaded.get() {
            LoadState::Loading => {
                let heading = tag("h1").child(say("loading"));
                tag("div").class("loading").attr("role", "status").child(heading).dynamic()
            }
            LoadState::Failed(Problem::NotFound) => not_found::page().dynamic(),
            LoadState::Failed(what) => failure(what, retry),
            LoadState::Ready(view) => match &*view {
                PageView::List(view) => list(view),
                PageView::Article(view) => article::page(view),
                PageView::Prose(page) => prose::page(page).dynamic(),
                PageView::Standing(Standing::Article { id, title, citation }) => {
                    article::standing_page(id, title, citation)
                }
                PageView::Standing(Standing::Prose) => standing().dynamic(),
                PageView::Saved => saved(),
            },
        })
    })
}

fn failure(what: Problem, retry: impl Fn() + 'static) -> Dynamic {
    dynamic(view! {
        {page_heading(say("problem-title").to_owned(), "")}
        {problem(what, retry)}
        {not_found::way_home()}
    })
}
