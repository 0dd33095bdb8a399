//! Citations of the published paper: a line to copy, and files for reference managers.
//!
//! | file | what it makes |
//! |---|---|
//! | `line` | the citation as one line of text, by a CSL processor |
//! | `csl` | CSL-JSON |
//! | `ris` | the format of Research Information Systems |
//! | `bibtex` | BibTeX |
//!
//! RIS and BibTeX are written here: no kept-up crate writes RIS, and the one for BibTeX doubles the braces around addresses,
//! which breaks their links.

mod bibtex;
mod csl;
mod line;
mod ris;

pub use line::Citations;

use crate::model::Source;
use anyhow::{Context, Result};
use serde_json::json;

/// Bytes that a page's citations may have; longer ones stand beside it.
const LIMIT: usize = 8_000;

/// Are they short enough to stand in the page?
pub fn fit(files: &[String; 3]) -> bool {
    files.iter().map(String::len).sum::<usize>() <= LIMIT
}

/// The citation for reference managers, in the order of [`CITATION_FILES`](plainsight_contracts::addresses::CITATIONS).
pub fn files(source: &Source, id: &str) -> Result<[String; 3]> {
    let csl = serde_json::to_string(&json!([csl::item(source, id)])).context("cannot write a citation")?;
    Ok([ris::write(source), bibtex::write(source, id), csl + "\n"])
}

/// What kind of publication a source is. What is not known to be something else is an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Article,
    Preprint,
    Talk,
    Book,
    Chapter,
    Report,
    Thesis,
    Page,
}

impl Kind {
    fn of(source: &Source) -> Self {
        match source.item_type.as_deref() {
            Some("paper-conference" | "speech") => Self::Talk,
            Some("article" | "manuscript") => Self::Preprint,
            Some("book") => Self::Book,
            Some("chapter") => Self::Chapter,
            Some("report") => Self::Report,
            Some("thesis") => Self::Thesis,
            Some("webpage" | "post" | "post-weblog") => Self::Page,
            _ => Self::Article,
        }
    }
}

