//! Names that are written as one text, taken apart as far as can be told.

use super::Author;
use super::others::{apart_from_others, letters};
use crate::model::markup;

const SUFFIXES: &[&str] = &["jr", "sr", "junior", "senior", "ii", "iii", "iv", "2nd", "3rd", "4th"];

impl Author {
    /// A whole list in one text: "Fox R, Miller D", "Fox, Robert and Miller, David".
    pub(super) fn of_list(text: &str) -> Vec<Self> {
        let text = tidy(text);
        let (named, has_others) = apart_from_others(&text);
        let parts: Vec<&str> = named.split(" and ").map(|part| part.trim_end_matches([',', ' '])).collect();
        // A group may have an "and" in its name.
        let are_persons = parts.iter().all(|part| part.contains(',') || is_full_name(part));
        let parts = if are_persons || named.contains(';') { parts } else { vec![named] };
        let mut authors: Vec<Self> = parts.into_iter().flat_map(Self::of_text).collect();
        authors.extend(has_others.then(Self::others));
        authors
    }

    /// From "Family, Given", or a name as it is read; more than one where it is plain that there are more.
    pub(super) fn of_text(text: &str) -> Vec<Self> {
        let text = tidy(text);
        let (named, has_others) = apart_from_others(&text);
        let commas: Vec<&str> = named.split(',').map(str::trim).collect();
        let names: Vec<&str> = if named.contains(';') {
            named.split(';').map(str::trim).collect()
        } else if commas.len() > 1 && commas.iter().all(|part| with_initials(part).is_some()) {
            commas
        } else {
            vec![named]
        };
        let names = names.into_iter().filter(|name| !name.is_empty());
        let mut authors: Vec<Self> = names.map(Self::of_name).collect();
        authors.extend(has_others.then(Self::others));
        authors
    }

    fn of_name(name: &str) -> Self {
        let person = |family: &str, given: Option<&str>, suffix: Option<&str>| Self {
            family: Some(family.to_owned()),
            given: given.map(str::to_owned),
            suffix: suffix.map(str::to_owned),
            ..Self::default()
        };
        let parts: Vec<&str> = name.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [family, suffix] if is_suffix(suffix) => match with_initials(family) {
                Some((family, given)) => person(family, Some(given), Some(suffix)),
                None if !family.contains(' ') => person(family, None, Some(suffix)),
                // Which of the words is the family name cannot be told.
                None => Self::called(name),
            },
            [family, given] => person(family, Some(given), None),
            [family, given, suffix] | [family, suffix, given]
                if is_suffix(suffix) && !is_suffix(given) && with_initials(family).is_none() =>
            {
                person(family, Some(given), Some(suffix))
            }
            _ => Self::called(name),
        }
    }
}

/// "Fox RJ" taken apart.
fn with_initials(name: &str) -> Option<(&str, &str)> {
    let (family, initials) = name.rsplit_once(' ')?;
    let is_family = family.chars().any(char::is_lowercase) || family.chars().count() > 4;
    let are_initials = (1..=4).contains(&letters(initials).chars().count())
        && initials.chars().all(|c| c.is_uppercase() || c == '.' || c == '-');
    (is_family && are_initials).then_some((family, initials))
}

/// Two to four words with capitals, as in "Robert J. Fox".
fn is_full_name(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    (2..=4).contains(&words.len()) && words.iter().all(|word| word.starts_with(char::is_uppercase))
}

fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&word.trim_end_matches('.').to_lowercase().as_str())
}

/// Marks and spaces as a name has them.
pub fn tidy(text: &str) -> String {
    markup::plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
