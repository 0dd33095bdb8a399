//! How a query is answered: units, each with the ways in which a document may answer it.

use crate::engine::{Known, Shelf, inverse_document_frequency};
use crate::language::Analyzer;
use crate::manifest::Manifest;
use crate::part::Part;
use crate::query::{Query, Word};
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
pub struct Plan {
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
    /// What it was taken for, if that is not what was typed.
    ways: Vec<Way>,
    /// The term by which synonyms are found.
    said: String,
}

impl Plan {
    /// `None` if parts are needed to tell.
    pub(crate) fn new(
        query: &Query,
        analyzers: &[Analyzer],
        manifest: &Manifest,
        shelf: &Shelf,
        settings: &Settings,
        needs: &mut BTreeSet<Part>,
    ) -> Option<Self> {
        let mut plan = Self::default();
        if query.words.is_empty() {
            return Some(plan);
        }
        let is_open = |n: usize| query.is_open && n + 1 == query.words.len();
        let synonyms = shelf.synonyms(needs);
        let mut meanings = Vec::new();
        for (n, word) in query.words.iter().enumerate() {
            let known: Vec<Known> =
                word.terms.iter().map(|term| shelf.look_up(manifest, term, needs)).collect();
            let is_there = known.iter().any(|known| matches!(known, Known::Here(_)))
                || synonyms.is_some_and(|synonyms| word.terms.iter().any(|term| synonyms.knows(term)));
            let is_absent = !is_there && known.iter().all(|known| matches!(known, Known::Absent));
            meanings.push(plan.meaning(
                word,
                is_there,
                is_absent,
                n + 1 == query.words.len(),
                is_open(n),
                analyzers,
                shelf,
                settings,
                needs,
            ));
        }
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
                vec![Way {
                    terms: said[at..at + length].iter().map(|term| (*term).to_owned()).collect(),
                    weight,
                    any: true,
                }]
            };
            ways.extend(others.into_iter().map(|terms| Way {
                terms,
                weight: weight * settings.synonym,
                any: false,
            }));
            plan.units.push(Unit { ways });
            at += length;
        }
        for way in plan.units.iter().flat_map(|unit| &unit.ways) {
            for term in &way.terms {
                if let Known::Here(entry) = shelf.look_up(manifest, term, needs) {
                    let weight = way.weight * inverse_document_frequency(manifest.documents, entry.documents);
                    let known = plan.weights.entry(term.clone()).or_default();
                    *known = known.max(weight);
                }
            }
        }
        // The terms' documents may be needed too; who asks finds out in the same go.
        Some(plan)
    }

    /// What a word stands for: itself; words that begin with it, if it is not finished; or what it was meant to be.
    #[expect(clippy::too_many_arguments, reason = "what is known of the word, and where to look for more")]
    fn meaning(
        &mut self,
        word: &Word,
        is_there: bool,
        is_absent: bool,
        is_last: bool,
        is_open: bool,
        analyzers: &[Analyzer],
        shelf: &Shelf,
        settings: &Settings,
        needs: &mut BTreeSet<Part>,
    ) -> Meaning {
        let way = |term: String, weight: f32| Way { terms: vec![term], weight, any: true };
        let mut ways: Vec<Way> = word.terms.iter().map(|term| way(term.clone(), 1.0)).collect();
        let mut said = word.terms.first().cloned().unwrap_or_default();
        let stems = |word: &str| -> Vec<String> {
            let mut stems: Vec<String> = analyzers.iter().map(|analyzer| analyzer.stem(word)).collect();
            stems.dedup();
            stems
        };
        if is_open && word.typed.chars().count() >= LEAST_LETTERS {
            self.open = Some(word.typed.clone());
            let endings = shelf.words(needs).map(|words| words.endings(&word.typed, MOST_ENDINGS));
            for ending in endings.into_iter().flatten() {
                let new = stems(&ending)
                    .into_iter()
                    .filter(|term| ways.iter().all(|way| way.terms != [term.as_str()]));
                let new: Vec<Way> = new.map(|term| way(term, settings.ending)).collect();
                ways.extend(new);
            }
            if !is_there && ways.len() > word.terms.len() {
                ways.drain(..word.terms.len());
                return Meaning { ways, said };
            }
        }
        if is_absent {
            let words = shelf.words(needs);
            let mut near = words.map(|words| words.near(&word.typed, is_open)).unwrap_or_default();
            if near.is_empty() && is_last && word.typed.chars().count() >= LEAST_LETTERS {
                // Nothing like it, so it may have been left unfinished.
                near = words.map(|words| words.endings(&word.typed, 1)).unwrap_or_default();
            }
            match near.first() {
                Some(best) => {
                    self.taken.push((word.typed.clone(), best.clone()));
                    said = stems(best).into_iter().next().unwrap_or_default();
                    ways.clear();
                    for term in near.iter().flat_map(|word| stems(word)) {
                        if ways.iter().all(|way| way.terms != [term.as_str()]) {
                            ways.push(way(term, settings.typo));
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
