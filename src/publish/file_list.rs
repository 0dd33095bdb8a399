//! Every file of a site, with its size and its hash: for hosts that take only what changed, and for whoever checks a copy.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fmt;

/// A file as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileEntry {
    /// In bytes.
    pub size: u64,
    /// SHA-256, as 64 hexadecimal digits.
    pub sha256: String,
}

/// Files by their path in the site, such as `articles/x/index.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileList(BTreeMap<String, FileEntry>);

/// What became of a site's files since another list was made. Paths are in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub new: Vec<String>,
    pub changed: Vec<String>,
    pub gone: Vec<String>,
}

impl FileList {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Bytes of all files together.
    pub fn bytes(&self) -> u64 {
        self.0.values().map(|entry| entry.size).sum()
    }

    /// Path and file, in the order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &FileEntry)> {
        self.0.iter().map(|(path, entry)| (path.as_str(), entry))
    }

    pub fn get(&self, path: &str) -> Option<&FileEntry> {
        self.0.get(path)
    }

    /// What changed since `before` was made.
    pub fn since(&self, before: &Self) -> Changes {
        let mut changes = Changes::default();
        for (path, entry) in &self.0 {
            match before.0.get(path) {
                None => changes.new.push(path.clone()),
                Some(old) if old != entry => changes.changed.push(path.clone()),
                Some(_) => {}
            }
        }
        changes.gone.extend(before.0.keys().filter(|path| !self.0.contains_key(*path)).cloned());
        changes
    }

    /// Reads what [`Display`](fmt::Display) writes.
    pub fn read(text: &str) -> Result<Self> {
        let line = |(n, line): (usize, &str)| {
            let mut parts = line.splitn(3, '\t');
            let (hash, size, path) = (parts.next(), parts.next(), parts.next());
            let entry = hash.zip(size).zip(path).and_then(|((sha256, size), path)| {
                let entry = FileEntry { size: size.parse().ok()?, sha256: sha256.to_owned() };
                (sha256.len() == 64).then(|| (path.to_owned(), entry))
            });
            entry.with_context(|| format!("line {} is no hash, size and path", n + 1))
        };
        let files: BTreeMap<_, _> = text.lines().enumerate().map(line).collect::<Result<_>>()?;
        ensure!(files.len() == text.lines().count(), "a path stands there twice");
        Ok(Self(files))
    }
}

impl FromIterator<(String, FileEntry)> for FileList {
    fn from_iter<I: IntoIterator<Item = (String, FileEntry)>>(files: I) -> Self {
        Self(files.into_iter().collect())
    }
}

/// A line for each file: hash, size and path, with tabs between them.
impl fmt::Display for FileList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(path, entry)| writeln!(f, "{}\t{}\t{path}", entry.sha256, entry.size))
    }
}

/// A line for each file: `+` for a new one, `~` for a changed one, `-` for one that is gone.
impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (sign, paths) in [("+", &self.new), ("~", &self.changed), ("-", &self.gone)] {
            paths.iter().try_for_each(|path| writeln!(f, "{sign} {path}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(files: &[(&str, u64)]) -> FileList {
        let entry = |(path, size): &(&str, u64)| {
            ((*path).to_owned(), FileEntry { size: *size, sha256: format!("{size:064x}") })
        };
        files.iter().map(entry).collect()
    }

    #[test]
    fn two_lists_tell_what_is_new_changed_and_gone() {
        let before = list(&[("a", 1), ("b", 2), ("c", 3)]);
        let now = list(&[("b", 2), ("c", 4), ("d", 5)]);
        let changes = now.since(&before);
        assert_eq!(changes.to_string(), "+ d\n~ c\n- a\n");
        assert_eq!(now.since(&now), Changes::default());
        assert_eq!((now.len(), now.bytes()), (3, 11));
    }

    #[test]
    fn what_is_written_is_read_back_and_damage_is_named() {
        let files = list(&[("articles/a b/index.html", 70), ("é.txt", 0)]);
        let text = files.to_string();
        assert_eq!(FileList::read(&text).unwrap(), files);
        assert!(FileList::read("abc\t1\tx\n").unwrap_err().to_string().contains("line 1"));
        assert!(FileList::read(&format!("{text}{text}")).is_err());
    }
}
