//! The citation as one line of text.

use super::csl;
use crate::model::Source;
use hayagriva::{
    BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest,
    archive::{ArchivedStyle, locales},
    citationberg::{IndependentStyle, Locale, LocaleCode, Style, json::Item},
};
use serde_json::{Value, json};

/// Writes citations in the style of the Public Library of Science, one of the Vancouver styles that medical journals use. It
/// says nothing of an issue or pages it was not given; others would then claim "published online".
pub struct Citations {
    style: Option<IndependentStyle>,
    locales: Vec<Locale>,
    language: LocaleCode,
}

/// Authors in the line; the style itself stops after six.
const AUTHORS: usize = 7;

impl Citations {
    /// In a language, given as a BCP 47 tag.
    pub fn new(language: &str) -> Self {
        let style = match ArchivedStyle::PublicLibraryOfScience.get() {
            Style::Independent(style) => Some(style),
            Style::Dependent(_) => None,
        };
        let language = if language == "en" { LocaleCode::en_us() } else { LocaleCode(language.to_owned()) };
        let locales =
            locales().into_iter().filter(|locale| locale.lang.as_ref().is_none_or(|lang| *lang == language));
        Self { style, locales: locales.collect(), language }
    }

    /// The citation as one line of text; empty if the source has no title to cite.
    pub fn text(&self, source: &Source) -> String {
        if source.title.is_none() {
            // The style would invent one.
            return String::new();
        }
        let line = self.styled(source);
        line.or_else(|| source.title.clone()).unwrap_or_default()
    }

    fn styled(&self, source: &Source) -> Option<String> {
        let style = self.style.as_ref()?;
        let mut item = csl::item(source, "source");
        // Unlike a file for programs, a line for people says that there are more.
        if let Some(authors) = item.get_mut("author").and_then(Value::as_array_mut) {
            authors.truncate(AUTHORS);
            if source.has_others() && authors.len() < AUTHORS {
                authors.push(json!({ "literal": "et al" }));
            }
        }
        let item = serde_json::from_value::<Item>(item).ok()?;
        let mut driver = BibliographyDriver::new();
        let cited = vec![CitationItem::with_entry(&item)];
        let language = Some(self.language.clone());
        driver.citation(CitationRequest::new(cited, style, language.clone(), &self.locales, None));
        let rendered = driver.finish(BibliographyRequest::new(style, language, &self.locales));
        let mut line = String::new();
        let entry = rendered.bibliography?.items.into_iter().next()?;
        entry.content.write_buf(&mut line, BufWriteFormat::Plain).ok()?;
        Some(line.trim().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Article;

    fn line(authors: serde_json::Value) -> String {
        let json = json!({ "id": "a", "source": {
            "title": "Tolebrutinib in MS", "author": authors, "container-title": "New England Journal of Medicine",
            "issued": { "date-parts": [[2025, 4, 8]] }, "volume": 392, "DOI": "10.1056/NEJMoa2415988",
        }});
        Citations::new("en").text(&Article::read(&json).0.unwrap().source)
    }

    #[test]
    fn a_citation_names_authors_title_journal_date_and_doi() {
        let line = line(json!([{ "family": "Fox" }, { "literal": "others" }]));
        for part in [
            "Fox",
            "et al",
            "Tolebrutinib in",
            "New England Journal of Medicine",
            "2025",
            "392",
            "10.1056/NEJMoa2415988",
        ] {
            assert!(line.contains(part), "{part}: {line}");
        }
        assert_eq!(Citations::new("en").text(&Source::default()), "");
    }

    #[test]
    fn a_record_of_crossref_and_one_without_authors_are_cited_whole() {
        let json = json!({ "id": "a", "source": {
            "type": "journal-article", "title": ["A study"], "container-title": ["Neurology"], "ISSN": ["1234-5678", "8765-4321"],
            "short-container-title": ["Neurol"], "container-title-short": ["Neurol"], "number": ["1"], "publisher": ["A"],
            "author": [], "issued": { "date-parts": [[2020]] }, "abbreviation": {},
        }});
        let line = Citations::new("en").text(&Article::read(&json).0.unwrap().source);
        assert!(line.contains("Neurology") && line.contains("2020"), "{line}");
    }

    #[test]
    fn three_thousand_authors_make_one_line() {
        let authors: Vec<_> =
            (0..3_000).map(|n| json!({ "family": format!("Fox{n}"), "given": "A" })).collect();
        let line = line(authors.into());
        assert!(line.contains("Fox0") && line.contains("et al") && line.len() < 400, "{line}");
    }
}
