//! What is said about a study: cue, panel, ladder, numbers, explainer, citations.

use super::Journey;
use crate::browser::Kind;
use crate::visit::Visit;
use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

pub const ALL: &[Journey] = &[
    Journey::ours("a_cue_says_in_what_and_how_far_before_every_headline", |visit| Box::pin(cues(visit))),
    Journey::ours("the_panel_has_the_same_rows_for_every_kind_of_study", |visit| Box::pin(panel(visit))),
    Journey::ours("the_ladder_shows_its_whole_scale_and_only_for_treatments", |visit| {
        Box::pin(ladder(visit))
    }),
    Journey::ours("a_row_of_the_panel_leads_to_its_explanation", |visit| Box::pin(row(visit))),
    Journey::ours("results_are_drawn_as_they_are_said", |visit| Box::pin(results(visit))),
    Journey::ours("what_happened_since_and_where_numbers_stand_is_told", |visit| Box::pin(since(visit))),
    Journey::ours("a_topic_begins_with_a_picture_of_its_studies", |visit| Box::pin(overview(visit))),
    Journey::ours("the_explainer_begins_with_the_weakest_point", |visit| Box::pin(weakest(visit))),
    Journey::ours("the_explainer_shows_examples_from_our_articles", |visit| Box::pin(examples(visit))),
    Journey::ours("both_retracted_studies_are_marked_wherever_they_show", |visit| Box::pin(retracted(visit))),
    Journey::ours("a_citation_can_be_copied_and_downloaded", |visit| Box::pin(citation(visit))),
];

const HERCULES: &str = "hercules-tolebrutinib-nonrelapsing-spms-2025";

/// An article of each kind of study, and the beginning of its cue.
pub const KINDS: [(&str, &str); 11] = [
    (HERCULES, "In people, a large trial"),
    ("bjornevik-epstein-barr-2022", "In people"),
    ("hedstrom-smoking-dose-2013", "In people, a comparison of groups"),
    ("kister-hybrid-immunity-preprint-2022", "In people, a snapshot at one time, a preprint when we read it"),
    ("liu-nmdar-ms-case-2023", "In people"),
    ("benini-caregiver-qualitative-2023", "In people, an interview study"),
    ("heine-exercise-fatigue-cochrane-2015", "A review of 45 earlier studies"),
    ("ghadiri-gut-cognition-review-2022", "An expert overview of earlier studies"),
    ("mcdonald-criteria-2024-revision", "A guideline by experts"),
    ("neumann-metformin-aged-rats-2019", "In rats"),
    ("lanz-ebna1-glialcam-2022", "In tissue in the laboratory and in mice"),
];

async fn cues(visit: &Visit) -> Result<()> {
    for path in ["", "topics/brain-repair/", &format!("articles/{HERCULES}/")] {
        visit.go_awake(path).await?;
        let bare = visit
            .js("return [...document.querySelectorAll('.card, .related > ul > li, article')].filter((it) => !it.querySelector('.cue')?.textContent.trim() || it.querySelector('.cue').compareDocumentPosition(it.querySelector('h1, h3')) !== Node.DOCUMENT_POSITION_FOLLOWING).length")
            .await?;
        ensure!(bare == 0, "/{path}: {bare} headlines without a cue before them");
    }
    visit.go_awake(&format!("articles/{HERCULES}/")).await?;
    let spoken = visit.js("return document.querySelector('.cue').textContent").await?;
    ensure!(spoken == "In people, a large trial, step 5 of 6", "read aloud as {spoken}");
    Ok(())
}

async fn panel(visit: &Visit) -> Result<()> {
    let mut rows: Option<Vec<String>> = None;
    for (id, cue) in KINDS {
        visit.go_awake(&format!("articles/{id}/")).await?;
        let said = visit.text(".cue").await?;
        ensure!(said.starts_with(cue), "{id} says: {said}");
        let names = visit.texts(".panel > div > dt").await?;
        ensure!(names.len() == 12, "{id}: {names:?}");
        ensure!(rows.get_or_insert_with(|| names.clone()) == &names, "{id}: the same rows: {names:?}");
        let empty = visit
            .js("return [...document.querySelectorAll('.panel dd')].filter((it) => !it.textContent.trim()).length")
            .await?;
        ensure!(empty == 0, "{id}: no row is empty");
        visit.is_sound().await?;
    }
    // Several pictures of numbers on one page, each said in a sentence of its own.
    visit.go_awake("articles/triumphant-fatigue-drugs-2020/").await?;
    let said = visit.js("return [...document.querySelectorAll('.drawn')].map((it) => it.ariaLabel ?? it.getAttribute('aria-label'))").await?;
    let said: Vec<&str> = said.as_array().into_iter().flatten().filter_map(|it| it.as_str()).collect();
    ensure!(said.len() > 1 && said.iter().all(|it| it.contains(':')), "{said:?}");
    visit.is_sound().await
}

