//! What a language does with its words: which say nothing, and which mean the same.

use crate::text::{fold, words};
use frostem::{Algorithm, Stemmer};

/// A language this crate has stems for. Others are searched by whole words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    French,
    German,
    Italian,
    Portuguese,
    Spanish,
    Other,
}

impl Language {
    /// From a BCP 47 tag such as `en` or `pt-BR`.
    pub fn from_tag(tag: &str) -> Self {
        match tag.split('-').next().unwrap_or_default() {
            "en" => Self::English,
            "fr" => Self::French,
            "de" => Self::German,
            "it" => Self::Italian,
            "pt" => Self::Portuguese,
            "es" => Self::Spanish,
            _ => Self::Other,
        }
    }

    /// What to compare words by.
    pub fn analyzer(self) -> Analyzer {
        let algorithm = match self {
            Self::English => Some(Algorithm::English),
            Self::French => Some(Algorithm::French),
            Self::German => Some(Algorithm::German),
            Self::Italian => Some(Algorithm::Italian),
            Self::Portuguese => Some(Algorithm::Portuguese),
            Self::Spanish => Some(Algorithm::Spanish),
            Self::Other => None,
        };
        Analyzer { language: self, stemmer: algorithm.map(Stemmer::new) }
    }
}

/// Turns text into terms.
pub struct Analyzer {
    language: Language,
    stemmer: Option<Stemmer>,
}

impl Analyzer {
    /// The terms of a text, in order; stop words are left out.
    pub fn terms(&self, text: &str) -> impl Iterator<Item = String> {
        self.terms_and_variants(text).map(|(term, _)| term)
    }

    /// As [`Analyzer::terms`], each with the term of whoever types the word without its accents, if that is another: stems
    /// depend on accents ("inflamación" is "inflam", "inflamacion" is not).
    pub fn terms_and_variants(&self, text: &str) -> impl Iterator<Item = (String, Option<String>)> {
        words(text).filter(|(_, word)| !self.is_stop_word(word)).map(|(_, word)| {
            let term = self.stem(&word);
            let variant = (!word.is_ascii()).then(|| self.stem(&fold(&word)));
            (term.clone(), variant.filter(|variant| *variant != term))
        })
    }

    /// The terms of a query: without stop words, unless it has nothing else.
    pub fn query_terms(&self, query: &str) -> Vec<String> {
        let terms: Vec<String> = self.terms(query).collect();
        if terms.is_empty() { words(query).map(|(_, word)| self.stem(&word)).collect() } else { terms }
    }

    /// What a word in lower case is compared by: its stem, without accents.
    pub fn stem(&self, word: &str) -> String {
        self.stemmer.as_ref().map_or_else(|| fold(word), |stemmer| fold(&stemmer.stem(word)))
    }

    pub fn is_stop_word(&self, word: &str) -> bool {
        self.language == Language::English && ENGLISH.binary_search(&word).is_ok()
    }
}

/// Words that say nothing about what is asked: those of grammar, and those with which people begin a question ("please tell
/// me", "I want to know"). Sorted.
const ENGLISH: [&str; 116] = [
    "a", "about", "also", "am", "an", "and", "any", "anyone", "are", "as", "at", "be", "been", "being",
    "but", "by", "can", "could", "d", "dear", "did", "do", "does", "doing", "don", "for", "from", "had",
    "has", "have", "having", "he", "hello", "her", "here", "hers", "hi", "him", "his", "how", "i", "if",
    "in", "into", "is", "it", "its", "just", "know", "ll", "m", "me", "my", "no", "nor", "not", "of", "on",
    "only", "or", "our", "ours", "out", "please", "re", "s", "she", "should", "so", "some", "such", "t",
    "tell", "than", "thank", "thanks", "that", "the", "their", "theirs", "them", "then", "there", "these",
    "they", "this", "those", "to", "too", "up", "us", "ve", "very", "want", "wants", "was", "we", "were",
    "what", "when", "where", "which", "while", "who", "whom", "why", "will", "with", "would", "wouldn", "y",
    "yes", "you", "your", "yours", "yourself",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_by_their_stems() {
        for (tag, one, other) in [
            ("en", "walking", "walks"),
            ("en-GB", "relapses", "relapsing"),
            ("de", "Müdigkeiten", "Müdigkeit"),
            ("fr", "fatigués", "fatigue"),
            ("es", "cansancios", "cansancio"),
            ("it", "stanchezze", "stanchezza"),
            ("pt-BR", "cansados", "cansado"),
        ] {
            let analyzer = Language::from_tag(tag).analyzer();
            assert_eq!(analyzer.query_terms(one), analyzer.query_terms(other), "{tag}");
        }
    }

    #[test]
    fn a_word_is_found_with_its_accents_and_without() {
        for (tag, written, typed) in [
            ("es", "inflamación", "inflamacion"),
            ("fr", "fatigué", "fatigue"),
            ("de", "Müdigkeit", "mudigkeit"),
            ("pt", "vacinação", "VACINACAO"),
        ] {
            let analyzer = Language::from_tag(tag).analyzer();
            let (term, variant) = analyzer.terms_and_variants(written).next().unwrap();
            let known: Vec<String> = std::iter::once(term).chain(variant).collect();
            for query in [written, typed] {
                assert!(known.contains(&analyzer.query_terms(query)[0]), "{tag} {query}: {known:?}");
            }
        }
    }

    #[test]
    fn the_words_of_a_question_are_left_out_unless_there_are_no_others() {
        let english = Language::English.analyzer();
        assert_eq!(english.query_terms("Why am I so tired?"), ["tire"]);
        assert_eq!(english.query_terms("Why am I?"), ["whi", "am", "i"]);
        assert!(ENGLISH.is_sorted(), "the list is searched by halves");
    }

    #[test]
    fn a_language_without_stems_is_searched_by_whole_words() {
        assert_eq!(Language::from_tag("ar").analyzer().query_terms("walking walks"), ["walking", "walks"]);
    }
}
