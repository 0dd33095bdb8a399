//! What follows from the content: the cards of the articles, their neighbours, the index, and the view of every page.

use super::relations::{Collecting, Relations};
use super::{citation::Citations, facets, input::Content, phrases, search};
use crate::catalog::{
    Card, EditionInfo, ExampleView, FacetView, FootLink, Glossary, ListView, PageView, PartView, ProseView,
    RelatedArticle, Site,
};
use crate::evidence::{self, ArticleContext};
use crate::i18n::{date, say, say_with};
use crate::load::Page;
use crate::model::{Article, Date, Example, ProsePage, ProsePart, SiteConfig};
use anyhow::{Context, Result};
use plainsight_contracts::addresses::{self, QUALITY_PAGE, SAVED_PAGE};
use plainsight_contracts::limits::CARDS_PER_PAGE;
use plainsight_search::{Files, Language, Settings};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// Everything derived, before it is written. Articles themselves are read again, one at a time.
pub struct SitePlan<'a> {
    pub content: &'a Content,
    pub site: Site,
    /// In catalogue order.
    pub cards: Vec<Card>,
    relations: Relations,
    glossary: &'a Glossary<'a>,
    citations: Citations,
    /// What readers can choose by.
    pub facets: Vec<FacetView>,
    /// The search index.
    pub index: Files,
    pub manifest: EditionInfo,
}

impl<'a> SitePlan<'a> {
    /// `base` is the path under which the site lies, with a slash at both ends; `finder` is the name of the search engine's
    /// file, given the languages of the articles.
    pub fn new(
        content: &'a Content,
        glossary: &'a Glossary<'a>,
        base: &str,
        finder: impl FnOnce(&[Language]) -> String,
    ) -> Result<Self> {
        let names = content.glossary.iter().map(|entry| entry.term.clone()).collect();
        let mut relations = Collecting::new(glossary, names);
        let mut cards = Vec::with_capacity(content.articles.len());
        // Whatever is fetched of an article belongs to the edition, so that its parts always fit together.
        let mut all = Sha256::new();
        let collection = search::collect(content, |article| {
            relations.add(article);
            let card = evidence::card(article);
            all.update(serde_json::to_vec(&card).unwrap_or_default());
            all.update(search::text(article));
            cards.push(card);
        })?;
        let finder = finder(collection.languages());
        all.update(&finder);
        let index =
            collection.files(&Settings::SITE, &all.finalize()).context("cannot write the search index")?;
        let facets = facets::views(content, &collection.facet_counts());
        let manifest =
            EditionInfo { version: index.name(), count: cards.len(), shard: CARDS_PER_PAGE, finder };
        let site = Site {
            name: content.site.name.clone(),
            tagline: content.site.tagline.clone(),
            publisher: content.site.publisher.clone(),
            base: base.to_owned(),
            topics: content.topics.iter().map(|topic| (topic.slug.clone(), topic.name.clone())).collect(),
            pages: content.navigation(),
            phrases: phrases::file().0,
            logo: content.site.logo.clone(),
            footer: content.site.footer.clone(),
            links: foot_links(&content.site),
        };
        Ok(Self {
            relations: relations.finish(&collection),
            glossary,
            citations: Citations::new(&content.site.language),
            content,
            site,
            cards,
            facets,
            index,
            manifest,
        })
    }

    /// Every page that the app can show but those of articles, which are many.
    pub fn pages(&self) -> impl Iterator<Item = Page> {
        let home = std::iter::once((String::new(), self.home()));
        let topics = self.content.topics.iter().map(|topic| {
            let mut having = self.cards.iter().filter(|card| card.topics.contains(&topic.slug));
            let cards: Vec<Card> = having.by_ref().take(CARDS_PER_PAGE).cloned().collect();
            let list = ListView {
                topic: Some(topic.clone()),
                count: cards.len() + having.count(),
                cards,
                facets: Vec::new(),
            };
            (addresses::topic(&topic.slug), PageView::List(list))
        });
        let prose = self
            .content
            .pages
            .iter()
            .map(|(slug, page)| (addresses::page(slug), PageView::Prose(prose(page))));
        let own = [
            (addresses::page(QUALITY_PAGE), PageView::Prose(self.explainer())),
            (addresses::page(SAVED_PAGE), PageView::Saved),
        ];
        let pages = home.chain(topics).chain(own).chain(prose);
        pages.map(|(path, view)| Page { site: self.site.clone(), path, view })
    }