async fn ladder(visit: &Visit) -> Result<()> {
    for (id, here) in [
        (HERCULES, Some("Large trial (this study)")),
        ("neumann-metformin-aged-rats-2019", Some("Animals (this study)")),
        ("bjornevik-epstein-barr-2022", None),
        ("benini-caregiver-qualitative-2023", None),
    ] {
        visit.go_awake(&format!("articles/{id}/")).await?;
        let stage = visit.text("#row-stage").await?;
        match here {
            Some(here) => {
                ensure!(visit.count(".ladder li").await? == 6, "the whole scale");
                ensure!(visit.text(".ladder li.here").await? == here);
                ensure!(stage.contains("This step cannot tell"), "{id}: {stage}");
                let drawn =
                    "return getComputedStyle(document.querySelector('.ladder .here'), '::before').content";
                ensure!(
                    visit.js(drawn).await?.as_str().is_some_and(|it| it.contains("counter")),
                    "it is drawn"
                );
            }
            None => {
                ensure!(visit.count(".ladder").await? == 0, "{id} tested no treatment");
                ensure!(stage.contains("only for studies that give a treatment"), "{id}: {stage}");
            }
        }
    }
    Ok(())
}

async fn row(visit: &Visit) -> Result<()> {
    visit.go_awake(&format!("articles/{HERCULES}/")).await?;
    let links =
        visit.js("return [...document.querySelectorAll('.panel dt a')].map((a) => a.hash.slice(1))").await?;
    visit.click("#row-funding dt a").await?;
    visit.wait_for_text("h1", "How to weigh research").await?;
    visit
        .until("the part is in sight", async || {
            let top =
                visit.js("return document.getElementById('funding').getBoundingClientRect().top").await?;
            Ok(top.as_f64().is_some_and(|top| (-5.0..500.0).contains(&top)))
        })
        .await?;
    for link in links.as_array().context("no links")? {
        let slug = link.as_str().unwrap_or_default();
        ensure!(visit.count(&format!("section[id='{slug}']")).await? == 1, "there is a part {slug}");
    }
    visit.is_sound().await
}

async fn results(visit: &Visit) -> Result<()> {
    for (id, most) in [
        ("clarity-cladribine-tablets-2010", 3),
        ("wahls-swank-waves-diets-2021", 3),
        ("ms-smart-three-drugs-2020", 3),
        ("gonzalez-lorenzo-cochrane-network-2024", 2),
    ] {
        visit.go_awake(&format!("articles/{id}/")).await?;
        ensure!(visit.count(".outcome").await? >= most, "{id} has its results");
        // Bars of a whole are as long as their numbers.
        let wrong = visit
            .js("return [...document.querySelectorAll('.drawn:not(.small) p:has(.part)')].filter((it) => { \
                 const said = it.querySelector('b').textContent.match(/[\\d.,]+/g).map((n) => parseFloat(n.replace(',', ''))); \
                 const share = it.querySelector('.part').getBBox().width / it.querySelector('.whole').getBBox().width; \
                 return Math.abs(share - said[0] / said[1]) > 0.005 }).length")
            .await?;
        ensure!(wrong == 0, "{id}: {wrong} bars are not what they say");
        let silent = visit
            .js("return [...document.querySelectorAll('.outcome .drawn')].filter((it) => !/:.*\\d/.test(it.getAttribute('aria-label'))).length")
            .await?;
        ensure!(silent == 0, "{id}: every picture is said");
        visit.js("document.querySelectorAll('.people').forEach((it) => (it.open = true))").await?;
        for width in [320, 1280] {
            visit.resize(width, 900).await?;
            let beyond = visit
                .js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .await?;
            ensure!(beyond == 0, "{id} is {beyond} pixels too wide at {width}");
            visit.is_sound().await?;
        }
    }
    // Of a hundred people as many are marked as the number says.
    visit.go_awake("articles/clarity-cladribine-tablets-2010/").await?;
    ensure!(visit.count(".outcome .part").await? >= 6, "there are bars to measure");
    visit.click(".people summary").await?;
    visit.wait_for(".people[open] .had").await?;
    Ok(())
}

