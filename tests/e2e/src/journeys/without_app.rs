//! When the app does not come, or falls: the page stays readable, and says so.

use super::Journey;
use crate::browser::{Kind, NoScripts};
use crate::server::Fault;
use crate::visit::Visit;
use anyhow::{Result, ensure};
use thirtyfour::By;

pub const ALL: &[Journey] = &[
    Journey::ours("without_javascript_everything_can_be_read", |visit| Box::pin(no_javascript(visit)))
        .only_in(Kind::Firefox),
    Journey::ours("an_article_is_complete_before_any_script_runs", |visit| Box::pin(before_scripts(visit))),
    Journey::ours("a_page_from_before_the_last_publishing_says_load_again", |visit| {
        Box::pin(after_a_deploy(visit))
    }),
    Journey::ours("webassembly_that_is_blocked_leaves_the_page_and_a_notice", |visit| {
        Box::pin(blocked(visit))
    }),
    Journey::ours("webassembly_that_fails_to_arrive_leaves_the_page_and_a_notice", |visit| {
        Box::pin(failed(visit))
    }),
    Journey::ours("a_page_translated_before_we_start_comes_alive", |visit| Box::pin(translated(visit))),
    Journey::ours("a_page_torn_apart_before_we_start_comes_alive", |visit| Box::pin(torn(visit))),
    Journey::ours("a_panic_at_work_makes_the_page_anew_and_a_second_one_says_so", |visit| {
        Box::pin(panics(visit))
    }),
];

const ARTICLE: &str = "articles/opera-ocrelizumab-relapsing-2017/";

async fn no_javascript(visit: &Visit) -> Result<()> {
    let firefox = NoScripts::start().await?;
    let driver = firefox.driver();
    driver.goto(visit.address("")).await?;
    let body = driver.find(By::Css("body")).await?.text().await?;
    ensure!(
        body.contains("Searching, filtering and saving need JavaScript"),
        "a notice says what is missing"
    );
    ensure!(driver.find_all(By::Css(".card")).await?.len() == 12);
    driver.find(By::LinkText("All articles by year")).await?.click().await?;
    driver.find(By::LinkText("2017")).await?.click().await?;
    driver.find(By::Css("a[href='/articles/opera-ocrelizumab-relapsing-2017/']")).await?.click().await?;
    let article = driver.find(By::Css("main")).await?.text().await?;
    for part in ["What the study found", "Not all research is equal", "Related articles"] {
        ensure!(article.contains(part), "the article has: {part}");
    }
    driver.find(By::Css(".related h3 a")).await?.click().await?;
    ensure!(driver.find_all(By::Css(".article")).await?.len() == 1, "a related article opens");
    driver.goto(visit.address("")).await?;
    driver.find(By::Css(".filter summary, .filter legend")).await?;
    let topic = driver.find(By::Css("a.chip[href='/topics/genetics/']")).await?;
    // Folded or not: the text of the page and not what is displayed.
    let text = topic.prop("textContent").await?.unwrap_or_default();
    ensure!(text.contains(&visit.having("genetics").to_string()), "topics are links with counts: {text}");
    ensure!(driver.find_all(By::Css(".search")).await?.len() == 1);
    ensure!(!driver.find(By::Css(".search")).await?.is_displayed().await?, "no search that could not search");
    // A marked word leads to its meaning.
    driver.goto(visit.address(ARTICLE)).await?;
    let word = driver.find(By::Css("a.term")).await?;
    let meaning = word.attr("href").await?.unwrap_or_default();
    word.click().await?;
    ensure!(driver.find(By::Css(meaning)).await?.is_displayed().await?, "its meaning is shown");
    // The widget's page of everything says that it cannot choose.
    driver.goto(visit.address("embed/?topic=genetics&people-only")).await?;
    let body = driver.find(By::Css("body")).await?.text().await?;
    ensure!(body.contains("Without JavaScript this page cannot choose"), "{body}");
    driver.goto(visit.address("topics/genetics/")).await?;
    ensure!(driver.find_all(By::Css(".card")).await?.len() == visit.having("genetics"));
    firefox.quit().await;
    Ok(())
}

async fn before_scripts(visit: &Visit) -> Result<()> {
    // No script of ours may run at all; the recorder and the checks are let in by name.
    visit.server.fault("boot-", Fault::Status(404));
    visit.go(ARTICLE).await?;
    let page = visit.text("main").await?;
    for part in ["In 1,656 adults", "What to ask your care team", "Related articles", "More details"] {
        ensure!(page.contains(part), "it is all there: {part}");
    }
    visit.is_sound_except(&["boot-", "Failed to load"]).await
}

/// A page from before the last publishing: its script is gone, or the host answers with a page instead.
async fn after_a_deploy(visit: &Visit) -> Result<()> {
    for fault in
        [Fault::Status(404), Fault::Body("<!DOCTYPE html><title>Not here</title>".into()), Fault::Status(500)]
    {
        visit.server.fault("boot-", fault.clone());
        visit.go("").await?;
        visit.wait_for_app("broken").await?;
        ensure!(
            visit.text("#broken").await?.contains("Load the page again"),
            "{fault:?}: the way out is said"
        );
        let pretends = visit.js("const q = document.querySelector('.search'); return q.checkVisibility?.() ?? q.offsetHeight > 0").await?;
        ensure!(pretends == false, "{fault:?}: nothing pretends to work");
        ensure!(visit.count(".card").await? == 12, "{fault:?}: what can be read is there");
        visit.is_accessible(&[]).await?;
        visit.server.mend();
        visit.click("#broken a").await?;
        visit.wait_for_app("awake").await?;
        visit.is_sound().await?;
    }
    // A page that was opened before goes on to one that was published since.
    visit.server.fault("boot-", Fault::Status(404));
    visit.go(ARTICLE).await?;
    visit.wait_for_app("broken").await?;
    ensure!(visit.text("main").await?.contains("What the study found"));
    Ok(())
}

