//! The catalogue and its index as files, and what is kept from one time to the next.

use crate::site::*;
use plainsight::catalog::{EditionInfo, IDS_PER_FILE, PageView};
use plainsight::publish::{PublishOptions, publish_site};
use plainsight_contracts::addresses::{self, CATALOGUE};
use plainsight_contracts::limits::CARDS_PER_PAGE;
use plainsight_contracts::search::MANIFEST_PART;
use plainsight_search::{Engine, Part, Reply, Request, Settings};
use serde_json::Value;
use std::fs;
use std::path::Path;

#[test]
fn the_catalogue_can_be_read_back_shard_by_shard() {
    let (out, _) = publish(&folders(), None);
    let json = |path: &str| serde_json::from_str::<Value>(&read(out.path(), path)).unwrap();
    let manifest = EditionInfo::read(&json(CATALOGUE)).unwrap();
    assert_eq!(manifest.count, our_articles().len());
    assert!(out.path().join(&manifest.finder).is_file());
    let mut engine =
        Engine::new(&fs::read(out.path().join(manifest.part_path(MANIFEST_PART))).unwrap(), Settings::SITE)
            .unwrap();
    let mut ask = |request: &Request| loop {
        let parts = match engine.ask(request) {
            Reply::Answer(answer) => break answer,
            Reply::Needs(parts) => parts,
        };
        for part in parts {
            let file = fs::read(out.path().join(manifest.part_path(&part))).unwrap();
            engine.give(Part::parse(&part).unwrap(), &file).unwrap();
        }
    };
    let genetics =
        ask(&Request { filters: vec![("topic".into(), "genetics".into())], most: 99, ..Request::default() });
    assert!(genetics.total > 3 && genetics.total == genetics.hits.len());
    for position in genetics.hits {
        let shard = json(&manifest.shard_path(position / CARDS_PER_PAGE));
        let card = &shard[position % CARDS_PER_PAGE];
        assert!(card["topics"].as_array().unwrap().contains(&"genetics".into()), "{position}");
        let ids = json(&manifest.ids_path(position / IDS_PER_FILE));
        let id = ids[position % IDS_PER_FILE].as_str().unwrap();
        assert_eq!(card["id"], id);
        let view = PageView::read(&json(&format!("{}index.json", addresses::article(id))));
        let Some(PageView::Article(found)) = view else { panic!("{id} cannot be read") };
        assert!(found.search_text().lines().count() > 4, "{}", found.search_text());
    }
    let id = "hercules-tolebrutinib-nonrelapsing-spms-2025".to_owned();
    let saved = ask(&Request { only: Some(vec![id.clone()]), most: 9, ..Request::default() });
    let found = &json(&manifest.ids_path(0))[saved.hits[0]];
    assert_eq!((saved.total, found), (1, &Value::from(id)), "saved articles are found by their ids");
}

#[test]
fn only_what_changed_is_made_anew_and_nothing_else_is_different() {
    let folder = articles(24, |_, _| {});
    let keep = tempfile::tempdir().unwrap();
    let again = |keep: Option<&Path>| {
        let out = tempfile::tempdir().unwrap();
        let folders = folders_with(folder.path());
        let report = publish_site(PublishOptions { cache: keep, ..options(&folders, out.path()) });
        (out, report.unwrap().unwrap().unchanged)
    };
    assert_eq!(again(Some(keep.path())).1, 0);
    let (out, unchanged) = again(Some(keep.path()));
    assert_eq!(unchanged, 24, "nothing changed");
    assert_eq!(files(out.path()), files(again(None).0.path()));
    let changed = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let text = fs::read_to_string(&changed).unwrap();
    fs::write(&changed, text.replacen("\"takeaway\":\"", "\"takeaway\":\"Newly said: ", 1)).unwrap();
    let (out, unchanged) = again(Some(keep.path()));
    assert!((10..24).contains(&unchanged), "the article and those that show its card: {unchanged}");
    assert_eq!(files(out.path()), files(again(None).0.path()));
    // What was read is kept as well, and when that is damaged it is read again.
    assert!(keep.path().join("survey-index").is_file(), "what was read is kept");
    for (kept, damage) in [("survey-entries", "spoiled"), ("survey-index", "spoiled")] {
        fs::write(keep.path().join(kept), damage).unwrap();
        let (out, _) = again(Some(keep.path()));
        assert_eq!(files(out.path()), files(again(None).0.path()), "{kept} was damaged");
    }
    // Whoever touches a published file does not spoil what comes after.
    let page = files(out.path())
        .into_keys()
        .find(|path| path.starts_with("articles") && path.ends_with("index.html"));
    fs::write(out.path().join(page.unwrap()), "spoiled").unwrap();
    assert_eq!(files(again(Some(keep.path())).0.path()), files(again(None).0.path()));
}
