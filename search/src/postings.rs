//! The documents of a term: ascending, as gaps, each with how strongly it speaks of the term.

use crate::bytes::Input;

/// Adds a document. They have to ascend; `last` is the one before, or 0.
#[cfg(feature = "write")]
pub fn put(document: u32, last: u32, strength: u8, to: &mut Vec<u8>) {
    crate::bytes::put_number(document - last, to);
    to.push(strength);
}

/// Reads the documents of a term and the [`strength`](crate::strength) of each. Bytes that are anything else end the list.
pub fn documents(bytes: &[u8]) -> impl Iterator<Item = (u32, u8)> {
    let mut input = Input(bytes);
    let mut last = 0_u32;
    std::iter::from_fn(move || {
        last = last.checked_add(input.number()?)?;
        Some((last, input.byte()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let list = [(0, 3), (1, 255), (70_000, 0), (u32::MAX, 7)];
        let (mut bytes, mut last) = (Vec::new(), 0);
        for (document, strength) in list {
            put(document, last, strength, &mut bytes);
            last = document;
        }
        assert_eq!(documents(&bytes).collect::<Vec<_>>(), list);
        for cut in 0..bytes.len() {
            assert!(documents(&bytes[..cut]).count() < 4);
        }
    }

    #[test]
    fn damaged_bytes_end_the_list() {
        assert_eq!(documents(&[0xff; 9]).count(), 0);
        let wraps = [0xff, 0xff, 0xff, 0xff, 0x0f, 1, 1, 1];
        assert_eq!(documents(&wraps).count(), 1, "documents cannot wrap around");
    }
}
