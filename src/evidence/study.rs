//! What a study was: where it was done, how far along it is, how many took part.
//!
//! Here is decided which phrase says it; how it is said stands in `locales/`.

use crate::i18n::{Arg, number, say, say_term, say_with};
use crate::model::{PeerReview, Stage, StudiedIn, Study, StudyKind, Term, Vocabulary};

fn known<T: Vocabulary>(term: &Option<Term<T>>) -> Option<T> {
    term.as_ref().and_then(Term::known)
}

fn is_in(study: &Study, place: StudiedIn) -> bool {
    study.studied_in.iter().any(|term| term.is(place))
}

/// What stands before the headline: what was studied in, and how far along it is.
pub fn cue(study: &Study) -> String {
    let work = work(study);
    let cue = [("cue", Arg::from(&work))];
    capital(&match known(&study.peer_review) {
        Some(PeerReview::Preprint) => say_with("cue-preprint", &cue),
        Some(PeerReview::Conference) => say_with("cue-conference", &cue),
        _ => work,
    })
}

fn work(study: &Study) -> String {
    // A review of work in mice says so, or it would be taken for one of work in people.
    let elsewhere: Vec<String> = match is_in(study, StudiedIn::People) {
        true => Vec::new(),
        false => {
            let places = study.studied_in.iter().filter(|term| !term.is(StudiedIn::EarlierStudies));
            places.map(|term| in_place(study, term)).collect()
        }
    };
    let places = ("places", Arg::all(&elsewhere));
    match (known(&study.kind), study.included_studies, elsewhere.is_empty()) {
        (Some(StudyKind::SystematicReview), None, true) => return say("cue-review").to_owned(),
        (Some(StudyKind::SystematicReview), None, false) => return say_with("cue-review-in", &[places]),
        (Some(StudyKind::SystematicReview), Some(n), true) => {
            return say_with("cue-review-of", &[("count", n.into())]);
        }
        (Some(StudyKind::SystematicReview), Some(n), false) => {
            return say_with("cue-review-of-in", &[("count", n.into()), places]);
        }
        (Some(StudyKind::NarrativeReview), _, true) => return say("cue-overview").to_owned(),
        (Some(StudyKind::NarrativeReview), _, false) => return say_with("cue-overview-in", &[places]),
        (Some(StudyKind::Guideline), ..) => return say("cue-guideline").to_owned(),
        _ => {}
    }
    let places = places_of(study);
    let what = what(study, places.is_empty());
    let all = ("places", Arg::all(&places));
    match (places.is_empty(), &what) {
        (false, Some(what)) => say_with("cue-work", &[all, ("work", what.into())]),
        (false, None) => say_with("cue-places", &[all]),
        (true, Some(what)) if study.kind.is_some() || study.step().is_some() => {
            say_with("cue-place-unknown", &[("work", what.into())])
        }
        (true, _) => say("cue-unknown").to_owned(),
    }
}

/// What was done, by the stage of a treatment or by the kind of study; `None` where the place says it already.
fn what(study: &Study, no_places: bool) -> Option<String> {
    match (study.step(), &study.kind) {
        (Some(Stage::Lab | Stage::Animals), _) if !no_places => None,
        (Some(stage), _) => Some(say_term("work", &Term::Known(stage))),
        (None, Some(Term::Known(StudyKind::Animal | StudyKind::LabCells | StudyKind::ComputerModel))) => None,
        (None, Some(Term::Known(StudyKind::CaseReport))) => {
            let said = match study.participants {
                None => say("work-case-report"),
                Some(1) => say("work-case-report-one"),
                Some(_) => say("work-case-report-few"),
            };
            Some(said.to_owned())
        }
        (None, Some(kind)) => Some(say_term("work", kind)),
        (None, None) => Some(say("work-unknown").to_owned()),
    }
}

/// Where it was done, each place as in "in mice".
pub fn places_of(study: &Study) -> Vec<String> {
    study.studied_in.iter().map(|term| in_place(study, term)).collect()
}

fn in_place(study: &Study, term: &Term<StudiedIn>) -> String {
    match (term.known(), &study.animals) {
        (Some(StudiedIn::Animals), Some(animals)) => {
            say_with("in-animals-named", &[("animals", animals.into())])
        }
        _ => say_term("in", term),
    }
}

/// What a study was done in; `None` if that is not reported.
pub fn studied_in(study: &Study) -> Option<String> {
    let place = |term: &Term<StudiedIn>| match (term.known(), &study.animals, study.included_studies) {
        (Some(StudiedIn::Animals), Some(animals), _) => {
            say_with("studied-animals-named", &[("animals", animals.into())])
        }
        (Some(StudiedIn::EarlierStudies), _, Some(n)) => {
            say_with("studied-earlier-studies-counted", &[("count", n.into())])
        }
        _ => say_term("studied", term),
    };
    let places: Vec<String> = study.studied_in.iter().map(place).collect();
    (!places.is_empty()).then(|| capital(&say_with("studied-in-all", &[("places", Arg::all(&places))])))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().to_string() + chars.as_str()).unwrap_or_default()
}

/// How many took part, people or animals.
pub fn participants(study: &Study, n: u64) -> String {
    let count = ("count", Arg::Number(n));
    match (is_in(study, StudiedIn::People), is_in(study, StudiedIn::Animals), &study.animals) {
        (true, false, _) => say_with("participants-people", &[count]),
        (false, true, Some(animals)) => {
            say_with("participants-animals-named", &[count, ("animals", animals.into())])
        }
        (false, true, None) => say_with("participants-animals", &[count]),
        _ => number(n),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Article;
    use serde_json::{Value, json};

    fn study(json: Value) -> Study {
        Article::read(&json!({ "id": "a", "study": json })).0.unwrap().study
    }

    #[test]
    fn the_cue_says_where_and_how_far_also_when_nobody_reported_it() {
        for (json, said) in [
            (
                json!({ "studied_in": ["people"], "stage": "large-trial", "kind": "randomised-trial" }),
                "In people, a large trial",
            ),
            (json!({ "studied_in": ["animals"], "animals": "mice", "kind": "animal" }), "In mice"),
            (
                json!({ "studied_in": ["animals", "cells"], "animals": "rats", "kind": "animal", "stage": "animals" }),
                "In rats and in cells in a dish",
            ),
            (json!({ "studied_in": ["cells"], "kind": "lab-cells" }), "In cells in a dish"),
            (
                json!({ "studied_in": ["earlier-studies"], "kind": "systematic-review", "included_studies": 12 }),
                "A review of 12 earlier studies",
            ),
            (
                json!({ "studied_in": ["earlier-studies"], "kind": "systematic-review", "stage": "many-trials" }),
                "A review of earlier studies",
            ),
            (
                json!({ "studied_in": ["people"], "kind": "case-report", "participants": 1 }),
                "In people, a report of one person",
            ),
            (
                json!({ "studied_in": ["people"], "kind": "cross-sectional", "peer_review": "preprint" }),
                "In people, a snapshot at one time, a preprint when we read it",
            ),
            (json!({ "studied_in": ["people"] }), "In people, kind of study not reported"),
            (json!({ "kind": "cohort" }), "Followed over time; studied in: not reported"),
            (json!({ "kind": "animal" }), "Not reported what was studied, or how"),
            (json!({}), "Not reported what was studied, or how"),
            (json!({ "studied_in": ["plants"], "kind": "field-work" }), "Plants, field work"),
        ] {
            assert_eq!(cue(&study(json.clone())), said, "{json}");
        }
    }
}
