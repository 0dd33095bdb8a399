//! The widget where something is forbidden, forged, older or newer.

use super::Journey;
use crate::host::{Host, folder};
use crate::server::Fault;
use crate::visit::Visit;
use anyhow::{Result, ensure};
use std::time::Duration;

pub const ALL: &[Journey] = &[
    Journey::ours("a_widget_works_under_a_strict_policy", |visit| Box::pin(strict(visit))),
    Journey::ours("where_scripts_are_forbidden_the_link_remains_and_a_frame_alone_works", |visit| {
        Box::pin(no_scripts(visit))
    }),
    Journey::ours("where_frames_are_forbidden_the_link_remains", |visit| Box::pin(no_frames(visit))),
    Journey::ours("where_the_site_does_not_answer_the_link_remains", |visit| Box::pin(no_site(visit)))
        .anywhere(),
    Journey::ours("a_thousand_forged_messages_change_nothing", |visit| Box::pin(forged(visit))),
    Journey::ours("a_frame_that_floods_its_host_is_kept_within_bounds", |visit| Box::pin(flood(visit)))
        .anywhere(),
    Journey::ours("an_old_snippet_works_with_the_site_of_today", |visit| Box::pin(old_snippet(visit))),
    Journey::ours("the_script_of_today_works_with_older_and_newer_frames", |visit| Box::pin(frames(visit)))
        .anywhere(),
    Journey::ours("a_link_pasted_into_wordpress_becomes_a_list", |visit| Box::pin(wordpress(visit))),
];

async fn strict(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "strict.html").await?;
    host.ready(0).await?;
    host.fits(0).await?;
    host.enter(0).await?;
    ensure!(visit.text("h1").await? == "Symptoms: research in plain words");
    visit.is_sound().await?;
    host.leave().await?;
    host.is_untouched().await
}

async fn no_scripts(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "no-scripts.html").await?;
    ensure!(visit.text("plainsight-feed a").await? == "Research on symptoms", "the link remains");
    ensure!(host.link_is_seen(0).await?);
    host.enter_frame("document.querySelector('iframe')").await?;
    visit.wait_for_text("h1", "Symptoms").await?;
    let scrolls = visit
        .js("const root = document.scrollingElement; root.scrollTop = 200; return root.scrollTop > 0")
        .await?;
    ensure!(scrolls == true, "what does not fit can be scrolled to");
    visit.is_sound().await?;
    host.leave().await
}

async fn no_frames(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "no-frames.html").await?;
    visit
        .until("the frame was tried", async || {
            Ok(host.with_feed(0, "return feed.shadowRoot?.querySelector('iframe') != null").await? == true)
        })
        .await?;
    visit.js("return new Promise((done) => setTimeout(done, 700))").await?;
    ensure!(host.link_is_seen(0).await?, "the link remains");
    visit.find("plainsight-feed a").await?.click().await?;
    visit.until("the link leads to the list", async || Ok(visit.count(".cards").await? == 1)).await
}

async fn no_site(visit: &Visit) -> Result<()> {
    visit.server.fault("embed/", Fault::Status(503));
    visit.server.fault("embed/", Fault::Body("Busy".into()));
    let host = Host::open(visit, "plain.html").await?;
    visit
        .until("both pages were tried", async || {
            Ok(host
                .with_feed(
                    0,
                    "return feed.shadowRoot?.querySelector('iframe')?.src.includes('/embed/?') ?? false",
                )
                .await?
                == true)
        })
        .await?;
    visit.js("return new Promise((done) => setTimeout(done, 500))").await?;
    ensure!(host.link_is_seen(0).await?, "the link remains");
    host.is_untouched().await
}

async fn forged(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "plain.html").await?;
    host.ready(0).await?;
    host.fits(0).await?;
    let before = host.height(0).await?;
    // By the page itself and by another frame on it, with every id and type there is, and with nonsense; to the page, and to
    // the frame as if they came from its host.
    host.with_feed(
        0,
        r"
        const frame = feed.shadowRoot.querySelector('iframe');
        const id = new URL(frame.src).hash.slice(1);
        const other = document.createElement('iframe');
        other.srcdoc = '<p>An advertisement';
        document.body.append(other);
        return new Promise((done) => other.onload = () => {
            const messages = [
                { plainsight: 1, id, type: 'resize', height: 9000, touched: true },
                { plainsight: 1, id, type: 'navigate' },
                { plainsight: 1, id, type: 'config', query: 'topic=genetics&theme=dark' },
                { plainsight: 1, id: null, type: 'ready' },
                { plainsight: 1, id, type: 'resize', height: NaN },
                { plainsight: 1, id, type: 'resize', height: '9000px' },
                null, 7, 'plainsight', [], { plainsight: {} },
            ];
            const code = `const say = (to, what) => to.postMessage(what, '*');
                onmessage = ({ data, ports }) => { for (const what of data) { say(parent, what); } for (const frame of [...parent.frames]) data.forEach((what) => say(frame, what)); };`;
            const script = other.contentDocument.createElement('script');
            script.textContent = code;
            other.contentDocument.body.append(script);
            for (let round = 0; round < 50; round += 1) {
                for (const message of messages) postMessage(message, '*');
                other.contentWindow.postMessage(messages, '*');
                // From that window to the widget's frame.
                for (const message of messages) other.contentWindow.Function('frame', 'what', 'frame.postMessage(what, \'*\')')(frame.contentWindow, message);
            }
            setTimeout(done, 500);
        });
        ",
    )
    .await?;
    ensure!(host.height(0).await? == before, "the height is as it was");
    host.enter(0).await?;
    ensure!(visit.text("h1").await? == "Treatments: research in plain words", "and the list too");
    ensure!(
        visit.js("return getComputedStyle(document.body).backgroundColor").await? == "rgb(251, 250, 247)"
    );
    visit.is_sound_except_host(&["page-has-heading-one"]).await?;
    host.leave().await?;
    // It still listens to those it should.
    host.with_feed(0, "feed.setAttribute('limit', '1')").await?;
    visit.until("the widget gets lower", async || Ok(host.height(0).await? < before)).await?;
    host.is_untouched().await
}

