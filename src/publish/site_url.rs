//! The address that a site is made for.

use crate::model::Link;
use anyhow::{Context, Result};

/// Where the site stands.
#[derive(Clone)]
pub struct SiteUrl {
    /// `https://example.org`, without a slash at the end.
    pub origin: String,
    /// The path under which the site lies; starts and ends with a slash.
    pub base: String,
}

impl SiteUrl {
    /// From the site's own address and what the build was told: a path (`/ms/`), or a whole address that replaces it.
    pub fn new(site: &Link, public_url: Option<&str>) -> Result<Self> {
        let told = public_url.unwrap_or_default();
        let whole = if told.contains("://") { told } else { site.as_str() };
        let (scheme, rest) = whole.split_once("://").with_context(|| {
            format!("the site's address is {whole}; it should be like https://example.org/ (see site.json)")
        })?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let path = if told.is_empty() || told.contains("://") { path } else { told };
        let path = path.trim_matches('/');
        let base = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
        Ok(Self { origin: format!("{scheme}://{host}"), base })
    }

    /// What a publisher should know about the address before going public.
    pub fn warnings(&self, site: &Link) -> Vec<String> {
        let mut warnings = Vec::new();
        if self.origin.ends_with(".example") {
            warnings.push(format!("feeds and canonical links say {}; set \"url\" in site.json", self.of("")));
        }
        let path = site.as_str().split('/').skip(3).collect::<Vec<_>>().join("/");
        let path = path.trim_matches('/');
        if !path.is_empty() && !self.base.trim_matches('/').ends_with(path) {
            warnings.push(format!(
                "site.json says {}, but the site is made for {}; pass --public-url",
                site.as_str(),
                self.base
            ));
        }
        warnings
    }

    /// The whole address of a path of the site.
    pub fn of(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(site: &str, public_url: Option<&str>) -> String {
        SiteUrl::new(&Link::parse(site).unwrap(), public_url).unwrap().of("about/")
    }

    #[test]
    fn a_site_can_lie_under_any_path() {
        assert_eq!(address("https://a.example", None), "https://a.example/about/");
        assert_eq!(address("https://a.example/ms/", None), "https://a.example/ms/about/");
        assert_eq!(address("https://a.example/", Some("/ms")), "https://a.example/ms/about/");
        assert_eq!(address("https://a.example/old/", Some("/")), "https://a.example/about/");
        assert_eq!(address("https://a.example/", Some("https://b.example/x/")), "https://b.example/x/about/");
    }
}
