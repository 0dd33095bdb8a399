//! How the search engine is asked: one call with bytes, one reply of JSON. `docs/index-format.md` describes it for other
//! programs.

mod escape;
mod json;
mod operation;
mod parts;
mod passage;
mod reply;
mod request;
mod summary;

pub use operation::{Operation, VERSION};
pub use parts::{FACETS_PART, MANIFEST_PART};
#[cfg(feature = "read")]
pub use passage::read_highlights;
pub use passage::{Highlighted, Passage, read_passages, write_highlights, write_passages};
pub use reply::{Answer, FacetCount, FacetCounts, Fault, Reply, write_done, write_opened};
pub use request::{Filter, Request};
pub use summary::summary;
