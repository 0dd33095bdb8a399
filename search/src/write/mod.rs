//! Making an index. Native only.

mod builder;
mod counts;
mod files;
mod local;
mod related;

pub use builder::{Builder, Collection, Digest, Document};
pub use files::Files;
pub use local::Local;
pub use related::{Related, Room, SAME, Similar};
