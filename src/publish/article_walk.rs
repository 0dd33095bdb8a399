//! The first walk over the articles: each is read and checked once, many at a time, and what others need of it is gathered.

use super::articles::Articles;
use super::build_cache::stamp;
use super::content::{Content, SiteFolder};
use super::faults::{Located, locate, nearest, of_file};
use super::folders::json_files;
use super::progress::{Progress, Step, Walk};
use super::source_file::{parse, read_bytes, stem};
use crate::catalog::Glossary;
use crate::model::{Article, CheckedArticle, Date, Fault, FaultKind, TakenDown, Topic};
use anyhow::Result;
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

/// An article's file may be this large, in bytes; real ones have about 6,000, and with the record of a paper by thousands of
/// authors a million.
const ARTICLE_LIMIT: u64 = 4 << 20;

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

/// What an article may name besides other articles.
#[derive(Clone, Copy)]
pub struct Others<'a> {
    pub topics: &'a [Topic],
    pub taken_down: &'a [TakenDown],
}

/// Articles that are read before the next ones begin: enough to keep all cores busy, few enough to stay in memory.
const AT_ONCE: usize = 256;

/// Reads every article, once and many at a time. Without a background there are faults, and nothing is gathered.
pub fn read_articles<G: Gather>(
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
