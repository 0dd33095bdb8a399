//! What a publisher gets: a whole site from a folder of articles, or every fault by name.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use plainsight::catalog::PageView;
use plainsight::model::{Article, StudyKind, Vocabulary};
use plainsight::publish::{Content, Located, PublishOptions, SiteFolder, article_schema, publish_site};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

mod folders;
mod index;
mod old_browsers;
mod site;
mod widget;
mod world;

use site::*;

/// The one test that reads the real site. It knows nothing of it but that it has to be in order.
#[test]
fn our_own_articles_have_no_fault() {
    let folders = SiteFolder::new("public".as_ref());
    let (content, faults) = Content::read(&folders).unwrap();
    assert_eq!(faults, []);
    assert!(!content.unwrap().articles.is_empty());
}

#[test]
fn the_tests_site_shows_the_whole_range_of_research() {
    let (content, faults) = Content::read(&folders()).unwrap();
    assert_eq!(faults, []);
    let content = content.unwrap();
    let articles: Vec<_> = content.articles.iter().map(Result::unwrap).collect();
    assert_eq!(articles.iter().filter(|article| article.is_retracted()).count(), 2);
    let kinds: BTreeSet<&str> =
        articles.iter().filter_map(|article| Some(article.study.kind.as_ref()?.word())).collect();
    // Nothing in the sources is a trial without chance, or a computer study, or a study of a test alone.
    let absent = ["non-randomised-trial", "computer-model", "diagnostic-accuracy"];
    for (kind, _) in StudyKind::TERMS {
        assert!(kinds.contains(kind) || absent.contains(kind), "no article of a {kind}");
    }
    let reviews: BTreeSet<&str> =
        articles.iter().filter_map(|article| Some(article.study.peer_review.as_ref()?.word())).collect();
    assert!(reviews.contains("preprint") && reviews.contains("conference"));
    let notices: BTreeSet<String> = articles
        .iter()
        .flat_map(|article| article.notice_kinds())
        .map(|kind| kind.word().to_owned())
        .collect();
    for kind in ["retraction", "safety-warning", "regulator-decision", "newer-evidence"] {
        assert!(notices.contains(kind), "no article with a {kind}");
    }
    for topic in &content.topics {
        assert!(articles.iter().any(|article| article.topics.contains(&topic.slug)), "{}", topic.slug);
    }
}

#[test]
fn the_schema_beside_the_articles_is_the_one_of_the_types() {
    let written: Value = serde_json::from_str(&read(Path::new("public"), "article.schema.json")).unwrap();
    assert_eq!(
        written,
        article_schema(),
        "renew it: cargo run --package plainsight-cli -- schema > public/article.schema.json"
    );
}

#[test]
fn the_schema_accepts_our_articles_and_refuses_what_check_refuses() {
    let schema = jsonschema::validator_for(&article_schema()).unwrap();
    let (_, article) = our_articles().remove(0);
    for (path, article) in our_articles() {
        let errors: Vec<String> = schema.iter_errors(&article).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
    }
    type Spoil = fn(&mut Value);
    let spoil: [(&str, Spoil); 9] = [
        ("an unknown key", |a| a["takeway"] = "x".into()),
        ("an unknown word", |a| a["study"]["kind"] = "randomized".into()),
        ("a long takeaway", |a| a["takeaway"] = "x".repeat(241).into()),
        ("a bad id", |a| a["id"] = "A B".into()),
        ("no study", |a| drop(a.as_object_mut().unwrap().remove("study"))),
        ("silence about funding", |a| drop(a["study"].as_object_mut().unwrap().remove("funding"))),
        ("a number as a title", |a| a["title"] = 7.into()),
        ("a result of no kind", |a| a["results"] = json!([{ "outcome": "x", "role": "harm", "groups": [] }])),
        ("a number nobody proves", |a| {
            a["takeaway"] = "In 987,654 people, nothing.".into();
            a["proof"] = json!([{ "place": "abstract", "name": "x" }])
        }),
    ];
    for (what, change) in spoil {
        let mut bad = article.clone();
        change(&mut bad);
        assert!(!Article::read(&bad).1.is_empty(), "check accepts {what}");
        assert!(!schema.is_valid(&bad), "the schema accepts {what}");
    }
}

