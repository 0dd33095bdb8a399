//! The parts of an index that are at hand, and looking things up in them.

use crate::dictionary::{Dictionary, Documents, Entry};
use crate::facets::Facets;
use crate::lexicon::Lexicon;
use crate::manifest::Manifest;
use crate::part::Part;
use crate::positions::Positions;
use crate::synonyms::Synonyms;
use std::collections::{BTreeSet, HashMap};

/// A part in memory.
pub(crate) enum LoadedPart {
    Words(Lexicon),
    Synonyms(Synonyms),
    Facets(Facets),
    Terms(Dictionary),
    Positions(Positions),
    Raw(Vec<u8>),
}

impl LoadedPart {
    pub(crate) fn read(part: Part, content: &[u8], documents: u32) -> Option<Self> {
        Some(match part {
            Part::Manifest => return None,
            Part::Words => Self::Words(Lexicon::read(content)?),
            Part::Synonyms => Self::Synonyms(Synonyms::read(content)?),
            Part::Facets => Self::Facets(Facets::read(content, documents)?),
            Part::Terms(_) => Self::Terms(Dictionary::read(content)?),
            Part::Positions(_) => Self::Positions(Positions::read(content)?),
            Part::Heavy(_) | Part::HeavyPositions(_) => Self::Raw(content.to_vec()),
        })
    }

    pub(crate) fn bytes(&self) -> usize {
        match self {
            Self::Words(lexicon) => lexicon.bytes(),
            Self::Synonyms(_) => 0,
            Self::Facets(facets) => facets.bytes(),
            Self::Terms(dictionary) => dictionary.bytes(),
            Self::Positions(positions) => positions.bytes(),
            Self::Raw(bytes) => bytes.len(),
        }
    }
}

/// The parts at hand. `None` is a part that cannot be had.
#[derive(Default)]
pub(crate) struct PartCache(pub(crate) HashMap<Part, Option<LoadedPart>>);

/// Whether something is known of a term.
pub(crate) enum Known {
    Here(Entry),
    Absent,
    /// Its part has to be fetched, or cannot be had.
    Unknown,
}

impl PartCache {
    /// The part, or `None` and a note that it is needed, unless it cannot be had.
    pub(crate) fn part(&self, part: Part, needs: &mut BTreeSet<Part>) -> Option<&LoadedPart> {
        match self.0.get(&part) {
            Some(loaded) => loaded.as_ref(),
            None => {
                needs.insert(part);
                None
            }
        }
    }

    pub(crate) fn words(&self, needs: &mut BTreeSet<Part>) -> Option<&Lexicon> {
        match self.part(Part::Words, needs) {
            Some(LoadedPart::Words(words)) => Some(words),
            _ => None,
        }
    }

    pub(crate) fn synonyms(&self, needs: &mut BTreeSet<Part>) -> Option<&Synonyms> {
        match self.part(Part::Synonyms, needs) {
            Some(LoadedPart::Synonyms(synonyms)) => Some(synonyms),
            _ => None,
        }
    }

    pub(crate) fn facets(&self, needs: &mut BTreeSet<Part>) -> Option<&Facets> {
        match self.part(Part::Facets, needs) {
            Some(LoadedPart::Facets(facets)) => Some(facets),
            _ => None,
        }
    }

    pub(crate) fn raw(&self, part: Part, needs: &mut BTreeSet<Part>) -> &[u8] {
        match self.part(part, needs) {
            Some(LoadedPart::Raw(bytes)) => bytes,
            _ => &[],
        }
    }

    pub(crate) fn dictionary(
        &self,
        manifest: &Manifest,
        term: &str,
        needs: &mut BTreeSet<Part>,
    ) -> Option<(u32, &Dictionary)> {
        let number = manifest.part_of(term)?;
        match self.part(Part::Terms(number), needs) {
            Some(LoadedPart::Terms(dictionary)) => Some((number, dictionary)),
            _ => None,
        }
    }

    pub(crate) fn look_up(&self, manifest: &Manifest, term: &str, needs: &mut BTreeSet<Part>) -> Known {
        match self.dictionary(manifest, term, needs) {
            Some((_, dictionary)) => dictionary.get(term).map_or(Known::Absent, Known::Here),
            None if manifest.starts.is_empty() => Known::Absent,
            None => Known::Unknown,
        }
    }

    /// A term's entry and the bytes of its documents.
    pub(crate) fn documents(
        &self,
        manifest: &Manifest,
        term: &str,
        needs: &mut BTreeSet<Part>,
    ) -> Option<(Entry, &[u8])> {
        let (_, dictionary) = self.dictionary(manifest, term, needs)?;
        let entry = dictionary.get(term)?;
        Some((
            entry,
            match dictionary.documents(entry) {
                Documents::Here(bytes) => bytes,
                Documents::Heavy(number) => self.raw(Part::Heavy(number), needs),
            },
        ))
    }

    /// The bytes of where a term stands in its documents.
    pub(crate) fn positions(
        &self,
        manifest: &Manifest,
        term: &str,
        needs: &mut BTreeSet<Part>,
    ) -> Option<&[u8]> {
        let (number, dictionary) = self.dictionary(manifest, term, needs)?;
        let entry = dictionary.get(term)?;
        if let Documents::Heavy(number) = dictionary.documents(entry) {
            return Some(self.raw(Part::HeavyPositions(number), needs));
        }
        match self.part(Part::Positions(number), needs) {
            Some(LoadedPart::Positions(positions)) => Some(positions.of(entry.ordinal)),
            _ => None,
        }
    }
}
