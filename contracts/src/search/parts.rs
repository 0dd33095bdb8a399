//! Parts of an index that whoever asks the engine knows by name.

/// The one that is opened first.
pub const MANIFEST_PART: &str = "index.bin";
/// The one that knows what can be chosen.
pub const FACETS_PART: &str = "facets.bin";
