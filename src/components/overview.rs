//! What there is on a topic: a table of marks. Each mark is a link with a name; its shape says what was studied in, its filling
//! what became of it.

use super::context::app;
use super::view::{Static, static_view};
use crate::catalog::{Overview, StudyMark};
use crate::i18n::{say, say_with};
use leptos::prelude::*;

pub fn overview(overview: &Overview) -> Static {
    let spans = overview
        .spans
        .iter()
        .map(|span| static_view(view! { <th scope="col">{span.clone()}</th> }))
        .collect_view();
    let rows = overview
        .rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter().map(|cell| cell_of(cell)).collect_view();
            static_view(view! { <tr><th scope="row">{row.name.clone()}</th>{cells}</tr> })
        })
        .collect_view();
    let more = (overview.more > 0).then(|| {
        static_view(
            view! { <p class="soft">{say_with("overview-more", &[("count", overview.more.into())])}</p> },
        )
    });
    static_view(view! {
        <figure class="overview">
            <figcaption>
                <b>{say("overview-heading")}</b>
                <span class="soft">{say("overview-key")}</span>
            </figcaption>
            <table>
                <thead><tr><td></td>{spans}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {more}
        </figure>
    })
}

fn cell_of(marks: &[StudyMark]) -> Static {
    let marks = marks.iter().map(mark).collect_view();
    static_view(view! { <td>{marks}</td> })
}

fn mark(mark: &StudyMark) -> Static {
    let state = Some(mark.state.clone()).filter(|state| !state.is_empty());
    static_view(view! {
        <a href=app().site.article(&mark.id) class="study" data-in=mark.shape.clone() data-state=state title=mark.name.clone()>
            <span class="visually-hidden">{mark.name.clone()}</span>
        </a>
    })
}
