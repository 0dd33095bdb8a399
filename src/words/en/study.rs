//! What is said about studies, in English.

use super::{count, list};
use crate::model::{Effect, PanelRow, PeerReview, Stage, StudiedIn, Study, StudyKind, Term, Vocabulary};

/// `22.6`: at most three decimals, and none that are zero.
pub fn number(n: f64) -> String {
    let thousandths = (n * 1000.0).round() as u64;
    let decimals = format!("{:03}", thousandths % 1000);
    let whole = count(thousandths / 1000);
    match decimals.trim_end_matches('0') {
        "" => whole,
        decimals => format!("{whole}.{decimals}"),
    }
}

pub fn row(row: PanelRow) -> &'static str {
    match row {
        PanelRow::StudiedIn => "Studied in",
        PanelRow::Kind => "Kind of study",
        PanelRow::People => "How many, how long, who",
        PanelRow::ComparedWith => "Compared with what",
        PanelRow::Stage => "How far along",
        PanelRow::PeerReview => "Checked by other scientists",
        PanelRow::Funding => "Who paid",
        PanelRow::Effect => "Size of effect",
        PanelRow::Harms => "Side effects and harms",
        PanelRow::LeftOut => "Who was left out",
        PanelRow::Changed => "Changed since",
        PanelRow::Ask => "What to ask your care team",
    }
}

fn known<T: Vocabulary>(term: &Option<Term<T>>) -> Option<T> {
    term.as_ref().and_then(Term::known)
}

pub fn cue(study: &Study) -> String {
    let unchecked = match known(&study.peer_review) {
        Some(PeerReview::Preprint) => ", not yet checked by other scientists",
        Some(PeerReview::Conference) => ", shown at a meeting only",
        _ => "",
    };
    format!("{}{unchecked}", cue_of_the_work(study))
}

fn cue_of_the_work(study: &Study) -> String {
    let places = |but: StudiedIn| -> Vec<String> {
        study.studied_in.iter().filter(|term| !term.is(but)).map(|term| in_place(study, term)).collect()
    };
    // A review of work in mice says so, or it would be taken for one of work in people.
    let elsewhere = match places(StudiedIn::EarlierStudies).as_slice() {
        found if found.is_empty() || study.studied_in.iter().any(|term| term.is(StudiedIn::People)) => {
            String::new()
        }
        found => format!(" {}", list(found, "and")),
    };
    match known(&study.kind) {
        Some(StudyKind::SystematicReview) => {
            let studies = match study.included_studies {
                Some(1) => "1 earlier study".to_owned(),
                Some(n) => format!("{} earlier studies", count(n)),
                None => "earlier studies".to_owned(),
            };
            return format!("A review of {studies}{elsewhere}");
        }
        Some(StudyKind::NarrativeReview) => {
            return format!("An expert overview of earlier studies{elsewhere}");
        }
        Some(StudyKind::Guideline) => return "A guideline by experts".to_owned(),
        _ => {}
    }
    let places: Vec<String> = study.studied_in.iter().map(|term| in_place(study, term)).collect();
    let what = match (study.step(), &study.kind) {
        // The place says it already.
        (Some(Stage::Lab | Stage::Animals), _) if !places.is_empty() => None,
        (Some(Stage::Lab), _) => Some("tested in the laboratory".to_owned()),
        (Some(Stage::Animals), _) => Some("tested in animals".to_owned()),
        (Some(Stage::FirstPeople), _) => Some("a first test".to_owned()),
        (Some(Stage::SmallTrial), _) => Some("a small trial".to_owned()),
        (Some(Stage::LargeTrial), _) => Some("a large trial".to_owned()),
        (Some(Stage::ManyTrials), _) => Some("many trials together".to_owned()),
        (None, Some(kind)) => Some(kind.say(|kind| cue_kind(kind, study.participants).to_owned()))
            .filter(|what| !what.is_empty() || places.is_empty()),
        (None, None) => Some("kind of study not reported".to_owned()),
    };
    match (places.is_empty(), what.filter(|what| !what.is_empty())) {
        (false, Some(what)) => format!("{}, {what}", capital(&list(&places, "and"))),
        (false, None) => capital(&list(&places, "and")),
        (true, Some(what)) if study.kind.is_some() || study.step().is_some() => {
            format!("{}; studied in: not reported", capital(&what))
        }
        (true, _) => "Not reported what was studied, or how".to_owned(),
    }
}

