//! What the engine can be told to do.

/// The number of this protocol. It comes first in what is opened: a page that is older than the engine learns that they do
/// not understand each other before anything else is said.
pub const VERSION: u8 = 2;

/// The first byte of a call says what to do, the others with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Operation {
    /// [`VERSION`], then the manifest's file. How many documents there are comes back.
    Open = b'o',
    /// A part's name, a line feed, its file.
    Give = b'g',
    /// The name of a part that cannot be had.
    Lose = b'l',
    /// Nothing: what could not be had may be tried again.
    Retry = b'r',
    /// A [`Request`](super::Request); a [`Reply`](super::Reply) comes back.
    Ask = b'a',
    /// A request and [`Passage`](super::Passage)s; they come back with what was asked for apart.
    Explain = b'e',
}

impl Operation {
    pub const ALL: [Self; 6] = [Self::Open, Self::Give, Self::Lose, Self::Retry, Self::Ask, Self::Explain];

    pub const fn byte(self) -> u8 {
        self as u8
    }

    pub fn of(byte: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|operation| operation.byte() == byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_known_by_its_byte() {
        for operation in Operation::ALL {
            assert_eq!(Operation::of(operation.byte()), Some(operation));
        }
        assert_eq!(Operation::of(b'm'), None);
    }
}
