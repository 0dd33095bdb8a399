//! The documents of a term: ascending, as gaps, and after them how strongly each speaks of the term. Like stands beside like,
//! which is what compression on the way to the reader lives on.

use crate::bytes::Input;

/// Collects the documents of a term.
#[cfg(feature = "write")]
#[derive(Default)]
pub struct Writer {
    gaps: Vec<u8>,
    strengths: Vec<u8>,
    last: u32,
}

#[cfg(feature = "write")]
impl Writer {
    /// Adds a document. They have to ascend.
    pub fn push(&mut self, document: u32, strength: u8) {
        crate::bytes::put_number(document - self.last, &mut self.gaps);
        self.last = document;
        self.strengths.push(strength);
    }

    /// `coarse` rounds the strengths to so many steps: a term in many documents says little, and may say it less exactly.
    pub fn finish(self, coarse: u8) -> Vec<u8> {
        let mut bytes = self.gaps;
        bytes.extend(self.strengths.into_iter().map(|strength| round(strength, coarse)));
        bytes
    }
}

#[cfg(feature = "write")]
fn round(strength: u8, step: u8) -> u8 {
    let nearest = (u16::from(strength) + u16::from(step) / 2) / u16::from(step) * u16::from(step);
    u8::try_from(nearest).unwrap_or(u8::MAX)
}

/// Reads the documents of a term, of which there are `count`, and the [`strength`](crate::strength) of each. Bytes that are
/// anything else end the list.
pub fn documents(bytes: &[u8], count: u32) -> impl Iterator<Item = (u32, u8)> {
    let (gaps, strengths) =
        bytes.split_at_checked(bytes.len().saturating_sub(count as usize)).unwrap_or_default();
    let (mut gaps, mut strengths) = (Input(gaps), strengths.iter());
    let mut last = 0_u32;
    std::iter::from_fn(move || {
        last = last.checked_add(gaps.number()?)?;
        Some((last, *strengths.next()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let list = [(0, 3), (1, 255), (70_000, 0), (u32::MAX, 7)];
        let written = |coarse| {
            let mut writer = Writer::default();
            list.iter().for_each(|(document, strength)| writer.push(*document, *strength));
            writer.finish(coarse)
        };
        assert_eq!(documents(&written(1), 4).collect::<Vec<_>>(), list);
        let coarse: Vec<u8> = documents(&written(8), 4).map(|(_, strength)| strength).collect();
        assert_eq!(coarse, [0, 255, 0, 8]);
        for cut in 0..written(1).len() {
            assert!(documents(&written(1)[..cut], 4).count() <= 4);
        }
    }

    #[test]
    fn damaged_bytes_end_the_list() {
        assert_eq!(documents(&[0xff; 9], 2).count(), 0);
        let wraps = [0xff, 0xff, 0xff, 0xff, 0x0f, 1, 1, 1];
        assert_eq!(documents(&wraps, 2).count(), 1, "documents cannot wrap around");
        assert_eq!(documents(&[1, 2], 99).count(), 0);
    }
}