/// The first and the last page: "1883-1892", "e12", "S4–S9".
fn pages(source: &Source) -> Option<(&str, Option<&str>)> {
    let page = source.page.as_deref()?.trim();
    let page = page.strip_prefix("pp").or_else(|| page.strip_prefix("p.")).unwrap_or(page);
    let page = page.trim_matches(|c: char| c == '.' || c.is_whitespace() || is_dash(c));
    // What is no number of a page stands on its own: the article "e-12".
    let is_number = |page: &str| {
        !page.contains(',')
            && (page.contains(|c: char| c.is_ascii_digit()) || page.chars().all(|c| "ivxlcIVXLC".contains(c)))
    };
    let parts =
        page.split_once(is_dash).map(|(first, last)| (first.trim(), last.trim_matches(is_dash).trim()));
    match parts {
        Some((first, last)) if is_number(first) && is_number(last) => Some((first, Some(last))),
        _ => Some((page, None)).filter(|(page, _)| !page.is_empty()),
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐'..='―' | '−')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Article;
    use serde_json::Value;

    /// The files of a source, with other fields than these.
    pub fn made(change: Value) -> [String; 3] {
        let mut source = json!({
            "type": "article-journal", "id": "a", "title": "Tolebrutinib in {MS} & more",
            "author": [{ "family": "Fox", "given": "Robert J." }, { "literal": "others" }],
            "container-title": "New England Journal of Medicine", "issued": { "date-parts": [[2025, 4, 8]] },
            "volume": 392, "page": "1883-1892", "DOI": "10.1056/NEJMoa_2415988", "PMID": "40202696",
        });
        source.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let source = Article::read(&json!({ "id": "a", "source": source })).0.unwrap().source;
        files(&source, "a-1").unwrap()
    }

    #[test]
    fn authors_who_are_not_listed_are_no_person() {
        let [ris, bib, csl] = made(json!({}));
        assert!(ris.starts_with("TY  - JOUR\r\nAU  - Fox, Robert J.\r\nTI  - "), "{ris}");
        assert!(bib.contains("author = {Fox, Robert J. and others}"), "{bib}");
        let csl: Value = serde_json::from_str(&csl).unwrap();
        assert_eq!(csl[0]["author"], json!([{ "family": "Fox", "given": "Robert J." }]));
    }

    #[test]
    fn every_form_of_name_survives_in_every_format() {
        let [ris, bib, csl] = made(json!({ "author": [
            { "family": "Berg", "given": "Jan", "non-dropping-particle": "van der", "suffix": "Jr" },
            { "name": "Trial Group and Friends, Inc." },
            "Žiaková, Katarína",
        ]}));
        assert!(ris.contains("AU  - van der Berg, Jan, Jr\r\nAU  - Trial Group and Friends, Inc.\r\nAU  - Žiaková, Katarína\r\n"), "{ris}");
        assert!(
            bib.contains(
                "author = {van der Berg, Jr, Jan and {Trial Group and Friends, Inc.} and Žiaková, Katarína}"
            ),
            "{bib}"
        );
        let csl: Value = serde_json::from_str(&csl).unwrap();
        assert_eq!(csl[0]["author"][0]["non-dropping-particle"], "van der");
        assert_eq!(csl[0]["author"][1], json!({ "literal": "Trial Group and Friends, Inc." }));
    }

    #[test]
    fn pages_are_a_range_or_one() {
        for (page, read) in [
            ("12-15", ("12", Some("15"))),
            ("12--15", ("12", Some("15"))),
            ("12−15", ("12", Some("15"))),
            ("pp. 12–15", ("12", Some("15"))),
            ("S12-S15", ("S12", Some("S15"))),
            ("iv–x", ("iv", Some("x"))),
            ("e-12", ("e-12", None)),
            ("e1234", ("e1234", None)),
            ("-5", ("5", None)),
            ("12-15, 18", ("12-15, 18", None)),
        ] {
            let source = Source { page: Some(page.to_owned()), ..Source::default() };
            assert_eq!(pages(&source), Some(read), "{page}");
        }
    }

    #[test]
    fn links_and_dates_can_be_read() {
        let [ris, bib, _] = made(json!({}));
        assert!(
            bib.contains("\n  doi = {10.1056/NEJMoa_2415988},"),
            "one pair of braces, nothing escaped: {bib}"
        );
        assert!(bib.contains("\n  url = {https://doi.org/10.1056/NEJMoa_2415988},"), "{bib}");
        assert!(bib.contains("\n  month = apr,") && bib.contains("\n  pages = {1883--1892},"), "{bib}");
        assert!(
            ris.contains("\r\nDA  - 2025/04/08\r\n") && ris.contains("\r\nSP  - 1883\r\nEP  - 1892\r\n"),
            "{ris}"
        );
        assert!(ris.ends_with("ER  - \r\n"));
    }

    #[test]
    fn signs_in_titles_are_what_they_are() {
        let title = r"100% of {x}_1 ~ a^b \ $5 #1 & more";
        let [ris, bib, _] = made(json!({ "title": title }));
        assert!(ris.contains(&format!("TI  - {title}\r\n")), "{ris}");
        let written = r"title = {{100\% of \{x\}\_1 \textasciitilde{} a\textasciicircum{}b \textbackslash{} \$5 \#1 \& more}}";
        assert!(bib.contains(written), "{bib}");
        let [_, bib, _] = made(json!({ "title": "Half a { brace" }));
        assert!(bib.contains(r"{{Half a \textbraceleft{} brace}}"), "braces have to balance: {bib}");
    }

    #[test]
    fn a_talk_is_no_journal_article() {
        let [ris, bib, _] = made(json!({ "type": "paper-conference" }));
        assert!(ris.starts_with("TY  - CPAPER\r\n") && ris.contains("\r\nT2  - New England"), "{ris}");
        assert!(bib.starts_with("@inproceedings{a-1,") && bib.contains("booktitle = "), "{bib}");
    }
}
