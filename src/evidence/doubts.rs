//! Why a reader should be careful with a study: the parts of the explainer it needs, its weakest point first.
//!
//! The questions are those of the evidence panel. The order follows what misleads most: what was withdrawn, what was not
//! done in people, what nobody checked, what cannot show a cause, then size, money and silence. There is no score.

use super::study::{participants, places_of};
use crate::catalog::Concern;
use crate::i18n::{Arg, say, say_with};
use crate::model::{
    Article, NoticeKind, PanelRow, PeerReview, Stage, StudiedIn, Study, StudyKind, Term, Vocabulary,
};

/// A reason to be careful with a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doubt {
    Retracted,
    UnderQuestion,
    Corrected,
    Warned,
    Decided,
    NewerEvidence,
    /// Animals, cells or a computer model, and no people.
    NotInPeople,
    Preprint,
    Conference,
    PeerReviewUnknown,
    OnePersonOrFew,
    NotByChance,
    NothingToCompareWith,
    LinkIsNotCause,
    ChosenByExperts,
    FewPeople(u64),
    ManyPeopleUnknown,
    FirstTest,
    SmallTrial,
    InterviewsOnly,
    TestOnly,
    AsGoodAsItsStudies,
    HarmsUnknown,
    NoAbsoluteNumbers,
    FunderUnknown,
    OneStudy,
}

/// More than this a tired reader does not read; what is cut stands in the panel as well.
const MOST: usize = 5;
/// Below this many people chance plays a large part, whatever was measured. A round number, not a threshold of any method.
const FEW: u64 = 100;

/// At most [`MOST`] reasons, the gravest first.
pub fn doubts(article: &Article) -> Vec<Concern> {
    let all = all(article);
    let chosen = all.into_iter().take(MOST);
    chosen
        .map(|doubt| {
            let (heading, text) = words(doubt, &article.study);
            Concern { slug: part(doubt).to_owned(), heading: say(heading).to_owned(), text }
        })
        .collect()
}

fn all(article: &Article) -> Vec<Doubt> {
    let study = &article.study;
    let kind = study.kind.as_ref().and_then(Term::known);
    let noticed = |kind| article.notices.iter().any(|notice| notice.kind.is(kind));
    let of_people = study.studied_in.iter().any(|term| term.is(StudiedIn::People));
    let is_earlier = |term: &Term<StudiedIn>| term.is(StudiedIn::EarlierStudies);
    let reviews =
        kind.is_some_and(StudyKind::is_of_earlier_studies) || study.studied_in.iter().any(is_earlier);
    // Where the work itself was done, be it by others: a review of work in mice is no work in people.
    let mut places = study.studied_in.iter().filter(|term| !is_earlier(term)).peekable();
    let elsewhere = places.peek().is_some() && !of_people && places.all(|term| term.known().is_some());
    let trial = kind.is_some_and(StudyKind::is_a_trial);
    // What is asked of a treatment is not asked of an overview or of mice.
    let treatment_in_people = trial || (of_people && study.step().is_some());
    let watched =
        matches!(kind, Some(StudyKind::Cohort | StudyKind::CaseControl | StudyKind::CrossSectional));
    let review = study.peer_review.as_ref().and_then(Term::known);
    let apart = kind.is_some_and(StudyKind::is_apart_from_people);
    let counted = trial || watched;
    [
        (noticed(NoticeKind::Retraction), Doubt::Retracted),
        (noticed(NoticeKind::ExpressionOfConcern), Doubt::UnderQuestion),
        (noticed(NoticeKind::Correction), Doubt::Corrected),
        (noticed(NoticeKind::SafetyWarning), Doubt::Warned),
        (noticed(NoticeKind::RegulatorDecision) || noticed(NoticeKind::MakerDecision), Doubt::Decided),
        (noticed(NoticeKind::NewerEvidence), Doubt::NewerEvidence),
        (apart || elsewhere, Doubt::NotInPeople),
        (review == Some(PeerReview::Preprint), Doubt::Preprint),
        (review == Some(PeerReview::Conference), Doubt::Conference),
        (study.peer_review.is_none(), Doubt::PeerReviewUnknown),
        (kind == Some(StudyKind::CaseReport), Doubt::OnePersonOrFew),
        (kind == Some(StudyKind::NonRandomisedTrial), Doubt::NotByChance),
        (trial && study.compared_with.is_none(), Doubt::NothingToCompareWith),
        (watched, Doubt::LinkIsNotCause),
        (matches!(kind, Some(StudyKind::NarrativeReview | StudyKind::Guideline)), Doubt::ChosenByExperts),
        (kind == Some(StudyKind::Qualitative), Doubt::InterviewsOnly),
        (kind == Some(StudyKind::DiagnosticAccuracy), Doubt::TestOnly),
        (kind == Some(StudyKind::SystematicReview), Doubt::AsGoodAsItsStudies),
        (
            counted && study.participants.is_some_and(|n| n < FEW),
            Doubt::FewPeople(study.participants.unwrap_or(0)),
        ),
        (counted && study.participants.is_none(), Doubt::ManyPeopleUnknown),
        (of_people && study.step() == Some(Stage::FirstPeople), Doubt::FirstTest),
        (of_people && study.step() == Some(Stage::SmallTrial), Doubt::SmallTrial),
        (treatment_in_people && article.harms.is_none(), Doubt::HarmsUnknown),
        (treatment_in_people && article.effects.is_empty(), Doubt::NoAbsoluteNumbers),
        (study.funding.is_none(), Doubt::FunderUnknown),
        (kind.is_some() && !reviews, Doubt::OneStudy),
    ]
    .into_iter()
    .filter_map(|(holds, doubt)| holds.then_some(doubt))
    .collect()
}

