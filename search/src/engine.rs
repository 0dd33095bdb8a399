//! Answering questions with as few parts of an index as they need.
//!
//! The engine fetches nothing. Asked something, it answers, or names the parts it needs; whoever asks brings them, or says
//! that they cannot be had, and asks again. So it runs in a browser, in a test and in a bench alike. A part that cannot be had
//! is done without: the words in it are not found, and the answer says so.

use crate::bits::Bits;
use crate::explain::Wanted;
use crate::facets::Facets;
use crate::language::Analyzer;
use crate::manifest::Manifest;
use crate::part::{Edition, Part, PartError};
use crate::part_cache::{LoadedPart, PartCache};
use crate::positions::in_documents;
use crate::postings::documents;
use crate::query::{Query, Reading};
use crate::query_plan::{QueryPlan, Sources, Unit, Way};
use crate::rarity::inverse_document_frequency;
use crate::scores::Scores;
use crate::settings::Settings;
use plainsight_contracts::search::{Answer, Highlighted, Passage, Reply, Request};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

/// What stands before a document's key among the terms. No word begins with it.
pub const KEY: char = '\0';

/// Bytes of parts kept in memory. Far more than a visit needs, and little enough for an old phone.
const MOST_BYTES: usize = 24 << 20;

/// A document that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    pub document: u32,
    pub score: f32,
}

/// An index of which some parts are at hand.
pub struct Engine {
    edition: Edition,
    manifest: Manifest,
    settings: Settings,
    saturated: [f32; 256],
    analyzers: Vec<Analyzer>,
    cache: PartCache,
    bytes: usize,
    lost: bool,
}

impl Engine {
    /// From the manifest's file.
    pub fn new(manifest: &[u8], settings: Settings) -> Result<Self, PartError> {
        let (edition, content) = Part::Manifest.open(manifest, None)?;
        let manifest = Manifest::read(content).ok_or(PartError::Damaged)?;
        let folds = Rc::new(manifest.folds.clone());
        let analyzers = manifest.languages.iter().map(|language| language.analyzer(Rc::clone(&folds)));
        Ok(Self {
            edition,
            analyzers: analyzers.collect(),
            saturated: manifest.scale.saturated(settings.k1),
            manifest,
            settings,
            cache: PartCache::default(),
            bytes: 0,
            lost: false,
        })
    }

    pub fn documents(&self) -> u32 {
        self.manifest.documents
    }

    /// Takes in a part.
    pub fn give(&mut self, part: Part, file: &[u8]) -> Result<(), PartError> {
        let (_, content) = part.open(file, Some(&self.edition))?;
        let loaded = LoadedPart::read(part, content, self.manifest.documents).ok_or(PartError::Damaged)?;
        self.bytes += loaded.bytes();
        self.cache.0.insert(part, Some(loaded));
        Ok(())
    }

    /// This part cannot be had for now.
    pub fn mark_missing(&mut self, part: Part) {
        self.lost = true;
        self.cache.0.insert(part, None);
    }

    /// What could not be had may be tried again.
    pub fn retry_missing(&mut self) {
        self.lost = false;
        self.cache.0.retain(|_, loaded| loaded.is_some());
    }

    pub fn ask(&mut self, request: &Request) -> Reply {
        match self.rank(request) {
            Ok((answer, _)) => Reply::Answer(answer),
            Err(needs) => Reply::Needs(names(needs)),
        }
    }

    /// The answer and its hits with their scores, or the parts it needs first.
    pub fn rank(&mut self, request: &Request) -> Result<(Answer, Vec<Hit>), BTreeSet<Part>> {
        // Between two questions, so that no part is let go while it is needed.
        if self.bytes > MOST_BYTES {
            self.cache.0.clear();
            self.bytes = 0;
        }
        let mut needs = BTreeSet::new();
        let answer = self.answer(request, &mut needs);
        answer.filter(|_| needs.is_empty()).ok_or(needs)
    }

    /// The passages with what the request asks for apart, as far as the parts at hand know what it stands for: all of them, if
    /// it was just answered.
    pub fn explain(&self, request: &Request, passages: &[Passage]) -> Vec<Highlighted> {
        let query = Query::parse(&request.text, &self.analyzers, request.typing);
        let plan = QueryPlan::new(&query, &self.sources(), &mut BTreeSet::new()).unwrap_or_default();
        let wanted = Wanted { plan, analyzers: &self.analyzers };
        passages.iter().map(|passage| wanted.explain(passage)).collect()
    }

