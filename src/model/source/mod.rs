//! The published paper an article retells, as CSL-JSON has it.
//!
//! Publishers paste what Crossref, PubMed and reference managers give them, which is looser than the standard. All of it is
//! read; what could not be kept as it stands is a [`Remark`].

mod identifiers;
mod kinds;

use super::said::{Said, said_by};
use super::{Author, Date, FaultKind, Fields, Link, issued, markup};
use identifiers::{bare_doi, pmc_name, pubmed_digits};
use kinds::csl_type;
use serde::Serialize;
use std::collections::BTreeMap;

/// A CSL-JSON item (citation style language, 1.0.2): the fields this program knows. Others may stand in the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Source {
    #[serde(rename = "type")]
    pub item_type: Option<String>,
    #[cfg_attr(feature = "publish", schemars(default, schema_with = "loose"))]
    pub id: Option<String>,
    #[cfg_attr(feature = "publish", schemars(default, schema_with = "loose"))]
    pub title: Option<String>,
    #[cfg_attr(feature = "publish", schemars(default))]
    pub author: Vec<Author>,
    /// The journal.
    #[cfg_attr(feature = "publish", schemars(default, schema_with = "loose"))]
    pub container_title: Option<String>,
    #[serde(serialize_with = "issued::write")]
    #[cfg_attr(feature = "publish", schemars(default, schema_with = "issued::schema"))]
    pub issued: Option<Date>,
    #[cfg_attr(feature = "publish", schemars(default, schema_with = "loose"))]
    pub volume: Option<String>,
    #[cfg_attr(feature = "publish", schemars(default, schema_with = "loose"))]
    pub issue: Option<String>,
    #[cfg_attr(feature = "publish", schemars(default, schema_with = "loose"))]
    pub page: Option<String>,
    #[serde(rename = "DOI")]
    pub doi: Option<String>,
    #[serde(rename = "PMID")]
    #[cfg_attr(feature = "publish", schemars(default, schema_with = "loose"))]
    pub pmid: Option<String>,
    #[serde(rename = "PMCID")]
    pub pmcid: Option<String>,
    #[serde(rename = "URL")]
    pub url: Option<Link>,
    /// What else the standard has and reference managers use. It goes into the citation files and is not shown.
    #[serde(flatten)]
    #[cfg_attr(feature = "publish", schemars(skip))]
    pub more: BTreeMap<&'static str, String>,
    /// What the source itself says became of it, and where it says so.
    #[serde(skip)]
    pub says: Vec<(Said, &'static str)>,
    #[serde(skip)]
    pub remarks: Vec<Remark>,
}

/// Something in a source that was read, but not kept as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The key it concerns.
    pub key: &'static str,
    pub text: String,
}

/// Fields of CSL 1.0.2 that are handed on to the citation files as they stand.
const HANDED_ON: [&str; 15] = [
    "ISBN",
    "ISSN",
    "abbreviation",
    "collection-title",
    "container-title-short",
    "edition",
    "event-place",
    "event-title",
    "genre",
    "language",
    "medium",
    "number",
    "publisher",
    "publisher-place",
    "title-short",
];

/// Text, a number, or a list of one: Crossref gives titles as lists, others give numbers as numbers.
#[cfg(feature = "publish")]
fn loose(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": ["string", "number", "array", "null"] })
}

