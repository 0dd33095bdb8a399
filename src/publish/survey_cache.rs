//! What was seen of each article the last time, so that one that did not change is neither parsed nor taken into words again.
//!
//! `survey-entries` holds what was seen, one after the other. `survey-index` says what all of it was made with, and then in a
//! line for each article which state of its file was looked at (size and time of the last change) and where in the entries
//! that stands. What is new is added at the end, and the index is replaced last, so that it never names what is not there.

use anyhow::{Context, Result};
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

const INDEX: &str = "survey-index";
const ENTRIES: &str = "survey-entries";

/// Where something stands among the entries, in bytes.
#[derive(Clone, Copy)]
pub struct Place {
    start: u64,
    length: usize,
}

/// What was kept. Threads share it.
#[derive(Default)]
pub struct SurveyCache {
    folder: Option<PathBuf>,
    /// What everything that is kept was made with.
    key: String,
    known: HashMap<String, (String, Place)>,
    /// Bytes of the entries.
    end: u64,
}

impl SurveyCache {
    /// In a folder; without one nothing is kept. What was made with another `key` is forgotten.
    pub fn open(folder: Option<&Path>, key: String) -> Self {
        let Some(folder) = folder.map(Path::to_owned) else { return Self::default() };
        let index = fs::read_to_string(folder.join(INDEX)).unwrap_or_default();
        let known = index.split_once('\n').filter(|(was, _)| *was == key);
        let known: HashMap<_, _> =
            known.map(|(_, lines)| lines.lines().filter_map(line).collect()).unwrap_or_default();
        let end = fs::metadata(folder.join(ENTRIES)).map_or(0, |about| about.len());
        let used: u64 = known.values().map(|(_, place)| place.length as u64).sum();
        // Mostly what is no longer needed: it begins anew.
        match used * 2 < end {
            true => Self { folder: Some(folder), key, ..Self::default() },
            false => Self { folder: Some(folder), key, known, end },
        }
    }

    /// What was seen of a file in this state.
    pub fn recall(&self, file: &Path, state: &str) -> Option<(Vec<u8>, Place)> {
        let (_, place) = self.known.get(&name(file)).filter(|(was, _)| was == state)?;
        let mut entries = File::open(self.folder.as_ref()?.join(ENTRIES)).ok()?;
        entries.seek(SeekFrom::Start(place.start)).ok()?;
        let mut bytes = vec![0; place.length];
        entries.read_exact(&mut bytes).ok()?;
        Some((bytes, *place))
    }

    /// For what is kept this time.
    pub fn keeper(&self) -> Result<Option<Keeper>> {
        let Some(folder) = &self.folder else { return Ok(None) };
        let of = || format!("cannot write in {}", folder.display());
        fs::create_dir_all(folder).with_context(of)?;
        let mut options = File::options();
        match self.end {
            // Nothing that an old index names is there any more.
            0 => {
                super::disk::remove_if_there(&folder.join(INDEX))?;
                options.write(true).truncate(true)
            }
            _ => options.append(true),
        };
        let entries = options.create(true).open(folder.join(ENTRIES)).with_context(of)?;
        let index = format!("{}\n", self.key);
        Ok(Some(Keeper { folder: folder.clone(), entries: BufWriter::new(entries), end: self.end, index }))
    }
}

/// Keeps what was seen.
pub struct Keeper {
    folder: PathBuf,
    entries: BufWriter<File>,
    end: u64,
    index: String,
}

impl Keeper {
    /// Keeps what stands there already.
    pub fn keep(&mut self, file: &Path, state: &str, Place { start, length }: Place) {
        self.index += &format!("{state}\t{start}\t{length}\t{}\n", name(file));
    }

    /// Keeps what is new.
    pub fn add(&mut self, file: &Path, state: &str, bytes: &[u8]) -> Result<()> {
        let place = Place { start: self.end, length: bytes.len() };
        self.entries
            .write_all(bytes)
            .with_context(|| format!("cannot write in {}", self.folder.display()))?;
        self.end += bytes.len() as u64;
        self.keep(file, state, place);
        Ok(())
    }

    pub fn finish(mut self) -> Result<()> {
        let beside = self.folder.join("survey-index.new");
        self.entries
            .flush()
            .and_then(|()| fs::write(&beside, &self.index))
            .and_then(|()| fs::rename(&beside, self.folder.join(INDEX)))
            .with_context(|| format!("cannot write in {}", self.folder.display()))
    }
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn line(line: &str) -> Option<(String, (String, Place))> {
    let mut parts = line.splitn(4, '\t');
    let state = parts.next()?.to_owned();
    let place = Place { start: parts.next()?.parse().ok()?, length: parts.next()?.parse().ok()? };
    Some((parts.next()?.to_owned(), (state, place)))
}
