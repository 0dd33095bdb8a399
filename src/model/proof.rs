//! Where each number of an article stands, so that anybody can look.

use super::{Fields, Link, ProofPlace, Term};
use serde::Serialize;

/// A page, and the numbers of the article that stand on it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Proof {
    /// The numbers, as the article writes them: `"1,656"`, `"0.76"`. A word with several of them is fine.
    #[cfg_attr(feature = "publish", schemars(length(min = 1)))]
    pub numbers: Vec<String>,
    /// What kind of place it is.
    #[cfg_attr(feature = "publish", schemars(required))]
    pub place: Option<Term<ProofPlace>>,
    /// What the page is called, such as "PubMed" or "FDA letter".
    pub name: String,
    /// The page.
    pub url: Option<Link>,
    /// For numbers that stand nowhere and were worked out: from what, such as "3 of 55".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worked_out: Option<String>,
}

impl Proof {
    pub(super) fn read(fields: Fields) -> Self {
        let proof = Self {
            numbers: fields.required_texts("numbers"),
            place: fields.required_term("place"),
            name: fields.required_text("name"),
            url: fields.optional_link("url"),
            worked_out: fields.optional_text("worked_out"),
        };
        fields.done();
        proof
    }
}

/// The numbers that a text says. Digits that are part of a name say nothing of a study: `COVID-19`, `beta-1a`, `C1q`.
pub fn numbers_in(text: &str) -> Vec<f64> {
    let letters: Vec<char> = text.chars().collect();
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        // A separator between digits belongs to the number: one of thousands, or the decimal point.
        while at < letters.len()
            && (letters[at].is_ascii_digit()
                || (matches!(letters[at], ',' | '.')
                    && letters.get(at + 1).is_some_and(char::is_ascii_digit)))
        {
            at += 1;
        }
        let is_letter =
            |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|c| c.is_alphabetic());
        let before = start.checked_sub(1);
        let joins = |before: usize| match letters[before] {
            '-' => is_letter(start.checked_sub(2)),
            // An allele, such as HLA-DRB1*15.
            '*' => true,
            _ => false,
        };
        let is_joined = before.is_some_and(joins);
        let is_name = is_letter(before) || is_letter(Some(at)) || is_joined;
        if !is_name {
            numbers.extend(value(&letters[start..at].iter().collect::<String>()));
        }
    }
    numbers
}

/// The value of a number: a comma before three digits stands between thousands, any other is the decimal one.
fn value(number: &str) -> Option<f64> {
    let mut parts = number.split(',').skip(1).map(|part| part.split('.').next().unwrap_or_default());
    let digits = match parts.all(|part| part.len() == 3) {
        true => number.replace(',', ""),
        false => number.replace(',', "."),
    };
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them_and_names_are_not() {
        let text = "In 1,656 adults (aged 18-55), 32.9% had it at week 12, or 0.76 times; \
            COVID-19, beta-1a, C1q, anti-CD20, DRB1*15 and 25(OH)D are names. A 12-week rest. 2017.";
        assert_eq!(numbers_in(text), [1656.0, 18.0, 55.0, 32.9, 12.0, 0.76, 25.0, 12.0, 2017.0]);
        assert_eq!(numbers_in("EDSS 6.0 to 6.5."), [6.0, 6.5]);
        assert_eq!(numbers_in("32,9 % von 1,656,000 und 7,25"), [32.9, 1_656_000.0, 7.25]);
        assert_eq!(numbers_in("none"), [0.0; 0]);
    }
}
