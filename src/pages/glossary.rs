//! `/glossary/`: every word and what it means.

use super::plain::plain;
use crate::catalog::Meaning;
use crate::components::heading::page_heading;
use crate::components::view::{Dynamic, Static, static_view};
use crate::i18n::say;
use crate::load::Page;
use leptos::prelude::*;

/// The whole glossary, in the order of its words.
pub fn glossary(page: &Page, meanings: &[Meaning]) -> Dynamic {
    let meanings = meanings.to_vec();
    plain(page, move || {
        let runs: Vec<&[Meaning]> = meanings.chunk_by(|a, b| letter(a) == letter(b)).collect();
        let letters = runs.iter().filter_map(|run| run.first()).map(letter);
        let letters = letters
            .map(|letter| {
                let run = format!("#letter-{letter}");
                view! { <li><a href=run rel="external">{letter}</a></li> }
            })
            .collect_view();
        let runs = runs.into_iter().map(run).collect_view();
        static_view(view! {
            <div class="glossary">
                {page_heading(say("glossary-title").to_owned(), "")}
                <p class="lead">{say("glossary-lead")}</p>
                <nav class="letters" aria-label=say("on-this-page")><ul>{letters}</ul></nav>
                {runs}
            </div>
        })
    })
}

/// What a word stands under in the alphabet.
fn letter(meaning: &Meaning) -> String {
    let first = meaning.term.chars().find(|c| c.is_alphanumeric()).unwrap_or('#');
    if first.is_alphabetic() { first.to_uppercase().to_string() } else { "0-9".to_owned() }
}

fn run(meanings: &[Meaning]) -> Static {
    let letter = meanings.first().map(letter).unwrap_or_default();
    let items = meanings.iter().map(entry).collect_view();
    static_view(view! {
        <section id=format!("letter-{letter}")><h2>{letter.clone()}</h2><dl class="words">{items}</dl></section>
    })
}

fn entry(meaning: &Meaning) -> Static {
    let more = meaning.more.iter().map(|text| view! { <dd class="soft">{text.clone()}</dd> }).collect_view();
    static_view(view! {
        <div id=meaning.slug.clone()>
            <dt><dfn>{meaning.term.clone()}</dfn></dt>
            <dd>{meaning.definition.clone()}</dd>
            {more}
        </div>
    })
}
