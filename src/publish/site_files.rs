//! What the pages of a site are made with.

use super::json_ld::json_ld;
use super::output::Writer;
use super::page_template::{PageParts, PageTemplate};
use super::phrases;
use super::render::render;
use super::site_plan::SitePlan;
use super::site_url::SiteUrl;
use super::widget::Widget;
use crate::catalog::PageView;
use crate::components::head::Head;
use crate::load::Page;
use crate::model::CheckedArticle;
use crate::pages::root;
use anyhow::Result;
use plainsight_contracts::addresses::{HTML, PAGE_DATA};
use serde::Serialize;
use serde_json::Value;

/// The plan, and what turns it into files.
pub struct SiteFiles<'a> {
    pub plan: SitePlan<'a>,
    pub template: PageTemplate,
    pub widget: Widget,
    pub address: SiteUrl,
}

impl SiteFiles<'_> {
    /// Writes a page and what it says, for the app. `oembed` says how others show it: what it says stands beside the rest, so
    /// that one file is enough for both.
    pub fn write_page(
        &self,
        page: &Page,
        article: Option<&CheckedArticle>,
        oembed: Option<Value>,
        output: Writer,
    ) -> Result<()> {
        let Some(head) = Head::of(&page.view, &page.site) else { return Ok(()) };
        let data_path = format!("{}{PAGE_DATA}", page.path);
        let html = self.template.fill(
            &PageParts {
                head: &head,
                path: Some(&page.path),
                unlisted: page.is_taken_down(),
                app: &render(page, |page| root(page.clone())),
                data: Some(&page.write(phrases::live(page), false)),
                oembed: oembed.is_some().then_some(data_path.as_str()),
                json_ld: Some(&json_ld(page, article, &self.plan.content.site, &self.address)),
                kind: if article.is_some() { "article" } else { "website" },
            },
            &self.address,
        )?;
        output.write(&format!("{}{HTML}", page.path), html)?;
        match oembed {
            Some(oembed) => output.write_json(&data_path, &PageFile { view: &page.view, oembed }),
            None => output.write_json(&data_path, &page.view),
        }
    }
}

/// A page's data that is an oEmbed document as well; neither reader minds what the other needs.
#[derive(Serialize)]
struct PageFile<'a> {
    #[serde(flatten)]
    view: &'a PageView,
    #[serde(flatten)]
    oembed: Value,
}
