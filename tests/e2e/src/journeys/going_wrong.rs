//! What goes wrong, goes well: a plain message, a way to try again, and everything else still there.

use super::Journey;
use crate::server::Fault;
use crate::visit::Visit;
use anyhow::{Result, ensure};
use std::time::Duration;

pub const ALL: &[Journey] = &[
    Journey::ours("an_index_that_fails_leaves_the_list_and_can_be_tried_again", |visit| {
        Box::pin(index(visit))
    }),
    Journey::ours("an_article_that_fails_says_why_and_can_be_tried_again", |visit| Box::pin(article(visit))),
    Journey::ours("an_article_that_is_gone_leads_back_to_the_others", |visit| Box::pin(gone(visit))),
    Journey::ours("a_slow_answer_is_given_up_and_a_stale_one_is_ignored", |visit| Box::pin(slow(visit))),
    Journey::ours("one_bad_record_among_good_ones_is_counted_and_the_rest_shown", |visit| {
        Box::pin(bad_record(visit))
    }),
    Journey::ours("a_site_published_anew_is_found_again", |visit| Box::pin(published_anew(visit))),
    Journey::ours("unknown_words_and_keys_never_lose_an_article", |visit| Box::pin(newer_format(visit))),
    Journey::ours("hostile_article_data_never_runs", |visit| Box::pin(hostile_data(visit))),
];

const ARTICLE: &str = "articles/hercules-tolebrutinib-nonrelapsing-spms-2025/";
/// What browsers themselves write into the console about a failed request.
const NETWORK: [&str; 2] = ["Failed to load resource", "error: undefined"];

async fn choose_genes(visit: &Visit) -> Result<()> {
    visit.js("document.querySelector('.filter').open = true").await?;
    visit.click("label:has(#topic-genetics)").await
}

async fn index(visit: &Visit) -> Result<()> {
    for (fault, part, says) in [
        (Fault::Status(404), "catalogue.json", "not there"),
        (Fault::Status(500), "facets.bin", "answered with an error (500)"),
        (Fault::Cut, "facets.bin", "could not reach the site"),
        (Fault::Status(500), "finder-", "answered with an error (500)"),
        (Fault::Body("not the engine".into()), "finder-", "damaged"),
        (Fault::Body("{ not json".into()), "catalogue.json", "damaged"),
        (Fault::Body("[1, 2, 3]".into()), "facets.bin", "damaged"),
        (Fault::Body("PLSI".into()), "index.bin", "damaged"),
        (Fault::Body("{\"cards\": 7}".into()), "/cards/", "damaged"),
        (Fault::Large(50 << 20), "/cards/", "far too large"),
    ] {
        visit.go_awake("").await?;
        visit.server.fault(part, fault.clone());
        choose_genes(visit).await?;
        visit.wait_for_text(".problem", says).await?;
        ensure!(visit.count(".card").await? == 12, "what was there is still there after {fault:?}");
        visit.is_sound_except(&NETWORK).await?;
        visit.server.mend();
        visit.click(".problem button").await?;
        visit.wait_for_text(".result", &visit.articles_on("genetics", "Genes")).await?;
        ensure!(visit.count(".problem").await? == 0, "the message goes when it is mended");
    }
    Ok(())
}

async fn article(visit: &Visit) -> Result<()> {
    for (fault, says) in [
        (Fault::Status(500), "answered with an error (500)"),
        (Fault::Cut, "could not reach the site"),
        (Fault::Body("<!doctype html><title>Sign in to the café's network</title>".into()), "damaged"),
        (Fault::Body("{\"article\": {\"article\": \"?\"}}".into()), "damaged"),
        (Fault::Large(50 << 20), "far too large"),
    ] {
        visit.go_awake("").await?;
        visit.server.fault(&format!("{ARTICLE}index.json"), fault.clone());
        visit.click("#card-hercules-tolebrutinib-nonrelapsing-spms-2025").await?;
        visit.wait_for_text(".problem", says).await?;
        ensure!(visit.text("h1").await? == "This page could not be loaded");
        visit.is_sound_except(&NETWORK).await?;
        visit.server.mend();
        visit.click(".problem button").await?;
        visit.wait_for_text("h1", "Tolebrutinib").await?;
        ensure!(visit.path().await? == ARTICLE, "the address was right all along");
    }
    Ok(())
}

