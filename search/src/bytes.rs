//! Numbers and texts in few bytes. Whatever is read may be damaged, so every reading may fail.

/// Seven bits a byte, the lowest first; the eighth says that more follow.
#[cfg(feature = "write")]
pub fn put_number(mut value: u32, to: &mut Vec<u8>) {
    while value > 0x7f {
        to.push(value as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}

/// A length, then that many bytes.
#[cfg(feature = "write")]
pub fn put_bytes(bytes: &[u8], to: &mut Vec<u8>) {
    put_number(bytes.len() as u32, to);
    to.extend_from_slice(bytes);
}

/// Takes from the front what was put there.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a>(pub &'a [u8]);

impl<'a> Input<'a> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }

    pub fn number(&mut self) -> Option<u32> {
        let mut value = 0_u32;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    pub fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length as usize)
    }

    pub fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.bytes()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_is_taken() {
        let mut bytes = Vec::new();
        let numbers = [0, 1, 127, 128, 70_000, u32::MAX];
        numbers.iter().for_each(|n| put_number(*n, &mut bytes));
        put_bytes("Müdigkeit".as_bytes(), &mut bytes);
        let mut input = Input(&bytes);
        assert_eq!(numbers.map(|_| input.number().unwrap()), numbers);
        assert_eq!(input.text(), Some("Müdigkeit"));
        assert!(input.is_empty() && input.number().is_none() && input.text().is_none());
    }

    #[test]
    fn a_number_without_an_end_is_none() {
        assert_eq!(Input(&[0xff; 9]).number(), None);
        assert_eq!(Input(&[0x80]).number(), None);
    }
}
