//! `/saved/`: what the reader saved, as a sheet to print and take to the next visit.
//!
//! The articles are fetched anew each time, so that a retraction that came after saving is seen here.

use crate::catalog::{ArticleView, Problem, View};
use crate::components::piece::{Live, Still, live, still};
use crate::components::{card, context::app, heading::page_heading, notices, problem::problem};
use crate::reader::{Kept, Saved, focus_on};
use crate::words::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The id of the button that takes back a removal.
const UNDO_ID: &str = "undo";

/// What came back for each saved article.
type Fetched = Vec<(String, Result<Arc<View>, Problem>)>;

pub fn page() -> Live {
    let app = app();
    let saved = app.saved;
    let fetched = RwSignal::new(Fetched::new());
    let removed = RwSignal::new(None::<(usize, Kept)>);
    Effect::new(move |_| {
        for kept in saved.all() {
            if fetched.with_untracked(|fetched| fetched.iter().all(|(id, _)| *id != kept.id)) {
                let library = app.library.get_value();
                leptos::task::spawn_local(async move {
                    let answer = library.view(&format!("articles/{}/", kept.id)).await;
                    fetched.try_update(|fetched| fetched.push((kept.id, answer)));
                });
            }
        }
    });
    let list = move || {
        let items = saved.all().into_iter().map(|kept| item(saved, kept, fetched, removed)).collect_view();
        live(view! { <ol class="sheet">{items}</ol> })
    };
    let empty = move || (app.awake.get() && saved.all().is_empty()).then(nothing);
    let lost = move || {
        (!saved.is_lasting()).then(|| still(view! { <p class="problem">{words().saved_for_now}</p> }))
    };
    live(view! {
        <div class="saved">
            {lead()}
            {lost}
            {move || removed.get().map(|(at, kept)| undo(saved, removed, at, kept))}
            {empty}
            {move || (!saved.all().is_empty()).then(heading)}
            {list}
            {move || failure(fetched)}
            {move || (!saved.all().is_empty()).then(print)}
        </div>
    })
}

fn lead() -> Still {
    let words = words();
    still(view! {
        <div>
            {page_heading(words.saved_title.to_owned(), None)}
            <p class="lead no-print">{words.saved_lead}</p>
            <noscript><p>{words.saved_needs_app}</p></noscript>
        </div>
    })
}

fn heading() -> Still {
    still(view! { <h2 class="visually-hidden">{words().saved_heading}</h2> })
}

fn nothing() -> Still {
    let words = words();
    still(view! {
        <div class="nothing">
            <h2>{words.saved_none}</h2>
            <p>{words.saved_how}</p>
            <p><a href=app().site.base.clone()>{words.all_articles}</a></p>
        </div>
    })
}

fn undo(saved: Saved, removed: RwSignal<Option<(usize, Kept)>>, at: usize, kept: Kept) -> Live {
    let words = words();
    let title = kept.title.clone();
    let press = move |_| {
        removed.set(None);
        saved.add(at, kept.clone());
        focus_on(Some(remove_id(&kept.id)));
    };
    live(view! {
        <p class="undo no-print">
            <span role="status">{(words.removed)(&title)}</span>
            <button type="button" id=UNDO_ID on:click=press>{words.undo}</button>
        </p>
    })
}

fn remove_id(id: &str) -> String {
    format!("remove-{id}")
}

/// One saved article: what a doctor and a reader need at a glance, and the way to take it off the list.
fn item(
    saved: Saved,
    kept: Kept,
    fetched: RwSignal<Fetched>,
    removed: RwSignal<Option<(usize, Kept)>>,
) -> Live {
    let words = words();
    let id = kept.id.clone();
    let label = (words.remove)(&kept.title);
    let press = move |_| {
        removed.set(saved.remove(&id));
        focus_on(Some(UNDO_ID.to_owned()));
    };
    let button = remove_id(&kept.id);
    let shown = move || {
        let answer = fetched.with(|fetched| {
            let (_, answer) = fetched.iter().find(|(id, _)| *id == kept.id)?;
            Some(answer.clone())
        });
        match answer {
            Some(Ok(view)) => match &*view {
                View::Article(view) => article(view),
                _ => title_only(&kept, None),
            },
            Some(Err(Problem::NotFound)) => title_only(&kept, Some(words.gone)),
            _ => title_only(&kept, None),
        }
    };
    live(view! {
        <li>
            {shown}
            <button type="button" class="remove no-print" id=button aria-label=label on:click=press>
                {words.remove_short}
            </button>
        </li>
    })
}

fn article(view: &ArticleView) -> Still {
    let words = words();
    let questions = view.row("ask").map(|row| row.lines.as_slice()).unwrap_or_default();
    let questions = questions
        .iter()
        .filter_map(|line| line.text.as_ref())
        .map(|text| view! { <li dir="auto">{text.plain()}</li> })
        .collect_view();
    still(view! {
        <div>
            {card::cue(&view.card.cue)}
            {notices::badges(&view.card.notices)}
            {card::headline(&view.card)}
            <p class="sheet-label">{words.questions_label}</p>
            <ul class="questions" lang=view.card.language.clone()>{questions}</ul>
            <p class="citation"><span class="sheet-label">{words.source_label}</span>" "{view.citation.clone()}</p>
        </div>
    })
}

/// While it is on its way, or cannot be had.
fn title_only(kept: &Kept, why: Option<&'static str>) -> Still {
    still(view! {
        <div><h3><a href=app().site.article(&kept.id)>{kept.title.clone()}</a></h3><p>{why}</p></div>
    })
}

/// Said once, however many could not be fetched.
fn failure(fetched: RwSignal<Fetched>) -> Option<Live> {
    let what =
        fetched.with(|fetched| fetched.iter().find_map(|(_, answer)| answer.as_ref().err().copied()))?;
    let saved = app().saved;
    Some(problem(what, move || {
        fetched.update(|fetched| fetched.retain(|(_, answer)| answer.is_ok()));
        saved.look_again();
    }))
}

fn print() -> Live {
    let press = move |_| _ = window().print();
    live(view! {
        <p class="no-print"><button type="button" class="more" on:click=press>{words().print_sheet}</button></p>
    })
}
