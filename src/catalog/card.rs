//! What a list shows of an article: enough to decide whether to open it, and no way to take it for more than it is.

use super::json::Json;
use super::results::ResultRow;
use crate::model::{Stage, Vocabulary};
use serde::Serialize;
use serde_json::Value;

/// Steps on the whole scale of a treatment's research, from the laboratory to many trials together.
pub const STEPS: usize = Stage::TERMS.len();

/// The word of [`NoticeKind`](crate::model::NoticeKind) that forbids to rely on a study.
const RETRACTION: &str = "retraction";

/// A summary card. Its cue comes along, so that no list can show a study without it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(serde::Deserialize))]
pub struct Card {
    pub id: String,
    pub language: String,
    pub title: String,
    pub takeaway: String,
    pub cue: Cue,
    /// When the study came out, as ISO 8601 has it, as far as it is known; `None` is "not reported".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub study_date: Option<String>,
    /// The same in words, or that it is not reported.
    pub date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub journal: Option<String>,
    /// Topic slugs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// The main result of a trial, where it is one of people in two groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub main: Option<MainResult>,
    /// What became known since: kinds of the article's notices, each with its name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<(String, String)>,
    /// Minutes it takes to read the article; one is not said.
    #[serde(skip_serializing_if = "is_one")]
    #[cfg_attr(feature = "publish", serde(default = "one"))]
    pub minutes: usize,
}

/// What stands before a headline: what was studied in and how far along the research is, also when nobody reported it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(serde::Deserialize))]
pub struct Cue {
    /// Such as "In people, a large trial".
    pub text: String,
    /// The word of [`StudiedIn`](crate::model::StudiedIn) that chooses the shape; `None` draws an open one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shape: Option<String>,
    /// The step of a treatment on its scale, from 1 to [`STEPS`]; `None` if the study tested none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
}

#[cfg(feature = "publish")]
fn one() -> usize {
    1
}

fn is_one(count: &usize) -> bool {
    *count == 1
}

impl Card {
    pub fn is_retracted(&self) -> bool {
        self.retraction().is_some()
    }

    /// What a retraction is called, if the study was withdrawn.
    pub fn retraction(&self) -> Option<&str> {
        self.notices.iter().find(|(kind, _)| kind == RETRACTION).map(|(_, name)| name.as_str())
    }

    /// Reads a card; `None` if it cannot be told apart or has nothing to say.
    pub fn read(value: &Value) -> Option<Self> {
        let card = Json(value);
        Some(Self {
            id: card.id("id")?,
            language: card.text("language"),
            title: card.some_text("title")?,
            takeaway: card.text("takeaway"),
            cue: card.get("cue").map(Cue::read).unwrap_or_default(),
            study_date: card.some_text("study_date"),
            date: card.text("date"),
            journal: card.some_text("journal"),
            topics: card.texts("topics"),
            main: card.get("main").map(MainResult::read),
            notices: card.pairs("notices"),
            minutes: card.count("minutes").unwrap_or(1).max(1),
        })
    }

    /// Reads a list of cards. Positions count, so what cannot be read leaves a gap and not a shift.
    pub fn read_list(value: &Value) -> Option<Vec<Option<Self>>> {
        Some(value.as_array()?.iter().map(Self::read).collect())
    }
}

/// A result in its small form.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(serde::Deserialize))]
pub struct MainResult {
    /// The article's own words.
    pub outcome: String,
    /// A group each; all of the same whole.
    pub rows: Vec<ResultRow>,
}

impl MainResult {
    fn read(main: Json) -> Self {
        Self { outcome: main.text("outcome"), rows: main.items("rows").map(ResultRow::read).collect() }
    }
}

impl Cue {
    fn read(cue: Json) -> Self {
        Self {
            text: cue.text("text"),
            shape: cue.some_text("shape"),
            step: cue.count("step").filter(|step| (1..=STEPS).contains(step)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_written_and_read_back() {
        let json = serde_json::json!({
            "id": "stem-cells-2019", "language": "en", "title": "T", "takeaway": "In 110 people, …",
            "cue": { "text": "In people, a small trial", "shape": "people", "step": 4 }, "study_date": "2019-01", "date": "January 2019",
            "journal": "JAMA", "topics": ["treatments"], "notices": [["correction", "Corrected"]], "minutes": 3,
        });
        let card = Card::read(&json).unwrap();
        assert_eq!(serde_json::to_value(&card).unwrap(), json);
    }

    #[test]
    fn a_card_without_a_name_or_a_title_is_no_card_and_leaves_a_gap() {
        let json = serde_json::json!([{ "id": "a", "title": "A" }, { "title": "?" }, 7, { "id": "b" }]);
        let cards = Card::read_list(&json).unwrap();
        assert_eq!(cards.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, false, false]);
    }
}
