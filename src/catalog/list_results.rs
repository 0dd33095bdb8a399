//! The part of the catalogue that a question picks.

use super::{Card, FacetView, Highlights, ListQuery, Problem};
use plainsight_contracts::search::{Answer, FacetCount, FacetCounts};

/// What came of a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListResults {
    /// What was asked for.
    pub query: ListQuery,
    /// What the search engine says of it.
    pub answer: Answer,
    /// The first articles that match, and why each was found if words were asked for; a card that could not be read is missing.
    pub cards: Vec<(Card, Option<Highlights>)>,
    /// How many are missing.
    pub unreadable: usize,
    /// Why some of what was asked for was not looked for.
    pub partial: Option<Problem>,
}

impl ListResults {
    /// Are the counts those of this question? They may come later than the cards.
    pub fn is_counted(&self) -> bool {
        self.answer.later.is_empty()
    }
}

/// What stands beside each value if nothing is asked for.
pub fn counts_of_all(facets: &[FacetView]) -> FacetCounts {
    let value = |(value, _, having): &(String, String, usize)| {
        (value.clone(), FacetCount { having: *having, adds: None })
    };
    let facet = |facet: &FacetView| (facet.name.clone(), facet.values.iter().map(value).collect());
    FacetCounts(facets.iter().map(facet).collect())
}
