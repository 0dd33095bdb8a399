//! Results of a study: each group's number first, its picture beside it, and a sentence that says all of it.
//!
//! A picture is drawn while publishing, without a script, and only repeats its number, so the sentence is read aloud in its place.

use super::view::{Static, tag};
use crate::catalog::{ArticleView, Axis, MainResult, ResultRow, ResultView};
use crate::i18n::say;

/// The results among the harms, or the others. `language` is the article's.
pub fn results(results: &[ResultView], are_harms: bool, language: &str) -> Vec<Static> {
    let chosen = results.iter().filter(|it| it.is_harm == are_harms).enumerate();
    chosen.map(|(n, it)| result(it, language, n == 0)).collect()
}

/// The first one can be shown as people too.
fn result(result: &ResultView, language: &str, is_first: bool) -> Static {
    let marks = (!result.marks.is_empty()).then(|| {
        let marks = result.marks.iter().map(|mark| tag("li").child(mark));
        tag("ul").class("marks").attr("role", "list").children(marks)
    });
    let caption = tag("figcaption").child(tag("b").in_language(language).child(&result.outcome)).child(marks);
    let drawn = tag("div")
        .class("drawn")
        .attr("role", "img")
        .attr("aria-label", &result.label)
        .children(result.rows.iter().map(|it| row(it, &result.axis, language)))
        .child(ends(&result.axis));
    tag("figure")
        .class(if result.is_harm { "outcome harm" } else { "outcome" })
        .child(caption)
        .child(drawn)
        .children(result.said.iter().map(|text| tag("p").class("soft").child(text)))
        .child(is_first.then(|| people(result, language)).flatten())
}

/// The main result of an article, drawn on its own axis.
pub fn main_result(view: &ArticleView) -> Option<Static> {
    let (result, language) = (view.results.iter().find(|it| it.is_main)?, &view.card.language);
    let drawn = tag("div").class("drawn small");
    Some(
        drawn
            .attr("role", "img")
            .attr("aria-label", &result.label)
            .child(tag("p").in_language(language).child(&result.outcome))
            .children(result.rows.iter().map(|it| row(it, &result.axis, language)))
            .child(ends(&result.axis)),
    )
}

/// The small form, for a card: what was measured, and a bar for each group.
pub fn small(main: &MainResult, language: &str) -> Static {
    let whole = Axis { is_whole: true, ..Axis::default() };
    tag("div")
        .class("drawn small")
        .child(tag("p").in_language(language).child(&main.outcome))
        .children(main.rows.iter().map(|it| row(it, &whole, language)))
}

/// As many small figures as there are people, grouped ten by ten, those who had it first.
fn people(result: &ResultView, language: &str) -> Option<Static> {
    // Only out of a hundred can be counted by eye.
    let of_hundred = result.axis.is_whole && result.axis.ends.1 == "100";
    of_hundred.then(|| {
        let groups = result.rows.iter().map(|row| hundred(row, language));
        tag("details")
            .class("people")
            .child(tag("summary").child(say("result-people")))
            .child(tag("div").children(groups))
            .child(tag("p").class("soft").child(say("result-people-rounded")))
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
    let caption = tag("figcaption")
        .in_language(language)
        .child(tag("span").child(&row.name))
        .child(" ")
        .child(tag("b").child(&row.number));
    tag("figure").child(drawing("0 0 1000 1000", figures)).child(caption)
}

/// What stands at the ends of an axis and, where it is dashed, in its middle.
fn ends(axis: &Axis) -> Static {
    let (from, to) = &axis.ends;
    let middle = axis.middle.as_ref().map(|said| tag("span").child(said));
    tag("p").class("ends").child(tag("span").child(from)).child(middle).child(tag("span").child(to))
}

fn row(row: &ResultRow, axis: &Axis, language: &str) -> Static {
    tag("p")
        .child(tag("span").class("group").in_language(language).child(&row.name))
        .child(" ")
        .child(tag("b").child(&row.number))
        .child(picture(row, axis))
}

/// The axis is 10,000 wide and as long as the page lets it be, so lengths are those of the numbers.
fn picture(row: &ResultRow, axis: &Axis) -> Static {
    let at = row.at;
    let mut paths = vec![("whole", "M0 0H10000V20H0z".to_owned())];
    if axis.is_whole {
        paths.push(("part", format!("M0 0H{at}V20H0z")));
    }
    paths.extend(axis.middle.is_some().then(|| ("neutral", "M5000 0v20".to_owned())));
    paths.extend(axis.step.map(|long| ("step", format!("M0 18h{long}M0 14v6M{long} 14v6"))));
    let range = row.range.map(|(low, high)| format!("M{low} 10H{high}M{low} 4v12M{high} 4v12"));
    // On a filled bar a line needs a ground of its own.
    paths.extend(range.iter().filter(|_| axis.is_whole).map(|range| ("around", range.clone())));
    paths.extend(range.map(|range| ("range", range)));
    if !axis.is_whole {
        paths.push(("point", format!("M{at} 10h0")));
    }
    drawing("0 0 10000 20", paths)
}

/// A drawing of paths. Each has a class, which the style sheet colours.
fn drawing(view_box: &'static str, paths: Vec<(&'static str, String)>) -> Static {
    tag("svg")
        .attr("viewBox", view_box)
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .children(paths.into_iter().map(|(class, d)| tag("path").class(class).attr("d", d)))
}
