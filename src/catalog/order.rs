//! The order of the catalogue.

use crate::model::Date;
use std::cmp::Ordering;

/// Newest study first, given each one's date and id. A study whose date is not reported comes last; ties are settled by id,
/// so that the same articles always come in the same order.
pub fn newest_first(a: (Option<Date>, &str), b: (Option<Date>, &str)) -> Ordering {
    // `None` is smaller than any date, so the reversed order puts it last.
    b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1))
}