/// What follows "In people, ".
fn cue_kind(kind: StudyKind, participants: Option<u64>) -> &'static str {
    match kind {
        StudyKind::RandomisedTrial => "a randomised trial",
        StudyKind::NonRandomisedTrial => "a trial without chance allocation",
        StudyKind::Cohort => "followed over time",
        StudyKind::CaseControl => "a comparison of groups",
        StudyKind::CrossSectional => "a snapshot at one time",
        StudyKind::CaseReport if participants == Some(1) => "a report of one person",
        StudyKind::CaseReport if participants.is_none() => "a report of one person or a few",
        StudyKind::CaseReport => "a report of a few people",
        StudyKind::Qualitative => "an interview study",
        StudyKind::DiagnosticAccuracy => "a study of a test",
        StudyKind::SystematicReview => "a review",
        StudyKind::NarrativeReview => "an overview",
        StudyKind::Guideline => "a guideline",
        // The place says it already.
        StudyKind::Animal | StudyKind::LabCells | StudyKind::ComputerModel => "",
    }
}

pub fn in_place(study: &Study, term: &Term<StudiedIn>) -> String {
    term.say(|place| match place {
        StudiedIn::People => "in people".to_owned(),
        StudiedIn::Animals => format!("in {}", study.animals.as_deref().unwrap_or("animals")),
        StudiedIn::Tissue => "in tissue in the laboratory".to_owned(),
        StudiedIn::Cells => "in cells in a dish".to_owned(),
        StudiedIn::Computer => "in a computer model".to_owned(),
        StudiedIn::EarlierStudies => "in earlier studies".to_owned(),
    })
}

pub fn studied_in(study: &Study) -> Option<String> {
    let places: Vec<String> = study
        .studied_in
        .iter()
        .map(|term| {
            term.say(|place| match place {
                StudiedIn::People => "people".to_owned(),
                StudiedIn::Animals => match &study.animals {
                    Some(animals) => format!("animals ({animals})"),
                    None => "animals".to_owned(),
                },
                StudiedIn::Tissue => "tissue in the laboratory".to_owned(),
                StudiedIn::Cells => "cells in a dish".to_owned(),
                StudiedIn::Computer => "a computer model".to_owned(),
                StudiedIn::EarlierStudies => match study.included_studies {
                    Some(n) => format!("earlier studies ({} of them)", count(n)),
                    None => "earlier studies".to_owned(),
                },
            })
        })
        .collect();
    (!places.is_empty()).then(|| capital(&list(&places, "and")))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().to_string() + chars.as_str()).unwrap_or_default()
}

pub fn participants(study: &Study, n: u64) -> String {
    let of_people = study.studied_in.iter().any(|term| term.is(StudiedIn::People));
    let of_animals = study.studied_in.iter().any(|term| term.is(StudiedIn::Animals));
    match (of_people, of_animals, n) {
        (true, false, 1) => "1 person".to_owned(),
        (true, false, n) => format!("{} people", count(n)),
        (false, true, n) => format!("{} {}", count(n), study.animals.as_deref().unwrap_or("animals")),
        (_, _, n) => count(n),
    }
}

pub fn kind(kind: StudyKind) -> &'static str {
    match kind {
        StudyKind::RandomisedTrial => "Randomised trial",
        StudyKind::NonRandomisedTrial => "Trial without chance allocation",
        StudyKind::Cohort => "Study that followed people over time (cohort study)",
        StudyKind::CaseControl => "Comparison of people with and without the illness (case-control study)",
        StudyKind::CrossSectional => "Snapshot at one point in time (cross-sectional study)",
        StudyKind::CaseReport => "Report of one person or a few (case report)",
        StudyKind::Qualitative => "Interview study (qualitative study)",
        StudyKind::DiagnosticAccuracy => "Study of a test",
        StudyKind::SystematicReview => "Systematic review of earlier studies",
        StudyKind::NarrativeReview => "Overview by experts (narrative review)",
        StudyKind::Guideline => "Guideline by experts",
        StudyKind::Animal => "Animal study",
        StudyKind::LabCells => "Laboratory study of cells or tissue",
        StudyKind::ComputerModel => "Computer study",
    }
}