/// What a frame of ours would do if somebody had taken it over.
const FLOOD: &str = r"<!doctype html><title>Flood</title><script>
    const id = location.hash.slice(1);
    const say = (more) => parent.postMessage({ plainsight: 1, id, ...more }, '*');
    say({ type: 'ready' });
    for (let n = 0; n < 1000; n += 1) say({ type: 'resize', height: n % 2 ? 1e9 : -5, touched: true });
    for (const height of [Infinity, NaN, null, '7', {}]) say({ type: 'resize', height, touched: true });
</script>";

async fn flood(visit: &Visit) -> Result<()> {
    visit.server.fault("embed/topics/", Fault::Body(FLOOD.into()));
    let host = Host::open(visit, "far.html").await?;
    visit.js("window.heights = 0; scrollTo(0, 3800)").await?;
    host.with_feed(0, "new ResizeObserver(() => heights += 1).observe(feed)").await?;
    host.ready(0).await?;
    visit.js("return new Promise((done) => setTimeout(done, 500))").await?;
    let height = host.height(0).await?;
    ensure!((100..=12_000).contains(&height), "{height} px");
    let drawn = visit.js("return heights").await?.as_i64().unwrap_or(1_000);
    ensure!(drawn < 30, "the page was laid out {drawn} times");
    host.is_untouched().await
}

async fn old_snippet(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "old-snippet.html").await?;
    host.ready(0).await?;
    host.fits(0).await?;
    host.enter(0).await?;
    ensure!(visit.text("h1").await? == "Symptoms: research in plain words");
    host.leave().await?;
    host.with_feed(0, "feed.setAttribute('topic', 'genetics')").await?;
    visit
        .until("attributes reach it", async || {
            host.enter(0).await?;
            let found = visit.js("return document.querySelector('h1')?.textContent ?? ''").await?;
            host.leave().await?;
            Ok(found == "Genes: research in plain words")
        })
        .await?;
    host.is_untouched().await
}

async fn frames(visit: &Visit) -> Result<()> {
    for (file, height) in [("frame-1.html", 333), ("frame-next.html", 444)] {
        let page = std::fs::read_to_string(folder().join("versions").join(file))?;
        visit.server.fault("embed/topics/", Fault::Body(page));
        let host = Host::open(visit, "plain.html").await?;
        host.ready(0).await?;
        visit.until(file, async || Ok(host.height(0).await? == height)).await?;
        if file == "frame-1.html" {
            host.enter(0).await?;
            visit.wait_for_text("#config", "topic=treatments").await?;
            host.leave().await?;
        }
        host.is_untouched().await?;
        visit.server.mend();
    }
    Ok(())
}

/// What was published, as it stands on an origin of its own: the page's policy and the oEmbed documents name it.
const PUBLISHED_AT: &str = "https://plainsight.example";

async fn wordpress(visit: &Visit) -> Result<()> {
    let origin = visit.server.origin.clone();
    // Where the page stands is in its policy, as the sandbox takes its own origin away from it.
    visit.server.fault("embed/", Fault::Replace(PUBLISHED_AT, origin.clone()));
    for (path, heading, late) in [
        ("articles/hercules-tolebrutinib-nonrelapsing-spms-2025/", "A study, in plain words", false),
        ("articles/hercules-tolebrutinib-nonrelapsing-spms-2025/", "A study, in plain words", true),
        ("topics/symptoms/", "Symptoms: research in plain words", false),
    ] {
        let document =
            String::from_utf8(visit.file(&format!("{path}index.json"))?)?.replace(PUBLISHED_AT, &origin);
        let host = Host::open(visit, "wordpress.html").await?;
        visit.js(&format!("paste({document}, {late})")).await?;
        if late {
            // Its script comes after the frame has said its height for the first time.
            tokio::time::sleep(Duration::from_millis(1_500)).await;
            visit.js("hear()").await?;
        }
        let shown = "const f = document.querySelector('iframe'); return f.getAttribute('style') ? 0 : Number(f.height)";
        visit.until("the frame is shown", async || Ok(visit.js(shown).await?.as_i64() > Some(200))).await?;
        host.enter_frame("document.querySelector('iframe')").await?;
        visit.wait_for_text("h1", heading).await?;
        let tall = "return Math.ceil(document.body.getBoundingClientRect().height)";
        let content = visit.js(tall).await?.as_i64().unwrap_or_default();
        ensure!(
            visit.count(".new-tab").await? == 0 || !visit.text("footer").await?.contains("new tab"),
            "no promise"
        );
        let href = visit.find(".card .headline a").await?.prop("href").await?.unwrap_or_default();
        host.leave().await?;
        let height = visit.js(shown).await?.as_i64().unwrap_or_default();
        ensure!(content <= 1_000 && (height - content).abs() <= 1, "{path}: {height} pixels for {content}");
        host.enter_frame("document.querySelector('iframe')").await?;
        visit.click(".card .headline a").await?;
        host.leave().await?;
        visit.wait_for_text("#left", &href).await?;
    }
    Ok(())
}
