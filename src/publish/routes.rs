//! The addresses of a site: what the site takes itself, and what a publisher adds. Two things never stand at one address.

use plainsight_contracts::addresses::{OWN_FILES, OWN_FOLDERS, OWN_HASHED, PICTURES};
use std::collections::HashMap;

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
    let is_in = |folder: &str| {
        path.strip_prefix(folder.trim_end_matches('/'))
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let known = OWN_FOLDERS.iter().chain(&OWN_FILES).find(|(own, _)| is_in(own)).map(|(_, what)| *what);
    let is_hashed = |(start, end): &(&str, &str)| path.starts_with(start) && path.ends_with(end);
    let is_hashed = !path.contains('/') && OWN_HASHED.iter().any(is_hashed);
    known.or(is_hashed.then_some("its own scripts"))
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
