//! From an address to its page: at hand, on its way, or not to be had.

use super::{article, list, not_found, prose, saved};
use crate::catalog::{Problem, View};
use crate::components::{
    context::{App, app},
    head::Head,
    heading::page_heading,
    piece::{Live, live, still},
    problem::problem,
};
use crate::load::Loaded;
use crate::words::words;
use leptos::prelude::*;
use leptos_router::{
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};
use std::sync::Arc;

/// Shows the page the address leads to.
pub fn visit() -> Live {
    let app = app();
    let path = path_inside(&app);
    let at_hand = move |path: &str| app.library.with_value(|library| library.view_at_hand(path));
    let loaded = RwSignal::new(at_hand(&path.get_untracked()).map_or(Loaded::Loading, Loaded::Ready));
    let attempt = RwSignal::new(0_usize);

    // The router writes the address down once its page is on the way.
    let browser = use_context::<BrowserUrl>();
    Effect::new(move |before: Option<(String, usize)>| {
        let now = (path.get(), attempt.get());
        if let Some(browser) = &browser {
            browser.ready_to_complete();
        }
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
    Effect::new(move |_| {
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
    live(move || {
        loaded.with(|loaded| match loaded {
            Loaded::Loading => {
                still(view! { <div class="loading" role="status"><h1>{words().loading}</h1></div> })
                    .into_any()
            }
            Loaded::Failed(Problem::NotFound) => not_found::page().into_any(),
            Loaded::Failed(what) => failure(*what, retry),
            Loaded::Ready(view) => match &**view {
                View::List(view) => list::page(view),
                View::Article(view) => article::page(view),
                View::Prose(page) => prose::page(page).into_any(),
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

/// The path of the current page inside the site, such as `articles/x/`; empty for the home page.
fn path_inside(app: &App) -> Memo<String> {
    let (base, first_path) = (app.site.base.clone(), Arc::clone(&app.first_path));
    let pathname = use_location().pathname;
    let first = pathname.get_untracked();
    Memo::new(move |_| {
        let pathname = pathname.get();
        if pathname == first {
            return first_path.to_string();
        }
        let inside = pathname.strip_prefix(&base).unwrap_or_default();
        let inside = inside.strip_suffix("index.html").unwrap_or(inside).trim_end_matches('/');
        if inside.is_empty() { String::new() } else { format!("{inside}/") }
    })
}
