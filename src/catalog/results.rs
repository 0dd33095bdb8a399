//! The numbers of a study as an article shows them: each said in a sentence, and drawn beside it.

use super::json::Json;
use serde::Serialize;

/// A result: what was measured, each group with its number, and a sentence that says all of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ResultView {
    /// The article's own words.
    pub outcome: String,
    /// Is it a harm of what was done? It stands among the harms then.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_harm: bool,
    /// Is it what the article shows first? One is, unless nothing but harms was measured that were not the goal.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_main: bool,
    /// What kind of result it is: "Main goal", "After 24 weeks".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<String>,
    pub rows: Vec<ResultRow>,
    pub axis: Axis,
    /// What the picture shows, in one sentence, for those who do not see it.
    pub label: String,
    /// What it cannot show: the difference, how sure it is, what the scale means.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub said: Vec<String>,
}

/// A group, or a comparison of two.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(serde::Deserialize))]
pub struct ResultRow {
    pub name: String,
    /// The number as it is said: "32.9 of 100".
    pub number: String,
    /// Where it is drawn, in ten-thousandths of the axis. Whole numbers: writing fractions would bring the app 15 KB of tables.
    pub at: usize,
    /// The interval around it, the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<(usize, usize)>,
}

/// What numbers are drawn on.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Axis {
    /// Is a number a part of a whole? Then it is drawn as a filled bar, and the rest with it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_whole: bool,
    /// What stands at its ends.
    pub ends: (String, String),
    /// What its middle means, if it means something: "no difference".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle: Option<String>,
    /// How long the step is that a person would notice, in ten-thousandths.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
}

impl ResultView {
    pub(super) fn read(result: Json) -> Self {
        Self {
            outcome: result.text("outcome"),
            is_harm: result.is_set("is_harm"),
            is_main: result.is_set("is_main"),
            marks: result.texts("marks"),
            rows: result.items("rows").map(ResultRow::read).collect(),
            axis: result.get("axis").map(Axis::read).unwrap_or_default(),
            label: result.text("label"),
            said: result.texts("said"),
        }
    }
}

impl ResultRow {
    pub(super) fn read(row: Json) -> Self {
        let mut range = row.items("range").filter_map(|end| end.0.as_u64()?.try_into().ok());
        Self {
            name: row.text("name"),
            number: row.text("number"),
            at: row.count("at").unwrap_or_default(),
            range: range.next().zip(range.next()),
        }
    }
}

impl Axis {
    fn read(axis: Json) -> Self {
        let mut ends = axis.items("ends").filter_map(Json::string);
        Self {
            is_whole: axis.is_set("is_whole"),
            ends: (ends.next().unwrap_or_default(), ends.next().unwrap_or_default()),
            middle: axis.some_text("middle"),
            step: axis.count("step"),
        }
    }
}
