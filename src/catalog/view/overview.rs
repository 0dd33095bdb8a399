//! What there is on a topic, at a glance: a row for each way of studying, a column for each span of years, a mark for each
//! study.

use crate::catalog::json::Json;
use serde::Serialize;

/// The studies of a list as a table of marks.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Overview {
    /// Spans of years, the earliest first: "2010 to 2019".
    pub spans: Vec<String>,
    pub rows: Vec<OverviewRow>,
    /// Studies that have no room here: the older ones of a long list.
    #[serde(skip_serializing_if = "is_none")]
    pub more: usize,
}

/// A way of studying.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OverviewRow {
    /// Such as "Large trials".
    pub name: String,
    /// The studies in each span.
    pub cells: Vec<Vec<StudyMark>>,
}

/// A study.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StudyMark {
    pub id: String,
    /// What it is called, and what became of it.
    pub name: String,
    /// A word of [`StudiedIn`](crate::model::StudiedIn); what it is done in.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub shape: String,
    /// What became of it: `met`, `missed`, `withdrawn`, or nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub state: String,
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

impl Overview {
    pub(super) fn read(overview: Json) -> Self {
        let row = |row: Json| OverviewRow {
            name: row.text("name"),
            cells: row.items("cells").map(|cell| cell.list().map(StudyMark::read).collect()).collect(),
        };
        Self {
            spans: overview.texts("spans"),
            rows: overview.items("rows").map(row).collect(),
            more: overview.count("more").unwrap_or_default(),
        }
    }
}

impl StudyMark {
    fn read(mark: Json) -> Self {
        Self {
            id: mark.text("id"),
            name: mark.text("name"),
            shape: mark.text("shape"),
            state: mark.text("state"),
        }
    }
}
