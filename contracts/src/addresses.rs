//! Where everything of a site lies, as paths from its root. A page's path ends with a slash; the home page's is empty.

/// The article's page.
pub fn article(id: &str) -> String {
    format!("{ARTICLES}{id}/")
}

/// The article that a path leads to.
pub fn article_at(path: &str) -> Option<&str> {
    path.strip_prefix(ARTICLES).map(|id| id.trim_end_matches('/'))
}

/// The topic's page.
pub fn topic(slug: &str) -> String {
    format!("{TOPICS}{slug}/")
}

/// A page of its own at the top, such as one of prose.
pub fn page(slug: &str) -> String {
    format!("{slug}/")
}

/// A part of such a page.
pub fn part(page: &str, part: &str) -> String {
    format!("{page}/#{part}")
}

/// A page of a year of the archive, from 1.
pub fn archive_year(year: &str, at: usize) -> String {
    if at > 1 { format!("{ARCHIVE}{year}/{at}/") } else { format!("{ARCHIVE}{year}/") }
}

/// The page for frames that stands for a page of the site.
pub fn embedded(path: &str) -> String {
    format!("{EMBED}{path}")
}

/// Something of one edition of the catalogue, which never changes.
pub fn of_edition(version: &str, file: &str) -> String {
    format!("{DATA}{version}/{file}")
}

/// What all pages share, under a name that changes with it.
pub fn shared(hash: &str) -> String {
    format!("{DATA}{hash}/shared.json")
}

// Folders.
pub const ARTICLES: &str = "articles/";
pub const TOPICS: &str = "topics/";
pub const ARCHIVE: &str = "archive/";
/// Everything that is made for frames on other people's pages.
pub const EMBED: &str = "embed/";
/// Where webmasters put a widget together.
pub const BUILDER: &str = "embed/builder/";
pub const DATA: &str = "data/";

// Slugs of the pages that every site has.
pub const QUALITY_PAGE: &str = "research-quality";
pub const GLOSSARY_PAGE: &str = "glossary";
pub const SAVED_PAGE: &str = "saved";

// Files that lie in the folder of a page.
pub const HTML: &str = "index.html";
/// The page's data, for an app that comes from another page.
pub const PAGE_DATA: &str = "index.json";
/// The citation in the formats of reference managers: what the link says, how a file's name ends, and its media type.
pub const CITATIONS: [(&str, &str, &str); 3] = [
    ("RIS", "ris", "application/x-research-info-systems"),
    ("BibTeX", "bib", "application/x-bibtex"),
    ("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json"),
];

/// The file of a citation that is too long to stand in the article's page.
pub fn citation(end: &str) -> String {
    format!("citation.{end}")
}

// Files at the top.
/// Says which edition of the catalogue there is, and where.
pub const CATALOGUE: &str = "data/catalogue.json";
pub const ATOM_FEED: &str = "feed.xml";
pub const JSON_FEED: &str = "feed.json";
pub const SITEMAP: &str = "sitemap.xml";
pub const ROBOTS: &str = "robots.txt";
pub const SCHEMA: &str = "article.schema.json";
/// What hosts show at every wrong address.
pub const NOT_FOUND: &str = "404.html";
/// The script that host pages fetch. They link to it, so its name never changes.
pub const EMBED_SCRIPT: &str = "embed.js";
/// Reloads the page after a change, on a local server alone.
pub const RELOAD_SCRIPT: &str = "reload.js";
/// What is shown where a page is shared.
pub const SHARE_PICTURE: &str = "share.png";
/// Made from `icon.svg`, unless the publisher brings their own.
pub const PICTURES: [&str; 5] =
    ["apple-touch-icon.png", "favicon.ico", "icon-192.png", "icon-512.png", SHARE_PICTURE];

// Files whose names change with what they hold: what stands there is the hash.
/// The script that wakes a page.
pub fn boot_script(hash: &str) -> String {
    format!("{BOOT}{hash}.js")
}

/// The search engine.
pub fn engine(hash: &str) -> String {
    format!("{ENGINE}{hash}.wasm")
}

/// A part of a sitemap that is too long for one file, from 1.
pub fn sitemap_part(n: usize) -> String {
    format!("{SITEMAP_PART}{n}.xml")
}

const BOOT: &str = "boot-";
const ENGINE: &str = "finder-";
const SITEMAP_PART: &str = "sitemap-";
/// The app and its glue, which trunk names.
const APP: &str = "app-";
/// The widget's program and its glue.
const WIDGET: &str = "widget-";
const STYLE: &str = "style-";

/// Folders in which everything is made by the site, and what they are for. A publisher cannot put anything there.
pub const OWN_FOLDERS: [(&str, &str); 8] = [
    (ARCHIVE, "the list of all articles by year"),
    (ARTICLES, "the articles"),
    (DATA, "the data of lists and search"),
    (EMBED, "the widget"),
    (TOPICS, "the topics"),
    (GLOSSARY_PAGE, "the glossary"),
    (QUALITY_PAGE, "the explainer"),
    (SAVED_PAGE, "saved articles"),
];

/// Files at the top that are made by the site.
pub const OWN_FILES: [(&str, &str); 10] = [
    (HTML, "the home page"),
    (PAGE_DATA, "the home page"),
    (NOT_FOUND, "the page for wrong addresses"),
    (SCHEMA, "the schema of an article"),
    (EMBED_SCRIPT, "the widget's script"),
    (JSON_FEED, "the feed"),
    (ATOM_FEED, "the feed"),
    (RELOAD_SCRIPT, "the local server"),
    (ROBOTS, "search engines"),
    (SITEMAP, "search engines"),
];

/// Files at the top whose names change with what they hold: how they begin and end.
pub const OWN_HASHED: [(&str, &str); 6] =
    [(BOOT, ".js"), (ENGINE, ".wasm"), (APP, ""), (WIDGET, ""), (SITEMAP_PART, ".xml"), (STYLE, ".css")];

/// What the address of a list says besides its facets: `?q=brain%20fog&topic=diet&page=2`.
pub mod list {
    /// What was typed.
    pub const WORDS: &str = "q";
    /// How many pages of cards.
    pub const PAGE: &str = "page";
    pub const SORT: &str = "sort";
    /// The value of [`SORT`] for the newest first.
    pub const NEWEST: &str = "newest";
    /// Only what the reader saved.
    pub const SAVED: &str = "saved";
    /// Names that no facet can have.
    pub const OWN: [&str; 4] = [WORDS, PAGE, SORT, SAVED];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_which_article_it_leads_to() {
        assert_eq!(article_at(&article("a-1")), Some("a-1"));
        assert_eq!(article_at(&topic("a")), None);
    }

    #[test]
    fn a_year_with_many_articles_has_several_pages() {
        assert_eq!(
            (archive_year("2024", 1), archive_year("2024", 2)),
            ("archive/2024/".into(), "archive/2024/2/".into())
        );
    }
}
