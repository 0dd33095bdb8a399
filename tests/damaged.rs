//! Everything that a browser reads from the network, damaged in hundreds of thousands of ways: cut, garbled, of other types,
//! nested, huge. Nothing panics, nothing takes long; what can be shown of it is shown. (The parts of the search index have
//! their own such test, in `search/tests/damaged.rs`.)
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use plainsight::catalog::{Card, EditionInfo, Glossary, PageView, RelatedArticle};
use plainsight::evidence::{self, ArticleContext};
use plainsight::i18n;
use plainsight::load::Page;
use plainsight::model::{Article, GlossaryEntry};
use plainsight_contracts::search::{Fault, Reply, read_highlights};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How many damaged texts are tried on each reader, and how many values of other types.
const TRIES: usize = 70_000;
const LONG: Duration = Duration::from_secs(1);

/// Damage by arithmetic: the same in every run.
struct Damage(u64);

impl Damage {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below.max(1)
    }

    /// Other bytes, fewer, or some twice.
    fn spoil_text(&mut self, text: &[u8]) -> Vec<u8> {
        let mut bytes = text.to_vec();
        for _ in 0..=self.next(3) {
            let at = self.next(bytes.len());
            match self.next(5) {
                0 => bytes.truncate(at),
                1 => {
                    let end = (at + self.next(40)).min(bytes.len());
                    bytes.drain(at..end);
                }
                2 => {
                    let end = (at + self.next(40)).min(bytes.len());
                    let piece = bytes[at..end].to_vec();
                    bytes.splice(at..at, piece);
                }
                _ if at < bytes.len() => bytes[at] = b"{}[]\",:0e-.\\ntf\xff\x00"[self.next(17)],
                _ => {}
            }
        }
        bytes
    }

    /// One value in a tree becomes something else.
    fn spoil_value(&mut self, value: &mut Value) {
        let inside = self.next(4) > 0;
        match value {
            Value::Object(map) if inside && !map.is_empty() => {
                let at = self.next(map.len());
                if let Some((_, child)) = map.iter_mut().nth(at) {
                    return self.spoil_value(child);
                }
            }
            Value::Array(items) if inside && !items.is_empty() => {
                let at = self.next(items.len());
                return self.spoil_value(&mut items[at]);
            }
            _ => {}
        }
        *value = match self.next(12) {
            0 => Value::Null,
            1 => json!(true),
            2 => json!(-1),
            3 => json!(u64::MAX),
            4 => json!(1e308),
            5 => json!(""),
            6 => json!("\u{202e}\u{0}\u{ffff}é\u{1f600}"),
            7 => json!([]),
            8 => json!({}),
            9 => json!([[[[[[1, "a"], null]]]]]),
            10 => json!({ "slug": { "slug": [] }, "text": 7, "id": "../x", "kind": "?" }),
            _ => json!("x".repeat(3_000)),
        };
    }
}

/// An article's page, small and with everything in it.
fn view() -> PageView {
    let json = json!({
        "id": "a", "language": "en", "title": "T", "takeaway": "In 7 mice, a relapse was rare.", "topics": ["diet"],
        "sections": { "found": ["A relapse."], "matters": ["It may."], "limits": ["Few."] },
        "questions": ["Why?"], "harms": "None.",
        "study": { "kind": "randomised-trial", "studied_in": ["people"], "participants": 7, "stage": "small-trial", "trial_ids": ["NCT04411641"] },
        "effects": [{ "outcome": "Fell", "kind": "harm", "groups": [{ "name": "A", "value": 1 }, { "name": "B", "value": 2 }] }],
        "notices": [{ "kind": "retraction", "date": "2005-05-25", "text": "Withdrawn.", "url": "https://x.example/" }],
        "source": { "title": "S", "author": [{ "family": "Fox" }], "container-title": "J", "issued": { "date-parts": [[2025, 4]] }, "DOI": "10.1/x" },
        "provenance": { "written_by": "A", "checked_by": null },
    });
    let entries = [GlossaryEntry {
        slug: "relapse".into(),
        term: "relapse".into(),
        definition: "New.".into(),
        ..GlossaryEntry::default()
    }];
    let glossary = Glossary::new(&entries);
    let article = Article::read(&json).0.unwrap();
    let card = evidence::card(&article);
    let related = vec![RelatedArticle::new(&card, "Also".into())];
    let (citation, citation_files) = ("C".into(), vec!["R".into(), "B".into(), "[]".into()]);
    let with = ArticleContext {
        card,
        glossary: &glossary,
        language: "en",
        citation,
        citation_files,
        code: vec![5, 2, 7],
        parts: &[],
        related,
    };
    PageView::Article(Box::new(evidence::article_view(&article, with)))
}

type Read = fn(&Value) -> bool;

