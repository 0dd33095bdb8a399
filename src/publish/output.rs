//! Writing the site's files, from as many threads as like, and knowing what was written.

use super::disk::{link_or_copy, remove_if_there};
use super::file_list::{FileEntry, FileList};
use super::routes::comparable;
use anyhow::{Context, Result, bail};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The folder the site is written to, and what was written so far.
pub struct Output {
    folder: PathBuf,
    written: Mutex<Written>,
}

#[derive(Default)]
struct Written {
    files: BTreeMap<String, FileEntry>,
    /// Who made what stands at a path, as paths are compared.
    makers: HashMap<String, String>,
    /// Folders that are there.
    folders: HashSet<PathBuf>,
}

/// Writes for someone: two who want the same address are told of each other.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    output: &'a Output,
    maker: &'a str,
}

impl Output {
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), written: Mutex::default() }
    }

    /// For whoever makes files, as it is named to people: "the feed", "articles/x.json".
    pub fn by<'a>(&'a self, maker: &'a str) -> Writer<'a> {
        Writer { output: self, maker }
    }

    /// Where a path of the site is written.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// What was written at a path.
    pub fn entry(&self, path: &str) -> Option<FileEntry> {
        self.written().files.get(path).cloned()
    }

    /// Everything that was written.
    pub fn into_files(self) -> FileList {
        let written = self.written.into_inner().unwrap_or_else(PoisonError::into_inner);
        written.files.into_iter().collect()
    }

    fn written(&self) -> MutexGuard<'_, Written> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a path for its maker, and makes its folder; where it is.
    fn claim(&self, path: &str, maker: &str, entry: FileEntry) -> Result<PathBuf> {
        let file = self.folder.join(path);
        let mut written = self.written();
        let place = comparable(path);
        if let Some(other) = written.makers.get(&place) {
            bail!("two things would stand at /{path}: one made for {other}, one made for {maker}");
        }
        written.makers.insert(place, maker.to_owned());
        written.files.insert(path.to_owned(), entry);
        let folder = file.parent().filter(|folder| !written.folders.contains(*folder));
        drop(written);
        if let Some(folder) = folder {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
            self.written().folders.insert(folder.to_owned());
        }
        Ok(file)
    }
}

impl Writer<'_> {
    /// Writes a file at a path of the site.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> Result<()> {
        let bytes = bytes.as_ref();
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let file = self.output.claim(path, self.maker, FileEntry { size: bytes.len() as u64, sha256 })?;
        // What is there may be a link to a file that is kept for the next time.
        remove_if_there(&file)?;
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))
    }

    pub fn write_json(&self, path: &str, value: &impl Serialize) -> Result<()> {
        self.write(path, serde_json::to_vec(value).with_context(|| format!("cannot write {path} as JSON"))?)
    }

    /// Copies a file to a path of the site.
    pub fn copy(&self, from: &Path, path: &str) -> Result<()> {
        self.write(path, fs::read(from).with_context(|| format!("cannot read {}", from.display()))?)
    }

    /// Puts a file that is there already, and known, at a path of the site.
    pub fn link(&self, from: &Path, path: &str, entry: FileEntry) -> Result<()> {
        let file = self.output.claim(path, self.maker, entry)?;
        link_or_copy(from, &file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_makers_at_one_address_are_told_of_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let output = Output::new(folder.path());
        output.by("articles/a.json").write("articles/a/index.html", "one").unwrap();
        output.by("articles/b.json").write("articles/b/index.html", "two").unwrap();
        for path in ["articles/a/index.html", "Articles/a/index.html"] {
            let error = output.by("the feed").write(path, "three").unwrap_err().to_string();
            assert!(error.contains("articles/a.json") && error.contains("the feed"), "{error}");
        }
        let text = fs::read_to_string(folder.path().join("articles/a/index.html")).unwrap();
        assert_eq!(text, "one", "what was there first stays");
        let files = output.into_files();
        assert_eq!((files.len(), files.bytes()), (2, 6));
        let hash = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";
        assert_eq!(files.get("articles/a/index.html").unwrap().sha256, hash, "SHA-256 of \"one\"");
    }

    #[test]
    fn what_is_linked_to_is_never_written_over() {
        let (kept, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let from = kept.path().join("x");
        fs::write(&from, "old").unwrap();
        for text in ["new", "newer"] {
            let output = Output::new(out.path());
            output.by("a test").link(&from, "x", FileEntry { size: 3, sha256: String::new() }).unwrap();
            let again = Output::new(out.path());
            again.by("a test").write("x", text).unwrap();
            assert_eq!(fs::read_to_string(&from).unwrap(), "old");
        }
    }
}
