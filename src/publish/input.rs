//! Reading what a publisher wrote: articles, topics, the site, pages of prose; and everything that is wrong with it.

use super::article_walk::{Gather, Others, read_articles};
use super::articles::Articles;
use super::content::{Content, SiteFolder};
use super::faults::{Located, of_file};
use super::folders::{json_files, public_files};
use super::progress::Progress;
use super::source_file::{read_file, stem};
use super::{locales, pictures, routes::Routes};
use crate::model::{
    Explainer, Fault, FaultKind, GlossaryEntry, ProsePage, SiteConfig, TakenDown, Topic, is_bad_control,
    is_id,
};
use anyhow::Result;
use plainsight_contracts::addresses::{self, GLOSSARY_PAGE, QUALITY_PAGE};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// What was read, if there is no fault; otherwise all of them.
type OrFaults<T> = (Option<T>, Vec<Located>);

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
