//! What follows from the content: the order of the articles, their cards, their neighbours, and the view of every page.

use super::{citation::Citations, input::Content};
use crate::catalog::{
    ArticleView, CARDS_PER_PAGE, Card, ExampleView, Facets, Glossary, ListView, Manifest, PartView,
    ProseView, Related, Site, View, newest_first,
};
use crate::components::shell::{QUALITY_PAGE, SAVED_PAGE};
use crate::evidence::{self, Reading};
use crate::load::Page;
use crate::model::{Article, Example, ProsePage, ProsePart};
use crate::words::words;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// Everything derived, before it is written.
pub struct Plan<'a> {
    pub content: &'a Content,
    pub site: Site,
    /// In catalogue order.
    pub cards: Vec<Card>,
    /// For each card, the index of its article.
    articles: Vec<usize>,
    /// For each article, the place of its card.
    places: Vec<usize>,
    related: Related<'a>,
    glossary: Glossary<'a>,
    citations: Citations,
    pub facets: Facets,
    pub manifest: Manifest,
}

impl<'a> Plan<'a> {
    /// `base` is the path under which the site lies, with a slash at both ends.
    pub fn new(content: &'a Content, base: &str) -> Self {
        let mut order: Vec<(Card, usize)> =
            content.articles.iter().enumerate().map(|(n, article)| (evidence::card(article), n)).collect();
        order.sort_by(|a, b| newest_first(&a.0, &b.0));
        let (cards, articles): (Vec<Card>, Vec<usize>) = order.into_iter().unzip();
        let mut places = vec![0; articles.len()];
        articles.iter().enumerate().for_each(|(place, article)| places[*article] = place);
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
        Self {
            related: Related::new(&content.articles),
            glossary: Glossary::new(&content.glossary),
            citations: Citations::new(&content.site.language),
            content,
            site,
            cards,
            articles,
            places,
            facets,
            manifest,
        }
    }

    /// Every page that the app can show, and its article if it is one's. One at a time: they are many.
    pub fn pages(&self) -> impl Iterator<Item = (Page, Option<&Article>)> {
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
            self.content.pages.iter().map(|(slug, page)| (format!("{slug}/"), View::Prose(prose(page))));
        let own = [
            (format!("{QUALITY_PAGE}/"), View::Prose(self.explainer())),
            (format!("{SAVED_PAGE}/"), View::Saved),
        ];
        let others = home.chain(topics).chain(own).chain(prose).map(|(path, view)| (path, view, None));
        let articles = (0..self.cards.len()).map(|position| {
            let article = &self.content.articles[self.articles[position]];
            let view = View::Article(Box::new(self.article(position)));
            (format!("articles/{}/", article.id), view, Some(article))
        });
        others.chain(articles).map(|(path, view, article)| {
            let site = self.site.clone();
            (Page { site, path, view }, article)
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
        let article = &self.content.articles[index];
        let related = self.related.to(index).into_iter();
        evidence::read(
            article,
            Reading {
                card: self.cards[position].clone(),
                glossary: &self.glossary,
                language: &self.content.site.language,
                citation: self.citations.text(&article.source),
                related: related.map(|n| self.cards[self.places[n]].clone()).collect(),
            },
        )
    }

    /// The explainer, each part with the newest of our articles that shows what it is about, and another in each part as
    /// far as they reach.
    fn explainer(&self) -> ProseView {
        let explainer = &self.content.explainer;
        let mut shown = HashSet::new();
        let parts = explainer.parts.iter().map(|part| {
            let fitting = |example| self.examples(example).find(|example| !shown.contains(&example.card.id));
            let example = part
                .example
                .as_ref()
                .and_then(|example| fitting(example).or_else(|| self.examples(example).next()));
            shown.extend(example.iter().map(|example| example.card.id.clone()));
            PartView {
                slug: part.slug.clone(),
                heading: part.heading.clone(),
                paragraphs: part.paragraphs.clone(),
                example,
            }
        });
        ProseView { title: explainer.title.clone(), lead: explainer.lead.clone(), parts: parts.collect() }
    }

    /// The articles that show something, newest first.
    fn examples<'b>(&'b self, example: &'b Example) -> impl Iterator<Item = ExampleView> + 'b {
        self.articles.iter().zip(&self.cards).filter_map(|(index, card)| {
            let glossary = Glossary::new(&[]);
            let article = &self.content.articles[*index];
            if !example.fits(article) {
                return None;
            }
            let row = match example.row.as_ref() {
                None => None,
                Some(term) => {
                    term.known().filter(|row| evidence::is_reported(article, *row))?;
                    let rows = evidence::panel(article, &mut glossary.marker());
                    Some(rows.into_iter().find(|row| row.slug == term.word())?)
                }
            };
            Some(ExampleView { say: example.say.clone(), card: card.clone(), row })
        })
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

fn prose(page: &ProsePage) -> ProseView {
    let part = |part: &ProsePart| PartView {
        slug: part.slug.clone(),
        heading: part.heading.clone(),
        paragraphs: part.paragraphs.clone(),
        example: None,
    };
    ProseView {
        title: page.title.clone(),
        lead: page.lead.clone(),
        parts: page.parts.iter().map(part).collect(),
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
