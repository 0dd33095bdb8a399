//! What is searched of each article, and words that mean the same.

use super::content::Content;
use super::facets;
use crate::model::{Article, Author};
use anyhow::Result;
use plainsight_search::{Builder, Collection, Document, Field, Language};
use std::borrow::Cow;

/// An index without articles, that knows what can be chosen and which words mean the same.
pub fn builder(content: &Content) -> Builder {
    let mut builder = Builder::new(Language::from_tag(&content.site.language), facets::all(content));
    // A glossary's word, its other names and a medicine's brands are one to a reader.
    let glossary = content.glossary.iter().map(|entry| {
        let names = std::iter::once(&entry.term).chain(&entry.also).chain(&entry.brands);
        names.map(String::as_str).collect::<Vec<_>>()
    });
    let others = content.synonyms.iter().map(|group| group.iter().map(String::as_str).collect());
    builder.synonyms(glossary.chain(others));
    builder
}

/// All that the search index of the articles is made of; a document's number is the article's position.
pub fn collect(content: &Content) -> Result<Collection> {
    let mut builder = builder(content);
    for article in content.articles.iter() {
        let article = article?;
        builder.add(&document(content, &article));
    }
    Ok(builder.collect())
}

/// What is searched of an article.
pub fn document<'a>(content: &'a Content, article: &'a Article) -> Document<'a> {
    let topics = content.topics.iter().filter(|topic| article.topics.contains(&topic.slug));
    let topics: Vec<&str> = topics.map(|topic| topic.name.as_str()).collect();
    let mut fields: Vec<(Field, Cow<str>)> = vec![
        (Field::Title, article.title.as_str().into()),
        (Field::Takeaway, article.takeaway.as_str().into()),
    ];
    fields.extend(texts(article).map(|text| (Field::Text, text.into())));
    fields.extend(article.source.title.iter().map(|title| (Field::Source, title.as_str().into())));
    fields.push((Field::Topics, topics.join(" ").into()));
    fields.push((Field::Names, names(article).into()));
    Document {
        key: &article.id,
        language: Language::from_tag(&article.language),
        fields,
        facets: facets::of(article),
    }
}

/// What does not stand on the card; [`ArticleView::search_text`](crate::catalog::ArticleView::search_text) says the same words.
fn texts(article: &Article) -> impl Iterator<Item = &str> {
    let sections = &article.sections;
    let texts =
        [&sections.found, &sections.matters, &sections.limits, &article.questions].into_iter().flatten();
    texts.chain(article.harms.said()).chain(&article.study.population).map(String::as_str)
}

/// Authors and journal.
fn names(article: &Article) -> String {
    let source = &article.source;
    let authors = source.author.iter().filter_map(Author::name);
    authors.chain(source.container_title.clone()).collect::<Vec<_>>().join(" ")
}