/// The part of the explainer that says more.
fn part(doubt: Doubt) -> &'static str {
    let row = match doubt {
        Doubt::Retracted
        | Doubt::UnderQuestion
        | Doubt::Corrected
        | Doubt::Warned
        | Doubt::Decided
        | Doubt::NewerEvidence => PanelRow::Changed,
        Doubt::NotInPeople => PanelRow::StudiedIn,
        Doubt::Preprint | Doubt::Conference | Doubt::PeerReviewUnknown => PanelRow::PeerReview,
        Doubt::OnePersonOrFew | Doubt::FewPeople(_) | Doubt::ManyPeopleUnknown => PanelRow::People,
        Doubt::NothingToCompareWith | Doubt::NotByChance => PanelRow::ComparedWith,
        Doubt::LinkIsNotCause
        | Doubt::ChosenByExperts
        | Doubt::InterviewsOnly
        | Doubt::TestOnly
        | Doubt::AsGoodAsItsStudies => PanelRow::Kind,
        Doubt::FirstTest | Doubt::SmallTrial | Doubt::OneStudy => PanelRow::Stage,
        Doubt::HarmsUnknown => PanelRow::Harms,
        Doubt::NoAbsoluteNumbers => PanelRow::Effect,
        Doubt::FunderUnknown => PanelRow::Funding,
    };
    PanelRow::TERMS.iter().find(|(_, known)| *known == row).map_or("", |(word, _)| word)
}

