//! Citations of the published paper: a line to copy, and files for reference managers.
//!
//! The line comes from a CSL processor and the BibTeX from a BibTeX library. No kept-up crate writes RIS, so that is done
//! here.

use crate::catalog::CITATION_FILES;
use crate::model::{Author, Source};
use anyhow::{Context, Result};
use biblatex::{Bibliography, Chunk, Chunks, Entry, EntryType, Spanned};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest,
    archive::{ArchivedStyle, locales},
    citationberg::{IndependentStyle, Locale, LocaleCode, Style, json::Item},
};
use serde_json::{Value, json};

/// What stands in a source for authors who are not listed.
const OTHERS: &str = "others";

/// Writes citations in the style of the Public Library of Science, one of the Vancouver styles that medical journals use. It
/// says nothing of an issue or pages it was not given; others would then claim "published online".
pub struct Citations {
    style: Option<IndependentStyle>,
    locales: Vec<Locale>,
    language: LocaleCode,
}

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
        let item = serde_json::from_value::<Item>(csl(source)).ok();
        let line = item.zip(self.style.as_ref()).and_then(|(item, style)| {
            let mut driver = BibliographyDriver::new();
            let cited = vec![CitationItem::with_entry(&item)];
            let language = Some(self.language.clone());
            driver.citation(CitationRequest::new(cited, style, language.clone(), &self.locales, None));
            let rendered = driver.finish(BibliographyRequest::new(style, language, &self.locales));
            let mut line = String::new();
            let entry = rendered.bibliography?.items.into_iter().next()?;
            entry.content.write_buf(&mut line, BufWriteFormat::Plain).ok()?;
            Some(line.trim().to_owned())
        });
        line.or_else(|| source.title.clone()).unwrap_or_default()
    }
}

/// The files for reference managers, each with the end of its name.
pub fn files(source: &Source, id: &str) -> Result<[(&'static str, String); 3]> {
    let [ris_end, bib_end, csl_end] = CITATION_FILES.map(|(_, end)| end);
    let csl = serde_json::to_string_pretty(&json!([csl(source)])).context("cannot write a citation")?;
    Ok([(ris_end, ris(source)), (bib_end, bibtex(source, id)), (csl_end, csl + "\n")])
}

/// The source as a CSL item: without what is not known, and "others" as readers know it.
fn csl(source: &Source) -> Value {
    let mut item = serde_json::to_value(source).unwrap_or_default();
    if let Value::Object(fields) = &mut item {
        fields.retain(|_, value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()));
        fields.entry("type").or_insert_with(|| "article-journal".into());
        fields.entry("id").or_insert_with(|| "source".into());
        for name in fields.get_mut("author").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Value::Object(parts) = name {
                parts.retain(|_, part| !part.is_null());
                if parts.get("literal").is_some_and(|name| name == OTHERS) {
                    parts.insert("literal".into(), "et al".into());
                }
            }
        }
    }
    item
}

/// An author as "Family, Given", or as they call themselves.
fn inverted(author: &Author) -> Option<String> {
    match (&author.literal, &author.family, &author.given) {
        (Some(literal), ..) => Some(literal.clone()),
        (None, Some(family), Some(given)) => Some(format!("{family}, {given}")),
        (None, Some(name), None) | (None, None, Some(name)) => Some(name.clone()),
        (None, None, None) => None,
    }
}

/// What kind of publication a source is, in RIS and in BibTeX. What is not known to be something else is an article.
fn kinds(source: &Source) -> (&'static str, EntryType) {
    match source.item_type.as_deref() {
        Some("paper-conference" | "speech") => ("CPAPER", EntryType::InProceedings),
        Some("article" | "manuscript") => ("UNPB", EntryType::Misc),
        Some("book") => ("BOOK", EntryType::Book),
        Some("report") => ("RPRT", EntryType::Report),
        _ => ("JOUR", EntryType::Article),
    }
}

/// The format of Research Information Systems: two letters, two spaces, a hyphen, a space, the value; CRLF ends a line.
fn ris(source: &Source) -> String {
    let mut lines = vec![("TY", kinds(source).0.to_owned())];
    for author in source.author.iter().filter_map(inverted) {
        lines.push(("AU", if author == OTHERS { "et al.".to_owned() } else { author }));
    }
    let (first, last) =
        match source.page.as_deref().map(|page| page.split_once(['-', '–']).unwrap_or((page, ""))) {
            Some((first, last)) => {
                (Some(first.to_owned()), Some(last.to_owned()).filter(|page| !page.is_empty()))
            }
            None => (None, None),
        };
    let date = source.issued.map(|date| {
        let [month, day] =
            [date.month, date.day].map(|part| part.map(|n| format!("{n:02}")).unwrap_or_default());
        format!("{:04}/{month}/{day}", date.year)
    });
    let fields = [
        ("TI", source.title.clone()),
        (if kinds(source).0 == "JOUR" { "JO" } else { "T2" }, source.container_title.clone()),
        ("PY", source.issued.map(|date| format!("{:04}", date.year))),
        ("DA", date),
        ("VL", source.volume.clone()),
        ("IS", source.issue.clone()),
        ("SP", first),
        ("EP", last),
        ("DO", source.doi.clone()),
        ("AN", source.pmid.clone()),
        ("UR", source.link().map(|link| link.as_str().to_owned())),
        ("ER", Some(String::new())),
    ];
    lines.extend(fields.into_iter().filter_map(|(tag, value)| Some((tag, value?))));
    lines.iter().map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect()
}

