//! The page on which a webmaster puts a widget together.

use super::Journey;
use crate::host::enter_frame;
use crate::visit::Visit;
use anyhow::{Context, Result, ensure};
use thirtyfour::TypingData;

pub const ALL: &[Journey] =
    &[Journey::ours("a_webmaster_chooses_sees_and_copies", |visit| Box::pin(build(visit)))];

async fn build(visit: &Visit) -> Result<()> {
    visit.go("embed/builder/").await?;
    let snippet = async || {
        let value = visit.find("#snippet").await?.prop("value").await?;
        value.context("no snippet")
    };
    let preview = "document.querySelector('#preview plainsight-feed')?.shadowRoot?.querySelector('iframe')";
    visit
        .until("the preview is there", async || {
            Ok(visit
                .js(&format!("const f = {preview}; return f ? getComputedStyle(f).visibility : ''"))
                .await?
                == "visible")
        })
        .await?;
    visit.is_sound().await?;
    ensure!(
        snippet().await?.contains("<plainsight-feed limit=\"5\" heading-level=\"2\" style="),
        "{}",
        snippet().await?
    );

    visit.click("input[name=topic][value=symptoms]").await?;
    visit.click("input[name='people-only']").await?;
    visit.click("input[name=theme][value=dark]").await?;
    visit.find("#label").await?.send_keys(TypingData::from("Für \"unsere\" Patienten")).await?;
    let wanted = [
        "topic=\"symptoms\"",
        " people-only ",
        "theme=\"dark\"",
        "label=\"Für &quot;unsere&quot; Patienten\"",
        "/?topic=symptoms&amp;in=people\"",
        "referrerpolicy=\"no-referrer\"",
    ];
    visit
        .until("the lines say what was chosen", async || {
            let lines = snippet().await?;
            Ok(wanted.iter().all(|part| lines.contains(part)))
        })
        .await?;
    enter_frame(visit, preview).await?;
    visit.wait_for_text("h1", "Für \"unsere\" Patienten").await?;
    visit
        .until("the preview is dark", async || {
            Ok(visit.js("return getComputedStyle(document.body).backgroundColor").await? == "rgb(18, 24, 29)")
        })
        .await?;
    visit.driver.enter_default_frame().await?;

    visit.click("input[name=way][value=frame]").await?;
    visit
        .until("the lines are a frame", async || Ok(snippet().await?.starts_with("<div>\n<iframe src=\"")))
        .await?;
    let lines = snippet().await?;
    ensure!(lines.contains("/embed/?topic=symptoms&amp;people-only=&amp;limit=5"), "{lines}");
    visit
        .find("#article")
        .await?
        .send_keys("https://x.example/articles/hercules-tolebrutinib-nonrelapsing-spms-2025/")
        .await?;
    visit
        .until("a single article is a page of its own", async || {
            Ok(snippet().await?.contains("/embed/articles/hercules-tolebrutinib-nonrelapsing-spms-2025/?"))
        })
        .await?;
    visit.is_sound().await
}
