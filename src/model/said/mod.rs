//! What a paper's own record says became of it: publishers mark a retraction in the title, and Crossref and PubMed in fields
//! of their own. An article about such a paper must say so too.

mod label;
mod title;

use super::{Fields, NoticeKind, markup};
use label::{apart, is_in, of_label};
use serde_json::Value;
use title::{before_title, in_title};

/// What a source says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Retracted,
    UnderQuestion,
    Corrected,
}

impl Said {
    /// The notice that an article has to have for it.
    pub fn notice(self) -> NoticeKind {
        match self {
            Self::Retracted => NoticeKind::Retraction,
            Self::UnderQuestion => NoticeKind::ExpressionOfConcern,
            Self::Corrected => NoticeKind::Correction,
        }
    }
}

/// Fields that hold labels and nothing else, and what they are in.
const FIELDS: [&str; 20] = [
    // Crossref.
    "update-to",
    "updated-by",
    "update_to",
    "updated_by",
    "relation",
    "assertion",
    // PubMed and Europe PMC.
    "CommentsCorrections",
    "CommentsCorrectionsList",
    "commentCorrectionList",
    "MedlineCitation",
    "PublicationTypeList",
    "pubTypeList",
    "pubtype",
    "pubType",
    "references",
    // OpenAlex, Retraction Watch, CSL and others.
    "publicationTypes",
    "RetractionNature",
    "type",
    "subtype",
    "status",
];
/// Fields of free words: only a retraction is believed.
const WORDS: [&str; 5] = ["genre", "pubstate", "keyword", "keywords", "tags"];
/// OpenAlex and others: yes or no.
const FLAGS: [&str; 3] = ["is_retracted", "isRetracted", "retracted"];
/// Fields that hold the title or a part of it.
const TITLES: [&str; 5] = ["title", "title-short", "short-title", "original-title", "subtitle"];

