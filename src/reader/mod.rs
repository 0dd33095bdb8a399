//! What the reader did: where they are and were, and what they saved for their next visit to a doctor.
//!
//! Everything here stays on the reader's device. Storage may be full, forbidden or hold garbage; the app goes on.

mod focus_and_scroll;
mod page_turn;
mod router;
mod saved;

pub use focus_and_scroll::{FocusAndScroll, focus_on};
pub use page_turn::{begin_turn, turn_page};
pub use router::Router;
pub use saved::{Saved, SavedArticle};
