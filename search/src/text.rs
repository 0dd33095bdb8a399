//! Words of a text, and how they are compared.

use std::ops::Range;

/// Each word of a text: where it stands, in bytes, and what it is in lower case. A word is a run of letters and digits.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|(_, c)| !c.is_alphanumeric()).is_some() {}
        let start = rest.peek()?.0;
        let mut end = start;
        while let Some((at, c)) = rest.next_if(|(_, c)| c.is_alphanumeric() || is_mark(*c)) {
            end = at + c.len_utf8();
        }
        Some((start..end, lower(&text[start..end])))
    })
}

/// Accents that stand behind their letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// Lower case, with accents as single characters, which is what stemmers know. A browser does the latter itself, with
/// `String.normalize("NFKC")`, so that it need not fetch our tables.
fn lower(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let lower = word.to_lowercase();
    #[cfg(feature = "write")]
    let lower = unicode_normalization::UnicodeNormalization::nfkc(lower.as_str()).collect();
    lower
}

/// How accents are left out: "épilepsie" is compared as "epilepsie", "groß" as "gross".
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Folds {
    /// By all that Unicode knows, while publishing.
    #[cfg(feature = "write")]
    Unicode,
    /// By a table of the characters that occur in the index, in order. Words with others are not in it.
    #[default]
    None,
    Table(Vec<(char, String)>),
}

impl Folds {
    pub fn fold(&self, word: &str) -> String {
        if word.is_ascii() {
            return word.to_owned();
        }
        match self {
            #[cfg(feature = "write")]
            Self::Unicode => word.chars().map(fold).collect(),
            Self::None => word.to_owned(),
            Self::Table(table) => {
                let mut folded = String::with_capacity(word.len());
                for c in word.chars().filter(|c| !is_mark(*c)) {
                    match table.binary_search_by_key(&c, |(known, _)| *known) {
                        Ok(at) => folded.push_str(&table[at].1),
                        Err(_) => folded.push(c),
                    }
                }
                folded
            }
        }
    }

    /// A table for these characters.
    #[cfg(feature = "write")]
    pub fn table(characters: impl IntoIterator<Item = char>) -> Self {
        let characters: std::collections::BTreeSet<char> = characters.into_iter().collect();
        let folded = characters.into_iter().map(|c| (c, fold(c)));
        Self::Table(folded.filter(|(c, folded)| !folded.chars().eq([*c])).collect())
    }
}

/// A character without its accents.
#[cfg(feature = "write")]
fn fold(c: char) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
    match c {
        'ß' => "ss".to_owned(),
        'ø' => "o".to_owned(),
        'ł' => "l".to_owned(),
        'æ' => "ae".to_owned(),
        'œ' => "oe".to_owned(),
        other => std::iter::once(other).nfkd().filter(|c| !is_combining_mark(*c)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        words(text).map(|(_, word)| Folds::Unicode.fold(&word)).collect()
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(found("B-cells, 22.6% of  MRI!"), ["b", "cells", "22", "6", "of", "mri"]);
        assert_eq!(found(""), Vec::<String>::new());
        assert_eq!(found("…"), Vec::<String>::new());
    }

    #[test]
    fn accents_and_case_make_no_difference() {
        let text = "Épilepsie GROẞ Müdigkeit naïve e\u{301}te";
        let expected = ["epilepsie", "gross", "mudigkeit", "naive", "ete"];
        assert_eq!(found(text), expected);
        let table = Folds::table(text.to_lowercase().chars());
        let by_table: Vec<String> = words(text).map(|(_, word)| table.fold(&word)).collect();
        assert_eq!(by_table, expected, "a table of what occurs does the same");
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "«Fatigue» naïve";
        let places: Vec<&str> = words(text).map(|(range, _)| &text[range]).collect();
        assert_eq!(places, ["Fatigue", "naïve"]);
    }
}
