//! Finding the words of the glossary in running text.

use super::{Rich, Span};
use crate::model::GlossaryEntry;
use std::collections::{HashMap, HashSet};

/// The glossary, ready to be searched.
pub struct Glossary<'a> {
    entries: &'a [GlossaryEntry],
    /// Every word of every entry, in lower case, with its entry and its own spelling.
    by_word: HashMap<String, (usize, &'a str)>,
    /// Words in the longest of them.
    longest: usize,
}

impl<'a> Glossary<'a> {
    pub fn new(entries: &'a [GlossaryEntry]) -> Self {
        let mut by_word = HashMap::new();
        let mut longest = 0;
        for (n, entry) in entries.iter().enumerate() {
            for word in entry.words() {
                longest = longest.max(word_ends(word).count());
                by_word.entry(word.to_lowercase()).or_insert((n, word));
            }
        }
        Self { entries, by_word, longest }
    }

    /// A marker for one article.
    pub fn marker(&'a self) -> Marker<'a> {
        Marker { glossary: self, seen: HashSet::new(), found: Vec::new() }
    }

    /// The longest entry that begins where `text` does, and where it ends. "T" is no T cell, and "oct" is no OCT: what is
    /// written in capitals only is found in capitals only.
    fn at_start(&self, text: &str) -> Option<(usize, usize)> {
        word_ends(text)
            .take(self.longest)
            .filter_map(|end| {
                let found = &text[..end];
                // Most words stand in lower case already.
                let is_low = found.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
                let (entry, spelling) = match is_low {
                    true => self.by_word.get(found),
                    false => self.by_word.get(&found.to_lowercase()),
                }?;
                let shouted = !spelling.chars().any(char::is_lowercase);
                (!shouted || found == *spelling).then_some((*entry, end))
            })
            .last()
    }
}

/// Marks the first use of each word of the glossary in an article, from its first text to its last.
pub struct Marker<'a> {
    glossary: &'a Glossary<'a>,
    seen: HashSet<usize>,
    found: Vec<&'a GlossaryEntry>,
}

impl<'a> Marker<'a> {
    /// The text with its new words marked.
    pub fn mark(&mut self, text: &str) -> Rich {
        let mut spans = Vec::new();
        let mut kept = 0;
        let mut at = 0;
        while let Some(start) = next_word(text, at) {
            let Some((entry, length)) = self.glossary.at_start(&text[start..]) else {
                at = start + word_ends(&text[start..]).next().unwrap_or(text.len() - start);
                continue;
            };
            at = start + length;
            if self.seen.insert(entry) {
                let entry = &self.glossary.entries[entry];
                if start > kept {
                    spans.push(Span::Text(text[kept..start].to_owned()));
                }
                spans.push(Span::Term { slug: entry.slug.clone(), text: text[start..at].to_owned() });
                kept = at;
                self.found.push(entry);
            }
        }
        if kept < text.len() || spans.is_empty() {
            spans.push(Span::Text(text[kept..].to_owned()));
        }
        Rich(spans)
    }

    /// The entries that were marked, in the order of their first use.
    pub fn found(self) -> Vec<&'a GlossaryEntry> {
        self.found
    }
}

/// Where the next word begins, at or after `from`. What follows a hyphen is no word of its own: "non-relapsing" is not
/// "relapsing".
fn next_word(text: &str, from: usize) -> Option<usize> {
    let mut before = text[..from].chars().next_back();
    for (at, c) in text[from..].char_indices() {
        let inside = before.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '\u{2011}');
        if c.is_alphanumeric() && !inside {
            return Some(from + at);
        }
        before = Some(c);
    }
    None
}

/// Where each word of a text ends, from the first on.
fn word_ends(text: &str) -> impl Iterator<Item = usize> {
    let next = text.chars().skip(1).map(Some).chain(std::iter::once(None));
    text.char_indices().zip(next).filter_map(|((at, c), next)| {
        let ends = c.is_alphanumeric() && !next.is_some_and(char::is_alphanumeric);
        ends.then_some(at + c.len_utf8())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entries() -> Vec<GlossaryEntry> {
        let entry = |slug: &str, words: &[&str]| GlossaryEntry {
            slug: slug.into(),
            term: words[0].into(),
            forms: words[1..].iter().map(|word| word.to_string()).collect(),
            ..GlossaryEntry::default()
        };
        vec![
            entry("lesion", &["lesion", "lesions"]),
            entry("t-cell", &["T cell", "T cells"]),
            entry("oct", &["OCT"]),
            entry("cell", &["cell", "cells"]),
            entry("double-blind", &["double-blind"]),
        ]
    }

    fn marked(texts: &[&str]) -> Vec<Vec<(String, String)>> {
        let entries = entries();
        let glossary = Glossary::new(&entries);
        let mut marker = glossary.marker();
        let terms = |rich: Rich| {
            let terms = rich.0.into_iter().filter_map(|span| match span {
                Span::Term { slug, text } => Some((slug, text)),
                Span::Text(_) => None,
            });
            terms.collect()
        };
        texts.iter().map(|text| terms(marker.mark(text))).collect()
    }

    fn pairs(found: &[(&str, &str)]) -> Vec<(String, String)> {
        found.iter().map(|(slug, text)| (slug.to_string(), text.to_string())).collect()
    }

    #[test]
    fn only_the_first_use_in_an_article_is_marked() {
        let found = marked(&["Lesions grew.", "No lesion shrank."]);
        assert_eq!(found, [pairs(&[("lesion", "Lesions")]), vec![]]);
    }

    #[test]
    fn the_longest_word_wins_and_parts_of_words_do_not() {
        assert_eq!(
            marked(&["T cells, a cell, cellular"])[0],
            pairs(&[("t-cell", "T cells"), ("cell", "cell")])
        );
        assert_eq!(marked(&["A double-blind trial"])[0], pairs(&[("double-blind", "double-blind")]));
        assert_eq!(marked(&["A non-lesion"])[0], []);
    }

    #[test]
    fn what_is_written_in_capitals_is_found_in_capitals_only() {
        assert_eq!(marked(&["From Oct to May, OCT was done."])[0], pairs(&[("oct", "OCT")]));
    }

    proptest! {
        #[test]
        fn marking_changes_no_letter(text in "(\\PC| |lesion|T cells|OCT|é|ß){0,40}") {
            let entries = entries();
            let glossary = Glossary::new(&entries);
            prop_assert_eq!(glossary.marker().mark(&text).plain(), text);
        }
    }
}
