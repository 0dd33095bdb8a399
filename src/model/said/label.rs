//! Labels: the few words in which a record or a publisher says what became of a paper.

use super::Said;

// The words that labels are made of, as records and publishers write them.
const RETRACTED: &str = "retracted retraction withdrawn removed retractado retractada retirado retirada retiré retirée rétracté \
                         rétractation zurückgezogen 撤稿";
const CORRECTED: &str =
    "correction corrections corrected correctedand erratum errata corrigendum corrigenda berichtigung";
/// Said of other things too: "Withdrawal: when treatment stops".
const WITHDRAWAL: &str = "withdrawal removal";
const NOTICE: &str = "notice article temporary";
const BESIDE: &str = "expression expressions concern paper publication chapter statement note in of to for from \
                      by is has been this and the partial editorial author publisher editor s replacement republished see vol \
                      volume no art pg p";

pub fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// What a label says: "Retracted", "Statement of Retraction", "Author Correction", "RetractionIn", "expression_of_concern".
/// Every word has to be one that such labels are made of. A field that holds nothing but labels may say "withdrawal" alone.
pub fn of_label(label: &str, is_field: bool) -> Option<Said> {
    let label = apart(label);
    let words = label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let has = |list: &str| words.clone().any(|word| is_in(list, word));
    let known = [RETRACTED, CORRECTED, WITHDRAWAL, NOTICE, BESIDE];
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let is_label = words.clone().all(|word| is_number(word) || known.iter().any(|list| is_in(list, word)));
    if !is_label {
        return None;
    }
    let says_it = has(RETRACTED)
        || has(CORRECTED)
        || has(WITHDRAWAL) && (is_field || has(NOTICE))
        || has("concern") && has("expression expressions note")
        || is_field && has("concern");
    says_it.then(|| of_words(words.clone())).flatten()
}

/// From a telling word among others: "retracted", "concern", "erratum".
fn of_words<'a>(words: impl Iterator<Item = &'a str> + Clone) -> Option<Said> {
    let has = |list: &str| words.clone().any(|word| is_in(list, word));
    // In this order: "retraction and replacement" is a retraction, "corrected and republished" a correction.
    if has(RETRACTED) || has(WITHDRAWAL) {
        Some(Said::Retracted)
    } else if has("concern") {
        Some(Said::UnderQuestion)
    } else if has(CORRECTED) {
        Some(Said::Corrected)
    } else {
        None
    }
}

/// In small letters, with "RetractionIn" as two words and wide letters as plain ones.
pub fn apart(label: &str) -> String {
    let mut out = String::with_capacity(label.len());
    let mut was_small = false;
    for c in label.chars().map(plain_width) {
        if c.is_uppercase() && was_small {
            out.push(' ');
        }
        was_small = c.is_lowercase();
        out.extend(c.to_lowercase());
    }
    out
}

pub fn plain_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '’' => '\'',
        c => c,
    }
}
