//! Why a reader should be careful with a study: the parts of the explainer it needs, its weakest point first.
//!
//! The questions are those of the evidence panel. The order follows what misleads most: what was withdrawn, what was not
//! done in people, what nobody checked, what cannot show a cause, then size, money and silence. There is no score.

use crate::catalog::Concern;
use crate::model::{
    Article, NoticeKind, PanelRow, PeerReview, Stage, StudiedIn, StudyKind, Term, Vocabulary,
};
use crate::words::{Doubt, sentences};

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
            let (heading, text) = (sentences().doubt)(doubt, &article.study);
            Concern { slug: part(doubt).to_owned(), heading: heading.to_owned(), text }
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