fn bibtex(source: &Source, id: &str) -> String {
    let mut entry = Entry::new(id.to_owned(), kinds(source).1);
    let plain = |text: &str| -> Chunks { vec![Spanned::detached(Chunk::Normal(text.to_owned()))] };
    let verbatim = |text: &str| -> Chunks { vec![Spanned::detached(Chunk::Verbatim(text.to_owned()))] };
    let year = source.issued.map(|date| date.year.to_string());
    let month = source.issued.and_then(|date| date.month).map(|month| month.to_string());
    for (key, value) in [
        (
            match kinds(source).1 {
                EntryType::Article => "journaltitle",
                EntryType::InProceedings => "booktitle",
                _ => "howpublished",
            },
            source.container_title.clone(),
        ),
        ("year", year),
        ("month", month),
        ("volume", source.volume.clone()),
        ("number", source.issue.clone()),
        ("pages", source.page.clone()),
    ] {
        if let Some(value) = value {
            entry.set(key, plain(&value));
        }
    }
    // "and others" is BibTeX's own way to say that authors are not listed; any other group's name is kept whole.
    let mut authors = Chunks::new();
    for author in &source.author {
        if !authors.is_empty() {
            authors.extend(plain(" and "));
        }
        match &author.literal {
            Some(literal) if literal != OTHERS => authors.extend(verbatim(literal)),
            _ => authors.extend(inverted(author).iter().flat_map(|name| plain(name))),
        }
    }
    if !authors.is_empty() {
        entry.set("author", authors);
    }
    // What must keep its capitals and signs.
    let link = source.link().map(|link| link.as_str().to_owned());
    for (key, value) in [("title", source.title.clone()), ("doi", source.doi.clone()), ("url", link)] {
        if let Some(value) = value {
            entry.set(key, verbatim(&value));
        }
    }
    let mut bibliography = Bibliography::new();
    bibliography.insert(entry);
    bibliography.to_bibtex_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Article;

    fn source() -> Source {
        let json = json!({ "id": "a", "source": {
            "type": "article-journal", "id": "a", "title": "Tolebrutinib in {MS} & more", "author": [{ "family": "Fox" }, { "literal": "others" }],
            "container-title": "New England Journal of Medicine", "issued": { "date-parts": [[2025, 4, 8]] },
            "volume": 392, "page": "1883-1892", "DOI": "10.1056/NEJMoa2415988", "PMID": "40202696",
        }});
        Article::read(&json).0.unwrap().source
    }

    #[test]
    fn a_citation_names_authors_title_journal_date_and_doi() {
        let line = Citations::new("en").text(&source());
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
    fn a_talk_is_no_journal_article_and_a_group_keeps_its_name() {
        let mut source = source();
        source.item_type = Some("paper-conference".into());
        source.author[0] = Author { literal: Some("Trial Group and Friends".into()), ..Author::default() };
        let [(_, ris), (_, bib), _] = files(&source, "a-1").unwrap();
        assert!(ris.starts_with("TY  - CPAPER\r\n") && ris.contains("\r\nT2  - New England"), "{ris}");
        let read = Bibliography::parse(&bib).unwrap();
        let entry = read.get("a-1").unwrap();
        assert_eq!(entry.entry_type, EntryType::InProceedings);
        assert_eq!(entry.author().unwrap()[0].name, "Trial Group and Friends", "{bib}");
    }

    #[test]
    fn every_format_can_be_read_again() {
        let [(_, ris), (_, bib), (_, csl)] = files(&source(), "a-1").unwrap();
        assert!(
            ris.starts_with("TY  - JOUR\r\nAU  - Fox\r\nAU  - et al.\r\n") && ris.ends_with("ER  - \r\n"),
            "{ris}"
        );
        assert!(
            ris.contains("\r\nDA  - 2025/04/08\r\n") && ris.contains("\r\nSP  - 1883\r\nEP  - 1892\r\n"),
            "{ris}"
        );
        let read = Bibliography::parse(&bib).unwrap();
        let entry = read.get("a-1").unwrap();
        assert_eq!(entry.author().unwrap()[0].name, "Fox");
        assert_eq!(entry.doi().unwrap(), "10.1056/NEJMoa2415988");
        assert!(bib.contains("journal = "), "{bib}");
        let items: Vec<Item> = serde_json::from_str(&csl).unwrap();
        assert_eq!(items[0].id().as_deref(), Some("a"));
    }
}
