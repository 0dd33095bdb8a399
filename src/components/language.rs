//! The language of a text. A page says its own once; only what is in another says so.

use super::context::app;

/// The attribute `lang` of a text in this language.
pub fn lang(language: &str) -> Option<String> {
    let is_other = !language.is_empty() && language != app().site.language;
    is_other.then(|| language.to_owned())
}

/// The attribute `dir` of the same: which way it runs is seen from its letters.
pub fn dir(language: &str) -> Option<&'static str> {
    lang(language).map(|_| "auto")
}
