//! From an address to its page: at hand, on its way, or not to be had.

use super::{article, not_found, prose, saved};
use crate::catalog::{ListView, Problem, View};
use crate::components::{
    context::app,
    head::Head,
    heading::page_heading,
    piece::{Live, follow, live, memo, part, still},
    problem::problem,
};
use crate::load::Loaded;
use crate::words::words;
use leptos::prelude::*;
use std::sync::Arc;

/// Shows the page the address leads to; `list` shows one of cards.
pub fn visit(list: fn(&ListView) -> Live) -> Live {
    let app = app();
    let path = memo(move || app.address.path());
    let at_hand = move |path: &str| app.library.with_value(|library| library.view_at_hand(path));
    let loaded = RwSignal::new(at_hand(&path.get_untracked()).map_or(Loaded::Loading, Loaded::Ready));
    let attempt = RwSignal::new(0_usize);

    Effect::new(move |before: Option<(String, usize)>| {
        let now = (path.get(), attempt.get());
        // The first run finds what the first render found.
        let is_there = before.is_none() && loaded.with_untracked(|loaded| matches!(loaded, Loaded::Ready(_)));
        if before.as_ref() == Some(&now) || is_there {
            return now;
        }
        if let Some(view) = at_hand(&now.0) {
            loaded.set(Loaded::Ready(view));
            return now;
        }
        loaded.set(Loaded::Loading);
        let library = app.library.get_value();
        let wanted = now.0.clone();
        leptos::task::spawn_local(async move {
            let answer = library.view(&wanted).await;
            // The reader may have gone on while we waited.
            if path.try_get_untracked() == Some(wanted) {
                loaded.try_set(answer.into());
            }
        });
        now
    });

    let site = Arc::clone(&app.site);
    follow(move || {
        let settled = loaded.with(|loaded| match loaded {
            Loaded::Loading => None,
            Loaded::Ready(view) => {
                Head::of(view, &site).show(&site.href(&path.get_untracked()));
                // A list says itself when its cards are there.
                Some(!matches!(**view, View::List(_)))
            }
            Loaded::Failed(Problem::NotFound) => {
                document().set_title(words().not_found_title);
                Some(true)
            }
            Loaded::Failed(_) => {
                document().set_title(words().problem_title);
                Some(true)
            }
        });
        if let Some(settled) = settled {
            app.travel.arrive();
            if settled {
                app.travel.settle();
            }
        }
    });

    let retry = move || attempt.update(|n| *n += 1);
    part(move || {
        Some(match loaded.get() {
            Loaded::Loading => {
                still(view! { <div class="loading" role="status"><h1>{words().loading}</h1></div> }).live()
            }
            Loaded::Failed(Problem::NotFound) => not_found::page().live(),
            Loaded::Failed(what) => failure(what, retry),
            Loaded::Ready(view) => match &*view {
                View::List(view) => list(view),
                View::Article(view) => article::page(view),
                View::Prose(page) => prose::page(page).live(),
                View::Saved => saved::page(),
            },
        })
    })
}

fn failure(what: Problem, retry: impl Fn() + 'static) -> Live {
    live(view! {
        {page_heading(words().problem_title.to_owned(), None)}
        {problem(what, retry)}
        {not_found::way_home()}
    })
}
