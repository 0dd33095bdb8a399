//! The order of the catalogue.

use super::Card;
use std::cmp::Ordering;

/// Newest study first. A study whose date is not reported comes last; ties are settled by id, so that the same articles
/// always come in the same order.
pub fn newest_first(a: &Card, b: &Card) -> Ordering {
    // `None` is smaller than any date, so the reversed order puts it last.
    b.study_date.cmp(&a.study_date).then_with(|| a.id.cmp(&b.id))
}
