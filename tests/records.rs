//! No figure drifts in unseen: every number in every article stands in the record of its study.
//!
//! The records are the facts of the published studies that our articles were written from. They are not part of this
//! repository: the tests look for them in the folder that `PLAINSIGHT_RECORDS` names, or beside the repository, and are
//! listed as ignored if they are not there. Only digits are compared; numbers in words are left to the editors.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::{Value, json};
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
        trial("every_result_is_the_one_of_its_record", results_agree),
        trial("planted_errors_are_found", planted_errors_are_found),
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

/// Percentages that stand in the records of studies, as such: a walk of 25 feet is none.
fn percentages_of(records: &[Value]) -> BTreeSet<String> {
    let mut said = String::new();
    records.iter().for_each(|record| spoken(record, &mut said));
    let mut known = percentages(&said);
    let mut add = |value: f64| (0..=2).for_each(|digits| known.extend(numbers(&format!("{value:.digits$}"))));
    for record in records {
        record["sex_female_percent"].as_f64().into_iter().for_each(&mut add);
        for number in record["numbers"].as_array().into_iter().flatten() {
            for group in number["groups"].as_array().into_iter().flatten() {
                let Some(value) = group["value"].as_f64() else { continue };
                add(value);
                group["of"].as_f64().into_iter().for_each(|of| add(100.0 * value / of));
            }
            for end in number["interval"].as_array().into_iter().flatten() {
                ["low", "high"].iter().filter_map(|key| end[*key].as_f64()).for_each(&mut add);
            }
        }
    }
    known
}

/// The numbers of a text that are percentages.
fn percentages(text: &str) -> BTreeSet<String> {
    let before = text.split('%').collect::<Vec<_>>();
    let number = |part: &&str| {
        let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        part.rsplit(|c| !digits(c)).next().map(str::to_owned)
    };
    before[..before.len() - 1].iter().filter_map(number).flat_map(|run| numbers(&run)).collect()
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

/// The same numbers rounded.
fn rounded(known: &BTreeSet<String>) -> BTreeSet<String> {
    let values = known.iter().filter_map(|number| number.parse::<f64>().ok());
    values.flat_map(|value| (0..=2).flat_map(move |digits| numbers(&format!("{value:.digits$}")))).collect()
}

/// Percentages that say the same in other words: "lower by so many percent" for a ratio, those of every 100 who did not.
fn said_otherwise(known: &BTreeSet<String>, percent: &BTreeSet<String>) -> BTreeSet<String> {
    let value = |number: &String| number.parse::<f64>().ok();
    let ratios =
        known.iter().filter_map(value).filter(|it| (0.0..1.0).contains(it)).map(|it| 100.0 * (1.0 - it));
    let rests = percent.iter().filter_map(value).filter(|it| (1.0..100.0).contains(it)).map(|it| 100.0 - it);
    let others: Vec<f64> = ratios.chain(rests).collect();
    others
        .iter()
        .flat_map(|value| (0..=2).flat_map(move |digits| numbers(&format!("{value:.digits$}"))))
        .collect()
}

/// Counts of people as a text tells them: "3 of 55".
fn counts(text: &str) -> BTreeSet<(String, String)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |word: &str| numbers(word).into_iter().next().filter(|_| !word.contains('%'));
    let three = words.windows(3).filter(|three| three[1] == "of");
    three.filter_map(|three| Some((number(three[0])?, number(three[2])?))).collect()
}

/// Counts that records, or an article's own results, hold.
fn counts_of(values: &[Value]) -> BTreeSet<(String, String)> {
    let mut said = String::new();
    values.iter().for_each(|value| spoken(value, &mut said));
    let mut known = counts(&said);
    for value in values {
        for number in
            ["numbers", "results"].iter().flat_map(|key| value[*key].as_array().into_iter().flatten())
        {
            for group in number["groups"].as_array().into_iter().flatten() {
                let count = if group["people"].is_null() { &group["value"] } else { &group["people"] };
                known.insert((count.to_string().trim_end_matches(".0").to_owned(), group["of"].to_string()));
            }
        }
    }
    known
}

