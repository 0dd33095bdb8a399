//! Text whose words can be explained, and the meanings that open beside it.
//!
//! A marked word is a link to its meaning: by touch, by key, never by hovering. A link, because readers of the text alone
//! (reader views, translators, feeds, search in the page) keep the words of links and drop those of buttons. `boot.js` opens
//! the meaning where the reader is; without any script the link leads to it, and it opens all the same. Where popovers are
//! not known, and on paper, the meanings stand as a list below the article.

use super::context::app;
use super::language::{dir, lang};
use super::view::{Static, static_view};
use crate::catalog::{Meaning, Rich, Span};
use crate::i18n::say;
use leptos::{either::Either, prelude::*};
use plainsight_contracts::addresses::{GLOSSARY_PAGE, part};

/// A paragraph of the article, in its own language.
pub fn paragraph(text: &Rich, language: &str) -> Static {
    let spans = spans(text);
    static_view(view! { <p lang=lang(language) dir=dir(language)>{spans}</p> })
}

/// The pieces of a text, for an element of any kind.
pub fn spans(text: &Rich) -> Vec<Either<String, Static>> {
    let span = |span: &Span| match span {
        Span::Text(text) => Either::Left(text.clone()),
        Span::Term { slug, text } => Either::Right(static_view(view! {
            <a class="term" id=use_id(slug) href=format!("#{}", meaning_id(slug))>{text.clone()}</a>
        })),
    };
    text.0.iter().map(span).collect()
}

fn meaning_id(slug: &str) -> String {
    format!("word-{slug}")
}

/// The id of a word in the text. Only its first use is marked.
fn use_id(slug: &str) -> String {
    format!("use-{slug}")
}

/// What the marked words mean.
pub fn meanings(meanings: &[Meaning]) -> Option<Static> {
    let items = meanings.iter().map(meaning).collect_view();
    (!meanings.is_empty()).then(|| {
        static_view(view! {
            <section class="meanings">
                <h2>{say("words-heading")}</h2>
                {items}
            </section>
        })
    })
}

fn meaning(meaning: &Meaning) -> Static {
    let id = meaning_id(&meaning.slug);
    let all = app().site.href(&part(GLOSSARY_PAGE, &meaning.slug));
    let more = meaning.more.iter().map(|text| view! { <p class="soft">{text.clone()}</p> }).collect_view();
    static_view(view! {
        <div class="meaning" id=id popover="">
            <p><strong>{meaning.term.clone()}</strong></p>
            <p>{meaning.definition.clone()}</p>
            {more}
            <p class="meaning-ways">
                <a href=all rel="external">{say("all-words")}</a>
                <a class="back" href=format!("#{}", use_id(&meaning.slug))>{say("close")}</a>
            </p>
        </div>
    })
}
