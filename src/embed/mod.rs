//! The widget: our articles on someone else's page, in a frame of our own.
//!
//! `scripts/embed.js` makes the frame, `scripts/frame.js` dresses it and talks with the host; here is what is shown in it. The
//! protocol between them is in `docs/widget-protocol.md`. Nothing here touches the history or stores anything: both would be
//! the host's.

#[cfg(feature = "publish")]
pub mod builder;
mod list;
mod page;
#[cfg(feature = "publish")]
pub mod snippet;

pub use page::root;
