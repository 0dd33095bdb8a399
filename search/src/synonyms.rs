//! Words that mean the same to a reader: "tired" and "fatigue", "pins and needles" and "paraesthesia".

use std::collections::{HashMap, HashSet};

/// A word or phrase, as terms.
pub type Phrase = Vec<String>;

/// Groups of words and phrases that mean the same.
#[derive(Default)]
pub struct Synonyms {
    groups: Vec<Vec<Phrase>>,
    /// By first term: the phrases that begin with it, the longest first, as group and place in it.
    by_first: HashMap<String, Vec<(usize, usize)>>,
    terms: HashSet<String>,
}

impl Synonyms {
    /// From groups of phrases.
    pub fn new(groups: Vec<Vec<Phrase>>) -> Self {
        let mut synonyms = Self { groups, ..Self::default() };
        for (group, phrases) in synonyms.groups.iter().enumerate() {
            for (at, phrase) in phrases.iter().enumerate() {
                let Some(first) = phrase.first() else { continue };
                synonyms.by_first.entry(first.clone()).or_default().push((group, at));
                synonyms.terms.extend(phrase.iter().cloned());
            }
        }
        let groups = &synonyms.groups;
        for phrases in synonyms.by_first.values_mut() {
            phrases.sort_by_key(|(group, at)| (usize::MAX - groups[*group][*at].len(), *group));
        }
        synonyms
    }

    /// A group on each line, its phrases between tabs, the terms of a phrase between spaces.
    pub fn read(content: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(content).ok()?;
        let phrase =
            |text: &str| text.split(' ').filter(|term| !term.is_empty()).map(str::to_owned).collect();
        Some(Self::new(text.lines().map(|line| line.split('\t').map(phrase).collect()).collect()))
    }

    #[cfg(feature = "write")]
    pub fn write(&self) -> Vec<u8> {
        let line = |group: &Vec<Phrase>| {
            let phrases: Vec<String> = group.iter().map(|phrase| phrase.join(" ")).collect();
            phrases.join("\t") + "\n"
        };
        self.groups.iter().map(line).collect::<String>().into_bytes()
    }

    pub fn knows(&self, term: &str) -> bool {
        self.terms.contains(term)
    }

    /// How many of the terms at the start of `query` are one phrase, at least one, and what means the same as they.
    pub fn of(&self, query: &[&str]) -> (usize, Vec<Phrase>) {
        let phrases = query.first().and_then(|first| self.by_first.get(*first)).map(Vec::as_slice);
        let mut length = 0;
        let mut others = Vec::new();
        for (group, at) in phrases.unwrap_or_default() {
            let phrase = &self.groups[*group][*at];
            let is_here = query.len() >= phrase.len() && phrase.iter().zip(query).all(|(a, b)| a == b);
            // The longest phrase decides; others of its length belong to other groups.
            if is_here && (length == 0 || phrase.len() == length) {
                length = phrase.len();
                others.extend(self.groups[*group].iter().filter(|other| *other != phrase).cloned());
            }
        }
        (length.max(1), others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_is_found_and_its_group_comes_along() {
        let terms = |text: &str| -> Phrase { text.split(' ').map(str::to_owned).collect() };
        let synonyms = Synonyms::new(vec![
            vec![terms("pin needl"), terms("paraesthesia"), terms("tingl")],
            vec![terms("needl"), terms("inject")],
        ]);
        let synonyms = Synonyms::read(&synonyms.write()).unwrap();
        let query = ["pin", "needl", "today"];
        assert_eq!(synonyms.of(&query), (2, vec![terms("paraesthesia"), terms("tingl")]));
        assert_eq!(synonyms.of(&query[1..]), (1, vec![terms("inject")]));
        assert_eq!(synonyms.of(&query[2..]), (1, vec![]));
        assert_eq!(synonyms.of(&[]), (1, vec![]));
        assert!(synonyms.knows("inject") && !synonyms.knows("today"));
    }
}
