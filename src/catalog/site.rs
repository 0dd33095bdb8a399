//! What every page knows of its site.

use super::json::Json;
use plainsight_contracts::addresses;
use serde::Serialize;
use serde_json::Value;
use std::ops::Deref;
use std::sync::OnceLock;

/// The site as its pages know it: where it lies, and, once that is needed, the rest. A page that was published has what is
/// around it already, so its data says no more than this; one file says the rest for all of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Site {
    /// The path under which the site lies; starts and ends with `/`.
    pub base: String,
    /// The language of what the site says itself.
    pub language: String,
    /// The path of the file with everything that is the same for all pages: these details, and all phrases that the app says.
    pub shared: String,
    #[serde(skip)]
    details: OnceLock<SiteDetails>,
}

/// What is said of the site around its pages: small, so that a new article changes few files.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SiteDetails {
    pub name: String,
    pub tagline: String,
    pub publisher: String,
    /// Slug and name of each topic, in the site's order.
    pub topics: Vec<(String, String)>,
    /// Slug and title of each page of prose, for the navigation.
    pub pages: Vec<(String, String)>,
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

/// What is known as long as no details are.
static NOTHING: SiteDetails = SiteDetails {
    name: String::new(),
    tagline: String::new(),
    publisher: String::new(),
    topics: Vec::new(),
    pages: Vec::new(),
    logo: None,
    footer: None,
    links: Vec::new(),
};

/// The details of a site are read as if they were its own.
impl Deref for Site {
    type Target = SiteDetails;

    fn deref(&self) -> &SiteDetails {
        self.details.get().unwrap_or(&NOTHING)
    }
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
    /// A site of which everything is known but its language and where its shared file lies.
    pub fn new(base: &str, details: SiteDetails) -> Self {
        Self { base: base.to_owned(), details: details.into(), ..Self::default() }
    }

    /// `None` if it does not say where it lies.
    pub fn read(value: &Value) -> Option<Self> {
        let site = Json(value);
        let details = site.get("details").map(|details| SiteDetails::read(details.0));
        Some(Self {
            base: site.some_text("base")?,
            language: site.text("language"),
            shared: site.text("shared"),
            details: details.map(OnceLock::from).unwrap_or_default(),
        })
    }

    /// Takes what was not known yet.
    pub fn learn(&self, details: SiteDetails) {
        _ = self.details.set(details);
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
}

impl SiteDetails {
    pub fn read(value: &Value) -> Self {
        let details = Json(value);
        Self {
            name: details.text("name"),
            tagline: details.text("tagline"),
            publisher: details.text("publisher"),
            topics: details.pairs("topics"),
            pages: details.pairs("pages"),
            logo: details.some_text("logo"),
            footer: details.some_text("footer"),
            links: details.items("links").map(FootLink::read).collect(),
        }
    }

    /// A topic's name; a slug nobody knows is shown as it stands.
    pub fn topic_name<'a>(&'a self, slug: &'a str) -> &'a str {
        self.topics.iter().find(|(known, _)| known == slug).map_or(slug, |(_, name)| name)
    }
}

impl FootLink {
    fn read(link: Json) -> Self {
        Self { text: link.text("text"), url: link.text("url"), language: link.some_text("language") }
    }
}
