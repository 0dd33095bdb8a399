//! An article in which nothing is wrong.

use super::{Article, Date, Fault};
use serde_json::Value;
use std::ops::Deref;

/// An article that was read without a fault: what a publisher has to say is said. There is no other way to get one, so what
/// takes it need not ask again.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedArticle {
    article: Article,
    /// The day this summary first appeared here.
    pub published: Date,
}

impl CheckedArticle {
    /// The article, if nothing is wrong with it.
    pub fn read(value: &Value) -> Option<Self> {
        let (article, faults) = Article::read(value);
        Self::of(article?, &faults)
    }

    /// An article and all faults that were found in it; `None` if there are any.
    pub fn of(article: Article, faults: &[Fault]) -> Option<Self> {
        let published = article.published?;
        faults.is_empty().then_some(Self { article, published })
    }

    /// The day its meaning last changed: when it appeared, if it has not since.
    pub fn last_changed(&self) -> Date {
        self.article.updated.map_or(self.published, |updated| updated.max(self.published))
    }
}

impl Deref for CheckedArticle {
    type Target = Article;

    fn deref(&self) -> &Article {
        &self.article
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_article_with_a_fault_is_not_checked() {
        assert_eq!(CheckedArticle::read(&json!({ "id": "a", "title": "T" })), None);
        assert_eq!(CheckedArticle::read(&json!(7)), None);
    }
}