/// The phrase of a doubt's heading, and a sentence or two about this study.
fn words(doubt: Doubt, study: &Study) -> (&'static str, String) {
    let of_people = study.studied_in.iter().any(|term| term.is(StudiedIn::People));
    let (heading, text) = match doubt {
        Doubt::Retracted => ("doubt-retracted", "doubt-retracted-text"),
        Doubt::UnderQuestion => ("doubt-under-question", "doubt-under-question-text"),
        Doubt::Corrected => ("doubt-corrected", "doubt-corrected-text"),
        Doubt::Warned => ("doubt-warned", "doubt-warned-text"),
        Doubt::Decided => ("doubt-decided", "doubt-decided-text"),
        Doubt::NewerEvidence => ("doubt-newer-evidence", "doubt-newer-evidence-text"),
        Doubt::NotInPeople if of_people => ("doubt-tests-not-in-people", "doubt-tests-not-in-people-text"),
        Doubt::NotInPeople if study.studied_in.is_empty() => {
            ("doubt-not-in-people", "doubt-not-in-people-text")
        }
        Doubt::NotInPeople => {
            let places = places_of(study);
            let text = say_with("doubt-not-in-people-but", &[("places", Arg::all(&places))]);
            return ("doubt-not-in-people", text);
        }
        Doubt::Preprint => ("doubt-preprint", "doubt-preprint-text"),
        Doubt::Conference => ("doubt-conference", "doubt-conference-text"),
        Doubt::PeerReviewUnknown => ("doubt-peer-review-unknown", "doubt-peer-review-unknown-text"),
        Doubt::OnePersonOrFew => match study.participants {
            Some(n) => {
                return ("doubt-few-persons", say_with("doubt-few-persons-text", &[("count", n.into())]));
            }
            None => ("doubt-few-persons", "doubt-few-persons-unknown"),
        },
        Doubt::NotByChance => ("doubt-not-by-chance", "doubt-not-by-chance-text"),
        Doubt::NothingToCompareWith => ("doubt-not-compared", "doubt-not-compared-text"),
        Doubt::LinkIsNotCause => ("doubt-link-is-not-cause", "doubt-link-is-not-cause-text"),
        Doubt::ChosenByExperts => ("doubt-chosen-by-experts", "doubt-chosen-by-experts-text"),
        Doubt::FewPeople(n) => {
            let participants = participants(study, n);
            let args = [("participants", (&participants).into())];
            return ("doubt-few-people", say_with("doubt-few-people-text", &args));
        }
        Doubt::ManyPeopleUnknown => ("doubt-how-many-unknown", "doubt-how-many-unknown-text"),
        Doubt::FirstTest => ("doubt-first-test", "doubt-first-test-text"),
        Doubt::SmallTrial => ("doubt-small-trial", "doubt-small-trial-text"),
        Doubt::InterviewsOnly => ("doubt-interviews-only", "doubt-interviews-only-text"),
        Doubt::TestOnly => ("doubt-test-only", "doubt-test-only-text"),
        Doubt::AsGoodAsItsStudies => ("doubt-as-good-as-its-studies", "doubt-as-good-as-its-studies-text"),
        Doubt::HarmsUnknown => ("doubt-harms-unknown", "doubt-harms-unknown-text"),
        Doubt::NoAbsoluteNumbers => ("doubt-no-numbers", "doubt-no-numbers-text"),
        Doubt::FunderUnknown => ("doubt-funder-unknown", "doubt-funder-unknown-text"),
        Doubt::OneStudy => ("doubt-one-study", "doubt-one-study-text"),
    };
    (heading, say(text).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn found(json: Value) -> Vec<Doubt> {
        all(&Article::read(&json).0.unwrap())
    }

    #[test]
    fn a_retraction_comes_before_everything_else() {
        let doubts = found(json!({
            "id": "a", "notices": [{ "kind": "retraction", "text": "Withdrawn." }],
            "study": { "kind": "case-control", "studied_in": ["people"], "participants": 40 },
        }));
        assert_eq!(doubts[0], Doubt::Retracted);
        assert!(doubts.contains(&Doubt::LinkIsNotCause) && doubts.contains(&Doubt::FewPeople(40)));
    }

    #[test]
    fn mice_are_not_people_and_are_not_asked_for_absolute_numbers() {
        let doubts = found(json!({
            "id": "a", "study": { "kind": "animal", "studied_in": ["animals", "cells"], "stage": "animals", "peer_review": "peer-reviewed" },
        }));
        assert_eq!(doubts, [Doubt::NotInPeople, Doubt::FunderUnknown, Doubt::OneStudy]);
    }

    #[test]
    fn a_review_of_work_in_mice_is_no_work_in_people() {
        let doubts = found(json!({
            "id": "a", "study": { "kind": "narrative-review", "studied_in": ["animals", "earlier-studies"], "peer_review": "peer-reviewed", "funding": "x" },
        }));
        assert_eq!(doubts, [Doubt::NotInPeople, Doubt::ChosenByExperts]);
    }

    #[test]
    fn of_a_study_nobody_knows_anything_about_only_the_silence_is_said() {
        assert_eq!(found(json!({ "id": "a" })), [Doubt::PeerReviewUnknown, Doubt::FunderUnknown]);
    }

    #[test]
    fn a_large_trial_that_reports_everything_is_still_one_study() {
        let doubts = found(json!({
            "id": "a", "harms": "Few.", "effects": [{ "outcome": "Fell", "kind": "harm", "groups": [{ "name": "A", "value": 1 }, { "name": "B", "value": 2 }] }],
            "study": { "kind": "randomised-trial", "studied_in": ["people"], "participants": 900, "stage": "large-trial",
                "compared_with": "Placebo", "peer_review": "peer-reviewed", "funding": "A charity" },
        }));
        assert_eq!(doubts, [Doubt::OneStudy]);
    }
}
