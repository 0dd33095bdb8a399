//! Hashes of folders: what goes into every page besides what is its own.

use super::{content::Content, disk::hash_bytes, folders::SOURCES, side_files::is_side_file};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// A hash of what a publisher wrote, but for the articles. Only what is read or published counts: what an editor leaves
/// beside it may come and go, or be a link that leads nowhere.
pub fn hash_public(public: &Path, content: &Content) -> Result<String> {
    let sources = SOURCES.iter().map(|name| (*name).to_owned()).filter(|name| public.join(name).is_file());
    let pages = content.pages.iter().map(|(slug, _)| format!("pages/{slug}.json"));
    let mut all = String::new();
    for path in sources.chain(pages).chain(content.files.iter().cloned()) {
        all += &hash_file(&public.join(&path))?;
        all += &path;
    }
    for file in &content.words.files {
        all += &hash_file(file)?;
    }
    Ok(hash_bytes(all.as_bytes()))
}

/// A hash of all files of a folder.
pub fn hash_folder(folder: &Path) -> Result<String> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
    let mut entries = entries.with_context(|| format!("cannot read {}", folder.display()))?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut all = String::new();
    for entry in entries {
        let (name, path) = (entry.file_name(), entry.path());
        let name = name.to_string_lossy();
        if !is_side_file(&name) {
            all += &name;
            all += &if path.is_dir() { hash_folder(&path)? } else { hash_file(&path)? };
        }
    }
    Ok(hash_bytes(all.as_bytes()))
}

fn hash_file(file: &Path) -> Result<String> {
    Ok(hash_bytes(&fs::read(file).with_context(|| format!("cannot read {}", file.display()))?))
}
