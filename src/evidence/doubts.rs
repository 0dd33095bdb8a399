//! Why a reader should be careful with a study: the parts of the explainer it needs, its weakest point first.
//!
//! The order follows what misleads most: what was withdrawn, what was not done in people or about this condition, what missed its
//! goal, what nobody checked, what cannot show a cause, then what was measured, size, money and silence. There is no score. A doubt
//! stands only where it is true: no two of them contradict each other, the numbers, or the panel.

use super::asked;
use super::study::{participants, places_of};
use crate::catalog::Concern;
use crate::i18n::{Arg, say, say_with};
use crate::model::{
    AboutCondition, Article, Blinding, Goal, NoticeKind, PanelRow, PeerReview, Stage, StudiedIn, Study,
    StudyKind, Term, Vocabulary,
};

/// A reason to be careful with a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    Retracted,
    UnderQuestion,
    Warned,
    Refused,
    GivenUp,
    Contradicted,
    Corrected,
    /// Animals, cells or a computer model, and no people.
    NotInPeople,
    NotAboutThis,
    PartlyAboutThis,
    GoalMissed,
    Preprint,
    Conference,
    PeerReviewUnknown,
    OnePersonOrFew,
    NotByChance,
    NothingToCompareWith,
    EverybodyKnew,
    LinkIsNotCause,
    ChosenByExperts,
    InterviewsOnly,
    TestOnly,
    AsGoodAsItsStudies,
    MeasuredASignal,
    FoundAfterwards,
    FewPeople(u64),
    ManyPeopleUnknown,
    FirstTest,
    SmallTrial,
    HarmsUnknown,
    RatioAlone,
    NoNumbers,
    Decided,
    NewerEvidence,
    PayerUnknown,
    FunderUnknown,
    OneStudy,
}

/// More than this a tired reader does not read; what is cut stands in the panel as well.
const MOST: usize = 5;
/// Below this many people chance plays a large part, whatever was measured. A round number, not a threshold of any method.
const FEW: u64 = 100;

/// At most [`MOST`] reasons, the gravest first. `parts` are the parts that the site's explainer has.
pub fn doubts(article: &Article, parts: &[String]) -> Vec<Concern> {
    let all = all(article);
    let chosen = all.into_iter().take(MOST);
    chosen
        .map(|doubt| {
            let (heading, text) = words(doubt, &article.study);
            Concern { slug: part(doubt, parts), heading: say(heading).to_owned(), text }
        })
        .collect()
}

