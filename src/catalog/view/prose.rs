//! Pages of plain prose, and the explainer, whose parts have examples.

use super::Row;
use crate::catalog::Card;
use crate::model::Fields;
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
    pub(super) fn read(fields: Fields) -> Self {
        let part = |part: Fields| PartView {
            slug: part.id("slug").unwrap_or_default(),
            heading: part.required_text("heading"),
            paragraphs: part.texts("paragraphs"),
            example: part.optional_object("example").and_then(ExampleView::read),
        };
        Self {
            title: fields.required_text("title"),
            lead: fields.required_text("lead"),
            parts: fields.objects("parts").into_iter().map(part).collect(),
        }
    }
}

impl ExampleView {
    fn read(fields: Fields) -> Option<Self> {
        Some(Self {
            say: fields.required_text("say"),
            card: Card::read(fields.peek("card")?)?,
            row: fields.optional_object("row").map(Row::read),
        })
    }
}
