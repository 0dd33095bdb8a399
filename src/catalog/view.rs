//! What one page of the site shows: the data that travels inside the page and, as `index.json`, beside it.

use super::Card;
use crate::model::{Article, Fields, Log, ProsePage, Topic};
use serde::Serialize;
use serde_json::Value;

/// The data of one page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// The home page, or a topic's.
    List(ListView),
    Article(Box<ArticleView>),
    Prose(ProsePage),
}

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

/// An article and what stands beside it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ArticleView {
    pub article: Article,
    /// Best first.
    pub related: Vec<Card>,
}

impl View {
    /// `None` if there is nothing in it that can be shown.
    pub fn read(value: &Value) -> Option<Self> {
        let log = Log::default();
        let fields = Fields::of(value, String::new(), &log)?;
        if let Some(list) = fields.peek("list") {
            return ListView::read(list).map(Self::List);
        }
        if let Some(article) = fields.peek("article") {
            return ArticleView::read(article).map(|view| Self::Article(Box::new(view)));
        }
        ProsePage::read(fields.peek("prose")?).0.map(Self::Prose)
    }
}

impl ListView {
    fn read(value: &Value) -> Option<Self> {
        let cards = Card::read_list(value.get("cards")?)?;
        Some(Self {
            topic: value.get("topic").filter(|topic| !topic.is_null()).and_then(Topic::read_one),
            count: value.get("count").and_then(Value::as_u64)?.try_into().ok()?,
            cards: cards.into_iter().flatten().collect(),
            topics: counts(value.get("topics")),
        })
    }
}

impl ArticleView {
    fn read(value: &Value) -> Option<Self> {
        let article = Article::read(value.get("article")?).0?;
        let related = value.get("related").and_then(Card::read_list).unwrap_or_default();
        Some(Self { article, related: related.into_iter().flatten().collect() })
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
