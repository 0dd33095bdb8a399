//! Odd articles on a site that lies under a sub-path: hostile, very long, German, Arabic, empty, corrected.

use super::Journey;
use crate::visit::Visit;
use anyhow::{Result, ensure};

pub const ALL: &[Journey] = &[
    Journey::odd("markup_in_articles_is_shown_and_never_runs", |visit| Box::pin(markup(visit))),
    Journey::odd("long_words_and_titles_stay_inside_the_page", |visit| Box::pin(long(visit))),
    Journey::odd("what_nobody_reported_is_said_to_be_so", |visit| Box::pin(nothing_reported(visit))),
    Journey::odd("notices_of_every_kind_are_told_apart", |visit| Box::pin(notices(visit))),
    Journey::odd("a_site_under_a_sub_path_works_throughout", |visit| Box::pin(sub_path(visit))),
];

async fn markup(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.is_sound().await?;
    visit.go_awake("articles/hostile-markup/").await?;
    ensure!(
        visit.text("h1").await?.contains("</script><script>window.hacked = 3</script>"),
        "shown as it stands"
    );
    let hacked = visit.js("return window.hacked ?? null").await?;
    ensure!(hacked.is_null(), "something ran: {hacked}");
    ensure!(visit.count("main script, main img, main iframe, main svg:not(.outcome svg, .main-result svg, .code svg, .overview svg)").await? == 0);
    visit.is_sound().await
}

async fn long(visit: &Visit) -> Result<()> {
    for path in ["", "articles/long-german-words/", "articles/very-long-title/", "articles/arabic/"] {
        visit.go_awake(path).await?;
        for width in [360, 1280] {
            visit.resize(width, 900).await?;
            let beyond = visit
                .js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .await?;
            ensure!(beyond == 0, "/{path} is {beyond} pixels too wide at {width}");
        }
        visit.is_sound().await?;
    }
    let right_to_left = visit.js("return getComputedStyle(document.querySelector('h1')).direction").await?;
    ensure!(right_to_left == "rtl", "Arabic runs from right to left");
    Ok(())
}

async fn nothing_reported(visit: &Visit) -> Result<()> {
    visit.go_awake("articles/nothing-reported/").await?;
    let page = visit.text("main").await?;
    for part in [
        "Not reported what was studied, or how",
        "Date not reported",
        "Journal not reported",
        "no numbers here that compare groups",
        "That does not mean there were none",
        "We could not tell where this study appeared",
    ] {
        ensure!(page.contains(part), "it says: {part}");
    }
    let missing = visit.count(".missing").await?;
    ensure!(missing >= 11, "every row of the evidence says that it is not reported, but only {missing} do");
    visit.is_sound().await
}

async fn notices(visit: &Visit) -> Result<()> {
    visit.go_awake("articles/corrected-study/").await?;
    // What few need at once is folded where there is little room.
    visit.js("document.querySelectorAll('.fold').forEach((fold) => { fold.open = true; })").await?;
    ensure!(
        visit.texts(".notice-kind strong").await? == ["Under question", "Corrected", "Newer evidence"],
        "what forbids to rely on it first"
    );
    visit.is_sound().await?;
    visit.go_awake("").await?;
    ensure!(
        visit.texts(".badge").await? == ["Under question", "Corrected"],
        "its card says so, the gravest first"
    );
    Ok(())
}

async fn sub_path(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.js("document.querySelector('.filter').open = true").await?;
    visit.click("label:has(#topic-symptoms)").await?;
    visit.wait_for_text(".result", &visit.articles_on("symptoms", "Symptoms")).await?;
    ensure!(visit.path().await? == "?topic=symptoms");
    visit.click("#card-very-long-title").await?;
    visit.wait_for_path("articles/very-long-title/").await?;
    visit.wait_for(".article").await?;
    visit.follow("About").await?;
    visit.wait_for_text("h1", "About").await?;
    visit.wait_for_path("about/").await?;
    visit.is_sound().await
}
