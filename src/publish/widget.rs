//! What is published for other people's pages: the widget's pages, the oEmbed documents, and the builder.

use super::{
    disk::hash_bytes,
    output::Writer,
    page_template::{OEMBED, PageKind, PageParts, PageTemplate},
    render::render,
    site_plan::SitePlan,
    site_url::SiteUrl,
    style,
};
use crate::catalog::{BUILDER_PATH, Card, ListView, PageView, Site, article_path};
use crate::components::head::{Head, title_alone};
use crate::embed::{self, builder, snippet};
use crate::load::Page;
use crate::model::{Article, SiteConfig};
use crate::words::{builder_words, words};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// How wide an embedded page is at most, as oEmbed asks, in pixels.
const WIDTH: u32 = 640;
/// How high the card of an article is on a phone, and a list of five, in pixels: frames that oEmbed makes do not always grow.
const CARD_HEIGHT: u32 = 480;
const LIST_HEIGHT: u32 = 720;
/// How long others may keep an oEmbed document, in seconds.
const CACHE_SECONDS: u32 = 86_400;

/// The frames that the widget's pages and the builder are put into.
pub struct Widget {
    frame: PageTemplate,
    builder: PageTemplate,
}

impl Widget {
    /// Writes the style sheet and the scripts, and makes the frames. `folders` are those of style sheets and of scripts.
    pub fn new(
        template: &str,
        folders: (&Path, &Path),
        boot_path: &str,
        config: &SiteConfig,
        address: &SiteUrl,
        output: Writer,
    ) -> Result<Self> {
        let (style, scripts) = folders;
        let hashed = |folder: &str, name: &str, end: &str, text: &[u8]| -> Result<String> {
            let path = format!("{folder}{name}-{}.{end}", hash_bytes(text));
            output.write(&path, text)?;
            Ok(path)
        };
        let read = |name: &str| {
            let file = scripts.join(name);
            let text =
                fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
            Ok::<_, anyhow::Error>(text)
        };
        let sheet = style::bundle(&style.join("for-frames.css"))?;
        let purpose = PageKind::Widget {
            style_path: &hashed(embed::PATH, "style", "css", sheet.as_bytes())?,
            origin: &address.origin,
            script_path: &hashed(embed::PATH, "frame", "js", read("frame.js")?.as_bytes())?,
        };
        let frame = PageTemplate::new(template, purpose, boot_path, config, address)?;
        let purpose = PageKind::Builder {
            style: &style::bundle(&style.join("for-builder.css"))?,
            script_path: &hashed(BUILDER_PATH, "builder", "js", read("builder.js")?.as_bytes())?,
        };
        let builder = PageTemplate::new(template, purpose, boot_path, config, address)?;
        // Pages link to it, so its name never changes.
        output.write("embed.js", read("embed.js")?)?;
        Ok(Self { frame, builder })
    }

    pub fn fingerprint(&self) -> String {
        self.frame.fingerprint()
    }

    /// The widget's page of all articles and those of topics, each beside the oEmbed document of the page it stands for.
    pub fn write_list(&self, page: &Page, address: &SiteUrl, output: Writer) -> Result<()> {
        let PageView::List(list) = &page.view else { return Ok(()) };
        self.write(&page.path, page.view.clone(), &page.site, address, output)?;
        if let Some(topic) = &list.topic {
            let title = (words().topic_title)(&topic.name);
            let document = oembed(&page.site.name, &title, &page.path, LIST_HEIGHT, address);
            output.write_json(&format!("{}{OEMBED}", page.path), &document)?;
        }
        Ok(())
    }

    /// The widget's page of a single article's card.
    pub fn write_card(&self, card: &Card, site: &Site, address: &SiteUrl, output: Writer) -> Result<()> {
        let list = ListView { count: 1, cards: vec![card.clone()], ..ListView::default() };
        self.write(&article_path(&card.id), PageView::List(list), site, address, output)
    }

    /// The widget's page in the place of a summary that was taken down: hosts may have asked for it by name.
    pub fn write_taken_down(&self, page: &Page, address: &SiteUrl, output: Writer) -> Result<()> {
        self.write(&page.path, page.view.clone(), &page.site, address, output)
    }

    /// `path` is that of the page of the site that this one stands for.
    fn write(
        &self,
        path: &str,
        view: PageView,
        site: &Site,
        address: &SiteUrl,
        output: Writer,
    ) -> Result<()> {
        let page = Page { site: site.clone(), path: format!("{}{path}", embed::PATH), view };
        let Some(head) = Head::of(&page.view, &page.site) else { return Ok(()) };
        let html = self.frame.fill(
            &PageParts {
                head: &head,
                path: Some(path),
                // The frame of a widget says so of every page.
                unlisted: false,
                app: &render(&page, embed::root),
                data: Some(&page.write(true)),
                oembed: None,
                json_ld: None,
                kind: "website",
            },
            address,
        )?;
        output.write(&format!("{}index.html", page.path), html)
    }

    /// The page on which a webmaster puts a widget together; its path.
    pub fn write_builder(&self, plan: &SitePlan, address: &SiteUrl, output: Writer) -> Result<&'static str> {
        let words = builder_words();
        let page = Page {
            site: plan.site.clone(),
            path: BUILDER_PATH.to_owned(),
            view: PageView::List(ListView::default()),
        };
        let head = Head {
            title: format!("{} · {}", words.title, plan.site.name),
            description: words.lead.to_owned(),
        };
        let kinds = plan.facets.iter().find(|facet| facet.name == "kind");
        let html = render(&page, |page| builder::page(page, &address.of(""), kinds));
        let filling = PageParts {
            head: &head,
            path: Some(BUILDER_PATH),
            unlisted: false,
            app: &html,
            data: None,
            oembed: None,
            json_ld: None,
            kind: "website",
        };
        output.write(&format!("{BUILDER_PATH}index.html"), self.builder.fill(&filling, address)?)?;
        Ok(BUILDER_PATH)
    }
}

/// The oEmbed document of an article's page.
pub fn oembed_of(article: &Article, card: &Card, site: &str, address: &SiteUrl) -> Value {
    oembed(site, &title_alone(card), &article_path(&article.id), CARD_HEIGHT, address)
}

/// <https://oembed.com/>, version 1.0: the page at `path` as a frame.
fn oembed(site: &str, title: &str, path: &str, height: u32, address: &SiteUrl) -> Value {
    json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site,
        "provider_url": address.of(""),
        "cache_age": CACHE_SECONDS,
        "width": WIDTH,
        "height": height,
        "html": snippet::oembed(&address.of(&format!("{}{path}", embed::PATH)), &address.of(path), title, height),
    })
}
