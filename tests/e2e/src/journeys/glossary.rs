//! Words that can be explained: by touch and by key, never by hovering.

use super::Journey;
use crate::server::Fault;
use crate::visit::Visit;
use anyhow::{Result, ensure};
use thirtyfour::Key;

pub const ALL: &[Journey] = &[
    Journey::ours("a_marked_word_opens_by_key_and_closes_with_escape", |visit| Box::pin(by_key(visit))),
    Journey::ours("a_marked_word_opens_by_touch_before_the_app_is_there", |visit| Box::pin(by_touch(visit))),
    Journey::ours("a_word_is_marked_once_in_an_article", |visit| Box::pin(once(visit))),
    Journey::ours("the_glossary_lists_every_word", |visit| Box::pin(page(visit))),
];

const ARTICLE: &str = "articles/hercules-tolebrutinib-nonrelapsing-spms-2025/";

async fn open(visit: &Visit) -> Result<usize> {
    Ok(visit.js("return document.querySelectorAll(':popover-open').length").await?.as_u64().unwrap_or(99)
        as usize)
}

async fn by_key(visit: &Visit) -> Result<()> {
    visit.go_awake(ARTICLE).await?;
    visit.js("document.getElementById('use-relapse').focus()").await?;
    visit.press(Key::Enter).await?;
    visit.until("the meaning is open", async || Ok(open(visit).await? == 1)).await?;
    visit.until("it is read aloud", async || Ok(visit.focused().await? == "div#word-relapse")).await?;
    ensure!(visit.text("#word-relapse").await?.contains("symptoms"), "it says what the word means");
    visit.is_sound().await?;
    visit.press(Key::Escape).await?;
    visit.until("the meaning is closed", async || Ok(open(visit).await? == 0)).await?;
    let back = visit.focused().await?;
    ensure!(back == "a#use-relapse", "focus is back on the word: {back}");
    ensure!(!visit.path().await?.contains('#'), "the address is as it was");
    // The way to the whole glossary is inside.
    visit.press(Key::Enter).await?;
    visit.until("it has the focus", async || Ok(visit.focused().await? == "div#word-relapse")).await?;
    visit.tab().await?;
    visit.until("the link has it", async || Ok(visit.focused().await? == "a")).await?;
    visit.press(Key::Enter).await?;
    visit.wait_for_path("glossary/#relapse").await
}

async fn by_touch(visit: &Visit) -> Result<()> {
    // Without our script the link leads to the meaning, and opens it all the same.
    visit.server.fault("boot-", Fault::Status(404));
    visit.go(ARTICLE).await?;
    visit.click("#use-placebo").await?;
    let shown = "return getComputedStyle(document.getElementById('word-placebo')).display !== 'none'";
    visit.until("the meaning is open", async || Ok(visit.js(shown).await? == true)).await?;
    visit.click("#word-placebo .back").await?;
    visit.until("the meaning is closed", async || Ok(visit.js(shown).await? == false)).await?;
    // With it, another word closes the first.
    visit.server.mend();
    visit.go("about/").await?;
    visit.go(ARTICLE).await?;
    visit.until("the script is there", async || Ok(visit.app_state().await? != "coming")).await?;
    visit.click("#use-placebo").await?;
    visit.until("the meaning is open", async || Ok(open(visit).await? == 1)).await?;
    visit.click("#word-placebo .back").await?;
    visit.until("the meaning is closed", async || Ok(open(visit).await? == 0)).await?;
    visit.click("#use-placebo").await?;
    visit.js("document.getElementById('use-relapse').click()").await?;
    ensure!(open(visit).await? == 1, "one meaning at a time");
    Ok(())
}

async fn once(visit: &Visit) -> Result<()> {
    for id in ["hercules-tolebrutinib-nonrelapsing-spms-2025", "heine-exercise-fatigue-cochrane-2015"] {
        visit.go_awake(&format!("articles/{id}/")).await?;
        let doubled = visit
            .js("const all = [...document.querySelectorAll('article .term')].map((it) => it.hash.slice(1)); \
                 return all.length > 2 && new Set(all).size === all.length && all.every((id) => document.getElementById(id))")
            .await?;
        ensure!(doubled == true, "{id}: each word once, each with its meaning");
    }
    Ok(())
}

async fn page(visit: &Visit) -> Result<()> {
    visit.go("glossary/").await?;
    let words = visit.count(".words > div").await?;
    ensure!(words >= 80, "only {words} words");
    ensure!(visit.text("#natalizumab").await?.contains("Say: "), "how to say it");
    visit.is_sound().await?;
    visit.click(".letters a[href='#letter-P']").await?;
    visit
        .until("the letter is in sight", async || {
            let top =
                visit.js("return document.getElementById('letter-P').getBoundingClientRect().top").await?;
            Ok(top.as_f64().is_some_and(|top| (-5.0..400.0).contains(&top)))
        })
        .await
}
