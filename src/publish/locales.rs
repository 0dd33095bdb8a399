//! The words of a site: English, and what the folder `locales` of the site says instead.
//!
//! `locales/<language>/*.ftl` holds other words for a language that the program has, or a language that it has not. Every
//! file is looked at; those of the site's language are said. What they do not say is said in English, and told.

use super::faults::{Located, nearest, of_file};
use super::side_files::is_side_file;
use crate::i18n::fluent::{Compiled, compile};
use crate::i18n::{FORMAT_LOCALE, Phrases, english, kept};
use anyhow::{Context, Result};
use icu_locale_core::Locale;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder inside a site's.
pub const FOLDER: &str = "locales";

/// What a site says.
#[derive(Debug)]
pub struct Words {
    pub phrases: &'static Phrases,
    /// What its language leaves to English.
    pub remarks: Vec<Located>,
    /// The files that were read.
    pub files: Vec<PathBuf>,
}

/// Reads all languages of the folder and chooses one; without a `language` nothing is chosen, only looked at.
pub fn read(public: &Path, language: &str, faults: &mut Vec<Located>) -> Result<Words> {
    let mut phrases = english().phrases.clone();
    let mut files = Vec::new();
    let mut own = Vec::new();
    let chosen = [language.split('-').next().unwrap_or_default(), language];
    // The language before its regions: what a region says is said instead.
    for (tag, folder) in folders(&public.join(FOLDER), faults)? {
        let found = ftl_files(&folder, faults)?;
        let compiled = read_folder(&found, faults);
        files.extend(found);
        if chosen.iter().any(|chosen| chosen.eq_ignore_ascii_case(&tag)) {
            for (id, phrase) in compiled.phrases {
                phrases.0.insert(id.clone(), phrase.form);
                own.push(id);
            }
        }
    }
    // Britain's customs go with the program's English alone; every other tag has its own.
    if language != "en" && !own.iter().any(|id| id == FORMAT_LOCALE) {
        phrases.0.insert(FORMAT_LOCALE.to_owned(), language.into());
    }
    let is_english = chosen[0].eq_ignore_ascii_case("en");
    let silent = english().compiled.phrases.keys().filter(|id| *id != FORMAT_LOCALE && !own.contains(id));
    let silent: Vec<&str> = silent.map(String::as_str).collect();
    let remarks = match (is_english, silent.as_slice()) {
        (true, _) | (_, []) => Vec::new(),
        (false, silent) => {
            let text = format!("does not say, so it is said in English: {}", silent.join(", "));
            vec![of_file(&public.join(FOLDER).join(language), text)]
        }
    };
    Ok(Words { phrases: kept(phrases), remarks, files })
}

/// The folders of languages, in the order of their tags.
fn folders(folder: &Path, faults: &mut Vec<Located>) -> Result<Vec<(String, PathBuf)>> {
    let mut folders = Vec::new();
    for (name, path) in entries(folder)? {
        match (path.is_dir(), name.parse::<Locale>()) {
            (true, Ok(_)) => folders.push((name, path)),
            (true, Err(_)) => {
                let text = "is no language: name the folder by its tag, such as en, de or pt-BR";
                faults.push(of_file(&path, text.to_owned()));
            }
            (false, _) => {
                let text = "is not read: words stand in a folder for their language, such as locales/en/";
                faults.push(of_file(&path, text.to_owned()));
            }
        }
    }
    Ok(folders)
}

fn ftl_files(folder: &Path, faults: &mut Vec<Located>) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for (name, path) in entries(folder)? {
        if name.ends_with(".ftl") && path.is_file() {
            files.push(path);
        } else {
            faults.push(of_file(&path, "is not read: its name has to end with .ftl".to_owned()));
        }
    }
    Ok(files)
}

/// What lies in a folder that may not be there, in order, without side files.
fn entries(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let cannot = || format!("cannot read {}", folder.display());
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let entry = entry.with_context(cannot)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !is_side_file(&name) {
            entries.push((name, entry.path()));
        }
    }
    entries.sort();
    Ok(entries)
}

/// The phrases of a folder that English has too, with arguments that English has.
fn read_folder(files: &[PathBuf], faults: &mut Vec<Located>) -> Compiled {
    let texts = files.iter().map(|file| match fs::read_to_string(file) {
        Ok(text) => text.trim_start_matches('\u{feff}').replace("\r\n", "\n"),
        Err(error) => {
            faults.push(of_file(file, format!("cannot be read: {error}")));
            String::new()
        }
    });
    let texts: Vec<String> = texts.collect();
    let known = &english().compiled;
    let mut compiled = compile(&texts, Some(known));
    let mut fault = |at: usize, line: usize, field: String, message: String, suggestion: Option<String>| {
        faults.push(Located { file: files[at].clone(), line, field, message, suggestion });
    };
    for wrong in compiled.faults.drain(..) {
        fault(wrong.file, wrong.line, wrong.id, wrong.text, None);
    }
    compiled.phrases.retain(|id, phrase| {
        let Some(english) = known.phrases.get(id) else {
            let meant = nearest(id, known.phrases.keys().map(String::as_str));
            let text = "is no phrase of the program, so it would never be said".to_owned();
            fault(phrase.file, phrase.line, id.clone(), text, meant);
            return false;
        };
        for arg in phrase.args.difference(&english.args) {
            let has = match english.args.is_empty() {
                true => "it has none".to_owned(),
                false => format!(
                    "it has {}",
                    english.args.iter().map(|arg| format!("${arg}")).collect::<Vec<_>>().join(", ")
                ),
            };
            let meant = nearest(arg, english.args.iter().map(String::as_str));
            fault(
                phrase.file,
                phrase.line,
                id.clone(),
                format!("uses ${arg}, which this phrase is not given; {has}"),
                meant,
            );
        }
        if id == FORMAT_LOCALE && phrase.form.as_str().is_none_or(|tag| tag.parse::<Locale>().is_err()) {
            let text = "should be a language tag, such as en-GB or de-CH".to_owned();
            fault(phrase.file, phrase.line, id.clone(), text, None);
        }
        true
    });
    compiled
}
