//! A range of terms, and which documents hold each.

use crate::bytes::Input;
use fst::Map;

/// A term's documents are kept beside it if they take no more bytes than this; else they are a part of their own, so that
/// nobody fetches them for a neighbour's sake.
#[cfg(feature = "write")]
pub const LIGHT: usize = 2 << 10;

/// One part of the terms.
pub struct Dictionary {
    terms: Map<Vec<u8>>,
    entries: Vec<Entry>,
    postings: Vec<u8>,
}

/// What is known of a term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    /// Its place in the part.
    pub ordinal: u32,
    /// How many documents hold it.
    pub documents: u32,
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    /// Where in `postings`.
    Here { start: usize, length: usize },
    /// The number of the part that holds them.
    Heavy(u32),
}

/// The documents of a term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Documents<'a> {
    Here(&'a [u8]),
    Heavy(u32),
}

impl Dictionary {
    /// `None` if it is not what [`Writer`] wrote.
    pub fn read(content: &[u8]) -> Option<Self> {
        let mut input = Input(content);
        let terms = Map::new(input.bytes()?.to_vec()).ok()?;
        let mut entries = Vec::with_capacity(terms.len().min(content.len()));
        let mut start = 0_usize;
        for ordinal in 0..u32::try_from(terms.len()).ok()? {
            let documents = input.number()?;
            let length = input.number()? as usize;
            let place =
                if length == 0 { Place::Heavy(input.number()?) } else { Place::Here { start, length } };
            start = start.checked_add(length)?;
            entries.push(Entry { ordinal, documents, place });
        }
        (start == input.0.len()).then(|| Self { terms, entries, postings: input.0.to_vec() })
    }

    pub fn get(&self, term: &str) -> Option<Entry> {
        self.entries.get(usize::try_from(self.terms.get(term)?).ok()?).copied()
    }

    pub fn documents(&self, entry: Entry) -> Documents<'_> {
        match entry.place {
            Place::Heavy(number) => Documents::Heavy(number),
            Place::Here { start, length } => {
                Documents::Here(self.postings.get(start..start + length).unwrap_or_default())
            }
        }
    }

    /// Bytes in memory, about.
    pub fn bytes(&self) -> usize {
        self.terms.as_fst().size() + self.postings.len() + self.entries.len() * size_of::<Entry>()
    }
}

/// Writes a part of the terms. They have to ascend.
#[cfg(feature = "write")]
pub struct Writer {
    terms: fst::MapBuilder<Vec<u8>>,
    count: u64,
    entries: Vec<u8>,
    postings: Vec<u8>,
}

#[cfg(feature = "write")]
impl Default for Writer {
    fn default() -> Self {
        Self { terms: fst::MapBuilder::memory(), count: 0, entries: Vec::new(), postings: Vec::new() }
    }
}

#[cfg(feature = "write")]
impl Writer {
    /// Adds a term with its documents, or the number of the part that holds them.
    pub fn push(
        &mut self,
        term: &str,
        documents: u32,
        postings: Result<&[u8], u32>,
    ) -> Result<(), fst::Error> {
        use crate::bytes::put_number;
        self.terms.insert(term, self.count)?;
        self.count += 1;
        put_number(documents, &mut self.entries);
        match postings {
            Ok(bytes) => {
                put_number(bytes.len() as u32, &mut self.entries);
                self.postings.extend_from_slice(bytes);
            }
            Err(heavy) => {
                put_number(0, &mut self.entries);
                put_number(heavy, &mut self.entries);
            }
        }
        Ok(())
    }

    /// Bytes so far, about.
    pub fn size(&self) -> usize {
        self.terms.bytes_written() as usize + self.entries.len() + self.postings.len()
    }

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub fn finish(self) -> Result<Vec<u8>, fst::Error> {
        let mut content = Vec::new();
        crate::bytes::put_bytes(&self.terms.into_inner()?, &mut content);
        content.extend_from_slice(&self.entries);
        content.extend_from_slice(&self.postings);
        Ok(content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Vec<u8> {
        let mut writer = Writer::default();
        writer.push("fatigu", 2, Ok(&[1, 2, 3, 4])).unwrap();
        writer.push("treatment", 50_000, Err(9)).unwrap();
        writer.push("vein", 1, Ok(&[7, 8])).unwrap();
        writer.finish().unwrap()
    }

    #[test]
    fn a_term_leads_to_its_documents() {
        let dictionary = Dictionary::read(&written()).unwrap();
        let found = |term| dictionary.get(term).map(|entry| (entry.documents, dictionary.documents(entry)));
        assert_eq!(found("fatigu"), Some((2, Documents::Here(&[1, 2, 3, 4]))));
        assert_eq!(found("treatment"), Some((50_000, Documents::Heavy(9))));
        assert_eq!(found("vein"), Some((1, Documents::Here(&[7, 8]))));
        assert_eq!(found("ve"), None);
    }

    #[test]
    fn what_is_damaged_is_refused() {
        let written = written();
        for cut in 0..written.len() {
            assert!(Dictionary::read(&written[..cut]).is_none(), "cut at {cut}");
        }
    }
}
