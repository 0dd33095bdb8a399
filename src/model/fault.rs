//! What can be wrong with a piece of JSON, and where.

use std::fmt;

/// One thing that is wrong, and the place of it as a JSON Pointer (RFC 6901), such as `/study/kind`.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    pub at: String,
    pub kind: FaultKind,
}

/// What is wrong. `Display` says it for the person who wrote the file.
#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// A key that must be there is not.
    Missing,
    /// A key that may be `null` is not there at all. Silence has to be meant.
    MissingNullable,
    /// Another JSON type than the one expected.
    WrongType { expected: &'static str, found: &'static str },
    /// A key nobody reads, usually a slip of the fingers. `known` are the keys that are read in this place.
    UnknownKey { key: String, known: Vec<&'static str> },
    /// A word outside its vocabulary.
    UnknownTerm { found: String, known: Vec<&'static str> },
    /// Text that must say something is empty.
    Empty,
    /// More characters than fit.
    TooLong { found: usize, limit: usize },
    /// Not a date of the calendar.
    NotADate { found: String },
    /// A link that is not http(s), mailto or relative, so it is not shown.
    UnsafeLink { found: String },
    /// An identifier that cannot be part of an address.
    BadId { found: String },
    /// Characters that cannot be shown, such as a bell or a null.
    ControlCharacters,
    /// A number outside what makes sense.
    OutOfRange { found: f64, expected: &'static str },
    /// Anything that concerns several places or files at once.
    Other(String),
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => write!(f, "is missing"),
            Self::MissingNullable => write!(f, "is missing; write null if the study does not report it"),
            Self::WrongType { expected, found } => write!(f, "should be {expected}, but is {found}"),
            Self::UnknownKey { key, .. } => write!(f, "unknown key \"{key}\""),
            Self::UnknownTerm { found, known } => {
                write!(f, "unknown word \"{found}\"; known are: {}", known.join(", "))
            }
            Self::Empty => write!(f, "is empty"),
            Self::TooLong { found, limit } => {
                write!(f, "has {found} characters; {limit} is the most that fits")
            }
            Self::NotADate { found } => {
                write!(f, "\"{found}\" is not a date; write it as 2026-11-22")
            }
            Self::UnsafeLink { found } => {
                write!(
                    f,
                    "\"{found}\" cannot be a link; use http, https, mailto or a path that starts with /"
                )
            }
            Self::BadId { found } => {
                write!(f, "\"{found}\" cannot be part of an address; use a-z, 0-9 and single hyphens")
            }
            Self::ControlCharacters => write!(f, "holds characters that cannot be shown"),
            Self::OutOfRange { found, expected } => write!(f, "is {found}, but should be {expected}"),
            Self::Other(text) => f.write_str(text),
        }
    }
}
