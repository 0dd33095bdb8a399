//! From documents to an index.

use crate::index::{Index, Term};
use crate::language::{Analyzer, Language};
use crate::postings::{Counts, Writer};
use crate::settings::{FIELDS, Field};
use std::collections::HashMap;

/// Collects documents, one after the other.
pub struct Builder {
    analyzer: Analyzer,
    terms: HashMap<String, Writer>,
    lengths: Vec<[u32; FIELDS]>,
}

impl Builder {
    pub fn new(language: Language) -> Self {
        Self { analyzer: language.analyzer(), terms: HashMap::new(), lengths: Vec::new() }
    }

    /// Adds a document. Its number is how many were added before it; a field may come more than once.
    pub fn add<'a>(&mut self, fields: impl IntoIterator<Item = (Field, &'a str)>) {
        let document = self.lengths.len() as u32;
        let mut counts: HashMap<String, Counts> = HashMap::new();
        let mut lengths = [0; FIELDS];
        for (field, text) in fields {
            for term in self.analyzer.terms(text) {
                lengths[field as usize] += 1;
                counts.entry(term).or_default()[field as usize] += 1;
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
        let terms = self.terms.into_iter().map(|(term, writer)| {
            let documents = writer.documents();
            (term, Term { documents, postings: writer.into_bytes() })
        });
        Index {
            analyzer: self.analyzer,
            terms: terms.collect(),
            lengths: self.lengths,
            average: total.map(|total| (total as f32 / documents).max(1.0)),
        }
    }
}
