//! What follows from the content: the cards of the articles, their neighbours, the index, and the view of every page.

use super::citation::{self, Citations};
use super::relations::Relations;
use super::survey::Record;
use super::{code::code, content::Content, facets, phrases, site_url::SiteUrl};
use crate::catalog::{
    Card, EditionInfo, ExampleView, FacetView, FootLink, Glossary, ListView, PageView, PartView, ProseView,
    RelatedArticle, Site, SiteDetails,
};
use crate::evidence::{self, ArticleContext, StudyPlace, overview, study_places};
use crate::i18n::{date, say, say_with};
use crate::load::Page;
use crate::model::{CheckedArticle, Date, Example, ProsePage, ProsePart, SiteConfig};
use anyhow::{Context, Result};
use plainsight_contracts::addresses::{self, QUALITY_PAGE, SAVED_PAGE};
use plainsight_contracts::limits::CARDS_PER_PAGE;
use plainsight_search::{Collection, Files, Room, Settings};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// Everything derived, before it is written. Articles themselves are read again, each when its files are made.
pub struct SitePlan<'a> {
    pub content: &'a Content,
    address: SiteUrl,
    pub site: Site,
    /// In catalogue order.
    pub cards: Vec<Card>,
    /// Where each study stands in an overview.
    places: Vec<StudyPlace>,
    relations: Relations,
    glossary: &'a Glossary<'a>,
    citations: Citations,
    /// What readers can choose by.
    pub facets: Vec<FacetView>,
    /// What stays known of each article's file, in catalogue order.
    pub sources: Vec<Source>,
    /// For each part of the explainer, the positions of the articles that could be its example, newest first.
    examples: Vec<Vec<usize>>,
    /// The slugs of the explainer's parts.
    parts: Vec<String>,
    pub edition: EditionInfo,
    /// The file of what all pages share: its path and what is in it.
    pub shared: (String, String),
}

/// What stays known of an article's file.
pub struct Source {
    /// Tells it from any other.
    pub hash: String,
    pub last_changed: Date,
    /// The positions of the articles that an editor picked to stand beneath it, best first.
    picks: Vec<usize>,
}

impl<'a> SitePlan<'a> {
    /// `address` is where the site lies; `engine` is the name of the search engine's file. The search index comes beside the plan.
    pub fn new(
        content: &'a Content,
        glossary: &'a Glossary<'a>,
        collection: &Collection,
        records: Vec<Record>,
        address: &SiteUrl,
        engine: String,
    ) -> Result<(Self, Files)> {
        let mut cards = Vec::with_capacity(records.len());
        let mut places = Vec::with_capacity(records.len());
        let mut subjects = Vec::with_capacity(records.len());
        let mut sources = Vec::with_capacity(records.len());
        let mut examples = vec![Vec::new(); content.explainer.parts.len()];
        // Whatever is fetched by a position belongs to the edition, so that its parts always fit together.
        let mut all = Sha256::new_with_prefix(&engine);
        for (position, record) in records.into_iter().enumerate() {
            all.update(serde_json::to_vec(&record.card)?);
            record.examples.iter().for_each(|part| examples[*part].push(position));
            cards.push(record.card);
            places.push(record.place);
            subjects.push(record.subjects);
            let picks = record.picks.iter().filter_map(|id| content.articles.position(id)).collect();
            sources.push(Source { hash: record.hash, last_changed: record.last_changed, picks });
        }
        let (index, relations) = rayon::join(
            || collection.files(&Settings::SITE, &all.finalize()),
            || Relations::new(collection, subjects, &content.glossary),
        );
        let index = index.context("cannot write the search index")?;
        let edition =
            EditionInfo { version: index.name(), count: cards.len(), shard: CARDS_PER_PAGE, finder: engine };
        let details = SiteDetails {
            name: content.site.name.clone(),
            tagline: content.site.tagline.clone(),
            publisher: content.site.publisher.clone(),
            topics: content.topics.iter().map(|topic| (topic.slug.clone(), topic.name.clone())).collect(),
            pages: content.navigation(),
            logo: content.site.logo.clone(),
            footer: content.site.footer.clone(),
            links: foot_links(&content.site),
        };
        let shared = phrases::shared_file(&details);
        let mut site = Site::new(&address.base, details);
        site.language = content.site.language.clone();
        site.shared = shared.0.clone();
        let plan = Self {
            relations,
            sources,
            glossary,
            citations: Citations::new(&content.site.language),
            facets: facets::views(content, &collection.facet_counts()),
            content,
            address: address.clone(),
            site,
            cards,
            places,
            examples,
            parts: content.explainer.parts.iter().map(|part| part.slug.clone()).collect(),
            edition,
            shared,
        };
        Ok((plan, index))
    }

