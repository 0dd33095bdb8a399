//! What every page has around it: the way past it, the name, the navigation, the foot.

use super::context::app;
use super::view::{Static, static_view};
use crate::catalog::{BUILDER_PATH, GLOSSARY_PAGE, SAVED_PAGE};
use crate::i18n::say;
use leptos::prelude::*;

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
            view! { <li><a href=site.href(&format!("{slug}/")) rel=outside>{title.clone()}</a></li> }
        })
        .collect_view();
    static_view(view! {
        <header class="masthead">
            <p class="brand">
                <a href=site.base.clone()>{site.name.clone()}</a>
                <span>{site.tagline.clone()}</span>
            </p>
            <nav aria-label=say("main-navigation")>
                <ul>
                    <li><a href=site.base.clone()>{say("nav-articles")}</a></li>
                    {pages}
                    <li><a href=site.href(&format!("{SAVED_PAGE}/"))>{say("nav-saved")}</a></li>
                </ul>
            </nav>
        </header>
    })
}

pub fn footer() -> Static {
    let site = app().site;
    static_view(view! {
        <footer class="foot">
            <p>{say("footer-advice")}</p>
            <p>{say("footer-promise")}</p>
            <p class="foot-links">
                <a href=site.href("archive/") rel="external">{say("all-by-year")}</a>
                <a href=site.href(&format!("{GLOSSARY_PAGE}/")) rel="external">{say("glossary-title")}</a>
                <a href=site.href(BUILDER_PATH) rel="external">{say("embed-link")}</a>
                <a href=site.href("feed.xml") rel="external">{say("feed-link")}</a>
            </p>
            <p>{site.publisher.clone()}</p>
        </footer>
    })
}
