//! Where terms stand in their documents, for phrases. Fetched only when a phrase is asked for.

use crate::bytes::Input;
use std::ops::Range;

/// Words between one text of a document and the next, so that no phrase reaches from one into another.
#[cfg(feature = "write")]
pub const GAP: u32 = 100;

/// The positions of a range of terms.
pub struct Positions {
    of_terms: Vec<Range<usize>>,
    bytes: Vec<u8>,
}

impl Positions {
    /// `None` if it is not what [`write`] wrote.
    pub fn read(content: &[u8]) -> Option<Self> {
        let mut input = Input(content);
        let mut of_terms = Vec::new();
        while !input.is_empty() {
            let length = input.bytes()?.len();
            let end = content.len() - input.0.len();
            of_terms.push(end - length..end);
        }
        Some(Self { of_terms, bytes: content.to_vec() })
    }

    /// The bytes of a term, by its place in the range.
    pub fn of(&self, ordinal: u32) -> &[u8] {
        let range = self.of_terms.get(ordinal as usize).cloned().unwrap_or_default();
        self.bytes.get(range).unwrap_or_default()
    }

    pub fn bytes(&self) -> usize {
        self.bytes.len() + self.of_terms.len() * size_of::<Range<usize>>()
    }
}

/// The positions in each document of a term, in the order of its documents. Bytes that are anything else end the list.
pub fn in_documents(bytes: &[u8]) -> impl Iterator<Item = Vec<u32>> {
    let mut input = Input(bytes);
    std::iter::from_fn(move || one(&mut input))
}

/// The positions in one document.
pub fn one(input: &mut Input) -> Option<Vec<u32>> {
    let count = input.number()?;
    let mut last = 0_u32;
    let mut positions = Vec::new();
    for _ in 0..count {
        last = last.checked_add(input.number()?)?;
        positions.push(last);
    }
    Some(positions)
}

/// Adds the positions in one document; they have to ascend.
#[cfg(feature = "write")]
pub fn put(positions: &[u32], to: &mut Vec<u8>) {
    use crate::bytes::put_number;
    put_number(positions.len() as u32, to);
    let mut last = 0;
    for position in positions {
        put_number(position - last, to);
        last = *position;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let mut term = Vec::new();
        put(&[3, 4, 500], &mut term);
        put(&[], &mut term);
        put(&[0], &mut term);
        let mut content = Vec::new();
        crate::bytes::put_bytes(&[], &mut content);
        crate::bytes::put_bytes(&term, &mut content);
        let positions = Positions::read(&content).unwrap();
        assert!(positions.of(0).is_empty() && positions.of(7).is_empty());
        let found: Vec<Vec<u32>> = in_documents(positions.of(1)).collect();
        assert_eq!(found, [vec![3, 4, 500], vec![], vec![0]]);
        assert!(Positions::read(&content[..content.len() - 1]).is_none());
    }
}
