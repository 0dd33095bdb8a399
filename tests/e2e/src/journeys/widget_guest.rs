//! The widget as a guest: what it does not do to the page it is on.

use super::Journey;
use crate::browser::Kind;
use crate::host::Host;
use crate::visit::Visit;
use anyhow::{Result, ensure};

pub const ALL: &[Journey] = &[
    Journey::ours("a_hostile_style_sheet_does_not_reach_a_widget", |visit| Box::pin(hostile(visit))),
    Journey::ours("a_widget_works_in_a_shadow_root_and_in_a_tab_that_was_hidden", |visit| {
        Box::pin(places(visit))
    }),
    Journey::ours("a_widget_far_below_costs_its_script_alone", |visit| Box::pin(far(visit))).anywhere(),
    Journey::ours("a_widget_that_is_taken_out_leaves_nothing_and_one_that_is_moved_goes_on", |visit| {
        Box::pin(removed(visit))
    })
    .anywhere(),
    Journey::ours("nothing_but_the_site_is_asked_and_nothing_tells_of_the_host", |visit| {
        Box::pin(private(visit))
    })
    .anywhere(),
    Journey::ours("a_widget_moves_nothing_that_a_reader_sees", |visit| Box::pin(still(visit)))
        .only_in(Kind::Chromium),
];

async fn hostile(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "hostile.html").await?;
    host.ready(0).await?;
    host.fits(0).await?;
    host.enter(0).await?;
    let look = visit
        .js("const s = getComputedStyle(document.querySelector('.takeaway')); return [s.fontSize, s.direction, s.color, s.display]")
        .await?;
    ensure!(look == serde_json::json!(["17px", "ltr", "rgb(23, 33, 42)", "block"]), "ours alone: {look}");
    visit.is_sound().await?;
    host.leave().await?;
    ensure!(host.with_feed(0, "return feed.getBoundingClientRect().width > 300").await? == true);
    host.is_untouched().await
}

async fn places(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "places.html").await?;
    let frame = "document.getElementById('shadow').shadowRoot.querySelector('plainsight-feed').shadowRoot.querySelector('iframe')";
    visit
        .until("the widget in the shadow root is there", async || {
            Ok(visit.js(&format!("const f = {frame}; return f && getComputedStyle(f).visibility")).await?
                == "visible")
        })
        .await?;
    host.enter_frame(frame).await?;
    ensure!(visit.text("h1").await? == "Genes: research in plain words");
    host.leave().await?;
    ensure!(host.with_feed(0, "return feed.shadowRoot.querySelector('iframe') === null").await? == true);
    visit.click("#tab").await?;
    host.ready(0).await?;
    host.enter(0).await?;
    ensure!(visit.text("h1").await? == "Symptoms: research in plain words");
    host.leave().await?;
    host.fits(0).await?;
    host.is_untouched().await
}

async fn far(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "far.html").await?;
    visit
        .until("the element is known", async || {
            Ok(visit.js("return customElements.get('plainsight-feed') !== undefined").await? == true)
        })
        .await?;
    visit.js("return new Promise((done) => setTimeout(done, 500))").await?;
    let asked = visit.server.asked();
    ensure!(asked == ["/embed.js"], "nothing else is fetched: {asked:?}");
    visit.js("scrollTo(0, 3000)").await?;
    host.ready(0).await?;
    host.is_untouched().await
}

async fn removed(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "plain.html").await?;
    host.ready(0).await?;
    let focused = visit.focused().await?;
    host.with_feed(0, "document.querySelector('h1').after(feed)").await?;
    host.ready(0).await?;
    ensure!(visit.focused().await? == focused, "the focus is where it was");
    host.fits(0).await?;
    host.with_feed(0, "window.gone = feed; feed.remove()").await?;
    let left = visit
        .js("return [document.querySelectorAll('iframe').length, gone.shadowRoot.querySelectorAll('iframe').length, frames.length]")
        .await?;
    ensure!(left == serde_json::json!([0, 0, 0]), "no frame is left: {left}");
    visit.js("postMessage({ plainsight: 1, id: '1', type: 'resize', height: 999 }, '*')").await?;
    visit.js("document.body.append(gone)").await?;
    host.ready(0).await?;
    host.fits(0).await?;
    let globals = visit
        .js("const frame = document.createElement('iframe'); document.body.append(frame); \
             const known = new Set(Object.getOwnPropertyNames(frame.contentWindow)); frame.remove(); \
             return Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && !/^(__|se_|gone$|\\d|webdriver|cdc_|ret_nodes|\\$)/.test(name))")
        .await?;
    ensure!(globals == serde_json::json!([]), "no global is left: {globals}");
    host.is_untouched().await
}

async fn private(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "ten.html").await?;
    host.server.requests();
    let mut places = vec![];
    for n in 0..10 {
        host.reach(n).await?;
        host.enter(n).await?;
        if [5, 6, 8, 9].contains(&n) {
            visit.wait_for_app("awake").await?;
        }
        places.push(fetched(visit).await?);
        let kept = visit
            .js("return [window.__stored.length, localStorage.length, sessionStorage.length, document.cookie.length, document.referrer, indexedDB.databases ? indexedDB.databases().then((all) => all.length) : 0]")
            .await?;
        ensure!(
            kept.as_array().is_some_and(|kept| kept[..4].iter().all(|n| n == 0)),
            "nothing is stored: {kept}"
        );
        ensure!(kept[4] == "", "the frame does not know where it is: {kept}");
        host.leave().await?;
    }
    places.push(fetched(visit).await?);
    for place in places.iter().flatten() {
        ensure!(
            place.starts_with(&visit.server.origin) || place.starts_with(&host.server.origin),
            "somebody else was asked: {place}"
        );
    }
    let name = host.server.origin.trim_start_matches("http://").to_owned();
    let requests = visit.server.requests();
    ensure!(requests.len() > 20, "the site was asked {} times", requests.len());
    for request in &requests {
        ensure!(
            !request.contains(&name) && !request.contains("ten.html"),
            "this tells of the host: {request}"
        );
        ensure!(!request.contains("\"cookie\""), "a cookie: {request}");
    }
    host.is_untouched().await
}

/// The addresses of all that was fetched by the page or frame we are in.
async fn fetched(visit: &Visit) -> Result<Vec<String>> {
    let names =
        visit.js("return performance.getEntriesByType('resource').map((entry) => entry.name)").await?;
    Ok(names.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect())
}

async fn still(visit: &Visit) -> Result<()> {
    let shifts = "return new Promise((done) => { let sum = 0; \
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => sum += entry.value)).observe({ type: 'layout-shift', buffered: true }); \
        setTimeout(() => done(sum), 1500) })";
    for (page, height) in [("plain.html", 900), ("plain.html", 3000), ("dark.html", 700)] {
        visit.resize(1000, height).await?;
        let host = Host::open(visit, page).await?;
        host.ready(0).await?;
        let sum = visit.js(shifts).await?.as_f64().unwrap_or(9.0);
        ensure!(sum == 0.0, "{page}, {height} px high, moves by {sum}");
        // What was higher or lower than its place fits as soon as nobody sees it move.
        visit.resize(1000, 300).await?;
        host.fits_untouched(0).await?;
        drop(host);
    }
    Ok(())
}
