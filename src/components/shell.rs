//! What every page has around it: the way past it, the name, the navigation, the foot.

use super::context::app;
use super::view::{Child, Static, link, tag};
use crate::catalog::{FootLink, Site};
use crate::i18n::say;
use plainsight_contracts::addresses::list::WORDS;
use plainsight_contracts::addresses::{ARCHIVE, ATOM_FEED, BUILDER, GLOSSARY_PAGE, SAVED_PAGE, page};

/// The id of a page's main content.
pub const MAIN_ID: &str = "main";

pub fn skip_link() -> Static {
    // "external" leaves the link to the browser, which moves the focus; the app would only scroll.
    let content = format!("#{MAIN_ID}");
    tag("a").class("skip-link").attr("href", content).external().child(say("skip-to-content"))
}

pub fn header() -> Static {
    let site = app().site;
    // The name beside it says what it is.
    let logo = site.logo.as_ref().map(|path| tag("img").attr("src", site.href(path)).attr("alt", ""));
    let name = tag("a")
        .class(site.logo.is_some().then_some("with-logo"))
        .attr("href", &site.base)
        .child(logo)
        .child(&site.name);
    let brand = tag("p").class("brand").child(name).child(tag("span").child(&site.tagline));
    let pages = site.pages.iter().map(|(slug, title)| {
        // The glossary is a page without the app; the app must leave it to the browser.
        let outside = (slug == GLOSSARY_PAGE).then_some("external");
        tag("li").child(within(&site, &page(slug), title).attr("rel", outside))
    });
    let list = tag("ul")
        .child(tag("li").child(within(&site, "", say("nav-articles"))))
        .children(pages)
        .child(tag("li").child(within(&site, &page(SAVED_PAGE), say("nav-saved"))));
    let navigation = tag("nav").attr("aria-label", say("main-navigation")).child(list);
    // It opens and closes without the app; where there is room it stands open.
    let menu = tag("details").class("menu").child(tag("summary").child(say("menu"))).child(navigation);
    let search = within(&site, &format!("#{WORDS}"), say("search-button")).class("to-search");
    tag("header").class("masthead").child(brand).child(search).child(menu)
}

pub fn footer() -> Static {
    let site = app().site;
    // Pages without the app, and files.
    let outside = |path: &str, text: &'static str| within(&site, path, text).external();
    let ways = tag("p")
        .class("foot-links")
        .child(outside(ARCHIVE, say("all-by-year")))
        .child(outside(&page(GLOSSARY_PAGE), say("glossary-title")))
        .child(outside(BUILDER, say("embed-link")))
        .child(outside(ATOM_FEED, say("feed-link")));
    let links = || tag("p").class("foot-links").children(site.links.iter().map(foot_link));
    tag("footer")
        .class("foot")
        .child(tag("p").child(say("footer-advice")))
        .child(tag("p").child(say("footer-promise")))
        .child(ways)
        .child(site.footer.as_ref().map(|text| tag("p").child(text)))
        .child((!site.links.is_empty()).then(links))
        .child(tag("p").child(&site.publisher))
}

/// A link within the site.
fn within(site: &Site, path: &str, text: impl Into<Child>) -> Static {
    link(site.href(path), text)
}

/// A link of the publisher's.
fn foot_link(to: &FootLink) -> Static {
    let language = to.language.as_ref();
    link(&to.url, &to.text).external().attr("lang", language).attr("hreflang", language)
}
