//! How a query is answered: units, each with the ways in which a document may answer it.

use crate::language::Analyzer;
use crate::manifest::Manifest;
use crate::part::Part;
use crate::part_cache::{Known, PartCache};
use crate::query::{Query, Word};
use crate::rarity::inverse_document_frequency;
use crate::settings::Settings;
use std::collections::{BTreeSet, HashMap};

/// Words tried for one that is being typed.
const MOST_ENDINGS: usize = 3;
/// Letters that have to stand there before endings are tried: fewer begin too many words.
const LEAST_LETTERS: usize = 3;

/// One thing that is asked for: a word, or words that have a synonym together.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    pub ways: Vec<Way>,
}

/// Terms that answer a unit, and how much that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    pub terms: Vec<String>,
    pub weight: f32,
    /// Is one of the terms enough? Of what was typed any word is; a phrase that means the same does so as a whole.
    pub any: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueryPlan {
    pub units: Vec<Unit>,
    /// Words that no document holds, each with what was taken for it.
    pub taken: Vec<(String, String)>,
    /// Words that no document holds, nor anything like them.
    pub unknown: Vec<String>,
    /// Every term that is looked for, with how much it says.
    pub weights: HashMap<String, f32>,
    /// What the unfinished word begins with.
    pub open: Option<String>,
}

/// What a word stands for.
struct Meaning {
    ways: Vec<Way>,
    /// The term by which synonyms are found.
    said: String,
}

/// Where to look words up.
pub(crate) struct Sources<'a> {
    pub analyzers: &'a [Analyzer],
    pub manifest: &'a Manifest,
    pub cache: &'a PartCache,
    pub settings: &'a Settings,
}

impl Sources<'_> {
    /// The terms of a word in each language, none twice in a row.
    fn stems(&self, word: &str) -> Vec<String> {
        let mut stems: Vec<String> = self.analyzers.iter().map(|analyzer| analyzer.stem(word)).collect();
        stems.dedup();
        stems
    }
}

/// One term, which is enough.
fn one(term: String, weight: f32) -> Way {
    Way { terms: vec![term], weight, any: true }
}

fn is_new(term: &str, ways: &[Way]) -> bool {
    ways.iter().all(|way| way.terms != [term])
}

impl QueryPlan {
    /// `None` if parts are needed to tell.
    pub(crate) fn new(query: &Query, sources: &Sources, needs: &mut BTreeSet<Part>) -> Option<Self> {
        let mut plan = Self::default();
        if query.words.is_empty() {
            return Some(plan);
        }
        let mut meanings = Vec::new();
        for (n, word) in query.words.iter().enumerate() {
            let is_last = n + 1 == query.words.len();
            meanings.push(plan.meaning(word, is_last, query.is_open && is_last, sources, needs));
        }
        let synonyms = sources.cache.synonyms(needs);
        if !needs.is_empty() {
            return None;
        }
        let said: Vec<&str> = meanings.iter().map(|meaning| meaning.said.as_str()).collect();
        let mut at = 0;
        while at < meanings.len() {
            let (length, others) = synonyms.map_or((1, Vec::new()), |synonyms| synonyms.of(&said[at..]));
            let ways = meanings[at..at + length].iter().flat_map(|meaning| &meaning.ways);
            let weight = ways.map(|way| way.weight).fold(1.0, f32::min);
            let mut ways = if length == 1 {
                meanings[at].ways.clone()
            } else {
                let terms = said[at..at + length].iter().map(|term| (*term).to_owned()).collect();
                vec![Way { terms, weight, any: true }]
            };
            let weight = weight * sources.settings.synonym;
            ways.extend(others.into_iter().map(|terms| Way { terms, weight, any: false }));
            plan.units.push(Unit { ways });
            at += length;
        }
        plan.weigh(sources, needs);
        // The terms' documents may be needed too; who asks finds out in the same go.
        Some(plan)
    }

    /// How much each term says, for marking.
    fn weigh(&mut self, sources: &Sources, needs: &mut BTreeSet<Part>) {
        for way in self.units.iter().flat_map(|unit| &unit.ways) {
            for term in &way.terms {
                if let Known::Here(entry) = sources.cache.look_up(sources.manifest, term, needs) {
                    let rare = inverse_document_frequency(sources.manifest.documents, entry.documents);
                    let known = self.weights.entry(term.clone()).or_default();
                    *known = known.max(way.weight * rare);
                }
            }
        }
    }

    /// What a word stands for: itself; words that begin with it, if it is not finished; or what it was meant to be.
    fn meaning(
        &mut self,
        word: &Word,
        is_last: bool,
        is_open: bool,
        sources: &Sources,
        needs: &mut BTreeSet<Part>,
    ) -> Meaning {
        let (cache, settings) = (sources.cache, sources.settings);
        let look_up = |term: &String| cache.look_up(sources.manifest, term, needs);
        let known: Vec<Known> = word.terms.iter().map(look_up).collect();
        let is_there = known.iter().any(|known| matches!(known, Known::Here(_)))
            || cache
                .synonyms(needs)
                .is_some_and(|synonyms| word.terms.iter().any(|term| synonyms.knows(term)));
        let mut ways: Vec<Way> = word.terms.iter().map(|term| one(term.clone(), 1.0)).collect();
        let mut said = word.terms.first().cloned().unwrap_or_default();
        let has_a_beginning = word.typed.chars().count() >= LEAST_LETTERS;
        if is_open && has_a_beginning {
            self.open = Some(word.typed.clone());
            let endings = cache.words(needs).map(|words| words.endings(&word.typed, MOST_ENDINGS));
            for term in endings.into_iter().flatten().flat_map(|ending| sources.stems(&ending)) {
                if is_new(&term, &ways) {
                    ways.push(one(term, settings.ending));
                }
            }
            if !is_there && ways.len() > word.terms.len() {
                ways.drain(..word.terms.len());
                return Meaning { ways, said };
            }
        }
        if !is_there && known.iter().all(|known| matches!(known, Known::Absent)) {
            let words = cache.words(needs);
            let mut near = words.map(|words| words.near(&word.typed, is_open)).unwrap_or_default();
            if near.is_empty() && is_last && has_a_beginning {
                // Nothing like it, so it may have been left unfinished.
                near = words.map(|words| words.endings(&word.typed, 1)).unwrap_or_default();
            }
            match near.first() {
                Some(best) => {
                    self.taken.push((word.typed.clone(), best.clone()));
                    said = sources.stems(best).into_iter().next().unwrap_or_default();
                    ways.clear();
                    for term in near.iter().flat_map(|word| sources.stems(word)) {
                        if is_new(&term, &ways) {
                            ways.push(one(term, settings.typo));
                        }
                    }
                }
                None if !is_open => self.unknown.push(word.typed.clone()),
                None => {}
            }
        }
        Meaning { ways, said }
    }
}
