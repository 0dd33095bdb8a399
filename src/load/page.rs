//! The data that travels inside a prerendered page.

use super::fetch;
use crate::catalog::{PageView, Site, SiteDetails, Standing};
use crate::i18n;
use plainsight_contracts::addresses;
use serde_json::{Value, json};

/// The element that carries it.
pub const PAGE_DATA_ID: &str = "page-data";

/// What a page knows before anything is fetched.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub site: Site,
    /// The page's path inside the site, such as `articles/x/`.
    pub path: String,
    pub view: PageView,
}

impl Page {
    /// Is it the page in the place of a summary that was taken down? An article that is there has a view of its own.
    pub fn is_taken_down(&self) -> bool {
        addresses::article_at(&self.path).is_some() && matches!(self.view, PageView::Prose(_))
    }

    /// The page's data as JSON, with what its live parts say before anything is fetched. What stands on the page already, or
    /// lies in the file that all pages share, is not said again, unless it `lies_nowhere_else`.
    pub fn write(&self, phrases: Value, lies_nowhere_else: bool) -> Value {
        let standing = Standing::of(&self.view).filter(|_| !lies_nowhere_else).map(PageView::Standing);
        let mut site = json!(self.site);
        if standing.is_none() {
            let details: &SiteDetails = &self.site;
            site["details"] = json!(details);
        }
        let view = standing.as_ref().unwrap_or(&self.view);
        json!({ "site": site, "path": self.path, "view": view, "phrases": phrases })
    }

    /// `None` if it was damaged on its way.
    pub fn read(value: &Value) -> Option<Self> {
        Some(Self {
            site: Site::read(value.get("site")?)?,
            path: value.get("path")?.as_str()?.to_owned(),
            view: PageView::read(value.get("view")?)?,
        })
    }
}

/// Reads the data of the page we are in, and learns its phrases: all of them, if `boot.js` put them there because the page is to
/// be made anew.
pub fn read_page() -> Option<Page> {
    let text = leptos::prelude::document().get_element_by_id(PAGE_DATA_ID)?.text_content()?;
    let mut page: Value = fetch::parse(text.as_bytes()).ok()?;
    i18n::learn(page.get_mut("phrases")?.take());
    Page::read(&page)
}
