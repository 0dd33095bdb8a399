//! Reading: from the list to an article, on to related ones, and back.

use super::Journey;
use crate::browser::Kind;
use crate::visit::Visit;
use anyhow::{Result, ensure};

pub const ALL: &[Journey] = &[
    Journey::ours("home_shows_cards_newest_first", |visit| Box::pin(home(visit))),
    Journey::ours("show_more_adds_a_page_and_moves_focus_to_it", |visit| Box::pin(show_more(visit))),
    Journey::ours("an_article_says_everything_a_reader_needs", |visit| Box::pin(article(visit))),
    Journey::ours("related_articles_lead_on_and_back_returns_to_the_place", |visit| Box::pin(related(visit))),
    Journey::ours("the_explainer_names_the_journal_and_leads_to_the_details", |visit| {
        Box::pin(explainer(visit))
    }),
    Journey::ours("a_retraction_is_the_first_thing_said_wherever_the_article_shows", |visit| {
        Box::pin(retraction(visit))
    }),
    Journey::ours("every_kind_of_page_is_sound", |visit| Box::pin(every_page(visit))),
    Journey::ours("a_page_stays_when_its_address_is_spelled_with_its_file", |visit| {
        Box::pin(other_spelling(visit))
    }),
    Journey::ours("the_skip_link_leads_past_the_header", |visit| Box::pin(skip_link(visit))).anywhere(),
    Journey::ours("pages_reflow_at_320_pixels_and_with_twice_the_text", |visit| Box::pin(reflow(visit)))
        .anywhere(),
    Journey::ours("no_page_moves_what_is_seen", |visit| Box::pin(settled(visit))).only_in(Kind::Chromium),
];

const HERCULES: &str = "hercules-tolebrutinib-nonrelapsing-spms-2025";
const RETRACTED: &str = "levin-ebv-jama-2003-retracted";

async fn home(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    ensure!(visit.count(".card").await? == 12, "a first page of cards");
    let all = visit.all();
    ensure!(visit.text(".shown").await? == format!("Showing 12 of {all}"), "the count of what is shown");
    let first = visit.text(".card").await?;
    for part in [
        "A review of 25 earlier studies",
        "1 December 2025",
        "Annals of Medicine",
        "min read",
        "Related conditions",
    ] {
        ensure!(first.contains(part), "the first card says {part}, but it says {first}");
    }
    let dates =
        visit.js("return [...document.querySelectorAll('.card time')].map((time) => time.dateTime)").await?;
    let dates: Vec<&str> = dates.as_array().into_iter().flatten().filter_map(|date| date.as_str()).collect();
    ensure!(dates.len() == 12 && dates.is_sorted_by(|a, b| a >= b), "newest first: {dates:?}");
    visit.is_sound().await
}

async fn show_more(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    let all = visit.all();
    for page in 2..=all.div_ceil(12) {
        visit.click(".more").await?;
        visit.wait_for_text(".shown", &format!("Showing {} of {all}", all.min(12 * page))).await?;
        // The focus moves last, and the page with it: who clicked before that would click beside the button.
        let first = format!("return 'a#' + document.querySelectorAll('.card h3 a')[{}].id", 12 * (page - 1));
        let first = visit.js(&first).await?;
        visit
            .until("focus is on the first new card", async || {
                Ok(visit.focused().await? == first.as_str().unwrap_or("?"))
            })
            .await?;
        visit.wait_for_path(&format!("?page={page}")).await?;
    }
    ensure!(visit.count("button.more").await? == 0, "nothing more, no button");
    let ids = visit.js("const ids = [...document.querySelectorAll('.card h3 a')].map((a) => a.id); return new Set(ids).size").await?;
    ensure!(ids == all, "every article once");
    visit.is_sound().await
}

async fn article(visit: &Visit) -> Result<()> {
    visit.go_awake(&format!("articles/{HERCULES}/")).await?;
    let page = visit.text("main").await?;
    let order = [
        "In people, a large trial",
        "Tolebrutinib in secondary progressive MS",
        "In short",
        "In 1,131 adults",
        "How many",
        "8 April 2025",
        "What the study found",
        "The numbers",
        "30.7",
        "That is 8.1 fewer of every 100",
        "What it cannot tell us",
        "What to ask your care team",
        "Why it matters",
        "How far can I trust this?",
        "Studied in",
        "People",
        "Kind of study",
        "Chance decided who got which treatment",
        "How many: 1,131 people",
        "Compared with what",
        "Placebo",
        "How much it was tested",
        "Large trial (this study)",
        "This step cannot tell",
        "Checked by other scientists",
        "Who paid",
        "Sanofi",
        "Conflicts of interest",
        "Size of effect",
        "Side effects and harms",
        "Who was left out",
        "Changed since",
        "What to ask your care team",
        "Not all research is equal",
        "It is one study",
        "More details",
        "Fox and others",
        "DOI 10.1056/NEJMoa2415988",
        "NCT04411641",
        "How this summary was made",
        "No clinician has checked this summary",
        "Related articles",
    ];
    let mut from = 0;
    for part in order {
        let at = page[from..].find(part);
        let Some(at) = at else { anyhow::bail!("\"{part}\" is missing, or in the wrong place") };
        from += at;
    }
    for (css, address) in [
        ("#more-details a[href='https://doi.org/10.1056/NEJMoa2415988']", "DOI"),
        ("#more-details a[href='https://pubmed.ncbi.nlm.nih.gov/40202696/']", "PubMed"),
    ] {
        ensure!(visit.count(css).await? == 1, "a link to {address}");
    }
    ensure!(
        visit.driver.title().await?
            == "Tolebrutinib in secondary progressive MS without recent relapses · Plainsight"
    );
    visit.is_sound().await
}

