//! The way back to a page from its paper: a code that a phone's camera reads (a QR code). Nobody needs it on a screen.

use super::view::{Static, tag};
use crate::i18n::say;

/// White around the code, in its own squares: cameras want it.
const QUIET: usize = 4;

/// The code from its rows, whose bits are dark from the left; nothing where there is none.
pub fn code(rows: &[u64]) -> Option<Static> {
    let size = rows.len();
    let whole = size + 2 * QUIET;
    let picture = || {
        tag("svg")
            .attr("viewBox", format!("-{QUIET} -{QUIET}.5 {whole} {whole}"))
            .attr("aria-hidden", "true")
            .attr("shape-rendering", "crispEdges")
            .child(tag("path").attr("stroke", "#000").attr("d", path(rows)))
    };
    (size > 0).then(|| tag("p").class("code").child(picture()).child(tag("span").child(say("code-text"))))
}

/// A stroke through the middle of each run of dark squares: shorter than its outline.
fn path(rows: &[u64]) -> String {
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        let is_dark = |x: usize| x < rows.len() && row >> (rows.len() - 1 - x) & 1 == 1;
        let (mut x, mut at) = (0, None);
        while x < rows.len() {
            let end = (x..=rows.len()).find(|x| !is_dark(*x)).unwrap_or(x);
            if end > x {
                path += &match at {
                    None => format!("M{x} {y}h{}", end - x),
                    Some(at) => format!("m{} 0h{}", x - at, end - x),
                };
                at = Some(end);
            }
            x = end + 1;
        }
    }
    path
}
