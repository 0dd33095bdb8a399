//! Text whose words can be explained, and the meanings that open beside it.
//!
//! A marked word is a link to its meaning: by touch, by key, never by hovering. A link, because readers of the text alone
//! (reader views, translators, feeds, search in the page) keep the words of links and drop those of buttons. `boot.js` opens
//! the meaning where the reader is; without any script the link leads to it, and it opens all the same. Where popovers are
//! not known, the meanings stand as a list below the article.

use super::context::app;
use super::view::{Child, Static, link, tag};
use crate::catalog::{Meaning, Rich, Span};
use crate::i18n::say;
use plainsight_contracts::addresses::{GLOSSARY_PAGE, part};

/// A paragraph of the article, in its own language.
pub fn paragraph(text: &Rich, language: &str) -> Static {
    tag("p").in_language(language).child(spans(text))
}

/// The pieces of a text, for an element of any kind.
pub fn spans(text: &Rich) -> Vec<Child> {
    let span = |span: &Span| match span {
        Span::Text(text) => Child::from(text),
        Span::Term { slug, text } => {
            let meaning = format!("#{}", meaning_id(slug));
            tag("a").class("term").id(use_id(slug)).attr("href", meaning).child(text).into()
        }
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
    (!meanings.is_empty()).then(|| {
        let heading = tag("h2").child(say("words-heading"));
        tag("section").class("meanings").child(heading).children(meanings.iter().map(meaning))
    })
}

fn meaning(meaning: &Meaning) -> Static {
    let all = app().site.href(&part(GLOSSARY_PAGE, &meaning.slug));
    let all = link(all, say("all-words")).external();
    let back = format!("#{}", use_id(&meaning.slug));
    let back = tag("a").class("back").attr("href", back).child(say("close"));
    tag("div")
        .class("meaning")
        .id(meaning_id(&meaning.slug))
        .attr("popover", "")
        .child(tag("p").child(tag("strong").child(&meaning.term)))
        .child(tag("p").child(&meaning.definition))
        .children(meaning.more.iter().map(|text| tag("p").class("soft").child(text)))
        .child(tag("p").class("meaning-ways").child(all).child(back))
}
