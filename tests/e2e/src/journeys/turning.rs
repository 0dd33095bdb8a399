//! Turning pages quickly and slowly: what is seen in between, and where one ends up.

use super::Journey;
use crate::server::Fault;
use crate::visit::Visit;
use anyhow::{Result, ensure};
use std::time::Duration;

pub const ALL: &[Journey] = &[
    Journey::ours("a_page_stays_as_it_is_until_the_next_is_there", |visit| Box::pin(stays(visit))),
    Journey::ours("who_turns_twice_ends_where_they_went_last", |visit| Box::pin(twice(visit))),
    Journey::ours("a_page_that_takes_long_says_that_it_is_coming", |visit| Box::pin(long(visit))),
];

async fn is_calm(visit: &Visit) -> Result<()> {
    visit.until("nothing is on its way", async || Ok(visit.count("main[aria-busy]").await? == 0)).await
}

async fn stays(visit: &Visit) -> Result<()> {
    visit.go_awake("?topic=treatments").await?;
    visit.wait_for_text(".result", "on Treatments").await?;
    visit.server.fault("/articles/", Fault::Delay(Duration::from_millis(200)));
    let link = visit.find(".cards > li:nth-child(5) h3 a").await?;
    link.scroll_into_view().await?;
    // Browsers tell of scrolling with the next frame.
    tokio::time::sleep(Duration::from_millis(200)).await;
    let left_at = visit.scrolled().await?;
    ensure!(left_at > 100, "somewhere in the list: {left_at}");
    // What is seen while the page is on its way.
    visit
        .js("window.__seen = []; new MutationObserver((_, it) => { it.disconnect(); const main = document.querySelector('main'); \
             if (main.hasAttribute('aria-busy')) window.__seen.push([Math.round(scrollY), document.querySelectorAll('.card').length > 4, \
             document.querySelector('.loading') === null, getComputedStyle(document.querySelector('.cards')).opacity === '1']) }) \
             .observe(document.querySelector('main'), { attributes: true })")
        .await?;
    link.click().await?;
    visit.wait_for(".article").await?;
    let seen = visit.js("return window.__seen").await?;
    ensure!(seen == serde_json::json!([[left_at, true, true, true]]), "the list stays where it is: {seen}");
    visit.wait_for(".article h1").await?;
    is_calm(visit).await?;
    visit.until("its top is seen", async || Ok(visit.scrolled().await? == 0)).await?;
    visit.until("its heading has the focus", async || Ok(visit.focused().await? == "h1")).await?;
    visit.driver.back().await?;
    visit.wait_for_text(".result", "on Treatments").await?;
    visit
        .until("the place is found again", async || Ok((visit.scrolled().await? - left_at).abs() <= 3))
        .await?;
    is_calm(visit).await?;
    visit.is_sound().await
}

async fn twice(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.server.fault("/articles/", Fault::Delay(Duration::from_millis(1_200)));
    visit
        .js("document.querySelector('.card h3 a, .card .headline a').click(); \
             return new Promise((done) => setTimeout(() => { document.querySelector(\"nav a[href$='/research-quality/']\").click(); done(null) }, 100))")
        .await?;
    visit.wait_for_path("research-quality/").await?;
    visit.wait_for(".prose h1").await?;
    // What was asked for first comes too late.
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    ensure!(visit.count(".prose h1").await? == 1 && visit.count(".article").await? == 0);
    is_calm(visit).await?;
    visit.is_sound().await
}

async fn long(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.server.fault("/articles/", Fault::Delay(Duration::from_millis(1_500)));
    visit.js("document.querySelector('.card h3 a, .card .headline a').click()").await?;
    visit.wait_for(".loading").await?;
    ensure!(visit.count("main[aria-busy]").await? == 0, "what is said now is said aloud");
    visit.wait_for(".article h1").await?;
    is_calm(visit).await?;
    visit.is_sound().await
}
