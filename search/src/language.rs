//! What a language does with its words: which say nothing, and which mean the same.

use crate::text::{Folds, words};
use frostem::{Algorithm, Stemmer};
use std::rc::Rc;

/// A language this crate has stems for. Others are searched by whole words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    const ALL: [Self; 7] = [
        Self::Other,
        Self::English,
        Self::French,
        Self::German,
        Self::Italian,
        Self::Portuguese,
        Self::Spanish,
    ];

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

    /// As a number in a file.
    pub fn code(self) -> u8 {
        Self::ALL.iter().position(|known| *known == self).unwrap_or_default() as u8
    }

    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.get(usize::from(code)).copied()
    }

    /// What to compare words by.
    pub fn analyzer(self, folds: Rc<Folds>) -> Analyzer {
        let algorithm = match self {
            Self::English => Some(Algorithm::English),
            #[cfg(feature = "languages")]
            Self::French => Some(Algorithm::French),
            #[cfg(feature = "languages")]
            Self::German => Some(Algorithm::German),
            #[cfg(feature = "languages")]
            Self::Italian => Some(Algorithm::Italian),
            #[cfg(feature = "languages")]
            Self::Portuguese => Some(Algorithm::Portuguese),
            #[cfg(feature = "languages")]
            Self::Spanish => Some(Algorithm::Spanish),
            _ => None,
        };
        Analyzer { language: self, stemmer: algorithm.map(Stemmer::new), folds }
    }
}

/// Turns text into terms.
pub struct Analyzer {
    pub language: Language,
    stemmer: Option<Stemmer>,
    folds: Rc<Folds>,
}

/// A word of a text as an index sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// How many words stand before it.
    pub position: u32,
    /// In lower case, as it is written.
    pub word: String,
    pub term: String,
    /// The term of whoever types the word without its accents, if that is another: stems depend on accents ("inflamación"
    /// is "inflam", "inflamacion" is not).
    pub variant: Option<String>,
}

impl Analyzer {
    /// The words of a text, in order; stop words are left out and counted.
    pub fn tokens(&self, text: &str) -> impl Iterator<Item = Token> {
        let words = words(text).enumerate().filter(|(_, (_, word))| !self.is_stop_word(word));
        words.map(|(position, (_, word))| {
            let term = self.stem(&word);
            let variant = (!word.is_ascii()).then(|| self.stem(&self.folds.fold(&word)));
            let variant = variant.filter(|variant| *variant != term);
            Token { position: position as u32, word, term, variant }
        })
    }

    /// The words of a query: without stop words, unless it has nothing else.
    pub fn query_tokens(&self, query: &str) -> Vec<Token> {
        let tokens: Vec<Token> = self.tokens(query).collect();
        if !tokens.is_empty() {
            return tokens;
        }
        let words = words(query).enumerate();
        let token = |(position, (_, word)): (usize, (_, String))| Token {
            position: position as u32,
            term: self.stem(&word),
            word,
            variant: None,
        };
        words.map(token).collect()
    }

    /// What a word in lower case is compared by: its stem, without accents.
    pub fn stem(&self, word: &str) -> String {
        self.stemmer
            .as_ref()
            .map_or_else(|| self.folds.fold(word), |stemmer| self.folds.fold(&stemmer.stem(word)))
    }

