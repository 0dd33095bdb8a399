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

    /// From a telling word: "retracted", "concern", "erratum".
    fn of_words<'a>(words: impl Iterator<Item = &'a str> + Clone) -> Option<Self> {
        let has = |list: &str| words.clone().any(|word| is_in(list, word));
        // In this order: "retraction and replacement" is a retraction, "corrected and republished" a correction.
        if has(RETRACTED) || has(WITHDRAWAL) {
            Some(Self::Retracted)
        } else if has("concern") {
            Some(Self::UnderQuestion)
        } else if has(CORRECTED) {
            Some(Self::Corrected)
        } else {
            None
        }
    }
}

// The words that labels are made of, as records and publishers write them.
const RETRACTED: &str = "retracted retraction withdrawn removed retractado retractada retirado retirada retiré retirée rétracté \
                         rétractation zurückgezogen 撤稿";
const CORRECTED: &str =
    "correction corrections corrected correctedand erratum errata corrigendum corrigenda berichtigung";
/// Said of other things too: "Withdrawal: when treatment stops".
const WITHDRAWAL: &str = "withdrawal removal";
const NOTICE: &str = "notice article temporary";
const BESIDE: &str = "expression expressions concern paper publication chapter statement note in of to for from \
                      by is has been this and the partial editorial author publisher editor s replacement republished see vol \
                      volume no art pg p";

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// What a label says: "Retracted", "Statement of Retraction", "Author Correction", "RetractionIn", "expression_of_concern".
/// Every word has to be one that such labels are made of. A field that holds nothing but labels may say "withdrawal" alone.
fn of_label(label: &str, is_field: bool) -> Option<Said> {
    let label = apart(label);
    let words = label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let has = |list: &str| words.clone().any(|word| is_in(list, word));
    let known = [RETRACTED, CORRECTED, WITHDRAWAL, NOTICE, BESIDE];
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let is_label = words.clone().all(|word| is_number(word) || known.iter().any(|list| is_in(list, word)));
    let says_it = has(RETRACTED)
        || has(CORRECTED)
        || has(WITHDRAWAL) && (is_field || has(NOTICE))
        || has("concern") && has("expression expressions note")
        || is_field && has("concern");
    (is_label && says_it).then(|| Said::of_words(words.clone())).flatten()
}

/// In small letters, with "RetractionIn" as two words and wide letters as plain ones.
fn apart(label: &str) -> String {
    let mut out = String::with_capacity(label.len());
    let mut was_small = false;
    for c in label.chars().map(plain_width) {
        if c.is_uppercase() && was_small {
            out.push(' ');
        }
        was_small = c.is_lowercase();
        out.extend(c.to_lowercase());
    }
    out
}

fn plain_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '’' => '\'',
        c => c,
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
        add(before_title(&super::markup::plain(text)), "abstract");
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

/// Publishers put a label before the title, with a mark between or in brackets, or after it; some put it in capitals with
/// nothing between. A title that speaks of retraction ("How retracted papers are cited") says nothing of itself.
fn in_title(title: &str) -> Option<Said> {
    let title: String = super::markup::plain(title).chars().map(plain_width).collect();
    let title = title.trim().trim_start_matches(['"', '“']);
    // The Lancet's name for it.
    let of_error = title.starts_with("Department of Error").then_some(Said::Corrected);
    of_error
        .or_else(|| of_label(title, false))
        .or_else(|| in_brackets(title))
        .or_else(|| before_title(title))
        .or_else(|| of_another(title))
        .or_else(|| in_capitals(title))
        .or_else(|| after_title(title))
}

/// "[Retracted] A study", "A study (Retracted article. See vol. 12, pg. 34, 2020)".
fn in_brackets(title: &str) -> Option<Said> {
    let first =
        title.strip_prefix(['[', '(', '【', '*']).and_then(|rest| rest.split([']', ')', '】', '*']).next());
    let end = title.trim_end_matches('.');
    let last = end.strip_suffix([']', ')', '】']).and_then(|rest| rest.rsplit(['[', '(', '【']).next());
    let clause = |inside: &str| inside.split([':', ';', ',']).next().and_then(|label| of_label(label, false));
    first.into_iter().chain(last).find_map(|inside| of_label(inside, false).or_else(|| clause(inside)))
}

