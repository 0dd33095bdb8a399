//! The addresses of a site: what the site takes itself, and what a publisher adds. Two things never stand at one address.

use std::collections::HashMap;

/// Folders in which everything is made by the site, and what they are for.
const FOLDERS: [(&str, &str); 8] = [
    ("archive/", "the list of all articles by year"),
    ("articles/", "the articles"),
    ("data/", "the data of lists and search"),
    ("embed/", "the widget"),
    ("glossary/", "the glossary"),
    ("research-quality/", "the explainer"),
    ("saved/", "saved articles"),
    ("topics/", "the topics"),
];
/// Files at the top that are made by the site.
const FILES: [(&str, &str); 10] = [
    ("404.html", "the page for wrong addresses"),
    ("article.schema.json", "the schema of an article"),
    ("embed.js", "the widget's script"),
    ("feed.json", "the feed"),
    ("feed.xml", "the feed"),
    ("index.html", "the home page"),
    ("index.json", "the home page"),
    ("reload.js", "the local server"),
    ("robots.txt", "search engines"),
    ("sitemap.xml", "search engines"),
];
/// Files at the top whose names change with what they hold: how they begin and end.
const HASHED: [(&str, &str); 4] =
    [("boot-", ".js"), ("finder-", ".wasm"), ("plainsight-", ""), ("sitemap-", ".xml")];
/// Made from `icon.svg`, unless the publisher brings their own.
pub const PICTURES: [&str; 5] =
    ["apple-touch-icon.png", "favicon.ico", "icon-192.png", "icon-512.png", SHARE_PICTURE];
/// What is shown where a page is shared.
pub const SHARE_PICTURE: &str = "share.png";

/// Who stands where. Paths are compared without regard to case: some hosts do.
#[derive(Debug, Default)]
pub struct Routes(HashMap<String, String>);

impl Routes {
    /// Takes a file's path for something; if it is taken, who has it.
    pub fn claim(&mut self, path: &str, by: &str) -> Result<(), String> {
        let path = path.to_lowercase();
        if let Some(what) = own(&path) {
            return Err(format!("the site itself, for {what}"));
        }
        match self.0.get(&path) {
            Some(other) => Err(other.clone()),
            None => {
                self.0.insert(path, by.to_owned());
                Ok(())
            }
        }
    }
}

/// What the site itself uses a path for.
fn own(path: &str) -> Option<&'static str> {
    let folder =
        FOLDERS.iter().find(|(folder, _)| path.starts_with(folder) || path == folder.trim_end_matches('/'));
    let file = FILES
        .iter()
        .find(|(file, _)| path == *file || path.strip_prefix(file).is_some_and(|rest| rest.starts_with('/')));
    let hashed = HASHED
        .iter()
        .any(|(start, end)| path.starts_with(start) && path.ends_with(end) && !path.contains('/'));
    folder.or(file).map(|(_, what)| *what).or(hashed.then_some("its own scripts"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_that_is_taken_is_refused_whoever_takes_it() {
        let mut routes = Routes::default();
        for taken in [
            "embed/index.html",
            "Embed/index.html",
            "embed",
            "articles/x/index.html",
            "topics/a/index.html",
            "feed.xml",
            "FEED.XML",
            "404.html",
            "404.html/index.html",
            "boot-1.js",
            "finder-2.wasm",
            "sitemap-1.xml",
            "data/x",
        ] {
            assert!(routes.claim(taken, "a test").unwrap_err().starts_with("the site itself"), "{taken}");
        }
        assert_eq!(routes.claim("about/index.html", "pages/about.json"), Ok(()));
        assert_eq!(routes.claim("About/index.html", "About/index.html"), Err("pages/about.json".to_owned()));
        for free in ["about/photo.png", "embedded/index.html", "CNAME", "boots.html", "share.png"] {
            assert_eq!(routes.claim(free, "a test"), Ok(()), "{free}");
        }
    }
}
