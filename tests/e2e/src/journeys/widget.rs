//! The widget on someone else's page: what its readers see, and what its attributes do.

use super::Journey;
use crate::browser::Kind;
use crate::host::Host;
use crate::server::Fault;
use crate::visit::Visit;
use anyhow::{Result, ensure};
use thirtyfour::Key;

pub const ALL: &[Journey] = &[
    Journey::ours("a_widget_shows_cards_without_webassembly_and_is_as_high_as_they_are", |visit| {
        Box::pin(plain(visit))
    }),
    Journey::ours("ten_widgets_on_one_page_keep_to_themselves", |visit| Box::pin(ten(visit))),
    Journey::ours("attributes_of_a_widget_can_change_at_any_time", |visit| Box::pin(live(visit))),
    Journey::ours("a_widget_takes_theme_and_colour_and_stays_readable", |visit| Box::pin(colours(visit))),
    Journey::ours("a_widget_for_studies_in_people_shows_no_others_at_any_time", |visit| {
        Box::pin(people_only(visit))
    }),
    Journey::ours("topics_can_be_chosen_in_a_widget_that_offers_it", |visit| Box::pin(filter(visit))),
    Journey::ours("an_article_opens_inside_a_widget_with_related_ones_and_the_way_back", |visit| {
        Box::pin(inside(visit))
    }),
    Journey::ours("values_that_mean_nothing_fall_back_and_are_named_once", |visit| Box::pin(useless(visit))),
    Journey::ours("a_widget_that_cannot_start_its_app_says_where_the_list_is", |visit| {
        Box::pin(broken(visit))
    })
    .anywhere(),
];

/// How many cards of the list a reader sees.
const SEEN: &str =
    "return [...document.querySelectorAll('.cards > li')].filter((card) => card.offsetHeight > 0).length";

async fn seen(visit: &Visit) -> Result<i64> {
    Ok(visit.js(SEEN).await?.as_i64().unwrap_or_default())
}

async fn until_seen(visit: &Visit, count: i64) -> Result<()> {
    visit.until(&format!("{count} cards are seen"), async || Ok(seen(visit).await? == count)).await
}

async fn plain(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "plain.html").await?;
    host.ready(0).await?;
    ensure!(!host.link_is_seen(0).await?, "the link makes room for the list");
    host.fits(0).await?;
    host.enter(0).await?;
    visit.wait_for_text("h1", "Treatments: research in plain words").await?;
    ensure!(seen(visit).await? == 3, "as many cards as the host wants");
    ensure!(visit.count(".card .cue").await? >= 3, "every card says what was studied in");
    ensure!(
        visit.text(".more").await? == format!("All {} articles on Plainsight", visit.having("treatments"))
    );
    ensure!(visit.js("return document.querySelector('h1').ariaLevel ?? document.querySelector('h1').getAttribute('aria-level')").await? == "3");
    ensure!(visit.app_state().await? == "asleep", "nothing of this needs the app");
    visit.is_sound_except_host(&["page-has-heading-one"]).await?;
    host.leave().await?;
    host.is_untouched().await?;
    let asked = visit.server.asked();
    ensure!(asked.iter().all(|path| !path.ends_with(".wasm")), "no WebAssembly travelled: {asked:?}");
    // Narrower, so higher.
    let before = host.height(0).await?;
    visit.resize(500, 900).await?;
    visit.until("the widget grows", async || Ok(host.height(0).await? > before)).await?;
    host.fits(0).await
}

async fn ten(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "ten.html").await?;
    for n in 0..10 {
        host.reach(n).await?;
    }
    for n in 0..10 {
        host.enter(n).await?;
        visit.wait_for_text("h1", &format!("Widget {}", n + 1)).await?;
        ensure!(visit.text("h1").await? == format!("Widget {}", n + 1), "each has its own heading");
        host.leave().await?;
        host.with_feed(n, "feed.scrollIntoView()").await?;
        host.fits(n).await?;
    }
    host.enter(3).await?;
    ensure!(visit.count(".card").await? == 1, "a single article is a single card");
    ensure!(visit.count(".more").await? == 0);
    host.leave().await?;
    host.is_untouched().await
}