/// "Retracted: A study", "Erratum. A study", "RETRACTED-A study".
fn before_title(title: &str) -> Option<Said> {
    let parted = [":", ". ", " - ", "—", "–"].iter().filter_map(|mark| title.split_once(mark));
    let shouted = title.split_once('-').filter(|(before, _)| is_shouted(before));
    let filled = |(before, after): (&str, &str)| of_label(before, false).filter(|_| !after.trim().is_empty());
    parted.chain(shouted).find_map(filled)
}

/// "Corrigendum to A study", "Retraction of “A study”", "Correction for Smith et al., A study".
fn of_another(title: &str) -> Option<Said> {
    const PLAIN: [&str; 5] =
        ["Corrigendum", "Erratum", "Retracted Article ", "Retracted article ", "RETRACTED ARTICLE "];
    if let Some(plain) = PLAIN.iter().find(|plain| title.starts_with(**plain)) {
        return of_label(plain, false);
    }
    [" to ", " of ", " for "].iter().find_map(|mark| {
        let (before, after) = title.split_once(mark)?;
        let is_of_a_paper = after.starts_with(['"', '“', '‘', '«', '\'']) || after.contains(" et al");
        of_label(before, false).filter(|_| is_of_a_paper)
    })
}

/// "EXPRESSION OF CONCERN A study of mice".
fn in_capitals(title: &str) -> Option<Said> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let shouted = words.iter().take_while(|word| is_shouted(word)).count();
    (1..=shouted.min(words.len().saturating_sub(1)))
        .filter(|n| words[*n..].iter().any(|word| !is_shouted(word)))
        .rev()
        .find_map(|n| of_label(&words[..n].join(" "), false))
}

/// "A study. Retracted". Corrections are not looked for there: "Errors of vision: correction".
fn after_title(title: &str) -> Option<Said> {
    let title = title.trim_end_matches('.');
    let parted = [":", ". ", " - ", "—", "–"].iter().filter_map(|mark| title.rsplit_once(mark));
    let capitals = title.rsplit_once(' ').filter(|(before, after)| is_shouted(after) && !is_shouted(before));
    parted
        .chain(capitals)
        .find_map(|(_, after)| of_label(after, false))
        .filter(|said| *said != Said::Corrected)
}

/// Is it in capitals alone?
fn is_shouted(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
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
            ("Retracted", Some(Said::Retracted)),
            ("Department of Error", Some(Said::Corrected)),
            ("A study of mice (Retracted article. See vol. 12, pg. 34, 2020)", Some(Said::Retracted)),
            ("A study of mice [Retraction of: 10.1000/x]", Some(Said::Retracted)),
            ("A study of mice. Retracted", Some(Said::Retracted)),
            ("A study of mice - Retracted", Some(Said::Retracted)),
            ("A study of mice RETRACTED", Some(Said::Retracted)),
            ("A study of mice [Retracted].", Some(Said::Retracted)),
            ("RETRACTED：A study", Some(Said::Retracted)),
            ("ＲＥＴＲＡＣＴＥＤ: A study", Some(Said::Retracted)),
            ("RETRACTED-A study", Some(Said::Retracted)),
            ("Retracted Article A study", Some(Said::Retracted)),
            ("This article has been retracted: A study", Some(Said::Retracted)),
            ("Retraction of “A study”", Some(Said::Retracted)),
            ("Retraction for Smith et al., A study", Some(Said::Retracted)),
            ("Notice of Retraction and Replacement. Smith et al. A study", Some(Said::Retracted)),
            ("Withdrawn by author: A study", Some(Said::Retracted)),
            ("Zurückgezogen: Eine Studie", Some(Said::Retracted)),
            ("【撤稿】 A study", Some(Said::Retracted)),
            ("EXPRESSION OF CONCERN A study of mice", Some(Said::UnderQuestion)),
            ("Note of concern: A study", Some(Said::UnderQuestion)),
            ("Corrigendum to “A study”", Some(Said::Corrected)),
            ("Corrigendum to A study", Some(Said::Corrected)),
            ("Correction for Smith et al., A study", Some(Said::Corrected)),
            ("Erratum. A study.", Some(Said::Corrected)),
            ("Corrected and republished from: A study", Some(Said::Corrected)),
            ("Retraction of consent in trials", None),
            ("Correction to normal vision in MS", None),
            ("Correction-free imaging", None),
            ("Errors of vision: correction", None),
            ("Withdrawal of MS drugs", None),
            ("MRI: a study of MS", None),
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
