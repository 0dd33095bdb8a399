//! What the interface, the builder and the evidence say, in the language of the site.
//!
//! Every phrase has an id and stands in `locales/<language>/*.ftl`, as [Project Fluent](https://projectfluent.org) writes
//! it. Whoever says something names the phrase, [`say`]`("save-button")`, and what it depends on,
//! [`say_with`]`("articles-count", &[("count", n.into())])`; grammar stays with the translators. Publishing makes a small form of
//! the phrases ([`fluent`]) and says most of them itself. A page carries those that its live parts say before anything is
//! fetched; the others lie in one file for all pages. So the WebAssembly knows no language, and both halves read the same
//! form with the same code ([`phrase`]): the first render equals the prerendered page.
//!
//! Numbers, dates and lists follow the phrase `format-locale`: ICU while publishing, `Intl` in the browser.

#[cfg(not(feature = "publish"))]
mod browser;
#[cfg(feature = "publish")]
mod english;
#[cfg(feature = "publish")]
pub mod fluent;
#[cfg(feature = "publish")]
mod native;
mod phrase;
#[cfg(all(test, feature = "publish"))]
mod tests;

#[cfg(feature = "publish")]
pub use english::{FILES, File, Speaker, english, kept};
pub use phrase::Arg;

#[cfg(not(feature = "publish"))]
use browser::Formats;
#[cfg(feature = "publish")]
use native::Formats;

use crate::model::{Date, Term, Vocabulary};
use serde_json::{Map, Value};
use std::cell::RefCell;

/// The phrase that names the customs for numbers, dates and lists, as a BCP 47 tag.
pub const FORMAT_LOCALE: &str = "format-locale";

/// Phrases by their ids, in the small form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrases(pub Map<String, Value>);

/// What a thread speaks. Phrases live as long as the program: it speaks few languages, and pages say them without a copy.
struct Voice {
    /// What was learned last is said first.
    phrases: Vec<&'static Phrases>,
    formats: Formats,
}

thread_local! {
    static VOICE: RefCell<Voice> = RefCell::new(Voice::first());
}

impl Voice {
    /// A thread that was told nothing speaks English while publishing, and nothing in the browser.
    fn first() -> Self {
        #[cfg(feature = "publish")]
        return Self::of(english().phrases);
        #[cfg(not(feature = "publish"))]
        Self { phrases: Vec::new(), formats: Formats::new("en") }
    }

    #[cfg(feature = "publish")]
    fn of(phrases: &'static Phrases) -> Self {
        let mut voice = Self { phrases: Vec::new(), formats: Formats::new("en") };
        voice.add(phrases);
        voice
    }

    fn add(&mut self, phrases: &'static Phrases) {
        self.phrases.push(phrases);
        if let Some(tag) = self.find(FORMAT_LOCALE).and_then(Value::as_str) {
            self.formats = Formats::new(tag);
        }
    }

    fn find(&self, id: &str) -> Option<&'static Value> {
        self.phrases.iter().rev().find_map(|phrases| phrases.0.get(id))
    }
}

/// From now on this thread says these phrases and no others.
#[cfg(feature = "publish")]
pub fn speak(phrases: &'static Phrases) {
    VOICE.replace(Voice::of(phrases));
}

/// Learns phrases, as JSON, besides those that are known; whatever else it is, is no phrases.
pub fn learn(more: Value) {
    if let Value::Object(more) = more {
        VOICE.with_borrow_mut(|voice| voice.add(Box::leak(Box::new(Phrases(more)))));
    }
}

/// A phrase. One that is not known is said by its id: that is no reason to break a page.
pub fn say(id: &'static str) -> &'static str {
    find(id).and_then(Value::as_str).unwrap_or(id)
}

/// A phrase that depends on something.
pub fn say_with(id: &str, args: &[(&str, Arg)]) -> String {
    match find(id) {
        Some(form) => VOICE.with_borrow(|voice| phrase::say(form, args, &voice.formats)),
        None => id.to_owned(),
    }
}

/// A word of a vocabulary, by the name of its phrases: for a retraction `say_term("notice", …)` says `notice-retraction`. A word
/// nobody knows is said as it stands.
pub fn say_term<T: Vocabulary>(family: &str, term: &Term<T>) -> String {
    term.say(|_| say_with(&[family, "-", term.word()].concat(), &[]))
}

fn find(id: &str) -> Option<&'static Value> {
    VOICE.with_borrow(|voice| voice.find(id))
}

/// A date in words, as far as it is known.
pub fn date(date: Date) -> String {
    VOICE.with_borrow(|voice| voice.formats.date(date))
}

/// A whole number, its digits grouped.
pub fn number(n: u64) -> String {
    VOICE.with_borrow(|voice| voice.formats.number(n))
}

/// A number that is not negative, with at most three decimals and none that are zero.
pub fn decimal(n: f64) -> String {
    VOICE.with_borrow(|voice| voice.formats.decimal(n))
}

/// Some of the phrases that this thread says, as JSON.
#[cfg(feature = "publish")]
pub fn pick<'a>(ids: impl Iterator<Item = &'a str>) -> Value {
    ids.filter_map(|id| Some((id.to_owned(), find(id)?.clone()))).collect()
}
