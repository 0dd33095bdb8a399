//! What lies in a publisher's folders: what is read, what is published as it is, and what is in the way.

use super::faults::{Located, of_file};
use super::{disk::why_unreadable, pictures, side_files::is_side_file};
use anyhow::{Context, Result};
use plainsight_contracts::addresses::SCHEMA;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What of the public folder is read, and not published as it is.
pub const SOURCES: [&str; 9] = [
    "articles",
    "locales",
    "pages",
    "topics.json",
    "site.json",
    "explainer.json",
    "glossary.json",
    "synonyms.json",
    "taken-down.json",
];

/// What publishers keep beside it for themselves. The schema is written anew from the types, and `dist` is what was made.
const NOT_PUBLISHED: [&str; 3] = ["README.md", SCHEMA, "dist"];

/// The files of the public folder that are published as they are, as paths of the site, in order.
pub fn public_files(public: &Path, faults: &mut Vec<Located>) -> Result<Vec<String>> {
    let is_other = |path: &str| {
        SOURCES.contains(&path) || NOT_PUBLISHED.contains(&path) || source_in_other_case(path).is_some()
    };
    for entry in fs::read_dir(public).with_context(|| format!("cannot read {}", public.display()))? {
        let entry = entry.with_context(|| format!("cannot read {}", public.display()))?;
        if let Some(source) = source_in_other_case(&entry.file_name().to_string_lossy()) {
            let text = format!("is neither read nor published: its name has to be written {source}");
            faults.push(of_file(&entry.path(), text));
        }
    }
    let mut files = files_below(public, is_other, faults)?;
    files.retain(|path| {
        let file = public.join(path);
        // The icon is needed whether it is there or not, and looked at on its own.
        let why = why_unreadable(&file).filter(|_| path != pictures::ICON);
        let is_readable = why.is_none();
        faults.extend(why.map(|why| of_file(&file, why)));
        is_readable
    });
    Ok(files)
}

/// What would be read if its name were not written in another case.
fn source_in_other_case(path: &str) -> Option<&'static str> {
    SOURCES.into_iter().find(|source| source.eq_ignore_ascii_case(path) && *source != path)
}

/// The `.json` files of a folder, in the order of their names. What looks like one and is not read is a fault, for whoever
/// wrote it would look for it on the site in vain; `things` says what the folder is for.
pub fn json_files(folder: &Path, things: &str, faults: &mut Vec<Located>) -> Result<Vec<PathBuf>> {
    let mut others = Vec::new();
    let mut files = Vec::new();
    for path in files_below(folder, |_| false, &mut others)? {
        let file = folder.join(&path);
        if !is_json(&file) {
            continue;
        }
        if path.contains('/') {
            let text = format!("is not read: {things} stand in one folder, not in folders inside it");
            faults.push(of_file(&file, text));
        } else if !path.ends_with(".json") {
            faults.push(of_file(&file, "is not read: its name has to end with .json".to_owned()));
        } else {
            files.push(file);
        }
    }
    // Whatever else lies there is not read, so nothing is wrong with it.
    faults.extend(others.into_iter().filter(|fault| is_json(&fault.file)));
    Ok(files)
}

/// Does its name end as that of JSON, in whatever case?
fn is_json(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// All files below a folder, as paths with slashes, in order. Side files are passed over, and paths that `but` knows.
/// Links are followed, those that lead nowhere are told as files, and what cannot be looked into is a fault.
fn files_below(folder: &Path, but: impl Fn(&str) -> bool, faults: &mut Vec<Located>) -> Result<Vec<String>> {
    let mut files = Vec::new();
    // Each with where it really stands, and all that it stands in.
    let mut folders: Vec<(String, Vec<PathBuf>)> = vec![(String::new(), Vec::new())];
    while let Some((inside, mut above)) = folders.pop() {
        let place = folder.join(inside.trim_end_matches('/'));
        let (real, entries) = match look_into(&place) {
            Ok(looked) => looked,
            Err(error) if inside.is_empty() => {
                return Err(error).with_context(|| {
                    format!("cannot read the folder {}; is the path right?", folder.display())
                });
            }
            Err(error) => {
                faults.push(of_file(&place, format!("is a folder that cannot be read: {error}")));
                continue;
            }
        };
        if above.contains(&real) {
            let text = "is a link to a folder that it stands in, which would never end; remove it";
            faults.push(of_file(&place, text.to_owned()));
            continue;
        }
        above.push(real);
        for entry in entries {
            let name = entry.file_name();
            if is_side_file(&name.to_string_lossy()) {
                continue;
            }
            let Some(name) = name.to_str() else {
                let text = "has a name that is not UTF-8 text, so it can have no address; name it anew";
                faults.push(of_file(&entry.path(), text.to_owned()));
                continue;
            };
            let path = format!("{inside}{name}");
            if but(&path) {
                continue;
            }
            match entry.path().is_dir() {
                true => folders.push((format!("{path}/"), above.clone())),
                false => files.push(path),
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Where a folder really stands, and what is in it.
fn look_into(folder: &Path) -> io::Result<(PathBuf, Vec<fs::DirEntry>)> {
    Ok((fs::canonicalize(folder)?, fs::read_dir(folder)?.collect::<io::Result<_>>()?))
}