/// What is fetched, and what reads it; a reader says whether there was anything to show.
fn readers() -> Vec<(&'static str, Value, Read)> {
    let view = serde_json::to_value(view()).unwrap();
    let card = view["article"]["card"].clone();
    let list = json!({ "list": {
        "topic": { "slug": "diet", "name": "Food", "description": "D" }, "count": 3, "cards": [card, card],
        "facets": [{ "name": "topic", "heading": "Topics", "values": [["diet", "Food", 3]] }],
    }});
    let prose = json!({ "prose": { "title": "T", "lead": "L", "parts": [
        { "slug": "a", "heading": "H", "paragraphs": ["P"], "example": { "say": "S", "card": card, "row": { "slug": "kind", "name": "K", "lines": [{ "text": "x" }] } } },
    ]}});
    let site = json!({ "name": "N", "tagline": "T", "publisher": "P", "base": "/ms/", "topics": [["diet", "Food"]], "pages": [["about", "About"]] });
    let phrases = json!({
        "format-locale": "en-GB", "articles-count": { "$": "count", "one": "{count} article", "*": "{count} articles" },
        "list-result": ["for ", { "$": "by", "words": "{words}", "*": "{topics" }],
    });
    let answer = json!({
        "total": 34, "hits": [3, 1], "counts": [["topic", [["diet", 4, 2], ["mood", 0]]]], "later": ["facets.bin"],
        "taken": [["fatgue", "fatigue"]], "unknown": ["xy"], "without": [["topic", 3], ["", 1]], "partial": true,
    });
    vec![
        ("an article's page", view.clone(), |value| PageView::read(value).is_some()),
        ("a list's page", list.clone(), |value| PageView::read(value).is_some()),
        ("a page of prose", prose, |value| PageView::read(value).is_some()),
        (
            "the data in a page",
            json!({ "site": &site, "path": "", "view": list, "phrases": phrases }),
            |value| {
                let phrases = value.get("phrases").and_then(Value::as_object).cloned().unwrap_or_default();
                i18n::speak(Box::leak(Box::new(i18n::Phrases(phrases))));
                let args = [("count", 3_usize.into()), ("words", "x".into())];
                _ = i18n::say_with("list-result", &args) + &i18n::say_with("articles-count", &args);
                Page::read(value).is_some()
            },
        ),
        ("a shard of cards", json!([card, card, card]), |value| Card::read_list(value).is_some()),
        ("what was found", view.clone(), |value| match PageView::read(value) {
            Some(PageView::Article(view)) => !view.search_text().is_empty(),
            _ => false,
        }),
        (
            "the data in an article's page",
            json!({ "site": site, "path": "articles/a/", "view": { "standing": { "article": { "id": "a", "title": "T", "citation": "C" } } } }),
            |value| Page::read(value).is_some(),
        ),
        (
            "the manifest",
            json!({ "version": "0123456789abcdef", "count": 9, "shard": 12, "finder": "finder.wasm" }),
            |value| {
                // Its numbers lead to addresses.
                EditionInfo::read(value)
                    .is_some_and(|manifest| manifest.shard_path(usize::MAX / manifest.shard).len() < 5_000)
            },
        ),
        (
            "an answer of the engine",
            answer,
            |value| matches!(Reply::read(value), Reply::Answer(answer) if answer.total < usize::MAX),
        ),
        (
            "what the engine needs",
            json!({ "needs": ["words.bin", "terms/0.bin"] }),
            |value| matches!(Reply::read(value), Reply::Needs(parts) if !parts.is_empty()),
        ),
        ("what the engine cannot do", json!({ "fault": "damaged" }), |value| Fault::read(value).is_some()),
        ("why articles were found", json!([["Less ", "fatigue"], ["", "Tired"], []]), |value| {
            !read_highlights(value).is_empty()
        }),
    ]
}

fn try_out(name: &str, read: Read, value: &Value) -> bool {
    let start = Instant::now();
    let shown = read(value);
    assert!(start.elapsed() < LONG, "{name} took {:?}: {value}", start.elapsed());
    shown
}

#[test]
fn damaged_data_never_panics_and_never_takes_long() {
    let mut damage = Damage(7);
    let mut tried = 0;
    for (name, good, read) in readers() {
        assert!(read(&good), "{name} is read when it is whole");
        let text = good.to_string().into_bytes();
        let (mut shown, mut parsed) = (0, 0);
        for _ in 0..TRIES {
            if let Ok(value) = serde_json::from_slice::<Value>(&damage.spoil_text(&text)) {
                parsed += 1;
                shown += usize::from(try_out(name, read, &value));
            }
            let mut other = good.clone();
            for _ in 0..=damage.next(3) {
                damage.spoil_value(&mut other);
            }
            shown += usize::from(try_out(name, read, &other));
            tried += 2;
        }
        assert!(
            shown > TRIES / 20 && parsed > 100,
            "{name}: {shown} of {TRIES} were shown, {parsed} texts were JSON"
        );
    }
    assert!(tried >= 1_000_000, "only {tried} were tried");
}
