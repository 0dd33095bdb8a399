//! What a publisher wrote: articles, topics, the site, pages of prose; and everything that is wrong with it.

use super::articles::Articles;
use super::build_cache::stamp;
use super::disk::why_unreadable;
use super::faults::{Located, locate, nearest, not_json, of_file, twice};
use super::folders::{json_files, public_files};
use super::locales::{self, Words};
use super::progress::{Progress, Step, Walk};
use super::{json, pictures, routes::Routes};
use crate::catalog::Glossary;
use crate::i18n::say;
use crate::model::{
    Article, CheckedArticle, Date, Explainer, Fault, FaultKind, GlossaryEntry, ProsePage, SiteConfig,
    TakenDown, Topic, is_bad_control, is_id,
};
use anyhow::Result;
use plainsight_contracts::addresses::{self, GLOSSARY_PAGE, QUALITY_PAGE};
use rayon::prelude::*;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

/// An article's file may be this large, in bytes; real ones have about 6,000, and with the record of a paper by thousands of
/// authors a million.
const ARTICLE_LIMIT: u64 = 4 << 20;

/// Where a site's own files lie.
#[derive(Clone, Debug)]
pub struct SiteFolder {
    /// One JSON file per article.
    pub articles: PathBuf,
    /// Everything else that is read, and the files that are published as they are.
    pub public: PathBuf,
}

impl SiteFolder {
    /// All of it in one folder, the articles in `articles/`.
    pub fn new(site: &Path) -> Self {
        Self { articles: site.join("articles"), public: site.to_owned() }
    }
}

/// Everything that is published.
#[derive(Debug)]
pub struct Content {
    pub articles: Articles,
    pub topics: Vec<Topic>,
    pub site: SiteConfig,
    pub explainer: Explainer,
    /// In the order of their words.
    pub glossary: Vec<GlossaryEntry>,
    /// Groups of words and phrases that mean the same to a reader, besides those of the glossary.
    pub synonyms: Vec<Vec<String>>,
    /// Pages of prose by slug, in the order of their slugs.
    pub pages: Vec<(String, ProsePage)>,
    /// Summaries that are no longer on the site, and why.
    pub taken_down: Vec<TakenDown>,
    /// What the site says besides its content.
    pub words: Words,
    /// The files of the public folder that are published as they are, as paths of the site, in order.
    pub files: Vec<String>,
}

/// What was read, if there is no fault; otherwise all of them.
type OrFaults<T> = (Option<T>, Vec<Located>);

/// What is gathered from all articles while they are read, each once.
pub trait Gather: Sized + Send {
    /// What is gathered from one.
    type Seen: Send;
    /// What is known from the last time.
    type Memory: Sync;

    /// `background` is everything but the articles, and was read from `folder`; what is kept is in `caches`.
    fn remember(background: &Content, folder: &SiteFolder, caches: Option<&Path>) -> Result<Self::Memory>;

    fn begin(background: &Content, memory: &Self::Memory) -> Result<Self>;

    /// What was seen of a file when it was last in this state, and what it is named by. Nothing was wrong with it then, and
    /// is not now if all articles are still there that it names.
    fn recall(memory: &Self::Memory, file: &Path, state: &str) -> Option<Recalled<Self::Seen>>;

    /// Looks at one, which was read from this text; many are looked at at the same time.
    fn look(background: &Content, glossary: &Glossary, article: &CheckedArticle, text: &str) -> Self::Seen;

    /// Takes what was seen of a file in a state, in the order of the articles' files.
    fn take(&mut self, file: &Path, state: &str, seen: Self::Seen) -> Result<()>;
}

/// An article that is known from the last time.
pub struct Recalled<Seen> {
    /// Its date and its id.
    pub named: (Option<Date>, String),
    /// The articles it names.
    pub related: Vec<String>,
    pub seen: Seen,
}

/// For whoever asks for faults alone.
impl Gather for () {
    type Seen = ();
    type Memory = ();

    fn remember(_: &Content, _: &SiteFolder, _: Option<&Path>) -> Result<()> {
        Ok(())
    }

    fn begin(_: &Content, (): &()) -> Result<()> {
        Ok(())
    }

    fn recall((): &(), _: &Path, _: &str) -> Option<Recalled<()>> {
        None
    }

    fn look(_: &Content, _: &Glossary, _: &CheckedArticle, _: &str) {}

