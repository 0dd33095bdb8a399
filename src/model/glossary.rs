//! The glossary: words that may stop a reader, each with a plain meaning.

use super::{Fault, FaultKind, Fields, Log};
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;

/// Characters a meaning may have: it is read in the middle of another sentence.
const DEFINITION_LIMIT: usize = 240;

/// A word and what it means: one entry of `glossary.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GlossaryEntry {
    /// The word's name in addresses: `/glossary/#<slug>`.
    pub slug: String,
    /// The word itself.
    pub term: String,
    /// What it means, in plain words.
    pub definition: String,
    /// Other names for the same thing. They are shown, found in articles, and found by search.
    pub also: Vec<String>,
    /// Other spellings that mean this in running text, such as plurals. They are found, but not shown.
    pub forms: Vec<String>,
    /// How to say it, such as `nah-tah-LIZ-oo-mab`.
    pub say: Option<String>,
    /// Brand names of a medicine.
    pub brands: Vec<String>,
}

impl GlossaryEntry {
    /// Reads a glossary and notes what is wrong with it. A word that stands in two entries is a fault: an article could not
    /// tell which one is meant.
    pub fn read_list(value: &Value) -> (Vec<Self>, Vec<Fault>) {
        let log = Log::default();
        let Value::Array(items) = value else {
            log.note("", FaultKind::WrongType { expected: "a list", found: "something else" });
            return (Vec::new(), log.into_faults());
        };
        let mut entries = Vec::new();
        let mut taken: HashMap<String, String> = HashMap::new();
        for (n, item) in items.iter().enumerate() {
            let at = format!("/{n}");
            let Some(entry) = Fields::of(item, at.clone(), &log).and_then(Self::read) else { continue };
            if entries.iter().any(|other: &Self| other.slug == entry.slug) {
                log.note(&at, FaultKind::Other(format!("the slug \"{}\" stands there twice", entry.slug)));
            }
            for word in entry.words() {
                if let Some(other) = taken.insert(word.to_lowercase(), entry.slug.clone()) {
                    let what = format!("\"{word}\" stands in \"{other}\" and in \"{}\"", entry.slug);
                    log.note(&at, FaultKind::Other(what));
                }
            }
            entries.push(entry);
        }
        (entries, log.into_faults())
    }

    fn read(fields: Fields) -> Option<Self> {
        let slug = fields.id("slug");
        let entry = Self {
            slug: slug.clone().unwrap_or_default(),
            term: fields.required_text("term"),
            definition: fields.limited_text("definition", DEFINITION_LIMIT),
            also: fields.texts("also"),
            forms: fields.texts("forms"),
            say: fields.optional_text("say"),
            brands: fields.texts("brands"),
        };
        fields.done();
        slug.map(|_| entry)
    }

    /// Everything that means this entry in running text.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.term)
            .chain(&self.also)
            .chain(&self.forms)
            .chain(&self.brands)
            .map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_word_that_means_two_things_is_a_fault() {
        let (entries, faults) = GlossaryEntry::read_list(&json!([
            { "slug": "relapse", "term": "relapse", "definition": "New symptoms.", "also": ["attack"] },
            { "slug": "attack", "term": "Attack", "definition": "Something else." },
        ]));
        assert_eq!(entries.len(), 2);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(faults[0].at, "/1");
    }
}
