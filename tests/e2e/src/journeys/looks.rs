//! What is seen without scrolling: measured in boxes, on a phone and on a desk.

use super::Journey;
use crate::browser::Kind;
use crate::visit::Visit;
use anyhow::{Result, ensure};
use thirtyfour::Key;

pub const ALL: &[Journey] = &[
    Journey::ours("the_first_card_is_on_the_first_screen_of_a_phone", |visit| Box::pin(first_card(visit)))
        .only_in(Kind::Chromium),
    Journey::ours("three_cards_are_on_the_first_screen_of_a_desk", |visit| Box::pin(three_cards(visit)))
        .only_in(Kind::Chromium),
    Journey::ours("an_article_says_the_most_on_its_first_screen", |visit| Box::pin(first_screen(visit)))
        .only_in(Kind::Chromium),
    Journey::ours("what_stands_beside_the_text_follows_and_covers_nothing", |visit| Box::pin(beside(visit)))
        .only_in(Kind::Chromium),
    Journey::ours("the_menu_opens_by_key_and_closes_with_escape", |visit| Box::pin(menu(visit))),
    Journey::ours("on_a_phone_what_few_need_is_folded_and_unfolds", |visit| Box::pin(folded(visit)))
        .only_in(Kind::Chromium),
];

const PHONE: (u32, u32) = (360, 640);
const DESK: (u32, u32) = (1366, 768);

async fn first_card(visit: &Visit) -> Result<()> {
    visit.resize(PHONE.0, PHONE.1).await?;
    visit.go_awake("").await?;
    let top = visit.js("return document.querySelector('.card').getBoundingClientRect().top").await?;
    ensure!(top.as_f64().is_some_and(|top| top <= 640.0), "the first card begins {top} pixels down");
    visit.is_sound().await
}

async fn three_cards(visit: &Visit) -> Result<()> {
    visit.resize(DESK.0, DESK.1).await?;
    visit.go_awake("").await?;
    // As much of each as is in sight.
    let seen = visit
        .js("return [...document.querySelectorAll('.card')].map((it) => it.getBoundingClientRect()).reduce((sum, it) => sum + Math.max(0, Math.min(innerHeight, it.bottom) - it.top) / it.height, 0)")
        .await?;
    ensure!(seen.as_f64().is_some_and(|seen| seen >= 3.0), "{seen} cards are seen");
    visit.is_sound().await
}

async fn first_screen(visit: &Visit) -> Result<()> {
    // On a phone the main result is there too if its title and takeaway are short; these are not.
    for ((width, height), parts) in
        [(PHONE, "'.cue', 'h1', '.takeaway'"), (DESK, "'.cue', 'h1', '.takeaway', '.main-result .drawn'")]
    {
        visit.resize(width, height).await?;
        visit.go_awake("articles/clarity-cladribine-tablets-2010/").await?;
        let below = visit
            .js(&format!("const bar = document.querySelector('.ways'); \
                 const low = getComputedStyle(bar).position === 'fixed' ? bar.getBoundingClientRect().top : innerHeight; \
                 return [{parts}].filter((it) => document.querySelector(it).getBoundingClientRect().bottom > low)"))
            .await?;
        ensure!(below == serde_json::json!([]), "{below} is below the first screen of {width} × {height}");
        visit.is_sound().await?;
    }
    Ok(())
}

async fn beside(visit: &Visit) -> Result<()> {
    visit.resize(DESK.0, DESK.1).await?;
    visit.go_awake("articles/clarity-cladribine-tablets-2010/").await?;
    for part in ["#found", "#limits", "#trust"] {
        visit.js(&format!("document.querySelector('{part}').scrollIntoView()")).await?;
        let apart = visit
            .js(&format!("const [a, b] = ['.beside', '{part}'].map((it) => document.querySelector(it).getBoundingClientRect()); return a.left >= b.right && a.top >= 0 && a.top < innerHeight / 2"))
            .await?;
        ensure!(apart == true, "it stands beside {part}");
    }
    Ok(())
}

async fn menu(visit: &Visit) -> Result<()> {
    visit.resize(480, 800).await?;
    visit.go_awake("").await?;
    ensure!(visit.count(".menu[open]").await? == 0);
    visit.js("document.querySelector('.menu summary').focus()").await?;
    visit.press(Key::Enter).await?;
    visit.wait_for(".menu[open] nav a").await?;
    visit.is_sound().await?;
    visit.press(Key::Escape).await?;
    visit.until("it is closed", async || Ok(visit.count(".menu[open]").await? == 0)).await?;
    ensure!(visit.focused().await? == "summary", "the focus is where it was");
    visit.click(".menu summary").await?;
    visit.click(".menu nav a[href$='research-quality/']").await?;
    visit.wait_for(".prose h1").await?;
    visit.until("it closed on the way", async || Ok(visit.count(".menu[open]").await? == 0)).await?;
    // Nothing has the focus underneath it.
    visit.click(".menu summary").await?;
    visit.js("document.querySelector('main a').focus()").await?;
    visit.until("it closed", async || Ok(visit.count(".menu[open]").await? == 0)).await?;
    // Where the search box is there already, its link leaves what was chosen alone.
    visit.go_awake("?topic=treatments").await?;
    visit.wait_for_text(".result", "on Treatments").await?;
    visit.click(".to-search").await?;
    visit.until("the box has the focus", async || Ok(visit.focused().await? == "input#q")).await?;
    ensure!(visit.path().await? == "?topic=treatments");
    Ok(())
}

async fn folded(visit: &Visit) -> Result<()> {
    visit.resize(PHONE.0, PHONE.1).await?;
    let id = "articles/clarity-cladribine-tablets-2010/";
    visit.go_awake(id).await?;
    ensure!(visit.count(".fold").await? > 2 && visit.count(".fold[open]").await? == 0);
    visit.click(".fold > summary").await?;
    visit.wait_for(".fold[open]").await?;
    visit.is_sound().await?;
    // The same on an article that the app shows.
    visit.click(".related h3 a").await?;
    visit.until("another article", async || Ok(visit.path().await? != id)).await?;
    visit.wait_for(".article h1").await?;
    ensure!(visit.count(".fold[open]").await? == 0, "it is folded there too");
    visit.resize(DESK.0, DESK.1).await?;
    visit.go_awake(id).await?;
    ensure!(visit.count(".fold:not([open])").await? == 0, "where there is room all is open");
    Ok(())
}
