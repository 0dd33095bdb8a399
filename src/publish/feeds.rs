//! JSON Feed 1.1 and Atom (RFC 4287): the newest summaries, with the cue that keeps a study from being taken for more.

use super::{output::Output, site_plan::SitePlan, site_url::SiteUrl};
use crate::components::head::title_alone;
use crate::evidence;
use crate::i18n::{say_term, say_with};
use crate::model::{Article, Date};
use anyhow::{Context, Result};
use plainsight_contracts::addresses::{self, ATOM_FEED, JSON_FEED};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use serde_json::{Value, json};
use std::cmp::Reverse;

/// Items in a feed. Readers fetch feeds often, so they stay small.
const ITEMS: usize = 100;

pub fn write(plan: &SitePlan, address: &SiteUrl, output: &mut Output) -> Result<()> {
    let newest = newest(plan)?;
    output.write_json(JSON_FEED, &json_feed(plan, &newest, address))?;
    output.write(ATOM_FEED, atom(plan, &newest, address)?)
}

/// What appeared here last comes first, whatever the age of the study.
fn newest(plan: &SitePlan) -> Result<Vec<Article>> {
    let mut articles: Vec<Article> = Vec::new();
    for article in plan.content.articles.iter() {
        articles.push(article?);
        // Never many more than are wanted at once.
        if articles.len() >= 2 * ITEMS {
            keep_newest(&mut articles);
        }
    }
    keep_newest(&mut articles);
    Ok(articles)
}

fn keep_newest(articles: &mut Vec<Article>) {
    articles.sort_by_key(|article| {
        (Reverse(article.published), Reverse(article.study_date()), article.id.clone())
    });
    articles.truncate(ITEMS);
}

/// Notices, cue and takeaway: nobody should read the last without the others.
fn summary(article: &Article) -> String {
    let cue = evidence::cue(&article.study);
    let args = [("cue", (&cue).into()), ("takeaway", (&article.takeaway).into())];
    let summary = say_with("feed-summary", &args);
    article.notice_kinds().iter().rev().fold(summary, |summary, kind| {
        let notice = say_term("notice", kind);
        say_with("feed-summary-noticed", &[("notice", (&notice).into()), ("summary", (&summary).into())])
    })
}

fn time(date: Option<Date>) -> String {
    // A summary without its day is refused by `check`; the epoch only keeps the feed valid. Noon, for a day has no hour, and
    // midnight would be the day before wherever clocks are behind.
    format!("{}T12:00:00Z", date.map_or_else(|| "1970-01-01".to_owned(), |date| date.to_string()))
}

fn json_feed(plan: &SitePlan, articles: &[Article], address: &SiteUrl) -> Value {
    let config = &plan.content.site;
    let items: Vec<Value> = articles
        .iter()
        .map(|article| {
            let url = address.of(&addresses::article(&article.id));
            let mut item = json!({
                "id": url,
                "url": url,
                "title": title_alone(&evidence::card(article)),
                "summary": summary(article),
                "content_text": article.sections.found.join("\n\n"),
                "date_published": time(article.published),
                "tags": article.topics,
                "language": article.language,
            });
            if let Some(updated) = article.updated {
                item["date_modified"] = time(Some(updated)).into();
            }
            if let Some(link) = article.source.link() {
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
        "feed_url": address.of(JSON_FEED),
        "language": config.language,
        "authors": [{ "name": config.publisher }],
        "items": items,
    })
}

fn atom(plan: &SitePlan, articles: &[Article], address: &SiteUrl) -> Result<Vec<u8>> {
    let config = &plan.content.site;
    let latest = articles.iter().map(|article| article.updated.max(article.published)).max().flatten();
    let mut writer = Writer::new(Vec::new());
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
        link(writer, "self", &address.of(ATOM_FEED))?;
        writer
            .create_element("author")
            .write_inner_content(|writer| text(writer, "name", &config.publisher))?;
        for article in articles {
            let url = address.of(&addresses::article(&article.id));
            let entry =
                writer.create_element("entry").with_attribute(("xml:lang", article.language.as_str()));
            entry.write_inner_content(|writer| {
                text(writer, "title", &title_alone(&evidence::card(article)))?;
                text(writer, "id", &url)?;
                link(writer, "alternate", &url)?;
                text(writer, "published", &time(article.published))?;
                text(writer, "updated", &time(article.updated.max(article.published)))?;
                for topic in &article.topics {
                    writer
                        .create_element("category")
                        .with_attributes([("term", topic.as_str()), ("label", plan.site.topic_name(topic))])
                        .write_empty()?;
                }
                text(writer, "summary", &summary(article))
            })?;
        }
        Ok(())
    })
    .context("cannot write the feed")?;
    Ok(writer.into_inner())
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, content: &str) -> std::io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(content)).map(drop)
}

fn link(writer: &mut Writer<Vec<u8>>, relation: &str, href: &str) -> std::io::Result<()> {
    writer.create_element("link").with_attributes([("rel", relation), ("href", href)]).write_empty().map(drop)
}
