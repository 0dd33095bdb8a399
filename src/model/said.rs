//! What a paper's own record says became of it: publishers mark a retraction in the title, and Crossref and PubMed in fields
//! of their own. An article about such a paper must say so too.

use super::{Fields, NoticeKind};
use serde_json::Value;

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

    /// From the words that Crossref, PubMed and publishers use: `retraction`, `RetractionIn`, "Retracted Publication".
    fn of_word(word: &str) -> Option<Self> {
        let word: String = word.chars().filter(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
        // In this order: "removal and replacement" is a retraction, "corrected and republished" a correction.
        let is = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
        if is(&["retract", "withdraw", "removal"]) {
            Some(Self::Retracted)
        } else if is(&["concern"]) {
            Some(Self::UnderQuestion)
        } else if is(&["correct", "corrigend", "errat"]) {
            Some(Self::Corrected)
        } else {
            None
        }
    }
}

/// Fields in which a record tells of what became of it, or of what it is a notice of.
const FIELDS: [&str; 9] = [
    "update-to",
    "updated-by",
    "update_to",
    "updated_by",
    "CommentsCorrections",
    "CommentsCorrectionsList",
    "commentCorrectionList",
    "PublicationTypeList",
    "pubTypeList",
];
/// Fields of one word or a few.
const WORDS: [&str; 3] = ["status", "genre", "pubstate"];

