//! Results of a study: each group's number first, its picture beside it, and a sentence that says all of it.
//!
//! A picture is drawn while publishing, without a script, and only repeats its number, so it is not read aloud.

use super::language::{dir, lang};
use super::view::{Static, static_view};
use crate::catalog::{Axis, ResultRow, ResultView};
use leptos::prelude::*;

/// The results among the harms, or the others. `language` is the article's.
pub fn results(results: &[ResultView], are_harms: bool, language: &str) -> Vec<Static> {
    results.iter().filter(|it| it.is_harm == are_harms).map(|it| result(it, language)).collect()
}

fn result(result: &ResultView, language: &str) -> Static {
    let marks = (!result.marks.is_empty()).then(|| {
        let marks = result.marks.iter().map(|mark| view! { <li>{mark.clone()}</li> }).collect_view();
        view! { <ul class="marks" role="list">{marks}</ul> }
    });
    let rows = result.rows.iter().map(|it| row(it, &result.axis, language)).collect_view();
    let said = result.said.iter().map(|text| view! { <p class="soft">{text.clone()}</p> }).collect_view();
    let (from, to) = result.axis.ends.clone();
    static_view(view! {
        <figure class="result" class:harm=result.is_harm>
            <figcaption>
                <b lang=lang(language) dir=dir(language)>{result.outcome.clone()}</b>
                {marks}
            </figcaption>
            <div class="drawn">
                {rows}
                <p class="ends" aria-hidden="true"><span>{from}</span><span>{to}</span></p>
            </div>
            {said}
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
        <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="whole" width="1000" height="20" />
            {part}
            {neutral}
            {step}
            {range}
            {point}
        </svg>
    })
}
