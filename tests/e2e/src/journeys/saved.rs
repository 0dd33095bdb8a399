//! Saving articles for the next visit: on this device alone, with a way back, whatever the storage does.

use super::Journey;
use crate::browser::Kind;
use crate::server::Fault;
use crate::visit::Visit;
use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

pub const ALL: &[Journey] = &[
    Journey::ours("an_article_is_saved_listed_removed_and_brought_back", |visit| Box::pin(save(visit))),
    Journey::ours("a_full_storage_saves_for_this_visit_and_says_so", |visit| Box::pin(full(visit))),
    Journey::ours("a_storage_full_of_garbage_is_an_empty_list", |visit| Box::pin(garbage(visit))),
    Journey::ours("a_forbidden_storage_saves_for_this_visit", |visit| Box::pin(forbidden(visit)))
        .only_in(Kind::Chromium),
    Journey::ours("a_saved_article_that_cannot_be_fetched_keeps_its_title", |visit| {
        Box::pin(unreachable(visit))
    }),
    Journey::ours("the_visit_sheet_prints_on_one_page", |visit| Box::pin(print(visit)))
        .only_in(Kind::Chromium),
];

const HERCULES: &str = "hercules-tolebrutinib-nonrelapsing-spms-2025";
const SIX: [&str; 6] = [
    HERCULES,
    "heine-exercise-fatigue-cochrane-2015",
    "neumann-metformin-aged-rats-2019",
    "bjornevik-epstein-barr-2022",
    "benini-caregiver-qualitative-2023",
    "levin-ebv-jama-2003-retracted",
];

/// Puts articles on the list as an earlier visit would have.
async fn keep(visit: &Visit, ids: &[&str]) -> Result<()> {
    let lines: String = ids.iter().map(|id| format!("{id}\\tA title\\n")).collect();
    visit.js(&format!("localStorage.setItem('plainsight-saved:/', '{lines}')")).await?;
    Ok(())
}

async fn save(visit: &Visit) -> Result<()> {
    visit.go_awake("saved/").await?;
    visit.wait_for_text(".nothing", "Nothing is saved yet").await?;
    visit.is_sound().await?;
    visit.go_awake(&format!("articles/{HERCULES}/")).await?;
    visit.click(".save button").await?;
    visit.wait_for_text(".save [role=status]", "Saved on this device only").await?;
    visit.is_sound().await?;
    visit.click(".save a").await?;
    visit.wait_for_text(".sheet", "Is my MS the type studied here").await?;
    let sheet = visit.text(".sheet").await?;
    for part in
        ["In people, a large trial", "Tolebrutinib in secondary progressive MS", "Source: Fox, et al."]
    {
        ensure!(sheet.contains(part), "the sheet says: {part}: {sheet}");
    }
    visit.is_sound().await?;
    visit.click(".remove").await?;
    visit.until("the way back has the focus", async || Ok(visit.focused().await? == "button#undo")).await?;
    ensure!(visit.count(".sheet > li").await? == 0);
    visit.is_sound().await?;
    visit.click("#undo").await?;
    visit.wait_for(".sheet > li").await?;
    visit
        .until("focus is on what came back", async || Ok(visit.focused().await?.contains("remove-hercules")))
        .await?;
    // It is still there on the next visit, and can be taken back on the article.
    visit.go_awake(&format!("articles/{HERCULES}/")).await?;
    visit.wait_for_text(".save button", "Saved").await?;
    visit.click(".save button").await?;
    visit.wait_for_text(".save [role=status]", "No longer saved").await?;
    visit.go_awake("saved/").await?;
    visit.wait_for(".nothing").await?;
    Ok(())
}

async fn full(visit: &Visit) -> Result<()> {
    visit.go_awake(&format!("articles/{HERCULES}/")).await?;
    let fill = "let n = 0; for (let size = 1 << 20; size > 0; size >>= 1) { try { for (;;) localStorage.setItem('fill' + n++, 'x'.repeat(size)) } catch {} } return n";
    visit.js(fill).await?;
    visit.click(".save button").await?;
    visit.wait_for_text(".save [role=status]", "does not let us keep it longer").await?;
    visit.click(".save a").await?;
    visit.wait_for_text(".sheet", "Is my MS the type studied here").await?;
    ensure!(visit.text(".saved .problem").await?.contains("until you close this page"));
    visit.is_sound().await?;
    visit.js("localStorage.clear()").await?;
    Ok(())
}

async fn garbage(visit: &Visit) -> Result<()> {
    visit.go("about/").await?;
    visit
        .js("localStorage.setItem('plainsight-saved:/', '{\"a\": [1, <script>\\u0000\\n../../x\\tTitle\\n')")
        .await?;
    visit.go_awake("saved/").await?;
    visit.wait_for(".nothing").await?;
    visit.go_awake(&format!("articles/{HERCULES}/")).await?;
    visit.click(".save button").await?;
    visit.wait_for_text(".save [role=status]", "Saved on this device only").await?;
    visit.js("localStorage.clear()").await?;
    Ok(())
}

async fn forbidden(visit: &Visit) -> Result<()> {
    visit.go_awake(&format!("articles/{HERCULES}/")).await?;
    visit.js("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })").await?;
    visit.click(".save button").await?;
    visit.wait_for_text(".save [role=status]", "does not let us keep it longer").await?;
    visit.click(".save a").await?;
    visit.wait_for_text(".sheet", "Is my MS the type studied here").await?;
    visit.is_sound().await
}

async fn unreachable(visit: &Visit) -> Result<()> {
    visit.go("about/").await?;
    keep(visit, &[HERCULES, "no-longer-here", SIX[1]]).await?;
    visit.server.fault(&format!("{HERCULES}/index.json"), Fault::Status(500));
    visit.go_awake("saved/").await?;
    visit.wait_for_text(".problem", "answered with an error (500)").await?;
    ensure!(visit.count(".problem").await? == 1, "said once");
    visit
        .until("the good one is there", async || Ok(visit.text(".sheet").await?.contains("A review of 45")))
        .await?;
    ensure!(visit.count(".sheet > li").await? == 3, "nothing is lost");
    let sheet = visit.text(".sheet").await?;
    ensure!(sheet.contains("A title"), "the others keep their titles: {sheet}");
    ensure!(sheet.contains("no longer on the site"), "one of them is gone: {sheet}");
    visit.is_sound_except(&["Failed to load resource"]).await?;
    visit.server.mend();
    visit.click(".problem button").await?;
    visit.wait_for_text(".sheet", "Is my MS the type studied here").await?;
    visit.js("localStorage.clear()").await?;
    Ok(())
}

async fn print(visit: &Visit) -> Result<()> {
    visit.go("about/").await?;
    keep(visit, &SIX).await?;
    visit.go_awake("saved/").await?;
    visit.until("all are there", async || Ok(visit.count(".sheet .questions").await? == 6)).await?;
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69 });
    let pdf = visit.driver.cdp().send_raw("Page.printToPDF", paper).await?;
    let pdf = BASE64_STANDARD.decode(pdf["data"].as_str().context("no PDF")?)?;
    let pdf = String::from_utf8_lossy(&pdf);
    let pages = pdf.matches("/Type /Page\n").count();
    ensure!(pages == 1, "six articles, {pages} pages");
    visit.js("localStorage.clear()").await?;
    Ok(())
}
