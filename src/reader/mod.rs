//! What the reader did: where they were on each page, so that going back brings them there.
//!
//! Everything here stays on the reader's device. Storage may be full, forbidden or hold garbage; the app goes on.

mod travel;

pub use travel::{Travel, focus_on};
