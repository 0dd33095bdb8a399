//! What is gathered from every article on the first walk: the words of the search index, and the little that the pages of
//! others need of it.

use super::article_walk::{Gather, Recalled};
use super::build_cache::program;
use super::content::{Content, SiteFolder};
use super::disk::hash_bytes;
use super::feeds::{Item, Newest};
use super::fingerprint::hash_public;
use super::relations::Subjects;
use super::search;
use super::survey_cache::{Keeper, Place, SurveyCache};
use crate::catalog::{Card, Glossary};
use crate::evidence::{self, StudyPlace};
use crate::i18n::speak;
use crate::model::{CheckedArticle, Date, ExplainerPart};
use anyhow::{Context, Result};
use plainsight_search::{Builder, Collection, Digest};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What the first walk found.
pub struct Survey {
    builder: Builder,
    /// In the order of the articles' files.
    records: Vec<Record>,
    newest: Newest,
    keeper: Option<Keeper>,
}

/// What stays in memory of an article.
#[derive(Serialize, Deserialize)]
pub struct Record {
    pub card: Card,
    /// Where it stands in the overview of a topic.
    pub place: StudyPlace,
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

/// What was seen of one article.
pub struct Seen {
    digest: Digest,
    record: Record,
    item: Item,
    /// Where it is kept already.
    place: Option<Place>,
}

impl Seen {
    /// As it is kept: the length of what follows as eight bytes, JSON, and the words.
    fn write(&self) -> Result<Vec<u8>> {
        let json = serde_json::to_vec(&(&self.record, &self.item))?;
        Ok([&(json.len() as u64).to_le_bytes(), json.as_slice(), &self.digest.write()].concat())
    }

    /// `None` if it was damaged.
    fn read(bytes: &[u8], place: Place) -> Option<Self> {
        let (length, rest) = bytes.split_first_chunk()?;
        let (json, words) = rest.split_at_checked(u64::from_le_bytes(*length) as usize)?;
        let (record, item) = serde_json::from_slice(json).ok()?;
        Some(Self { digest: Digest::read(words)?, record, item, place: Some(place) })
    }
}

impl Gather for Survey {
    type Seen = Seen;
    type Memory = SurveyCache;

    fn remember(background: &Content, folder: &SiteFolder, caches: Option<&Path>) -> Result<SurveyCache> {
        // Nothing else goes into what is seen.
        let key = match caches {
            Some(_) => format!("{} {}", program(), hash_public(&folder.public, background)?),
            None => String::new(),
        };
        Ok(SurveyCache::open(caches, key))
    }

    fn begin(background: &Content, memory: &SurveyCache) -> Result<Self> {
        Ok(Self {
            builder: search::builder(background),
            records: Vec::new(),
            newest: Newest::default(),
            keeper: memory.keeper()?,
        })
    }

    fn recall(memory: &SurveyCache, file: &Path, state: &str) -> Option<Recalled<Seen>> {
        let (bytes, place) = memory.recall(file, state)?;
        let seen = Seen::read(&bytes, place)?;
        let id = seen.record.card.id.clone();
        (file.file_stem()? == id.as_str()).then_some(())?;
        let named = (seen.item.study_date(), id);
        Some(Recalled { named, related: seen.record.picks.clone(), seen })
    }

    fn look(background: &Content, glossary: &Glossary, article: &CheckedArticle, text: &str) -> Seen {
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
            place: StudyPlace::of(article),
            subjects: Subjects::of(article, glossary, &background.glossary),
            examples: parts.filter(|(_, part)| shows(part)).map(|(n, _)| n).collect(),
        };
        let digest = Digest::of(&search::document(background, article));
        Seen { digest, record, item, place: None }
    }

    fn take(&mut self, file: &Path, state: &str, seen: Seen) -> Result<()> {
        if let Some(keeper) = &mut self.keeper {
            match seen.place {
                Some(place) => keeper.keep(file, state, place),
                None => keeper.add(file, state, &seen.write()?)?,
            }
        }
        self.builder.add_digest(seen.digest);
        self.records.push(seen.record);
        self.newest.offer(seen.item);
        Ok(())
    }
}

impl Survey {
    /// In catalogue order, once all articles are known.
    pub fn finish(self, content: &Content) -> Result<Surveyed> {
        self.keeper.map(Keeper::finish).transpose().context("cannot keep what was read")?;
        let position = |record: &Record| content.articles.position(&record.card.id).unwrap_or_default();
        let numbers: Vec<u32> = self.records.iter().map(|record| position(record) as u32).collect();
        let mut records = self.records;
        records.sort_by_cached_key(position);
        Ok(Surveyed { collection: self.builder.collect_as(&numbers), records, newest: self.newest.finish() })
    }
}
