//! An index with all its parts at hand: for tests, and for measuring.

use super::Files;
use crate::engine::{Engine, Hit};
use crate::part::{Part, PartError};
use crate::settings::Settings;
use plainsight_contracts::search::{Answer, Request};
use std::collections::HashMap;

pub struct Local {
    pub engine: Engine,
    files: HashMap<Part, Vec<u8>>,
    /// Parts that were asked for so far, and the bytes they came in.
    pub fetched: Vec<(Part, usize)>,
}

impl Local {
    pub fn new(files: &Files, settings: Settings) -> Result<Self, PartError> {
        let files: HashMap<Part, Vec<u8>> = files.files().collect();
        let manifest = files.get(&Part::Manifest).ok_or(PartError::Damaged)?;
        let fetched = vec![(Part::Manifest, manifest.len())];
        Ok(Self { engine: Engine::new(manifest, settings)?, files, fetched })
    }

    /// Bytes of all parts together.
    pub fn bytes(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }

    pub fn ask(&mut self, request: &Request) -> Answer {
        self.rank(request).0
    }

    /// The best documents for some words.
    pub fn search(&mut self, text: &str, most: usize) -> Vec<Hit> {
        self.rank(&Request { text: text.to_owned(), most, ..Request::default() }).1
    }

    fn rank(&mut self, request: &Request) -> (Answer, Vec<Hit>) {
        loop {
            let parts: Vec<Part> = match self.engine.rank(request) {
                Ok((answer, hits)) if answer.later.is_empty() => return (answer, hits),
                Ok((answer, _)) => answer.later.iter().filter_map(|name| Part::parse(name)).collect(),
                Err(needs) => needs.into_iter().collect(),
            };
            for part in parts {
                let given = self.files.get(&part).map(|file| {
                    self.fetched.push((part, file.len()));
                    self.engine.give(part, file)
                });
                if given != Some(Ok(())) {
                    self.engine.mark_missing(part);
                }
            }
        }
    }
}