/// Every one that holds, the gravest first.
pub(super) fn all(article: &Article) -> Vec<Doubt> {
    let study = &article.study;
    let kind = asked::kind(study);
    let noticed = |kind| article.since.iter().any(|notice| notice.kind.is(kind));
    // Whatever else it is, it is no longer a study that says anything.
    if noticed(NoticeKind::Retraction) {
        return vec![Doubt::Retracted];
    }
    let contradicted =
        article.since.iter().any(|notice| notice.contrary && notice.kind.is(NoticeKind::NewerEvidence));
    let of_people = asked::is_in(study, StudiedIn::People);
    let is_earlier = |term: &Term<StudiedIn>| term.is(StudiedIn::EarlierStudies);
    let reviews =
        kind.is_some_and(StudyKind::is_of_earlier_studies) || study.studied_in.iter().any(is_earlier);
    // Where the work itself was done, be it by others: a review of work in mice is no work in people.
    let mut places = study.studied_in.iter().filter(|term| !is_earlier(term)).peekable();
    let elsewhere = places.peek().is_some() && !of_people && places.all(|term| term.known().is_some());
    let apart = kind.is_some_and(StudyKind::is_apart_from_people);
    let trial = kind.is_some_and(StudyKind::is_a_trial);
    let treats = asked::treats_people(study) && !apart && !elsewhere;
    let watched = asked::watched(study);
    let nothing_found = asked::found_nothing(study);
    let review = study.peer_review.as_ref().and_then(Term::known);
    let about = study.about_condition.as_ref().and_then(Term::known);
    let goal_missed = study.goal.said().is_some_and(|goal| goal.is(Goal::Missed));
    let everybody_knew = study.blinding.said().is_some_and(|blinding| blinding.is(Blinding::Open));
    let main = || article.results.iter().filter(|result| result.primary);
    let main_is_signal = main().next().is_some() && main().all(|result| result.surrogate);
    let mut sizes = article.results.iter().filter(|result| !asked::is_harm(article, result)).peekable();
    let found_afterwards = sizes.peek().is_some() && sizes.all(|result| result.post_hoc);
    let few = study.participants.filter(|n| (trial || watched) && *n < FEW);
    let harms_unknown = treats && article.harms.is_missing() && !asked::counts_harms(article);
    let funder_unknown = study.funding.is_none();
    [
        (noticed(NoticeKind::ExpressionOfConcern), Doubt::UnderQuestion),
        (noticed(NoticeKind::SafetyWarning), Doubt::Warned),
        // Elsewhere, or later, it may have been approved all the same.
        (noticed(NoticeKind::Refusal) && !noticed(NoticeKind::Approval), Doubt::Refused),
        (noticed(NoticeKind::Withdrawal), Doubt::GivenUp),
        (contradicted, Doubt::Contradicted),
        (noticed(NoticeKind::Correction), Doubt::Corrected),
        (apart || elsewhere, Doubt::NotInPeople),
        (about == Some(AboutCondition::No), Doubt::NotAboutThis),
        (about == Some(AboutCondition::Partly), Doubt::PartlyAboutThis),
        (goal_missed, Doubt::GoalMissed),
        (review == Some(PeerReview::Preprint), Doubt::Preprint),
        (review == Some(PeerReview::Conference), Doubt::Conference),
        (study.peer_review.is_none(), Doubt::PeerReviewUnknown),
        (kind == Some(StudyKind::CaseReport), Doubt::OnePersonOrFew),
        (kind == Some(StudyKind::NonRandomisedTrial), Doubt::NotByChance),
        (trial && study.compared_with.said().is_none(), Doubt::NothingToCompareWith),
        (trial && everybody_knew, Doubt::EverybodyKnew),
        (watched && !nothing_found, Doubt::LinkIsNotCause),
        (matches!(kind, Some(StudyKind::NarrativeReview | StudyKind::Guideline)), Doubt::ChosenByExperts),
        (kind == Some(StudyKind::Qualitative), Doubt::InterviewsOnly),
        (kind == Some(StudyKind::DiagnosticAccuracy), Doubt::TestOnly),
        (kind == Some(StudyKind::SystematicReview), Doubt::AsGoodAsItsStudies),
        (treats && main_is_signal, Doubt::MeasuredASignal),
        (found_afterwards, Doubt::FoundAfterwards),
        (few.is_some(), Doubt::FewPeople(few.unwrap_or_default())),
        (
            (trial || (watched && !nothing_found))
                && !asked::counts_people(article)
                && study.step() != Some(Stage::LargeTrial),
            Doubt::ManyPeopleUnknown,
        ),
        (of_people && study.step() == Some(Stage::FirstPeople), Doubt::FirstTest),
        // That few took part says it already, and a clear no is not to be softened.
        (
            of_people && study.step() == Some(Stage::SmallTrial) && few.is_none() && !nothing_found,
            Doubt::SmallTrial,
        ),
        (harms_unknown, Doubt::HarmsUnknown),
        (treats && asked::has_size(article) && !asked::has_absolute_numbers(article), Doubt::RatioAlone),
        (treats && !asked::has_size(article) && !nothing_found, Doubt::NoNumbers),
        (
            [NoticeKind::RegulatorDecision, NoticeKind::MakerDecision].into_iter().any(noticed)
                || (noticed(NoticeKind::Refusal) && noticed(NoticeKind::Approval)),
            Doubt::Decided,
        ),
        (noticed(NoticeKind::NewerEvidence) && !contradicted, Doubt::NewerEvidence),
        // Only where there is something to sell.
        (funder_unknown && treats, Doubt::PayerUnknown),
        (funder_unknown && !treats, Doubt::FunderUnknown),
        (kind.is_some() && !reviews, Doubt::OneStudy),
    ]
    .into_iter()
    .filter_map(|(holds, doubt)| holds.then_some(doubt))
    .collect()
}