/// The numbers that an article says, and those of them that stand in no record.
fn strange_numbers(article: &Value, records: &Records) -> (usize, Vec<String>) {
    let id = article["id"].as_str().unwrap();
    let mut known = records.numbers(id);
    // What an article tells of another study of this site stands in that study's record.
    let related = article["related"].as_array().unwrap().iter().filter_map(Value::as_str);
    let told_of = || TOLD_OF.iter().filter(|(of, _)| *of == id).map(|(_, other)| *other);
    related.chain(told_of()).for_each(|other| known.extend(records.numbers(other)));
    known.extend(rounded(&known));
    // "Out of every 100" is how people are counted, and 95 percent is how sure most intervals are.
    known.extend(["100", "1000", "100000", "95"].map(str::to_owned));
    let said = ["title", "takeaway", "sections", "questions", "harms", "study", "results"];
    let list = |key: &str| article[key].as_array().into_iter().flatten().map(|it| &it["text"]);
    let notices = list("since").chain(list("available"));
    let found = numbers_of(said.iter().map(|key| &article[*key]).chain(notices));
    // A percentage has to stand there as one.
    let others = || {
        let related = article["related"].as_array().unwrap().iter().filter_map(Value::as_str);
        related.chain(told_of()).map(|other| records.of(other))
    };
    let mut percent = percentages_of(records.of(id));
    others().for_each(|other| percent.extend(percentages_of(other)));
    percent.extend(rounded(&percent));
    percent.extend(said_otherwise(&known, &percent));
    known.extend(percent.iter().cloned());
    let worked_out = worked_out(article, &known);
    percent.extend(worked_out.iter().cloned());
    known.extend(worked_out);
    let mut strange: Vec<String> = found.difference(&known).map(|number| format!("{id}: {number}")).collect();
    let mut text = String::new();
    ["title", "takeaway", "sections", "harms"].iter().for_each(|key| spoken(&article[*key], &mut text));
    strange.extend(percentages(&text).difference(&percent).map(|number| format!("{id}: {number}%")));
    // And who counts people has to count them as the record does.
    let mut counted = counts_of(records.of(id));
    counted.extend(counts_of(&[json!({ "results": article["results"], "proof": article["proof"] })]));
    others().for_each(|other| counted.extend(counts_of(other)));
    strange.extend(counts(&text).difference(&counted).map(|(n, of)| format!("{id}: {n} of {of}")));
    (found.len(), strange)
}

fn numbers_stand(records: &Records) -> Result<(), String> {
    let (mut compared, mut strange) = (0, Vec::new());
    for article in articles() {
        let (found, unknown) = strange_numbers(&article, records);
        compared += found;
        strange.extend(unknown);
    }
    match (strange.is_empty(), compared > 500) {
        (true, true) => Ok(()),
        (true, false) => Err(format!("only {compared} numbers were compared")),
        (false, _) => Err(format!("numbers that stand in no record: {strange:#?}")),
    }
}

/// Results that stand in no record as they are: an editor put them together from several facts, and two people compared each
/// with them. As `seal` writes them; any change has to be looked at again.
const PUT_TOGETHER: &str = include_str!("records-put-together.txt");

/// A result in one line.
fn seal(id: &str, result: &Value) -> String {
    let group =
        |group: &Value| format!("{} {} {} {}", group["name"], group["value"], group["people"], group["of"]);
    let groups: Vec<String> = result["groups"].as_array().into_iter().flatten().map(group).collect();
    format!(
        "{id} | {} | {} | {} | {}",
        result["outcome"],
        result["role"],
        groups.join(", "),
        result["comparison"]["value"]
    )
}

/// What a result says otherwise than the record does: other numbers, numbers of the other group, a harm that is called a benefit.
fn wrong_results(article: &Value, records: &Records) -> Vec<String> {
    let id = article["id"].as_str().unwrap();
    let recorded: Vec<&Value> =
        records.of(id).iter().flat_map(|record| record["numbers"].as_array().into_iter().flatten()).collect();
    let results = article["results"].as_array().into_iter().flatten();
    let is_right = |result: &Value| {
        let role = result["role"].as_str().unwrap_or_default();
        // What the record has as neither may be told as meant to help, and never as a harm, or the other way round.
        let is_role_of = |number: &Value| match number["role"].as_str() {
            Some("benefit") => role != "harm",
            Some("harm") => role != "benefit",
            _ => role != "harm",
        };
        recorded.iter().any(|number| is_same(result, number) && is_role_of(number))
            || PUT_TOGETHER.lines().any(|line| line == seal(id, result))
    };
    results.filter(|result| !is_right(result)).map(|result| seal(id, result)).collect()
}

