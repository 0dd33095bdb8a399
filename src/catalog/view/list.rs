//! The home page and the pages of topics.

use crate::catalog::Card;
use crate::model::{Fields, Log, Topic};
use serde::Serialize;
use serde_json::Value;

/// The first cards of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ListView {
    /// The topic whose page this is; `None` on the home page.
    pub topic: Option<Topic>,
    /// Articles in the whole list.
    pub count: usize,
    /// The first page of cards, newest study first.
    pub cards: Vec<Card>,
    /// What a reader can choose by, topics first. Empty on a topic's page.
    pub facets: Vec<FacetView>,
}

/// Something a reader can choose by, such as the kind of study.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FacetView {
    /// Its name in the address.
    pub name: String,
    pub heading: String,
    /// Word, label, and how many articles have it.
    pub values: Vec<(String, String, usize)>,
}

impl ListView {
    pub(super) fn read(value: &Value) -> Option<Self> {
        let cards = Card::read_list(value.get("cards")?)?;
        let log = Log::default();
        let fields = Fields::of(value, String::new(), &log)?;
        Some(Self {
            topic: value.get("topic").filter(|topic| !topic.is_null()).and_then(Topic::read_one),
            count: value.get("count").and_then(Value::as_u64)?.try_into().ok()?,
            cards: cards.into_iter().flatten().collect(),
            facets: fields.objects("facets").into_iter().map(FacetView::read).collect(),
        })
    }
}

impl FacetView {
    fn read(fields: Fields) -> Self {
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        let value = |value: &Value| {
            let count = value.get(2)?.as_u64()?.try_into().ok()?;
            Some((text(value.get(0))?, text(value.get(1))?, count))
        };
        Self {
            name: fields.required_text("name"),
            heading: fields.required_text("heading"),
            values: fields.items("values").filter_map(|(_, it)| value(it)).collect(),
        }
    }
}