/// The part of the explainer that says more: the one that is about the doubt, or else the one about the panel's row.
fn part(doubt: Doubt, parts: &[String]) -> String {
    let own = match doubt {
        Doubt::Retracted => Some("retraction"),
        Doubt::NotInPeople => Some("mice"),
        Doubt::Preprint => Some("preprint"),
        Doubt::LinkIsNotCause | Doubt::NotByChance => Some("cause"),
        Doubt::RatioAlone => Some("relative"),
        Doubt::OneStudy => Some("one-study"),
        Doubt::GoalMissed | Doubt::FoundAfterwards => Some("main-goal"),
        Doubt::MeasuredASignal => Some("signal"),
        Doubt::EverybodyKnew => Some("blinding"),
        _ => None,
    };
    if let Some(own) = own.filter(|own| parts.iter().any(|part| part == own)) {
        return own.to_owned();
    }
    let row = match doubt {
        Doubt::Retracted
        | Doubt::UnderQuestion
        | Doubt::Corrected
        | Doubt::Warned
        | Doubt::Refused
        | Doubt::GivenUp
        | Doubt::Contradicted
        | Doubt::Decided
        | Doubt::NewerEvidence => PanelRow::Changed,
        Doubt::NotInPeople | Doubt::NotAboutThis | Doubt::PartlyAboutThis => PanelRow::StudiedIn,
        Doubt::Preprint | Doubt::Conference | Doubt::PeerReviewUnknown => PanelRow::PeerReview,
        Doubt::OnePersonOrFew | Doubt::FewPeople(_) | Doubt::ManyPeopleUnknown => PanelRow::People,
        Doubt::NothingToCompareWith | Doubt::NotByChance | Doubt::EverybodyKnew => PanelRow::ComparedWith,
        Doubt::LinkIsNotCause
        | Doubt::ChosenByExperts
        | Doubt::InterviewsOnly
        | Doubt::TestOnly
        | Doubt::AsGoodAsItsStudies => PanelRow::Kind,
        Doubt::FirstTest | Doubt::SmallTrial | Doubt::OneStudy => PanelRow::Stage,
        Doubt::HarmsUnknown => PanelRow::Harms,
        Doubt::GoalMissed
        | Doubt::MeasuredASignal
        | Doubt::FoundAfterwards
        | Doubt::RatioAlone
        | Doubt::NoNumbers => PanelRow::Effect,
        Doubt::PayerUnknown | Doubt::FunderUnknown => PanelRow::Funding,
    };
    PanelRow::TERMS.iter().find(|(_, known)| *known == row).map_or("", |(word, _)| word).to_owned()
}

/// The phrase of a doubt's heading, and a sentence or two about this study.
fn words(doubt: Doubt, study: &Study) -> (&'static str, String) {
    let of_people = asked::is_in(study, StudiedIn::People);
    let (heading, text) = match doubt {
        Doubt::Retracted => ("doubt-retracted", "doubt-retracted-text"),
        Doubt::UnderQuestion => ("doubt-under-question", "doubt-under-question-text"),
        Doubt::Corrected => ("doubt-corrected", "doubt-corrected-text"),
        Doubt::Warned => ("doubt-warned", "doubt-warned-text"),
        Doubt::Refused => ("doubt-refused", "doubt-refused-text"),
        Doubt::GivenUp => ("doubt-given-up", "doubt-given-up-text"),
        Doubt::Contradicted => ("doubt-contradicted", "doubt-contradicted-text"),
        Doubt::NotAboutThis => ("doubt-not-about-this", "doubt-not-about-this-text"),
        Doubt::PartlyAboutThis => ("doubt-partly-about-this", "doubt-partly-about-this-text"),
        Doubt::GoalMissed => ("doubt-goal-missed", "doubt-goal-missed-text"),
        Doubt::EverybodyKnew => ("doubt-everybody-knew", "doubt-everybody-knew-text"),
        Doubt::MeasuredASignal => ("doubt-signal", "doubt-signal-text"),
        Doubt::FoundAfterwards => ("doubt-afterwards", "doubt-afterwards-text"),
        Doubt::RatioAlone => ("doubt-ratio-alone", "doubt-ratio-alone-text"),
        Doubt::PayerUnknown => ("doubt-funder-unknown", "doubt-payer-unknown-text"),
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
        Doubt::NoNumbers => ("doubt-no-numbers", "doubt-no-numbers-text"),
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
    fn a_withdrawn_study_is_withdrawn_and_nothing_else() {
        let doubts = found(json!({
            "id": "a", "notices": [{ "kind": "retraction", "text": "Withdrawn." }],
            "study": { "kind": "case-control", "studied_in": ["people"], "participants": 40 },
        }));
        assert_eq!(doubts, [Doubt::Retracted], "and nothing else is said of it");
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
            "id": "a", "harms": "Few.", "effects": [{ "outcome": "Fell", "kind": "benefit", "groups": [{ "name": "A", "value": 1 }, { "name": "B", "value": 2 }] }],
            "study": { "kind": "randomised-trial", "studied_in": ["people"], "participants": 900, "stage": "large-trial",
                "compared_with": "Placebo", "peer_review": "peer-reviewed", "funding": "A charity" },
        }));
        assert_eq!(doubts, [Doubt::OneStudy]);
    }
}
