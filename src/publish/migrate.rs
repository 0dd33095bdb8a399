//! From version 1 of the article format to version 2, changing nothing else in a file: order of keys, spaces, comments of its
//! own (`_…`) and unknown fields stay as they are.
//!
//! What version 1 did not ask for is `null`, "not reported"; where each number stands only its writer can say, so `check` then
//! names every number that still needs a `proof`.

use super::content::SiteFolder;
use super::folders::json_files;
use crate::model::Version;
use anyhow::{Context, Result};
use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstInputValue, CstObject, CstRootNode, ObjectPropName};
use std::fs;
use std::path::PathBuf;

/// What version 2 asks of a study besides.
const OF_A_STUDY: [&str; 9] = [
    "main_question",
    "goal",
    "blinding",
    "treatment",
    "age",
    "countries",
    "about_condition",
    "certainty",
    "read",
];

/// The articles of a site that are older, as they should be: nothing is written, so that a fault in one leaves all as they were. And how many
/// articles there are.
pub fn migrate_site(folder: &SiteFolder) -> Result<(Vec<(PathBuf, String)>, usize)> {
    let files = json_files(&folder.articles, "articles", &mut Vec::new())?;
    let count = files.len();
    let mut older = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let new =
            migrate(&text).with_context(|| format!("{} cannot be brought up to date", file.display()))?;
        older.extend(new.map(|new| (file, new)));
    }
    Ok((older, count))
}

/// The article as version 2; `None` if it is that already.
fn migrate(text: &str) -> Result<Option<String>> {
    let root = CstRootNode::parse(text, &ParseOptions::default()).context("is not JSON")?;
    let article = root.object_value().context("is no object")?;
    let schema = article.get("schema");
    let version = schema.as_ref().and_then(|schema| schema.value()?.as_number_lit());
    if version.as_ref().is_some_and(|version| version.to_string() != "1") {
        return Ok(None);
    }
    let newest = CstInputValue::from(Version::NEWEST);
    match schema {
        Some(schema) => schema.set_value(newest),
        None => {
            article.insert(0, "schema", newest);
        }
    }
    rename(&article, "effects", "results");
    rename(&article, "notices", "since");
    let results = article.array_value("results").map(|results| results.elements()).unwrap_or_default();
    for result in results.iter().filter_map(|result| result.as_object()) {
        rename(&result, "kind", "role");
        let at = result.get("role").map_or(0, |role| role.property_index() + 1);
        result.insert(at, "measure", "people".into());
    }
    if let Some(study) = article.object_value("study") {
        add(&study, &OF_A_STUDY, || CstInputValue::Null);
    }
    add(&article, &["results", "since", "proof"], || CstInputValue::Array(Vec::new()));
    add(&article, &["checked_for_news"], || CstInputValue::Null);
    Ok(Some(root.to_string()))
}

/// Adds what is not there.
fn add(to: &CstObject, keys: &[&str], value: fn() -> CstInputValue) {
    for key in keys {
        if to.get(key).is_none() {
            to.append(key, value());
        }
    }
}

fn rename(of: &CstObject, from: &str, to: &str) {
    if let Some(ObjectPropName::String(name)) = of.get(from).and_then(|property| property.name()) {
        name.set_raw_value(format!("\"{to}\""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Article;
    use serde_json::Value;

    const OLD: &str = r#"{
  "title": "T",
  "_mine": [1,   2],
  "schema": 1, "id": "a",
  "study": { "participants": 7,
    "kind": "cohort" },
  "effects": [ { "kind": "harm", "outcome": "Fell", "groups": [{"name":"A","value":1.0},{"name":"B","value":2}] } ],
  "notices": []
}
"#;

    #[test]
    fn nothing_else_is_changed() {
        let new = migrate(OLD).unwrap().unwrap();
        for kept in [
            "  \"title\": \"T\",\n  \"_mine\": [1,   2],\n",
            "\"participants\": 7,\n",
            "{\"name\":\"A\",\"value\":1.0}",
        ] {
            assert!(new.contains(kept), "{kept}: {new}");
        }
        let parsed: Value = serde_json::from_str(&new).unwrap();
        assert_eq!((&parsed["schema"], &parsed["results"][0]["role"]), (&2.into(), &"harm".into()));
        assert!(parsed.get("effects").is_none() && parsed["study"]["goal"].is_null());
        assert_eq!(migrate(&new).unwrap(), None, "a second time changes nothing");
    }

    #[test]
    fn it_says_the_same_as_before() {
        let read = |text: &str| Article::read(&serde_json::from_str(text).unwrap()).0.unwrap();
        assert_eq!(read(OLD), read(&migrate(OLD).unwrap().unwrap()));
    }

    #[test]
    fn what_is_no_article_is_told() {
        assert!(migrate("[]").is_err() && migrate("{").is_err());
    }
}
