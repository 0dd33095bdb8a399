//! What every page has around it: the way past it, the name, the navigation, the foot.

use super::context::app;
use super::view::{Static, static_view};
use crate::words::words;
use leptos::prelude::*;
use plainsight_contracts::addresses::{ARCHIVE, ATOM_FEED, BUILDER, GLOSSARY_PAGE, SAVED_PAGE, page};

/// The id of a page's main content.
pub const MAIN_ID: &str = "main";

pub fn skip_link() -> Static {
    // "external" leaves the link to the browser, which moves the focus; the app would only scroll.
    static_view(view! {
        <a class="skip-link" href=format!("#{MAIN_ID}") rel="external">{words().skip_to_content}</a>
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
                <a href=site.base.clone()>{logo}{site.name.clone()}</a>
                <span>{site.tagline.clone()}</span>
            </p>
            <nav aria-label=words().nav_label>
                <ul>
                    <li><a href=site.base.clone()>{words().nav_articles}</a></li>
                    {pages}
                    <li><a href=site.href(&page(SAVED_PAGE))>{words().nav_saved}</a></li>
                </ul>
            </nav>
        </header>
    })
}

pub fn footer() -> Static {
    let words = words();
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
            <p>{words.footer_advice}</p>
            <p>{words.footer_promise}</p>
            <p class="foot-links">
                <a href=site.href(ARCHIVE) rel="external">{words.all_by_year}</a>
                <a href=site.href(&page(GLOSSARY_PAGE)) rel="external">{words.glossary_title}</a>
                <a href=site.href(BUILDER) rel="external">{words.embed_link}</a>
                <a href=site.href(ATOM_FEED) rel="external">{words.feed_link}</a>
            </p>
            {own}
            <p>{site.publisher.clone()}</p>
        </footer>
    })
}
