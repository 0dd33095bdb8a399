//! Reading one file of a publisher's, with every fault in its place.

use super::disk::why_unreadable;
use super::faults::{Located, locate, not_json, of_file, twice};
use super::json;
use crate::model::Fault;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The bytes of a file. One that cannot be read is a fault like any other.
pub fn read_bytes(file: &Path, faults: &mut Vec<Located>) -> Option<Vec<u8>> {
    let read = match why_unreadable(file) {
        Some(why) => Err(why),
        None => fs::read(file).map_err(|error| format!("cannot be read: {error}")),
    };
    read.map_err(|why| faults.push(of_file(file, why))).ok()
}

/// Reads a file as JSON. `read` gives back what it says and what is wrong with it.
pub fn read_file<T>(
    file: &Path,
    faults: &mut Vec<Located>,
    read: impl FnOnce(&Value) -> (T, Vec<Fault>),
) -> Option<T> {
    let bytes = read_bytes(file, faults)?;
    let (text, value) = parse(file, bytes, faults)?;
    let (read, found) = read(&value);
    faults.extend(locate(file, &text, found));
    Some(read)
}

/// The text of a file and what it says; a key that stands twice is a fault, for only one of the two would be read.
pub fn parse(file: &Path, bytes: Vec<u8>, faults: &mut Vec<Located>) -> Option<(String, Value)> {
    let Ok(text) = String::from_utf8(bytes) else {
        faults.push(of_file(file, "is not UTF-8 text; save it as UTF-8".to_owned()));
        return None;
    };
    let text = json::without_mark(&text).to_owned();
    match json::read(&text) {
        Ok(read) => {
            if read.has_twice {
                faults.extend(twice(file, &text));
            }
            Some((text, read.value))
        }
        Err(error) => {
            faults.push(not_json(file, &error));
            None
        }
    }
}

/// The name of a file without its ending.
pub fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
