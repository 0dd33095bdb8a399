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

/// Fewer studies than this are no picture.
pub const FEW: usize = 3;

/// What became of a study, in the order in which it is drawn. Nothing is said where there was no goal, or its end is not known.
pub const STATES: [&str; 4] = ["met", "", "missed", "withdrawn"];

/// How many studies there are of one way of studying, by state.
pub type Counts = [usize; STATES.len()];

/// Where each of the newest studies of a site stands, so small that hundreds of them weigh next to nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StudyPlaces {
    /// Ways of studying, such as "Large trials".
    pub ways: Vec<String>,
    /// A letter for each study, newest first: its way, and which of [`STATES`].
    letters: String,
}

impl StudyPlaces {
    /// `places` are positions in `ways` and in [`STATES`].
    pub fn new(ways: Vec<String>, places: impl Iterator<Item = (usize, usize)>) -> Self {
        let letter = |(way, state)| char::from(b'a' + (way * STATES.len() + state) as u8);
        Self { ways, letters: places.map(letter).collect() }
    }

    pub(super) fn read(places: Json) -> Self {
        Self { ways: places.texts("ways"), letters: places.text("letters") }
    }

    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    pub fn len(&self) -> usize {
        self.letters.len()
    }

    /// Counts those at these positions, for each way.
    pub fn count(&self, positions: impl Iterator<Item = usize>) -> Vec<Counts> {
        let mut ways = vec![Counts::default(); self.ways.len()];
        for letter in positions.filter_map(|position| self.letters.as_bytes().get(position)) {
            let n = usize::from(letter.wrapping_sub(b'a'));
            if let Some(way) = ways.get_mut(n / STATES.len()) {
                way[n % STATES.len()] += 1;
            }
        }
        ways
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(ways: &[Counts]) -> usize {
        ways.iter().flatten().sum()
    }

    #[test]
    fn studies_are_counted_where_they_stand() {
        let ways = || ["lab", "trials"].map(String::from).to_vec();
        let places = StudyPlaces::new(ways(), [(0, 1), (1, 3), (0, 1), (1, 0)].into_iter());
        let all = places.count(0..9);
        assert_eq!((all[0][1], all[1][3], all[1][0], sum(&all), places.len()), (2, 1, 1, 4, 4));
        assert_eq!(sum(&places.count([1].into_iter())), 1);
        let odd = StudyPlaces { ways: ways(), letters: "?z~é".into() };
        assert_eq!(sum(&odd.count(0..9)), 0, "what nobody knows is not counted");
    }
}
