//! How much a term says: the fewer documents have it, the more.

/// As Lucene has it: never negative, however common the term.
pub(crate) fn inverse_document_frequency(all: u32, with: u32) -> f32 {
    let (all, with) = (all as f32, with as f32);
    (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
}
