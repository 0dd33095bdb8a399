//! From documents to all that an index is made of.

use super::counts::{FieldCounts, Reader, Writer};
use crate::bytes::{Input, put_bytes, put_number};
use crate::engine::KEY;
use crate::facets::Listed;
use crate::language::Language;
use crate::positions::{self, GAP};
use crate::settings::{FIELDS, Field};
use crate::synonyms::Phrase;
use crate::text::Folds;
use rayon::prelude::*;
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
    languages: Vec<Language>,
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

impl Term {
    /// The same with other numbers for the documents.
    fn renumbered(&self, number: impl Fn(u32) -> u32) -> Self {
        let documents = Reader::new(self.counts.bytes()).map(|(document, counts)| (number(document), counts));
        // What stands for a key has no positions.
        let places = positions::in_documents(&self.positions).map(Some).chain(std::iter::repeat(None));
        let mut list: Vec<_> = documents.zip(places).collect();
        list.sort_unstable_by_key(|((document, _), _)| *document);
        let mut term = Self::default();
        for ((document, counts), places) in list {
            term.counts.push(document, &counts);
            if let Some(places) = places {
                positions::put(&places, &mut term.positions);
            }
        }
        term
    }
}

/// What an index needs of one document. Making it is most of the work, and asks for nothing of the others, so it can be done
/// for many at once.
pub struct Digest {
    key: String,
    language: Language,
    lengths: [u32; FIELDS],
    /// Each term once: how often it stands in each field, and where.
    terms: Vec<(String, FieldCounts, Vec<u32>)>,
    /// Its words as they are written, each once.
    words: BTreeSet<String>,
    facets: Vec<(String, String)>,
}

impl Digest {
    pub fn of(document: &Document) -> Self {
        let analyzer = document.language.analyzer(Rc::new(Folds::Unicode));
        let mut terms: HashMap<String, (FieldCounts, Vec<u32>)> = HashMap::new();
        let mut words = BTreeSet::new();
        let mut lengths = [0; FIELDS];
        let mut start = 0;
        for (field, text) in &document.fields {
            let mut end = start;
            for token in analyzer.tokens(text) {
                lengths[*field as usize] += 1;
                end = start + token.position;
                for term in std::iter::once(token.term).chain(token.variant) {
                    let (counts, positions) = terms.entry(term).or_default();
                    counts[*field as usize] += 1;
                    positions.push(end);
                }
                // A number is never the number that was meant.
                if token.word.chars().any(char::is_alphabetic) {
                    words.insert(token.word);
                }
            }
            start = end + GAP;
        }
        Self {
            key: document.key.to_owned(),
            language: document.language,
            lengths,
            terms: terms.into_iter().map(|(term, (counts, places))| (term, counts, places)).collect(),
            words,
            facets: document
                .facets
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.to_string()))
                .collect(),
        }
    }

    /// As bytes, for whoever keeps it; [`read`](Self::read) reads them.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = vec![self.language.code()];
        let to = &mut bytes;
        put_bytes(self.key.as_bytes(), to);
        self.lengths.iter().for_each(|length| put_number(*length, to));
        put_number(self.terms.len() as u32, to);
        for (term, counts, places) in &self.terms {
            put_bytes(term.as_bytes(), to);
            counts.iter().for_each(|count| put_number(*count, to));
            positions::put(places, to);
        }
        put_number(self.words.len() as u32, to);
        self.words.iter().for_each(|word| put_bytes(word.as_bytes(), to));
        for text in self.facets.iter().flat_map(|(name, value)| [name, value]) {
            put_bytes(text.as_bytes(), to);
        }
        bytes
    }

    /// `None` if it is not what [`write`](Self::write) wrote.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut input = Input(bytes);
        let language = Language::from_code(input.byte()?)?;
        let key = input.text()?.to_owned();
        let lengths = numbers(&mut input)?;
        let terms = (0..input.number()?)
            .map(|_| Some((input.text()?.to_owned(), numbers(&mut input)?, positions::one(&mut input)?)));
        let terms = terms.collect::<Option<_>>()?;
        let words = (0..input.number()?).map(|_| input.text().map(str::to_owned)).collect::<Option<_>>()?;
        let mut facets = Vec::new();
        while !input.is_empty() {
            facets.push((input.text()?.to_owned(), input.text()?.to_owned()));
        }
        Some(Self { key, language, lengths, terms, words, facets })
    }
}

/// A number for each field.
fn numbers(input: &mut Input) -> Option<FieldCounts> {
    let mut numbers = FieldCounts::default();
    for number in &mut numbers {
        *number = input.number()?;
    }
    Some(numbers)
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
            languages: vec![language],
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
        let Some(language) = self.languages.first() else { return };
        let analyzer = language.analyzer(Rc::new(Folds::Unicode));
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

    /// Adds the next document.
    pub fn add(&mut self, document: &Document) {
        self.add_digest(Digest::of(document));
    }

    /// Adds the next document, whose words were looked at already.
    pub fn add_digest(&mut self, digest: Digest) {
        let number = self.lengths.len() as u32;
        if !self.languages.contains(&digest.language) {
            self.languages.push(digest.language);
        }
        for (term, counts, places) in digest.terms {
            let term = self.terms.entry(term).or_default();
            term.counts.push(number, &counts);
            positions::put(&places, &mut term.positions);
        }
        for word in digest.words {
            *self.words.entry(word).or_default() += 1;
        }
        for (name, value) in &digest.facets {
            let facet = self.facets.iter_mut().find(|(known, _)| known == name);
            let set = facet.and_then(|(_, values)| values.iter_mut().find(|(known, _)| known == value));
            if let Some((_, set)) = set.filter(|(_, set)| set.last() != Some(&number)) {
                set.push(number);
            }
        }
        let key = self.terms.entry(format!("{KEY}{}", digest.key)).or_default();
        key.counts.push(number, &[0; FIELDS]);
        self.lengths.push(digest.lengths);
    }

    /// The same with other numbers: `numbers` says for each document, as they were added, which one it gets.
    pub fn collect_as(mut self, numbers: &[u32]) -> Collection {
        let number = |old: u32| numbers.get(old as usize).copied().unwrap_or(old);
        self.terms.par_iter_mut().for_each(|(_, term)| *term = term.renumbered(number));
        for (_, documents) in self.facets.iter_mut().flat_map(|(_, values)| values) {
            documents.iter_mut().for_each(|document| *document = number(*document));
            documents.sort_unstable();
        }
        let mut lengths = vec![[0; FIELDS]; self.lengths.len()];
        for (old, length) in self.lengths.iter().enumerate() {
            if let Some(place) = lengths.get_mut(number(old as u32) as usize) {
                *place = *length;
            }
        }
        self.lengths = lengths;
        self.collect()
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
            languages: self.languages,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_read_back_and_damage_is_seen() {
        let document = Document {
            key: "one",
            language: Language::German,
            fields: vec![(Field::Title, "Müdigkeit und Fatigue".into()), (Field::Text, "Fatigue 70".into())],
            facets: vec![("topic", "symptoms".into())],
        };
        let digest = Digest::of(&document);
        let bytes = digest.write();
        let read = Digest::read(&bytes).unwrap();
        assert_eq!((&read.key, read.language, read.lengths), (&digest.key, digest.language, digest.lengths));
        assert_eq!((&read.terms, &read.words, &read.facets), (&digest.terms, &digest.words, &digest.facets));
        for cut in 0..bytes.len() {
            _ = Digest::read(&bytes[..cut]);
        }
        assert!(Digest::read(&bytes[..bytes.len() - 1]).is_none());
    }
}
