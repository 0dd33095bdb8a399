//! `/glossary/`: every word and what it means.

use super::plain::plain;
use crate::catalog::Meaning;
use crate::components::heading::page_heading;
use crate::components::view::{Dynamic, Static, link, tag};
use crate::i18n::say;
use crate::load::Page;

/// The whole glossary, in the order of its words.
pub fn glossary(page: &Page, meanings: &[Meaning]) -> Dynamic {
    plain(page, || {
        let runs: Vec<&[Meaning]> = meanings.chunk_by(|a, b| letter(a) == letter(b)).collect();
        let letters = runs.iter().filter_map(|run| run.first()).map(letter).map(|letter| {
            let run = format!("#letter-{letter}");
            tag("li").child(link(run, letter).external())
        });
        let letters = tag("ul").children(letters);
        tag("div")
            .class("glossary")
            .child(page_heading(say("glossary-title").to_owned(), ""))
            .child(tag("p").class("lead").child(say("glossary-lead")))
            .child(tag("nav").class("letters").attr("aria-label", say("on-this-page")).child(letters))
            .children(runs.into_iter().map(run))
    })
}

/// What a word stands under in the alphabet.
fn letter(meaning: &Meaning) -> String {
    let first = meaning.term.chars().find(|c| c.is_alphanumeric()).unwrap_or('#');
    if first.is_alphabetic() { first.to_uppercase().to_string() } else { "0-9".to_owned() }
}

fn run(meanings: &[Meaning]) -> Static {
    let letter = meanings.first().map(letter).unwrap_or_default();
    tag("section")
        .id(format!("letter-{letter}"))
        .child(tag("h2").child(letter))
        .child(tag("dl").class("words").children(meanings.iter().map(entry)))
}

fn entry(meaning: &Meaning) -> Static {
    tag("div")
        .id(&meaning.slug)
        .child(tag("dt").child(tag("dfn").child(&meaning.term)))
        .child(tag("dd").child(&meaning.definition))
        .children(meaning.more.iter().map(|text| tag("dd").class("soft").child(text)))
}
