//! What is gathered from every article on the first walk: the words of the search index, and the little that the pages of
//! others need of it.

use super::disk::hash_bytes;
use super::feeds::{Item, Newest};
use super::input::{Content, Gather};
use super::relations::Subjects;
use super::search;
use crate::catalog::{Card, Glossary};
use crate::evidence;
use crate::i18n::speak;
use crate::model::{CheckedArticle, Date, ExplainerPart};
use plainsight_search::{Builder, Collection, Digest};

/// What the first walk found.
pub struct Survey {
    builder: Builder,
    /// In the order of the articles' files.
    records: Vec<Record>,
    newest: Newest,
}

/// What stays in memory of an article.
pub struct Record {
    pub card: Card,
    pub subjects: Subjects,
    /// Tells its file from any other.
    pub hash: String,
    /// The articles that an editor picked to stand beneath it, best first.
    pub picks: Vec<String>,
    pub last_changed: Date,
    /// Which parts of the explainer it could be an example for, by their places.
    pub examples: Vec<usize>,
}

/// The same in catalogue order.
pub struct Surveyed {
    pub collection: Collection,
    pub records: Vec<Record>,
    /// For the feeds, the newest summaries first.
    pub newest: Vec<Item>,
}

impl Gather for Survey {
    type Seen = (Digest, Record, Item);

    fn begin(background: &Content) -> Self {
        let records = Vec::new();
        Self { builder: search::builder(background), records, newest: Newest::default() }
    }

    fn look(background: &Content, glossary: &Glossary, article: &CheckedArticle, text: &str) -> Self::Seen {
        // Each thread speaks for itself.
        speak(background.words.phrases);
        let parts = background.explainer.parts.iter().enumerate();
        let shows = |part: &ExplainerPart| {
            part.example.as_ref().is_some_and(|example| evidence::is_example(article, example))
        };
        let card = evidence::card(article);
        let item = Item::new(article, &card);
        let record = Record {
            card,
            hash: hash_bytes(text.as_bytes()),
            picks: article.related.clone(),
            last_changed: article.last_changed(),
            subjects: Subjects::of(article, glossary, &background.glossary),
            examples: parts.filter(|(_, part)| shows(part)).map(|(n, _)| n).collect(),
        };
        (Digest::of(&search::document(background, article)), record, item)
    }

    fn take(&mut self, (digest, record, item): Self::Seen) {
        self.builder.add_digest(digest);
        self.records.push(record);
        self.newest.offer(item);
    }
}

impl Survey {
    /// In catalogue order, once all articles are known.
    pub fn finish(self, content: &Content) -> Surveyed {
        let position = |record: &Record| content.articles.position(&record.card.id).unwrap_or_default();
        let numbers: Vec<u32> = self.records.iter().map(|record| position(record) as u32).collect();
        let mut records = self.records;
        records.sort_by_cached_key(position);
        Surveyed { collection: self.builder.collect_as(&numbers), records, newest: self.newest.finish() }
    }
}
