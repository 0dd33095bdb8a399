//! Which documents hold a term, and how often in each field, while an index is made: ascending documents as gaps, numbers in
//! as few bytes as they need.

use crate::bytes::{Input, put_number as number};
use crate::settings::FIELDS;

/// How often a term stands in each field of a document.
pub type FieldCounts = [u32; FIELDS];

/// Writes the postings of one term. Documents have to ascend.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
    last: u32,
    documents: u32,
}

impl Writer {
    pub fn push(&mut self, document: u32, counts: &FieldCounts) {
        number(document - self.last, &mut self.bytes);
        self.last = document;
        self.documents += 1;
        let fields = counts.iter().enumerate().filter(|(_, count)| **count > 0);
        let mask = fields.clone().fold(0_u8, |mask, (field, _)| mask | 1 << field);
        // Most terms stand once in one field; that needs no more than the mask.
        let more = fields.clone().any(|(_, count)| *count > 1);
        self.bytes.push(mask | if more { 0x80 } else { 0 });
        if more {
            fields.for_each(|(_, count)| number(*count, &mut self.bytes));
        }
    }

    pub fn documents(&self) -> u32 {
        self.documents
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Reads what [`Writer`] wrote. Bytes that are anything else end the list.
pub struct Reader<'a> {
    bytes: Input<'a>,
    last: u32,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes: Input(bytes), last: 0 }
    }
}

impl Iterator for Reader<'_> {
    type Item = (u32, FieldCounts);

    fn next(&mut self) -> Option<Self::Item> {
        self.last = self.last.checked_add(self.bytes.number()?)?;
        let mask = self.bytes.byte()?;
        let mut counts = [0; FIELDS];
        for (field, count) in counts.iter_mut().enumerate() {
            if mask & 1 << field != 0 {
                *count = if mask & 0x80 == 0 { 1 } else { self.bytes.number()? };
            }
        }
        Some((self.last, counts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let list = [
            (0, [1, 0, 0, 0, 0, 0]),
            (1, [0, 0, 3, 0, 0, 1]),
            (70_000, [0, 200, 0, 0, 0, 0]),
            (u32::MAX, [1; FIELDS]),
        ];
        let mut writer = Writer::default();
        list.iter().for_each(|(document, counts)| writer.push(*document, counts));
        assert_eq!(writer.documents(), 4);
        let bytes = writer.bytes();
        assert_eq!(Reader::new(bytes).collect::<Vec<_>>(), list);
        for cut in 0..bytes.len() {
            assert!(Reader::new(&bytes[..cut]).count() <= 4);
        }
    }
}
