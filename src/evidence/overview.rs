//! What there is on a topic, study by study.

use super::asked;
use crate::catalog::{Card, FEW, Overview, OverviewRow, STATES, StudyMark, StudyPlaces};
use crate::i18n::{say, say_with};
use crate::model::{Article, Goal, Stage, StudyKind};
use plainsight_contracts::limits::STUDIES_IN_PICTURE;
use serde::{Deserialize, Serialize};

/// Studies that are shown at most: more are no picture any more.
const MOST: usize = 60;
/// Spans of years at most: a phone has room for no more.
const SPANS: u16 = 3;

/// Ways of studying, from the laboratory to many studies together.
const WAYS: [&str; 5] =
    ["overview-lab", "overview-watched", "overview-small", "overview-large", "overview-reviews"];

/// Where a study stands, and what became of it; the little that stays known of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyPlace {
    /// Of [`WAYS`].
    way: usize,
    /// Of [`STATES`].
    state: usize,
}

impl StudyPlace {
    pub fn of(article: &Article) -> Self {
        let study = &article.study;
        let way = match (asked::kind(study), study.step()) {
            (Some(kind), _) if kind.is_apart_from_people() => 0,
            (Some(kind), _) if kind.is_of_earlier_studies() => 4,
            (_, Some(Stage::Lab | Stage::Animals)) => 0,
            (_, Some(Stage::LargeTrial)) => 3,
            (_, Some(Stage::ManyTrials)) => 4,
            (Some(StudyKind::RandomisedTrial | StudyKind::NonRandomisedTrial), _) => 2,
            (_, Some(Stage::FirstPeople | Stage::SmallTrial)) => 2,
            _ => 1,
        };
        let state = match study.goal.said() {
            _ if article.is_retracted() => "withdrawn",
            _ if asked::found_nothing(study) => "missed",
            Some(goal) if goal.is(Goal::Met) => "met",
            // Reached in part, not known, or nothing to reach.
            _ => "",
        };
        Self { way, state: STATES.iter().position(|known| *known == state).unwrap_or_default() }
    }

    fn state(&self) -> &'static str {
        STATES.get(self.state).copied().unwrap_or_default()
    }
}

/// The small picture of the newest studies; none if they are too few to be seen together.
pub fn study_places(newest: &[StudyPlace]) -> StudyPlaces {
    if newest.len() < FEW {
        return StudyPlaces::default();
    }
    let newest = newest.iter().take(STUDIES_IN_PICTURE).map(|place| (place.way, place.state));
    StudyPlaces::new(WAYS.map(|way| say(way).to_owned()).into(), newest)
}

/// The overview of studies, newest first; `None` if they are too few to be seen together.
pub fn overview<'a>(studies: impl Iterator<Item = (&'a Card, &'a StudyPlace)>) -> Option<Overview> {
    let all: Vec<_> = studies.filter_map(|(card, place)| Some((card, place, year(card)?))).collect();
    let shown = &all[..all.len().min(MOST)];
    let (newest, oldest) = (shown.first()?.2, shown.last()?.2);
    if shown.len() < FEW {
        return None;
    }
    let spans = (newest - oldest + 1).min(SPANS);
    let length = (newest - oldest + 1).div_ceil(spans);
    let first_of = |span: u16| newest + 1 - length * (spans - span);
    let name = |span: u16| {
        // The first one begins with the oldest study.
        let from = if span == 0 { oldest } else { first_of(span) };
        let to = first_of(span) + length - 1;
        match from == to {
            true => from.to_string(),
            false => say_with(
                "overview-span",
                &[("from", (&from.to_string()).into()), ("to", (&to.to_string()).into())],
            ),
        }
    };
    let row = |(n, id): (usize, &&'static str)| {
        let mut cells = vec![Vec::new(); usize::from(spans)];
        for (card, place, year) in shown.iter().filter(|(_, place, _)| place.way == n) {
            let span = (0..spans).rev().find(|span| *year >= first_of(*span)).unwrap_or(0);
            cells[usize::from(span)].push(mark(card, place, *year));
        }
        OverviewRow { name: say(id).to_owned(), cells }
    };
    let rows = WAYS.iter().enumerate().map(row).filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    Some(Overview {
        spans: (0..spans).map(name).collect(),
        rows: rows.collect(),
        more: all.len() - shown.len(),
    })
}

fn mark(card: &Card, place: &StudyPlace, year: u16) -> StudyMark {
    let year = year.to_string();
    let args = [
        ("title", (&card.title).into()),
        ("year", (&year).into()),
        ("cue", (&card.cue.text).into()),
        ("state", if place.state().is_empty() { "none" } else { place.state() }.into()),
    ];
    StudyMark {
        id: card.id.clone(),
        name: say_with("overview-study", &args),
        shape: card.cue.shape.clone().unwrap_or_default(),
        state: place.state().to_owned(),
    }
}

fn year(card: &Card) -> Option<u16> {
    card.study_date.as_ref()?.get(..4)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn study(n: u16, kind: &str, goal: &str) -> (Card, StudyPlace) {
        let json = json!({
            "schema": 2, "id": format!("s-{n}"), "title": format!("Study {n}"),
            "study": { "kind": kind, "studied_in": ["people"], "goal": goal },
            "source": { "issued": { "date-parts": [[2000 + n]] } },
        });
        let article = Article::read(&json).0.unwrap();
        (crate::evidence::card(&article), StudyPlace::of(&article))
    }

    #[test]
    fn every_study_stands_once_where_its_year_and_its_kind_are() {
        let studies: Vec<_> = (0..25_u16)
            .rev()
            .map(|n| {
                study(n, ["cohort", "randomised-trial", "systematic-review"][usize::from(n) % 3], "missed")
            })
            .collect();
        let shown = overview(studies.iter().map(|(card, place)| (card, place))).unwrap();
        assert_eq!(shown.spans, ["2000 to 2006", "2007 to 2015", "2016 to 2024"]);
        let marks: Vec<&StudyMark> = shown.rows.iter().flat_map(|row| &row.cells).flatten().collect();
        assert_eq!((marks.len(), shown.more), (25, 0));
        assert!(marks.iter().all(|mark| mark.state == "missed" && mark.name.contains(&mark.id[2..])));
        assert!(shown.rows[0].cells[2].iter().any(|mark| mark.id == "s-24"), "{shown:?}");
    }

    #[test]
    fn only_a_goal_that_was_reached_is_shown_as_reached() {
        for (goal, state) in [("met", "met"), ("missed", "missed"), ("no-difference", "missed")] {
            assert_eq!(study(1, "randomised-trial", goal).1.state(), state);
        }
        for goal in ["mixed", "does-not-apply", "a-newer-word"] {
            assert_eq!(study(1, "randomised-trial", goal).1.state(), "", "{goal}");
        }
    }

    #[test]
    fn few_are_no_picture_and_too_many_are_said() {
        let studies: Vec<_> = (0..80_u16).rev().map(|n| study(n % 20, "cohort", "met")).collect();
        let of = |count: usize| overview(studies[..count].iter().map(|(card, place)| (card, place)));
        assert_eq!(of(2), None);
        assert_eq!(of(80).unwrap().more, 20);
    }
}
