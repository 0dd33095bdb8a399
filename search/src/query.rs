//! What was typed, taken apart: words, phrases in quotes, and the word that may not be finished.

use crate::language::Analyzer;
use crate::text::words;

/// A query as it was typed, in the terms of an index.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// The words that count, in order, those of phrases too.
    pub words: Vec<Word>,
    /// What stands in quotes: a document has to hold one of the readings of each.
    pub phrases: Vec<Vec<Reading>>,
    /// Is the last word still being typed?
    pub is_open: bool,
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// In lower case, as it was typed.
    pub typed: String,
    /// What it is compared by in each language of the index, the site's first, none twice.
    pub terms: Vec<String>,
}

/// A phrase in one language: terms, and how many words after its beginning each stands.
pub type Reading = Vec<(String, u32)>;

/// Signs that stand around a phrase.
const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];

impl Query {
    /// `analyzers` has one for each language of the index, the site's first. `typing` says that a word may follow.
    pub fn parse(text: &str, analyzers: &[Analyzer], typing: bool) -> Self {
        let pieces: Vec<&str> = text.split(QUOTES).collect();
        // Every other piece stands between quotes, unless the last has no end.
        let is_phrase = |n: usize| n % 2 == 1 && n + 1 < pieces.len();
        let phrases = pieces.iter().enumerate().filter(|(n, _)| is_phrase(*n));
        let readings = |piece: &str| -> Vec<Reading> {
            let mut readings: Vec<Reading> = Vec::new();
            for analyzer in analyzers {
                let tokens = analyzer.query_tokens(piece);
                let first = tokens.first().map_or(0, |token| token.position);
                let reading = tokens.into_iter().map(|token| (token.term, token.position - first)).collect();
                if !readings.contains(&reading) {
                    readings.push(reading);
                }
            }
            readings
        };
        let phrases = phrases
            .map(|(_, piece)| readings(piece))
            .filter(|readings| readings.iter().any(|reading| reading.len() > 1))
            .collect();
        let ends_in_a_word = text.chars().last().is_some_and(char::is_alphanumeric);
        Self { words: of_words(text, analyzers), phrases, is_open: typing && ends_in_a_word }
    }
}

/// The words of a query: without the site's stop words, unless it has nothing else.
fn of_words(text: &str, analyzers: &[Analyzer]) -> Vec<Word> {
    let word = |typed: String, keep: bool| {
        let mut terms: Vec<String> = Vec::new();
        for analyzer in analyzers.iter().filter(|analyzer| keep || !analyzer.is_stop_word(&typed)) {
            let term = analyzer.stem(&typed);
            if !terms.contains(&term) {
                terms.push(term);
            }
        }
        Word { typed, terms }
    };
    let is_stop_word = |typed: &str| analyzers.first().is_some_and(|analyzer| analyzer.is_stop_word(typed));
    let typed: Vec<String> = words(text).map(|(_, word)| word).collect();
    let saying = typed.iter().filter(|typed| !is_stop_word(typed));
    let found: Vec<Word> = saying.map(|typed| word(typed.clone(), false)).collect();
    if found.is_empty() { typed.into_iter().map(|typed| word(typed, true)).collect() } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::text::Folds;
    use std::rc::Rc;

    fn parse(text: &str, tags: &[&str]) -> Query {
        let folds = Rc::new(Folds::Unicode);
        let analyzers: Vec<Analyzer> =
            tags.iter().map(|tag| Language::from_tag(tag).analyzer(Rc::clone(&folds))).collect();
        Query::parse(text, &analyzers, true)
    }

    fn terms(query: &Query) -> Vec<&str> {
        query.words.iter().flat_map(|word| &word.terms).map(String::as_str).collect()
    }

    #[test]
    fn the_words_of_a_question_are_what_counts() {
        assert_eq!(terms(&parse("Why am I so tired?", &["en"])), ["tire"]);
        assert_eq!(terms(&parse("who are you", &["en"])), ["who", "are", "you"], "nothing else was asked");
        assert!(parse(" … ", &["en"]).words.is_empty());
    }

    #[test]
    fn a_word_is_compared_in_every_language_of_the_index() {
        assert_eq!(terms(&parse("walking", &["en", "de"])), ["walk", "walking"]);
        assert_eq!(terms(&parse("rest", &["en", "de"])), ["rest"], "and none twice");
    }

    #[test]
    fn a_phrase_stands_in_quotes_and_counts_the_words_between() {
        let query = parse("“pins and needles” today", &["en"]);
        assert_eq!(query.phrases, [[vec![("pin".to_owned(), 0), ("needl".to_owned(), 2)]]]);
        assert_eq!(terms(&query), ["pin", "needl", "today"]);
        assert!(parse("\"pins and", &["en"]).phrases.is_empty(), "it has no end yet");
        assert!(parse("\"fatigue\" x", &["en"]).phrases.is_empty(), "one word is a word");
    }

    #[test]
    fn only_a_word_at_the_end_may_not_be_finished() {
        assert!(parse("fat", &["en"]).is_open);
        assert!(
            !parse("fat ", &["en"]).is_open && !parse("fat?", &["en"]).is_open && !parse("", &["en"]).is_open
        );
    }
}
