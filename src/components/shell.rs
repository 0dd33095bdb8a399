//! What every page has around it: the way past it, the name, the navigation, the foot.

use super::context::app;
use super::view::{Static, static_view};
use crate::i18n::say;
use leptos::prelude::*;
use plainsight_contracts::addresses::{ARCHIVE, ATOM_FEED, BUILDER, GLOSSARY_PAGE, SAVED_PAGE, page};

/// The id of a page's main content.
pub const MAIN_ID: &str = "main";

pub fn skip_link() -> Static {
    // "external" leaves the link to the browser, which moves the focus; the app would only scroll.
    static_view(view! {
        <a class="skip-link" href=format!("#{MAIN_ID}") rel="external">{say("skip-to-content")}</a>
    })
}

pub fn header() -> Static {
    let site = app().site;
    let pages = site
        .pages
        .iter()
        .map(|(slug, title)| {
            // The glossary is a page without the app; the app must leave it to the browser.
            let outside = (slug == GLOSSARY_PAGE).then_some("external");
            view! { <li><a href=site.href(&page(slug)) rel=outside>{title.clone()}</a></li> }
        })
        .collect_view();
    // The name beside it says what it is.
    let logo = site.logo.as_ref().map(|path| view! { <img src=site.href(path) alt="" /> });
    static_view(view! {
        <header class="masthead">
            <p class="brand">
                <a class=site.logo.is_some().then_some("with-logo") href=site.base.clone()>{logo}{site.name.clone()}</a>
                <span>{site.tagline.clone()}</span>
            </p>
            <nav aria-label=say("main-navigation")>
                <ul>
                    <li><a href=site.base.clone()>{say("nav-articles")}</a></li>
                    {pages}
                    <li><a href=site.href(&page(SAVED_PAGE))>{say("nav-saved")}</a></li>
                </ul>
            </nav>
        </header>
    })
}

pub fn footer() -> Static {
    let site = app().site;
    let links = site.links.iter().map(|link| {
        let language = link.language.clone();
        view! { <a href=link.url.clone() rel="external" lang=language.clone() hreflang=language>{link.text.clone()}</a> }
    });
    let links = links.collect_view();
    let links = (!site.links.is_empty()).then(|| view! { <p class="foot-links">{links}</p> });
    let own = view! { {site.footer.clone().map(|text| view! { <p>{text}</p> })} {links} };
    static_view(view! {
        <footer class="foot">
            <p>{say("footer-advice")}</p>
            <p>{say("footer-promise")}</p>
            <p class="foot-links">
                <a href=site.href(ARCHIVE) rel="external">{say("all-by-year")}</a>
                <a href=site.href(&page(GLOSSARY_PAGE)) rel="external">{say("glossary-title")}</a>
                <a href=site.href(BUILDER) rel="external">{say("embed-link")}</a>
                <a href=site.href(ATOM_FEED) rel="external">{say("feed-link")}</a>
            </p>
            {own}
            <p>{site.publisher.clone()}</p>
        </footer>
    })
}
