//! One file per kind of page, and the app that leads to them.
//!
//! A page is a function of a [`PageView`](crate::catalog::PageView), and an address leads to its view: the data is in the
//! prerendered page, or is fetched from the `index.json` that lies beside it. So there is no table of routes to keep: what
//! `publish` wrote is what there is.

mod app;
pub mod archive;
mod article;
pub mod glossary;
mod list;
pub mod not_found;
pub mod plain;
mod prose;
mod saved;
pub mod visit;
#[cfg(feature = "hydrate")]
pub mod waking;

pub use app::root;
