//! What was asked for, as something texts are looked through for.

use crate::highlight::{TermWeights, mark, teaser};
use crate::language::Analyzer;
use crate::query_plan::QueryPlan;
use plainsight_contracts::search::{Highlighted, Passage};

/// A question's terms, and how much each says.
pub(crate) struct Wanted<'a> {
    pub plan: QueryPlan,
    pub analyzers: &'a [Analyzer],
}

impl Wanted<'_> {
    pub fn explain(&self, passage: &Passage) -> Highlighted {
        match passage {
            Passage::Whole(text) => mark(text, self),
            Passage::Teaser(paragraphs) => teaser(paragraphs.lines(), self).unwrap_or_default(),
        }
    }
}

impl TermWeights for Wanted<'_> {
    fn weigh(&self, word: &str) -> Option<(String, f32)> {
        if self.plan.open.as_ref().is_some_and(|open| word.starts_with(open.as_str())) {
            return Some((word.to_owned(), 1.0));
        }
        let terms = self.analyzers.iter().filter(|analyzer| !analyzer.is_stop_word(word));
        terms.map(|analyzer| analyzer.stem(word)).find_map(|term| {
            let weight = *self.plan.weights.get(&term)?;
            Some((term, weight))
        })
    }
}
