//! From documents to all that an index is made of.

use super::counts::{FieldCounts, Writer};
use crate::engine::KEY;
use crate::facets::Listed;
use crate::language::{Analyzer, Language};
use crate::positions::{self, GAP};
use crate::settings::{FIELDS, Field};
use crate::synonyms::Phrase;
use crate::text::Folds;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

/// What is known of a document. Its number is how many were added before it.
pub struct Document<'a> {
    /// Tells it from every other; found by [`Request::only`](crate::Request::only).
    pub key: &'a str,
    pub language: Language,
    /// A field may come more than once.
    pub fields: Vec<(Field, Cow<'a, str>)>,
    /// Facets, and the value it has. A facet may come more than once.
    pub facets: Vec<(&'a str, Cow<'a, str>)>,
}

/// Collects documents, one after the other. Nothing of a text is kept but which words it holds and where.
pub struct Builder {
    languages: Vec<Analyzer>,
    terms: HashMap<String, Term>,
    lengths: Vec<[u32; FIELDS]>,
    /// How many documents hold a word as it is written.
    words: HashMap<String, u32>,
    facets: Vec<(String, Listed)>,
    synonyms: Vec<Vec<Phrase>>,
}

/// What is known of a term so far.
#[derive(Default)]
pub(super) struct Term {
    pub counts: Writer,
    pub positions: Vec<u8>,
}

/// Everything an index is made of, the terms in order.
pub struct Collection {
    pub(super) languages: Vec<Language>,
    pub(super) folds: Folds,
    pub(super) terms: BTreeMap<String, Term>,
    pub(super) lengths: Vec<[u32; FIELDS]>,
    /// The average of these, at least 1.
    pub(super) average: [f32; FIELDS],
    pub(super) words: HashMap<String, u32>,
    pub(super) facets: Vec<(String, Listed)>,
    pub(super) synonyms: Vec<Vec<Phrase>>,
}

impl Collection {
    /// The languages of the documents, the site's first.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// Each facet's values that any document has, and how many do.
    pub fn facet_counts(&self) -> Vec<(String, Vec<(String, usize)>)> {
        let count = |(value, documents): &(String, Vec<u32>)| (value.clone(), documents.len());
        let facets = self.facets.iter();
        facets.map(|(name, values)| (name.clone(), values.iter().map(count).collect())).collect()
    }
}

impl Builder {
    /// For a site in this language. `facets` are names and values in the order in which they are shown; other values are
    /// passed over.
    pub fn new(language: Language, facets: Vec<(String, Vec<String>)>) -> Self {
        let none = |values: Vec<String>| values.into_iter().map(|value| (value, Vec::new())).collect();
        Self {
            languages: vec![language.analyzer(Rc::new(Folds::Unicode))],
            terms: HashMap::new(),
            lengths: Vec::new(),
            words: HashMap::new(),
            facets: facets.into_iter().map(|(name, values)| (name, none(values))).collect(),
            synonyms: Vec::new(),
        }
    }

    /// Groups of words and phrases that mean the same, in the site's language. A phrase of stop words alone means nothing and
    /// is left out.
    pub fn synonyms<'a>(&mut self, groups: impl IntoIterator<Item = impl IntoIterator<Item = &'a str>>) {
        let Some(analyzer) = self.languages.first() else { return };
        for group in groups {
            let mut phrases: Vec<Phrase> = Vec::new();
            for phrase in group {
                let tokens: Vec<_> = analyzer.tokens(phrase).collect();
                for token in &tokens {
                    // So that a slip in a word that no document holds is forgiven too.
                    self.words.entry(token.word.clone()).or_insert(1);
                }
                let phrase: Phrase = tokens.into_iter().map(|token| token.term).collect();
                if !phrase.is_empty() && !phrases.contains(&phrase) {
                    phrases.push(phrase);
                }
            }
            if phrases.len() > 1 {
                self.synonyms.push(phrases);
            }
        }
    }

    pub fn add(&mut self, document: &Document) {
        let number = self.lengths.len() as u32;
        let analyzer = self.analyzer(document.language);
        let analyzer = &self.languages[analyzer];
        let mut found: HashMap<String, (FieldCounts, Vec<u32>)> = HashMap::new();
        let mut written = BTreeSet::new();
        let mut lengths = [0; FIELDS];
        let mut start = 0;
        for (field, text) in &document.fields {
            let mut end = start;
            for token in analyzer.tokens(text) {
                lengths[*field as usize] += 1;
                end = start + token.position;
                for term in std::iter::once(token.term).chain(token.variant) {
                    let (counts, positions) = found.entry(term).or_default();
                    counts[*field as usize] += 1;
                    positions.push(end);
                }
                written.insert(token.word);
            }
            start = end + GAP;
        }
        for (term, (counts, places)) in found {
            let term = self.terms.entry(term).or_default();
            term.counts.push(number, &counts);
            positions::put(&places, &mut term.positions);
        }
        // A number is never the number that was meant.
        for word in written.into_iter().filter(|word| word.chars().any(char::is_alphabetic)) {
            *self.words.entry(word).or_default() += 1;
        }
        for (name, value) in &document.facets {
            let facet = self.facets.iter_mut().find(|(known, _)| known == name);
            let set = facet.and_then(|(_, values)| values.iter_mut().find(|(known, _)| known == value));
            if let Some((_, set)) = set.filter(|(_, set)| set.last() != Some(&number)) {
                set.push(number);
            }
        }
        let key = self.terms.entry(format!("{KEY}{}", document.key)).or_default();
        key.counts.push(number, &[0; FIELDS]);
        self.lengths.push(lengths);
    }

    /// The place of the language's analyzer.
    fn analyzer(&mut self, language: Language) -> usize {
        self.languages.iter().position(|known| known.language == language).unwrap_or_else(|| {
            self.languages.push(language.analyzer(Rc::new(Folds::Unicode)));
            self.languages.len() - 1
        })
    }

    pub fn collect(self) -> Collection {
        let documents = self.lengths.len().max(1) as f32;
        let mut total = [0_u64; FIELDS];
        for lengths in &self.lengths {
            total.iter_mut().zip(lengths).for_each(|(total, length)| *total += u64::from(*length));
        }
        let characters = self.words.keys().flat_map(|word| word.chars()).filter(|c| !c.is_ascii());
        let mut facets = self.facets;
        facets.iter_mut().for_each(|(_, values)| values.retain(|(_, documents)| !documents.is_empty()));
        Collection {
            languages: self.languages.iter().map(|analyzer| analyzer.language).collect(),
            folds: Folds::table(characters),
            terms: self.terms.into_iter().collect(),
            lengths: self.lengths,
            average: total.map(|total| (total as f32 / documents).max(1.0)),
            words: self.words,
            facets,
            synonyms: self.synonyms,
        }
    }
}
