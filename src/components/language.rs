//! The language of a text. A page says its own once; only what is in another says so.

use super::context::app;
use super::view::Static;

/// The attribute `lang` of a text in this language.
pub fn lang(language: &str) -> Option<String> {
    let is_other = !language.is_empty() && language != app().site.language;
    is_other.then(|| language.to_owned())
}

/// The attribute `dir` of the same: which way it runs is seen from its letters.
pub fn dir(language: &str) -> Option<&'static str> {
    lang(language).map(|_| "auto")
}

impl Static {
    /// Says the language of its text if that is not the page's.
    pub fn in_language(self, language: &str) -> Self {
        self.attr("lang", lang(language)).attr("dir", dir(language))
    }
}