    /// The pages that stand where summaries were that are taken down. They say why, and where to go.
    pub fn taken_down(&self) -> impl Iterator<Item = Page> {
        self.content.taken_down.iter().map(|gone| {
            let mut parts = vec![PartView {
                slug: "why".to_owned(),
                heading: say("taken-down-why").to_owned(),
                paragraphs: vec![gone.reason.clone(), say("taken-down-study").to_owned()],
                example: None,
            }];
            let others = gone.instead.iter().filter_map(|id| self.content.articles.position(id));
            parts.extend(others.map(|position| {
                let card = self.cards[position].clone();
                PartView {
                    slug: card.id.clone(),
                    heading: say("taken-down-instead").to_owned(),
                    paragraphs: Vec::new(),
                    example: Some(ExampleView { say: say("taken-down-example").to_owned(), card, row: None }),
                }
            }));
            let view = ProseView {
                title: say("taken-down-title").to_owned(),
                lead: match gone.date.map(date) {
                    Some(date) => {
                        let args = [("title", (&gone.title).into()), ("date", (&date).into())];
                        say_with("taken-down-lead-since", &args)
                    }
                    None => say_with("taken-down-lead", &[("title", (&gone.title).into())]),
                },
                parts,
            };
            let path = addresses::article(&gone.id);
            Page { site: self.site.clone(), path, view: PageView::Prose(view) }
        })
    }

    /// The path of an article's page.
    pub fn article_path(article: &Article) -> String {
        addresses::article(&article.id)
    }

    /// The page of the article at a position.
    pub fn article_page(&self, position: usize, article: &Article, related: Vec<RelatedArticle>) -> Page {
        let reading = ArticleContext {
            card: self.cards[position].clone(),
            glossary: self.glossary,
            language: &self.content.site.language,
            citation: self.citations.text(&article.source),
            related,
        };
        let view = PageView::Article(Box::new(evidence::article_view(article, reading)));
        Page { site: self.site.clone(), path: Self::article_path(article), view }
    }

    /// What stands beneath the article at a position.
    pub fn neighbours(&self, position: usize, article: &Article) -> Vec<RelatedArticle> {
        let picks: Vec<usize> =
            article.related.iter().filter_map(|id| self.content.articles.position(id)).collect();
        let related = self.relations.to(position, &picks, |slug| self.site.topic_name(slug).to_owned());
        related
            .into_iter()
            .map(|(near, why)| RelatedArticle { card: self.cards[near].clone(), why })
            .collect()
    }

    fn home(&self) -> PageView {
        PageView::List(ListView {
            topic: None,
            count: self.cards.len(),
            cards: self.cards.iter().take(CARDS_PER_PAGE).cloned().collect(),
            facets: self.facets.clone(),
        })
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
        self.content.articles.iter().zip(&self.cards).filter_map(|(article, card)| {
            let glossary = Glossary::new(&[]);
            let article = article.ok()?;
            if !example.fits(&article) {
                return None;
            }
            let row = match example.row.as_ref() {
                None => None,
                Some(term) => {
                    term.known().filter(|row| evidence::is_reported(&article, *row))?;
                    let rows = evidence::panel(&article, &mut glossary.marker());
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
                None => ("undated".to_owned(), say("date-not-reported").to_owned(), cards),
            })
            .collect()
    }
}

/// The contact first, then the site in other languages.
fn foot_links(site: &SiteConfig) -> Vec<FootLink> {
    let contact = site.contact.iter().map(|contact| FootLink {
        text: contact.text.clone(),
        url: contact.url.clone(),
        language: None,
    });
    let languages = site.languages.iter().map(|other| FootLink {
        text: other.name.clone(),
        url: other.url.clone(),
        language: Some(other.language.clone()),
    });
    contact.chain(languages).collect()
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
    Date::parse(card.study_date.as_deref()?).map(|date| date.year)
}