    fn sources(&self) -> Sources<'_> {
        Sources {
            analyzers: &self.analyzers,
            manifest: &self.manifest,
            cache: &self.cache,
            settings: &self.settings,
        }
    }

    /// `None`, or an answer and some needs, if it cannot be given yet.
    fn answer(&self, request: &Request, needs: &mut BTreeSet<Part>) -> Option<(Answer, Vec<Hit>)> {
        let (manifest, cache) = (&self.manifest, &self.cache);
        let all = || Bits::all(manifest.documents);
        let query = Query::parse(&request.text, &self.analyzers, request.typing);
        let has_words = !query.words.is_empty();
        let plan = QueryPlan::new(&query, &self.sources(), needs)?;
        let mut ranked = if has_words { self.score(&plan.units, needs) } else { Vec::new() };
        for readings in &query.phrases {
            let with_it = self.with_phrase(readings, needs);
            ranked.retain(|hit| with_it.contains(hit.document));
        }
        // Even if something is missing: what more is needed is found on the same way.
        let mut found = match has_words {
            true => Bits::of(manifest.documents, ranked.iter().map(|hit| hit.document)),
            false => all(),
        };
        if let Some(keys) = &request.only {
            found.keep(&self.with_keys(keys, needs));
        }
        let before_choice = found;
        let mut later = BTreeSet::new();
        let facets = match (request.filters.is_empty(), request.counts) {
            (true, false) => None,
            (true, true) => cache.facets(&mut later),
            (false, _) => cache.facets(needs),
        };
        if !needs.is_empty() {
            return None;
        }
        let narrowed = facets.filter(|_| !request.filters.is_empty());
        let left = match narrowed {
            Some(facets) => facets.narrow(&before_choice, &request.filters, None),
            None if request.filters.is_empty() => before_choice.clone(),
            // Without the facets nobody knows what was chosen, and everything would be a lie.
            None => Bits::none(manifest.documents),
        };
        let hits: Vec<Hit> = if has_words {
            // Of all that was found, so that it does not depend on what is chosen.
            let best = ranked.iter().map(|hit| hit.score).fold(0.0, f32::max);
            ranked.retain(|hit| left.contains(hit.document));
            match request.in_order {
                true => sort_in_order(&mut ranked, best * self.settings.about),
                false => sort_by_score(&mut ranked),
            }
            ranked.into_iter().skip(request.from).take(request.most).collect()
        } else {
            let documents = left.iter().skip(request.from).take(request.most);
            documents.map(|document| Hit { document, score: 0.0 }).collect()
        };
        let total = left.len() as usize;
        let without = match narrowed.filter(|_| total == 0) {
            Some(facets) => without(facets, request, &before_choice, has_words.then(all)),
            None => Vec::new(),
        };
        let counts = facets.filter(|_| request.counts);
        let answer = Answer {
            total,
            hits: hits.iter().map(|hit| hit.document as usize).collect(),
            counts: counts
                .map(|facets| facets.counts(&before_choice, &request.filters, &left))
                .unwrap_or_default(),
            later: names(later),
            taken: plan.taken,
            unknown: plan.unknown,
            without,
            first: left
                .iter()
                .take_while(|document| (*document as usize) < request.first)
                .map(|it| it as usize)
                .collect(),
            is_partial: self.lost,
        };
        Some((answer, hits))
    }

    /// BM25F: what every unit says about every document, added up.
    fn score(&self, units: &[Unit], needs: &mut BTreeSet<Part>) -> Vec<Hit> {
        let mut scores = Scores::new(self.manifest.documents as usize);
        let mut of_unit =
            Scores::new(if units.iter().any(|unit| unit.ways.len() > 1) { scores.len() } else { 0 });
        let mut of_way = Scores::new(of_unit.len());
        for unit in units {
            match unit.ways.as_slice() {
                [way] => self.add(way, &mut scores, needs),
                ways => {
                    // A document's score is that of its best way, so that synonyms do not add up.
                    for way in ways {
                        self.add(way, &mut of_way, needs);
                        of_way.drain(|document, score| of_unit.raise(document, score));
                    }
                    of_unit.drain(|document, score| scores.add(document, score));
                }
            }
        }
        let mut hits = Vec::new();
        scores.drain(|document, score| hits.push(Hit { document, score }));
        hits.sort_unstable_by_key(|hit| hit.document);
        hits
    }

    fn add(&self, way: &Way, scores: &mut Scores, needs: &mut BTreeSet<Part>) {
        let all = (!way.any && way.terms.len() > 1).then(|| self.with_all(&way.terms, needs));
        for term in &way.terms {
            let Some((entry, bytes)) = self.cache.documents(&self.manifest, term, needs) else { continue };
            let weight = way.weight * inverse_document_frequency(self.manifest.documents, entry.documents);
            for (document, strength) in documents(bytes, entry.documents) {
                if all.as_ref().is_none_or(|all| all.contains(document)) {
                    scores.add(document, weight * self.saturated[usize::from(strength)]);
                }
            }
        }
    }

    /// Documents with the term.
    fn with_term(&self, term: &str, needs: &mut BTreeSet<Part>) -> Bits {
        let found = self.cache.documents(&self.manifest, term, needs);
        let found = found.into_iter().flat_map(|(entry, bytes)| documents(bytes, entry.documents));
        Bits::of(self.manifest.documents, found.map(|(document, _)| document))
    }

    fn with_all(&self, terms: &[String], needs: &mut BTreeSet<Part>) -> Bits {
        let mut with = Bits::all(self.manifest.documents);
        terms.iter().for_each(|term| with.keep(&self.with_term(term, needs)));
        with
    }

    /// Documents in which the terms of any reading stand as they do in it.
    fn with_phrase(&self, readings: &[Reading], needs: &mut BTreeSet<Part>) -> Bits {
        let mut with_it = Bits::none(self.manifest.documents);
        for reading in readings {
            // By document, where the phrase would begin if it went on as it did so far.
            let mut starts: Option<HashMap<u32, Vec<u32>>> = None;
            for (term, offset) in reading {
                let mut found = HashMap::new();
                let known = self.cache.documents(&self.manifest, term, needs);
                let (count, bytes) = known.map_or((0, &[][..]), |(entry, bytes)| (entry.documents, bytes));
                let positions = self.cache.positions(&self.manifest, term, needs).unwrap_or_default();
                for ((document, _), positions) in documents(bytes, count).zip(in_documents(positions)) {
                    let before = starts
                        .as_ref()
                        .map(|starts| starts.get(&document).map(Vec::as_slice).unwrap_or_default());
                    let begin = positions.into_iter().filter_map(|position| position.checked_sub(*offset));
                    let begin: Vec<u32> =
                        begin.filter(|at| before.is_none_or(|before| before.contains(at))).collect();
                    if !begin.is_empty() {
                        found.insert(document, begin);
                    }
                }
                starts = Some(found);
            }
            starts.unwrap_or_default().into_keys().for_each(|document| with_it.insert(document));
        }
        with_it
    }

    fn with_keys(&self, keys: &[String], needs: &mut BTreeSet<Part>) -> Bits {
        let mut with_it = Bits::none(self.manifest.documents);
        keys.iter().for_each(|key| with_it.add(&self.with_term(&format!("{KEY}{key}"), needs)));
        with_it
    }
}

/// In the order of the index, those that are about it before those that mention it.
fn sort_in_order(hits: &mut [Hit], about: f32) {
    hits.sort_unstable_by_key(|hit| (hit.score < about, hit.document));
}

/// The best first.
fn sort_by_score(hits: &mut [Hit]) {
    hits.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.document.cmp(&b.document)));
}

/// How many would be found without the choice in each facet and, if there are words, without them, which leaves all.
fn without(facets: &Facets, request: &Request, found: &Bits, all: Option<Bits>) -> Vec<(String, usize)> {
    let mut names: Vec<&str> = request.filters.iter().map(|(name, _)| name.as_str()).collect();
    names.dedup();
    let left = |found: &Bits, but: Option<&str>| facets.narrow(found, &request.filters, but).len() as usize;
    let of = |name: &&str| ((*name).to_owned(), left(found, Some(name)));
    let words = all.map(|all| (String::new(), left(&all, None)));
    names.iter().map(of).chain(words).filter(|(_, total)| *total > 0).collect()
}

/// The parts' files.
fn names(parts: BTreeSet<Part>) -> Vec<String> {
    parts.into_iter().map(|part| part.to_string()).collect()
}
