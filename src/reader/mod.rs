//! What the reader did: where they are and were, and what they saved for their next visit to a doctor.
//!
//! Everything here stays on the reader's device. Storage may be full, forbidden or hold garbage; the app goes on.

mod address;
mod saved;
mod travel;

pub use address::Address;
pub use saved::{Kept, Saved};
pub use travel::{Travel, focus_on};