async fn related(visit: &Visit) -> Result<()> {
    visit.go_awake("?topic=treatments").await?;
    visit.wait_for_text(".result", "on Treatments").await?;
    let link = format!("#card-{HERCULES}");
    let card = visit.find(&link).await?;
    card.scroll_into_view().await?;
    let left_at = visit.scrolled().await?;
    visit.server.asked();
    card.click().await?;
    visit.wait_for_path(&format!("articles/{HERCULES}/")).await?;
    visit.wait_for_text("h1", "Tolebrutinib").await?;
    visit.until("focus is on the heading", async || Ok(visit.focused().await? == "h1")).await?;
    ensure!(visit.scrolled().await? == 0, "an article begins at its top");
    ensure!(visit.driver.title().await?.starts_with("Tolebrutinib"), "the title follows");
    let canonical = visit.js("return document.querySelector('link[rel=canonical]').href").await?;
    ensure!(
        canonical == format!("https://plainsight.example/articles/{HERCULES}/"),
        "what is shared is this page: {canonical}"
    );
    visit.wait_for(".related").await?;
    ensure!(
        visit.server.asked() == [format!("/articles/{HERCULES}/index.json")],
        "only the article's data is fetched"
    );
    visit.is_sound().await?;

    // Teasers end with a whole word; links are named by the title.
    let teasers = visit
        .js("return [...document.querySelectorAll('.related > ul > li')].map((li) => [li.querySelector('h3 a').textContent, li.querySelector('h3 + p').textContent, li.querySelector('time')?.textContent ?? ''])")
        .await?;
    let teasers = teasers.as_array().cloned().unwrap_or_default();
    ensure!(!teasers.is_empty() && teasers.len() <= 6, "some related articles, not too many");
    for item in &teasers {
        let [title, teaser, date] = [0, 1, 2].map(|n| item[n].as_str().unwrap_or_default());
        ensure!(title.len() > 15 && !title.contains("Read more"), "a link named by its title: {title}");
        ensure!(!date.is_empty() && !date.contains(['/', '-']), "a date in words: {date}");
        ensure!(teaser.chars().count() <= 121, "a short teaser: {teaser}");
    }
    let next = visit.find(".related h3 a").await?;
    let title = next.text().await?;
    next.scroll_into_view().await?;
    next.click().await?;
    visit.wait_for_text("h1", &title).await?;
    visit.until("focus is on the new heading", async || Ok(visit.focused().await? == "h1")).await?;

    visit.driver.back().await?;
    visit.wait_for_text("h1", "Tolebrutinib").await?;
    visit.driver.back().await?;
    visit.wait_for_path("?topic=treatments").await?;
    visit.wait_for_text(".result", "on Treatments").await?;
    visit
        .until("the reader is back at the place they left", async || {
            Ok((visit.scrolled().await? - left_at).abs() <= 3 && visit.focused().await? == format!("a{link}"))
        })
        .await?;
    ensure!(visit.driver.title().await?.starts_with("Plainsight"), "the title follows");
    visit.is_sound().await
}

async fn explainer(visit: &Visit) -> Result<()> {
    visit.go_awake(&format!("articles/{HERCULES}/")).await?;
    let text = visit.text(".explainer").await?;
    for part in [
        "New England Journal of Medicine",
        "early exploration",
        "large trials",
        "Not all of it is equal",
        "small",
        "read the source",
        "More details",
        "care team",
    ] {
        ensure!(text.contains(part), "the explainer says {part}");
    }
    visit.click(".explainer a[href='#more-details']").await?;
    visit
        .until("the details are in sight", async || {
            let top = visit
                .js("return document.getElementById('more-details').getBoundingClientRect().top")
                .await?;
            Ok(top.as_f64().is_some_and(|top| (-5.0..400.0).contains(&top)))
        })
        .await?;
    visit.click(".explainer a[href='/research-quality/']").await?;
    visit.wait_for_text("h1", "How to weigh research").await?;
    visit.until("focus is on the heading", async || Ok(visit.focused().await? == "h1")).await?;
    visit.is_sound().await
}

