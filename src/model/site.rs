//! What a publisher says about their site, and the pages of prose they write for it.

use super::{Fault, FaultKind, Fields, Link, Log};
use serde::Serialize;
use serde_json::Value;

/// `site.json`: who publishes, and where.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SiteConfig {
    pub name: String,
    /// One line under the name.
    pub tagline: String,
    /// A sentence or two for search engines and feeds.
    pub description: String,
    /// The language of the interface, as a BCP 47 tag.
    pub language: String,
    /// Where the site stands, such as `https://example.org/ms/`.
    pub url: Link,
    /// Who is responsible for it.
    pub publisher: String,
    /// Slugs of the pages of prose that stand in the navigation, in this order.
    pub pages: Vec<String>,
}

impl SiteConfig {
    pub fn read(value: &Value) -> (Option<Self>, Vec<Fault>) {
        let log = Log::default();
        let config = Fields::of(value, String::new(), &log).and_then(|fields| {
            let config = Self {
                name: fields.required_text("name"),
                tagline: fields.required_text("tagline"),
                description: fields.required_text("description"),
                language: fields.language("language"),
                url: fields.optional_link("url").or_else(|| {
                    fields.fault("url", FaultKind::Missing);
                    None
                })?,
                publisher: fields.required_text("publisher"),
                pages: fields.texts("pages"),
            };
            if config.url.as_str().contains(['?', '#']) {
                let what = "is followed by paths; it cannot have a \"?\" or a \"#\"".to_owned();
                fields.fault("url", FaultKind::Other(what));
            }
            fields.done();
            Some(config)
        });
        (config, log.into_faults())
    }
}

/// A page of plain prose, such as "About": `pages/<slug>.json`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProsePage {
    pub title: String,
    /// A sentence for search engines and for the top of the page.
    pub lead: String,
    pub parts: Vec<ProsePart>,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProsePart {
    /// The part's name in addresses: `/about/#<slug>`.
    pub slug: String,
    pub heading: String,
    pub paragraphs: Vec<String>,
}

impl ProsePage {
    pub fn read(value: &Value) -> (Option<Self>, Vec<Fault>) {
        let log = Log::default();
        let page = Fields::of(value, String::new(), &log).map(Self::read_fields);
        (page, log.into_faults())
    }

    /// Reads a page inside a larger document.
    pub fn read_fields(fields: Fields) -> Self {
        let page = Self {
            title: fields.required_text("title"),
            lead: fields.required_text("lead"),
            parts: fields
                .objects("parts")
                .into_iter()
                .map(|part| {
                    let read = ProsePart {
                        slug: part.id("slug").unwrap_or_default(),
                        heading: part.required_text("heading"),
                        paragraphs: part.required_texts("paragraphs"),
                    };
                    part.done();
                    read
                })
                .collect(),
        };
        fields.done();
        page
    }
}