async fn since(visit: &Visit) -> Result<()> {
    visit.go_awake("articles/gemini-tolebrutinib-relapsing-2025/").await?;
    let order = visit
        .js("const place = (it) => [...document.querySelectorAll('.article *')].indexOf(document.querySelector(it)); \
             return place('.takeaway') < place('.notice[data-kind=withdrawal]') && place('.notice[data-kind=withdrawal]') < place('h2')")
        .await?;
    ensure!(order == true, "what changes the picture stands below the takeaway");
    visit.click(".proof summary").await?;
    visit.wait_for(".proof[open] a[href^=https]").await?;
    let said = visit.text(".proof").await?;
    ensure!(said.contains("0.13"), "each number leads to its page: {said}");
    visit.is_sound().await?;
    visit.go_awake("").await?;
    while visit.count("#card-gemini-tolebrutinib-relapsing-2025").await? == 0 {
        let before = visit.count(".card").await?;
        visit.click("button.more").await?;
        visit.until("more cards", async || Ok(visit.count(".card").await? > before)).await?;
    }
    visit
        .wait_for(".card:has(#card-gemini-tolebrutinib-relapsing-2025) .badge[data-kind=withdrawal]")
        .await?;
    Ok(())
}

async fn overview(visit: &Visit) -> Result<()> {
    visit.go_awake("topics/treatments/").await?;
    let marks = visit.count(".overview a.study").await?;
    let said = visit.text(".list .result").await?;
    ensure!(marks > 10 && said.starts_with(&format!("{marks} ")), "{marks} marks, and {said}");
    let named = visit
        .js("return [...document.querySelectorAll('.study')].every((it) => /\\(\\d{4}\\)\\. \\S/.test(it.textContent))")
        .await?;
    ensure!(named == true, "each has a name");
    for width in [320, 1280] {
        visit.resize(width, 900).await?;
        visit.is_sound().await?;
    }
    let first = visit.js("return document.querySelector('.study').textContent.trim()").await?;
    let first = first.as_str().unwrap_or_default().to_owned();
    visit.js("document.querySelector('.study').focus()").await?;
    visit.press(Key::Enter).await?;
    visit.wait_for(".article h1").await?;
    let title = visit.text("h1").await?;
    ensure!(!title.is_empty() && first.starts_with(&title), "{first} leads to {title}");
    Ok(())
}

async fn weakest(visit: &Visit) -> Result<()> {
    for (id, first, journal) in [
        ("jairaman-piezo1-tregs-2021", "It was not done in people", "Science Advances"),
        ("levin-ebv-jama-2003-retracted", "It was withdrawn", "JAMA"),
        ("kister-hybrid-immunity-preprint-2022", "It was a preprint when we read it", "medRxiv"),
        ("mokry-obesity-mendelian-2016", "A link is not a cause", "PLoS Medicine"),
        ("rebuild-clemastine-2017", "There is a safety warning", "The Lancet"),
    ] {
        visit.go_awake(&format!("articles/{id}/")).await?;
        ensure!(visit.text(".concerns h3").await? == first, "{id}");
        let said = visit.text(".explainer").await?;
        ensure!(said.contains(journal), "{id} names its journal: {said}");
        ensure!(visit.count(".concerns > li").await? <= 5);
    }
    Ok(())
}

async fn examples(visit: &Visit) -> Result<()> {
    visit.go_awake("research-quality/").await?;
    ensure!(visit.count(".prose > section").await? == 18);
    for (part, says) in [
        ("mice", "Animals ("),
        ("effect", "Swank diet"),
        ("preprint", "a preprint when we read it"),
        ("retraction", "Retracted"),
        ("cause", "comparison of groups"),
        ("one-study", "A review of"),
    ] {
        let example = visit.text(&format!("section[id='{part}'] .example")).await?;
        ensure!(example.contains(says), "{part}: {example}");
    }
    let marked = visit.js("return [...document.querySelectorAll('.example')].filter((it) => /[Rr]etracted/.test(it.textContent) && it.closest('section').id !== 'retraction').length").await?;
    ensure!(marked == 0, "a retracted study is an example of a retraction and of nothing else");
    visit.is_sound().await?;
    visit.click("#mice .example h3 a").await?;
    visit.wait_for(".article").await?;
    Ok(())
}

