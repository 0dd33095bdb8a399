//! The widget where pages hide it, print it, bring its script in other ways, or show widgets of several sites.

use super::Journey;
use crate::browser::Kind;
use crate::host::Host;
use crate::visit::Visit;
use anyhow::{Result, ensure};
use serde_json::json;

pub const ALL: &[Journey] = &[
    Journey::ours("a_widget_is_shown_and_hidden_as_its_page_wants_it", |visit| Box::pin(hidden(visit)))
        .anywhere(),
    Journey::ours("a_widget_works_however_its_script_is_brought", |visit| Box::pin(brought(visit))),
    Journey::ours("widgets_of_two_sites_on_one_page_show_each_its_own", |visit| Box::pin(two_sites(visit))),
    Journey::ours("paper_has_the_link_where_the_list_has_not_come", |visit| Box::pin(paper(visit)))
        .anywhere(),
    Journey::ours("dark_pages_and_widgets_are_dark_ink_on_paper", |visit| Box::pin(dark_ink(visit)))
        .only_in(Kind::Chromium),
    Journey::ours("what_a_frame_may_not_do_is_not_offered_in_it", |visit| Box::pin(sandbox(visit)))
        .anywhere(),
    Journey::ours("a_widget_of_a_summary_that_was_taken_down_says_so", |visit| Box::pin(taken_down(visit))),
];

async fn hidden(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "hidden.html").await?;
    visit
        .until("the element is known", async || {
            Ok(visit.js("return customElements.get('plainsight-feed') !== undefined").await? == true)
        })
        .await?;
    // Each way to show and to hide a widget, by the page and not by us.
    for (n, show, hide) in [
        (0, "feed.hidden = false", "feed.hidden = true"),
        (1, "feed.classList.remove('away')", "feed.classList.add('away')"),
        (2, "feed.parentElement.classList.remove('away')", "feed.parentElement.classList.add('away')"),
    ] {
        let height = async || host.height(n).await;
        ensure!(height().await? == 0, "widget {n} is hidden from the start");
        for _ in 0..2 {
            host.with_feed(n, show).await?;
            host.with_feed(n, "feed.scrollIntoView()").await?;
            host.ready(n).await?;
            host.fits(n).await?;
            ensure!(height().await? > 100, "widget {n} is shown");
            host.with_feed(n, hide).await?;
            ensure!(height().await? == 0, "widget {n} is hidden again");
        }
        host.with_feed(n, show).await?;
        host.with_feed(n, "feed.scrollIntoView()").await?;
        host.fits(n).await?;
    }
    host.is_untouched().await
}

async fn brought(visit: &Visit) -> Result<()> {
    for way in ["module", "loader", "bundle"] {
        let host = Host::open(visit, &format!("by-{way}.html")).await?;
        for (n, heading) in [(0, "Genes"), (1, "Symptoms")] {
            host.reach(n).await?;
            host.enter(n).await?;
            ensure!(visit.text("h1").await?.starts_with(heading), "{way}: widget {n} shows what it should");
            host.leave().await?;
        }
        // The third one names no site and has no link: that is said, once, and nobody else is asked.
        host.with_feed(2, "feed.scrollIntoView()").await?;
        let told = async || Ok(visit.log().await?.iter().any(|line| line.contains("cannot tell its site")));
        visit.until("it is said what is missing", told).await?;
        host.with_feed(2, "feed.remove(); document.body.append(feed); feed.scrollIntoView()").await?;
        let lines = visit.log().await?;
        ensure!(lines.len() == 1, "{way}: said once, and nothing else: {lines:?}");
        let asked = host.server.asked();
        ensure!(
            !asked.iter().any(|path| path.contains("embed/")),
            "{way}: the host was asked for a frame: {asked:?}"
        );
    }
    Ok(())
}

async fn two_sites(visit: &Visit) -> Result<()> {
    let other = visit.other_site().await?;
    let host = Host::open_with(visit, "two-sites.html", Some(&other.origin)).await?;
    for (n, origin, base) in [(0, &visit.server.origin, "/"), (1, &other.origin, "/sub/path/")] {
        host.reach(n).await?;
        host.enter(n).await?;
        let place = visit.js("return location.origin + location.pathname").await?;
        ensure!(place == format!("{origin}{base}embed/"), "widget {n} shows {place}");
        host.leave().await?;
        host.fits(n).await?;
    }
    host.is_untouched().await
}