async fn gone(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.server.fault(&format!("{ARTICLE}index.json"), Fault::Status(404));
    visit.click("#card-hercules-tolebrutinib-nonrelapsing-spms-2025").await?;
    visit.wait_for_text("h1", "This page is not here").await?;
    visit.is_sound_except(&NETWORK).await?;
    visit.follow("All articles").await?;
    visit.wait_for_text(".result", &visit.all_articles()).await
}

async fn slow(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.server.fault(&format!("{ARTICLE}index.json"), Fault::Delay(Duration::from_secs(17)));
    visit.click("#card-hercules-tolebrutinib-nonrelapsing-spms-2025").await?;
    visit.wait_for_text(".loading", "Loading").await?;
    visit.is_sound().await?;
    visit.wait_for_text(".problem", "took too long").await?;
    visit.server.mend();
    // A slow answer to an earlier choice must not overwrite a later one.
    visit.go_awake("").await?;
    visit.server.fault("/cards/", Fault::Delay(Duration::from_secs(2)));
    choose_genes(visit).await?;
    visit.wait_for(".chosen-topics").await?;
    visit.click(".chosen-topics .clear").await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    ensure!(visit.text(".result").await? == visit.all_articles());
    ensure!(visit.count(".card").await? == 12);
    visit.is_sound().await
}

async fn bad_record(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.server.fault("/cards/1.json", Fault::Rewrite(|text| text.replacen("\"id\":", "\"di\":", 1)));
    visit.click(".more").await?;
    visit.wait_for_text(".problem", "1 article could not be read").await?;
    ensure!(visit.count(".card").await? == 23, "the others are shown");
    visit.is_sound().await?;
    visit.server.mend();
    visit.click(".problem button").await?;
    visit.until("all are shown", async || Ok(visit.count(".card").await? == 24)).await?;
    ensure!(visit.count(".problem").await? == 0);
    Ok(())
}

async fn published_anew(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    // The manifest at hand points to a catalogue that is no longer there.
    visit.server.fault(
        "catalogue.json",
        Fault::Rewrite(|text| {
            let at = text.find("\"version\":\"").map_or(0, |at| at + 11);
            format!("{}0000000000000000{}", &text[..at], &text[at + 16..])
        }),
    );
    choose_genes(visit).await?;
    visit.wait_for_text(".problem", "not there").await?;
    visit.server.mend();
    visit.click(".problem button").await?;
    visit.wait_for_text(".result", &visit.articles_on("genetics", "Genes")).await
}

async fn newer_format(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.server.fault(
        &format!("{ARTICLE}index.json"),
        Fault::Rewrite(|text| {
            text.replace("\"panel\":", "\"mood\":{\"a\":[1]},\"panel\":")
                .replace("\"kind\":\"retraction\"", "\"kind\":\"applause\"")
                .replace("\"slug\":\"stage\"", "\"slug\":\"sort-of-a-stage\"")
                .replace("\"text\":\"Randomised trial\"", "\"text\":7")
        }),
    );
    visit.click("#card-hercules-tolebrutinib-nonrelapsing-spms-2025").await?;
    visit.wait_for_text("h1", "Tolebrutinib").await?;
    ensure!(visit.count(".panel > div").await? == 12, "no row is lost");
    let kind = visit.text("#row-kind").await?;
    ensure!(kind.contains("Not reported in what we read"), "what cannot be read is not made up: {kind}");
    visit.is_sound().await
}

async fn hostile_data(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.server.fault(
        &format!("{ARTICLE}index.json"),
        Fault::Rewrite(|text| {
            text.replace("https://doi.org/10.1056/NEJMoa2415988", "javascript:window.hacked=1").replace(
                "In 1,131 adults",
                "<img src=x onerror=window.hacked=2><script>window.hacked=3</script>In 1,131 adults",
            )
        }),
    );
    visit.click("#card-hercules-tolebrutinib-nonrelapsing-spms-2025").await?;
    visit.wait_for_text(".article .takeaway", "<img src=x onerror").await?;
    ensure!(visit.count("a[href^='javascript']").await? == 0, "no link can run");
    ensure!(visit.count(".article img, .article script").await? == 0, "markup is text");
    ensure!(visit.js("return window.hacked ?? null").await?.is_null());
    visit.is_sound().await
}
