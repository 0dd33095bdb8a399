//! Names that stand in addresses, for whoever writes or follows them.

// Slugs of the pages that every site has.
pub const QUALITY_PAGE: &str = "research-quality";
pub const GLOSSARY_PAGE: &str = "glossary";
pub const SAVED_PAGE: &str = "saved";

/// Where webmasters put a widget together.
pub const BUILDER_PATH: &str = "embed/builder/";

/// The citation in the formats of reference managers: what the link says, and how the file's name ends.
pub const CITATION_FILES: [(&str, &str); 3] = [("RIS", "ris"), ("BibTeX", "bib"), ("CSL-JSON", "csl.json")];