/// Do a result and a number of a record say the same of the same groups, or compare them alike?
fn is_same(result: &Value, number: &Value) -> bool {
    let per = result["per"].as_f64().unwrap_or(100.0);
    let list = |of: &Value| of["groups"].as_array().cloned().unwrap_or_default();
    let (mine, theirs) = (list(result), list(number));
    if mine.is_empty() {
        let said = numbers_of([&number["comparison"]]);
        let value = &result["comparison"]["value"];
        return theirs.len() < 2 && !value.is_null() && numbers_of([value]).is_subset(&said);
    }
    if mine.len() > theirs.len() {
        return false;
    }
    // Where the names tell whose number it is, they decide; else the order does.
    let alike = |group: &Value| theirs.iter().filter(|other| is_named_alike(group, other, &theirs)).count();
    if mine.iter().all(|group| alike(group) == 1) {
        let own = |group: &Value, other: &Value| {
            is_named_alike(group, other, &theirs) && says_the_same(group, other, per)
        };
        return mine.iter().all(|group| theirs.iter().any(|other| own(group, other)));
    }
    mine.iter().zip(&theirs).all(|(group, other)| says_the_same(group, other, per))
}

/// Does a group of an article have the number of a group of a record: its value, or its count? Records tell people of every
/// hundred; the article's group, of every `per`.
fn says_the_same(group: &Value, other: &Value, per: f64) -> bool {
    let (Some(theirs), of) = (other["value"].as_f64(), other["of"].as_f64()) else { return false };
    if of.zip(group["of"].as_f64()).is_some_and(|(theirs, mine)| (theirs - mine).abs() > 0.5) {
        return false;
    }
    let same = |a: f64, b: f64| (a.abs() - b.abs()).abs() < 1e-9;
    // What was worked out was rounded.
    let close = |a: f64, b: f64| (a - b).abs() < 0.051;
    let (value, people) = (group["value"].as_f64(), group["people"].as_f64());
    people.is_some_and(|people| same(people, theirs))
        || value.is_some_and(|value| same(value, theirs) || same(value, theirs * per / 100.0))
        || value.zip(of).is_some_and(|(value, of)| close(value, 100.0 * theirs / of))
        || people.zip(group["of"].as_f64()).is_some_and(|(people, of)| close(100.0 * people / of, theirs))
}

/// Do two names share a word that no other group of the record has?
fn is_named_alike(group: &Value, other: &Value, all: &[Value]) -> bool {
    let words = |of: &Value| -> BTreeSet<String> {
        let name = of["name"].as_str().unwrap_or_default().to_lowercase();
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2).map(str::to_owned).collect()
    };
    let (mine, theirs) = (words(group), words(other));
    let others: BTreeSet<String> = all.iter().filter(|it| *it != other).flat_map(words).collect();
    mine.intersection(&theirs).any(|word| !others.contains(word))
}

fn results_agree(records: &Records) -> Result<(), String> {
    let wrong: Vec<String> = articles().iter().flat_map(|article| wrong_results(article, records)).collect();
    if wrong.is_empty() { Ok(()) } else { Err(format!("{wrong:#?}")) }
}

/// Would anything of ours refuse this article: what reads it, what compares its numbers, what compares its results?
fn is_refused(article: &Value, records: &Records) -> bool {
    !plainsight::model::Article::read(article).1.is_empty()
        || !strange_numbers(article, records).1.is_empty()
        || !wrong_results(article, records).is_empty()
}

