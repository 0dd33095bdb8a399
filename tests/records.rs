//! No figure drifts in unseen: every number in every article stands in the record of its study.
//!
//! The records are the facts of the published studies that our articles were written from. They are not part of this
//! repository: the tests look for them in the folder that `PLAINSIGHT_RECORDS` names, or beside the repository, and are
//! listed as ignored if they are not there. Only digits are compared; numbers in words are left to the editors.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// Where both files differ, the second is right: it is newer and was read more deeply.
const FILES: [&str; 2] = ["ms-studies.json", "ms-results.json"];

fn main() -> ExitCode {
    let told = std::env::var_os("PLAINSIGHT_RECORDS");
    let folder = told.as_ref().map_or_else(|| PathBuf::from("../shared/content"), PathBuf::from);
    let is_there = FILES.iter().all(|file| folder.join(file).is_file());
    assert!(is_there || told.is_none(), "there are no records in {}", folder.display());
    if !is_there {
        eprintln!("no records in {}; set PLAINSIGHT_RECORDS to their folder", folder.display());
    }
    let trial = |name: &str, test: fn(&Records) -> Result<(), String>| {
        let folder = folder.clone();
        let run = move || test(&Records::read(&folder)).map_err(Failed::from);
        Trial::test(name, run).with_ignored_flag(!is_there)
    };
    let trials = vec![
        trial("every_number_of_every_article_stands_in_its_record", numbers_stand),
        trial("every_article_leads_to_the_paper_of_its_record", papers_agree),
        trial("numbers_are_compared_by_what_they_say", |_| compared_by_what_they_say()),
    ];
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// The records of each study, older first.
struct Records(BTreeMap<String, Vec<Value>>);

impl Records {
    fn read(folder: &std::path::Path) -> Self {
        let mut all: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for file in FILES {
            let list: Vec<Value> =
                serde_json::from_str(&fs::read_to_string(folder.join(file)).unwrap()).unwrap();
            for record in list {
                all.entry(record["id"].as_str().unwrap().to_owned()).or_default().push(record);
            }
        }
        Self(all)
    }

    fn of(&self, id: &str) -> &[Value] {
        self.0.get(id).unwrap_or_else(|| panic!("{id} has no record"))
    }

    /// Numbers that an article on this study may say. What nobody saw on a page (`unverified`) is not among them, and
    /// identifiers and addresses are digits that say nothing of the study.
    fn numbers(&self, id: &str) -> BTreeSet<String> {
        const SILENT: [&str; 6] = ["doi", "pmid", "url", "id", "sources", "unverified"];
        let mut known = BTreeSet::new();
        for record in self.of(id) {
            let facts = record.as_object().unwrap().iter();
            known.extend(numbers_of(
                facts.filter(|(key, _)| !SILENT.contains(&key.as_str())).map(|(_, value)| value),
            ));
            let sources = record["sources"].as_array().into_iter().flatten();
            for said in ["supported", "what_it_supported"] {
                known.extend(numbers_of(sources.clone().map(|source| &source[said])));
            }
        }
        known
    }
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

/// Studies that an article tells of and does not name as related: an article, and the other's record.
const TOLD_OF: [(&str, &str); 1] =
    [("discoms-stopping-treatment-over-55-2023", "paradigms-fingolimod-children-2018")];
/// Numbers that an article says to have worked out, if what they are worked out from is known.
fn worked_out(article: &Value, known: &BTreeSet<String>) -> BTreeSet<String> {
    let proof = article["proof"].as_array().into_iter().flatten();
    let honest = proof.filter(|proof| {
        let from = numbers_of([&proof["worked_out"]]);
        !from.is_empty() && from.is_subset(known)
    });
    numbers_of(honest.map(|proof| &proof["numbers"]))
}

/// The same facts in other words: rounded, as "lower by so many percent" for a ratio, as those of every 100 who did not.
fn said_otherwise(known: &BTreeSet<String>) -> BTreeSet<String> {
    let mut others = BTreeSet::new();
    for number in known.iter().filter_map(|number| number.parse::<f64>().ok()) {
        let ratio = (0.0..1.0).contains(&number).then_some(100.0 * (1.0 - number));
        let rest = (1.0..100.0).contains(&number).then_some(100.0 - number);
        for value in [Some(number), ratio, rest].into_iter().flatten() {
            for digits in 0..=2 {
                others.extend(numbers(&format!("{value:.digits$}")));
            }
        }
    }
    others
}

fn numbers_stand(records: &Records) -> Result<(), String> {
    let mut strange = Vec::new();
    let mut compared = 0;
    for article in articles() {
        let id = article["id"].as_str().unwrap();
        let mut known = records.numbers(id);
        // What an article tells of another study of this site stands in that study's record.
        let related = article["related"].as_array().unwrap().iter().filter_map(Value::as_str);
        let told_of = TOLD_OF.iter().filter(|(of, _)| *of == id).map(|(_, other)| *other);
        related.chain(told_of).for_each(|other| known.extend(records.numbers(other)));
        known.extend(said_otherwise(&known));
        // "Out of every 100" is how people are counted, and 95 percent is how sure most intervals are.
        known.extend(["100", "1000", "100000", "95"].map(str::to_owned));
        known.extend(worked_out(&article, &known));
        let said = ["title", "takeaway", "sections", "questions", "harms", "study", "results"];
        let list = |key: &str| article[key].as_array().into_iter().flatten().map(|it| &it["text"]);
        let notices = list("since").chain(list("available"));
        let found = numbers_of(said.iter().map(|key| &article[*key]).chain(notices));
        compared += found.len();
        strange.extend(found.difference(&known).map(|number| format!("{id}: {number}")));
    }
    match (strange.is_empty(), compared > 500) {
        (true, true) => Ok(()),
        (true, false) => Err(format!("only {compared} numbers were compared")),
        (false, _) => Err(format!("numbers that stand in no record: {strange:#?}")),
    }
}

fn papers_agree(records: &Records) -> Result<(), String> {
    for article in articles() {
        let id = article["id"].as_str().unwrap();
        let (of_study, source) = (records.of(id), &article["source"]);
        let corrections = of_study.iter().map(|record| &record["record_corrections"]);
        let any = |key: &str, said: &Value| {
            let is_in_words = || {
                let sources =
                    of_study.iter().flat_map(|record| record["sources"].as_array().into_iter().flatten());
                let word = said.as_str().filter(|_| key == "doi").unwrap_or("-");
                sources
                    .filter_map(|source| source["what_it_supported"].as_str())
                    .any(|text| text.contains(word))
            };
            said.is_null()
                || of_study.iter().chain(corrections.clone()).any(|record| record[key] == *said)
                || is_in_words()
        };
        let year = &source["issued"]["date-parts"][0][0];
        for (key, said) in [
            ("doi", &source["DOI"]),
            ("pmid", &source["PMID"]),
            ("journal", &source["container-title"]),
            ("year", year),
        ] {
            if !any(key, said) {
                return Err(format!("{id}: no record has the {key} {said}"));
            }
        }
        if source["DOI"].is_null() && !of_study[0]["doi"].is_null() {
            return Err(format!("{id}: its record has a DOI"));
        }
    }
    Ok(())
}

fn compared_by_what_they_say() -> Result<(), String> {
    let found: Vec<String> = numbers("In 1,131 adults, 22.60% (15.0) against 3.").into_iter().collect();
    if found == ["1131", "15", "22.6", "3"] { Ok(()) } else { Err(format!("{found:?}")) }
}
