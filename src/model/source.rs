//! The published paper an article retells, as CSL-JSON has it.
//!
//! Publishers paste what Crossref, PubMed and reference managers give them, which is looser than the standard. All of it is
//! read; what could not be kept as it stands is a [`Remark`].

use super::said::{Said, said_by};
use super::{Author, Date, FaultKind, Fields, Link, issued, markup};
use serde::Serialize;
use serde_json::{Map, Value};

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
    pub more: Map<String, Value>,
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
            if markup::is_marked(&text) {
                let read = markup::plain(&text).into_owned();
                remark(key, format!("holds marks or entities; it is shown as \"{read}\""));
                return Some(read);
            }
            Some(text)
        };
        let (title, container_title) = (titled("title"), titled("container-title"));
        let author = Author::read_list(&fields, "author");
        let (issued, remarks_on_date) = issued::read(&fields);
        let source = Self {
            item_type: fields.optional_text("type").map(|kind| csl_type(&kind)),
            id: fields.loose_text("id"),
            title,
            author,
            container_title,
            issued,
            volume: fields.loose_text("volume"),
            issue: fields.loose_text("issue"),
            page: fields.loose_text("page"),
            doi: fields.loose_text("DOI").map(|text| bare_doi(&text)),
            pmid: identifier(&fields, "PMID", "PubMed number", pubmed_digits, &mut remark),
            pmcid: identifier(&fields, "PMCID", "PubMed Central number", pmc_name, &mut remark),
            url: fields.optional_link("URL"),
            more: handed_on(&fields),
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

/// Crossref has names of its own for kinds of publication.
fn csl_type(kind: &str) -> String {
    let csl = match kind {
        "journal-article" => "article-journal",
        "proceedings-article" => "paper-conference",
        "posted-content" => "article",
        "book-chapter" | "book-section" | "book-part" => "chapter",
        "monograph" | "edited-book" | "reference-book" => "book",
        "dissertation" => "thesis",
        other => other,
    };
    csl.to_owned()
}

/// A DOI as it is pasted: bare, after "doi:", or as an address.
fn bare_doi(text: &str) -> String {
    let text = text.trim();
    let is_address = text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("http"));
    match text.find("10.") {
        Some(at) if is_address => {
            percent_encoding::percent_decode_str(&text[at..]).decode_utf8_lossy().into_owned()
        }
        Some(at) if text[..at].trim_end_matches([':', ' ']).eq_ignore_ascii_case("doi") => {
            text[at..].to_owned()
        }
        Some(at) if text[..at].trim_end_matches('/').to_ascii_lowercase().ends_with("doi.org") => {
            text[at..].to_owned()
        }
        _ => text.to_owned(),
    }
}

fn pubmed_digits(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('/');
    let start = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &text[start.len()..];
    let label = start.trim().trim_end_matches([':', '/', '=']).trim().to_ascii_lowercase();
    let is_label = label.is_empty()
        || ["pmid", "pubmed", "pubmed id", "medline"].contains(&label.as_str())
        || label.contains("pubmed.ncbi")
        || label.contains("ncbi.nlm.nih.gov/pubmed");
    (is_label && (1..=9).contains(&digits.len())).then(|| digits.to_owned())
}

fn pmc_name(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('/').to_ascii_uppercase();
    let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    // A version stands after a dot.
    let digits = digits.split('.').next().unwrap_or_default();
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| format!("PMC{digits}"))
}

fn identifier(
    fields: &Fields,
    key: &'static str,
    name: &str,
    read: fn(&str) -> Option<String>,
    remark: &mut impl FnMut(&'static str, String),
) -> Option<String> {
    let text = fields.loose_text(key)?;
    let read = read(&text);
    if read.is_none() {
        remark(key, format!("\"{text}\" is no {name}, so it is left out"));
    }
    read
}

fn handed_on(fields: &Fields) -> Map<String, Value> {
    let given = HANDED_ON.iter().filter_map(|key| Some(((*key).to_owned(), fields.peek(key)?.clone())));
    given.filter(|(_, value)| !value.is_null()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Fault, Log};
    use serde_json::json;

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
            "DOI": "https://doi.org/10.1000/a%3Cb%3E", "ISSN": ["1234-5678"], "reference": [{ "key": "ref1" }],
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
        assert_eq!(source.more["ISSN"], json!(["1234-5678"]));
        assert_eq!(source.remarks.len(), 1, "marks in the title: {:?}", source.remarks);
    }

    #[test]
    fn identifiers_are_read_as_people_paste_them() {
        for (pasted, read) in [
            ("12345678", Some("12345678")),
            ("PMID: 12345", Some("12345")),
            ("pmid12345", Some("12345")),
            ("PubMed ID 12345", Some("12345")),
            ("https://pubmed.ncbi.nlm.nih.gov/12345/", Some("12345")),
            ("https://www.ncbi.nlm.nih.gov/pubmed/12345", Some("12345")),
            ("PMC12345", None),
            ("n/a", None),
        ] {
            assert_eq!(pubmed_digits(pasted).as_deref(), read, "{pasted}");
        }
        for pasted in [
            "10.1/x(2)",
            "doi:10.1/x(2)",
            "DOI: 10.1/x(2)",
            "http://dx.doi.org/10.1/x(2)",
            "doi.org/10.1/x(2)",
        ] {
            assert_eq!(bare_doi(pasted), "10.1/x(2)", "{pasted}");
        }
        let (source, faults) = read(json!({ "PMID": "see text" }));
        assert!(source.pmid.is_none() && faults.is_empty());
        assert_eq!(source.remarks[0].text, "\"see text\" is no PubMed number, so it is left out");
    }
}