    pub fn is_stop_word(&self, word: &str) -> bool {
        let words: &[&str] = match self.language {
            Language::English => &ENGLISH,
            #[cfg(feature = "languages")]
            Language::French => &FRENCH,
            #[cfg(feature = "languages")]
            Language::German => &GERMAN,
            #[cfg(feature = "languages")]
            Language::Italian => &ITALIAN,
            #[cfg(feature = "languages")]
            Language::Portuguese => &PORTUGUESE,
            #[cfg(feature = "languages")]
            Language::Spanish => &SPANISH,
            _ => return false,
        };
        words.binary_search(&word).is_ok()
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

#[cfg(feature = "languages")]
const FRENCH: [&str; 81] = [
    "a", "ai", "alors", "au", "aux", "avec", "avoir", "c", "ce", "ces", "cet", "cette", "comme", "comment",
    "d", "dans", "de", "des", "du", "elle", "elles", "en", "est", "et", "eu", "il", "ils", "j", "je", "l",
    "la", "le", "les", "leur", "lui", "ma", "mais", "me", "mes", "moi", "mon", "n", "ne", "nous", "on", "ou",
    "où", "par", "pas", "plus", "pour", "pourquoi", "qu", "que", "quel", "quelle", "qui", "s", "sa", "sans",
    "se", "ses", "si", "son", "sont", "sur", "t", "ta", "te", "tes", "toi", "ton", "tu", "un", "une",
    "votre", "vous", "y", "à", "été", "être",
];
#[cfg(feature = "languages")]
const GERMAN: [&str; 87] = [
    "aber", "alle", "als", "also", "am", "an", "auch", "auf", "aus", "bei", "bin", "bis", "bist", "da",
    "das", "dass", "dein", "dem", "den", "der", "des", "die", "dies", "diese", "dieser", "doch", "du",
    "durch", "ein", "eine", "einem", "einen", "einer", "er", "es", "für", "haben", "hat", "hatte", "ich",
    "ihr", "im", "in", "ist", "ja", "kann", "kein", "keine", "man", "mehr", "mein", "meine", "mich", "mir",
    "mit", "nach", "nicht", "noch", "nur", "ob", "oder", "sehr", "sich", "sie", "sind", "so", "um", "und",
    "uns", "unter", "vom", "von", "vor", "war", "warum", "was", "welche", "wenn", "wer", "wie", "wir",
    "wird", "wurde", "zu", "zum", "zur", "über",
];
#[cfg(feature = "languages")]
const ITALIAN: [&str; 80] = [
    "a", "ad", "ai", "al", "alla", "alle", "anche", "che", "chi", "ci", "col", "come", "con", "cosa", "cui",
    "da", "dal", "dalla", "dei", "del", "della", "delle", "di", "dove", "e", "ed", "era", "gli", "ha",
    "hanno", "ho", "i", "il", "in", "io", "l", "la", "le", "lei", "lo", "loro", "lui", "ma", "mi", "mia",
    "mio", "ne", "nei", "nel", "nella", "no", "noi", "non", "o", "per", "perché", "però", "più", "qual",
    "quale", "quando", "quello", "questa", "questo", "qui", "se", "si", "sia", "sono", "su", "sul", "sulla",
    "suo", "tra", "tu", "un", "una", "uno", "voi", "è",
];
#[cfg(feature = "languages")]
const PORTUGUESE: [&str; 74] = [
    "a", "ao", "aos", "as", "até", "com", "como", "da", "das", "de", "do", "dos", "e", "ela", "elas", "ele",
    "eles", "em", "entre", "era", "essa", "esse", "esta", "este", "eu", "foi", "há", "isso", "isto", "já",
    "la", "lhe", "mais", "mas", "me", "meu", "minha", "muito", "na", "nas", "nem", "no", "nos", "não", "o",
    "os", "ou", "para", "pela", "pelo", "pode", "por", "porque", "qual", "quando", "que", "quem", "se",
    "sem", "ser", "seu", "sua", "são", "só", "também", "te", "tem", "tenho", "um", "uma", "você", "à", "às",
    "é",
];
#[cfg(feature = "languages")]
const SPANISH: [&str; 77] = [
    "a", "al", "algo", "ante", "como", "con", "cuando", "cuál", "cómo", "de", "del", "desde", "donde", "dos",
    "e", "el", "ella", "ellos", "en", "entre", "era", "es", "esa", "ese", "eso", "esta", "este", "esto",
    "estoy", "está", "fue", "ha", "hay", "la", "las", "le", "les", "lo", "los", "me", "mi", "mis", "muy",
    "más", "ni", "no", "nos", "o", "para", "pero", "por", "porque", "puede", "que", "quien", "qué", "se",
    "ser", "si", "sin", "sobre", "son", "soy", "su", "sus", "también", "te", "tengo", "tiene", "tu", "un",
    "una", "unos", "y", "ya", "yo", "él",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn analyzer(tag: &str) -> Analyzer {
        Language::from_tag(tag).analyzer(Rc::new(Folds::Unicode))
    }

    fn terms(analyzer: &Analyzer, query: &str) -> Vec<String> {
        analyzer.query_tokens(query).into_iter().map(|token| token.term).collect()
    }

    #[test]
    fn a_language_is_known_by_its_code() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(Language::from_code(99), None);
    }

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
            let analyzer = analyzer(tag);
            assert_eq!(terms(&analyzer, one), terms(&analyzer, other), "{tag}");
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
            let analyzer = analyzer(tag);
            let token = analyzer.tokens(written).next().unwrap();
            let known: Vec<String> = std::iter::once(token.term).chain(token.variant).collect();
            for query in [written, typed] {
                assert!(known.contains(&terms(&analyzer, query)[0]), "{tag} {query}: {known:?}");
            }
        }
    }

    #[test]
    fn the_words_of_a_question_are_left_out_unless_there_are_no_others() {
        let english = analyzer("en");
        assert_eq!(terms(&english, "Why am I so tired?"), ["tire"]);
        assert_eq!(english.query_tokens("Why am I so tired?")[0].position, 4, "what is left out is counted");
        assert_eq!(terms(&english, "Why am I?"), ["whi", "am", "i"]);
        for words in [&ENGLISH[..], &FRENCH, &GERMAN, &ITALIAN, &PORTUGUESE, &SPANISH] {
            assert!(words.is_sorted(), "the lists are searched by halves");
        }
    }

    #[test]
    fn a_language_without_stems_is_searched_by_whole_words() {
        assert_eq!(terms(&analyzer("ar"), "walking walks"), ["walking", "walks"]);
    }
}
