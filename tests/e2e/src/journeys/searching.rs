//! Looking for articles by words and by what they are.

use super::Journey;
use crate::server::Fault;
use crate::visit::Visit;
use anyhow::{Result, ensure};
use std::time::Duration;
use thirtyfour::Key;

pub const ALL: &[Journey] = &[
    Journey::ours("a_question_in_a_readers_own_words_finds_its_articles", |visit| Box::pin(question(visit))),
    Journey::ours("nothing_of_the_search_is_fetched_before_it_is_wanted", |visit| Box::pin(late(visit)))
        .anywhere(),
    Journey::ours("a_search_is_one_step_in_the_history_and_not_one_for_each_letter", |visit| {
        Box::pin(history(visit))
    }),
    Journey::ours("a_slip_is_forgiven_and_said", |visit| Box::pin(slip(visit))),
    Journey::ours("a_shared_search_opens_with_its_words_choices_and_order", |visit| Box::pin(shared(visit))),
    Journey::ours("a_phrase_in_quotes_has_to_stand_there", |visit| Box::pin(phrase(visit))),
    Journey::ours("nothing_found_says_what_to_let_go", |visit| Box::pin(nothing(visit))),
    Journey::ours("choices_of_several_kinds_narrow_together_and_count", |visit| Box::pin(facets(visit))),
    Journey::ours("only_saved_articles_can_be_shown", |visit| Box::pin(saved(visit))),
    Journey::ours("both_retractions_are_marked_where_they_are_found", |visit| Box::pin(retracted(visit))),
    Journey::ours("what_is_typed_before_the_app_is_awake_is_looked_for", |visit| Box::pin(early(visit)))
        .anywhere(),
    Journey::ours("a_search_that_is_sent_before_the_app_is_awake_opens_it", |visit| {
        Box::pin(sent_early(visit))
    }),
    Journey::ours("a_part_of_the_index_that_fails_is_said_and_the_rest_is_found", |visit| {
        Box::pin(lost_part(visit))
    }),
    Journey::ours("a_link_in_the_list_can_be_pressed_straight_from_the_search_box", |visit| {
        Box::pin(straight(visit))
    }),
    Journey::ours("who_types_slowly_hears_one_calm_message", |visit| Box::pin(calm(visit))),
    Journey::ours("a_page_of_many_results_asks_for_a_few_files_at_a_time", |visit| {
        Box::pin(few_at_a_time(visit))
    }),
    Journey::ours("searching_and_choosing_work_by_keyboard_alone", |visit| Box::pin(keyboard(visit))),
    Journey::ours("on_a_phone_the_filter_opens_keeps_the_focus_and_says_the_count", |visit| {
        Box::pin(phone(visit))
    }),
];

/// Types into the search box.
async fn type_in(visit: &Visit, text: &str) -> Result<()> {
    let input = visit.wait_for("#q").await?;
    input.scroll_into_view().await?;
    input.click().await?;
    input.send_keys(text).await?;
    Ok(())
}

/// The titles of the cards, in order.
async fn titles(visit: &Visit) -> Result<Vec<String>> {
    visit.texts(".card h3").await
}

async fn question(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    type_in(visit, "why am I so tired").await?;
    visit.wait_for_text(".result", "for “why am I so tired”").await?;
    visit.wait_for("mark").await?;
    let first: Vec<String> = titles(visit).await?.into_iter().take(3).collect();
    ensure!(first.iter().any(|title| title.to_lowercase().contains("fatigue")), "{first:?}");
    ensure!(visit.text("h2#articles").await? == "Articles, best match first");
    let marked = visit.texts("mark").await?;
    ensure!(
        marked.iter().any(|word| word.to_lowercase().contains("fatigue")),
        "synonyms are marked: {marked:?}"
    );
    let whole = visit.js("return [...document.querySelectorAll('.why')].every((why) => /^(From the article: )?(… |[A-Z0-9“(])/.test(why.textContent))").await?;
    ensure!(whole == true, "a teaser is a sentence, or says that it was cut");
    ensure!(visit.focused().await? == "input#q", "the focus stays where the reader types");
    visit.is_sound().await
}