#[test]
fn the_example_in_the_documentation_has_no_fault() {
    let text = read(Path::new("docs"), "articles.md");
    let example = text.split("```json").nth(1).unwrap().split("```").next().unwrap();
    let example: Value = serde_json::from_str(example).unwrap();
    assert_eq!(Article::read(&example).1, []);
    let schema = jsonschema::validator_for(&article_schema()).unwrap();
    assert!(schema.is_valid(&example));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (first, _) = publish(&folders(), None);
    let (second, _) = publish(&folders(), None);
    assert!(files(first.path()) == files(second.path()));
}

#[test]
fn faults_of_every_file_are_named_and_nothing_is_published() {
    let folder = articles(5, |n, article| match n {
        1 => article["study"]["kind"] = "randomised-trail".into(),
        2 => article["topics"] = json!(["treatmants"]),
        3 => article["source"]["URL"] = "javascript:alert(1)".into(),
        _ => {}
    });
    fs::write(folder.path().join("broken.json"), "{\n  \"id\": \"broken\",\n  \"title\": }\n").unwrap();
    fs::write(folder.path().join("latin.json"), b"{ \"title\": \"caf\xe9\" }").unwrap();
    let (out, report) = publish(&folders_with(folder.path()), None);
    let faults: Vec<String> = report.unwrap_err().iter().map(Located::to_string).collect();
    for (part, meant) in [
        ("study.kind unknown word \"randomised-trail\"", "did you mean \"randomised-trial\""),
        ("topics[0] \"treatmants\" is not in topics.json", "did you mean \"treatments\""),
        ("source.URL \"javascript:alert(1)\" cannot be a link", "use http"),
        ("broken.json:3: is not JSON", "line 3"),
        ("latin.json:1: is not UTF-8", "save it as UTF-8"),
    ] {
        assert!(
            faults.iter().any(|fault| fault.contains(part) && fault.contains(meant)),
            "{part}: {faults:#?}"
        );
    }
    assert_eq!(files(out.path()).len(), 0, "nothing is there");
}

#[test]
fn articles_that_clash_with_each_other_are_named() {
    let folder = articles(2, |n, article| {
        if n == 1 {
            article["related"] = json!([article["id"].clone(), "no-such-article"]);
        }
    });
    let twin = files(folder.path()).into_values().next().unwrap();
    fs::write(folder.path().join("twin.json"), twin).unwrap();
    let (_, report) = publish(&folders_with(folder.path()), None);
    let faults: Vec<String> = report.unwrap_err().iter().map(Located::to_string).collect();
    for part in [
        "is taken by",
        "so the file should be named",
        "is the article itself",
        "there is no article \"no-such-article\"",
    ] {
        assert!(faults.iter().any(|fault| fault.contains(part)), "{part}: {faults:#?}");
    }
}

/// The values of an attribute, as they stand in a page we wrote ourselves.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_link_of_every_page_leads_somewhere() {
    let (out, _) = publish(&folders(), Some("/ms/"));
    let files = files(out.path());
    let mut links = 0;
    for (page, bytes) in files.iter().filter(|(path, _)| path.extension().is_some_and(|end| end == "html")) {
        let html = String::from_utf8(bytes.clone()).unwrap();
        let ids = attributes(&html, "id");
        for link in attributes(&html, "href").into_iter().chain(attributes(&html, "src")) {
            links += 1;
            if let Some(id) = link.strip_prefix('#') {
                assert!(ids.contains(&id), "{}: #{id}", page.display());
            } else if let Some(path) = link.strip_prefix("/ms/") {
                let path = path.split(['?', '#']).next().unwrap();
                let file = if path.is_empty() || path.ends_with('/') {
                    format!("{path}index.html")
                } else {
                    path.into()
                };
                assert!(files.contains_key(Path::new(&file)), "{} leads to {link}", page.display());
            } else {
                let elsewhere = link.starts_with("data:application/")
                    || link.is_empty()
                    || link.starts_with("https://")
                    || link.starts_with("http://");
                assert!(elsewhere, "{} leads outside the site: {link}", page.display());
            }
        }
    }
    assert!(links > 1_000, "only {links} links were looked at");
}

