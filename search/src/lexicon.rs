//! All terms of an index in order, found as they are or by what is a slip away.

use fst::{IntoStreamer, Map, Streamer};
use levenshtein_automata::LevenshteinAutomatonBuilder;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Terms tried for one that nobody wrote.
const MOST_NEAR: usize = 3;

/// Terms, each with a number.
#[derive(Default)]
pub struct Lexicon {
    terms: Map<Vec<u8>>,
}

impl Lexicon {
    pub fn new(terms: &BTreeMap<String, u64>) -> Self {
        // A map is in order and holds nothing twice, which is all that can go wrong here.
        Self { terms: Map::from_iter(terms.iter().map(|(term, n)| (term, *n))).unwrap_or_default() }
    }

    pub fn get(&self, term: &str) -> Option<u64> {
        self.terms.get(term)
    }

    pub fn holds(&self, term: &str) -> bool {
        self.get(term).is_some()
    }

    pub fn bytes(&self) -> usize {
        self.terms.as_fst().size()
    }

    /// The terms that `term` was probably meant to be, the nearest first: one slip away, or two for long words. Letters that
    /// changed places are one slip. The first letter is hardly ever wrong, so those that share it come first.
    pub fn near(&self, term: &str) -> Vec<String> {
        let slips = match term.chars().count() {
            0..=3 => return Vec::new(),
            4..=7 => 1,
            _ => 2,
        };
        // A builder is made of large tables, and one serves for all words.
        static BUILDERS: [OnceLock<LevenshteinAutomatonBuilder>; 2] = [OnceLock::new(), OnceLock::new()];
        let builder =
            BUILDERS[usize::from(slips) - 1].get_or_init(|| LevenshteinAutomatonBuilder::new(slips, true));
        let automaton = builder.build_dfa(term);
        let mut found = self.terms.search(&automaton).into_stream();
        let mut near = Vec::new();
        while let Some((bytes, _)) = found.next() {
            let Ok(other) = std::str::from_utf8(bytes) else { continue };
            let apart = automaton.eval(bytes).to_u8();
            near.push((apart, !same_start(term, other), other.to_owned()));
        }
        near.sort();
        let best = near.first().map(|(apart, ..)| *apart);
        near.retain(|(apart, ..)| Some(*apart) == best);
        near.into_iter().take(MOST_NEAR).map(|(.., term)| term).collect()
    }
}

fn same_start(a: &str, b: &str) -> bool {
    a.chars().next() == b.chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        let terms = ["fatigu", "natalizumab", "ocrelizumab", "rat", "rest", "vitamin", "test"];
        Lexicon::new(&terms.into_iter().zip(0..).map(|(term, n)| (term.to_owned(), n)).collect())
    }

    #[test]
    fn a_slip_is_forgiven_and_two_in_a_long_word() {
        assert_eq!(lexicon().near("fatiuge"), Vec::<String>::new(), "two slips in a short word");
        assert_eq!(lexicon().near("fatgiu"), ["fatigu"]);
        assert_eq!(lexicon().near("natalizumb"), ["natalizumab"]);
        assert_eq!(lexicon().near("ocrelisumap"), ["ocrelizumab"]);
        assert_eq!(lexicon().near("vitmain"), ["vitamin"]);
    }

    #[test]
    fn short_words_are_taken_as_they_are_and_the_first_letter_counts() {
        assert!(lexicon().near("cat").is_empty());
        assert_eq!(lexicon().near("rests"), ["rest"]);
        assert_eq!(lexicon().near("best"), ["rest", "test"]);
    }
}