async fn late(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    let parts = ["finder-", "data/"];
    let asked = visit.server.asked();
    ensure!(!asked.iter().any(|path| parts.iter().any(|part| path.contains(part))), "not yet: {asked:?}");
    visit.js("document.getElementById('q').focus()").await?;
    visit
        .until("the engine is fetched", async || {
            Ok(visit.server.asked().iter().any(|path| path.contains("finder-")))
        })
        .await?;
    visit.is_sound().await
}

async fn history(visit: &Visit) -> Result<()> {
    visit.go_awake("about/").await?;
    visit.click(".brand a").await?;
    visit.wait_for_text(".result", &visit.all_articles()).await?;
    for part in ["vita", "min", " d"] {
        type_in(visit, part).await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    visit.wait_for_path("?q=vitamin%20d").await?;
    visit.wait_for_text(".result", "for “vitamin d”").await?;
    visit.press(Key::Enter).await?;
    visit.until("the focus is on the list", async || Ok(visit.focused().await? == "h2#articles")).await?;
    visit.js("document.getElementById('q').focus(); document.getElementById('q').select()").await?;
    visit.press("walking").await?;
    visit.wait_for_text(".result", "for “walking”").await?;
    visit.driver.back().await?;
    visit.wait_for_text(".result", "for “vitamin d”").await?;
    let typed = visit.js("return document.getElementById('q').value").await?;
    ensure!(typed == "vitamin d", "the box follows: {typed}");
    visit.driver.back().await?;
    visit.wait_for_text(".result", &visit.all_articles()).await?;
    ensure!(visit.path().await?.is_empty());
    visit.driver.back().await?;
    visit.wait_for_path("about/").await?;
    Ok(())
}

async fn slip(visit: &Visit) -> Result<()> {
    visit.go_awake("?q=natalizumb").await?;
    visit.wait_for_text(".taken", "We looked for “natalizumab” instead").await?;
    ensure!(titles(visit).await?[0].contains("Natalizumab"));
    visit.is_sound().await?;
    visit.go_awake("?q=Tysabri").await?;
    visit.wait_for("mark").await?;
    ensure!(titles(visit).await?[0].contains("Natalizumab"), "a brand finds its medicine");
    Ok(())
}

async fn shared(visit: &Visit) -> Result<()> {
    visit.go_awake("?q=fatigue&topic=treatments&topic=symptoms&sort=newest").await?;
    visit.wait_for_text(".result", "for “fatigue” on Treatments or Symptoms").await?;
    let value = visit
        .js("return [document.getElementById('q').value, document.getElementById('sort').value]")
        .await?;
    ensure!(value[0] == "fatigue" && value[1] == "newest", "{value}");
    let years =
        visit.js("return [...document.querySelectorAll('.card time')].map((time) => time.dateTime)").await?;
    let years: Vec<&str> = years.as_array().into_iter().flatten().filter_map(|year| year.as_str()).collect();
    // Those that are about it, then those that mention it: newest first twice.
    let begins = years.windows(2).filter(|pair| pair[0] < pair[1] && !pair[1].starts_with(pair[0]));
    ensure!(years.len() > 2 && begins.count() <= 1, "newest first: {years:?}");
    ensure!(titles(visit).await?[0].contains("atigue"), "those that are about it come first");
    visit.is_sound().await?;
    let before = titles(visit).await?;
    visit.js("const sort = document.getElementById('sort'); sort.value = 'best'; sort.dispatchEvent(new Event('change', { bubbles: true }))").await?;
    visit.wait_for_path("?q=fatigue&topic=treatments&topic=symptoms").await?;
    visit.until("the order follows", async || Ok(titles(visit).await? != before)).await
}

async fn phrase(visit: &Visit) -> Result<()> {
    visit.go_awake("?q=%22stem%20cell%22").await?;
    visit.wait_for_text(".result", "stem cell").await?;
    visit.until("the list is there", async || Ok(visit.count("[aria-busy=true]").await? == 0)).await?;
    let phrase = visit.text(".result").await?;
    visit.go_awake("?q=stem%20cell").await?;
    visit.wait_for("mark").await?;
    let words = visit.text(".result").await?;
    let number = |text: &str| text.split(' ').next().and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
    ensure!(number(&phrase) > 0 && number(&phrase) < number(&words), "{phrase}; {words}");
    Ok(())
}

async fn nothing(visit: &Visit) -> Result<()> {
    visit.go_awake("?q=xyzzyx").await?;
    visit.wait_for_text(".nothing", "Try other words, or fewer").await?;
    ensure!(visit.text(".taken").await?.contains("No article says “xyzzyx”"));
    visit.is_sound().await?;
    visit.go_awake("?q=natalizumab&topic=caregivers").await?;
    visit.wait_for_text(".nothing", "Without the choice in “Topics”").await?;
    visit.wait_for_text(".nothing", "Without your search words").await?;
    visit.is_sound().await?;
    visit.click(".nothing button").await?;
    visit.wait_for_path("?q=natalizumab").await?;
    visit.until("something is found", async || Ok(visit.count(".card").await? > 0)).await?;
    visit.until("the focus is on the list", async || Ok(visit.focused().await? == "h2#articles")).await
}

/// Opens the filter and one of its folded groups.
async fn unfold(visit: &Visit, heading: &str) -> Result<()> {
    visit
        .js(&format!(
            "document.querySelector('.filter').open = true; \
             for (const group of document.querySelectorAll('.facet')) if (group.textContent.includes('{heading}')) group.open = true"
        ))
        .await?;
    Ok(())
}

async fn facets(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    unfold(visit, "Studied in").await?;
    let count = async |id: &str| visit.text(&format!("label:has(#{id}) .count")).await;
    let people = count("in-people").await?;
    visit.click("label:has(#in-people)").await?;
    visit.wait_for_text(".result", "Studied in: People").await?;
    ensure!(visit.text(".result").await?.starts_with(&format!("{people} articles")), "the count was true");
    unfold(visit, "Year of the study").await?;
    visit.until("the counts follow", async || Ok(count("year-2025").await? != "0")).await?;
    let both = count("year-2025").await?;
    visit.click("label:has(#year-2025)").await?;
    visit.wait_for_path("?in=people&year=2025").await?;
    visit.wait_for_text(".result", &format!("{both} article")).await?;
    let added = count("year-2024").await?;
    ensure!(added.starts_with('+'), "another year would add: {added}");
    visit.is_sound().await?;
    visit.click(".chosen-topics .chip").await?;
    visit.wait_for_path("?year=2025").await?;
    visit.wait_for_text(".result", "Year of the study: 2025").await?;
    unfold(visit, "Retracted").await?;
    visit.click(".chosen-topics .clear").await?;
    visit.wait_for_text(".result", &visit.all_articles()).await?;
    visit.click("label:has(#notice-retraction)").await?;
    visit.wait_for_text(".result", "2 articles").await?;
    ensure!(visit.count(".card.retracted").await? == 2);
    visit.is_sound().await
}

async fn saved(visit: &Visit) -> Result<()> {
    visit.go_awake("articles/hercules-tolebrutinib-nonrelapsing-spms-2025/").await?;
    visit.js("localStorage.clear()").await?;
    visit.go_awake("articles/hercules-tolebrutinib-nonrelapsing-spms-2025/").await?;
    visit.click(".save button").await?;
    visit.click(".brand a").await?;
    visit.wait_for_text(".result", &visit.all_articles()).await?;
    visit.js("document.querySelector('.filter').open = true").await?;
    visit.click("label:has(#only-saved)").await?;
    visit.wait_for_text(".result", "1 article, among those you saved").await?;
    ensure!(titles(visit).await?[0].contains("Tolebrutinib"));
    visit.is_sound().await?;
    visit.js("localStorage.clear()").await?;
    visit.go_awake("?saved=1").await?;
    visit.wait_for_text(".nothing", "Take something back").await?;
    visit.is_sound().await
}

async fn retracted(visit: &Visit) -> Result<()> {
    for (query, id) in
        [("CD14", "farrokhi-cd14-retracted-2016"), ("Epstein Barr levin", "levin-ebv-jama-2003-retracted")]
    {
        visit.go_awake(&format!("?q={}", query.replace(' ', "%20"))).await?;
        visit.wait_for(&format!("#card-{id}")).await?;
        let card = visit
            .js(&format!("return document.getElementById('card-{id}').closest('.card').innerText"))
            .await?;
        ensure!(card.as_str().unwrap_or_default().contains("Retracted"), "{card}");
    }
    visit.is_sound().await
}

async fn early(visit: &Visit) -> Result<()> {
    visit.server.fault("_bg.wasm", Fault::Delay(Duration::from_secs(2)));
    visit.go("").await?;
    type_in(visit, "cooling").await?;
    ensure!(visit.app_state().await? != "awake", "typed before the app is awake");
    visit.wait_for_text(".result", "for “cooling”").await?;
    ensure!(visit.js("return document.getElementById('q').value").await? == "cooling", "nothing is lost");
    visit.is_sound().await
}

async fn sent_early(visit: &Visit) -> Result<()> {
    visit.server.fault("_bg.wasm", Fault::Delay(Duration::from_secs(3)));
    visit.go("").await?;
    type_in(visit, "cooling").await?;
    ensure!(visit.app_state().await? != "awake", "sent before the app is awake");
    visit.press(Key::Enter).await?;
    visit.wait_for_path("?q=cooling").await?;
    visit.wait_for_text(".result", "for “cooling”").await?;
    visit.is_sound().await
}

async fn lost_part(visit: &Visit) -> Result<()> {
    for (fault, part) in [
        (Fault::Status(500), "words.bin"),
        (Fault::Body("PLSIs".into()), "synonyms.bin"),
        (Fault::Rewrite(|text| text.replacen('a', "b", 1)), "synonyms.bin"),
    ] {
        visit.go_awake("").await?;
        visit.server.fault(part, fault.clone());
        type_in(visit, "fatigue").await?;
        visit.wait_for(".problem").await?;
        ensure!(visit.count(".card").await? > 2, "what could be looked for is shown after {fault:?}");
        visit.is_sound_except(&["Failed to load resource", "error: undefined"]).await?;
        visit.server.mend();
        visit.click(".problem button").await?;
        visit.until("the message goes", async || Ok(visit.count(".problem").await? == 0)).await?;
    }
    Ok(())
}

async fn calm(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    ensure!(visit.count("main [role=status]").await? == 1, "one place that speaks");
    visit
        .js("window.said = []; const place = document.querySelector('main [role=status]'); \
             new MutationObserver(() => said.push(place.textContent.trim())).observe(place, { childList: true, characterData: true, subtree: true })")
        .await?;
    // Typed in the page: a driver may take longer for a letter than a slow reader.
    visit
        .js("const box = document.getElementById('q'); box.focus(); \
             return [...'fatgue'].reduce((before, letter) => before.then(() => new Promise((done) => { \
                 box.value += letter; box.dispatchEvent(new InputEvent('input', { bubbles: true })); setTimeout(done, 400) })), Promise.resolve())")
        .await?;
    visit.wait_for_text(".taken", "We looked for “fatigue” instead").await?;
    visit.wait_for_text_content("main [role=status]", "for “fatgue”").await?;
    let said = visit.js("return said").await?;
    let said: Vec<&str> = said.as_array().into_iter().flatten().filter_map(|text| text.as_str()).collect();
    ensure!(said.len() == 1, "said once, after a pause: {said:?}");
    ensure!(said[0].contains("We looked for “fatigue” instead"), "and whole: {said:?}");
    let lists = visit.js("return [...document.querySelectorAll('.cards, .tags, .badges')].filter((list) => list.getAttribute('role') !== 'list').length").await?;
    ensure!(lists == 0, "lists without bullets are lists all the same");
    visit.is_sound().await
}

async fn few_at_a_time(visit: &Visit) -> Result<()> {
    visit.server.fault("/articles/", Fault::Delay(Duration::from_millis(200)));
    visit.go_awake("?q=ms%20study&page=3").await?;
    visit.until("many are shown", async || Ok(visit.count(".card").await? > 24)).await?;
    let most = visit.server.most_at_once("/articles/");
    ensure!((2..=6).contains(&most), "{most} requests at once");
    visit.is_sound().await
}

async fn straight(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    type_in(visit, "natalizu").await?;
    visit.wait_for("mark").await?;
    ensure!(visit.focused().await? == "input#q");
    // A finger rests on what it presses, and the box loses the focus first.
    let link = visit.find(".card h3 a").await?;
    link.scroll_into_view().await?;
    let chain = visit.driver.action_chain().move_to_element_center(&link).click_and_hold();
    chain.perform().await?;
    tokio::time::sleep(Duration::from_millis(400)).await;
    visit.driver.action_chain().release().perform().await?;
    visit.wait_for_text("h1", "Natalizumab").await?;
    visit.driver.back().await?;
    visit.wait_for_path("?q=natalizu").await?;
    visit.wait_for("mark").await?;
    type_in(visit, "m").await?;
    visit.wait_for_text(".result", "“natalizum”").await?;
    let chip = visit.find(".chosen-topics .chip").await?;
    chip.scroll_into_view().await?;
    visit.driver.action_chain().move_to_element_center(&chip).click_and_hold().perform().await?;
    tokio::time::sleep(Duration::from_millis(400)).await;
    visit.driver.action_chain().release().perform().await?;
    visit.wait_for_text(".result", &visit.all_articles()).await?;
    visit.is_sound().await
}

async fn keyboard(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.js("document.getElementById('q').focus()").await?;
    visit.press("stem cell").await?;
    visit.wait_for_text(".result", "for “stem cell”").await?;
    visit.wait_for("mark").await?;
    visit.press(Key::Enter).await?;
    visit.until("the focus is on the list", async || Ok(visit.focused().await? == "h2#articles")).await?;
    visit.tab().await?;
    ensure!(visit.focused().await? == "button", "the first stop is the way to take the words back");
    visit.press(" ").await?;
    visit.wait_for_text(".result", &visit.all_articles()).await?;
    visit
        .until("the focus is on the list again", async || Ok(visit.focused().await? == "h2#articles"))
        .await?;
    visit
        .js("document.querySelector('.filter').open = true; document.querySelector('.facet summary').focus()")
        .await?;
    visit.press(" ").await?;
    visit.until("the group unfolds", async || Ok(visit.count(".facet[open]").await? == 1)).await?;
    visit.tab().await?;
    let box_id = visit.focused().await?;
    ensure!(box_id.starts_with("input#in-"), "the next stop is in it: {box_id}");
    visit.press(" ").await?;
    visit.wait_for_text(".result", "Studied in:").await?;
    ensure!(visit.focused().await? == box_id, "the focus stays where the reader works");
    visit.is_sound().await
}

async fn phone(visit: &Visit) -> Result<()> {
    visit.resize(360, 740).await?;
    visit.go_awake("").await?;
    ensure!(visit.js("return document.querySelector('.filter').open").await? == false, "folded at first");
    visit.click(".filter > summary").await?;
    visit.click("label:has(#topic-genetics)").await?;
    visit.wait_for_text(".result", &visit.articles_on("genetics", "Genes")).await?;
    ensure!(visit.focused().await? == "input#topic-genetics", "the focus stays in the filter");
    ensure!(visit.text(".see").await? == format!("See the {} articles", visit.having("genetics")));
    let said = visit.articles_on("genetics", "Genes");
    visit.wait_for_text_content("[role=status]", &said).await?;
    ensure!(
        visit.js("return document.documentElement.scrollWidth <= innerWidth").await? == true,
        "nothing is cut off"
    );
    visit.is_sound().await
}