async fn retraction(visit: &Visit) -> Result<()> {
    visit.go_awake(&format!("articles/{RETRACTED}/")).await?;
    let page = visit.text("main").await?;
    ensure!(page.starts_with("Retracted (25 May 2005)"), "the notice comes first: {}", &page[..80]);
    ensure!(page.contains("Do not rely on what it reported"));
    visit.is_sound().await?;
    visit.go_awake("topics/causes-and-risk/").await?;
    let card = visit
        .js(&format!("return document.getElementById('card-{RETRACTED}').closest('.card').innerText"))
        .await?;
    ensure!(card.as_str().unwrap_or_default().contains("Retracted"), "its card says so");
    visit.is_sound().await
}

async fn every_page(visit: &Visit) -> Result<()> {
    for path in [
        "",
        "topics/genetics/",
        "articles/kister-hybrid-immunity-preprint-2022/",
        "research-quality/",
        "about/",
        "saved/",
    ] {
        visit.go_awake(path).await?;
        ensure!(visit.count("h1").await? == 1, "/{path} has one heading of the first rank");
        visit.is_sound().await?;
    }
    for path in ["archive/", "archive/2025/", "glossary/", "no/such/page/"] {
        visit.go(path).await?;
        visit.wait_for("h1").await?;
        ensure!(visit.count("h1").await? == 1);
        visit.is_sound().await?;
    }
    ensure!(visit.text("h1").await? == "This page is not here");
    Ok(())
}

async fn other_spelling(visit: &Visit) -> Result<()> {
    visit.go_awake(&format!("articles/{HERCULES}/index.html")).await?;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    ensure!(visit.text("h1").await?.contains("Tolebrutinib"), "the article stays");
    visit.click(".brand a").await?;
    visit.wait_for_text(".result", &visit.all_articles()).await?;
    visit.driver.back().await?;
    visit.wait_for_text("h1", "Tolebrutinib").await?;
    visit.is_sound().await
}

async fn skip_link(visit: &Visit) -> Result<()> {
    visit.go_awake("").await?;
    visit.tab().await?;
    ensure!(visit.focused().await? == "a", "the first stop is a link");
    visit.press(thirtyfour::Key::Enter).await?;
    visit.until("focus is on the main content", async || Ok(visit.focused().await? == "main#main")).await?;
    visit.is_sound().await
}

async fn reflow(visit: &Visit) -> Result<()> {
    // A page of the test server's own: ours may not hold frames.
    visit.go("__test/blank.html").await?;
    // A frame as narrow as the narrowest screen, or as a wide one at 400 %; then wider ones with twice the text.
    for (width, text) in [(320, 100), (320, 200), (390, 200), (640, 200)] {
        for path in [
            "",
            &format!("articles/{HERCULES}/"),
            "research-quality/",
            "glossary/",
            "saved/",
            "embed/builder/",
        ] {
            let wide = visit
                .js(&format!(
                    "const frame = document.createElement('iframe'); frame.style = 'width:{width}px;height:600px'; \
                     frame.src = '/{path}'; document.body.replaceChildren(frame); \
                     return new Promise((done) => frame.onload = () => {{ \
                         const root = frame.contentDocument.documentElement; root.style.fontSize = '{text}%'; \
                         setTimeout(() => done(root.scrollWidth), 300) }})"
                ))
                .await?;
            let wide = wide.as_i64().unwrap_or(i64::MAX);
            ensure!(wide <= width, "/{path} needs {wide} pixels of {width} with text of {text} %");
        }
    }
    Ok(())
}

async fn settled(visit: &Visit) -> Result<()> {
    const SHIFTS: &str = "return new Promise((done) => { let sum = 0; \
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => sum += entry.value)).observe({ type: 'layout-shift', buffered: true }); \
        setTimeout(() => done(sum), 1000) })";
    visit.go("about/").await?;
    for list in ["", "levin-ebv-jama-2003-retracted\\tA title\\nrebuild-clemastine-2017\\tA title\\n"] {
        visit.js(&format!("localStorage.setItem('plainsight-saved:/', '{list}')")).await?;
        for width in [360, 1280] {
            visit.resize(width, 740).await?;
            visit.go_awake("saved/").await?;
            let sum = visit.js(SHIFTS).await?.as_f64().unwrap_or(9.0);
            ensure!(sum == 0.0, "{width} px wide it moves by {sum}");
        }
    }
    visit.js("localStorage.clear()").await?;
    for width in [360, 1280] {
        visit.resize(width, 740).await?;
        for path in ["", "articles/clarity-cladribine-tablets-2010/", "topics/treatments/"] {
            visit.go_awake(path).await?;
            visit.until("it is there", async || Ok(visit.count("[aria-busy=true]").await? == 0)).await?;
            let sum = visit.js(SHIFTS).await?.as_f64().unwrap_or(9.0);
            ensure!(sum == 0.0, "/{path}, {width} px wide, moves by {sum}");
        }
    }
    Ok(())
}
