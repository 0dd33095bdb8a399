//! Pages of plain prose, and the explainer, whose parts have examples.

use super::Row;
use crate::catalog::{Card, json::Json};
use serde::Serialize;

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProseView {
    pub title: String,
    /// A sentence for search engines and for the top of the page.
    pub lead: String,
    pub parts: Vec<PartView>,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PartView {
    pub slug: String,
    pub heading: String,
    pub paragraphs: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<ExampleView>,
}

/// One of the site's own articles that shows what a part is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExampleView {
    /// A sentence before it.
    pub say: String,
    pub card: Card,
    /// What its evidence panel says on the matter.
    pub row: Option<Row>,
}

impl ProseView {
    pub(super) fn read(prose: Json) -> Self {
        let part = |part: Json| PartView {
            slug: part.text("slug"),
            heading: part.text("heading"),
            paragraphs: part.texts("paragraphs"),
            example: part.get("example").and_then(ExampleView::read),
        };
        Self {
            title: prose.text("title"),
            lead: prose.text("lead"),
            parts: prose.items("parts").map(part).collect(),
        }
    }
}

impl ExampleView {
    fn read(example: Json) -> Option<Self> {
        Some(Self {
            say: example.text("say"),
            card: Card::read(example.get("card")?.0)?,
            row: example.get("row").map(Row::read),
        })
    }
}
