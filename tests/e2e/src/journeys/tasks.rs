//! What people come for, done by somebody who goes only by what is seen: on a phone, and never more than two screens down.

use super::Journey;
use crate::browser::Kind;
use crate::reader::Reader;
use crate::visit::Visit;
use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

pub const ALL: &[Journey] =
    &[Journey::ours("five_questions_are_answered_by_what_is_seen", |visit| Box::pin(tasks(visit)))
        .only_in(Kind::Chromium)];

/// Screens one may have to go down.
const FAR: usize = 2;

async fn tasks(visit: &Visit) -> Result<()> {
    visit.resize(360, 640).await?;
    visit.go_awake("").await?;
    let reader = Reader::new(visit);

    // The newest study on fatigue.
    reader.tap("Search the articles").await?;
    reader.types("fatigue").await?;
    reader.enter().await?;
    reader.find("for “fatigue”", FAR).await?;
    reader.tap("Show first").await?;
    reader.types(Key::Down + "").await?;
    visit.wait_for_path("?q=fatigue&sort=newest").await?;
    visit.until("it has settled", async || Ok(visit.count("[aria-busy=true]").await? == 0)).await?;
    let study = reader.find_way("fatigue ", FAR).await?;
    let newest = newest_on(visit, "fatigue")?;
    ensure!(study.words == newest, "{} is not the newest: {newest}", study.words);

    // Was it in people?
    reader.press(&study).await?;
    reader.find(&newest, 0).await?;
    reader.find("In people", 0).await?;

    // How many were helped of 100? This one measured a score, and says what that cannot tell.
    reader.tap("Numbers").await?;
    reader.find("does not say how many people got better", FAR).await?;

    // What harms?
    reader.tap("Harms").await?;
    reader.find("Side effects and harms", 0).await?;
    reader.find("does not mention harms", FAR).await?;

    // What to ask?
    reader.tap("Ask").await?;
    reader.find("What to ask your care team", 0).await?;
    reader.find("could I miss out on something my body needs", 0).await?;

    // One that counted people.
    reader.goes_up().await?;
    reader.tap("Search").await?;
    visit.until("the box has the focus", async || Ok(visit.focused().await? == "input#q")).await?;
    reader.types("cladribine tablets").await?;
    reader.enter().await?;
    let study = reader.find_way("cladribine tablets ", FAR).await?;
    reader.press(&study).await?;
    reader.find("In people", 0).await?;
    reader.tap("Numbers").await?;
    reader.find(" of 100", FAR).await?;
    reader.tap("Harms").await?;
    reader.find("Side effects and harms", 0).await?;
    reader.find("21.6 of 100", FAR).await?;
    Ok(())
}

/// The title of the newest study of the site that has a word in its title.
fn newest_on(visit: &Visit, word: &str) -> Result<String> {
    let cards = visit.cards()?;
    let on_it = cards.iter().filter_map(|card| Some((card["study_date"].as_str()?, card["title"].as_str()?)));
    let newest = on_it.filter(|(_, title)| title.to_lowercase().contains(word)).max();
    Ok(newest.context("no study is on it")?.1.to_owned())
}
