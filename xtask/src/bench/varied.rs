//! Articles in number, each unlike the others: sentences, titles, topics, studies and dates of ours, put together anew. The
//! same number gives the same articles.

use crate::run::{copy, root};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Makes a site of that many articles, and of everything else that ours has, in a folder of its own; it is emptied first.
pub fn make(number: usize, name: &str) -> Result<PathBuf> {
    let folder = root().join("target").join("bench").join(name);
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    copy(&root().join("public"), &folder, "articles")?;
    let articles = folder.join("articles");
    fs::create_dir_all(&articles)?;
    let ours = read(&root().join("public/articles"))?;
    let ids: Vec<String> = (0..number).map(|n| id(&ours[n % ours.len()], n)).collect();
    for (n, id) in ids.iter().enumerate() {
        let text = serde_json::to_string_pretty(&article(&ours, &ids, n))?;
        fs::write(articles.join(format!("{id}.json")), text)?;
    }
    Ok(folder)
}

fn read(folder: &Path) -> Result<Vec<Value>> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
    let mut files: Vec<PathBuf> = entries
        .with_context(|| format!("cannot read {}", folder.display()))?
        .iter()
        .map(fs::DirEntry::path)
        .collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "json"));
    files.sort();
    files.iter().map(|file| Ok(serde_json::from_slice(&fs::read(file)?)?)).collect()
}

/// The first word of one of ours, and a number.
fn id(of: &Value, n: usize) -> String {
    let id = of["id"].as_str().unwrap_or_default();
    format!("{}-{n}", id.split('-').next().unwrap_or("study"))
}

fn article(ours: &[Value], ids: &[String], n: usize) -> Value {
    let mut dice = Dice(n as u64);
    // What depends on each other stays together: the study and its numbers, the paper and what became known of it.
    let (study, paper) = (dice.one(ours), dice.one(ours));
    let mut article = study.clone();
    article["id"] = ids[n].clone().into();
    article["title"] = joined(&dice.one(ours)["title"], &dice.one(ours)["title"], 290).into();
    article["takeaway"] = joined(&dice.one(ours)["takeaway"], &dice.one(ours)["takeaway"], 230).into();
    // Nobody may take it for a study in people.
    if let Some(animals) = study["study"]["animals"].as_str() {
        for text in ["title", "takeaway"] {
            article[text] = format!("In {animals}: {}", article[text].as_str().unwrap_or_default()).into();
        }
    }
    for section in ["found", "matters", "limits"] {
        let length = study["sections"][section].as_array().map_or(1, Vec::len);
        let paragraphs: Vec<String> = (0..length)
            .map(|_| {
                let sentences: Vec<String> = (0..3).map(|_| dice.sentence(ours, section)).collect();
                sentences.join(" ")
            })
            .collect();
        article["sections"][section] = paragraphs.into();
    }
    let topics = [study, paper].into_iter().flat_map(|one| one["topics"].as_array()).flatten();
    let mut topics: Vec<Value> = topics.cloned().collect();
    topics.sort_by_key(Value::to_string);
    topics.dedup();
    article["topics"] = topics.into();
    for field in ["population", "left_out", "compared_with", "funding"] {
        article["study"][field] = dice.one(ours)["study"][field].clone();
    }
    article["source"] = paper["source"].clone();
    article["since"] = paper["since"].clone();
    article["source"]["title"] =
        joined(&paper["source"]["title"], &dice.one(ours)["source"]["title"], 400).into();
    article["source"]["DOI"] = format!("10.1000/{}", ids[n]).into();
    article["source"]["author"] = dice.one(ours)["source"]["author"].clone();
    let day = (1995 + dice.below(31), 1 + dice.below(12), 1 + dice.below(28));
    article["source"]["issued"] = json!({ "date-parts": [[day.0, day.1, day.2]] });
    article["published"] = format!("2026-{:02}-{:02}", 1 + dice.below(11), 1 + dice.below(28)).into();
    article["updated"] = Value::Null;
    let mut related: Vec<&String> = (0..dice.below(3)).map(|_| &ids[dice.below(ids.len())]).collect();
    related.dedup();
    related.retain(|other| **other != ids[n]);
    article["related"] = json!(related);
    prove(&mut article);
    article
}

/// Says of every number that it stands on the first page that the study's own stand on.
fn prove(article: &mut Value) {
    let mut said = String::new();
    for key in ["title", "takeaway", "sections", "harms", "results"] {
        said += &(article[key].to_string() + " ");
    }
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let mut numbers: Vec<String> = said
        .split(|c| !is_part(c))
        .map(|run| run.trim_matches(['.', ',']).to_owned())
        .filter(|run| !run.is_empty())
        .collect();
    numbers.sort();
    numbers.dedup();
    let mut first = article["proof"][0].clone();
    if first.is_null() {
        first = json!({ "place": "abstract", "name": "PubMed" });
    }
    let others = article["proof"].as_array().into_iter().flatten().skip(1).take(2).cloned();
    first["numbers"] = if numbers.is_empty() { json!(["0"]) } else { json!(numbers) };
    article["proof"] = [first].into_iter().chain(others).collect();
}

/// The first half of one text's words and the second of another's, as far as they fit.
fn joined(first: &Value, second: &Value, limit: usize) -> String {
    let words = |text: &Value| -> Vec<String> {
        text.as_str().unwrap_or_default().split(' ').map(str::to_owned).collect()
    };
    let (first, second) = (words(first), words(second));
    let mut text = first[..first.len().div_ceil(2)].join(" ");
    for word in &second[second.len() / 2..] {
        if text.chars().count() + word.chars().count() < limit {
            text = format!("{text} {word}");
        }
    }
    text
}

/// Numbers without order that are the same every time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// A sentence that stands in this section of one of ours.
    fn sentence(&mut self, ours: &[Value], section: &str) -> String {
        let paragraphs = self.one(ours)["sections"][section].as_array().map_or(&[][..], Vec::as_slice);
        let paragraph =
            if paragraphs.is_empty() { "" } else { self.one(paragraphs).as_str().unwrap_or_default() };
        let sentences: Vec<&str> = paragraph.split_inclusive(". ").collect();
        let said = if sentences.is_empty() { "Not reported." } else { self.one(&sentences) };
        said.trim().to_owned()
    }
}