/// What a source says of itself, each once, with the key that says it.
pub fn said_by(fields: &Fields) -> Vec<(Said, &'static str)> {
    let mut found: Vec<(Said, &'static str)> = Vec::new();
    let mut add = |said: Option<Said>, key| {
        if let Some(said) = said.filter(|said| found.iter().all(|(known, _)| known != said)) {
            found.push((said, key));
        }
    };
    if let Some(title) = fields.peek("title") {
        texts(title, &mut |text| add(in_title(text), "title"));
    }
    if let Some(note) = fields.peek("note").and_then(Value::as_str) {
        add(in_title(note).or_else(|| of_label(note)), "note");
    }
    // OpenAlex: {"is_retracted": true}.
    for key in ["is_retracted", "isRetracted", "retracted"] {
        add(fields.peek(key).filter(|value| **value == true).map(|_| Said::Retracted), key);
    }
    for key in FIELDS {
        if let Some(value) = fields.peek(key) {
            kinds(value, &mut |word| add(Said::of_word(word), key));
        }
    }
    for key in WORDS {
        if let Some(word) = fields.peek(key).and_then(Value::as_str) {
            add(Said::of_word(word), key);
        }
    }
    // Crossref: {"relation": {"is-retracted-by": [...]}}.
    if let Some(Value::Object(relations)) = fields.peek("relation") {
        relations
            .keys()
            .filter(|key| key.contains("-by"))
            .for_each(|key| add(Said::of_word(key), "relation"));
    }
    found
}

/// The words that say of what kind an update is; identifiers, labels and dates beside them say nothing of it.
fn kinds(value: &Value, hear: &mut impl FnMut(&str)) {
    const TELLING: [&str; 7] =
        ["type", "RefType", "refType", "update-type", "#text", "pubType", "PublicationType"];
    match value {
        Value::String(word) => hear(word),
        Value::Array(items) => items.iter().for_each(|item| kinds(item, hear)),
        Value::Object(map) => {
            for (key, value) in map {
                if value.is_array() || value.is_object() || TELLING.contains(&key.as_str()) {
                    kinds(value, hear);
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

/// Publishers put a few words before the title, with a colon or a dash or in brackets, or after it in brackets; some put
/// them in capitals with nothing between. A title that speaks of retraction ("How retracted papers are cited") says nothing
/// of itself.
fn in_title(title: &str) -> Option<Said> {
    let title = super::markup::plain(title);
    let title = title.trim();
    if let Some(rest) = title.strip_prefix(['[', '(', '【', '*']) {
        let inside = rest.split([']', ')', '】', '*']).next().unwrap_or_default();
        if let Some(said) = of_label(inside) {
            return Some(said);
        }
    }
    if let Some(inside) = title.strip_suffix([']', ')']).and_then(|rest| rest.rsplit(['[', '(']).next())
        && let Some(said) = of_label(inside)
    {
        return Some(said);
    }
    let shouted = title.split_once(' ').filter(|(word, rest)| is_shouted(word) && !is_shouted(rest));
    let parted = [":", " - ", "—", "–"].iter().filter_map(|mark| title.split_once(mark)).chain(shouted);
    parted.filter(|(_, after)| !after.trim().is_empty()).find_map(|(before, _)| of_label(before))
}

/// Is it in capitals alone?
fn is_shouted(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// What a publisher's label says: "Retracted", "Statement of Retraction", "Author Correction", "Withdrawal notice to".
/// Every word has to be one that such labels are made of.
fn of_label(label: &str) -> Option<Said> {
    const TELLING: &str = "retracted retraction withdrawn removed expression expressions correction corrections corrected \
                           erratum errata corrigendum corrigenda";
    // These are said of other things too: "Withdrawal: when treatment stops".
    const ONLY_OF_A_NOTICE: &str = "withdrawal removal";
    const NOTICE: &str = "notice article temporary";
    const BESIDE: &str = "concern paper chapter statement note in of to for and the partial editorial author publisher s \
                          replacement republished";
    let label = label.to_lowercase();
    let words = || label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_in = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    let has = |list: &str| words().any(|word| is_in(list, word));
    let known = [TELLING, ONLY_OF_A_NOTICE, NOTICE, BESIDE];
    let is_label = words().all(|word| known.iter().any(|list| is_in(list, word)));
    if !is_label || !(has(TELLING) || has(NOTICE) && has(ONLY_OF_A_NOTICE)) {
        None
    } else if has("removed") {
        Some(Said::Retracted)
    } else {
        Said::of_word(&label)
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
    fn a_title_tells_what_became_of_its_paper() {
        for (title, says) in [
            ("RETRACTED: A study of mice", Some(Said::Retracted)),
            ("Retracted Article: A study", Some(Said::Retracted)),
            ("[Retracted] A study of mice", Some(Said::Retracted)),
            ("A study of mice [RETRACTED]", Some(Said::Retracted)),
            ("A study of mice (Withdrawn)", Some(Said::Retracted)),
            ("Retraction notice to: A study", Some(Said::Retracted)),
            ("<b>WITHDRAWN:</b> A study", Some(Said::Retracted)),
            ("*RETRACTED*: A study", Some(Said::Retracted)),
            ("Expression of Concern: A study", Some(Said::UnderQuestion)),
            ("Correction to: A study", Some(Said::Corrected)),
            ("Erratum: A study", Some(Said::Corrected)),
            ("Statement of Retraction: A study", Some(Said::Retracted)),
            ("Retraction of: A study", Some(Said::Retracted)),
            ("Withdrawal notice to: A study", Some(Said::Retracted)),
            ("Retraction and replacement: A study", Some(Said::Retracted)),
            ("RETRACTED - A study", Some(Said::Retracted)),
            ("RETRACTED - A study: in mice", Some(Said::Retracted)),
            ("RETRACTED A study of mice", Some(Said::Retracted)),
            ("Author Correction: A study", Some(Said::Corrected)),
            ("Publisher's Correction: A study", Some(Said::Corrected)),
            ("Correction to: MS: A study", Some(Said::Corrected)),
            ("Editorial Expression of Concern: A study", Some(Said::UnderQuestion)),
            ("Withdrawal: when treatment stops", None),
            ("Expression of interleukin: a study", None),
            ("CORRECTION OF VISION", None),
            ("How retracted papers are cited: a survey", None),
            ("Withdrawal of interferon: a cohort study", None),
            ("Correction of vision in MS", None),
            ("Retracted", None),
        ] {
            assert_eq!(in_title(title), says, "{title}");
        }
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
            (json!({ "is_retracted": false, "note": "Five people withdrew" }), vec![]),
            (json!({ "title": "A study", "status": "published" }), vec![]),
        ] {
            assert_eq!(said(json.clone()), says, "{json}");
        }
    }
}
