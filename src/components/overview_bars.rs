//! What there is in the list of all articles: a bar for each way of studying, which follows the filter.

use super::listing::Listing;
use super::view::{Dynamic, Static, dyn_view, memo, tag};
use crate::catalog::{Counts, ListView, STATES};
use crate::i18n::{say, say_with};
use leptos::prelude::*;

/// The small picture of the home page: how many of the studies that were found stand where, and what became of them. `None` where
/// there are too few to be seen together.
pub fn bars(view: &ListView, listing: Listing) -> Option<Dynamic> {
    let places = view.places.clone();
    if places.is_empty() {
        return None;
    }
    let (ways, all) = (places.ways.clone(), places.count(0..places.len()));
    let older = view.count > places.len();
    let shown = memo(move || {
        listing.results.with(|results| match results.query.is_narrowed() {
            true => places.count(results.answer.first.iter().copied()),
            false => places.count(0..places.len()),
        })
    });
    Some(dyn_view(move || picture(&ways, &shown.get(), &all, older)))
}

/// A bar for each way of studying, as long as it has studies.
fn picture(ways: &[String], shown: &[Counts], all: &[Counts], older: bool) -> Option<Dynamic> {
    let longest = shown.iter().map(total).max().filter(|longest| *longest > 0)?;
    let there = ways.iter().zip(shown).zip(all).filter(|(_, all)| total(all) > 0);
    let older = older.then(|| tag("p").class("soft").child(say("overview-newest")));
    let picture = tag("figure")
        .class("overview")
        .child(tag("ul").attr("role", "list").children(there.map(|((name, way), _)| row(name, way, longest))))
        .child(tag("figcaption").class("soft").child(say("overview-bars")).child(older));
    Some(picture.dynamic())
}

fn total(way: &Counts) -> usize {
    way.iter().sum()
}

fn row(name: &str, way: &Counts, longest: usize) -> Static {
    let [met, _, missed, withdrawn] = *way;
    let ends = [("met", met.into()), ("missed", missed.into()), ("withdrawn", withdrawn.into())];
    let said = tag("span")
        .child(tag("b").child(total(way).to_string()))
        .child(format!(" {name}"))
        .child(tag("span").class("visually-hidden").child(say_with("overview-ends", &ends)));
    tag("li").child(said).child(bar(way, longest))
}

/// The states one after the other, on an axis of 1,000 for the longest bar.
fn bar(shown: &Counts, longest: usize) -> Static {
    let mut from = 0;
    let parts = STATES.iter().zip(shown).filter(|(_, count)| **count > 0).map(|(state, count)| {
        let to = from + count * 1_000 / longest;
        let part = tag("path").class(if state.is_empty() { "open" } else { state });
        let part = part.attr("d", format!("M{from} 0H{to}V12H{from}z"));
        from = to;
        part
    });
    let parts: Vec<Static> = parts.collect();
    tag("svg")
        .attr("viewBox", "0 0 1000 12")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .children(parts)
}