impl Source {
    pub(super) fn read(fields: Fields) -> Self {
        let mut remarks = Vec::new();
        let mut remark = |key: &'static str, text: String| remarks.push(Remark { key, text });
        let mut titled = |key: &'static str| -> Option<String> {
            let text = fields.loose_text(key)?;
            let read = markup::plain(&text).into_owned();
            if markup::is_marked(&text) {
                remark(key, format!("holds marks or entities; it is shown as \"{read}\""));
            }
            Some(read).filter(|read| !read.is_empty())
        };
        let (title, container_title) = (titled("title"), titled("container-title"));
        let author = Author::read_list(&fields, "author");
        let (issued, remarks_on_date) = issued::read(&fields);
        let source = Self {
            item_type: item_type(&fields, &mut remark),
            id: fields.loose_text("id"),
            title,
            author,
            container_title,
            issued,
            volume: fields.loose_text("volume"),
            issue: fields.loose_text("issue"),
            // Some write both pages as a list.
            page: Some(fields.loose_texts("page").join("-")).filter(|page| !page.is_empty()),
            doi: doi(&fields, &mut remark),
            pmid: identifier(&fields, "PMID", "PubMed number", pubmed_digits, &mut remark),
            pmcid: identifier(&fields, "PMCID", "PubMed Central number", pmc_name, &mut remark),
            url: fields.loose_link("URL"),
            more: handed_on(&fields, &mut remark),
            says: said_by(&fields),
            remarks: Vec::new(),
        };
        if let Some(doi) = source.doi.as_ref().filter(|doi| Link::doi(doi).is_none()) {
            fields
                .fault("DOI", FaultKind::Other(format!("\"{doi}\" is not a DOI; it should start with 10.")));
        }
        remarks.extend(remarks_on_date.into_iter().map(|text| Remark { key: "issued", text }));
        // No `done`: CSL knows many more fields, and all may stand here.
        Self { remarks, ..source }
    }

    /// The best link to the paper itself.
    pub fn link(&self) -> Option<Link> {
        self.doi.as_deref().and_then(Link::doi).or_else(|| self.url.clone())
    }

    /// Where the source itself says that it is, or else where its DOI leads.
    pub fn own_address(&self) -> Option<Link> {
        self.url.clone().or_else(|| self.link())
    }

    pub fn pubmed(&self) -> Option<Link> {
        self.pmid.as_deref().and_then(Link::pubmed)
    }

    /// The authors who are named, without what stands for those who are not.
    pub fn named_authors(&self) -> impl Iterator<Item = &Author> {
        self.author.iter().filter(|author| !author.is_others())
    }

    /// Are there authors who are not listed?
    pub fn has_others(&self) -> bool {
        self.author.iter().any(Author::is_others)
    }
}

