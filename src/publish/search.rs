//! What is searched of each article, and words that mean the same.

use super::input::Content;
use crate::model::{Article, Author};
use plainsight_search::{Builder, Field, Index, Language};

/// The index of all articles; a document's number is the article's place in `content.articles`.
pub fn search_index(content: &Content) -> Index {
    let mut builder = Builder::new(Language::from_tag(&content.site.language));
    // A glossary's word, its other names and a medicine's brands are one to a reader.
    let glossary = content.glossary.iter().map(|entry| {
        let names = std::iter::once(&entry.term).chain(&entry.also).chain(&entry.brands);
        names.map(String::as_str).collect::<Vec<_>>()
    });
    let others = content.synonyms.iter().map(|group| group.iter().map(String::as_str).collect());
    builder.synonyms(glossary.chain(others));
    for article in &content.articles {
        let topics: Vec<&str> = content
            .topics
            .iter()
            .filter(|topic| article.topics.contains(&topic.slug))
            .map(|topic| topic.name.as_str())
            .collect();
        let names = names(article);
        let more = [(Field::Topics, topics.join(" ")), (Field::Names, names)];
        builder.add(texts(article).chain(more.iter().map(|(field, text)| (*field, text.as_str()))));
    }
    builder.build()
}

fn texts(article: &Article) -> impl Iterator<Item = (Field, &str)> {
    let sections = &article.sections;
    let text =
        [&sections.found, &sections.matters, &sections.limits, &article.questions].into_iter().flatten();
    [(Field::Title, article.title.as_str()), (Field::Takeaway, article.takeaway.as_str())]
        .into_iter()
        .chain(
            text.chain(&article.harms)
                .chain(&article.study.population)
                .map(|text| (Field::Text, text.as_str())),
        )
        .chain(article.source.title.as_deref().map(|title| (Field::Source, title)))
}

/// Authors and journal.
fn names(article: &Article) -> String {
    let source = &article.source;
    let authors = source.author.iter().filter_map(Author::name);
    authors.chain(source.container_title.clone()).collect::<Vec<_>>().join(" ")
}
