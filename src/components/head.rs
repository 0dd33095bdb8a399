//! What a page's head says: to the browser's tab, to search engines, to whoever shares it.

use crate::catalog::{Card, PageView, Site};
use crate::i18n::{say, say_with};

/// A page's title and description, the same before and after WebAssembly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub title: String,
    pub description: String,
}

/// An article's title where it stands alone, without its notices: a retraction has to be in it.
pub fn title_alone(card: &Card) -> String {
    match card.retraction().filter(|retracted| !card.title.starts_with(retracted)) {
        Some(retracted) => {
            say_with("title-with-notice", &[("notice", retracted.into()), ("title", (&card.title).into())])
        }
        None => card.title.clone(),
    }
}

impl Head {
    /// `None` for a page that stands there: so does its head.
    pub fn of(view: &PageView, site: &Site) -> Option<Self> {
        let (title, description) = match view {
            PageView::List(list) => match &list.topic {
                Some(topic) => {
                    (say_with("topic-title", &[("topic", (&topic.name).into())]), topic.description.clone())
                }
                None => {
                    return Some(Self {
                        title: format!("{} · {}", site.name, site.tagline),
                        description: say("home-lead").to_owned(),
                    });
                }
            },
            PageView::Article(view) => (title_alone(&view.card), view.card.takeaway.clone()),
            PageView::Prose(page) => (page.title.clone(), page.lead.clone()),
            PageView::Standing(_) => return None,
            PageView::Saved => (say("saved-title").to_owned(), say("saved-lead").to_owned()),
        };
        Some(Self { title: format!("{title} · {}", site.name), description })
    }

    /// Puts the title in the tab and the page's address (its path on the host) in the canonical link, which browsers use to
    /// share a page. The link keeps its host: the site's own, wherever this copy of it may be.
    pub fn show(&self, address: &str) {
        let document = leptos::prelude::document();
        document.set_title(&self.title);
        let link = document.query_selector("link[rel=canonical]").ok().flatten();
        if let Some(link) = link {
            let known = link.get_attribute("href").unwrap_or_default();
            let host: Vec<&str> = known.split('/').take(3).collect();
            _ = link.set_attribute("href", &(host.join("/") + address));
        }
    }
}
