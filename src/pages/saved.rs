//! `/saved/`: what the reader saved, as a sheet to print and take to the next visit.
//!
//! An article that was not read on this visit is fetched when the page opens, so that a retraction that came after saving
//! is seen here.

use crate::catalog::{ArticleView, PageView, Problem};
use crate::components::view::{
    Dynamic, Static, dyn_text, dyn_view, dynamic, effect, link, memo, on_click, tag,
};
use crate::components::{
    card, code::code, context::app, heading::page_heading, notices, print::print, problem::problem,
    results::main_result,
};
use crate::i18n::{say, say_with};
use crate::load::LoadState;
use crate::reader::{Saved, SavedArticle, focus_on};
use leptos::prelude::*;
use plainsight_contracts::addresses;
use std::sync::Arc;

/// The id of the button that takes back a removal.
const UNDO_ID: &str = "undo";
/// The id of the list's heading, where the focus goes when what had it is gone.
const LIST_ID: &str = "saved-articles";

/// The state of the page. Cheap to copy.
#[derive(Clone, Copy)]
struct Sheet {
    saved: Saved,
    /// What came back for each article that was ever on the list.
    fetched: RwSignal<Vec<(String, LoadState<Arc<PageView>>)>>,
    /// What was removed last, and where it stood.
    removed: RwSignal<Option<(usize, SavedArticle)>>,
}

pub fn page() -> Dynamic {
    let app = app();
    let sheet = Sheet { saved: app.saved, fetched: RwSignal::new(Vec::new()), removed: RwSignal::new(None) };
    effect(move || sheet.saved.all().iter().for_each(|kept| sheet.fetch(&kept.id)));
    let is_empty = move || sheet.saved.all().is_empty();
    let failed = memo(move || sheet.failure());
    // Shown at once, when all of it is there: what grew while it is read would move what is read.
    let is_waiting = move || {
        sheet.fetched.with(|fetched| fetched.iter().any(|(_, answer)| matches!(answer, LoadState::Loading)))
    };
    let waits: Box<dyn Fn() -> String + Send> = Box::new(move || is_waiting().to_string());
    let lost = move || {
        let lost = || tag("p").class("problem").child(say("saved-for-now")).dynamic();
        (!sheet.saved.is_lasting()).then(lost)
    };
    let said = move || sheet.removed.get().map(|(_, kept)| removed(&kept)).unwrap_or_default();
    dynamic(view! {
        <div class="saved">
            {lead()}
            {dyn_view(lost)}
            <p role="status" class="visually-hidden">{dyn_text(said)}</p>
            {dyn_view(move || sheet.removed.get().map(|(at, kept)| undo(sheet, at, kept)))}
            {dyn_view(move || (app.awake.get() && is_empty()).then(|| nothing().dynamic()))}
            {dyn_view(move || (!is_empty()).then(|| heading().dynamic()))}
            <ol class="sheet" aria-busy=waits>
                {dyn_view(move || Some(dynamic(sheet.saved.all().into_iter().map(|kept| item(sheet, kept)).collect::<Vec<Dynamic>>())))}
            </ol>
            {dyn_view(move || failed.get().map(|what| problem(what, move || sheet.retry())))}
            {dyn_view(move || (!is_empty()).then(print))}
        </div>
    })
}

impl Sheet {
    /// Asks for an article, once.
    fn fetch(self, id: &str) {
        if self.answer(id).is_some() {
            return;
        }
        let id = id.to_owned();
        self.fetched.update(|fetched| fetched.push((id.clone(), LoadState::Loading)));
        let data = app().data.get_value();
        leptos::task::spawn_local(async move {
            let answer = data.view(&addresses::article(&id)).await;
            self.fetched.try_update(|fetched| {
                if let Some((_, state)) = fetched.iter_mut().find(|(known, _)| *known == id) {
                    *state = answer.into();
                }
            });
        });
    }

    /// What is known of an article, if it was asked for.
    fn answer(self, id: &str) -> Option<LoadState<Arc<PageView>>> {
        self.fetched.with_untracked(|fetched| {
            let (_, answer) = fetched.iter().find(|(known, _)| known == id)?;
            Some(answer.clone())
        })
    }

    /// Why something on the list could not be had. An article that is gone is no failure: its place on the list says so.
    fn failure(self) -> Option<Problem> {
        let list = self.saved.all();
        self.fetched.with(|fetched| {
            let listed = |id: &String| list.iter().any(|kept| kept.id == *id);
            let mut failed =
                fetched.iter().filter(|(id, _)| listed(id)).filter_map(|(_, answer)| match answer {
                    LoadState::Failed(problem) if *problem != Problem::NotFound => Some(*problem),
                    _ => None,
                });
            failed.next()
        })
    }

