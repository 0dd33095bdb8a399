//! A site that is made by data alone (`examples/tiny`): another subject, another name and colour, one article, no pages.

use super::Journey;
use crate::visit::Visit;
use anyhow::{Result, ensure};

pub const ALL: &[Journey] = &[
    Journey::tiny("another_site_has_its_own_name_colour_and_foot", |visit| Box::pin(brand(visit))),
    Journey::tiny("a_single_article_is_read_saved_and_cited_on_another_site", |visit| {
        Box::pin(article(visit))
    }),
    Journey::tiny("a_single_article_is_found_by_its_words_and_its_topic", |visit| Box::pin(find(visit))),
    Journey::tiny("another_site_explains_research_without_words_of_its_own", |visit| {
        Box::pin(explainer(visit))
    }),
    Journey::tiny("another_site_goes_into_other_peoples_pages", |visit| Box::pin(widget(visit))),
];

const ARTICLE: &str = "articles/example-walks/";

/// The smallest contrast of the accent with what it stands on.
const CONTRAST: &str = "
    const style = getComputedStyle(document.documentElement);
    const parts = (name) => style.getPropertyValue(name).trim().match(/[0-9a-f]{2}/gi).map((part) => parseInt(part, 16) / 255);
    const luminance = (name) => {
      const [r, g, b] = parts(name).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const full = (name) => (style.getPropertyValue(name).trim().length === 7 ? luminance(name) : 1);
    return Math.min(...['--ground', '--surface', '--tint'].map((ground) => {
      const [dark, light] = [luminance('--accent'), full(ground)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    }));";

async fn brand(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    ensure!(visit.text(".brand").await?.contains("Plain Sleep"));
    let has_logo = visit.js("return document.querySelector('.brand img').naturalWidth > 0").await?;
    ensure!(has_logo == true, "the logo is drawn");
    let foot = visit.text(".foot").await?;
    for part in ["An example site that comes with Plainsight.", "Write to us"] {
        ensure!(foot.contains(part), "the foot says {part}: {foot}");
    }
    let accent =
        visit.js("return getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()");
    ensure!(accent.await? != "#0b4a6f", "the colour is its own");
    let contrast = visit.js(CONTRAST).await?.as_f64().unwrap_or_default();
    ensure!(contrast >= 7.0, "the colour can be read: {contrast}");
    ensure!(!visit.text("body").await?.contains("MS"), "nothing is said of another site's subject");
    visit.is_sound().await
}

async fn article(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.click("#card-example-walks").await?;
    visit.wait_for_path(ARTICLE).await?;
    visit.wait_for_text("h1", "evening walks and sleep").await?;
    visit.wait_for_text("main", "This study does not exist").await?;
    visit.click(".save button").await?;
    visit.wait_for_text(".save [role=status]", "Saved on this device only").await?;
    visit.is_sound().await?;
    visit.click(".save a").await?;
    visit.wait_for_text(".sheet", "What could help me sleep that fits my day?").await?;
    visit.is_sound().await?;
    // Also as the first page of a visit.
    visit.go_awake(ARTICLE).await?;
    visit.wait_for_text(".save button", "Saved").await?;
    ensure!(visit.count(".related").await? == 0, "there is nothing it could be related to");
    visit.is_sound().await
}

async fn find(visit: &Visit) -> Result<()> {
    visit.go_awake("?q=walking&topic=falling-asleep").await?;
    visit.wait_for(".cards mark").await?;
    visit.wait_for_text(".result", "1 article").await?;
    visit.is_sound().await?;
    visit.go_awake("topics/daytime/").await?;
    visit.wait_for_text(".nothing", "There are no articles here yet").await?;
    visit.is_sound().await
}

async fn explainer(visit: &Visit) -> Result<()> {
    visit.go_awake("research-quality/").await?;
    visit.wait_for_text("h1", "How to weigh research").await?;
    ensure!(visit.count(".example").await? > 0, "its one article is an example");
    ensure!(!visit.text("main").await?.contains("MS"), "nothing is said of another site's subject");
    visit.is_sound().await
}

async fn widget(visit: &Visit) -> Result<()> {
    for path in ["embed/", "embed/articles/example-walks/", "embed/topics/falling-asleep/"] {
        visit.go(path).await?;
        visit.wait_for_text(".cards", "evening walks and sleep").await?;
        ensure!(visit.text(".widget-source").await?.contains("Plain Sleep"), "{path}");
        visit.is_sound().await?;
    }
    visit.go("embed/builder/").await?;
    visit.wait_for("input[name=topic][value=daytime]").await?;
    visit.is_sound().await
}
