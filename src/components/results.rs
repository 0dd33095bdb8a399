//! Results of a study: each group's number first, its picture beside it, and a sentence that says all of it.
//!
//! A picture is drawn while publishing, without a script, and only repeats its number, so the sentence is read aloud in its place.

use super::language::{dir, lang};
use super::view::{Static, static_view};
use crate::catalog::{Axis, MainResult, ResultRow, ResultView};
use crate::i18n::say;
use leptos::prelude::*;

/// The results among the harms, or the others. `language` is the article's.
pub fn results(results: &[ResultView], are_harms: bool, language: &str) -> Vec<Static> {
    let chosen = results.iter().filter(|it| it.is_harm == are_harms).enumerate();
    chosen.map(|(n, it)| result(it, language, n == 0)).collect()
}

/// The first one can be shown as people too.
fn result(result: &ResultView, language: &str, is_first: bool) -> Static {
    let marks = (!result.marks.is_empty()).then(|| {
        let marks = result.marks.iter().map(|mark| view! { <li>{mark.clone()}</li> }).collect_view();
        view! { <ul class="marks" role="list">{marks}</ul> }
    });
    let rows = result.rows.iter().map(|it| row(it, &result.axis, language)).collect_view();
    let said = result.said.iter().map(|text| view! { <p class="soft">{text.clone()}</p> }).collect_view();
    let (from, to) = result.axis.ends.clone();
    static_view(view! {
        <figure class=if result.is_harm { "outcome harm" } else { "outcome" }>
            <figcaption>
                <b lang=lang(language) dir=dir(language)>{result.outcome.clone()}</b>
                {marks}
            </figcaption>
            <div class="drawn" role="img" aria-label=result.label.clone()>
                {rows}
                <p class="ends"><span>{from}</span><span>{to}</span></p>
            </div>
            {said}
            {is_first.then(|| people(result, language)).flatten()}
        </figure>
    })
}

/// The small form, for a card: what was measured, and a bar for each group.
pub fn small(main: &MainResult, language: &str) -> Static {
    let whole = Axis { is_whole: true, ..Axis::default() };
    let rows = main.rows.iter().map(|it| row(it, &whole, language)).collect_view();
    static_view(view! {
        <div class="drawn small">
            <p lang=lang(language) dir=dir(language)>{main.outcome.clone()}</p>
            {rows}
        </div>
    })
}

/// As many small figures as there are people, grouped ten by ten, those who had it first.
fn people(result: &ResultView, language: &str) -> Option<Static> {
    // Only out of a hundred can be counted by eye.
    let of_hundred = result.axis.is_whole && result.axis.ends.1 == "100";
    let groups = result.rows.iter().map(|row| hundred(row, language)).collect_view();
    of_hundred.then(|| {
        static_view(view! {
            <details class="people"><summary>{say("result-people")}</summary><div>{groups}</div></details>
        })
    })
}

fn hundred(row: &ResultRow, language: &str) -> Static {
    let count = (row.at / 10.0).round() as usize;
    // Each line is dashed so that every dash is one of its figures: heads, and bodies below them.
    let lines = |from: usize, to: usize| -> String {
        (0..10)
            .filter_map(|line| {
                let (first, last) = (from.max(line * 10), to.min(line * 10 + 10));
                (first < last).then(|| {
                    format!("M{} {}h{}", first % 10 * 10 + 5, line * 10 + 5, (last - first - 1) * 10 + 1)
                })
            })
            .collect()
    };
    let figures = |class, d: String| {
        view! { <path class=format!("head {class}") d=d.clone() /><path class=format!("body {class}") d=d transform="translate(0 3.2)" /> }
    };
    static_view(view! {
        <figure>
            <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
                {figures("others", lines(count, 100))}
                {figures("had", lines(0, count))}
            </svg>
            <figcaption lang=lang(language) dir=dir(language)>
                <span>{row.name.clone()}</span> " " <b>{row.number.clone()}</b>
            </figcaption>
        </figure>
    })
}

fn row(row: &ResultRow, axis: &Axis, language: &str) -> Static {
    static_view(view! {
        <p>
            <span class="group" lang=lang(language) dir=dir(language)>{row.name.clone()}</span>
            " "
            <b>{row.number.clone()}</b>
            {picture(row, axis)}
        </p>
    })
}

/// How wide the axis is drawn. An expression, because the framework wraps what it takes for fixed pieces of a drawing.
const WIDTH: usize = 1000;

/// The axis is 1,000 wide and as long as the page lets it be, so lengths are those of the numbers.
fn picture(row: &ResultRow, axis: &Axis) -> Static {
    let at = row.at.to_string();
    let part = axis.is_whole.then(|| view! { <rect class="part" width=at.clone() height="20" /> });
    let point = (!axis.is_whole).then(|| view! { <path class="point" d=format!("M{at} 10h0") /> });
    let range = row.range.map(
        |(low, high)| view! { <path class="range" d=format!("M{low} 10H{high}M{low} 4v12M{high} 4v12") /> },
    );
    let neutral = axis.neutral.map(|at| view! { <path class="neutral" d=format!("M{at} 0v20") /> });
    let step =
        axis.step.map(|long| view! { <path class="step" d=format!("M0 18h{long}M0 14v6M{long} 14v6") /> });
    static_view(view! {
        <svg viewBox="0 0 1000 20" preserveAspectRatio="none" focusable="false">
            <rect class="whole" width=WIDTH height="20" />
            {part}
            {neutral}
            {step}
            {range}
            {point}
        </svg>
    })
}
