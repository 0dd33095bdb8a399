//! Which documents hold a term, and how often in each field: ascending documents as gaps, numbers as few bytes as they need.

use crate::settings::FIELDS;

/// How often a term stands in each field of a document.
pub type Counts = [u32; FIELDS];

/// Writes the postings of one term. Documents have to ascend.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
    last: u32,
    documents: u32,
}

impl Writer {
    pub fn push(&mut self, document: u32, counts: &Counts) {
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

    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads what [`Writer`] wrote. Bytes that are anything else end the list.
pub struct Reader<'a> {
    bytes: &'a [u8],
    last: u32,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, last: 0 }
    }

    fn number(&mut self) -> Option<u32> {
        let mut value = 0_u32;
        for shift in (0..35).step_by(7) {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            value |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }
}

impl Iterator for Reader<'_> {
    type Item = (u32, Counts);

    fn next(&mut self) -> Option<Self::Item> {
        if self.bytes.is_empty() {
            return None;
        }
        self.last = self.last.checked_add(self.number()?)?;
        let (mask, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        let mut counts = [0; FIELDS];
        for (field, count) in counts.iter_mut().enumerate() {
            if mask & 1 << field != 0 {
                *count = if mask & 0x80 == 0 { 1 } else { self.number()? };
            }
        }
        Some((self.last, counts))
    }
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
fn number(mut value: u32, bytes: &mut Vec<u8>) {
    while value > 0x7f {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
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
        let bytes = writer.into_bytes();
        assert_eq!(Reader::new(&bytes).collect::<Vec<_>>(), list);
        for cut in 0..bytes.len() {
            assert!(Reader::new(&bytes[..cut]).count() <= 4);
        }
    }

    #[test]
    fn damaged_bytes_end_the_list() {
        assert_eq!(Reader::new(&[0xff; 9]).count(), 0);
        assert_eq!(
            Reader::new(&[0xff, 0xff, 0xff, 0xff, 0x0f, 1, 1, 1]).count(),
            1,
            "documents cannot wrap around"
        );
    }
}