    /// Every page that the app can show but those of articles, which are many.
    pub fn pages(&self) -> Result<impl Iterator<Item = Page>> {
        let home = std::iter::once((String::new(), self.home()));
        let topics = self.content.topics.iter().map(|topic| {
            let on_it = |card: &&Card| card.topics.contains(&topic.slug);
            let overview = overview(self.cards.iter().zip(&self.places).filter(|(card, _)| on_it(card)));
            let mut having = self.cards.iter().filter(on_it);
            let cards: Vec<Card> = having.by_ref().take(CARDS_PER_PAGE).cloned().collect();
            let list = ListView {
                topic: Some(topic.clone()),
                count: cards.len() + having.count(),
                cards,
                overview,
                code: code(&self.address.of(&addresses::topic(&topic.slug))),
                facets: Vec::new(),
                ..ListView::default()
            };
            (addresses::topic(&topic.slug), PageView::List(list))
        });
        let prose = self
            .content
            .pages
            .iter()
            .map(|(slug, page)| (addresses::page(slug), PageView::Prose(prose(page))));
        let own = [
            (addresses::page(QUALITY_PAGE), PageView::Prose(self.explainer()?)),
            (addresses::page(SAVED_PAGE), PageView::Saved),
        ];
        let pages = home.chain(topics).chain(own).chain(prose);
        Ok(pages.map(|(path, view)| Page { site: self.site.clone(), path, view }))
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

    /// The page of the article at a position.
    pub fn article_page(
        &self,
        position: usize,
        article: &CheckedArticle,
        related: Vec<RelatedArticle>,
    ) -> Result<Page> {
        let files = citation::files(&article.source, &article.id)?;
        let context = ArticleContext {
            card: self.cards[position].clone(),
            glossary: self.glossary,
            language: &self.content.site.language,
            code: code(&self.address.of(&addresses::article(&article.id))),
            citation: self.citations.text(&article.source),
            citation_files: if citation::fit(&files) { files.into() } else { Vec::new() },
            parts: &self.parts,
            related,
        };
        let view = PageView::Article(Box::new(evidence::article_view(article, context)));
        Ok(Page { site: self.site.clone(), path: addresses::article(&article.id), view })
    }

    /// What stands beneath the article at a position. `room` is memory that one call after another uses.
    pub fn neighbours(&self, position: usize, room: &mut Room) -> Vec<RelatedArticle> {
        let topic = |slug: &str| self.site.topic_name(slug).to_owned();
        let related = self.relations.to(position, &self.sources[position].picks, topic, room);
        related.into_iter().map(|(near, why)| RelatedArticle::new(&self.cards[near], why)).collect()
    }

    fn home(&self) -> PageView {
        PageView::List(ListView {
            topic: None,
            count: self.cards.len(),
            cards: self.cards.iter().take(CARDS_PER_PAGE).cloned().collect(),
            overview: None,
            code: Vec::new(),
            places: study_places(&self.places),
            facets: self.facets.clone(),
        })
    }

    /// The explainer, each part with the newest of our articles that shows what it is about, and another in each part as
    /// far as they reach.
    fn explainer(&self) -> Result<ProseView> {
        let explainer = &self.content.explainer;
        let mut shown: HashSet<usize> = HashSet::new();
        let mut parts = Vec::new();
        for (part, fitting) in explainer.parts.iter().zip(&self.examples) {
            let chosen = fitting.iter().find(|position| !shown.contains(*position)).or(fitting.first());
            shown.extend(chosen);
            let example = part.example.as_ref().zip(chosen);
            parts.push(PartView {
                slug: part.slug.clone(),
                heading: part.heading.clone(),
                paragraphs: part.paragraphs.clone(),
                example: example.map(|(example, position)| self.example(example, *position)).transpose()?,
            });
        }
        Ok(ProseView { title: explainer.title.clone(), lead: explainer.lead.clone(), parts })
    }

    fn example(&self, example: &Example, position: usize) -> Result<ExampleView> {
        let article = self.content.articles.read(position)?;
        let row = evidence::example_row(&article, example);
        Ok(ExampleView { say: example.say.clone(), card: self.cards[position].clone(), row })
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
