//! What search engines read: schema.org descriptions of a page.

use super::site_url::SiteUrl;
use crate::catalog::PageView;
use crate::components::head::title_alone;
use crate::i18n::{say, say_term};
use crate::load::Page;
use crate::model::{Author, CheckedArticle, Notice, SiteConfig};
use plainsight_contracts::addresses::SHARE_PICTURE;
use serde_json::{Value, json};

/// Authors of a paper who are named; the others stand where the paper does.
const AUTHORS: usize = 3;

/// A page's JSON-LD, given its article if it is one's. A retracted study is marked as withdrawn, so that no machine takes
/// it for support.
pub fn json_ld(
    page: &Page,
    article: Option<&CheckedArticle>,
    config: &SiteConfig,
    address: &SiteUrl,
) -> Value {
    let url = address.of(&page.path);
    let publisher = json!({ "@type": "Organization", "name": config.publisher });
    match &page.view {
        PageView::List(list) => json!({
            "@context": "https://schema.org",
            "@type": if list.topic.is_some() { "CollectionPage" } else { "WebSite" },
            "name": list.topic.as_ref().map_or(&config.name, |topic| &topic.name),
            "description": list.topic.as_ref().map_or(&config.description, |topic| &topic.description),
            "url": url,
            "publisher": publisher,
        }),
        PageView::Prose(prose) => json!({
            "@context": "https://schema.org",
            "@type": "WebPage",
            "name": prose.title,
            "description": prose.lead,
            "url": url,
            "publisher": publisher,
        }),
        PageView::Standing(_) => Value::Null,
        PageView::Saved => json!({
            "@context": "https://schema.org",
            "@type": "WebPage",
            "name": say("saved-title"),
            "url": url,
            "publisher": publisher,
        }),
        PageView::Article(view) => {
            let Some(article) = article else { return Value::Null };
            let source = &article.source;
            let mut paper = json!({ "@type": "MedicalScholarlyArticle", "name": source.title });
            let authors: Vec<Value> = source.named_authors().filter_map(author).take(AUTHORS).collect();
            if !authors.is_empty() {
                paper["author"] = authors.into();
            }
            if let Some(journal) = &source.container_title {
                let is_paper = source.item_type.as_deref().is_none_or(|kind| kind == "article-journal");
                let container = if is_paper { "Periodical" } else { "CreativeWork" };
                paper["isPartOf"] = json!({ "@type": container, "name": journal });
            }
            if let Some(date) = source.issued {
                paper["datePublished"] = date.to_string().into();
            }
            if let Some(link) = source.link() {
                paper["sameAs"] = link.as_str().into();
            }
            if article.is_retracted() {
                paper["creativeWorkStatus"] = "Retracted".into();
            }
            let mut summary = json!({
                "@context": "https://schema.org",
                "@type": "Article",
                "headline": title_alone(&view.card),
                "inLanguage": article.language,
                "datePublished": article.published,
                "dateModified": article.last_changed(),
                "url": url,
                "image": address.of(SHARE_PICTURE),
                // Who answers for the summary; who wrote the paper stands with the paper.
                "author": publisher,
                "publisher": publisher,
                "isBasedOn": paper,
            });
            if !article.since.is_empty() {
                summary["correction"] = article.since.iter().map(correction).collect();
            }
            summary
        }
    }
}

/// A person, or a group that goes by one name.
fn author(author: &Author) -> Option<Value> {
    let kind = if author.family.is_some() || author.given.is_some() { "Person" } else { "Organization" };
    Some(json!({ "@type": kind, "name": author.name()? }))
}

/// What became known since, as schema.org says it. What the notice says stands on the page.
fn correction(notice: &Notice) -> Value {
    let name = say_term("notice", &notice.kind);
    let mut comment = json!({ "@type": "CorrectionComment", "name": name });
    if let Some(date) = notice.date {
        comment["datePublished"] = date.to_string().into();
    }
    if let Some(url) = &notice.url {
        comment["url"] = url.as_str().into();
    }
    comment
}
