//! What a publisher wrote, once nothing is wrong with it.

use super::articles::Articles;
use super::locales::Words;
use crate::i18n::say;
use crate::model::{Explainer, GlossaryEntry, ProsePage, SiteConfig, TakenDown, Topic};
use plainsight_contracts::addresses::{GLOSSARY_PAGE, QUALITY_PAGE};
use std::path::{Path, PathBuf};

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
