//! A section that few need at once: folded on a narrow window, open everywhere else, on paper and without scripts.
//!
//! It is open as it is published; `boot.js` folds it where there is little room, before it is seen.

use super::view::{Static, tag};
use super::window_size::is_narrow;

/// The class of what can be folded.
pub const FOLD: &str = "fold";

/// A section; its heading opens and closes it.
pub fn fold(heading: &'static str, content: Static) -> Static {
    let details = tag("details").class(FOLD).attr("open", !is_narrow());
    tag("section").class("foldable").child(details.child(fold_heading(heading)).child(content))
}

pub fn fold_heading(heading: &'static str) -> Static {
    tag("summary").child(tag("h2").child(heading))
}
