//! What one page of the site shows: the data that travels inside the page and, as `index.json`, beside it.
//!
//! Publishing has said everything that can be said ahead of time, in the site's language; the browser only shows it.

mod article;
mod list;
mod overview;
mod prose;
mod standing;

pub use article::{
    ArticleView, AvailableView, Concern, DETAILS_MARK, Ladder, Line, Meaning, NoticePlace, NoticeView,
    ProofView, RelatedArticle, Row, RowState, SectionView,
};
pub use list::{FacetView, ListView};
pub use overview::{Counts, FEW, Overview, OverviewRow, STATES, StudyMark, StudyPlaces};
pub use prose::{ExampleView, PartView, ProseView};
pub use standing::Standing;

use super::json::Json;
use serde::Serialize;
use serde_json::Value;

/// The data of one page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageView {
    /// The home page, or a topic's.
    List(ListView),
    Article(Box<ArticleView>),
    Prose(ProseView),
    /// The page as it was published. Only the page's own data says this, never `index.json`.
    Standing(Standing),
    /// What the reader saved. It is on their device alone, so there is nothing to say ahead of time.
    Saved,
}

impl PageView {
    /// `None` if there is nothing in it that can be shown.
    pub fn read(value: &Value) -> Option<Self> {
        if value == "saved" {
            return Some(Self::Saved);
        }
        let view = Json(value);
        if let Some(list) = view.get("list") {
            return ListView::read(list).map(Self::List);
        }
        if let Some(article) = view.get("article") {
            return ArticleView::read(article).map(|view| Self::Article(Box::new(view)));
        }
        if let Some(standing) = view.get("standing") {
            return Standing::read(standing).map(Self::Standing);
        }
        view.get("prose").map(ProseView::read).map(Self::Prose)
    }
}