/// 500 errors such as a tired writer makes, each in an article that was right.
fn planted_errors_are_found(records: &Records) -> Result<(), String> {
    let ours = articles();
    let mut dice = Dice(7);
    let (mut planted, mut found, mut missed) = (0, 0, Vec::new());
    while planted < 500 {
        let mut article = dice.one(&ours).clone();
        let Some(what) = plant(&mut article, &mut dice) else { continue };
        planted += 1;
        match is_refused(&article, records) {
            true => found += 1,
            false => missed.push(format!("{}: {what}", article["id"].as_str().unwrap())),
        }
    }
    let share = f64::from(found) / f64::from(planted);
    eprintln!("{found} of {planted} planted errors were found");
    if share >= 0.99 { Ok(()) } else { Err(format!("only {found} of {planted}; missed: {missed:#?}")) }
}

/// Spoils one thing in an article; what, or nothing if it has no such thing.
fn plant(article: &mut Value, dice: &mut Dice) -> Option<String> {
    let results = article["results"].as_array().map_or(0, Vec::len);
    match dice.below(5) {
        // A digit in a text.
        0 => {
            let place =
                *dice.one(&["/title", "/takeaway", "/sections/found/0", "/sections/found/1", "/harms"]);
            let text = article.pointer(place)?.as_str()?.to_owned();
            let spoiled = other_digit(&text, dice)?;
            *article.pointer_mut(place)? = spoiled.clone().into();
            Some(format!("a digit in {place}: {spoiled}"))
        }
        // A digit in a result.
        1 => {
            let (result, group) = (dice.below(results.max(1)), dice.below(2));
            let key = *dice.one(&["value", "people", "of"]);
            let number = article.pointer_mut(&format!("/results/{result}/groups/{group}/{key}"))?;
            let spoiled = other_digit(&number.to_string(), dice)?;
            *number = serde_json::from_str(&spoiled).ok()?;
            Some(format!("a digit in result {result}: {spoiled}"))
        }
        // The groups of a result exchanged.
        2 => {
            let result = dice.below(results.max(1));
            let groups = article.pointer_mut(&format!("/results/{result}/groups"))?.as_array_mut()?;
            let [first, second, ..] = groups.as_mut_slice() else { return None };
            let says = |group: &Value| [group["value"].clone(), group["people"].clone(), group["of"].clone()];
            if says(first) == says(second)
                || first["value"].as_f64().zip(second["value"].as_f64()).is_some_and(|(a, b)| a == b)
            {
                return None;
            }
            std::mem::swap(first, second);
            let name = first["name"].take();
            first["name"] = second["name"].take();
            second["name"] = name;
            Some(format!("groups of result {result} exchanged"))
        }
        // The animals lost.
        3 => {
            let animals = article["study"]["animals"].as_str()?.to_owned();
            if article["study"]["kind"] != "animal" {
                return None;
            }
            let place = *dice.one(&["title", "takeaway"]);
            let text = article[place].as_str()?.to_owned();
            let (lower, word) = (text.to_lowercase(), animals.to_lowercase());
            let at = lower.find(&word).filter(|_| lower.len() == text.len())?;
            article[place] = format!("{}people{}", &text[..at], &text[at + word.len()..]).into();
            Some(format!("{animals} lost in the {place}"))
        }
        // A benefit called a harm, or the other way round.
        _ => {
            let result = dice.below(results.max(1));
            let role = article.pointer_mut(&format!("/results/{result}/role"))?;
            *role = match role.as_str()? {
                "harm" => "benefit".into(),
                "benefit" => "harm".into(),
                _ => return None,
            };
            Some(format!("the role of result {result}"))
        }
    }
}

/// The same text with another digit in the place of one.
fn other_digit(text: &str, dice: &mut Dice) -> Option<String> {
    let digits: Vec<usize> =
        text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
    // A digit of a name, as in COVID-19, says nothing of a study.
    let is_name = |at: &usize| {
        text[..*at].trim_end_matches(|c: char| c.is_ascii_digit() || c == '-').ends_with(char::is_alphabetic)
    };
    let digits: Vec<usize> = digits.into_iter().filter(|at| !is_name(at)).collect();
    if digits.is_empty() {
        return None;
    }
    let at = *dice.one(&digits);
    let old = text.as_bytes()[at] - b'0';
    let new = (old + 1 + dice.below(9) as u8 % 9) % 10;
    (new != old).then(|| format!("{}{new}{}", &text[..at], &text[at + 1..]))
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