    fn take(&mut self, _: &Path, _: &str, (): ()) -> Result<()> {
        Ok(())
    }
}

impl Content {
    /// Reads everything and names every fault of every file. Content with faults is not published, so it is only given
    /// back if there are none; an error is something that is not the author's: a folder that cannot be read.
    pub fn read(folder: &SiteFolder) -> Result<OrFaults<Self>> {
        let (read, faults) = Self::read_and_gather::<()>(folder, None, &|_| {})?;
        Ok((read.map(|(content, ())| content), faults))
    }

    /// The same, and what was gathered on the way. `caches` is a folder for what can be used again the next time.
    pub fn read_and_gather<G: Gather>(
        folder: &SiteFolder,
        caches: Option<&Path>,
        progress: Progress,
    ) -> Result<OrFaults<(Self, G)>> {
        let mut faults = Vec::new();
        let topics = read_file(&folder.public.join("topics.json"), &mut faults, Topic::read_list);
        let site = read_file(&folder.public.join("site.json"), &mut faults, SiteConfig::read).flatten();
        let explainer = match optional(folder, "explainer.json") {
            Some(file) => read_file(&file, &mut faults, Explainer::read).flatten(),
            None => default_explainer(),
        };
        let glossary = read_optional(folder, "glossary.json", &mut faults, GlossaryEntry::read_list);
        let synonyms = read_optional(folder, "synonyms.json", &mut faults, read_synonyms);
        let taken_down = read_optional(folder, "taken-down.json", &mut faults, TakenDown::read_list);
        faults.extend(pictures::read_icon(&folder.public).err());
        let pages = match optional(folder, "pages") {
            Some(folder) => read_pages(&folder, &mut faults)?,
            None => Vec::new(),
        };
        let language = site.as_ref().map_or("en", |site| site.language.as_str());
        let words = locales::read(&folder.public, language, &mut faults)?;
        let files = public_files(&folder.public, &mut faults)?;
        let mut later =
            faults_of_addresses(&pages, topics.as_deref().unwrap_or_default(), &folder.public, &files);
        later.extend(faults_of_navigation(site.as_ref(), &pages, &folder.public));
        if let Some(logo) =
            site.as_ref().and_then(|site| site.logo.as_ref()).filter(|logo| !files.contains(logo))
        {
            let text = format!("names the logo \"{logo}\", but there is no such file beside it");
            later.push(of_file(&folder.public.join("site.json"), text));
        }
        let is_whole = faults.is_empty() && later.is_empty();
        let background = match (topics, site, explainer, glossary, synonyms, taken_down) {
            (
                Some(topics),
                Some(site),
                Some(explainer),
                Some(mut glossary),
                Some(synonyms),
                Some(taken_down),
            ) if is_whole => {
                glossary.sort_by_key(|entry| (entry.term.to_lowercase(), entry.slug.clone()));
                Ok(Self {
                    articles: Articles::default(),
                    topics,
                    site,
                    explainer,
                    glossary,
                    synonyms,
                    pages,
                    taken_down,
                    words,
                    files,
                })
            }
            (topics, .., taken_down) => Err((topics.unwrap_or_default(), taken_down.unwrap_or_default())),
        };
        let others = match &background {
            Ok(content) => Others { topics: &content.topics, taken_down: &content.taken_down },
            Err((topics, taken_down)) => Others { topics, taken_down },
        };
        let background_if_whole = background.as_ref().ok();
        let (articles, gathered) =
            read_articles(folder, others, background_if_whole, caches, progress, &mut faults)?;
        faults.extend(faults_of_taken_down(others.taken_down, &articles, &folder.public));
        faults.extend(later);
        if articles.is_empty() && faults.is_empty() {
            faults.push(of_file(&folder.articles, "holds no article; is the path right?".to_owned()));
        }
        let read = background.ok().zip(gathered).filter(|_| faults.is_empty());
        Ok((read.map(|(content, gathered)| (Self { articles, ..content }, gathered)), faults))
    }
}

impl Content {
    /// Slug and title of the pages in the navigation.
    pub fn navigation(&self) -> Vec<(String, String)> {
        let title = |slug: &str| match slug {
            QUALITY_PAGE => Some(self.explainer.title.clone()),
            GLOSSARY_PAGE => Some(say("glossary-title").to_owned()),
            _ => self.pages.iter().find(|(known, _)| known == slug).map(|(_, page)| page.title.clone()),
        };
        self.site.pages.iter().filter_map(|slug| Some((slug.clone(), title(slug)?))).collect()
    }
}

