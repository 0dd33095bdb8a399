//! Everything fetched so far, and the way to the rest.

use super::engine_module::EngineModule;
use super::fetch;
use crate::catalog::{
    ArticleView, Card, EditionInfo, Highlights, IDS_PER_FILE, ListQuery, ListResults, PageView, Problem,
    Site, SiteDetails,
};
use crate::i18n;
use futures::future::LocalBoxFuture;
use plainsight_contracts::addresses::{self, CATALOGUE, PAGE_DATA};
use plainsight_contracts::limits::CARDS_PER_PAGE;
use plainsight_contracts::search::{
    Answer, FACETS_PART, MANIFEST_PART, Operation, Passage, Reply, Request, VERSION, read_highlights,
    write_passages,
};
use serde_json::Value;
use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    future::poll_fn,
    rc::Rc,
    sync::Arc,
    task::Poll,
};

/// The largest honest file of each kind, in bytes; far above what `publish` writes.
const JSON_LIMIT: usize = 1 << 20;
const FINDER_LIMIT: usize = 4 << 20;
const PART_LIMIT: usize = 16 << 20;
const SHARD_LIMIT: usize = 1 << 20;
/// Pages kept for going back, and for the next letter that is typed, without fetching again.
const VIEWS_KEPT: usize = 200;
/// Requests at once. Browsers ask a host for six files at a time where they cannot do better.
const AT_ONCE: usize = 6;

/// One for each app, owned by its root. It outlives every page, so nothing is fetched twice without need.
pub struct DataClient {
    site: Arc<Site>,
    /// Is everything there that all pages share?
    has_shared: Cell<bool>,
    views: RefCell<VecDeque<(String, Arc<PageView>)>>,
    catalogue: RefCell<Option<Rc<OpenEdition>>>,
}

/// What is known of one version of the catalogue.
struct OpenEdition {
    manifest: EditionInfo,
    finder: RefCell<Option<Rc<EngineModule>>>,
    shards: RefCell<Vec<(usize, Shard)>>,
    /// Ids of articles by their positions: lists of [`IDS_PER_FILE`], each with its number.
    ids: RefCell<Vec<(usize, Value)>>,
    /// Why the last part that could not be had was not to be had.
    lost: Cell<Option<Problem>>,
}

/// Something that is on its way. Behind a pointer: whoever waits for it would hold all of its code otherwise.
type Coming<'a, T> = LocalBoxFuture<'a, Result<T, Problem>>;

/// Cards by their place in the shard; `None` is a card that could not be read.
type Shard = Vec<Option<Card>>;

impl DataClient {
    /// On the page at `path`.
    pub fn new(site: Arc<Site>, path: String, view: PageView) -> Self {
        let data = Self {
            has_shared: Cell::new(site.shared.is_empty()),
            site,
            views: RefCell::default(),
            catalogue: RefCell::default(),
        };
        data.keep(path, Arc::new(view));
        data
    }

    /// The page that was published, if it is the one at `path`: what its live parts need.
    pub fn first_view(&self, path: &str) -> Option<Arc<PageView>> {
        self.views.borrow().iter().find(|(kept, _)| kept == path).map(|(_, view)| Arc::clone(view))
    }

    /// The whole page at `path`, if it is at hand.
    pub fn view_at_hand(&self, path: &str) -> Option<Arc<PageView>> {
        let views = self.views.borrow();
        let is_wanted = |(kept, view): &&(String, Arc<PageView>)| {
            kept == path && !matches!(**view, PageView::Standing(_))
        };
        views.iter().find(is_wanted).map(|(_, view)| Arc::clone(view))
    }

    /// The page at `path`.
    pub fn view<'a>(&'a self, path: &'a str) -> Coming<'a, Arc<PageView>> {
        Box::pin(async move {
            if let Some(view) = self.view_at_hand(path) {
                return Ok(view);
            }
            let value = self.json(format!("{path}{PAGE_DATA}")).await?;
            let view = Arc::new(PageView::read(&value).ok_or(Problem::Damaged)?);
            self.keep(path.to_owned(), Arc::clone(&view));
            Ok(view)
        })
    }

