//! JSON Feed 1.1 and Atom (RFC 4287): the newest summaries, with the cue that keeps a study from being taken for more.

use super::{output::Writer, site_url::SiteUrl};
use crate::catalog::{Card, Site};
use crate::components::head::title_alone;
use crate::i18n::say_with;
use crate::model::{CheckedArticle, Date, Link, SiteConfig};
use anyhow::{Context, Result};
use plainsight_contracts::addresses::{self, ATOM_FEED, JSON_FEED};
use quick_xml::{
    Writer as Xml,
    events::{BytesDecl, BytesText, Event},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::cmp::Reverse;

/// Items in a feed. Readers fetch feeds often, so they stay small.
const ITEMS: usize = 100;

/// A summary as a feed has it.
#[derive(Serialize, Deserialize)]
pub struct Item {
    id: String,
    title: String,
    summary: String,
    content: String,
    published: Date,
    updated: Option<Date>,
    study_date: Option<Date>,
    topics: Vec<String>,
    language: String,
    paper: Option<Link>,
}

impl Item {
    pub fn new(article: &CheckedArticle, card: &Card) -> Self {
        Self {
            id: article.id.clone(),
            title: title_alone(card),
            summary: summary(article, card),
            content: article.sections.found.join("\n\n"),
            published: article.published,
            updated: article.updated,
            study_date: article.study_date(),
            topics: article.topics.clone(),
            language: article.language.clone(),
            paper: article.source.link(),
        }
    }

    pub fn study_date(&self) -> Option<Date> {
        self.study_date
    }

    /// The day its meaning last changed.
    fn last_changed(&self) -> Date {
        self.updated.map_or(self.published, |updated| updated.max(self.published))
    }
}

/// The newest summaries of all that are offered.
#[derive(Default)]
pub struct Newest(Vec<Item>);

impl Newest {
    pub fn offer(&mut self, item: Item) {
        self.0.push(item);
        // Never many more than are wanted at once.
        if self.0.len() >= 4 * ITEMS {
            self.cut();
        }
    }

    /// What appeared here last comes first, whatever the age of the study.
    fn cut(&mut self) {
        self.0.sort_by(|a, b| {
            let (a, b) =
                ((a.published, a.study_date, Reverse(&a.id)), (b.published, b.study_date, Reverse(&b.id)));
            b.cmp(&a)
        });
        self.0.truncate(ITEMS);
    }

    pub fn finish(mut self) -> Vec<Item> {
        self.cut();
        self.0
    }
}

/// `site` knows what topics are called.
pub fn write(
    config: &SiteConfig,
    site: &Site,
    newest: &[Item],
    address: &SiteUrl,
    output: Writer,
) -> Result<()> {
    output.write_json(JSON_FEED, &json_feed(config, newest, address))?;
    output.write(ATOM_FEED, atom(config, site, newest, address)?)
}

/// Notices, cue and takeaway: nobody should read the last without the others.
fn summary(article: &CheckedArticle, card: &Card) -> String {
    let args = [("cue", (&card.cue.text).into()), ("takeaway", (&article.takeaway).into())];
    let summary = say_with("feed-summary", &args);
    card.notices.iter().rev().fold(summary, |summary, (_, notice)| {
        say_with("feed-summary-noticed", &[("notice", notice.into()), ("summary", (&summary).into())])
    })
}

/// Noon, for a day has no hour, and midnight would be the day before wherever clocks are behind.
fn time(date: Date) -> String {
    format!("{date}T12:00:00Z")
}

fn json_feed(config: &SiteConfig, items: &[Item], address: &SiteUrl) -> Value {
    let items: Vec<Value> = items
        .iter()
        .map(|of| {
            let url = address.of(&addresses::article(&of.id));
            let mut item = json!({
                "id": url,
                "url": url,
                "title": of.title,
                "summary": of.summary,
                "content_text": of.content,
                "date_published": time(of.published),
                "tags": of.topics,
                "language": of.language,
            });
            if let Some(updated) = of.updated {
                item["date_modified"] = time(updated).into();
            }
            if let Some(link) = &of.paper {
                item["external_url"] = link.as_str().into();
            }
            item
        })
        .collect();
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": config.name,
        "description": config.description,
        "home_page_url": address.of(""),
        "feed_url": address.of("feed.json"),
        "language": config.language,
        "authors": [{ "name": config.publisher }],
        "items": items,
    })
}

fn atom(config: &SiteConfig, site: &Site, items: &[Item], address: &SiteUrl) -> Result<Vec<u8>> {
    let latest = items.iter().map(Item::last_changed).max().context("there is no article to tell of")?;
    let mut writer = Xml::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let feed = writer
        .create_element("feed")
        .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", config.language.as_str())]);
    feed.write_inner_content(|writer| {
        text(writer, "title", &config.name)?;
        text(writer, "subtitle", &config.description)?;
        text(writer, "id", &address.of(""))?;
        text(writer, "updated", &time(latest))?;
        link(writer, "alternate", &address.of(""))?;
        link(writer, "self", &address.of("feed.xml"))?;
        writer
            .create_element("author")
            .write_inner_content(|writer| text(writer, "name", &config.publisher))?;
        for item in items {
            let url = address.of(&addresses::article(&item.id));
            let entry = writer.create_element("entry").with_attribute(("xml:lang", item.language.as_str()));
            entry.write_inner_content(|writer| {
                text(writer, "title", &item.title)?;
                text(writer, "id", &url)?;
                link(writer, "alternate", &url)?;
                text(writer, "published", &time(item.published))?;
                text(writer, "updated", &time(item.last_changed()))?;
                for topic in &item.topics {
                    writer
                        .create_element("category")
                        .with_attributes([("term", topic.as_str()), ("label", site.topic_name(topic))])
                        .write_empty()?;
                }
                text(writer, "summary", &item.summary)
            })?;
        }
        Ok(())
    })
    .context("cannot write the feed")?;
    Ok(writer.into_inner())
}

fn text(writer: &mut Xml<Vec<u8>>, name: &str, content: &str) -> std::io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(content)).map(drop)
}

fn link(writer: &mut Xml<Vec<u8>>, relation: &str, href: &str) -> std::io::Result<()> {
    writer.create_element("link").with_attributes([("rel", relation), ("href", href)]).write_empty().map(drop)
}
