//! Names that stand in addresses, for whoever writes or follows them.

// Slugs of the pages that every site has.
pub const QUALITY_PAGE: &str = "research-quality";
pub const GLOSSARY_PAGE: &str = "glossary";
pub const SAVED_PAGE: &str = "saved";

/// Where webmasters put a widget together.
pub const BUILDER_PATH: &str = "embed/builder/";

/// The path of an article's page.
pub fn article_path(id: &str) -> String {
    format!("articles/{id}/")
}

/// How the names of its citation's files begin, where they do not fit into the page.
pub const CITATION_FILE: &str = "citation";

/// The citation in the formats of reference managers: what the link says, how the file's name ends, and its media type.
pub const CITATION_FILES: [(&str, &str, &str); 3] = [
    ("RIS", "ris", "application/x-research-info-systems"),
    ("BibTeX", "bib", "application/x-bibtex"),
    ("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json"),
];
