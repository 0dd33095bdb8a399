//! The published paper an article retells, as CSL-JSON has it.

use super::{Date, FaultKind, Fields, Link};
use serde::Serialize;
use serde_json::Value;

/// A CSL-JSON item (citation style language, 1.0.2): the fields this program knows. Others may stand in the file;
/// they are left alone.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Source {
    #[serde(rename = "type")]
    pub item_type: Option<String>,
    pub id: Option<String>,
    pub title: Option<String>,
    #[cfg_attr(feature = "publish", schemars(default))]
    pub author: Vec<Author>,
    /// The journal.
    pub container_title: Option<String>,
    #[serde(serialize_with = "write_issued")]
    #[cfg_attr(feature = "publish", schemars(default, schema_with = "issued_schema"))]
    pub issued: Option<Date>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub page: Option<String>,
    #[serde(rename = "DOI")]
    pub doi: Option<String>,
    #[serde(rename = "PMID")]
    pub pmid: Option<String>,
    #[serde(rename = "URL")]
    pub url: Option<Link>,
}

/// A CSL name. `literal` is a name that has no parts; "others" stands for authors who are not listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Author {
    pub family: Option<String>,
    pub given: Option<String>,
    pub literal: Option<String>,
}

impl Author {
    /// The name as it is read.
    pub fn name(&self) -> Option<String> {
        match (&self.literal, &self.given, &self.family) {
            (Some(literal), _, _) => Some(literal.clone()),
            (None, Some(given), Some(family)) => Some(format!("{given} {family}")),
            (None, None, Some(name)) | (None, Some(name), None) => Some(name.clone()),
            (None, None, None) => None,
        }
    }
}

/// CSL's way to write a date: one list of year, month, day; month and day may be left out.
#[cfg(feature = "publish")]
fn issued_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let number = serde_json::json!({ "type": "integer", "minimum": 1 });
    let date = serde_json::json!({ "type": "array", "items": number, "minItems": 1, "maxItems": 3 });
    schemars::json_schema!({
        "type": ["object", "null"],
        "properties": { "date-parts": { "type": "array", "items": date, "minItems": 1, "maxItems": 1 } },
        "required": ["date-parts"],
    })
}

impl Source {
    pub(super) fn read(fields: Fields) -> Self {
        let source = Self {
            item_type: fields.optional_text("type"),
            id: fields.optional_text("id"),
            title: fields.optional_text("title"),
            author: fields
                .objects("author")
                .iter()
                .map(|name| Author {
                    family: name.optional_text("family"),
                    given: name.optional_text("given"),
                    literal: name.optional_text("literal"),
                })
                .collect(),
            container_title: fields.optional_text("container-title"),
            issued: read_issued(&fields),
            volume: number_or_text(&fields, "volume"),
            issue: number_or_text(&fields, "issue"),
            page: fields.optional_text("page"),
            doi: fields.optional_text("DOI"),
            pmid: number_or_text(&fields, "PMID"),
            url: fields.optional_link("URL"),
        };
        if let Some(doi) = source.doi.as_ref().filter(|doi| Link::doi(doi).is_none()) {
            fields
                .fault("DOI", FaultKind::Other(format!("\"{doi}\" is not a DOI; it should start with 10.")));
        }
        // No `done`: CSL knows many more fields, and all may stand here.
        source
    }

    /// The best link to the paper itself.
    pub fn link(&self) -> Option<Link> {
        self.doi.as_deref().and_then(Link::doi).or_else(|| self.url.clone())
    }

    pub fn pubmed(&self) -> Option<Link> {
        self.pmid.as_deref().and_then(Link::pubmed)
    }
}

/// CSL allows numbers as text and as numbers.
fn number_or_text(fields: &Fields, key: &'static str) -> Option<String> {
    match fields.peek(key) {
        Some(Value::Number(number)) => {
            fields.ask(key);
            number.as_u64().map(|number| number.to_string())
        }
        _ => fields.optional_text(key),
    }
}

fn read_issued(fields: &Fields) -> Option<Date> {
    let issued = fields.optional_object("issued")?;
    let parts: Vec<Option<u16>> = issued
        .items("date-parts")
        .next()
        .and_then(|(_, first)| first.as_array())
        .map(|parts| parts.iter().map(|part| part.as_u64().and_then(|n| n.try_into().ok())).collect())
        .unwrap_or_default();
    let date = match parts.as_slice() {
        [Some(year)] => Date::from_parts(*year, None, None),
        [Some(year), Some(month)] => Date::from_parts(*year, Some(*month), None),
        [Some(year), Some(month), Some(day)] => Date::from_parts(*year, Some(*month), Some(*day)),
        _ => None,
    };
    if date.is_none() {
        let what = "should be [[year]], [[year, month]] or [[year, month, day]]".to_owned();
        issued.fault("date-parts", FaultKind::Other(what));
    }
    date
}

fn write_issued<S: serde::Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    let parts = |date: &Date| {
        let mut parts = vec![date.year];
        parts.extend(date.month.map(u16::from));
        parts.extend(date.day.map(u16::from));
        serde_json::json!({ "date-parts": [parts] })
    };
    date.as_ref().map(parts).serialize(serializer)
}
