//! The topic filter: choosing, counting, sharing, going back.

use super::Journey;
use crate::visit::Visit;
use anyhow::{Result, ensure};

pub const ALL: &[Journey] = &[
    Journey::ours("topics_filter_the_list_and_the_address_follows", |visit| Box::pin(choose(visit))),
    Journey::ours("counts_follow_the_choice", |visit| Box::pin(counts(visit))),
    Journey::ours("back_and_forward_restore_the_choice", |visit| Box::pin(back_and_forward(visit))),
    Journey::ours("a_shared_address_opens_filtered_and_at_its_page", |visit| Box::pin(shared(visit))),
    Journey::ours("an_unknown_topic_says_what_to_do", |visit| Box::pin(unknown(visit))),
    Journey::ours("the_filter_works_by_keyboard_alone", |visit| Box::pin(keyboard(visit))),
    Journey::ours("a_topic_page_lists_its_articles_and_leads_to_the_filter", |visit| {
        Box::pin(topic_page(visit))
    }),
    Journey::ours("choosing_before_the_app_is_awake_still_leads_to_the_topic", |visit| {
        Box::pin(early(visit))
    }),
];

/// Ticks or unticks a topic; the filter is folded on narrow windows.
async fn toggle(visit: &Visit, slug: &str) -> Result<()> {
    visit.wait_for(&format!("#topic-{slug}")).await?;
    visit
        .js(&format!("const box = document.getElementById('topic-{slug}'); if (!box.checkVisibility({{ contentVisibilityAuto: true }})) document.querySelector('.filter').open = true;"))
        .await?;
    visit.click(&format!("label:has(#topic-{slug})")).await
}

/// The number a text begins with.
fn number(text: &str) -> usize {
    text.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0)
}

/// Waits until the picture above the list shows as many studies as the list has.
async fn wait_for_bars(visit: &Visit, studies: usize) -> Result<()> {
    let add = "return [...document.querySelectorAll('.overview li b')].reduce((sum, it) => sum + Number(it.textContent), 0)";
    visit.until("the bars show what was found", async || Ok(visit.js(add).await? == studies)).await
}

async fn choose(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    wait_for_bars(visit, number(&visit.all_articles())).await?;
    toggle(visit, "genetics").await?;
    visit.wait_for_text(".result", &visit.articles_on("genetics", "Genes")).await?;
    ensure!(visit.count(".card").await? == visit.having("genetics"));
    ensure!(visit.path().await? == "?topic=genetics");
    toggle(visit, "caregivers").await?;
    visit.wait_for_text(".result", "articles on Genes or Carers").await?;
    let both = visit.text(".result").await?;
    let most = visit.having("genetics") + visit.having("caregivers");
    ensure!(number(&both) > visit.having("genetics") && number(&both) <= most, "any of the two: {both}");
    wait_for_bars(visit, number(&both)).await?;
    visit.wait_for_path("?topic=genetics&topic=caregivers").await?;
    let topics = visit.js("return [...document.querySelectorAll('.card')].every((card) => /Genes|Carers/.test(card.querySelector('.tags').textContent))").await?;
    ensure!(topics == true, "only articles with one of the topics");
    visit.wait_for_text_content("[role=status]", "articles on Genes or Carers").await?;
    visit.is_sound().await?;
    visit.click(".chosen-topics .clear").await?;
    visit.wait_for_text(".result", &visit.all_articles()).await?;
    ensure!(visit.path().await?.is_empty(), "the address is clear again");
    ensure!(visit.count(".filter :checked").await? == 0);
    visit.until("focus is on the list", async || Ok(visit.focused().await? == "h2#articles")).await?;
    visit.is_sound().await
}

async fn counts(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    let count = async |slug: &str| {
        visit
            .js(&format!("return document.querySelector('label:has(#topic-{slug}) .count').textContent"))
            .await
    };
    let before = count("genetics").await?;
    ensure!(
        before.as_str() == Some(&visit.having("genetics").to_string()),
        "how many have the topic: {before}"
    );
    toggle(visit, "causes-and-risk").await?;
    visit.wait_for_text(".result", "on Causes and risk").await?;
    let total: usize = number(&visit.text(".result").await?);
    let kept = count("causes-and-risk").await?;
    ensure!(kept.as_str() == Some(&total.to_string()), "a chosen topic keeps its number");
    let adds = count("genetics").await?;
    let adds: usize =
        adds.as_str().and_then(|n| n.strip_prefix('+')).and_then(|n| n.parse().ok()).unwrap_or(99);
    let spoken = visit
        .js("return document.querySelector('label:has(#topic-genetics) .visually-hidden').textContent")
        .await?;
    ensure!(spoken.as_str().is_some_and(|text| text.starts_with("adds ")), "said in words: {spoken}");
    toggle(visit, "genetics").await?;
    visit.wait_for_text(".result", &format!("{} articles", total + adds)).await?;
    visit.is_sound().await
}