/// A file that a site may have. A link that leads nowhere is there as well: whoever made it did not mean that there is nothing.
fn optional(folder: &SiteFolder, name: &str) -> Option<PathBuf> {
    Some(folder.public.join(name)).filter(|file| fs::symlink_metadata(file).is_ok())
}

/// The list in a file that a site may have.
fn read_optional<T>(
    folder: &SiteFolder,
    name: &str,
    faults: &mut Vec<Located>,
    read: impl FnOnce(&Value) -> (Vec<T>, Vec<Fault>),
) -> Option<Vec<T>> {
    match optional(folder, name) {
        Some(file) => read_file(&file, faults, read),
        None => Some(Vec::new()),
    }
}

/// The explainer of a site that has none of its own.
fn default_explainer() -> Option<Explainer> {
    let value = serde_json::from_str(include_str!("explainer.en.json")).ok()?;
    Explainer::read(&value).0
}

/// `synonyms.json`: a list of groups, each a list of at least two words or phrases.
fn read_synonyms(value: &Value) -> (Vec<Vec<String>>, Vec<Fault>) {
    let fault = |at: String, what: &str| Fault { at, kind: FaultKind::Other(what.to_owned()) };
    let Value::Array(groups) = value else {
        return (Vec::new(), vec![fault(String::new(), "should be a list of groups")]);
    };
    let mut faults = Vec::new();
    let groups = groups.iter().enumerate().map(|(n, group)| {
        let words = group.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        let words: Vec<String> = words.collect();
        if words.iter().any(|word| word.contains(is_bad_control)) {
            faults.push(Fault { at: format!("/{n}"), kind: FaultKind::ControlCharacters });
        }
        if words.len() < 2 || Some(words.len()) != group.as_array().map(Vec::len) {
            faults.push(fault(format!("/{n}"), "should be a list of at least two words or phrases"));
        }
        words
    });
    let groups = groups.collect();
    (groups, faults)
}

/// The bytes of a file. One that cannot be read is a fault like any other.
fn read_bytes(file: &Path, faults: &mut Vec<Located>) -> Option<Vec<u8>> {
    let read = match why_unreadable(file) {
        Some(why) => Err(why),
        None => fs::read(file).map_err(|error| format!("cannot be read: {error}")),
    };
    read.map_err(|why| faults.push(of_file(file, why))).ok()
}

fn read_file<T>(
    file: &Path,
    faults: &mut Vec<Located>,
    read: impl FnOnce(&Value) -> (T, Vec<Fault>),
) -> Option<T> {
    let bytes = read_bytes(file, faults)?;
    let (text, value) = parse(file, bytes, faults)?;
    let (read, found) = read(&value);
    faults.extend(locate(file, &text, found));
    Some(read)
}

/// The text of a file and what it says; a key that stands twice is a fault, for only one of the two would be read.
fn parse(file: &Path, bytes: Vec<u8>, faults: &mut Vec<Located>) -> Option<(String, Value)> {
    let Ok(text) = String::from_utf8(bytes) else {
        faults.push(of_file(file, "is not UTF-8 text; save it as UTF-8".to_owned()));
        return None;
    };
    let text = json::without_mark(&text).to_owned();
    match json::read(&text) {
        Ok(read) => {
            if read.has_twice {
                faults.extend(twice(file, &text));
            }
            Some((text, read.value))
        }
        Err(error) => {
            faults.push(not_json(file, &error));
            None
        }
    }
}

fn read_pages(folder: &Path, faults: &mut Vec<Located>) -> Result<Vec<(String, ProsePage)>> {
    let mut pages = Vec::new();
    for file in json_files(folder, "pages", faults)? {
        let slug = stem(&file);
        if !is_id(&slug) {
            let text = "cannot be an address of the site; use a-z, 0-9 and single hyphens";
            faults.push(of_file(&file, text.to_owned()));
        }
        if let Some(page) = read_file(&file, faults, ProsePage::read).flatten() {
            pages.push((slug, page));
        }
    }
    Ok(pages)
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// What stands in the navigation is there, and once.
fn faults_of_navigation(
    site: Option<&SiteConfig>,
    pages: &[(String, ProsePage)],
    public: &Path,
) -> Vec<Located> {
    let named = site.map(|site| site.pages.as_slice()).unwrap_or_default();
    let fault = |(n, slug): (usize, &String)| {
        let is_own = [QUALITY_PAGE, GLOSSARY_PAGE].contains(&slug.as_str());
        let text = if named[..n].contains(slug) {
            format!("names the page \"{slug}\" twice")
        } else if !is_own && !pages.iter().any(|(known, _)| known == slug) {
            format!("there is no page \"{slug}\" in pages/")
        } else {
            return None;
        };
        Some(of_file(&public.join("site.json"), text))
    };
    named.iter().enumerate().filter_map(fault).collect()
}

/// What an article may name besides other articles.
#[derive(Clone, Copy)]
struct Others<'a> {
    topics: &'a [Topic],
    taken_down: &'a [TakenDown],
}