async fn paper(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "far.html").await?;
    visit.until("the room is kept", async || Ok(host.height(0).await? > 400)).await?;
    let room = host.height(0).await?;
    visit.js("dispatchEvent(new Event('beforeprint'))").await?;
    ensure!(host.height(0).await? < 200, "no empty room on paper");
    ensure!(host.link_is_seen(0).await?, "the link is there instead");
    visit.js("dispatchEvent(new Event('afterprint'))").await?;
    ensure!(host.height(0).await? == room, "and on the screen all is as it was");
    host.is_untouched().await
}

/// Asks Chromium for a dark system and for paper.
async fn emulate(visit: &Visit, media: &str, scheme: &str) -> Result<()> {
    let what = json!({ "media": media, "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    visit.driver.cdp().send_raw("Emulation.setEmulatedMedia", what).await?;
    Ok(())
}

/// How light the darkest ground and the lightest ink are, from 0 to 1.
const INK: &str = r"
    const light = (colour) => { const [r, g, b] = colour.match(/[\d.]+/g).map(Number); return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 };
    const texts = [...document.querySelectorAll('main h1, main h2, main h3, main p, main li, main a, main dd')].filter((it) => it.offsetHeight && it.textContent.trim());
    return [light(getComputedStyle(document.body).backgroundColor), Math.max(...texts.map((it) => light(getComputedStyle(it).color)))];
";

async fn dark_ink(visit: &Visit) -> Result<()> {
    let result = async {
        emulate(visit, "print", "dark").await?;
        for path in ["", "articles/levin-ebv-jama-2003-retracted/", "saved/"] {
            visit.go_awake(path).await?;
            let found = visit.js(INK).await?;
            ensure!(
                found[0] == 1.0 && found[1].as_f64().is_some_and(|ink| ink < 0.4),
                "/{path} on paper: {found}"
            );
        }
        emulate(visit, "print", "light").await?;
        // Alone, for what is said here of paper does not reach a frame of another site.
        visit.go("embed/topics/genetics/?theme=dark").await?;
        let found = visit.js(INK).await?;
        ensure!(
            found[0] == 1.0 && found[1].as_f64().is_some_and(|ink| ink < 0.4),
            "a dark widget on paper: {found}"
        );
        emulate(visit, "screen", "light").await?;
        let found = visit.js(INK).await?;
        ensure!(found[0].as_f64().is_some_and(|ground| ground < 0.2), "which is dark on a screen: {found}");
        Ok(())
    };
    let result = result.await;
    let all = json!({ "media": "", "features": [] });
    visit.driver.cdp().send_raw("Emulation.setEmulatedMedia", all).await?;
    result
}

async fn sandbox(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "ten.html").await?;
    let n = 9;
    host.reach(n).await?;
    host.enter(n).await?;
    visit.wait_for_app("awake").await?;
    visit.click(".card .headline a").await?;
    visit.wait_for(".article").await?;
    ensure!(visit.count("a[download]").await? == 0, "the frame may not download anything");
    ensure!(visit.count(".citation").await? == 1, "the citation can be read");
    ensure!(visit.count(".copy, .save").await? == 0, "and nothing acts for the reader");
    host.leave().await
}

async fn taken_down(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "plain.html").await?;
    host.ready(0).await?;
    host.with_feed(0, "feed.removeAttribute('topic'); feed.setAttribute('article', 'eye-scan-2016')").await?;
    host.enter(0).await?;
    visit.wait_for_text("h1", "This summary was taken down").await?;
    ensure!(visit.text("main").await?.contains("not what it found"), "it says why");
    visit.is_sound_except_host(&["page-has-heading-one"]).await?;
    host.leave().await?;
    host.fits(0).await?;
    // A list that was saved before knows it too, and its page is there.
    visit.go("about/").await?;
    visit.js("localStorage.setItem('plainsight-saved:/', 'eye-scan-2016\\tOne eye scan\\n')").await?;
    visit.go_awake("saved/").await?;
    visit.wait_for_text(".sheet", "This summary was taken down").await?;
    visit.is_sound().await?;
    visit.click(".sheet h3 a").await?;
    visit.wait_for_text("h1", "This summary was taken down").await?;
    visit.is_sound().await?;
    visit.js("localStorage.clear()").await?;
    Ok(())
}
