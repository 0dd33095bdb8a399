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

/// Who stands where. Paths are compared as the least exact of hosts would: without regard to case, and without the dots and
/// spaces at the end of names, which Windows drops.
#[derive(Debug, Default)]
pub struct Routes {
    files: HashMap<String, String>,
    /// What files stand in, and the first of those who put one there: no file can have the name of a folder.
    folders: HashMap<String, String>,
}

impl Routes {
    /// Takes a file's path for something; if it is taken, who has it.
    pub fn claim(&mut self, path: &str, by: &str) -> Result<(), String> {
        let plain = comparable(path);
        if let Some(what) = own(&plain) {
            return Err(format!("the site itself, for {what}"));
        }
        if let Some(picture) = picture_beside(path, &plain) {
            return Err(format!(
                "the site itself, for the picture {picture}; to bring your own, name it exactly so"
            ));
        }
        let mut folders = plain.match_indices('/').map(|(end, _)| &plain[..end]);
        let other = self.files.get(&plain).or_else(|| self.folders.get(&plain));
        if let Some(other) = other.or_else(|| folders.find_map(|folder| self.files.get(folder))) {
            return Err(other.clone());
        }
        for (end, _) in plain.match_indices('/') {
            self.folders.entry(plain[..end].to_owned()).or_insert_with(|| by.to_owned());
        }
        self.files.insert(plain, by.to_owned());
        Ok(())
    }
}

/// A path as it is compared.
pub fn comparable(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').map(|part| part.trim_end_matches(['.', ' '])).collect();
    parts.join("/").to_lowercase()
}

/// The picture of ours that a path would get in the way of, because it is almost its name or a folder of that name.
fn picture_beside(path: &str, plain: &str) -> Option<&'static str> {
    let top = plain.split('/').next()?;
    PICTURES.into_iter().find(|picture| top == *picture && path != *picture)
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
            "embed./x",
            "articles /x",
            "share.PNG",
            "favicon.ico/x",
        ] {
            assert!(routes.claim(taken, "a test").unwrap_err().starts_with("the site itself"), "{taken}");
        }
        assert_eq!(routes.claim("about/index.html", "pages/about.json"), Ok(()));
        assert_eq!(routes.claim("About/index.html", "About/index.html"), Err("pages/about.json".to_owned()));
        for (taken, by) in [
            ("About", "pages/about.json"),
            ("about./index.html", "pages/about.json"),
            ("about /index.html", "pages/about.json"),
            ("about/index.html/x", "pages/about.json"),
        ] {
            assert_eq!(routes.claim(taken, "a test"), Err(by.to_owned()), "{taken}");
        }
        for free in ["about/photo.png", "embedded/index.html", "CNAME", "boots.html", "share.png"] {
            assert_eq!(routes.claim(free, "a test"), Ok(()), "{free}");
        }
    }
}