    fn retry(self) {
        self.fetched.update(|fetched| fetched.retain(|(_, answer)| !matches!(answer, LoadState::Failed(_))));
        for kept in self.saved.all() {
            self.fetch(&kept.id);
        }
        // The button goes with the message.
        focus_on(Some(LIST_ID.to_owned()));
    }
}

fn lead() -> Static {
    tag("div")
        .child(page_heading(say("saved-title").to_owned(), ""))
        .child(tag("p").class("lead no-print").child(say("saved-lead")))
        .child(tag("noscript").child(tag("p").child(say("saved-needs-app"))))
}

fn heading() -> Static {
    tag("h2").id(LIST_ID).attr("tabindex", "-1").class("visually-hidden").child(say("saved-heading"))
}

fn nothing() -> Static {
    tag("div")
        .class("nothing")
        .child(tag("h2").child(say("saved-none")))
        .child(tag("p").child(say("saved-how")))
        .child(tag("p").child(link(&app().site.base, say("all-articles"))))
}

fn removed(kept: &SavedArticle) -> String {
    say_with("saved-removed", &[("title", (&kept.title).into())])
}

fn undo(sheet: Sheet, at: usize, kept: SavedArticle) -> Dynamic {
    let said = removed(&kept);
    let act = move || {
        sheet.removed.set(None);
        sheet.saved.add(at, kept.clone());
        focus_on(Some(remove_id(&kept.id)));
    };
    dynamic(view! {
        <p class="undo no-print">
            <span>{said}</span>
            <button type="button" id=UNDO_ID on:click=on_click(act)>{say("undo")}</button>
        </p>
    })
}

fn remove_id(id: &str) -> String {
    format!("remove-{id}")
}

/// One saved article: what a doctor and a reader need at a glance, and the way to take it off the list.
fn item(sheet: Sheet, kept: SavedArticle) -> Dynamic {
    let (id, wanted) = (kept.id.clone(), kept.id.clone());
    let label = say_with("remove-article", &[("title", (&kept.title).into())]);
    let act = move || {
        sheet.removed.set(sheet.saved.remove(&id));
        focus_on(Some(UNDO_ID.to_owned()));
    };
    let button = remove_id(&kept.id);
    // A memo, so that the answer for one article leaves the others, and the focus in them, alone. It holds how it went and
    // not what came: comparing whole pages would cost the browser code for every part of them.
    let (query, wanted) = (wanted.clone(), wanted);
    let went = memo(move || {
        sheet.fetched.track();
        match sheet.answer(&query)? {
            LoadState::Loading => None,
            LoadState::Ready(_) => Some(None),
            LoadState::Failed(problem) => Some(Some(problem)),
        }
    });
    let shown = move || match (went.get(), sheet.answer(&wanted)) {
        (Some(None), Some(LoadState::Ready(view))) => match &*view {
            PageView::Article(view) => article(view),
            // What stands there now is a page that says why the summary was taken down.
            _ => title_only(&kept, Some(say("saved-taken-down"))),
        },
        (Some(Some(Problem::NotFound)), _) => title_only(&kept, Some(say("saved-gone"))),
        _ => title_only(&kept, None),
    };
    dynamic(view! {
        <li>
            {dyn_view(move || Some(shown().dynamic()))}
            <button type="button" class="remove no-print" id=button aria-label=label on:click=on_click(act)>
                {say("remove")}
            </button>
        </li>
    })
}

fn article(view: &ArticleView) -> Static {
    // Only questions the article asks; a line that says there are none is not one.
    let lines = view.row("ask").map(|row| row.lines.as_slice()).unwrap_or_default();
    let questions = lines.iter().filter(|line| line.own).filter_map(|line| line.text.as_ref());
    let items: Vec<Static> = questions.map(|text| tag("li").child(text.plain())).collect();
    let questions = (!items.is_empty()).then(|| {
        let label = tag("p").class("sheet-label").child(say("questions-label"));
        vec![label, tag("ul").class("questions").in_language(&view.card.language).children(items)]
    });
    let source = (!view.citation.is_empty()).then(|| {
        let label = tag("span").class("sheet-label").child(say("source-label"));
        tag("p").class("citation").child(label).child(" ").child(&view.citation)
    });
    tag("div")
        .child(card::cue(&view.card.cue))
        .child(notices::badges(&view.card.notices))
        .child(card::headline(&view.card))
        .child(main_result(view))
        .child(questions)
        .child(source)
        .child(code(&view.code))
}

/// While it is on its way, or cannot be had.
fn title_only(kept: &SavedArticle, why: Option<&'static str>) -> Static {
    let title = link(app().site.article(&kept.id), &kept.title);
    tag("div").child(tag("h3").child(title)).child(tag("p").child(why))
}
