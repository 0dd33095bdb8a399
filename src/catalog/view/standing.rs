//! What a page needs of its own data while it is the one that was published: almost everything of it stands there already.

use super::PageView;
use crate::catalog::json::Json;
use serde::Serialize;

/// A page that stands there. Waking takes its texts as they are, so only what its live parts need is said again. Whoever
/// comes back to it, or makes it anew, needs the whole [`PageView`] and finds it beside the page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    Article {
        id: String,
        title: String,
        /// To be copied; empty if there is none.
        #[serde(skip_serializing_if = "String::is_empty")]
        citation: String,
    },
    Prose,
}

impl Standing {
    /// `None` for pages that are alive as a whole.
    pub fn of(view: &PageView) -> Option<Self> {
        match view {
            PageView::Article(view) => Some(Self::Article {
                id: view.card.id.clone(),
                title: view.card.title.clone(),
                citation: view.citation.clone(),
            }),
            PageView::Prose(_) => Some(Self::Prose),
            _ => None,
        }
    }

    pub(super) fn read(standing: Json) -> Option<Self> {
        let Some(article) = standing.get("article") else { return Some(Self::Prose) };
        Some(Self::Article {
            id: article.id("id")?,
            title: article.text("title"),
            citation: article.text("citation"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_stands_there_is_written_and_read_back() {
        let article = Standing::Article { id: "a".into(), title: "T".into(), citation: String::new() };
        for standing in [article, Standing::Prose] {
            let view = PageView::Standing(standing);
            assert_eq!(PageView::read(&serde_json::to_value(&view).unwrap()), Some(view));
        }
        assert_eq!(PageView::read(&json!({ "standing": { "article": {} } })), None);
    }
}
