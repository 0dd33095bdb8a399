//! What was published before, so that only what changed is made anew.
//!
//! For every article a folder holds its files (hard links where the file system has them, so they take no room of their
//! own) and the key they were made for: a hash of all that goes into them. A file that was touched since is not trusted.

use super::disk::{hash_bytes, link_or_copy};
use super::file_list::FileEntry;
use super::output::{Output, Writer};
use anyhow::{Context, Result};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::UNIX_EPOCH;

/// The file beside the others that says what they were made for.
const KEY: &str = "key";

/// What was made of each article, by its id. Without a folder nothing is kept. Threads share it.
pub struct BuildCache {
    folder: Option<PathBuf>,
    /// What goes into every page: the program, the template, the glossary and so on.
    all: String,
    used: Mutex<HashSet<PathBuf>>,
}

impl BuildCache {
    pub fn new(folder: Option<&Path>, all: &[String]) -> Self {
        let all = format!("{}\n{}", program(), all.join("\n"));
        Self { folder: folder.map(Path::to_owned), all, used: Mutex::default() }
    }

    /// The key of what is made of this.
    pub fn key(&self, parts: &[&[u8]]) -> String {
        let mut all = self.all.clone().into_bytes();
        parts.iter().for_each(|part| all.extend_from_slice(hash_bytes(part).as_bytes()));
        hash_bytes(&all)
    }

    fn folder(&self, id: &str) -> Option<PathBuf> {
        let name = hash_bytes(id.as_bytes());
        Some(self.folder.as_ref()?.join(&name[..2]).join(name))
    }

    fn mark_used(&self, folder: PathBuf) {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(folder);
    }

    /// Puts the files that were made for this key in their places; `false` if there are none.
    pub fn take(&self, id: &str, key: &str, output: Writer) -> Result<bool> {
        let Some(folder) = self.folder(id) else { return Ok(false) };
        let known = fs::read_to_string(folder.join(KEY)).unwrap_or_default();
        let Some((was, lines)) = known.split_once('\n') else { return Ok(false) };
        if was != key {
            return Ok(false);
        }
        let mut files = Vec::new();
        for (n, line) in lines.lines().enumerate() {
            let mut parts = line.splitn(3, '\t');
            let (Some(was), Some(sha256), Some(path)) = (parts.next(), parts.next(), parts.next()) else {
                return Ok(false);
            };
            let file = folder.join(n.to_string());
            if stamp(&file).as_deref() != Some(was) {
                return Ok(false);
            }
            let size = was.split('-').next().and_then(|size| size.parse().ok()).unwrap_or_default();
            files.push((file, path, FileEntry { size, sha256: sha256.to_owned() }));
        }
        for (file, path, entry) in files {
            output.link(&file, path, entry)?;
        }
        self.mark_used(folder);
        Ok(true)
    }

    /// Keeps files that were just written, by their paths in the site.
    pub fn keep(&self, id: &str, key: &str, paths: &[String], output: &Output) -> Result<()> {
        let Some(folder) = self.folder(id) else { return Ok(()) };
        _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let mut known = format!("{key}\n");
        for (n, path) in paths.iter().enumerate() {
            let to = folder.join(n.to_string());
            link_or_copy(&output.path(path), &to)?;
            let sha256 = output.entry(path).map(|entry| entry.sha256).unwrap_or_default();
            known += &format!("{}\t{sha256}\t{path}\n", stamp(&to).unwrap_or_default());
        }
        fs::write(folder.join(KEY), known).with_context(|| format!("cannot write {}", folder.display()))?;
        self.mark_used(folder);
        Ok(())
    }

    /// Forgets what is no longer published.
    pub fn tidy(&self) -> Result<()> {
        let Some(folder) = &self.folder else { return Ok(()) };
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        for group in fs::read_dir(folder).into_iter().flatten() {
            let group = group?.path();
            // What else is kept there lies in files.
            if !group.is_dir() {
                continue;
            }
            for kept in fs::read_dir(group)? {
                let kept = kept?.path();
                if !used.contains(&kept) {
                    fs::remove_dir_all(&kept).with_context(|| format!("cannot remove {}", kept.display()))?;
                }
            }
        }
        Ok(())
    }
}

/// Tells the program that publishes from any other.
pub fn program() -> String {
    std::env::current_exe().ok().and_then(|program| stamp(&program)).unwrap_or_default()
}

/// Size and time of the last change.
pub fn stamp(file: &Path) -> Option<String> {
    let about = fs::metadata(file).ok()?;
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("{}-{}", about.len(), changed.as_nanos()))
}
