//! What follows from the content: the order of the articles, their cards, their neighbours, and the view of every page.

use super::input::Content;
use crate::catalog::{
    ArticleView, CARDS_PER_PAGE, Card, Facets, ListView, Manifest, Related, Site, View, newest_first,
};
use crate::load::Page;
use crate::words::words;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// Everything derived, before it is written.
pub struct Plan<'a> {
    pub content: &'a Content,
    pub site: Site,
    /// In catalogue order.
    pub cards: Vec<Card>,
    /// For each card, the index of its article.
    articles: Vec<usize>,
    related: Related<'a>,
    pub facets: Facets,
    pub manifest: Manifest,
}

impl<'a> Plan<'a> {
    /// `base` is the path under which the site lies, with a slash at both ends.
    pub fn new(content: &'a Content, base: &str) -> Self {
        let mut order: Vec<(Card, usize)> =
            content.articles.iter().enumerate().map(|(n, article)| (Card::of(article), n)).collect();
        order.sort_by(|a, b| newest_first(&a.0, &b.0));
        let (cards, articles): (Vec<Card>, Vec<usize>) = order.into_iter().unzip();
        let facets = Facets::of(content.topics.iter().map(|topic| topic.slug.as_str()), &cards);
        let version = hash(&(&cards, facets.write()));
        let manifest = Manifest { version, count: cards.len(), shard: CARDS_PER_PAGE };
        let site = Site {
            name: content.site.name.clone(),
            tagline: content.site.tagline.clone(),
            publisher: content.site.publisher.clone(),
            base: base.to_owned(),
            topics: content.topics.iter().map(|topic| (topic.slug.clone(), topic.name.clone())).collect(),
            pages: content.navigation(),
        };
        Self { related: Related::new(&content.articles), content, site, cards, articles, facets, manifest }
    }

    /// Every page that the app can show, one at a time: they are many.
    pub fn pages(&self) -> impl Iterator<Item = Page> {
        let home = std::iter::once((String::new(), self.home()));
        let topics = self.content.topics.iter().map(|topic| {
            let having: Vec<&Card> =
                self.cards.iter().filter(|card| card.topics.contains(&topic.slug)).collect();
            let list = ListView {
                topic: Some(topic.clone()),
                count: having.len(),
                cards: having.into_iter().take(CARDS_PER_PAGE).cloned().collect(),
                topics: Vec::new(),
            };
            (format!("topics/{}/", topic.slug), View::List(list))
        });
        let prose =
            self.content.pages.iter().map(|(slug, page)| (format!("{slug}/"), View::Prose(page.clone())));
        let articles = (0..self.cards.len()).map(|position| {
            (
                format!("articles/{}/", self.cards[position].id),
                View::Article(Box::new(self.article(position))),
            )
        });
        home.chain(topics).chain(prose).chain(articles).map(|(path, view)| Page {
            site: self.site.clone(),
            path,
            view,
        })
    }

    fn home(&self) -> View {
        let topics = self.facets.counts(&[]).into_iter().map(|topic| (topic.slug, topic.total)).collect();
        View::List(ListView {
            topic: None,
            count: self.cards.len(),
            cards: self.cards.iter().take(CARDS_PER_PAGE).cloned().collect(),
            topics,
        })
    }

    fn article(&self, position: usize) -> ArticleView {
        let index = self.articles[position];
        let article = self.content.articles[index].clone();
        let related =
            self.related.to(index).into_iter().map(|n| Card::of(&self.content.articles[n])).collect();
        ArticleView { article, related }
    }

    /// Cards by the year of the study, newest first: address part, name, cards.
    pub fn years(&self) -> Vec<(String, String, &[Card])> {
        self.cards
            .chunk_by(|a, b| year(a) == year(b))
            .map(|cards| match cards.first().and_then(year) {
                Some(year) => (year.to_string(), year.to_string(), cards),
                None => ("undated".to_owned(), words().date_not_reported.to_owned(), cards),
            })
            .collect()
    }
}

fn year(card: &Card) -> Option<u16> {
    card.study_date.map(|date| date.year)
}

/// Sixteen hexadecimal digits of the SHA-256 of something, for names that change when what they name does.
pub fn hash(what: &impl Serialize) -> String {
    // Only maps with keys that are not text cannot be written as JSON, and there are none here.
    hash_bytes(&serde_json::to_vec(what).unwrap_or_default())
}

pub fn hash_bytes(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
