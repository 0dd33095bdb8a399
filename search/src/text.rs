//! Words of a text, and how they are compared.

use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Each word of a text: where it stands, in bytes, and what it is in lower case. A word is a run of letters and digits.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|(_, c)| !c.is_alphanumeric()).is_some() {}
        let start = rest.peek()?.0;
        let mut end = start;
        while let Some((at, c)) = rest.next_if(|(_, c)| c.is_alphanumeric() || is_combining_mark(*c)) {
            end = at + c.len_utf8();
        }
        Some((start..end, lower(&text[start..end])))
    })
}

/// Lower case, with accents as single characters, which is what stemmers know.
fn lower(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { word.to_lowercase().nfkc().collect() }
}

/// Without accents: "épilepsie" is compared as "epilepsie", "groß" as "gross".
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let folded: String = word.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    folded.replace('ß', "ss").replace('ø', "o").replace('ł', "l").replace('æ', "ae").replace('œ', "oe")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        words(text).map(|(_, word)| fold(&word)).collect()
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(found("B-cells, 22.6% of  MRI!"), ["b", "cells", "22", "6", "of", "mri"]);
        assert_eq!(found(""), Vec::<String>::new());
        assert_eq!(found("…"), Vec::<String>::new());
    }

    #[test]
    fn accents_and_case_make_no_difference() {
        assert_eq!(
            found("Épilepsie GROẞ Müdigkeit naïve e\u{301}te"),
            ["epilepsie", "gross", "mudigkeit", "naive", "ete"]
        );
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "«Fatigue» naïve";
        let places: Vec<&str> = words(text).map(|(range, _)| &text[range]).collect();
        assert_eq!(places, ["Fatigue", "naïve"]);
    }
}
