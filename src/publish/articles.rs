//! All articles of a site, in catalogue order.
//!
//! Only their names stay in memory: there may be more articles than fit in it. Each is read again when it is its turn.

use super::json;
use crate::catalog::newest_first;
use crate::model::{Article, Date};
use anyhow::{Context, Result};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Articles without faults. A *position* is an article's place, newest study first, from 0.
#[derive(Debug, Default)]
pub struct Articles {
    folder: PathBuf,
    entries: Vec<(Option<Date>, String)>,
    by_id: HashMap<String, usize>,
}

impl Articles {
    /// From each article's date and id; its file is named after its id.
    pub fn new(folder: &Path, mut entries: Vec<(Option<Date>, String)>) -> Self {
        entries.sort_by(|a, b| newest_first((a.0, &a.1), (b.0, &b.1)));
        let by_id = entries.iter().enumerate().map(|(position, (_, id))| (id.clone(), position)).collect();
        Self { folder: folder.to_owned(), entries, by_id }
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub fn id(&self, position: usize) -> &str {
        self.entries.get(position).map_or("", |(_, id)| id)
    }

    /// The dates of the studies, newest first.
    pub fn dates(&self) -> impl Iterator<Item = Option<Date>> {
        self.entries.iter().map(|(date, _)| *date)
    }

    pub fn file(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }

    /// The article at a position. It had no fault when it was first read, so an error means that it changed since.
    pub fn read(&self, position: usize) -> Result<Article> {
        let file = self.file(self.id(position));
        let changed = || format!("{} changed while publishing; try again", file.display());
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let text = std::str::from_utf8(&bytes).with_context(changed)?;
        let value = serde_json::from_str(json::without_mark(text)).with_context(changed)?;
        Article::read(&value).0.with_context(changed)
    }

    /// One after the other, newest study first.
    pub fn iter(&self) -> impl Iterator<Item = Result<Article>> {
        (0..self.len()).map(|position| self.read(position))
    }
}