async fn is_readable_with_notice(visit: &Visit) -> Result<()> {
    visit.wait_for_app("broken").await?;
    ensure!(visit.text("#broken").await?.contains("You can still read every article"), "a notice says so");
    ensure!(visit.text("main").await?.contains("What the study found"), "the text is there");
    visit.click(".related h3 a").await?;
    visit.wait_for(".article").await?;
    Ok(())
}

async fn blocked(visit: &Visit) -> Result<()> {
    visit.server.fault(ARTICLE, Fault::Header("content-security-policy", "script-src 'self'"));
    visit.go(ARTICLE).await?;
    is_readable_with_notice(visit).await
}

async fn failed(visit: &Visit) -> Result<()> {
    for fault in [Fault::Status(500), Fault::Cut, Fault::Body("not wasm".into())] {
        visit.server.fault(".wasm", fault);
        visit.go(ARTICLE).await?;
        is_readable_with_notice(visit).await?;
        visit.server.mend();
    }
    visit.server.fault("app-", Fault::Status(404));
    visit.go(ARTICLE).await?;
    is_readable_with_notice(visit).await
}

/// As browsers translate: every text is wrapped and replaced.
const TRANSLATE: &str = "for (const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT), nodes = []; ;) { \
     let node; while ((node = walker.nextNode())) if (node.data.trim()) nodes.push(node); \
     for (const text of nodes) { const font = document.createElement('font'); font.textContent = 'X ' + text.data; text.replaceWith(font); } break; }";

async fn comes_alive(visit: &Visit) -> Result<()> {
    visit
        .until("the app is awake", async || {
            Ok(["awake", "remade"].contains(&visit.app_state().await?.as_str()))
        })
        .await?;
    // Alive: the filter filters, a click leads on once, back leads back.
    visit.js("document.querySelector('.filter').open = true").await?;
    visit.click("label:has(#topic-genetics)").await?;
    visit.wait_for_text(".result", &visit.having("genetics").to_string()).await?;
    visit
        .until("only these cards", async || Ok(visit.count(".card").await? == visit.having("genetics")))
        .await?;
    visit.click(".card h3 a").await?;
    visit.wait_for(".article").await?;
    let steps = visit.js("return history.length").await?;
    visit.driver.back().await?;
    visit.wait_for_path("?topic=genetics").await?;
    visit
        .until("the list again", async || Ok(visit.count(".card").await? == visit.having("genetics")))
        .await?;
    ensure!(visit.js("return history.length").await? == steps, "one step for one click");
    Ok(())
}

async fn translated(visit: &Visit) -> Result<()> {
    // The app is kept back until the translator is done.
    visit.server.fault(".wasm", Fault::Delay(std::time::Duration::from_secs(3)));
    visit.go("").await?;
    visit.js(TRANSLATE).await?;
    ensure!(visit.text("h1").await?.starts_with("X "), "translated");
    comes_alive(visit).await?;
    visit.is_sound_except(&["unreachable", "RuntimeError", "hydration"]).await
}

async fn torn(visit: &Visit) -> Result<()> {
    visit.server.fault(".wasm", Fault::Delay(std::time::Duration::from_secs(3)));
    visit.go("").await?;
    visit.js("document.querySelector('.list').replaceChildren(...document.querySelectorAll('.card')); document.querySelector('main').prepend(document.createElement('aside'))").await?;
    visit.wait_for_app("remade").await?;
    comes_alive(visit).await?;
    visit.is_sound_except(&["unreachable", "RuntimeError", "hydration"]).await?;
    // Something else where a still piece was.
    visit.go("about/").await?;
    visit.js("document.querySelector('.masthead').replaceWith(document.createComment('gone'))").await?;
    visit.wait_for_app("remade").await?;
    ensure!(visit.count(".masthead").await? == 1, "what was missing is there again");
    Ok(())
}

// In Firefox a test's script runs in a world of its own; the error has to come from the page's.
pub const PANIC: &str = "const page = window.wrappedJSObject ?? window; \
     page.dispatchEvent(new page.ErrorEvent('error', { error: new page.WebAssembly.RuntimeError('unreachable') }))";

async fn panics(visit: &Visit) -> Result<()> {
    visit.go_awake("?topic=genetics").await?;
    visit.wait_for_text(".result", &visit.articles_on("genetics", "Genes")).await?;
    visit.js(PANIC).await?;
    visit.wait_for_app("remade").await?;
    visit.wait_for_text(".result", &visit.articles_on("genetics", "Genes")).await?;
    comes_alive_again(visit).await?;
    visit.js(PANIC).await?;
    visit.wait_for_app("broken").await?;
    ensure!(visit.text("#broken").await?.contains("You can still read every article"));
    ensure!(visit.count(".card").await? > 0, "never a blank page");
    visit.is_sound_except(&["error: "]).await?;
    visit.click(".card h3 a").await?;
    visit.wait_for(".article").await?;
    Ok(())
}

async fn comes_alive_again(visit: &Visit) -> Result<()> {
    visit.click(".chosen-topics .clear").await?;
    visit.wait_for_text(".result", &visit.all_articles()).await
}
