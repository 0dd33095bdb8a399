//! Which elements of the standards for such summaries an article has, as far as a program can see.
//!
//! The ten elements that the EU asks of every lay summary of a trial (Regulation 536/2014, Annex V); what IPDAS asks of chances
//! that are shown to patients; what Making Numbers Meaningful found support for (Ancker et al. 2025, doi
//! 10.1177/0272989X251346811).

use crate::model::{Article, MeasureKind, OutcomeRole, Report, StudyKind, StudyResult, Term};

/// The elements, in the order of [`standards`].
pub const ELEMENTS: [&str; 16] = [
    "EU 1: the trial is identified (registration, or DOI)",
    "EU 2: who paid",
    "EU 3: where, when, and what it asked",
    "EU 4: who took part: how many, age, sex, who was shut out",
    "EU 5: what was given, and what it was compared with",
    "EU 6: side effects and how often, in both groups",
    "EU 7: the results, main goal first",
    "EU 8: comments on the results",
    "EU 9: whether more is planned or came later",
    "EU 10: where to find more",
    "IPDAS: chances of both groups out of the same number",
    "IPDAS: over what time",
    "IPDAS: how sure",
    "IPDAS: benefits and harms in the same way",
    "MNM: no relative number without its absolute ones",
    "MNM: intervals as digits",
];

/// Which of the [`ELEMENTS`] an article has; `None` if it is neither a trial nor a systematic review.
pub fn standards(article: &Article) -> Option<[bool; 16]> {
    let study = &article.study;
    let kind = study.kind.as_ref().and_then(Term::known)?;
    if !kind.is_a_trial() && kind != StudyKind::SystematicReview {
        return None;
    }
    let said = |report: &Report<String>| !report.is_missing();
    let of_role = |role| move |result: &&StudyResult| result.role.as_ref().is_some_and(|it| it.is(role));
    let results = || article.results.iter();
    let both = |result: &StudyResult| result.groups.len() > 1;
    let people = |result: &&StudyResult| result.measure.as_ref().is_some_and(|it| it.is(MeasureKind::People));
    let has_interval = |result: &StudyResult| {
        result.comparison.as_ref().is_some_and(|it| it.low.is_some() && it.high.is_some())
            || result.groups.iter().any(|group| group.low.is_some())
    };
    // Of nothing, everything would be true.
    let has_results = !article.results.is_empty();
    let harms_both = results().filter(of_role(OutcomeRole::Harm)).any(both);
    Some([
        !study.trial_ids.is_empty() || article.source.doi.is_some(),
        study.funding.is_some(),
        study.main_question.is_some() && study.countries.is_some() && said(&study.duration),
        study.participants.is_some()
            && study.age.is_some()
            && study.women_percent.is_some()
            && said(&study.left_out),
        said(&study.treatment) && said(&study.compared_with),
        harms_both,
        has_results && !study.goal.is_missing(),
        !article.sections.limits.is_empty(),
        !article.since.is_empty() || article.checked_for_news.is_some(),
        article.source.link().is_some(),
        results().filter(people).any(both),
        has_results && results().all(|result| result.when.is_some()),
        results().any(has_interval),
        harms_both && results().filter(of_role(OutcomeRole::Benefit)).any(both),
        has_results
            && results().all(|result| !result.measure.as_ref().is_some_and(|it| it.is(MeasureKind::Ratio))),
        has_results && results().filter(|result| result.comparison.is_some()).all(has_interval),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_article_without_results_meets_nothing_that_is_about_results() {
        let of = |results| {
            let json = json!({ "schema": 2, "id": "a", "study": { "kind": "randomised-trial" }, "results": results });
            standards(&Article::read(&json).0.unwrap()).unwrap()
        };
        assert!(of(json!([]))[10..].iter().all(|has| !has));
        let group = |name: &str, value: f64| json!({ "name": name, "value": value });
        let result = |role: &str| {
            json!({ "outcome": "O", "role": role, "measure": "people", "when": "After a year",
                "groups": [group("A", 1.0), group("B", 2.0)],
                "comparison": { "kind": "risk-ratio", "value": 0.5, "low": 0.4, "high": 0.7 } })
        };
        assert!(of(json!([result("benefit"), result("harm")]))[10..].iter().all(|has| *has));
        let json = json!({ "schema": 2, "id": "a", "study": { "kind": "cohort" } });
        assert_eq!(standards(&Article::read(&json).0.unwrap()), None);
    }
}
