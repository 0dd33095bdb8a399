//! What was published before, so that only what changed is made anew.
//!
//! For every article page a folder holds its files (hard links where the file system has them, so they take no room of their
//! own) and the key they were made for: a hash of all that goes into the page. A file that was touched since is not trusted.

use super::disk::{hash_bytes, link_or_copy};
use super::output::Output;
use anyhow::{Context, Result};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The file beside the others that says what they were made for.
const KEY: &str = "key";

/// Pages by their path. Without a folder nothing is kept.
pub struct BuildCache {
    folder: Option<PathBuf>,
    /// What goes into every page: the program, the frame, the glossary and so on.
    all: String,
    used: HashSet<PathBuf>,
}

impl BuildCache {
    pub fn new(folder: Option<&Path>, all: &[String]) -> Self {
        let program = std::env::current_exe().ok().and_then(|program| stamp(&program)).unwrap_or_default();
        let all = format!("{program}\n{}", all.join("\n"));
        Self { folder: folder.map(Path::to_owned), all, used: HashSet::new() }
    }

    /// The key of a page that is made of this.
    pub fn key(&self, parts: &[&[u8]]) -> String {
        let mut all = self.all.clone().into_bytes();
        parts.iter().for_each(|part| all.extend_from_slice(hash_bytes(part).as_bytes()));
        hash_bytes(&all)
    }

    fn folder(&self, path: &str) -> Option<PathBuf> {
        let name = hash_bytes(path.as_bytes());
        Some(self.folder.as_ref()?.join(&name[..2]).join(name))
    }

    /// Puts the page's files in their place if they were made for this key.
    pub fn take(&mut self, path: &str, key: &str, output: &mut Output) -> Result<bool> {
        let Some(folder) = self.folder(path) else { return Ok(false) };
        let known = fs::read_to_string(folder.join(KEY)).unwrap_or_default();
        let mut lines = known.lines();
        if lines.next() != Some(key) {
            return Ok(false);
        }
        let files: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once('\t')).collect();
        if files.iter().any(|(name, was)| stamp(&folder.join(name)).as_deref() != Some(*was)) {
            return Ok(false);
        }
        for (name, _) in files {
            output.link(&folder.join(name), &format!("{path}{name}"))?;
        }
        self.used.insert(folder);
        Ok(true)
    }

    /// Keeps the files of a page that were just written.
    pub fn keep(&mut self, path: &str, key: &str, names: &[String], output: &Output) -> Result<()> {
        let Some(folder) = self.folder(path) else { return Ok(()) };
        _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let mut known = format!("{key}\n");
        for name in names {
            let (from, to) = (output.path(&format!("{path}{name}")), folder.join(name));
            link_or_copy(&from, &to)?;
            known += &format!("{name}\t{}\n", stamp(&to).unwrap_or_default());
        }
        fs::write(folder.join(KEY), known).with_context(|| format!("cannot write {}", folder.display()))?;
        self.used.insert(folder);
        Ok(())
    }

    /// Forgets pages that are no longer published.
    pub fn tidy(&self) -> Result<()> {
        let Some(folder) = &self.folder else { return Ok(()) };
        for group in fs::read_dir(folder).into_iter().flatten() {
            for page in fs::read_dir(group?.path())? {
                let page = page?.path();
                if !self.used.contains(&page) {
                    fs::remove_dir_all(&page).with_context(|| format!("cannot remove {}", page.display()))?;
                }
            }
        }
        Ok(())
    }
}

/// Size and time of the last change.
fn stamp(file: &Path) -> Option<String> {
    let about = fs::metadata(file).ok()?;
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("{}-{}", about.len(), changed.as_nanos()))
}
