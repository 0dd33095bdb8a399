//! What the reader did: where they were on each page, and what they saved for their next visit to a doctor.
//!
//! Everything here stays on the reader's device. Storage may be full, forbidden or hold garbage; the app goes on.

mod saved;
mod travel;

pub use saved::{Kept, Saved};
pub use travel::{Travel, focus_on};
