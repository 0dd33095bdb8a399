//! Searching an index.

use crate::language::Analyzer;
use crate::lexicon::Lexicon;
use crate::postings::Reader;
use crate::query::{Way, units};
use crate::scores::Scores;
use crate::settings::{FIELDS, Settings};
use crate::synonyms::Synonyms;

/// An inverted index in memory.
pub struct Index {
    pub(crate) analyzer: Analyzer,
    /// Each term's place in `postings`.
    pub(crate) lexicon: Lexicon,
    pub(crate) postings: Vec<Postings>,
    pub(crate) synonyms: Synonyms,
    /// Terms in each field of each document.
    pub(crate) lengths: Vec<[u32; FIELDS]>,
    /// The average of these, at least 1.
    pub(crate) average: [f32; FIELDS],
}

/// The documents of a term.
pub(crate) struct Postings {
    pub documents: u32,
    pub bytes: Vec<u8>,
}

/// A document that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    pub document: u32,
    pub score: f32,
}

impl Index {
    pub fn documents(&self) -> usize {
        self.lengths.len()
    }

    /// Bytes of terms, postings and lengths.
    pub fn bytes(&self) -> usize {
        let postings: usize = self.postings.iter().map(|postings| postings.bytes.len()).sum();
        self.lexicon.bytes() + postings + self.lengths.len() * FIELDS
    }

    /// The best `most` documents with any word of the query, the best first; equal ones in the order of the documents.
    /// A word that is asked for twice counts twice.
    pub fn search(&self, query: &str, settings: &Settings, most: usize) -> Vec<Hit> {
        let units = units(query, &self.analyzer, &self.lexicon, &self.synonyms, settings);
        let mut scores = Scores::new(self.documents());
        let mut of_unit = Scores::new(self.documents());
        let mut of_way = Scores::new(self.documents());
        for unit in &units {
            match unit.ways.as_slice() {
                [Way { terms, weight }] => self.add(terms, *weight, settings, &mut scores),
                ways => {
                    for Way { terms, weight } in ways {
                        self.add(terms, *weight, settings, &mut of_way);
                        of_way.drain(|document, score| of_unit.raise(document, score));
                    }
                    of_unit.drain(|document, score| scores.add(document, score));
                }
            }
        }
        scores.best(most)
    }

    /// Adds what some terms say about each document that holds one.
    fn add(&self, terms: &[String], factor: f32, settings: &Settings, scores: &mut Scores) {
        for term in terms {
            let found = self.lexicon.get(term).and_then(|at| self.postings.get(usize::try_from(at).ok()?));
            let Some(postings) = found else { continue };
            let weight = factor * self.inverse_document_frequency(postings.documents);
            for (document, counts) in Reader::new(&postings.bytes) {
                let Some(lengths) = self.lengths.get(document as usize) else { break };
                let mut frequency = 0.0;
                for field in 0..FIELDS {
                    if counts[field] > 0 {
                        let b = settings.b[field];
                        let length = 1.0 - b + b * lengths[field] as f32 / self.average[field];
                        frequency += settings.weights[field] * counts[field] as f32 / length;
                    }
                }
                scores.add(document, weight * frequency / (settings.k1 + frequency));
            }
        }
    }

    /// As Lucene has it: never negative, however common the term.
    fn inverse_document_frequency(&self, documents: u32) -> f32 {
        let (all, with) = (self.documents() as f32, documents as f32);
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Builder, Field, Language};

    fn index(documents: &[&str]) -> Index {
        let mut builder = Builder::new(Language::Other);
        documents.iter().for_each(|text| builder.add([(Field::Text, *text)]));
        builder.build()
    }

    /// Scores of bm25s 0.3.16 (PyPI; method "lucene") for the same documents, queries and parameters.
    #[test]
    fn plain_bm25_is_that_of_bm25s() {
        let index = index(&["a b c a d", "b c e", "a a a f g h i j", "k l"]);
        for (k1, b, query, scores) in [
            (1.5, 0.75, "a c", [0.64648, 0.32619, 0.38687, 0.0]),
            (1.5, 0.75, "e", [0.0, 0.56658, 0.0, 0.0]),
            (1.5, 0.75, "a a", [0.76485, 0.0, 0.77375, 0.0]),
            (0.9, 0.4, "a c", [0.82882, 0.38941, 0.49747, 0.0]),
            (0.9, 0.4, "a a", [0.94306, 0.0, 0.99495, 0.0]),
        ] {
            let mut found = [0.0; 4];
            for hit in index.search(query, &Settings::plain(k1, b), 9) {
                found[hit.document as usize] = hit.score;
            }
            let apart = found.iter().zip(scores).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
            assert!(apart < 1e-4, "{query} with {k1}, {b}: {found:?}");
        }
    }

    #[test]
    fn any_word_is_enough_and_more_words_are_better() {
        let index = index(&["rest", "walking and rest", "walking", "sleep"]);
        let found: Vec<u32> =
            index.search("walking rest", &Settings::SITE, 9).iter().map(|hit| hit.document).collect();
        assert_eq!(found, [1, 0, 2]);
    }

    #[test]
    fn the_best_come_first_and_no_more_than_asked_for() {
        let index = index(&["x y", "x", "x x x", "y", "x z w v"]);
        let all = index.search("x", &Settings::SITE, 9);
        assert!(all.is_sorted_by(|a, b| a.score >= b.score) && all.len() == 4, "{all:?}");
        assert_eq!(index.search("x", &Settings::SITE, 2), all[..2]);
        assert_eq!(index.search("nothing of this", &Settings::SITE, 2), []);
    }

    #[test]
    fn a_question_of_stop_words_alone_is_asked_as_it_stands() {
        let mut builder = Builder::new(Language::English);
        builder.add([(Field::Title, "Who paid?")]);
        let index = builder.build();
        assert_eq!(index.search("who", &Settings::SITE, 9), [], "what is not indexed is not found");
        assert_eq!(index.search("why was it paid", &Settings::SITE, 9).len(), 1);
    }
}
