//! The parts an index comes in: their names, and what is checked before one is believed.
//!
//! Every part is a file. It begins with `PLSI`, a byte for its kind, a byte for the format, the eight bytes of its index's
//! edition and the Adler-32 of what follows, the lowest byte first. `docs/index-format.md` describes what follows.

use plainsight_contracts::search::{FACETS_PART, MANIFEST_PART};
use std::fmt;

/// The format this program writes and reads.
pub const FORMAT: u8 = 1;
const MAGIC: &[u8; 4] = b"PLSI";
const HEADER: usize = 4 + 1 + 1 + 8 + 4;

/// Tells one index from every other: the start of a hash of all that is in it.
pub type Edition = [u8; 8];

/// A part of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// What there is, and where.
    Manifest,
    /// Whole words as they are written, for endings and slips.
    Words,
    /// Words that mean the same.
    Synonyms,
    /// Which documents have which value of which facet.
    Facets,
    /// A range of terms, with the documents of those that are not in too many.
    Terms(u32),
    /// The documents of a term that is in many.
    Heavy(u32),
    /// Where the terms of a range stand in their documents.
    Positions(u32),
    /// Where a term that is in many stands.
    HeavyPositions(u32),
}

/// Why a part cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartError {
    /// It is no part of an index, or was damaged on its way.
    Damaged,
    /// It is of a format that this program does not know.
    OtherFormat,
    /// It is of another edition than the manifest: the site was published anew.
    OtherEdition,
}

impl Part {
    fn kind(self) -> u8 {
        match self {
            Self::Manifest => b'm',
            Self::Words => b'w',
            Self::Synonyms => b's',
            Self::Facets => b'f',
            Self::Terms(_) => b't',
            Self::Heavy(_) => b'h',
            Self::Positions(_) => b'p',
            Self::HeavyPositions(_) => b'q',
        }
    }

    /// From what [`fmt::Display`] says.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            MANIFEST_PART => return Some(Self::Manifest),
            FACETS_PART => return Some(Self::Facets),
            _ => {}
        }
        let name = name.strip_suffix(".bin")?;
        let (name, number) = name.split_once('/').unwrap_or((name, "0"));
        let number = number.parse().ok()?;
        Some(match name {
            "words" => Self::Words,
            "synonyms" => Self::Synonyms,
            "terms" => Self::Terms(number),
            "heavy" => Self::Heavy(number),
            "positions" => Self::Positions(number),
            "heavy-positions" => Self::HeavyPositions(number),
            _ => return None,
        })
    }

    /// What is in the file, once it is known to be this part, whole, and of this edition.
    pub fn open<'a>(
        self,
        bytes: &'a [u8],
        edition: Option<&Edition>,
    ) -> Result<(Edition, &'a [u8]), PartError> {
        let (header, content) = bytes.split_at_checked(HEADER).ok_or(PartError::Damaged)?;
        let (Some((magic, rest)), true) = (header.split_first_chunk::<4>(), header[4] == self.kind()) else {
            return Err(PartError::Damaged);
        };
        if magic != MAGIC {
            return Err(PartError::Damaged);
        }
        if rest[1] != FORMAT {
            return Err(PartError::OtherFormat);
        }
        let (Ok(found), Ok(sum)) = (Edition::try_from(&rest[2..10]), <[u8; 4]>::try_from(&rest[10..14]))
        else {
            return Err(PartError::Damaged);
        };
        if adler2::adler32_slice(content) != u32::from_le_bytes(sum) {
            return Err(PartError::Damaged);
        }
        if edition.is_some_and(|edition| *edition != found) {
            return Err(PartError::OtherEdition);
        }
        Ok((found, content))
    }

    /// The file that holds this.
    #[cfg(feature = "write")]
    pub fn seal(self, edition: &Edition, content: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER + content.len());
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&[self.kind(), FORMAT]);
        bytes.extend_from_slice(edition);
        bytes.extend_from_slice(&adler2::adler32_slice(content).to_le_bytes());
        bytes.extend_from_slice(content);
        bytes
    }
}

/// The name of the file, from the index's folder.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Manifest => f.write_str(MANIFEST_PART),
            Self::Words => f.write_str("words.bin"),
            Self::Synonyms => f.write_str("synonyms.bin"),
            Self::Facets => f.write_str(FACETS_PART),
            Self::Terms(n) => write!(f, "terms/{n}.bin"),
            Self::Heavy(n) => write!(f, "heavy/{n}.bin"),
            Self::Positions(n) => write!(f, "positions/{n}.bin"),
            Self::HeavyPositions(n) => write!(f, "heavy-positions/{n}.bin"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Part; 8] = [
        Part::Manifest,
        Part::Words,
        Part::Synonyms,
        Part::Facets,
        Part::Terms(7),
        Part::Heavy(70_000),
        Part::Positions(0),
        Part::HeavyPositions(3),
    ];

    #[test]
    fn a_part_is_known_by_its_name() {
        ALL.iter().for_each(|part| assert_eq!(Part::parse(&part.to_string()), Some(*part)));
        for name in ["", "terms", "terms/x.bin", "terms/1.json", "../index.bin", "terms/-1.bin"] {
            assert_eq!(Part::parse(name), None, "{name}");
        }
    }

    #[test]
    fn only_what_is_whole_and_of_this_edition_is_believed() {
        let (ours, other) = ([1; 8], [2; 8]);
        let sealed = Part::Words.seal(&ours, b"content");
        assert_eq!(Part::Words.open(&sealed, Some(&ours)), Ok((ours, &b"content"[..])));
        assert_eq!(Part::Words.open(&sealed, None), Ok((ours, &b"content"[..])));
        assert_eq!(Part::Words.open(&sealed, Some(&other)), Err(PartError::OtherEdition));
        assert_eq!(Part::Facets.open(&sealed, Some(&ours)), Err(PartError::Damaged));
        for at in 0..sealed.len() {
            let mut spoiled = sealed.clone();
            spoiled[at] ^= 1;
            assert!(Part::Words.open(&spoiled, Some(&ours)).is_err(), "a changed byte at {at}");
            assert!(Part::Words.open(&sealed[..at], Some(&ours)).is_err(), "cut at {at}");
        }
    }
}