fn item_type(fields: &Fields, remark: &mut impl FnMut(&'static str, String)) -> Option<String> {
    let kind = fields.loose_text("type")?;
    let known = csl_type(&kind);
    if known.is_none() {
        remark(
            "type",
            format!(
                "\"{kind}\" is no kind of publication that CSL knows; it is taken as an article in a journal"
            ),
        );
    }
    known.map(str::to_owned)
}

/// What is no DOI is a fault, for it may be a slip; "n/a" and "none" are none.
fn doi(fields: &Fields, remark: &mut impl FnMut(&'static str, String)) -> Option<String> {
    let text = fields.loose_text("DOI")?;
    if !text.contains(|c: char| c.is_ascii_digit()) {
        remark("DOI", format!("\"{text}\" is no DOI, so it is left out"));
        return None;
    }
    Some(bare_doi(&text))
}

fn identifier(
    fields: &Fields,
    key: &'static str,
    name: &str,
    read: fn(&str) -> Option<String>,
    remark: &mut impl FnMut(&'static str, String),
) -> Option<String> {
    let text = fields.loose_text(key).or_else(|| in_note(fields, key))?;
    let read = read(&text);
    if read.is_none() {
        remark(key, format!("\"{text}\" is no {name}, so it is left out"));
    }
    read
}

/// Zotero has no field for these numbers and writes them as lines of the note: "PMID: 12345".
fn in_note(fields: &Fields, key: &str) -> Option<String> {
    let note = fields.peek("note")?.as_str()?;
    let value =
        note.lines().find_map(|line| line.trim().strip_prefix(key)?.trim_start().strip_prefix(':'))?;
    Some(value.trim().to_owned()).filter(|value| !value.is_empty())
}

fn handed_on(
    fields: &Fields,
    remark: &mut impl FnMut(&'static str, String),
) -> BTreeMap<&'static str, String> {
    let mut more = BTreeMap::new();
    for key in HANDED_ON {
        if fields.peek(key).is_some_and(|value| value.is_object() || value.is_boolean()) {
            remark(key, "is no text, so it is left out".to_owned());
            continue;
        }
        let mut texts = fields.loose_texts(key);
        // A journal has a number for its paper and one for its screen; of anything else one is enough.
        if !["ISBN", "ISSN"].contains(&key) {
            texts.truncate(1);
        }
        let text = markup::plain(&texts.join(", ")).into_owned();
        if !text.is_empty() {
            more.insert(key, text);
        }
    }
    more
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Fault, Log};
    use serde_json::{Value, json};

    fn read(json: Value) -> (Source, Vec<Fault>) {
        let log = Log::default();
        let source = Source::read(Fields::of(&json, String::new(), &log).unwrap());
        (source, log.into_faults())
    }

    #[test]
    fn loose_csl_json_is_read() {
        let (source, faults) = read(json!({
            "id": 7, "type": "journal-article", "title": ["Sleep &amp; <i>mood</i>"], "container-title": ["Neurology"],
            "volume": 12.5, "issue": 3, "page": 104, "PMID": "PMID: 12345", "PMCID": "3456789",
            "DOI": "https://doi.org/10.1000/a%3Cb%3E", "ISSN": ["1234-5678", "8765-4321"],
            "publisher": "Wiley &amp; <i>Sons</i>", "reference": [{ "key": "ref1" }],
        }));
        assert_eq!(faults, []);
        let texts =
            [&source.id, &source.title, &source.container_title, &source.volume, &source.issue, &source.page];
        assert_eq!(
            texts.map(|text| text.as_deref().unwrap_or_default()),
            ["7", "Sleep & mood", "Neurology", "12.5", "3", "104"]
        );
        assert_eq!((source.pmid.as_deref(), source.pmcid.as_deref()), (Some("12345"), Some("PMC3456789")));
        assert_eq!(source.doi.as_deref(), Some("10.1000/a<b>"));
        assert_eq!(source.item_type.as_deref(), Some("article-journal"));
        assert_eq!(source.more["ISSN"], "1234-5678, 8765-4321");
        assert_eq!(source.more["publisher"], "Wiley & Sons");
        assert_eq!(source.remarks.len(), 1, "marks in the title: {:?}", source.remarks);
    }

    #[test]
    fn what_is_not_known_is_left_out_and_remarked_on() {
        let (source, faults) = read(json!({
            "type": "component", "title": "<i></i>", "container-title": ["", "Neurology"], "URL": [""], "abbreviation": {},
            "volume": 12.0, "page": [12, 15], "DOI": "n/a", "note": "PMID: 31467253\nPMCID: PMC6777777", "language": null,
        }));
        assert_eq!(faults, []);
        assert_eq!((source.title, source.item_type, source.url), (None, None, None));
        assert_eq!(
            (source.container_title.as_deref(), source.volume.as_deref()),
            (Some("Neurology"), Some("12"))
        );
        assert_eq!((source.pmid.as_deref(), source.pmcid.as_deref()), (Some("31467253"), Some("PMC6777777")));
        assert_eq!(source.page.as_deref(), Some("12-15"));
        assert!(source.more.is_empty());
        let keys: Vec<&str> = source.remarks.iter().map(|remark| remark.key).collect();
        assert_eq!(keys, ["title", "type", "DOI", "abbreviation"]);
        let (_, faults) = read(json!({ "publisher": "A\u{1}B" }));
        assert_eq!(faults.len(), 1);
    }

    #[test]
    fn a_number_that_is_none_is_remarked_on() {
        let (source, faults) = read(json!({ "PMID": "see text" }));
        assert!(source.pmid.is_none() && faults.is_empty());
        assert_eq!(source.remarks[0].text, "\"see text\" is no PubMed number, so it is left out");
    }
}