async fn retracted(visit: &Visit) -> Result<()> {
    for (id, topic, year, neighbour) in [
        ("levin-ebv-jama-2003-retracted", "causes-and-risk", "2003", "bjornevik-epstein-barr-2022"),
        ("farrokhi-cd14-retracted-2016", "genetics", "2016", "nr1h3-false-positive-2016"),
    ] {
        let near = async |container: &str| -> Result<bool> {
            let said = visit
                .js(&format!("return document.querySelector(\"{container} a[href$='/articles/{id}/']\")?.closest('.card, li, .example').textContent ?? ''"))
                .await?;
            Ok(said.as_str().is_some_and(|text| text.contains("Retracted")))
        };
        visit.go_awake(&format!("articles/{id}/")).await?;
        ensure!(visit.text("main").await?.starts_with("Retracted"), "{id}: the article opens with it");
        ensure!(visit.driver.title().await?.starts_with("Retracted"), "{id}: the tab says so");
        ensure!(visit.text("#row-changed").await?.contains("Retracted"), "{id}: the panel says so");
        let machine = visit
            .js("return document.querySelector('script[type=\"application/ld+json\"]').textContent")
            .await?;
        let machine = machine.as_str().unwrap_or_default();
        ensure!(
            machine.contains("\"creativeWorkStatus\":\"Retracted\"") && machine.contains("CorrectionComment"),
            "{id}: {machine}"
        );
        visit.is_sound().await?;
        visit.click(".save button").await?;

        visit.go_awake(&format!("topics/{topic}/")).await?;
        while visit.count(&format!("#card-{id}")).await? == 0 {
            let before = visit.count(".card").await?;
            visit.click("button.more").await?;
            visit.until("more cards", async || Ok(visit.count(".card").await? > before)).await?;
        }
        ensure!(near(".cards").await?, "{id}: its card");
        visit.go_awake(&format!("articles/{neighbour}/")).await?;
        ensure!(near(".related").await?, "{id}: a list of related articles");
        let last = visit.js("return [...document.querySelectorAll('.related > ul > li')].at(-1).classList.contains('retracted')").await?;
        ensure!(last == true, "{id}: the last of them");
        visit.go_awake("saved/").await?;
        visit.wait_for(&format!(".sheet .badges:has([data-kind=retraction]) ~ h3 a[href$='/{id}/']")).await?;
        visit.go(&format!("archive/{year}/")).await?;
        ensure!(near(".titles").await?, "{id}: the archive");
        for feed in ["feed.json", "feed.xml"] {
            let text = visit.js(&format!("return fetch('/{feed}').then((answer) => answer.text())")).await?;
            let text = text.as_str().unwrap_or_default();
            let at = text.find(&format!("/articles/{id}/")).with_context(|| format!("{feed} has no {id}"))?;
            let around: String = text[at.saturating_sub(400)..].chars().take(1500).collect();
            ensure!(around.matches("Retracted").count() >= 2, "{feed}: title and summary say so: {around}");
        }
    }
    Ok(())
}

async fn citation(visit: &Visit) -> Result<()> {
    visit.go_awake(&format!("articles/{HERCULES}/")).await?;
    let citation = visit.text(".citation").await?;
    ensure!(citation.starts_with("Fox, et al. Tolebrutinib in Nonrelapsing"), "{citation}");
    for (end, holds) in [
        ("ris", "DO  - 10.1056/NEJMoa2415988"),
        ("bib", "@article{hercules"),
        ("csl.json", "\"container-title\""),
    ] {
        let link = format!("a[download='{HERCULES}.{end}']");
        let text = visit
            .js(&format!(
                "return decodeURIComponent(document.querySelector(\"{link}\").href.replace(/^data:[^,]*,/, ''))"
            ))
            .await?;
        ensure!(text.as_str().is_some_and(|text| text.contains(holds)), "{end}: {text}");
        // It is saved, and the page stays.
        visit.click(&link).await?;
        ensure!(visit.count(".citation").await? == 1, "the page is left for {end}");
    }
    ensure!(visit.count("a[href='https://clinicaltrials.gov/study/NCT04411641']").await? == 1);
    visit.click(".copy button").await?;
    visit
        .until("it says whether it was copied", async || {
            let said = visit.text(".copy [role=status]").await?;
            // Not every engine gives a clipboard to a browser that a program drives.
            Ok(said == "Copied." || (visit.kind != Kind::Chromium && said.contains("Select the text")))
        })
        .await?;
    visit.is_sound().await
}