/// What a source says of itself, each once, with the key that says it.
pub fn said_by(fields: &Fields) -> Vec<(Said, &'static str)> {
    let mut found: Vec<(Said, &'static str)> = Vec::new();
    let mut add = |said: Option<Said>, key| {
        if let Some(said) = said.filter(|said| found.iter().all(|(known, _)| known != said)) {
            found.push((said, key));
        }
    };
    for key in TITLES {
        if let Some(title) = fields.peek(key) {
            texts(title, &mut |text| add(in_title(text), key));
        }
    }
    if let Some(text) = fields.peek("abstract").and_then(Value::as_str) {
        add(before_title(&markup::plain(text)), "abstract");
    }
    // Zotero writes a line for each thing it has no field for. A note on a correction may be the editor's own.
    for key in ["note", "extra"] {
        for line in fields.peek(key).and_then(Value::as_str).into_iter().flat_map(str::lines) {
            let label = line.trim().split([':', '.']).next().unwrap_or_default();
            let is_own = apart(label).contains("removed");
            add(of_label(label, false).filter(|said| *said != Said::Corrected && !is_own), key);
        }
    }
    for key in FLAGS {
        let is_set = |value: &Value| match value {
            Value::String(text) => is_in("true yes y 1", &text.to_lowercase()),
            value => *value == true || *value == 1,
        };
        add(fields.peek(key).filter(|value| is_set(value)).map(|_| Said::Retracted), key);
    }
    for key in FIELDS {
        if let Some(value) = fields.peek(key) {
            labels(value, &mut |label| add(of_label(label, true), key));
        }
    }
    for key in WORDS {
        if let Some(value) = fields.peek(key) {
            let mut hear =
                |label: &str| add(of_label(label, false).filter(|said| *said == Said::Retracted), key);
            labels(value, &mut hear);
        }
    }
    // Crossref: {"relation": {"is-retracted-by": [...]}}.
    if let Some(Value::Object(relations)) = fields.peek("relation") {
        let told = relations.keys().filter(|key| key.contains("-by") || key.starts_with("has-"));
        told.for_each(|key| add(of_label(key, true), "relation"));
    }
    found
}

/// The words that say of what kind something is; identifiers, sentences and dates beside them say nothing of it.
fn labels(value: &Value, hear: &mut impl FnMut(&str)) {
    const TELLING: &str = "type reftype update-type #text pubtype publicationtype relationtype tag";
    // What people are shown counts where nothing else is said.
    const SHOWN: &str = "label name";
    let is_one_of = |list: &str, key: &str| is_in(list, &key.trim_start_matches(['@', '$']).to_lowercase());
    match value {
        Value::String(words) => words.split([';', ',']).for_each(hear),
        Value::Array(items) => items.iter().for_each(|item| labels(item, hear)),
        Value::Object(map) => {
            let is_told = |(key, value): (&String, &Value)| {
                is_one_of(TELLING, key) && value.as_str().is_some_and(|text| !text.trim().is_empty())
            };
            let list = if map.iter().any(is_told) { TELLING } else { SHOWN };
            for (key, value) in map {
                if value.is_array() || value.is_object() || is_one_of(list, key) {
                    labels(value, hear);
                }
            }
        }
        _ => {}
    }
}

fn texts(value: &Value, hear: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => hear(text),
        Value::Array(items) => items.iter().for_each(|item| texts(item, hear)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Log;
    use serde_json::json;

    fn said(json: Value) -> Vec<Said> {
        let log = Log::default();
        said_by(&Fields::of(&json, String::new(), &log).unwrap()).into_iter().map(|(said, _)| said).collect()
    }

    #[test]
    fn a_record_tells_it_in_fields_of_its_own() {
        for (json, says) in [
            (
                json!({ "update-to": [{ "DOI": "10.1/x", "type": "retraction", "label": "Retraction" }] }),
                vec![Said::Retracted],
            ),
            (json!({ "update-to": { "type": "correction" } }), vec![Said::Corrected]),
            (
                json!({ "updated-by": [{ "type": "expression_of_concern" }, { "type": "corrigendum" }] }),
                vec![Said::UnderQuestion, Said::Corrected],
            ),
            (json!({ "update-to": [{ "type": "new_version", "label": "Correction of mine" }] }), vec![]),
            (
                json!({ "CommentsCorrectionsList": [{ "RefType": "RetractionIn", "RefSource": "JAMA" }] }),
                vec![Said::Retracted],
            ),
            (
                json!({ "PublicationTypeList": ["Journal Article", "Retracted Publication"] }),
                vec![Said::Retracted],
            ),
            (json!({ "status": "retracted" }), vec![Said::Retracted]),
            (json!({ "relation": { "is-retracted-by": [{}] } }), vec![Said::Retracted]),
            (
                json!({ "title": ["RETRACTED: x y"], "update-to": [{ "type": "retraction" }] }),
                vec![Said::Retracted],
            ),
            (json!({ "is_retracted": true }), vec![Said::Retracted]),
            (json!({ "note": "Retracted" }), vec![Said::Retracted]),
            (json!({ "note": "Retraction in: JAMA 2020" }), vec![Said::Retracted]),
            (json!({ "is_retracted": "true" }), vec![Said::Retracted]),
            (json!({ "note": "PMID: 123\nRetracted: true" }), vec![Said::Retracted]),
            (json!({ "note": "This article has been retracted." }), vec![Said::Retracted]),
            (json!({ "extra": "Publisher: X\nRETRACTED" }), vec![Said::Retracted]),
            (
                json!({ "CommentsCorrections": [{ "@RefType": "ExpressionOfConcernIn" }] }),
                vec![Said::UnderQuestion],
            ),
            (
                json!({ "CommentsCorrections": [{ "@RefType": "CorrectedandRepublishedIn" }] }),
                vec![Said::Corrected],
            ),
            (json!({ "pubtype": ["Journal Article", "Retracted Publication"] }), vec![Said::Retracted]),
            (json!({ "pubType": "retracted publication; journal article" }), vec![Said::Retracted]),
            (json!({ "references": [{ "reftype": "Retraction in" }] }), vec![Said::Retracted]),
            (json!({ "update-to": [{ "label": "Retraction", "type": "" }] }), vec![Said::Retracted]),
            (json!({ "update-to": [{ "type": "removal" }] }), vec![Said::Retracted]),
            (json!({ "assertion": [{ "name": "retraction", "label": "Retracted" }] }), vec![Said::Retracted]),
            (
                json!({ "relation": { "has-retraction": [{}], "has-erratum": [{}] } }),
                vec![Said::Corrected, Said::Retracted],
            ),
            (json!({ "relation": [{ "type": "is-retracted-by" }] }), vec![Said::Retracted]),
            (json!({ "type": "retraction" }), vec![Said::Retracted]),
            (json!({ "type": "erratum" }), vec![Said::Corrected]),
            (json!({ "tags": [{ "tag": "_RETRACTED" }] }), vec![Said::Retracted]),
            (json!({ "RetractionNature": "Expression of concern" }), vec![Said::UnderQuestion]),
            (json!({ "title-short": "RETRACTED: A study" }), vec![Said::Retracted]),
            (json!({ "type": "article-journal", "keyword": "correction; withdrawal" }), vec![]),
            (json!({ "note": "Removed: page numbers\nCorrection: PMID by hand" }), vec![]),
            (
                json!({ "genre": "error correction", "assertion": [{ "name": "received", "label": "Received" }] }),
                vec![],
            ),
            (json!({ "is_retracted": false, "note": "Five people withdrew" }), vec![]),
            (json!({ "title": "A study", "status": "published" }), vec![]),
        ] {
            assert_eq!(said(json.clone()), says, "{json}");
        }
    }
}