async fn live(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "plain.html").await?;
    host.ready(0).await?;
    let heading = async |text: &str| {
        visit
            .until(text, async || {
                host.enter(0).await?;
                let found = visit.js("return document.querySelector('h1')?.textContent ?? ''").await?;
                host.leave().await?;
                Ok(found == text)
            })
            .await
    };
    heading("Treatments: research in plain words").await?;
    host.with_feed(0, "feed.setAttribute('limit', '2')").await?;
    host.enter(0).await?;
    until_seen(visit, 2).await?;
    host.leave().await?;
    let steps = visit.js("return history.length").await?;
    host.with_feed(0, "feed.setAttribute('topic', 'genetics')").await?;
    heading("Genes: research in plain words").await?;
    host.with_feed(0, "feed.setAttribute('topic', 'genetics symptoms')").await?;
    heading("What the research found, in plain words").await?;
    host.enter(0).await?;
    visit.wait_for_app("awake").await?;
    visit
        .until("the way out leads to both topics", async || {
            let href = visit.js("return document.querySelector('.more')?.href ?? ''").await?;
            Ok(href.as_str().is_some_and(|href| href.ends_with("/?topic=genetics&topic=symptoms")))
        })
        .await?;
    until_seen(visit, 2).await?;
    host.leave().await?;
    host.with_feed(0, "feed.setAttribute('label', 'For our patients')").await?;
    heading("For our patients").await?;
    ensure!(
        host.with_feed(0, "return feed.shadowRoot.querySelector('iframe').title").await?
            == "For our patients"
    );
    host.with_feed(
        0,
        "feed.removeAttribute('topic'); feed.setAttribute('article', 'hercules-tolebrutinib-nonrelapsing-spms-2025')",
    )
    .await?;
    host.enter(0).await?;
    until_seen(visit, 1).await?;
    host.leave().await?;
    ensure!(
        visit.js("return history.length").await? == steps,
        "none of this is a step in the host's history"
    );
    host.is_untouched().await
}

/// Colour of text on its ground: contrast by WCAG's formula, of every text element the selector finds.
const CONTRASTS: &str = r"
    const parts = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
    const light = (colour) => {
        const [r, g, b] = parts(colour).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = light(getComputedStyle(document.querySelector('.card')).backgroundColor);
    const text = light(getComputedStyle(document.querySelector('.card .headline a')).color);
    const [dark, bright] = [ground, text].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
";

async fn colours(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "dark.html").await?;
    host.ready(0).await?;
    host.enter(0).await?;
    let ground = "return getComputedStyle(document.body).backgroundColor";
    ensure!(visit.js(ground).await? == "rgb(18, 24, 29)", "dark although the system is light");
    let contrast = visit.js(CONTRASTS).await?.as_f64().unwrap_or_default();
    ensure!(contrast >= 7.0, "the accent was made lighter: {contrast}");
    visit.is_sound_except_host(&["page-has-heading-one"]).await?;
    host.leave().await?;
    host.with_feed(0, "feed.setAttribute('theme', 'light'); feed.setAttribute('accent', '#ffee00')").await?;
    host.enter(0).await?;
    visit.until("it is light", async || Ok(visit.js(ground).await? == "rgb(251, 250, 247)")).await?;
    let contrast = visit.js(CONTRASTS).await?.as_f64().unwrap_or_default();
    ensure!(contrast >= 7.0, "yellow was made darker: {contrast}");
    visit.is_sound_except_host(&["page-has-heading-one"]).await?;
    host.leave().await?;
    host.is_untouched().await
}

async fn people_only(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "ten.html").await?;
    let n = 5;
    host.reach(n).await?;
    host.enter(n).await?;
    let others = "return [...document.querySelectorAll('.card')].filter((card) => card.offsetHeight > 0 && /^In (animals|mice|a mouse|rats|cells|tissue|a computer)/i.test(card.querySelector('.cue').textContent)).map((card) => card.textContent)";
    let wrong = async || {
        let others = visit.js(others).await?;
        Ok((others != serde_json::json!([])).then(|| format!("something else is shown: {others}")))
    };
    visit.until_and_never("the list is there", async || Ok(seen(visit).await? == 12), wrong).await?;
    visit.is_sound().await?;
    host.leave().await
}

async fn filter(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "ten.html").await?;
    let n = 8;
    host.reach(n).await?;
    host.enter(n).await?;
    visit.wait_for_app("awake").await?;
    visit.click("#topic-genetics").await?;
    visit.wait_for_text(".result", &format!("{} articles", visit.having("genetics"))).await?;
    until_seen(visit, 1).await?;
    let more = visit.js("return document.querySelector('.more').href").await?;
    ensure!(more.as_str().is_some_and(|href| href.ends_with("/?topic=genetics")), "{more}");
    visit.is_sound().await?;
    host.leave().await?;
    ensure!(
        visit.driver.current_url().await?.to_string() == host.address("ten.html"),
        "the host stays as it is"
    );
    host.fits(n).await?;
    host.is_untouched().await
}

