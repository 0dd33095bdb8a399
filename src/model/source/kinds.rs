//! Kinds of publication.

/// Those that CSL 1.0.2 knows.
const TYPES: &str = "article article-journal article-magazine article-newspaper bill book broadcast chapter classic \
                     collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic \
                     hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet \
                     paper-conference patent performance periodical personal_communication post post-weblog \
                     regulation report review review-book software song speech standard thesis treaty webpage";

/// Crossref, Zotero and others have names of their own for kinds of publication.
pub fn csl_type(kind: &str) -> Option<&'static str> {
    let kind = kind.trim().to_lowercase().replace(' ', "-");
    let csl = match kind.as_str() {
        "journal-article" | "journalarticle" => "article-journal",
        "proceedings-article" | "conferencepaper" => "paper-conference",
        "posted-content" | "preprint" => "article",
        "book-chapter" | "book-section" | "book-part" | "booksection" => "chapter",
        "monograph" | "edited-book" | "reference-book" => "book",
        "dissertation" => "thesis",
        other => other,
    };
    TYPES.split_whitespace().find(|known| *known == csl)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read_by_the_names_that_others_give_them() {
        for (kind, csl) in [
            ("Journal Article", "article-journal"),
            ("journalArticle", "article-journal"),
            ("preprint", "article"),
        ] {
            assert_eq!(csl_type(kind), Some(csl));
        }
        assert_eq!(csl_type("component"), None);
    }
}
