//! The home page and the pages of topics.

use crate::catalog::Card;
use crate::model::Topic;
use serde::Serialize;
use serde_json::Value;

/// The first cards of a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListView {
    /// The topic whose page this is; `None` on the home page.
    pub topic: Option<Topic>,
    /// Articles in the whole list.
    pub count: usize,
    /// The first page of cards, newest study first.
    pub cards: Vec<Card>,
    /// How many articles each topic has: slug and count. Empty on a topic's page.
    pub topics: Vec<(String, usize)>,
}

impl ListView {
    pub(super) fn read(value: &Value) -> Option<Self> {
        let cards = Card::read_list(value.get("cards")?)?;
        Some(Self {
            topic: value.get("topic").filter(|topic| !topic.is_null()).and_then(Topic::read_one),
            count: value.get("count").and_then(Value::as_u64)?.try_into().ok()?,
            cards: cards.into_iter().flatten().collect(),
            topics: counts(value.get("topics")),
        })
    }
}

/// Pairs of a name and a count.
fn counts(value: Option<&Value>) -> Vec<(String, usize)> {
    let pairs = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    pairs
        .iter()
        .filter_map(|pair| Some((pair.get(0)?.as_str()?.to_owned(), pair.get(1)?.as_u64()?.try_into().ok()?)))
        .collect()
}