async fn inside(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "ten.html").await?;
    let n = 9;
    host.reach(n).await?;
    host.enter(n).await?;
    visit.wait_for_app("awake").await?;
    let steps = visit.js("return history.length").await?;
    let title = visit.text(".card .headline").await?;
    visit.click(".card .headline a").await?;
    visit.wait_for(".article").await?;
    visit.wait_for_text("h1", &title).await?;
    visit.until("the heading has the focus", async || Ok(visit.focused().await? == "h1")).await?;
    ensure!(visit.count(".save").await? == 0, "nothing to press that acts for the reader");
    ensure!(visit.count("button").await? == 0);
    for part in [".related", ".panel", ".explainer"] {
        ensure!(visit.count(part).await? > 0, "the article has its {part}");
    }
    let code = visit.js("return getComputedStyle(document.querySelector('.code')).display").await?;
    ensure!(code == "none", "a code for paper is on paper alone");
    visit.is_sound_except_host(&["page-has-heading-one"]).await?;
    let out = visit.find(".widget-ways a[target]").await?;
    ensure!(out.text().await? == "Read on Plainsight");
    let more = visit.text(".related h3 a").await?;
    choose(visit, ".related h3 a").await?;
    visit.wait_for_text("h1", &more).await?;
    visit.follow("Back to the list").await?;
    visit.wait_for(".cards").await?;
    until_seen(visit, 1).await?;
    ensure!(visit.js("return history.length").await? == steps, "reading is no step in the host's history");
    // Back by keyboard alone, to where the reader was.
    let all = visit.having("brain-repair");
    visit.until("the list is complete", async || Ok(visit.count(".card .headline a").await? == all)).await?;
    choose(visit, ".card .headline a").await?;
    visit.until("the heading has the focus", async || Ok(visit.focused().await? == "h1")).await?;
    choose(visit, ".widget-ways a").await?;
    visit
        .until("the link of the article has the focus", async || {
            Ok(visit.focused().await?.starts_with("a#card-"))
        })
        .await?;
    host.leave().await?;
    host.is_untouched().await
}

/// Follows a link by keyboard: drivers do not know where on the screen a place far down in another site's frame is. WebKit's
/// gives no keys to links, so there the page itself clicks.
async fn choose(visit: &Visit, css: &str) -> Result<()> {
    let link = visit.wait_for(css).await?;
    match visit.kind {
        Kind::Webkit => drop(visit.js(&format!("document.querySelector('{css}').click()")).await?),
        _ => link.send_keys(Key::Enter + "").await?,
    }
    Ok(())
}

async fn useless(visit: &Visit) -> Result<()> {
    let host = Host::open(visit, "plain.html").await?;
    host.ready(0).await?;
    host.with_feed(
        0,
        "const other = document.createElement('plainsight-feed'); \
         for (const [name, value] of [['topic', 'treatmants'], ['limit', 'many'], ['theme', 'purple'], ['accent', 'loud'], ['heading-level', '9'], ['open', 'sesame']]) other.setAttribute(name, value); \
         feed.replaceWith(other)",
    )
    .await?;
    host.ready(0).await?;
    host.enter(0).await?;
    visit.wait_for_app("awake").await?;
    until_seen(visit, 5).await?;
    visit.until("all is named", async || Ok(visit.log().await?.len() == 6)).await?;
    host.leave().await?;
    host.with_feed(0, "feed.setAttribute('label', 'Again')").await?;
    host.enter(0).await?;
    visit.wait_for_text("h1", "Again").await?;
    let log = visit.log().await?;
    for name in ["topic", "limit", "theme", "accent", "heading-level", "open"] {
        let lines = log.iter().filter(|line| line.contains(&format!("plainsight-feed: {name}="))).count();
        ensure!(lines == 1, "{name} is named {lines} times: {log:#?}");
    }
    host.leave().await?;
    host.is_untouched().await
}

async fn broken(visit: &Visit) -> Result<()> {
    visit.server.fault("_bg.wasm", Fault::Status(500));
    let host = Host::open(visit, "ten.html").await?;
    let n = 5;
    host.reach(n).await?;
    host.enter(n).await?;
    visit.wait_for_app("broken").await?;
    ensure!(seen(visit).await? == 0, "what was not wanted is not shown");
    ensure!(visit.text("#broken").await?.contains("could not be put together here"));
    let way = visit.js("return document.querySelector('#broken a').href").await?;
    ensure!(way.as_str().is_some_and(|href| href.ends_with("/?in=people")), "{way}");
    host.leave().await
}