/// What is taken down is not there.
fn faults_of_taken_down(taken_down: &[TakenDown], articles: &Articles, public: &Path) -> Vec<Located> {
    let file = public.join("taken-down.json");
    let mut faults = Vec::new();
    for gone in taken_down.iter().filter(|gone| articles.position(&gone.id).is_some()) {
        let text =
            format!("says that \"{}\" is taken down, but its file is still among the articles", gone.id);
        faults.push(of_file(&file, text));
    }
    faults
}

/// Two things at one address, whoever made them.
fn faults_of_addresses(
    pages: &[(String, ProsePage)],
    topics: &[Topic],
    public: &Path,
    files: &[String],
) -> Vec<Located> {
    let mut faults = Vec::new();
    let mut fault = |file: PathBuf, address: &str, other: String| {
        faults.push(of_file(&file, format!("would stand at /{address}, which is taken by {other}")));
    };
    for (n, topic) in topics.iter().enumerate() {
        if topics[..n].iter().any(|other| other.slug == topic.slug) {
            fault(public.join("topics.json"), &addresses::topic(&topic.slug), "another topic".to_owned());
        }
    }
    let mut routes = Routes::default();
    for (slug, _) in pages {
        let name = format!("pages/{slug}.json");
        for file in [addresses::HTML, addresses::PAGE_DATA] {
            if let Err(other) = routes.claim(&(addresses::page(slug) + file), &name) {
                fault(public.join(&name), &addresses::page(slug), other);
                break;
            }
        }
    }
    for path in files {
        if let Err(other) = routes.claim(path, path) {
            fault(public.join(path), path, other);
        }
    }
    faults
}

/// Articles that are read before the next ones begin: enough to keep all cores busy, few enough to stay in memory.
const AT_ONCE: usize = 256;

/// Reads every article, once and many at a time. Without a background there are faults, and nothing is gathered.
fn read_articles<G: Gather>(
    folder: &SiteFolder,
    others: Others,
    background: Option<&Content>,
    caches: Option<&Path>,
    progress: Progress,
    faults: &mut Vec<Located>,
) -> Result<(Articles, Option<G>)> {
    let files = json_files(&folder.articles, "articles", faults)?;
    let names: HashSet<String> = files.iter().map(|file| stem(file)).collect();
    let glossary = Glossary::new(background.map_or(&[], |background| &background.glossary));
    let memory = background.map(|background| G::remember(background, folder, caches)).transpose()?;
    let look = |file: &PathBuf| {
        // Before it is read: what is written meanwhile is another state.
        let state = stamp(file).unwrap_or_default();
        let recalled = memory.as_ref().and_then(|memory| G::recall(memory, file, &state));
        if let Some(known) = recalled.filter(|known| known.related.iter().all(|id| names.contains(id))) {
            let read = ReadArticle { named: Some(known.named), article: None, faults: Vec::new() };
            return (read, state, Some(known.seen));
        }
        let mut read = read_article(file, others, &names);
        let seen = read.article.take().zip(background);
        let look = |((article, text), background): ((CheckedArticle, String), _)| {
            G::look(background, &glossary, &article, &text)
        };
        (read, state, seen.map(look))
    };
    let begin = |(background, memory)| G::begin(background, memory);
    let mut gathered = background.zip(memory.as_ref()).map(begin).transpose()?;
    let mut first_with: HashMap<String, &PathBuf> = HashMap::new();
    let mut entries = Vec::with_capacity(files.len());
    let mut take = |files: &[PathBuf], batch: Vec<(ReadArticle, String, Option<G::Seen>)>| -> Result<()> {
        for (file, (read, state, seen)) in files.iter().zip(batch) {
            faults.extend(read.faults);
            if let Some((gathered, seen)) = gathered.as_mut().zip(seen) {
                gathered.take(file, &state, seen)?;
            }
            if let Some((date, id)) = read.named {
                entries.push((date, id, file.clone()));
            }
        }
        progress(Step { walk: Walk::Reading, done: entries.len(), of: names.len() });
        Ok(())
    };
    // While what was seen of some is taken, the next ones are read.
    let mut before: (&[PathBuf], Vec<_>) = (&[], Vec::new());
    for files in files.chunks(AT_ONCE) {
        let (batch, taken) = rayon::join(
            || files.par_iter().map(look).collect::<Vec<_>>(),
            || take(before.0, std::mem::take(&mut before.1)),
        );
        taken?;
        before = (files, batch);
    }
    take(before.0, before.1)?;
    for (_, id, file) in &entries {
        if let Some(other) = first_with.get(id) {
            let text = format!("\"{id}\" is taken by {}", other.display());
            let fault = Fault { at: "/id".into(), kind: FaultKind::Other(text) };
            faults.extend(locate(file, &fs::read_to_string(file).unwrap_or_default(), vec![fault]));
        } else {
            first_with.insert(id.clone(), file);
        }
    }
    Ok((
        Articles::new(&folder.articles, entries.into_iter().map(|(date, id, _)| (date, id)).collect()),
        gathered,
    ))
}

