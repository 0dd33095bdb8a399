//! What a query asks for: units, each with the ways in which a document may answer it.

use crate::language::Analyzer;
use crate::lexicon::Lexicon;
use crate::settings::Settings;
use crate::synonyms::Synonyms;

/// One thing that is asked for: a word, or words that have a synonym together.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// A document's score is that of its best way, so that synonyms do not add up.
    pub ways: Vec<Way>,
}

/// Terms that answer a unit, and how much that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    pub terms: Vec<String>,
    pub weight: f32,
}

/// The units of a query. Words without an exact hit are taken for the words they may have been meant to be.
pub fn units(
    query: &str,
    analyzer: &Analyzer,
    lexicon: &Lexicon,
    synonyms: &Synonyms,
    settings: &Settings,
) -> Vec<Unit> {
    let mut terms = Vec::new();
    for term in analyzer.query_terms(query) {
        if lexicon.holds(&term) || synonyms.knows(&term) {
            terms.push(vec![Way { terms: vec![term], weight: 1.0 }]);
        } else {
            let near = lexicon.near(&term).into_iter().chain(synonyms.near(&term));
            terms.push(near.map(|term| Way { terms: vec![term], weight: settings.typo }).collect());
        }
    }
    // Synonyms of what was typed, or of what it was taken for.
    let said: Vec<&str> =
        terms.iter().map(|ways| ways.first().map_or("", |way| way.terms[0].as_str())).collect();
    let mut units = Vec::new();
    let mut at = 0;
    while at < terms.len() {
        let (length, others) = synonyms.of(&said[at..]);
        let weight = terms[at..at + length].iter().flatten().map(|way| way.weight).fold(1.0, f32::min);
        let mut ways = if length == 1 {
            terms[at].clone()
        } else {
            vec![Way { terms: said[at..at + length].iter().map(|term| (*term).to_owned()).collect(), weight }]
        };
        ways.extend(others.into_iter().map(|terms| Way { terms, weight: weight * settings.synonym }));
        units.push(Unit { ways });
        at += length;
    }
    units
}