#[test]
fn an_article_is_complete_without_any_script_and_says_so_to_machines() {
    let (out, _) = publish(&folders(), Some("https://example.org/ms/"));
    let html = read(out.path(), "articles/opera-ocrelizumab-relapsing-2017/index.html");
    let body = &html[html.find("<body>").unwrap()..html.find("<script type=\"application/json\"").unwrap()];
    for part in [
        "In 1,656 adults",
        "What it cannot tell us",
        "More details",
        "Related articles",
        "New England Journal of Medicine",
    ] {
        assert!(body.contains(part), "{part}");
    }
    let canonical =
        "<link rel=\"canonical\" href=\"https://example.org/ms/articles/opera-ocrelizumab-relapsing-2017/\">";
    assert!(html.contains(canonical));
    assert!(html.contains("<noscript>"), "a reader without JavaScript is told what is missing");
    let policy =
        attributes(&html, "content").into_iter().find(|content| content.contains("default-src")).unwrap();
    for rule in ["default-src 'none'", "script-src 'self' 'sha256-", "base-uri 'none'", "form-action 'self'"]
    {
        assert!(policy.contains(rule), "{policy}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    let json_ld = html
        .split("<script type=\"application/ld+json\">")
        .nth(1)
        .unwrap()
        .split("</script>")
        .next()
        .unwrap();
    let json_ld: Value = serde_json::from_str(json_ld).unwrap();
    assert_eq!(json_ld["isBasedOn"]["sameAs"], "https://doi.org/10.1056/NEJMoa1601277");

    let retracted = read(out.path(), "articles/levin-ebv-jama-2003-retracted/index.html");
    assert!(retracted.contains("\"creativeWorkStatus\":\"Retracted\""));
}

#[test]
fn the_script_that_reloads_while_serving_is_a_file_and_never_inline() {
    let out = tempfile::tempdir().unwrap();
    let (_folder, program) = made_program(&FRAME.replace("</body>", RELOAD));
    let site = folders();
    publish_site(PublishOptions { program: &program, ..options(&site, out.path()) }).unwrap().unwrap();
    let html = read(out.path(), "about/index.html");
    assert!(!html.contains("TRUNK"));
    assert!(html.contains("<script defer src=\"/reload.js\"></script>"));
    assert_eq!(read(out.path(), "reload.js"), "const address = location.host; const base = '/';");
    let (published, _) = publish(&folders(), None);
    assert!(!published.path().join("reload.js").exists(), "a published site has no such script");
}

#[test]
fn feeds_and_sitemap_are_what_their_formats_ask_for() {
    let (out, _) = publish(&folders(), Some("https://example.org/ms/"));
    let feed: Value = serde_json::from_str(&read(out.path(), "feed.json")).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    let items = feed["items"].as_array().unwrap();
    assert_eq!(items.len(), our_articles().len().min(100));
    for item in items {
        assert!(item["id"].as_str().unwrap().starts_with("https://example.org/ms/articles/"));
        // Noon: midnight would be the day before for whoever lives west of Greenwich.
        assert!(item["date_published"].as_str().unwrap().ends_with("T12:00:00Z"));
    }
    let retracted: Vec<&str> = items
        .iter()
        .filter_map(|item| item["title"].as_str())
        .filter(|title| title.starts_with("Retracted"))
        .collect();
    assert_eq!(retracted.len(), 2, "a feed shows the title alone, so it says so");

    for (file, root) in [("feed.xml", "feed"), ("sitemap.xml", "urlset")] {
        let xml = read(out.path(), file);
        let mut reader = quick_xml::Reader::from_str(&xml);
        let (mut first, mut ends) = (None, 0);
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{file}: {error}")) {
                quick_xml::events::Event::Start(tag) => {
                    first.get_or_insert(tag.name().as_ref().to_owned());
                }
                quick_xml::events::Event::End(_) => ends += 1,
                quick_xml::events::Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(first.as_deref(), Some(root));
        assert!(ends > 50, "{file} is well formed and has something in it");
    }
    assert!(read(out.path(), "robots.txt").contains("Sitemap: https://example.org/ms/sitemap.xml"));
}

#[test]
fn markup_in_an_article_stays_text() {
    let folders = folders_with("tests/articles".as_ref());
    let (out, report) = publish(&folders, None);
    assert_eq!(report.unwrap().articles, 6);
    let html = read(out.path(), "articles/hostile-markup/index.html");
    assert!(html.contains("&lt;script&gt;window.hacked = 1&lt;/script&gt;"));
    // The only scripts are data, the one that starts the app, the one that notices if that does not come, and the one that waits
    // for the style sheet; nothing is drawn.
    assert_eq!(html.matches("<script").count(), 5);
    assert_eq!(html.matches("</script>").count(), 5);
    // What is drawn is drawn by us, from numbers.
    assert!(!html.contains("<img") && !html.contains("<iframe"));
    assert!(!html.contains("<svg onload"));
}

#[test]
fn the_home_page_of_a_thousand_articles_is_no_heavier() {
    let size = |number: usize| {
        let folder = articles(number, |_, _| {});
        let (out, report) = publish(&folders_with(folder.path()), None);
        assert_eq!(report.unwrap().articles, number);
        let home = ["index.html", "index.json"].map(|file| read(out.path(), file).len());
        home.iter().sum::<usize>() as f64
    };
    let ratio = size(1_000) / size(24);
    assert!((0.9..1.1).contains(&ratio), "{ratio}");
}

#[test]
fn reading_an_article_never_panics_whatever_happened_to_its_bytes() {
    let (_, article) = our_articles().remove(0);
    let text = article.to_string().into_bytes();
    // Damage by arithmetic: the same bytes are spoilt in every run.
    let mut seed = 7_u64;
    let mut read_again = 0;
    for _ in 0..4_000 {
        let mut damaged = text.clone();
        for _ in 0..3 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let at = (seed >> 33) as usize % damaged.len();
            let spoilers = b"{}[]\",:0e-.\\ntf\xff";
            damaged[at] = spoilers[(seed >> 20) as usize % spoilers.len()];
        }
        if let Ok(value) = serde_json::from_slice::<Value>(&damaged) {
            read_again += usize::from(Article::read(&value).0.is_some());
        }
    }
    assert!(read_again > 100, "most damage leaves an article that can be shown, but only {read_again} could");
}

#[test]
fn an_article_is_three_files_and_its_page_says_nothing_twice() {
    let folder = articles(30, |_, _| {});
    let (out, report) = publish(&folders_with(folder.path()), None);
    let report = report.unwrap();
    let files = files(out.path());
    for (source, _) in self::files(folder.path()) {
        let id = source.file_stem().unwrap().to_string_lossy().into_owned();
        let below = [format!("articles/{id}/"), format!("embed/articles/{id}/")];
        let own: Vec<_> =
            files.keys().filter(|path| below.iter().any(|folder| path.starts_with(folder))).collect();
        assert_eq!(own.len(), 3, "{own:?}");
        let html = read(out.path(), &format!("articles/{id}/index.html"));
        let data = html.split(r#"id="page-data">"#).nth(1).unwrap().split("</script>").next().unwrap();
        assert!(data.len() < 4_000, "{id}: {data}");
        let view = &serde_json::from_str::<Value>(data).unwrap()["view"]["standing"]["article"];
        assert_eq!(view["id"], id.as_str());
        assert_eq!(citations(out.path(), &id).len(), 3);
    }
    let named: BTreeSet<String> = report.files.iter().map(|(path, _)| path.to_owned()).collect();
    let there: BTreeSet<String> =
        files.keys().map(|path| path.to_string_lossy().replace('\\', "/")).collect();
    assert_eq!(named, there, "the list names every file");
    let bytes: u64 = files.values().map(|bytes| bytes.len() as u64).sum();
    assert_eq!(report.files.bytes(), bytes);
}

#[test]
fn what_search_shows_of_an_article_are_the_words_that_were_indexed() {
    let (content, _) = Content::read(&folders()).unwrap();
    let (out, _) = publish(&folders(), None);
    for article in content.unwrap().articles.iter().map(Result::unwrap) {
        let json = serde_json::from_str(&read(out.path(), &format!("articles/{}/index.json", article.id)));
        let Some(PageView::Article(view)) = PageView::read(&json.unwrap()) else { panic!("{}", article.id) };
        let sections = &article.sections;
        let mut texts: Vec<&str> = [&sections.found, &sections.matters, &sections.limits, &article.questions]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        texts.extend(article.harms.said().map(String::as_str));
        texts.extend(article.study.population.as_deref());
        texts.extend(article.source.title.as_deref());
        assert_eq!(view.search_text(), texts.join("\n"), "{}", article.id);
    }
}

#[test]
fn one_core_and_many_give_the_same_bytes() {
    let folder = articles(300, |_, _| {});
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| files(publish(&folders_with(folder.path()), None).0.path()))
    };
    assert!(on(1) == on(8));
}