pub fn kind_explained(kind: StudyKind) -> &'static str {
    match kind {
        StudyKind::RandomisedTrial => {
            "Chance decided who got which treatment. This is the fairest test of whether a treatment works, but only for people like those who took part."
        }
        StudyKind::NonRandomisedTrial => {
            "People got a treatment, but chance did not decide who. It can show what happened next, but not that the treatment was the reason."
        }
        StudyKind::Cohort => {
            "It watched people over time. It can show what goes together and what came first, but not what caused it."
        }
        StudyKind::CaseControl => {
            "It compared people with and without the illness. It can show a link, but not that one thing caused the other."
        }
        StudyKind::CrossSectional => {
            "It looked once. It can show what goes together, but not what came first or why."
        }
        StudyKind::CaseReport => {
            "It tells what happened to one person or a few. It can show that something is possible, but not how often it happens."
        }
        StudyKind::Qualitative => {
            "It listened to a small number of people in depth. It can show what an experience is like, but not how common it is."
        }
        StudyKind::DiagnosticAccuracy => {
            "It checked how well a test tells people apart. It cannot show whether people do better because of the test."
        }
        StudyKind::SystematicReview => {
            "It searched for all studies of a question and put them together. It can show the whole picture, but it is only as good as those studies."
        }
        StudyKind::NarrativeReview => {
            "Experts told what they think is known. It can give an overview, but they chose which studies to include, so some may be missing."
        }
        StudyKind::Guideline => {
            "Experts agreed on what doctors do. It can show what is thought best today, but it is only as strong as the studies behind it."
        }
        StudyKind::Animal => {
            "It can show what happens in animals. It cannot show that the same happens in people: most findings in animals do not turn into treatments."
        }
        StudyKind::LabCells => {
            "It can show what happens in cells or tissue outside the body. It cannot show what happens in a living person."
        }
        StudyKind::ComputerModel => {
            "It can show what follows from what was put into the model. It cannot show that people follow the model."
        }
    }
}

pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Lab => "Laboratory",
        Stage::Animals => "Animals",
        Stage::FirstPeople => "First people",
        Stage::SmallTrial => "Small trial",
        Stage::LargeTrial => "Large trial",
        Stage::ManyTrials => "Many trials together",
    }
}

pub fn stage_cannot(stage: Stage) -> &'static str {
    match stage {
        Stage::Lab => "This step cannot tell whether it works or is safe in a living body.",
        Stage::Animals => "This step cannot tell whether it works or is safe in people.",
        Stage::FirstPeople => {
            "This step cannot tell whether it works. It mostly asks whether it is safe enough to go on."
        }
        Stage::SmallTrial => {
            "This step cannot tell for certain whether it works, and it can miss harms that are rare."
        }
        Stage::LargeTrial => {
            "This step cannot tell what happens after the trial ends, or in people unlike those who took part."
        }
        Stage::ManyTrials => {
            "This step cannot tell more than the trials in it, and not what will happen to one person."
        }
    }
}

pub fn peer_review(review: PeerReview) -> &'static str {
    match review {
        PeerReview::PeerReviewed => {
            "Yes. Other scientists read it and looked for mistakes before it came out."
        }
        PeerReview::Preprint => {
            "Not yet. It is a preprint: the authors put it online before other scientists had checked it, so mistakes may still be found."
        }
        PeerReview::Conference => {
            "Not in full. It was shown at a scientific meeting, where checking is light, and not yet as a paper."
        }
    }
}

pub fn effect_in_words(effect: &Effect) -> String {
    let per = count(effect.per);
    let of = |n: usize| {
        let group = effect.groups.get(n);
        let (name, value) = group.map(|group| (group.name.as_str(), group.value)).unwrap_or_default();
        (name, number(value), value)
    };
    let ((first, a, x), (second, b, y)) = (of(0), of(1));
    // A thousandth is what `number` shows.
    let apart = number((x - y).abs());
    let difference = match apart.as_str() {
        "0" => format!("no difference among {per}"),
        _ if x < y => format!("{apart} fewer of every {per}"),
        _ => format!("{apart} more of every {per}"),
    };
    format!("{}: {a} of every {per} ({first}) against {b} ({second}). That is {difference}.", effect.outcome)
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
    fn numbers_keep_their_decimals() {
        assert_eq!([22.6, 30.0, 0.04, 1131.125].map(number), ["22.6", "30", "0.04", "1,131.125"]);
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
                "In people, a snapshot at one time, not yet checked by other scientists",
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

    #[test]
    fn an_effect_in_words_gives_both_groups_and_the_difference() {
        let effect = |a: f64, b: f64| Effect {
            outcome: "Fell".into(),
            kind: None,
            per: 100,
            groups: [("Frame", a), ("Stick", b)]
                .map(|(name, value)| crate::model::Group { name: name.into(), value })
                .into(),
        };
        assert_eq!(
            effect_in_words(&effect(22.6, 30.7)),
            "Fell: 22.6 of every 100 (Frame) against 30.7 (Stick). That is 8.1 fewer of every 100."
        );
        assert!(effect_in_words(&effect(15.0, 10.4)).ends_with("That is 4.6 more of every 100."));
        assert!(effect_in_words(&effect(7.0, 7.0)).ends_with("That is no difference among 100."));
    }
}
