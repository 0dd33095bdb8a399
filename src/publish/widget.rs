//! What is published for other people's pages: the widget's pages, the oEmbed documents, and the builder.

use super::{
    disk::hash_bytes,
    output::Writer,
    page_kind::PageKind,
    page_template::{PageParts, PageTemplate},
    phrases,
    program::Program,
    render::render,
    site_plan::SitePlan,
    site_url::SiteUrl,
    style,
};
use crate::catalog::{Card, ListView, PageView, Site, SiteDetails, StudyPlaces};
use crate::components::head::{Head, title_alone};
use crate::embed::{self, builder, snippet};
use crate::i18n::{say, say_with};
use crate::load::Page;
use crate::model::{Article, SiteConfig};
use anyhow::{Context, Result};
use plainsight_contracts::addresses::{self, BUILDER, EMBED, EMBED_SCRIPT, HTML};
use serde_json::{Value, json};

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
    /// Writes the style sheet and the scripts, and makes the frames.
    pub fn new(
        template: &str,
        program: &Program,
        boot_path: &str,
        config: &SiteConfig,
        address: &SiteUrl,
        output: Writer,
    ) -> Result<Self> {
        let hashed = |folder: &str, name: &str, end: &str, text: &[u8]| -> Result<String> {
            let path = format!("{folder}{name}-{}.{end}", hash_bytes(text));
            output.write(&path, text)?;
            Ok(path)
        };
        let sheet = style::bundle(&program.sheet("for-frames.css"), config.accent)?;
        let files = program.widget()?;
        let named = |end: &str| {
            let name = files.iter().map(|(name, _)| name.as_str()).find(|name| name.ends_with(end));
            name.with_context(|| format!("the widget's program has no file that ends with {end}"))
        };
        let purpose = PageKind::Widget {
            glue: named(".js")?,
            wasm: named(".wasm")?,
            style_path: &hashed(EMBED, "style", "css", sheet.as_bytes())?,
            origin: &address.origin,
            script_path: &hashed(EMBED, "frame", "js", program.script("frame.js")?.as_bytes())?,
        };
        let frame = PageTemplate::new(template, purpose, boot_path, config, address)?;
        let purpose = PageKind::Builder {
            style: &style::bundle(&program.sheet("for-builder.css"), config.accent)?,
            script_path: &hashed(BUILDER, "builder", "js", program.script("builder.js")?.as_bytes())?,
        };
        let builder = PageTemplate::new(template, purpose, boot_path, config, address)?;
        output.write(EMBED_SCRIPT, program.script(EMBED_SCRIPT)?)?;
        Ok(Self { frame, builder })
    }

    pub fn fingerprint(&self) -> String {
        self.frame.fingerprint()
    }

    /// The widget's page of all articles and those of topics.
    pub fn write_list(&self, page: &Page, address: &SiteUrl, output: Writer) -> Result<()> {
        match &page.view {
            PageView::List(list) => {
                // Nothing stands between the heading and the cards.
                let list = ListView {
                    overview: None,
                    code: Vec::new(),
                    places: StudyPlaces::default(),
                    ..list.clone()
                };
                self.write(&page.path, PageView::List(list), &page.site, address, output)
            }
            _ => Ok(()),
        }
    }

    /// The widget's page of a single article's card. It knows no more of the site than it shows: there are many.
    pub fn write_card(&self, card: &Card, site: &Site, address: &SiteUrl, output: Writer) -> Result<()> {
        let list = ListView { count: 1, cards: vec![card.clone()], ..ListView::default() };
        let mut topics = site.topics.clone();
        topics.retain(|(slug, _)| card.topics.contains(slug));
        let (name, tagline) = (site.name.clone(), site.tagline.clone());
        let details = SiteDetails { name, tagline, topics, ..SiteDetails::default() };
        let (language, shared) = (site.language.clone(), site.shared.clone());
        let mut site = Site::new(&site.base, details);
        (site.language, site.shared) = (language, shared);
        self.write(&addresses::article(&card.id), PageView::List(list), &site, address, output)
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
        let page = Page { site: site.clone(), path: addresses::embedded(path), view };
        let Some(head) = Head::of(&page.view, &page.site) else { return Ok(()) };
        let html = self.frame.fill(
            &PageParts {
                head: &head,
                path: Some(path),
                // The frame of a widget says so of every page.
                unlisted: false,
                app: &render(&page, |page| embed::root(page.clone())),
                data: Some(&page.write(phrases::live(&page), true)),
                oembed: None,
                json_ld: None,
                kind: "website",
            },
            address,
        )?;
        output.write(&format!("{}{HTML}", page.path), html)
    }

    /// The page on which a webmaster puts a widget together; its path.
    pub fn write_builder(&self, plan: &SitePlan, address: &SiteUrl, output: Writer) -> Result<&'static str> {
        let page = Page {
            site: plan.site.clone(),
            path: BUILDER.to_owned(),
            view: PageView::List(ListView::default()),
        };
        let head = Head {
            title: format!("{} · {}", say("builder-title"), plan.site.name),
            description: say("builder-lead").to_owned(),
        };
        let html = render(&page, |page| builder::page(page, &address.of(""), &plan.facets));
        let filling = PageParts {
            head: &head,
            path: Some(BUILDER),
            unlisted: false,
            app: &html,
            data: None,
            oembed: None,
            json_ld: None,
            kind: "website",
        };
        output.write(&format!("{BUILDER}{HTML}"), self.builder.fill(&filling, address)?)?;
        Ok(BUILDER)
    }
}

/// The oEmbed document of a topic's page.
pub fn oembed_of_topic(page: &Page, address: &SiteUrl) -> Option<Value> {
    let PageView::List(list) = &page.view else { return None };
    let title = say_with("topic-title", &[("topic", (&list.topic.as_ref()?.name).into())]);
    Some(oembed(&page.site.name, &title, &page.path, LIST_HEIGHT, address))
}

/// The oEmbed document of an article's page.
pub fn oembed_of(article: &Article, card: &Card, site: &str, address: &SiteUrl) -> Value {
    oembed(site, &title_alone(card), &addresses::article(&article.id), CARD_HEIGHT, address)
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
        "html": snippet::oembed(&address.of(&addresses::embedded(path)), &address.of(path), title, height),
    })
}
