//! Whole words as people write them, with how many documents hold each: found by their beginning, or by what is a slip away.
//!
//! The terms of an index are stems, and what a reader is told or half way through typing is a word. Only the most common
//! words are here, so that the part stays small however large the index is.

use fst::{Automaton, IntoStreamer, Map, Streamer, automaton::Str};
use levenshtein_automata::LevenshteinAutomatonBuilder;
use std::sync::OnceLock;

/// Words tried for one that nobody wrote.
const MOST_NEAR: usize = 3;

/// Words, each with how common it is.
#[derive(Default)]
pub struct Lexicon(Map<Vec<u8>>);

impl Lexicon {
    /// `None` if it is not what [`Lexicon::write`] wrote.
    pub fn read(content: &[u8]) -> Option<Self> {
        Map::new(content.to_vec()).ok().map(Self)
    }

    #[cfg(feature = "write")]
    pub fn write(words: &std::collections::BTreeMap<String, u64>) -> Result<Vec<u8>, fst::Error> {
        let mut builder = fst::MapBuilder::memory();
        words.iter().try_for_each(|(word, count)| builder.insert(word, *count))?;
        builder.into_inner()
    }

    pub fn bytes(&self) -> usize {
        self.0.as_fst().size()
    }

    /// The words that `word` was probably meant to be, the most likely first: one slip away, or two for long words. Letters
    /// that changed places are one slip. The first letter is hardly ever wrong, so words that share it come first; then the
    /// more common ones. If the word is `open`, it may be the beginning of what was meant.
    pub fn near(&self, word: &str, open: bool) -> Vec<String> {
        let slips = match word.chars().count() {
            0..=3 => return Vec::new(),
            4..=7 => 1,
            _ => 2,
        };
        // A builder is made of large tables, and one serves for all words.
        static BUILDERS: [OnceLock<LevenshteinAutomatonBuilder>; 2] = [OnceLock::new(), OnceLock::new()];
        let builder =
            BUILDERS[usize::from(slips) - 1].get_or_init(|| LevenshteinAutomatonBuilder::new(slips, true));
        let automaton = if open { builder.build_prefix_dfa(word) } else { builder.build_dfa(word) };
        let mut found = self.0.search(&automaton).into_stream();
        let mut near = Vec::new();
        while let Some((bytes, count)) = found.next() {
            let Ok(other) = std::str::from_utf8(bytes) else { continue };
            let apart = automaton.eval(bytes).to_u8();
            near.push((apart, !same_start(word, other), u64::MAX - count, other.to_owned()));
        }
        near.sort();
        let best = near.first().map(|(apart, ..)| *apart);
        near.retain(|(apart, ..)| Some(*apart) == best);
        near.into_iter().take(MOST_NEAR).map(|(.., word)| word).collect()
    }

    /// The most common words that begin with `start`, without itself.
    pub fn endings(&self, start: &str, most: usize) -> Vec<String> {
        let automaton = Str::new(start).starts_with();
        let mut found = self.0.search(automaton).into_stream();
        let mut endings = Vec::new();
        while let Some((bytes, count)) = found.next() {
            let Ok(word) = std::str::from_utf8(bytes) else { continue };
            if word != start {
                endings.push((u64::MAX - count, word.to_owned()));
            }
        }
        endings.sort();
        endings.into_iter().take(most).map(|(_, word)| word).collect()
    }
}

fn same_start(a: &str, b: &str) -> bool {
    a.chars().next() == b.chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        let words = [
            ("fatigue", 9),
            ("fat", 2),
            ("father", 1),
            ("natalizumab", 2),
            ("ocrelizumab", 2),
            ("rat", 1),
            ("rest", 1),
            ("test", 8),
            ("vitamin", 4),
        ];
        Lexicon::read(&Lexicon::write(&words.map(|(word, n)| (word.to_owned(), n)).into()).unwrap()).unwrap()
    }

    #[test]
    fn a_slip_is_forgiven_and_two_in_a_long_word() {
        assert_eq!(lexicon().near("fatgieu", false), Vec::<String>::new(), "two slips in a short word");
        assert_eq!(lexicon().near("fatgiue", false), ["fatigue"]);
        assert_eq!(lexicon().near("natalizumb", false), ["natalizumab"]);
        assert_eq!(lexicon().near("ocrelisumap", false), ["ocrelizumab"]);
        assert_eq!(lexicon().near("vitmain", false), ["vitamin"]);
        assert!(lexicon().near("natalz", false).is_empty());
        assert_eq!(lexicon().near("natalz", true), ["natalizumab"], "it may not be finished");
    }

    #[test]
    fn short_words_are_taken_as_they_are_and_the_first_letter_counts() {
        assert!(lexicon().near("cat", false).is_empty());
        assert_eq!(lexicon().near("rests", false), ["rest"]);
        assert_eq!(
            lexicon().near("best", false),
            ["test", "rest"],
            "neither shares it, so the common word comes first"
        );
    }

    #[test]
    fn a_beginning_finds_the_common_words_first() {
        assert_eq!(lexicon().endings("fat", 9), ["fatigue", "father"]);
        assert_eq!(lexicon().endings("fat", 1), ["fatigue"]);
        assert!(lexicon().endings("xy", 9).is_empty());
    }
}
