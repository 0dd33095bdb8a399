//! The part of the catalogue that a question picks.

use super::{Card, FacetView, Highlights, ListQuery, Problem};
use serde_json::Value;

/// What came of a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListResults {
    /// What was asked for.
    pub query: ListQuery,
    /// Articles that match.
    pub total: usize,
    /// The first of them, and why each was found if words were asked for; a card that could not be read is missing.
    pub cards: Vec<(Card, Option<Highlights>)>,
    /// How many are missing.
    pub unreadable: usize,
    /// What stands beside each value of each facet.
    pub counts: Counts,
    /// Are the counts those of this question? They may come later than the cards.
    pub counted: bool,
    /// Words that stand nowhere, each with what was taken for it.
    pub taken: Vec<(String, String)>,
    /// Words that stand nowhere, nor anything like them.
    pub unknown: Vec<String>,
    /// If nothing was found: how many would be without the choice in a facet, or, for an empty name, without the words.
    pub without: Vec<(String, usize)>,
    /// Why some of what was asked for was not looked for.
    pub partial: Option<Problem>,
}

/// What stands beside each value, by facet and value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<(String, Vec<(String, Count)>)>);

/// What stands beside a value in the filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Articles that have it, among those that everything else that was asked for leaves.
    pub having: usize,
    /// Articles that choosing it would add to what is shown, where that is another number.
    pub adds: Option<usize>,
}

impl Counts {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Of all articles.
    pub fn of(facets: &[FacetView]) -> Self {
        let value = |(value, _, having): &(String, String, usize)| {
            (value.clone(), Count { having: *having, adds: None })
        };
        Self(
            facets
                .iter()
                .map(|facet| (facet.name.clone(), facet.values.iter().map(value).collect()))
                .collect(),
        )
    }

    pub fn get(&self, facet: &str, value: &str) -> Count {
        let values = self.0.iter().find(|(name, _)| name == facet).map(|(_, values)| values);
        values
            .into_iter()
            .flatten()
            .find(|(known, _)| known == value)
            .map_or_else(Count::default, |(_, count)| *count)
    }

    /// Reads what the search engine says: pairs of a facet and a list of value, having, adds.
    fn read(value: &Value) -> Self {
        let count = |value: &Value| {
            let count = Count { having: number(value.get(1))?, adds: number(value.get(2)) };
            Some((value.get(0)?.as_str()?.to_owned(), count))
        };
        let facet = |facet: &Value| {
            let values = items(facet.get(1)).filter_map(count).collect();
            Some((facet.get(0)?.as_str()?.to_owned(), values))
        };
        Self(items(Some(value)).filter_map(facet).collect())
    }
}

/// What the search engine answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// Parts of the index it needs before it can answer.
    pub needs: Vec<String>,
    /// Parts it needs for the counts; the rest of the answer stands.
    pub later: Vec<String>,
    /// The positions of the first articles that match.
    pub hits: Vec<usize>,
    /// The answer, without cards.
    pub results: ListResults,
    /// A part could not be had, so some of what was asked for was not looked for.
    pub is_partial: bool,
}

impl Answer {
    /// What cannot be read is left out.
    pub fn read(value: &Value, query: &ListQuery) -> Self {
        let texts = |key: &str| items(value.get(key)).filter_map(text).collect();
        let later: Vec<String> = texts("later");
        let pair = |pair: &Value| Some((text(pair.get(0)?)?, text(pair.get(1)?)?));
        let total = |pair: &Value| Some((text(pair.get(0)?)?, number(pair.get(1))?));
        Self {
            needs: texts("needs"),
            hits: items(value.get("hits")).filter_map(|hit| number(Some(hit))).collect(),
            results: ListResults {
                query: query.clone(),
                total: number(value.get("total")).unwrap_or_default(),
                counts: value.get("counts").map(Counts::read).unwrap_or_default(),
                counted: later.is_empty(),
                taken: items(value.get("taken")).filter_map(pair).collect(),
                unknown: texts("unknown"),
                without: items(value.get("without")).filter_map(total).collect(),
                ..ListResults::default()
            },
            is_partial: value.get("partial").and_then(Value::as_bool).unwrap_or_default(),
            later,
        }
    }
}

fn items(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn number(value: Option<&Value>) -> Option<usize> {
    value?.as_u64()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_answer_is_read() {
        let json = json!({
            "total": 34, "hits": [3, 1], "counts": [["topic", [["diet", 4, 2], ["mood", 0]]]], "later": [],
            "taken": [["fatgue", "fatigue"]], "unknown": ["xy"], "without": [["topic", 3], ["", 1]], "partial": true,
        });
        let answer = Answer::read(&json, &ListQuery::default());
        assert_eq!((answer.results.total, &answer.hits[..], answer.is_partial), (34, &[3, 1][..], true));
        assert_eq!(answer.results.counts.get("topic", "diet"), Count { having: 4, adds: Some(2) });
        assert_eq!(answer.results.counts.get("topic", "mood"), Count { having: 0, adds: None });
        assert_eq!(answer.results.counts.get("year", "2024"), Count::default());
        assert!(
            answer.results.counted
                && answer.results.taken.len() == 1
                && answer.results.without[1].0.is_empty()
        );
        assert_eq!(
            Answer::read(&json!({ "needs": ["words.bin"] }), &ListQuery::default()).needs,
            ["words.bin"]
        );
        assert_eq!(
            Answer::read(&json!({ "total": -1, "hits": "?", "counts": 7 }), &ListQuery::default())
                .results
                .total,
            0
        );
    }
}
