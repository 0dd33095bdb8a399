//! What a publisher says about their site, and the pages of prose they write for it.

use super::{Colour, Fault, FaultKind, Fields, Link, Log};
use serde::Serialize;
use serde_json::Value;

/// `site.json`: who publishes, and where.
#[derive(Clone, Debug, PartialEq)]
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
    /// The colour of links and buttons. Where it could not be read on our grounds it is corrected until it can.
    pub accent: Option<Colour>,
    /// A picture that stands before the name at the top of every page, as a path of the site: `logo.svg`.
    pub logo: Option<String>,
    /// A sentence at the foot of every page, such as a charity's number.
    pub footer: Option<String>,
    /// How to reach whoever is responsible.
    pub contact: Option<Contact>,
    /// The same site in other languages.
    pub languages: Vec<OtherLanguage>,
}

/// A way to reach the publisher: what the link says, and where it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    pub text: String,
    pub url: String,
}

/// The site in another language.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherLanguage {
    /// A BCP 47 tag.
    pub language: String,
    /// The language's own name for itself, which is what the link says.
    pub name: String,
    pub url: String,
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
                accent: accent(&fields),
                logo: fields.optional_text("logo"),
                footer: fields.optional_text("footer"),
                contact: fields.optional_object("contact").and_then(contact),
                languages: fields.objects("languages").into_iter().filter_map(other_language).collect(),
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

fn accent(fields: &Fields) -> Option<Colour> {
    let text = fields.optional_text("accent")?;
    let colour = Colour::parse(&text);
    if colour.is_none() {
        let what = format!("\"{text}\" is no colour; write it as #rrggbb, such as #0b4a6f");
        fields.fault("accent", FaultKind::Other(what));
    }
    colour
}

fn contact(fields: Fields) -> Option<Contact> {
    let text = fields.required_text("text");
    let url = link(&fields);
    fields.done();
    Some(Contact { text, url: url?.as_str().to_owned() })
}

fn other_language(fields: Fields) -> Option<OtherLanguage> {
    let language = fields.language("language");
    let name = fields.required_text("name");
    let url = link(&fields);
    fields.done();
    Some(OtherLanguage { language, name, url: url?.as_str().to_owned() })
}

fn link(fields: &Fields) -> Option<Link> {
    let link = fields.optional_link("url");
    if link.is_none() && fields.peek("url").is_none() {
        fields.fault("url", FaultKind::Missing);
    }
    link
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
