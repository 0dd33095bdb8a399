//! What every page knows of its site.

use crate::model::{Fields, Log};
use plainsight_contracts::addresses;
use serde::Serialize;
use serde_json::Value;

/// The site as its pages need it: small, and the same in each of them, so that a new article changes few pages.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Site {
    pub name: String,
    pub tagline: String,
    pub publisher: String,
    /// The path under which the site lies; starts and ends with `/`.
    pub base: String,
    /// Slug and name of each topic, in the site's order.
    pub topics: Vec<(String, String)>,
    /// Slug and title of each page of prose, for the navigation.
    pub pages: Vec<(String, String)>,
    /// The path of the file with all phrases that the app says.
    pub phrases: String,
    /// The path of a picture that stands before the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// A sentence of the publisher's at the foot of every page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footer: Option<String>,
    /// Links at the foot: what each says, where it leads, and its language if it is another.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<FootLink>,
}

/// A link of the publisher's at the foot of every page: the contact, or the site in another language.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FootLink {
    pub text: String,
    pub url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

impl Site {
    pub fn read(value: &Value) -> Option<Self> {
        let log = Log::default();
        let fields = Fields::of(value, String::new(), &log)?;
        Some(Self {
            name: fields.required_text("name"),
            tagline: fields.required_text("tagline"),
            publisher: fields.required_text("publisher"),
            base: fields.required_text("base"),
            topics: super::pairs(&fields, "topics"),
            pages: super::pairs(&fields, "pages"),
            phrases: fields.required_text("phrases"),
            logo: fields.optional_text("logo"),
            footer: fields.optional_text("footer"),
            links: fields.objects("links").into_iter().map(FootLink::read).collect(),
        })
    }

    /// The address of a page or file, from its path inside the site: `""`, `"about/"`, `"data/catalogue.json"`.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    pub fn article(&self, id: &str) -> String {
        self.href(&addresses::article(id))
    }

    pub fn topic(&self, slug: &str) -> String {
        self.href(&addresses::topic(slug))
    }

    /// A topic's name; a slug nobody knows is shown as it stands.
    pub fn topic_name<'a>(&'a self, slug: &'a str) -> &'a str {
        self.topics.iter().find(|(known, _)| known == slug).map_or(slug, |(_, name)| name)
    }
}

impl FootLink {
    fn read(fields: Fields) -> Self {
        Self {
            text: fields.required_text("text"),
            url: fields.required_text("url"),
            language: fields.optional_text("language"),
        }
    }
}
