//! Writing the site's files.

use super::disk::link_or_copy;
use anyhow::{Context, Result};
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder the site is written to, and what was written so far.
pub struct Output {
    folder: PathBuf,
    pub files: usize,
    pub bytes: u64,
}

impl Output {
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), files: 0, bytes: 0 }
    }

    /// Writes a file at a path of the site.
    pub fn write(&mut self, path: &str, bytes: impl AsRef<[u8]>) -> Result<()> {
        let file = self.folder.join(path);
        let bytes = bytes.as_ref();
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
        self.files += 1;
        self.bytes += bytes.len() as u64;
        Ok(())
    }

    /// Where a path of the site is written.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Puts a file that is there already at a path of the site.
    pub fn link(&mut self, from: &Path, path: &str) -> Result<()> {
        let file = self.folder.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        link_or_copy(from, &file)?;
        self.files += 1;
        self.bytes += fs::metadata(&file).map_or(0, |about| about.len());
        Ok(())
    }

    pub fn write_json(&mut self, path: &str, value: &impl Serialize) -> Result<()> {
        self.write(path, serde_json::to_vec(value).with_context(|| format!("cannot write {path} as JSON"))?)
    }

    /// Copies a file to a path of the site.
    pub fn copy(&mut self, from: &Path, path: &str) -> Result<()> {
        self.write(path, fs::read(from).with_context(|| format!("cannot read {}", from.display()))?)
    }
}
