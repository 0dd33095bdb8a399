//! Words that mean the same to a reader: "tired" and "fatigue", "pins and needles" and "paraesthesia".

use crate::language::Analyzer;
use crate::lexicon::Lexicon;
use std::collections::{BTreeMap, HashMap};

/// Groups of words and phrases that mean the same.
#[derive(Default)]
pub struct Synonyms {
    /// Each group's phrases, as terms.
    groups: Vec<Vec<Vec<String>>>,
    /// By first term: the phrases that begin with it, the longest first, with their group.
    by_first: HashMap<String, Vec<(Vec<String>, usize)>>,
    /// Every term of every phrase, for words that were typed wrong.
    lexicon: Lexicon,
}

impl Synonyms {
    /// From groups as people write them. A phrase of stop words alone means nothing and is left out.
    pub fn new<'a>(
        analyzer: &Analyzer,
        groups: impl IntoIterator<Item = impl IntoIterator<Item = &'a str>>,
    ) -> Self {
        let mut synonyms = Self::default();
        let mut terms = BTreeMap::new();
        for group in groups {
            let mut phrases: Vec<Vec<String>> = Vec::new();
            for phrase in group {
                let phrase: Vec<String> = analyzer.terms(phrase).collect();
                if !phrase.is_empty() && !phrases.contains(&phrase) {
                    phrases.push(phrase);
                }
            }
            let group = synonyms.groups.len();
            for phrase in &phrases {
                terms.extend(phrase.iter().map(|term| (term.clone(), 0)));
                synonyms.by_first.entry(phrase[0].clone()).or_default().push((phrase.clone(), group));
            }
            synonyms.groups.push(phrases);
        }
        for phrases in synonyms.by_first.values_mut() {
            phrases.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then(a.1.cmp(&b.1)));
        }
        synonyms.lexicon = Lexicon::new(&terms);
        synonyms
    }

    pub fn knows(&self, term: &str) -> bool {
        self.lexicon.holds(term)
    }

    pub fn near(&self, term: &str) -> Vec<String> {
        self.lexicon.near(term)
    }

    /// How many of the terms at the start of `query` are one phrase, at least one, and what means the same as they.
    pub fn of(&self, query: &[&str]) -> (usize, Vec<Vec<String>>) {
        let phrases = query.first().and_then(|first| self.by_first.get(*first)).map(Vec::as_slice);
        let mut length = 0;
        let mut others = Vec::new();
        for (phrase, group) in phrases.unwrap_or_default() {
            let is_here = query.len() >= phrase.len() && phrase.iter().zip(query).all(|(a, b)| a == b);
            // The longest phrase decides; others of its length belong to other groups.
            if is_here && (length == 0 || phrase.len() == length) {
                length = phrase.len();
                others.extend(self.groups[*group].iter().filter(|other| *other != phrase).cloned());
            }
        }
        (length.max(1), others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn the_longest_phrase_is_found_and_its_group_comes_along() {
        let analyzer = Language::English.analyzer();
        let groups = [vec!["pins and needles", "paraesthesia", "tingling"], vec!["needle", "injection"]];
        let synonyms = Synonyms::new(&analyzer, groups);
        let terms = |text: &str| analyzer.query_terms(text);
        let query = terms("pins and needles today");
        let query: Vec<&str> = query.iter().map(String::as_str).collect();
        assert_eq!(synonyms.of(&query), (2, vec![terms("paraesthesia"), terms("tingling")]));
        assert_eq!(synonyms.of(&query[1..]), (1, vec![terms("injection")]));
        assert_eq!(synonyms.of(&query[2..]), (1, vec![]));
        assert_eq!(synonyms.of(&[]), (1, vec![]));
    }
}
