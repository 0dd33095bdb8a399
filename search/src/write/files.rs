//! From all that an index is made of to its files.

use super::builder::{Collection, Term};
use super::counts::Reader;
use crate::bytes::put_bytes;
use crate::dictionary::{self, LIGHT};
use crate::facets;
use crate::impact::Scale;
use crate::lexicon::Lexicon;
use crate::manifest::Manifest;
use crate::part::{Edition, Part};
use crate::postings;
use crate::settings::{FIELDS, Settings};
use crate::synonyms::Synonyms;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Bytes of a part of the terms: a few packets of the network for each word that is asked for.
const PART: usize = 8 << 10;
/// A term in more documents than this is told in coarser steps.
const COMMON: u32 = 2_000;
const COARSE: u8 = 8;
/// Words kept for endings and slips, the most common ones.
const WORDS: usize = 16 << 10;

/// The files of an index. The same documents give the same bytes.
pub struct Files {
    pub edition: Edition,
    /// What is in each part, not yet sealed; the manifest first.
    parts: Vec<(Part, Vec<u8>)>,
}

impl Files {
    /// The edition as sixteen hexadecimal digits, for names.
    pub fn name(&self) -> String {
        self.edition.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Each part and its file.
    pub fn files(&self) -> impl Iterator<Item = (Part, Vec<u8>)> {
        self.parts.iter().map(|(part, content)| (*part, part.seal(&self.edition, content)))
    }
}

impl Collection {
    /// `also` is what else belongs to this edition: whatever the documents' numbers lead to.
    pub fn files(&self, settings: &Settings, also: &[u8]) -> Result<Files, fst::Error> {
        let mut terms = Terms::default();
        let scale =
            Scale::of(self.terms.values().flat_map(|term| self.frequencies(term, settings)).map(|(_, f)| f));
        for (word, term) in &self.terms {
            terms.push(word, term, &self.postings(term, scale, settings))?;
        }
        terms.finish()?;
        let manifest = Manifest {
            documents: self.lengths.len() as u32,
            languages: self.languages.clone(),
            scale,
            folds: self.folds.clone(),
            starts: terms.starts,
        };
        let mut parts = vec![
            (Part::Manifest, manifest.write()),
            (Part::Words, Lexicon::write(&self.common_words())?),
            (Part::Synonyms, Synonyms::new(self.synonyms.clone()).write()),
            (Part::Facets, facets::write(&self.facets)),
        ];
        parts.extend(terms.parts);
        let mut hash = Sha256::new_with_prefix(also);
        for (part, content) in &parts {
            hash.update(part.to_string());
            hash.update(content);
        }
        let mut edition = Edition::default();
        edition.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
        Ok(Files { edition, parts })
    }

    /// The documents of a term as they are written.
    fn postings(&self, term: &Term, scale: Scale, settings: &Settings) -> Vec<u8> {
        let mut writer = postings::Writer::default();
        for (document, frequency) in self.frequencies(term, settings) {
            writer.push(document, scale.encode(frequency));
        }
        writer.finish(if term.counts.documents() > COMMON { COARSE } else { 1 })
    }

    fn frequencies(&self, term: &Term, settings: &Settings) -> impl Iterator<Item = (u32, f32)> {
        let counts = Reader::new(term.counts.bytes());
        counts.map(|(document, counts)| (document, self.frequency(document, &counts, settings)))
    }

    /// How often a term stands in a document, the fields weighed and their lengths allowed for.
    pub(super) fn frequency(&self, document: u32, counts: &[u32; FIELDS], settings: &Settings) -> f32 {
        let Some(lengths) = self.lengths.get(document as usize) else { return 0.0 };
        let mut frequency = 0.0;
        for field in (0..FIELDS).filter(|field| counts[*field] > 0) {
            let b = settings.b[field];
            let length = 1.0 - b + b * lengths[field] as f32 / self.average[field];
            frequency += settings.weights[field] * counts[field] as f32 / length;
        }
        frequency
    }

    /// The most common words. If there are many, a word that only one document holds may itself be a slip.
    fn common_words(&self) -> BTreeMap<String, u64> {
        let least = if self.words.len() > WORDS { 2 } else { 1 };
        let mut words: Vec<(&String, u32)> = self
            .words
            .iter()
            .map(|(word, count)| (word, *count))
            .filter(|(_, count)| *count >= least)
            .collect();
        words.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        words.into_iter().take(WORDS).map(|(word, count)| (word.clone(), u64::from(count))).collect()
    }
}

/// Puts terms into parts.
#[derive(Default)]
struct Terms {
    open: dictionary::Writer,
    open_positions: Vec<u8>,
    parts: Vec<(Part, Vec<u8>)>,
    starts: Vec<String>,
    heavy: u32,
}

impl Terms {
    fn push(&mut self, word: &str, term: &Term, postings: &[u8]) -> Result<(), fst::Error> {
        if self.open.size() > PART {
            self.finish()?;
        }
        if self.open.is_empty() {
            // The first part takes what comes before its first term, so that every term has a part.
            self.starts.push(if self.starts.is_empty() { String::new() } else { word.to_owned() });
        }
        let documents = term.counts.documents();
        if postings.len() <= LIGHT {
            self.open.push(word, documents, Ok(postings))?;
            put_bytes(&term.positions, &mut self.open_positions);
        } else {
            self.open.push(word, documents, Err(self.heavy))?;
            put_bytes(&[], &mut self.open_positions);
            self.parts.push((Part::Heavy(self.heavy), postings.to_vec()));
            self.parts.push((Part::HeavyPositions(self.heavy), term.positions.clone()));
            self.heavy += 1;
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), fst::Error> {
        if self.open.is_empty() {
            return Ok(());
        }
        let number = (self.starts.len() - 1) as u32;
        self.parts.push((Part::Terms(number), std::mem::take(&mut self.open).finish()?));
        self.parts.push((Part::Positions(number), std::mem::take(&mut self.open_positions)));
        Ok(())
    }
}