async fn back_and_forward(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    toggle(visit, "mental-health").await?;
    visit.wait_for_text(".result", "on Mental health").await?;
    toggle(visit, "symptoms").await?;
    visit.wait_for_text(".result", "on Mental health or Symptoms").await?;
    visit.driver.back().await?;
    visit.wait_for_path("?topic=mental-health").await?;
    visit
        .until("one topic again", async || {
            Ok(visit.text(".result").await? == visit.articles_on("mental-health", "Mental health"))
        })
        .await?;
    ensure!(visit.count("#topic-symptoms:checked").await? == 0, "the box follows");
    visit.driver.back().await?;
    visit.wait_for_text(".result", &visit.all_articles()).await?;
    visit.driver.forward().await?;
    visit.wait_for_text(".result", "on Mental health").await?;
    visit.driver.forward().await?;
    visit.wait_for_text(".result", "on Mental health or Symptoms").await?;
    ensure!(visit.count(".filter :checked").await? == 2);
    visit.is_sound().await
}

async fn shared(visit: &Visit) -> Result<()> {
    visit.go_awake("?topic=immune-system&topic=caregivers&page=2").await?;
    visit.wait_for_text(".result", "on Immune system or Carers").await?;
    let total: usize = number(&visit.text(".result").await?);
    visit.wait_for_text(".shown", &format!("Showing {total} of {total}")).await?;
    ensure!(total > 13 && total <= 24 && visit.count(".card").await? == total, "both pages are there");
    // From there to an article and back: the same list, at the same place.
    let link = visit.js("return document.querySelectorAll('.card h3 a')[13].id").await?;
    let link = format!("#{}", link.as_str().unwrap_or_default());
    visit.find(&link).await?.scroll_into_view().await?;
    let left_at = visit.scrolled().await?;
    visit.click(&link).await?;
    visit.wait_for(".article").await?;
    visit.driver.back().await?;
    visit
        .until("the list is as it was", async || {
            Ok(visit.count(".card").await? == total && (visit.scrolled().await? - left_at).abs() <= 3)
        })
        .await?;
    visit.is_sound().await
}

async fn unknown(visit: &Visit) -> Result<()> {
    visit.go_awake("?topic=no-such-topic").await?;
    visit.wait_for_text(".nothing", "Take something back, or clear all").await?;
    ensure!(visit.text(".result").await? == "0 articles on no-such-topic");
    ensure!(visit.count(".card").await? == 0);
    visit.is_sound().await?;
    visit.click(".chosen-topics .clear").await?;
    visit.wait_for_text(".result", &visit.all_articles()).await
}

async fn keyboard(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.js("const filter = document.querySelector('.filter'); filter.open = true; document.getElementById('topic-brain-repair').focus()").await?;
    visit.press(" ").await?;
    visit.wait_for_text(".result", "on Brain repair").await?;
    ensure!(visit.focused().await? == "input#topic-brain-repair", "focus stays where the reader works");
    visit.tab().await?;
    ensure!(visit.focused().await? == "input#topic-genetics", "the next topic is the next stop");
    visit.press(" ").await?;
    visit.wait_for_text(".result", "on Brain repair or Genes").await?;
    visit.is_sound().await
}

async fn topic_page(visit: &Visit) -> Result<()> {
    visit.go_awake("topics/treatments/").await?;
    ensure!(visit.text("h1").await? == "Treatments");
    ensure!(visit.text(".lead").await?.contains("whether they worked or not"));
    let (cards, all) = (visit.count(".card").await?, visit.having("treatments"));
    ensure!(visit.text(".shown").await? == format!("Showing {cards} of {all}"));
    visit.is_sound().await?;
    visit.follow("Combine with other topics").await?;
    visit.wait_for_path("?topic=treatments").await?;
    visit.wait_for("#topic-treatments:checked").await?;
    visit.is_sound().await
}

async fn early(visit: &Visit) -> Result<()> {
    // The app never comes; what stands in its place are plain links.
    visit.server.fault(".wasm", crate::server::Fault::Delay(std::time::Duration::from_secs(8)));
    visit.go("").await?;
    visit.js("document.querySelector('.filter').open = true").await?;
    visit.click("a.chip[href='/topics/genetics/']").await?;
    visit.wait_for_text("h1", "Genes").await?;
    ensure!(visit.count(".card").await? == visit.having("genetics"));
    Ok(())
}