    /// A file as JSON, and with the first one what all pages share: what is fetched needs its phrases.
    fn json(&self, path: String) -> Coming<'_, Value> {
        Box::pin(async move {
            let mut paths = vec![path];
            if !self.has_shared.get() {
                paths.push(self.site.shared.clone());
            }
            let mut files = self.files(paths, JSON_LIMIT).await.into_iter();
            let file = files.next().unwrap_or(Err(Problem::Damaged));
            if let Some(shared) = files.next() {
                // That it is not there does not mean that the page is not.
                let shared = shared
                    .map_err(|why| if why == Problem::NotFound { Problem::Status(404) } else { why })?;
                let mut shared = fetch::parse(&shared)?;
                i18n::learn(shared["phrases"].take());
                self.site.learn(SiteDetails::read(&shared["details"]));
                self.has_shared.set(true);
            }
            fetch::parse(&file?)
        })
    }

    fn keep(&self, path: String, view: Arc<PageView>) {
        let mut views = self.views.borrow_mut();
        if views.len() >= VIEWS_KEPT {
            // The first is where a widget's readers come back to, and lies nowhere else.
            views.remove(1);
        }
        views.push_back((path, view));
    }

    /// Fetches what the first question will need, so that it need not wait. What fails now is told when it is needed.
    pub async fn prepare(&self) {
        if let Ok(catalogue) = self.catalogue().await {
            _ = self.finder(&catalogue).await;
        }
    }

    /// What a question picks. `saved` are the ids of saved articles. The counts may be missing, unless `complete` is set:
    /// they come from a part of their own, and cards should not wait for it.
    pub async fn results(
        &self,
        query: &ListQuery,
        saved: &[String],
        complete: bool,
    ) -> Result<ListResults, Problem> {
        let mut again = true;
        loop {
            let catalogue = self.catalogue().await?;
            let picked = self.pick_from(&catalogue, query, saved, complete).await;
            // The site was published anew since the page was opened: its parts have new names.
            if picked != Err(Problem::NotFound) || !std::mem::take(&mut again) {
                return picked;
            }
            self.catalogue.borrow_mut().take();
        }
    }

    async fn pick_from(
        &self,
        from: &OpenEdition,
        query: &ListQuery,
        saved: &[String],
        complete: bool,
    ) -> Result<ListResults, Problem> {
        let most = query.pages * CARDS_PER_PAGE;
        if !query.is_narrowed() {
            // Nothing to look for: the first ones in order. The counts are those of the page.
            let total = from.manifest.count;
            let answer = Answer { total, hits: (0..total.min(most)).collect(), ..Answer::default() };
            let results = ListResults { query: query.clone(), answer, ..ListResults::default() };
            return self.with_cards(from, results).await;
        }
        let finder = self.finder(from).await?;
        let text: String = js_sys::JsString::from(query.text.as_str()).normalize("NFKC").into();
        let request = query.request(text, saved, most);
        let answer = self.ask(from, &finder, &request, complete).await?;
        let partial = from.lost.get().filter(|_| answer.is_partial);
        let results = ListResults { query: query.clone(), answer, partial, ..ListResults::default() };
        if !query.has_words() {
            return self.with_cards(from, results).await;
        }
        let found = self.articles(from, &results.answer.hits).await?;
        let unreadable = results.answer.hits.len() - found.len();
        Ok(ListResults { cards: explain(&finder, &request, &found), unreadable, ..results })
    }

    /// Brings the engine the parts it needs until it answers.
    async fn ask(
        &self,
        from: &OpenEdition,
        finder: &EngineModule,
        request: &Request,
        complete: bool,
    ) -> Result<Answer, Problem> {
        let asked = request.write();
        loop {
            let parts = match Reply::read(&finder.tell(Operation::Ask, asked.as_bytes())?) {
                Reply::Answer(answer) if !complete || answer.later.is_empty() => return Ok(answer),
                Reply::Answer(answer) => answer.later,
                Reply::Needs(parts) if parts.is_empty() => return Err(Problem::Damaged),
                Reply::Needs(parts) => parts,
            };
            let paths = parts.iter().map(|part| from.manifest.part_path(part)).collect();
            let fetched = self.files(paths, PART_LIMIT).await;
            for (part, file) in parts.iter().zip(fetched) {
                let give =
                    |file: Vec<u8>| finder.tell(Operation::Give, &[part.as_bytes(), b"\n", &file].concat());
                match file.and_then(give) {
                    Ok(_) => {}
                    // All parts of a catalogue go together. And what was chosen cannot be told without the facets.
                    Err(Problem::NotFound) => return Err(Problem::NotFound),
                    Err(why) if part == FACETS_PART && !request.filters.is_empty() => return Err(why),
                    Err(why) => {
                        from.lost.set(Some(why));
                        finder.tell(Operation::Lose, part.as_bytes())?;
                    }
                }
            }
        }
    }

    /// The cards of the hits, from the shards they lie in.
    fn with_cards<'a>(&'a self, from: &'a OpenEdition, results: ListResults) -> Coming<'a, ListResults> {
        Box::pin(async move {
            let (hits, per_shard) = (&results.answer.hits, from.manifest.shard);
            let mut wanted: Vec<usize> = hits.iter().map(|hit| hit / per_shard).collect();
            wanted.dedup();
            wanted.retain(|shard| from.shards.borrow().iter().all(|(kept, _)| kept != shard));
            let paths = wanted.iter().map(|shard| from.manifest.shard_path(*shard)).collect();
            for (shard, file) in wanted.into_iter().zip(self.files(paths, SHARD_LIMIT).await) {
                let cards = Card::read_list(&fetch::parse(&file?)?).ok_or(Problem::Damaged)?;
                from.shards.borrow_mut().push((shard, cards));
            }
            let shards = from.shards.borrow();
            let card = |hit: &usize| {
                let (_, cards) = shards.iter().find(|(shard, _)| *shard == hit / per_shard)?;
                Some((cards.get(hit % per_shard)?.clone()?, None))
            };
            let cards: Vec<_> = hits.iter().filter_map(card).collect();
            Ok(ListResults { unreadable: hits.len() - cards.len(), cards, ..results })
        })
    }

    /// The articles at these positions; those that cannot be had are missing. They are at hand afterwards, so that opening one
    /// takes no time.
    async fn articles(&self, from: &OpenEdition, hits: &[usize]) -> Result<Vec<Arc<PageView>>, Problem> {
        let mut parts: Vec<usize> = Vec::new();
        for part in hits.iter().map(|hit| hit / IDS_PER_FILE) {
            if !parts.contains(&part) && from.ids.borrow().iter().all(|(kept, _)| *kept != part) {
                parts.push(part);
            }
        }
        let paths = parts.iter().map(|part| from.manifest.ids_path(*part)).collect();
        for (part, file) in parts.into_iter().zip(self.files(paths, SHARD_LIMIT).await) {
            let ids = fetch::parse(&file?)?;
            from.ids.borrow_mut().push((part, ids));
        }
        let path = |hit: &usize| {
            let kept = from.ids.borrow();
            let (_, ids) = kept.iter().find(|(part, _)| *part == hit / IDS_PER_FILE)?;
            Some(addresses::article(ids.get(hit % IDS_PER_FILE)?.as_str()?))
        };
        let mut found: Vec<(String, Option<Arc<PageView>>)> =
            hits.iter().filter_map(path).map(|path| (path.clone(), self.view_at_hand(&path))).collect();
        let missing = found.iter().filter(|(_, view)| view.is_none());
        let files = missing.map(|(path, _)| format!("{path}{PAGE_DATA}")).collect();
        let mut fetched = self.files(files, JSON_LIMIT).await.into_iter();
        for (path, view) in found.iter_mut().filter(|(_, view)| view.is_none()) {
            let file = fetched.next().and_then(Result::ok).and_then(|file| fetch::parse(&file).ok());
            *view = file.and_then(|file| PageView::read(&file)).map(Arc::new);
            view.iter().for_each(|view| self.keep(path.clone(), Arc::clone(view)));
        }
        Ok(found.into_iter().filter_map(|(_, view)| view).collect())
    }

    /// Several files, a few at a time: a slow line that is asked for everything at once gives nothing in time. Patience with a
    /// file begins when it is asked for.
    fn files(&self, paths: Vec<String>, limit: usize) -> LocalBoxFuture<'_, Vec<Result<Vec<u8>, Problem>>> {
        Box::pin(async move {
            let next = Cell::new(0);
            let files: RefCell<Vec<_>> =
                RefCell::new(paths.iter().map(|_| Err(Problem::Unreachable)).collect());
            let fetch_some = || async {
                while let Some(path) = paths.get(next.get()) {
                    let n = next.replace(next.get() + 1);
                    let file = fetch::file(&self.site.href(path), limit).await;
                    files.borrow_mut()[n] = file;
                }
            };
            let mut under_way: Vec<LocalBoxFuture<()>> = (0..AT_ONCE.min(paths.len()))
                .map(|_| -> LocalBoxFuture<()> { Box::pin(fetch_some()) })
                .collect();
            poll_fn(|context| {
                under_way.retain_mut(|fetching| fetching.as_mut().poll(context).is_pending());
                if under_way.is_empty() { Poll::Ready(()) } else { Poll::Pending }
            })
            .await;
            drop(under_way);
            files.into_inner()
        })
    }

    /// Forgets what could not be read, so that trying again fetches it again.
    pub fn forget_unreadable(&self) {
        if let Some(catalogue) = &*self.catalogue.borrow() {
            catalogue.shards.borrow_mut().retain(|(_, cards)| cards.iter().all(Option::is_some));
            if let Some(finder) = &*catalogue.finder.borrow() {
                _ = finder.tell(Operation::Retry, &[]);
            }
        }
    }

    fn catalogue(&self) -> Coming<'_, Rc<OpenEdition>> {
        Box::pin(async move {
            if let Some(catalogue) = &*self.catalogue.borrow() {
                return Ok(Rc::clone(catalogue));
            }
            let value = self.json(CATALOGUE.to_owned()).await?;
            let manifest = EditionInfo::read(&value).ok_or(Problem::Damaged)?;
            let catalogue = Rc::new(OpenEdition {
                manifest,
                finder: RefCell::default(),
                shards: RefCell::default(),
                ids: RefCell::default(),
                lost: Cell::default(),
            });
            self.catalogue.replace(Some(Rc::clone(&catalogue)));
            Ok(catalogue)
        })
    }

    /// The search engine, with the catalogue's index open.
    fn finder<'a>(&'a self, from: &'a OpenEdition) -> Coming<'a, Rc<EngineModule>> {
        Box::pin(async move {
            if let Some(finder) = &*from.finder.borrow() {
                return Ok(Rc::clone(finder));
            }
            let paths = vec![from.manifest.finder.clone(), from.manifest.part_path(MANIFEST_PART)];
            let mut files = self.files(paths, FINDER_LIMIT).await.into_iter();
            let mut next = || files.next().unwrap_or(Err(Problem::Damaged));
            let (module, index) = (next()?, next()?);
            let finder = Rc::new(EngineModule::start(&module).await?);
            finder.tell(Operation::Open, &[&[VERSION], &*index].concat())?;
            from.finder.replace(Some(Rc::clone(&finder)));
            Ok(finder)
        })
    }
}

/// The cards of what was found, each with why: its texts with marks and, if they do not say it all, a sentence from its page.
fn explain(
    finder: &EngineModule,
    request: &Request,
    found: &[Arc<PageView>],
) -> Vec<(Card, Option<Highlights>)> {
    let articles: Vec<(&ArticleView, String)> = found
        .iter()
        .filter_map(|view| match &**view {
            PageView::Article(article) => Some((&**article, article.search_text())),
            _ => None,
        })
        .collect();
    let mut passages = Vec::new();
    for (article, text) in &articles {
        passages.push(Passage::Whole(&article.card.title));
        passages.push(Passage::Whole(&article.card.takeaway));
        passages.push(Passage::Teaser(text));
    }
    let said = finder.tell(Operation::Explain, write_passages(request, &passages).as_bytes());
    // Without marks a card still says what it says.
    let mut said = said.map(|said| read_highlights(&said)).unwrap_or_default().into_iter();
    let mut why = || Some(Highlights::of(said.next()?, said.next()?, said.next()?));
    articles.iter().map(|(article, _)| (article.card.clone(), why())).collect()
}
