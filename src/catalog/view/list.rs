//! The home page and the pages of topics.

use super::{Overview, StudyPlaces};
use crate::catalog::{Card, json::Json};
use crate::model::Topic;
use serde::Serialize;

/// The first cards of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ListView {
    /// The topic whose page this is; `None` on the home page.
    pub topic: Option<Topic>,
    /// Articles in the whole list.
    pub count: usize,
    /// The first page of cards, newest study first.
    pub cards: Vec<Card>,
    /// What there is on the topic; on a topic's page only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overview: Option<Overview>,
    /// Where the newest studies stand; on the home page only.
    #[serde(skip_serializing_if = "StudyPlaces::is_empty")]
    pub places: StudyPlaces,
    /// A code that leads to the page of a topic, for its paper.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub code: Vec<u64>,
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
    pub(super) fn read(list: Json) -> Option<Self> {
        let topic = |topic: Json| Topic {
            slug: topic.text("slug"),
            name: topic.text("name"),
            description: topic.text("description"),
        };
        Some(Self {
            topic: list.get("topic").map(topic),
            count: list.count("count")?,
            cards: Card::read_list(list.get("cards")?.0)?.into_iter().flatten().collect(),
            overview: list.get("overview").map(Overview::read),
            places: list.get("places").map(StudyPlaces::read).unwrap_or_default(),
            code: list.numbers("code"),
            facets: list.items("facets").map(FacetView::read).collect(),
        })
    }
}

impl FacetView {
    fn read(facet: Json) -> Self {
        let value = |value: Json| {
            let mut parts = value.list();
            let (word, label) = (parts.next()?.string()?, parts.next()?.string()?);
            Some((word, label, parts.next()?.0.as_u64()?.try_into().ok()?))
        };
        Self {
            name: facet.text("name"),
            heading: facet.text("heading"),
            values: facet.items("values").filter_map(value).collect(),
        }
    }
}
