//! Pictures of what people see, to be looked at: `plainsight-e2e --screenshots DIR`.

use crate::Setting;
use crate::browser::{Browser, Kind};
use crate::host::Host;
use crate::journeys::KINDS;
use crate::server::Fault;
use crate::visit::{Site, Visit};
use anyhow::Result;
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use thirtyfour::{Key, cdp::Cdp};

const ARTICLE: &str = "articles/hercules-tolebrutinib-nonrelapsing-spms-2025/";

/// Takes every picture in Chromium, on a phone and on a desk, light and dark.
pub async fn take(setting: &Arc<Setting>, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let browser = Browser::new(Kind::Chromium);
    let driver = browser.lock().await.driver().await?;
    let visit = Visit::begin(driver.clone(), Kind::Chromium, Arc::clone(setting), Site::Ours).await?;
    let devtools = driver.cdp();
    for (size, width, height) in [("phone", 360, 740), ("desk", 1280, 900)] {
        for scheme in ["light", "dark"] {
            let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            devtools.send_raw("Emulation.setEmulatedMedia", features).await?;
            visit.resize(width, height).await?;
            let name = |what: &str| folder.join(format!("{what}-{size}-{scheme}.png"));
            for (what, path) in [
                ("home", ""),
                ("filtered", "?topic=gut-and-diet&topic=caregivers"),
                ("empty", "?topic=no-such-topic"),
                ("search", "?q=why%20am%20I%20so%20tired"),
                ("slip", "?q=natalizumb"),
                ("nothing", "?q=natalizumab&topic=caregivers"),
                ("article", ARTICLE),
                ("retraction", "articles/levin-ebv-jama-2003-retracted/"),
                ("preprint", "articles/kister-hybrid-immunity-preprint-2022/"),
                ("explainer", "research-quality/"),
                ("topic", "topics/brain-repair/"),
                ("glossary", "glossary/"),
            ] {
                visit.go(path).await?;
                if what != "glossary" {
                    visit.wait_for_app("awake").await?;
                }
                if path.contains('?') {
                    visit.wait_for(".chosen-topics").await?;
                    visit
                        .until("the list is there", async || Ok(visit.count("[aria-busy=true]").await? == 0))
                        .await?;
                }
                whole_page(&devtools, &name(what)).await?;
            }
            visit.go_awake("?in=people&year=2025").await?;
            visit.js("document.querySelector('.filter').open = true; document.querySelectorAll('.facet').forEach((facet, n) => facet.open = n < 2)").await?;
            whole_page(&devtools, &name("filter")).await?;
            visit.go_awake(ARTICLE).await?;
            visit.click(".term").await?;
            in_view(&devtools, &name("word")).await?;
            visit.press(Key::Escape).await?;
            visit.click(".save button").await?;
            visit.go_awake("saved/").await?;
            visit.wait_for(".sheet .questions").await?;
            whole_page(&devtools, &name("saved")).await?;
            visit.click(".remove").await?;
            visit.wait_for("#undo").await?;
            whole_page(&devtools, &name("undo")).await?;
            visit.go_awake("").await?;
            visit.server.fault("index.json", Fault::Status(500));
            visit.click(".card h3 a").await?;
            visit.wait_for(".problem").await?;
            whole_page(&devtools, &name("error")).await?;
            visit.server.mend();
            visit.go("no/such/page/").await?;
            whole_page(&devtools, &name("not-found")).await?;
        }
    }
    // Every kind of study on a phone: card, panel and explainer are all on its page.
    devtools.send_raw("Emulation.setEmulatedMedia", json!({ "features": [] })).await?;
    visit.resize(360, 740).await?;
    for (id, _) in KINDS {
        visit.go_awake(&format!("articles/{id}/")).await?;
        whole_page(&devtools, &folder.join(format!("kind-{id}.png"))).await?;
    }
    // What no colour scheme shows: colours forced by the system, and paper.
    visit.resize(900, 900).await?;
    for (what, media) in [
        ("forced", json!({ "features": [{ "name": "forced-colors", "value": "active" }] })),
        ("print", json!({ "media": "print" })),
    ] {
        devtools.send_raw("Emulation.setEmulatedMedia", media).await?;
        for (page, path) in [("home", "?topic=genetics"), ("article", ARTICLE)] {
            visit.go_awake(path).await?;
            whole_page(&devtools, &folder.join(format!("{page}-{what}.png"))).await?;
        }
    }
    devtools.send_raw("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] })).await?;
    on_other_pages(&visit, &devtools, folder).await?;
    visit.end().await;
    let odd = Visit::begin(driver, Kind::Chromium, Arc::clone(setting), Site::Odd).await?;
    for (size, width) in [("phone", 360), ("desk", 1280)] {
        odd.resize(width, 800).await?;
        for id in [
            "hostile-markup",
            "long-german-words",
            "very-long-title",
            "nothing-reported",
            "arabic",
            "corrected-study",
        ] {
            odd.go_awake(&format!("articles/{id}/")).await?;
            whole_page(&devtools, &folder.join(format!("odd-{id}-{size}.png"))).await?;
        }
        odd.go_awake("").await?;
        whole_page(&devtools, &folder.join(format!("odd-home-{size}.png"))).await?;
    }
    odd.end().await;
    browser.quit().await;
    Ok(())
}

/// The widget on pages of others. What is in a frame is only drawn if it is in the window, so the window is high.
async fn on_other_pages(visit: &Visit, devtools: &Cdp, folder: &Path) -> Result<()> {
    for (size, width) in [("phone", 360), ("desk", 1280)] {
        visit.resize(width, 2400).await?;
        for page in ["plain", "dark", "hostile"] {
            let host = Host::open(visit, &format!("{page}.html")).await?;
            host.ready(0).await?;
            host.fits(0).await?;
            in_view(devtools, &folder.join(format!("widget-{page}-{size}.png"))).await?;
        }
        let host = Host::open(visit, "ten.html").await?;
        for (n, what) in [(8, "filter"), (9, "inside")] {
            host.reach(n).await?;
            host.enter(n).await?;
            visit.wait_for_app("awake").await?;
            if what == "inside" {
                visit.click(".card .headline a").await?;
                visit.wait_for(".article").await?;
            }
            host.leave().await?;
            host.fits(n).await?;
            in_view(devtools, &folder.join(format!("widget-{what}-{size}.png"))).await?;
        }
        visit.go("embed/builder/").await?;
        visit.wait_for("#preview plainsight-feed").await?;
        tokio::time::sleep(Duration::from_secs(2)).await;
        in_view(devtools, &folder.join(format!("builder-{size}.png"))).await?;
    }
    Ok(())
}

async fn whole_page(devtools: &Cdp, file: &Path) -> Result<()> {
    picture(devtools, file, true).await
}

/// What is in the window, with what lies above the page.
async fn in_view(devtools: &Cdp, file: &Path) -> Result<()> {
    picture(devtools, file, false).await
}

async fn picture(devtools: &Cdp, file: &Path, whole: bool) -> Result<()> {
    let options = json!({ "format": "png", "captureBeyondViewport": whole });
    let answer = devtools.send_raw("Page.captureScreenshot", options).await?;
    let data = answer["data"].as_str().unwrap_or_default();
    std::fs::write(file, BASE64_STANDARD.decode(data)?)?;
    println!("{}", file.display());
    Ok(())
}
