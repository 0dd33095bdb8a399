//! What can be asked of a study at all. Nobody "gets" a gene, and an interview has no side effects: what makes no sense for a
//! study is said to be so, and never to be missing.

use crate::model::{
    Article, Goal, MeasureKind, OutcomeRole, Stage, StudiedIn, Study, StudyKind, StudyResult, Term,
};

pub fn kind(study: &Study) -> Option<StudyKind> {
    study.kind.as_ref().and_then(Term::known)
}

pub fn is_in(study: &Study, place: StudiedIn) -> bool {
    study.studied_in.iter().any(|term| term.is(place))
}

/// Did people get a treatment, be it in the studies that a review put together?
pub fn treats_people(study: &Study) -> bool {
    let trial = kind(study).is_some_and(StudyKind::is_a_trial);
    let reviewed = study.step() == Some(Stage::ManyTrials);
    trial || reviewed || (is_in(study, StudiedIn::People) && study.step().is_some())
}

/// Did it only watch what goes together?
pub fn watched(study: &Study) -> bool {
    matches!(kind(study), Some(StudyKind::Cohort | StudyKind::CaseControl | StudyKind::CrossSectional))
}

/// Did it look for something and not find it?
pub fn found_nothing(study: &Study) -> bool {
    let is = |goal| study.goal.said().is_some_and(|term: &Term<Goal>| term.is(goal));
    is(Goal::Missed) || is(Goal::NoDifference)
}

/// Can harms be asked for? Of whoever is not known to have treated nobody; a report of one person tells of a treatment mostly.
pub fn has_harms(study: &Study) -> bool {
    treats_people(study) || matches!(kind(study), None | Some(StudyKind::CaseReport))
}

/// Is anything compared in a study of this kind?
pub fn compares(study: &Study) -> bool {
    !matches!(
        kind(study),
        Some(
            StudyKind::Qualitative
                | StudyKind::NarrativeReview
                | StudyKind::Guideline
                | StudyKind::CaseReport
        )
    )
}

/// Does a rule say who may take part?
pub fn has_rules(study: &Study) -> bool {
    kind(study).is_none_or(StudyKind::is_a_trial)
}

/// Is the size of what it found known, in numbers of any kind?
pub fn has_size(article: &Article) -> bool {
    !article.results.iter().all(|result| is_harm(article, result))
}

/// Are its numbers those of people or of scales, and not ratios alone?
pub fn has_absolute_numbers(article: &Article) -> bool {
    let is_absolute = |measure: &Term<MeasureKind>| !measure.is(MeasureKind::Ratio);
    article.results.iter().any(|result| result.measure.as_ref().is_some_and(is_absolute))
}

/// Is harm among its numbers?
pub fn counts_harms(article: &Article) -> bool {
    article.results.iter().any(|result| is_harm(article, result))
}

/// Is it a harm of something that was done or taken? Otherwise something bad that was counted is what the study is about.
pub fn is_harm(article: &Article, result: &StudyResult) -> bool {
    let study = &article.study;
    let is_asked = has_harms(study) || study.treatment.said().is_some() || article.harms.said().is_some();
    is_asked && result.role.as_ref().is_some_and(|role| role.is(OutcomeRole::Harm))
}

/// Is it known how many people its numbers are about?
pub fn counts_people(article: &Article) -> bool {
    article.study.participants.is_some()
        || article.results.iter().flat_map(|result| &result.groups).any(|group| group.of.is_some())
}
