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
        let marks =
            result.marks.iter().map(|mark| static_view(view! { <li>{mark.clone()}</li> })).collect_view();
        static_view(view! { <ul class="marks" role="list">{marks}</ul> })
    });
    let rows = result.rows.iter().map(|it| row(it, &result.axis, language)).collect_view();
    let said = result
        .said
        .iter()
        .map(|text| static_view(view! { <p class="soft">{text.clone()}</p> }))
        .collect_view();
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
    let count = (row.at + 50) / 100;
    // Each line is dashed so that every dash is one of its figures: heads, and bodies below them.
    let lines = |from: usize, to: usize, down: usize| -> String {
        (0..10)
            .filter_map(|line| {
                let (first, last) = (from.max(line * 10), to.min(line * 10 + 10));
                let (x, y) = (first % 10 * 100 + 50, line * 100 + 40 + down);
                (first < last).then(|| format!("M{x} {y}h{}", (last - first - 1) * 100 + 1))
            })
            .collect()
    };
    let figures = vec![
        ("head others", lines(count, 100, 0)),
        ("body others", lines(count, 100, 32)),
        ("head had", lines(0, count, 0)),
        ("body had", lines(0, count, 32)),
    ];
    static_view(view! {
        <figure>
            {drawing("0 0 1000 1000", figures)}
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

/// The axis is 10,000 wide and as long as the page lets it be, so lengths are those of the numbers.
fn picture(row: &ResultRow, axis: &Axis) -> Static {
    let at = row.at;
    let mut paths = vec![("whole", "M0 0H10000V20H0z".to_owned())];
    if axis.is_whole {
        paths.push(("part", format!("M0 0H{at}V20H0z")));
    }
    paths.extend(axis.neutral.map(|at| ("neutral", format!("M{at} 0v20"))));
    paths.extend(axis.step.map(|long| ("step", format!("M0 18h{long}M0 14v6M{long} 14v6"))));
    paths.extend(row.range.map(|(low, high)| ("range", format!("M{low} 10H{high}M{low} 4v12M{high} 4v12"))));
    if !axis.is_whole {
        paths.push(("point", format!("M{at} 10h0")));
    }
    drawing("0 0 10000 20", paths)
}

/// A drawing of paths. Each has a class, which the style sheet colours. One kind of element, so that the app needs little code.
fn drawing(view_box: &'static str, paths: Vec<(&'static str, String)>) -> Static {
    let paths =
        paths.into_iter().map(|(class, d)| static_view(view! { <path class=class d=d /> })).collect_view();
    static_view(view! {
        <svg viewBox=view_box preserveAspectRatio="none" aria-hidden="true" focusable="false">{paths}</svg>
    })
}
