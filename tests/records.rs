//! No figure drifts in unseen: every number in every article stands in the record of its study.
//!
//! The records are the facts of the published studies that our articles were written from. They are not part of this
//! repository: the test looks for them where `PLAINSIGHT_RECORDS` says, or beside the repository, and says so if they are
//! not there. Only digits are compared; numbers in words are left to the editors.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::PathBuf;

fn records() -> Option<BTreeMap<String, Value>> {
    let path = std::env::var_os("PLAINSIGHT_RECORDS")
        .map_or_else(|| PathBuf::from("../shared/content/ms-studies.json"), PathBuf::from);
    let Ok(text) = fs::read_to_string(&path) else {
        assert!(
            std::env::var_os("PLAINSIGHT_RECORDS").is_none(),
            "there are no records at {}",
            path.display()
        );
        // Written past the test harness, which would keep it to itself.
        let text = format!("skipped: there are no records at {}; set PLAINSIGHT_RECORDS\n", path.display());
        std::io::stderr().write_all(text.as_bytes()).unwrap();
        return None;
    };
    let list: Vec<Value> = serde_json::from_str(&text).unwrap();
    Some(list.into_iter().map(|record| (record["id"].as_str().unwrap().to_owned(), record)).collect())
}

fn articles() -> Vec<Value> {
    let mut files: Vec<_> =
        fs::read_dir("public/articles").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()).collect()
}

/// Numbers as they are compared: without thousands commas, without zeros at the end of decimals.
fn numbers(text: &str) -> BTreeSet<String> {
    let digit_or_point = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    text.split(|c| !digit_or_point(c))
        .map(|run| run.trim_matches(['.', ',']).replace(',', ""))
        .filter(|number| !number.is_empty())
        .map(|number| match number.split_once('.') {
            Some((_, _)) => number.trim_end_matches('0').trim_end_matches('.').to_owned(),
            None => number,
        })
        .collect()
}

/// Every text and number below a value.
fn spoken(value: &Value, said: &mut String) {
    match value {
        Value::String(text) => said.push_str(text),
        Value::Number(number) => said.push_str(&number.to_string()),
        Value::Array(items) => items.iter().for_each(|item| spoken(item, said)),
        Value::Object(fields) => fields.values().for_each(|field| spoken(field, said)),
        Value::Bool(_) | Value::Null => {}
    }
    said.push(' ');
}

fn numbers_of<'a>(values: impl IntoIterator<Item = &'a Value>) -> BTreeSet<String> {
    let mut said = String::new();
    values.into_iter().for_each(|value| spoken(value, &mut said));
    numbers(&said)
}

#[test]
fn every_number_of_every_article_stands_in_its_record() {
    let Some(records) = records() else { return };
    let mut strange = Vec::new();
    let mut compared = 0;
    for article in articles() {
        let id = article["id"].as_str().unwrap();
        let record = records.get(id).unwrap_or_else(|| panic!("{id} has no record"));
        // Identifiers and addresses are digits that say nothing of the study.
        let facts = record.as_object().unwrap().iter();
        let facts = facts.filter(|(key, _)| !["doi", "pmid", "url", "id", "sources"].contains(&key.as_str()));
        let sources = record["sources"].as_array().unwrap().iter().map(|source| &source["supported"]);
        let mut known = numbers_of(facts.map(|(_, value)| value).chain(sources));
        // "Out of every 100" is how every table counts.
        known.insert("100".to_owned());
        let said = ["title", "takeaway", "sections", "questions", "harms", "study", "effects"];
        let notices = article["notices"].as_array().unwrap().iter().map(|notice| &notice["text"]);
        let found = numbers_of(said.iter().map(|key| &article[*key]).chain(notices));
        compared += found.len();
        strange.extend(found.difference(&known).map(|number| format!("{id}: {number}")));
    }
    assert!(strange.is_empty(), "numbers that stand in no record: {strange:#?}");
    assert!(compared > 500, "only {compared} numbers were compared");
}

#[test]
fn every_article_leads_to_the_paper_of_its_record() {
    let Some(records) = records() else { return };
    for article in articles() {
        let id = article["id"].as_str().unwrap();
        let (record, source) = (&records[id], &article["source"]);
        assert_eq!(source["DOI"], record["doi"], "{id}");
        assert_eq!(source["PMID"], record["pmid"], "{id}");
        assert_eq!(source["container-title"], record["journal"], "{id}");
        assert_eq!(source["issued"]["date-parts"][0][0], record["year"], "{id}");
    }
}

#[test]
fn numbers_are_compared_by_what_they_say() {
    let found: Vec<String> = numbers("In 1,131 adults, 22.60% (15.0) against 3.").into_iter().collect();
    assert_eq!(found, ["1131", "15", "22.6", "3"]);
}
