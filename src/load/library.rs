//! Everything fetched so far, and the way to the rest.

use super::{Page, fetch};
use crate::catalog::{Card, Facets, Manifest, Problem, Site, TopicCount, View};
use futures::future::try_join_all;
use std::{cell::RefCell, collections::VecDeque, rc::Rc, sync::Arc};

/// The largest honest file of each kind, in bytes; far above what `publish` writes.
const VIEW_LIMIT: usize = 1 << 20;
const MANIFEST_LIMIT: usize = 16 << 10;
const FACETS_LIMIT: usize = 16 << 20;
const SHARD_LIMIT: usize = 1 << 20;
/// Pages kept for going back without fetching again.
const VIEWS_KEPT: usize = 30;

/// The part of the catalogue that a choice of topics picks.
#[derive(Clone, Debug, PartialEq)]
pub struct Pick {
    /// The topics that were chosen; none means all articles.
    pub topics: Vec<String>,
    /// Articles that match.
    pub total: usize,
    /// The first of them; a card that could not be read is missing.
    pub cards: Vec<Card>,
    /// How many are missing.
    pub unreadable: usize,
    /// What stands beside each topic.
    pub counts: Vec<TopicCount>,
}

/// One for each app, owned by its root. It outlives every page, so nothing is fetched twice without need.
pub struct Library {
    site: Site,
    views: RefCell<VecDeque<(String, Arc<View>)>>,
    catalogue: RefCell<Option<Rc<Catalogue>>>,
}

/// What is known of one version of the catalogue.
struct Catalogue {
    manifest: Manifest,
    facets: RefCell<Option<Rc<Facets>>>,
    shards: RefCell<Vec<(usize, Rc<Shard>)>>,
}

/// Cards by their place in the shard; `None` is a card that could not be read.
type Shard = Vec<Option<Card>>;

impl Library {
    pub fn new(page: &Page) -> Self {
        let library =
            Self { site: page.site.clone(), views: RefCell::default(), catalogue: RefCell::default() };
        library.keep(page.path.clone(), Arc::new(page.view.clone()));
        library
    }

    /// The page at `path`, if it is at hand.
    pub fn view_at_hand(&self, path: &str) -> Option<Arc<View>> {
        self.views.borrow().iter().find(|(kept, _)| kept == path).map(|(_, view)| Arc::clone(view))
    }

    /// The page at `path`.
    pub async fn view(&self, path: &str) -> Result<Arc<View>, Problem> {
        if let Some(view) = self.view_at_hand(path) {
            return Ok(view);
        }
        let value = fetch::json(&self.site.href(&format!("{path}index.json")), VIEW_LIMIT).await?;
        let view = Arc::new(View::read(&value).ok_or(Problem::Damaged)?);
        self.keep(path.to_owned(), Arc::clone(&view));
        Ok(view)
    }

    fn keep(&self, path: String, view: Arc<View>) {
        let mut views = self.views.borrow_mut();
        if views.len() >= VIEWS_KEPT {
            views.pop_front();
        }
        views.push_back((path, view));
    }

    /// The first `most` articles with any of the `chosen` topics. Fetches only the shards they lie in.
    pub async fn pick(&self, chosen: &[String], most: usize) -> Result<Pick, Problem> {
        match self.pick_from(self.catalogue().await?, chosen, most).await {
            // The site was published anew since the page was opened: its parts have new names.
            Err(Problem::NotFound) => {
                self.catalogue.borrow_mut().take();
                self.pick_from(self.catalogue().await?, chosen, most).await
            }
            other => other,
        }
    }

    async fn pick_from(&self, from: Rc<Catalogue>, chosen: &[String], most: usize) -> Result<Pick, Problem> {
        let facets = self.facets(&from).await?;
        let (total, positions) = facets.matching(chosen, most);
        let per_shard = from.manifest.shard;
        // Positions ascend, so the shards they lie in do too.
        let mut needed: Vec<usize> = positions.iter().map(|position| position / per_shard).collect();
        needed.dedup();
        let shards = try_join_all(needed.into_iter().map(|shard| self.shard(&from, shard))).await?;
        let card = |position: &usize| {
            let (_, cards) = shards.iter().find(|(shard, _)| *shard == position / per_shard)?;
            cards.get(position % per_shard)?.clone()
        };
        let cards: Vec<Card> = positions.iter().filter_map(card).collect();
        Ok(Pick {
            topics: chosen.to_vec(),
            total,
            unreadable: positions.len() - cards.len(),
            cards,
            counts: facets.counts(chosen),
        })
    }

    /// Forgets what could not be read, so that trying again fetches it again.
    pub fn forget_unreadable(&self) {
        if let Some(catalogue) = &*self.catalogue.borrow() {
            catalogue.shards.borrow_mut().retain(|(_, cards)| cards.iter().all(Option::is_some));
        }
    }

    async fn catalogue(&self) -> Result<Rc<Catalogue>, Problem> {
        if let Some(catalogue) = &*self.catalogue.borrow() {
            return Ok(Rc::clone(catalogue));
        }
        let value = fetch::json(&self.site.href("data/catalogue.json"), MANIFEST_LIMIT).await?;
        let manifest = Manifest::read(&value).ok_or(Problem::Damaged)?;
        let catalogue =
            Rc::new(Catalogue { manifest, facets: RefCell::default(), shards: RefCell::default() });
        self.catalogue.replace(Some(Rc::clone(&catalogue)));
        Ok(catalogue)
    }

    async fn facets(&self, from: &Catalogue) -> Result<Rc<Facets>, Problem> {
        if let Some(facets) = &*from.facets.borrow() {
            return Ok(Rc::clone(facets));
        }
        let value = fetch::json(&self.site.href(&from.manifest.facets_path()), FACETS_LIMIT).await?;
        let facets = Rc::new(Facets::read(&value).ok_or(Problem::Damaged)?);
        from.facets.replace(Some(Rc::clone(&facets)));
        Ok(facets)
    }

    async fn shard(&self, from: &Catalogue, shard: usize) -> Result<(usize, Rc<Shard>), Problem> {
        if let Some(kept) = from.shards.borrow().iter().find(|(kept, _)| *kept == shard) {
            return Ok(kept.clone());
        }
        let value = fetch::json(&self.site.href(&from.manifest.shard_path(shard)), SHARD_LIMIT).await?;
        let cards = Rc::new(Card::read_list(&value).ok_or(Problem::Damaged)?);
        from.shards.borrow_mut().push((shard, Rc::clone(&cards)));
        Ok((shard, cards))
    }
}
