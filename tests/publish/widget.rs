//! What is published for other people's pages.

use crate::site::*;
use plainsight::embed::snippet;
use plainsight_contracts::addresses::{HTML, embedded};
use plainsight_contracts::widget::{ATTRIBUTES, Kind, embed_page, site_page};
use serde_json::Value;
use std::fs;

const ARTICLE: &str = "hercules-tolebrutinib-nonrelapsing-spms-2025";

#[test]
fn every_topic_and_every_article_has_a_page_for_frames_and_an_oembed_document() {
    let (out, report) = publish(&folders(), Some("https://x.example/ms/"));
    report.unwrap();
    let ours = our_articles();
    let pages = ours.iter().map(|(_, article)| format!("articles/{}/", article["id"].as_str().unwrap()));
    let topics = fs::read_dir(out.path().join("topics"))
        .unwrap()
        .map(|it| format!("topics/{}/", it.unwrap().file_name().display()));
    let mut seen = 0;
    for path in pages.chain(topics) {
        let page = read(out.path(), &format!("{path}index.html"));
        let document = format!("https://x.example/ms/{path}index.json");
        assert!(
            page.contains(&format!(r#"type="application/json+oembed" href="{document}""#)),
            "{path} names its document"
        );
        let framed = read(out.path(), &format!("embed/{path}index.html"));
        assert!(framed.contains(r#"<base target="_blank">"#) && framed.contains(r#"content="noindex""#));
        assert!(!framed.contains("json+oembed"), "a page for frames has no document of its own");
        assert!(framed.contains(r#"class="cue""#), "its cards are there before any script, with their cues");
        let oembed: Value = serde_json::from_str(&read(out.path(), &format!("{path}index.json"))).unwrap();
        // What https://oembed.com/ asks of the type "rich".
        assert_eq!((oembed["version"].as_str(), oembed["type"].as_str()), (Some("1.0"), Some("rich")));
        assert!(oembed["width"].is_u64() && oembed["height"].is_u64());
        let html = oembed["html"].as_str().unwrap();
        assert!(html.contains(&format!(r#"src="https://x.example/ms/embed/{path}""#)), "{html}");
        assert!(html.contains("title=\"") && html.contains("no-referrer"));
        seen += 1;
    }
    assert_eq!(seen, ours.len() + fs::read_dir(out.path().join("topics")).unwrap().count());
}

#[test]
fn a_retracted_study_says_so_wherever_it_is_embedded() {
    let (out, report) = publish(&folders(), None);
    report.unwrap();
    let id = "levin-ebv-jama-2003-retracted";
    let oembed: Value =
        serde_json::from_str(&read(out.path(), &format!("articles/{id}/index.json"))).unwrap();
    assert!(oembed["title"].as_str().unwrap().starts_with("Retracted"), "{oembed}");
    assert!(read(out.path(), &format!("embed/articles/{id}/index.html")).contains("class=\"badges\""));
}

#[test]
fn the_script_for_other_pages_is_small_and_names_nobody() {
    let (out, report) = publish(&folders(), None);
    report.unwrap();
    let script = read(out.path(), "embed.js");
    assert!(!script.contains("://p"), "it names no site");
    let framed = read(out.path(), &format!("embed/articles/{ARTICLE}/index.html"));
    let policy =
        framed.split("content-security-policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    for part in [
        "default-src 'none'",
        "script-src 'self' https://plainsight.example 'wasm-unsafe-eval'",
        "style-src 'self' https://plainsight.example",
        "connect-src 'self'",
    ] {
        assert!(policy.split("; ").any(|line| line == part), "{policy}");
    }
}

#[test]
fn what_the_documentation_tells_webmasters_is_what_is_published() {
    let (out, report) = publish(&folders(), Some("https://example.org/ms/"));
    report.unwrap();
    let told = fs::read_to_string("docs/embedding.md").unwrap();
    let builder = read(out.path(), "embed/builder/index.html")
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    for line in [
        "<script async referrerpolicy=\"no-referrer\" src=\"https://example.org/ms/embed.js\"></script>",
        "style=\"display: block; min-height: min(100vh, 60rem)\"",
    ] {
        assert!(told.contains(line) && builder.contains(line), "{line}");
    }
    // The privacy statement is one text.
    let words = |text: &str| text.replace("\n> ", " ").replace('\n', " ");
    let statement = builder.split("<blockquote>").nth(1).unwrap().split("</blockquote>").next().unwrap();
    assert!(words(&told).contains(statement), "{statement}");
    // Attributes are the same everywhere: webmasters read of each, with its values, and can choose it in the builder.
    for attribute in &ATTRIBUTES {
        let name = attribute.name;
        let row = told.lines().find(|line| line.starts_with(&format!("| `{name}` |")));
        let row = row.unwrap_or_else(|| panic!("{name} is not in docs/embedding.md"));
        assert!(builder.contains(&format!("name=\"{name}\"")), "{name} is not in the builder");
        match attribute.kind {
            Kind::Choice(values) => values.iter().for_each(|value| {
                assert!(row.contains(&format!("`{value}`")), "{value} in {row}");
                assert!(builder.contains(&format!("name=\"{name}\" value=\"{value}\"")), "{name}: {value}");
            }),
            Kind::Number(least, most, default) => {
                assert!(
                    row.contains(&format!("{least} to {most}")) && row.contains(&default.to_string()),
                    "{row}"
                );
                assert!(builder.matches(&format!(">{most}</option>")).count() >= 1, "{name}");
            }
            _ => {}
        }
    }
    // The lines it shows are those that the builder makes.
    let told_plainly = told.replace("\n   ", "\n");
    let title = "Plainsight: MS research in plain words";
    let element = snippet::fill(
        &snippet::element("https://example.org/ms/"),
        &[
            ("attributes", "topic=\"treatments\" people-only limit=\"5\" heading-level=\"2\""),
            ("href", "https://example.org/ms/?topic=treatments&amp;in=people"),
            ("title", title),
        ],
    );
    let frame = snippet::fill(
        &snippet::frame(),
        &[
            ("src", "https://example.org/ms/embed/topics/treatments/?topic=treatments&amp;limit=5"),
            ("href", "https://example.org/ms/topics/treatments/"),
            ("title", title),
        ],
    );
    for (lines, told) in [(element, &told_plainly), (frame, &told)] {
        assert!(told.contains(&lines), "docs/embedding.md should show\n{lines}");
    }
    // What is there before any script runs says what the script would say.
    assert!(
        builder.contains("<a href=\"https://example.org/ms/\">Plainsight: MS research in plain words</a>")
    );
    assert!(builder.contains("<plainsight-feed limit=\"5\" heading-level=\"2\" style="), "{builder}");
}

#[test]
fn whatever_a_host_page_asks_for_has_a_page_of_the_site_and_one_for_frames() {
    let (out, report) = publish(&folders(), None);
    report.unwrap();
    for asked in [
        &[][..],
        &[("topic", "symptoms"), ("limit", "3")],
        &[("topic", "symptoms"), ("people-only", "")],
        &[("article", ARTICLE)],
    ] {
        let get =
            |name: &str| asked.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        for path in [embedded(&embed_page(get)), site_page(get)] {
            let folder = path.split('?').next().unwrap();
            assert!(out.path().join(folder).join(HTML).is_file(), "{path}");
        }
    }
}
