//! From documents to an index.

use crate::index::{Index, Postings};
use crate::language::{Analyzer, Language};
use crate::lexicon::Lexicon;
use crate::postings::{Counts, Writer};
use crate::settings::{FIELDS, Field};
use crate::synonyms::Synonyms;
use std::collections::{BTreeMap, HashMap};

/// Collects documents, one after the other.
pub struct Builder {
    analyzer: Analyzer,
    terms: HashMap<String, Writer>,
    lengths: Vec<[u32; FIELDS]>,
    synonyms: Synonyms,
}

impl Builder {
    pub fn new(language: Language) -> Self {
        Self {
            analyzer: language.analyzer(),
            terms: HashMap::new(),
            lengths: Vec::new(),
            synonyms: Synonyms::default(),
        }
    }

    /// Groups of words and phrases that mean the same.
    pub fn synonyms<'a>(&mut self, groups: impl IntoIterator<Item = impl IntoIterator<Item = &'a str>>) {
        self.synonyms = Synonyms::new(&self.analyzer, groups);
    }

    /// Adds a document. Its number is how many were added before it; a field may come more than once.
    pub fn add<'a>(&mut self, fields: impl IntoIterator<Item = (Field, &'a str)>) {
        let document = self.lengths.len() as u32;
        let mut counts: HashMap<String, Counts> = HashMap::new();
        let mut lengths = [0; FIELDS];
        for (field, text) in fields {
            for (term, variant) in self.analyzer.terms_and_variants(text) {
                lengths[field as usize] += 1;
                for term in std::iter::once(term).chain(variant) {
                    counts.entry(term).or_default()[field as usize] += 1;
                }
            }
        }
        for (term, counts) in counts {
            self.terms.entry(term).or_default().push(document, &counts);
        }
        self.lengths.push(lengths);
    }

    pub fn build(self) -> Index {
        let documents = self.lengths.len().max(1) as f32;
        let mut total = [0_u64; FIELDS];
        for lengths in &self.lengths {
            total.iter_mut().zip(lengths).for_each(|(total, length)| *total += u64::from(*length));
        }
        let terms: BTreeMap<String, Writer> = self.terms.into_iter().collect();
        let numbered = terms.keys().cloned().zip(0..).collect();
        let postings = terms
            .into_values()
            .map(|writer| Postings { documents: writer.documents(), bytes: writer.into_bytes() });
        Index {
            analyzer: self.analyzer,
            lexicon: Lexicon::new(&numbered),
            postings: postings.collect(),
            synonyms: self.synonyms,
            lengths: self.lengths,
            average: total.map(|total| (total as f32 / documents).max(1.0)),
        }
    }
}