/// What came of an article's file.
struct ReadArticle {
    /// Its date and its id, if it has one, whatever else is wrong.
    named: Option<(Option<Date>, String)>,
    /// The article and its text, if nothing is wrong with it.
    article: Option<(CheckedArticle, String)>,
    faults: Vec<Located>,
}

fn read_article(file: &Path, others: Others, names: &HashSet<String>) -> ReadArticle {
    let mut faults = Vec::new();
    let size = fs::metadata(file).map_or(0, |about| about.len());
    if size > ARTICLE_LIMIT {
        let text = format!("has {size} bytes; {ARTICLE_LIMIT} is the most an article may have");
        return ReadArticle { named: None, article: None, faults: vec![of_file(file, text)] };
    }
    let parsed = read_bytes(file, &mut faults).and_then(|bytes| parse(file, bytes, &mut faults));
    let Some((text, value)) = parsed else { return ReadArticle { named: None, article: None, faults } };
    let (article, mut found) = Article::read(&value);
    let named = article.as_ref().map(|article| (article.study_date(), article.id.clone()));
    if let Some(article) = &article {
        found.extend(faults_among(article, file, others, names));
    }
    let checked = article.and_then(|article| CheckedArticle::of(article, &found));
    faults.extend(locate(file, &text, found));
    let article = checked.filter(|_| faults.is_empty()).map(|article| (article, text));
    ReadArticle { named, article, faults }
}

/// What can only be seen from outside one article: its file's name, its topics, its neighbours.
fn faults_among(article: &Article, file: &Path, others: Others, ids: &HashSet<String>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |at: String, text: String| faults.push(Fault { at, kind: FaultKind::Other(text) });
    if stem(file) != article.id {
        fault(
            "/id".into(),
            format!("is \"{}\", so the file should be named {}.json", article.id, article.id),
        );
    }
    let topics = others.topics;
    for (n, slug) in article.topics.iter().enumerate() {
        if !topics.iter().any(|topic| topic.slug == *slug) {
            let meant = nearest(slug, topics.iter().map(|topic| topic.slug.as_str()));
            let meant = meant.map(|meant| format!(" (did you mean \"{meant}\"?)")).unwrap_or_default();
            fault(format!("/topics/{n}"), format!("\"{slug}\" is not in topics.json{meant}"));
        }
        if article.topics[..n].contains(slug) {
            fault(format!("/topics/{n}"), format!("\"{slug}\" stands there twice"));
        }
    }
    for (n, id) in article.related.iter().enumerate() {
        if *id == article.id {
            fault(format!("/related/{n}"), "is the article itself".into());
        } else if others.taken_down.iter().any(|gone| gone.id == *id) {
            fault(format!("/related/{n}"), format!("\"{id}\" was taken down"));
        } else if !ids.contains(id) {
            let meant = nearest(id, ids.iter().map(String::as_str));
            let meant = meant.map(|meant| format!(" (did you mean \"{meant}\"?)")).unwrap_or_default();
            fault(format!("/related/{n}"), format!("there is no article \"{id}\"{meant}"));
        }
    }
    faults
}
