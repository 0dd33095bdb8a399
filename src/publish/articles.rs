//! All articles of a site, in catalogue order.
//!
//! Only their names stay in memory: there may be more articles than fit in it. Each is read again when it is its turn.

use super::json;
use crate::catalog::newest_first;
use crate::model::{CheckedArticle, Date};
use anyhow::{Context, Result};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Articles without faults. A *position* is an article's place, newest study first, from 0.
#[derive(Debug, Default)]
pub struct Articles {
    folder: PathBuf,
    /// Their ids, in order.
    ids: Vec<String>,
    by_id: HashMap<String, usize>,
}

impl Articles {
    /// From each article's date and id; its file is named after its id.
    pub fn new(folder: &Path, mut entries: Vec<(Option<Date>, String)>) -> Self {
        entries.sort_by(|a, b| newest_first((a.0, &a.1), (b.0, &b.1)));
        let ids: Vec<String> = entries.into_iter().map(|(_, id)| id).collect();
        let by_id = ids.iter().enumerate().map(|(position, id)| (id.clone(), position)).collect();
        Self { folder: folder.to_owned(), ids, by_id }
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    pub fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub fn id(&self, position: usize) -> &str {
        self.ids.get(position).map_or("", String::as_str)
    }

    /// All ids, in catalogue order.
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    pub fn file(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }

    /// The article at a position. It had no fault when it was first read, so an error means that it changed since.
    pub fn read(&self, position: usize) -> Result<CheckedArticle> {
        let file = self.file(self.id(position));
        let changed = || format!("{} changed while publishing; try again", file.display());
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let text = std::str::from_utf8(&bytes).with_context(changed)?;
        let value = serde_json::from_str(json::without_mark(text)).with_context(changed)?;
        CheckedArticle::read(&value).with_context(changed)
    }

    /// One after the other, newest study first.
    pub fn iter(&self) -> impl Iterator<Item = Result<CheckedArticle>> {
        (0..self.len()).map(|position| self.read(position))
    }
}
