//! What can go wrong between the site and the reader.

/// What kept a piece of the site from being shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No answer at all: offline, or the connection broke.
    Unreachable,
    /// No complete answer in time.
    Timeout,
    /// The server says it is not there.
    NotFound,
    /// Another HTTP status than success.
    Status(u16),
    /// More bytes than any honest file of this kind has.
    TooLarge,
    /// It arrived, but it is not what it should be.
    Damaged,
}
