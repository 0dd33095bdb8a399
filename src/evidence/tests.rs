//! What is said of a study, in every combination of what can be known of it.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::doubts::{self, Doubt};
use super::{asked, panel, results};
use crate::catalog::Glossary;
use crate::i18n::say;
use crate::model::{
    Article, Comparison, ComparisonKind, MeasureKind, OutcomeRole, PanelRow, Report, ResultGroup, Stage,
    StudyKind, StudyResult, Term, Vocabulary,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn words<T: Vocabulary>() -> Vec<Value> {
    T::TERMS.iter().map(|(word, _)| json!(word)).chain([Value::Null]).collect()
}

fn row(article: &Article, row: PanelRow) -> String {
    let slug = PanelRow::TERMS.iter().find(|(_, known)| *known == row).unwrap().0;
    let rows = panel::panel(article, &mut Glossary::new(&[]).marker());
    let row = rows.into_iter().find(|row| row.slug == slug).unwrap();
    let lines = row.lines.iter().map(|line| line.text.as_ref().map(|text| text.plain()).unwrap_or_default());
    lines.collect::<Vec<_>>().join("|")
}

/// Nothing that is derived contradicts what the article says, or another thing that is derived.
fn is_true(article: &Article) {
    let study = &article.study;
    let doubts = doubts::all(article);
    let has = |doubt: Doubt| doubts.contains(&doubt);
    let harms = row(article, PanelRow::Harms);
    let effect = row(article, PanelRow::Effect);
    if article.is_retracted() {
        assert_eq!(doubts, [Doubt::Retracted]);
        assert!(!row(article, PanelRow::PeerReview).contains("Yes"));
        assert!(!harms.contains(say("harms-unknown")) && !effect.contains("reached"));
        return;
    }
    let treats = asked::treats_people(study);
    let harms_said = article.harms.said().is_some() || asked::counts_harms(article);
    assert!(asked::has_harms(study) || !harms.contains(say("harms-unknown")), "nobody was treated");
    assert!(!harms_said || !harms.contains(say("no-harms")) && !has(Doubt::HarmsUnknown));
    let shown = results::results(article);
    let sizes = shown.iter().filter(|result| !result.is_harm).count();
    assert!(sizes == 0 || !effect.contains(say("no-numbers")), "a size is unknown beside a size");
    assert!(sizes == 0 || !has(Doubt::NoNumbers));
    assert!(!has(Doubt::RatioAlone) || article.results.iter().all(|it| it.groups.is_empty()));
    assert!(
        !(has(Doubt::SmallTrial) && doubts.iter().any(|it| matches!(it, Doubt::FewPeople(_)))),
        "said twice"
    );
    assert!(
        !has(Doubt::ManyPeopleUnknown)
            || study.participants.is_none() && study.step() != Some(Stage::LargeTrial)
    );
    assert!(!has(Doubt::LinkIsNotCause) || !asked::found_nothing(study), "no link is no cause either");
    assert!(!has(Doubt::SmallTrial) || !asked::found_nothing(study), "a clear no is softened");
    assert!(!has(Doubt::PayerUnknown) || treats, "who sells a gene?");
    assert!(
        !has(Doubt::NothingToCompareWith)
            || matches!(study.compared_with, Report::NotReported | Report::DoesNotApply)
    );
    assert!(!(has(Doubt::NewerEvidence) && has(Doubt::Contradicted)));
    let mut once = doubts.clone();
    once.dedup();
    assert_eq!(once.len(), doubts.len());
    // What does not apply is not missing.
    let compared = row(article, PanelRow::ComparedWith);
    assert!(!(compared.contains(say("does-not-apply")) && study.compared_with.said().is_some()));
    assert_eq!(harms.is_empty(), article.harms.said().is_none() && asked::counts_harms(article));
}

#[test]
fn whatever_is_known_of_a_study_nothing_untrue_is_derived() {
    let group = |value: f64| json!({ "name": "A", "value": value });
    let of_people = |role: &str| json!({ "outcome": "O", "role": role, "measure": "people", "groups": [group(3.0), group(5.0)] });
    let ratio = json!({ "outcome": "O", "role": "benefit", "measure": "ratio", "groups": [],
        "comparison": { "kind": "odds-ratio", "value": 2.0 } });
    let results = [json!([]), json!([of_people("benefit")]), json!([of_people("harm")]), json!([ratio])];
    let sinces = [json!([]), json!(["retraction"]), json!(["newer-evidence"])];
    let places = [json!(["people"]), json!(["animals"]), json!(["earlier-studies"]), json!([])];
    let goals = [json!(null), json!("met"), json!("missed"), json!("no-difference"), json!("does-not-apply")];
    let mut count = 0;
    for kind in words::<StudyKind>() {
        for stage in words::<Stage>() {
            for place in &places {
                for goal in &goals {
                    for (harms, compared) in [
                        ("Few.", json!("Placebo")),
                        ("", json!(null)),
                        ("does-not-apply", json!("does-not-apply")),
                    ] {
                        for (participants, funding) in [
                            (json!(40), json!(null)),
                            (json!(400), json!("A fund")),
                            (json!(null), json!(null)),
                        ] {
                            for since in &sinces {
                                for results in &results {
                                    let since: Vec<Value> = since
                                        .as_array()
                                        .unwrap()
                                        .iter()
                                        .map(|kind| json!({ "kind": kind, "text": "T" }))
                                        .collect();
                                    let harms = if harms.is_empty() { Value::Null } else { json!(harms) };
                                    let json = json!({
                                        "schema": 2, "id": "a", "harms": harms, "results": results, "since": since,
                                        "study": { "kind": kind, "stage": stage, "studied_in": place, "goal": goal,
                                            "participants": participants, "funding": funding, "compared_with": compared },
                                    });
                                    is_true(&Article::read(&json).0.unwrap());
                                    count += 1;
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(count > 200_000, "{count} combinations");
}

fn result(
    measure: MeasureKind,
    values: &[(f64, f64, f64)],
    comparison: Option<(ComparisonKind, f64, f64, f64)>,
) -> StudyResult {
    StudyResult {
        outcome: "O".into(),
        role: Some(Term::Known(OutcomeRole::Benefit)),
        primary: false,
        post_hoc: false,
        surrogate: false,
        measure: Some(Term::Known(measure)),
        per: 100,
        scale: None,
        when: None,
        groups: values
            .iter()
            .map(|(value, low, high)| ResultGroup {
                name: "G".into(),
                value: Some(*value),
                low: Some(*low),
                high: Some(*high),
                ..ResultGroup::default()
            })
            .collect(),
        comparison: comparison.map(|(kind, value, low, high)| Comparison {
            kind: Some(Term::Known(kind)),
            value,
            low: Some(low),
            high: Some(high),
            level: Some(95.0),
        }),
        clear: None,
    }
}

fn shown(result: StudyResult) -> crate::catalog::ResultView {
    let mut article =
        Article::read(&json!({ "id": "a", "study": { "kind": "randomised-trial" } })).0.unwrap();
    article.results = vec![result];
    results::results(&article).remove(0)
}

fn counted(people: u64, of: u64) -> ResultGroup {
    let value = Some(people as f64 * 100.0 / of as f64);
    ResultGroup { name: "G".into(), value, people: Some(people), of: Some(of), low: None, high: None }
}

#[test]
fn counted_people_are_of_a_hundred_and_never_rounded_to_nobody_or_all() {
    for (people, of, said) in [
        (16, 131, "12.2 of 100 (16 of 131)"),
        (1, 2_500, "0.04 of 100 (1 of 2500)"),
        (2_499, 2_500, "99.96 of 100 (2499 of 2500)"),
        (0, 111, "0 of 100 (0 of 111)"),
    ] {
        let groups = vec![counted(people, of), counted(people, of)];
        let shown = shown(StudyResult { groups, ..result(MeasureKind::People, &[], None) });
        assert_eq!(shown.rows[0].number.replace(',', ""), said);
    }
    // The difference is that of the numbers beside it.
    let groups = vec![counted(94, 156), counted(109, 147)];
    let shown = shown(StudyResult { groups, ..result(MeasureKind::People, &[], None) });
    assert!(shown.said[0].contains("13.8"), "{:?}", shown.said);
}

#[test]
fn harms_are_harms_of_something_and_the_main_goal_comes_first() {
    let bad = json!({ "outcome": "Bad", "role": "harm", "measure": "people", "primary": true,
        "groups": [{ "name": "A", "value": 3 }, { "name": "B", "value": 5 }] });
    let good = json!({ "outcome": "Good", "role": "benefit", "measure": "mean",
        "groups": [{ "name": "A", "value": 3 }, { "name": "B", "value": 5 }] });
    let shown = |kind: &str, results: &[&serde_json::Value], treatment: Option<&str>| {
        let article = json!({ "schema": 2, "id": "a", "study": { "kind": kind, "treatment": treatment }, "results": results });
        results::results(&Article::read(&article).0.unwrap())
    };
    let watched = shown("cohort", &[&good, &bad], None);
    assert!(
        watched[0].outcome == "Bad"
            && watched[0].is_main
            && !watched[0].is_harm
            && watched[0].marks.len() == 1
    );
    assert!(shown("cohort", &[&bad], Some("A medicine"))[0].is_harm, "something was taken");
    let trial = shown("randomised-trial", &[&good, &bad], None);
    assert!(trial[0].is_harm && trial[0].is_main && !trial[1].is_main);
    let says =
        |result: &crate::catalog::ResultView| result.said.iter().any(|said| said == say("result-of-group"));
    assert!(!says(&trial[0]) && says(&shown("randomised-trial", &[&good], None)[0]));
    assert!(!says(&shown("cross-sectional", &[&good], None)[0]), "nobody got better");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Half a percent of the axis is what an eye could see.
    #[test]
    fn what_is_drawn_is_what_is_said(values in prop::collection::vec(0.0_f64..=100.0, 2..4), measure in 0..4_usize) {
        let measure = [MeasureKind::People, MeasureKind::Rate, MeasureKind::Mean, MeasureKind::Median][measure];
        let groups: Vec<_> = values.iter().map(|value| (*value, value * 0.9, (value * 1.1).min(100.0))).collect();
        let shown = shown(result(measure, &groups, None));
        prop_assert_eq!(shown.rows.len(), values.len());
        let to: f64 = shown.axis.ends.1.replace(',', "").parse().unwrap();
        for (row, value) in shown.rows.iter().zip(&values) {
            prop_assert!((row.at as f64 - value / to * 10_000.0).abs() <= 50.0, "{} at {} of {}", value, row.at, to);
            prop_assert!(!row.number.is_empty(), "no picture without its number");
            let (low, high) = row.range.unwrap();
            prop_assert!(low <= row.at && row.at <= high && high <= 10_000);
        }
    }

    #[test]
    fn ratios_stand_around_no_difference(value in 0.01_f64..50.0) {
        let shown = shown(result(MeasureKind::Ratio, &[], Some((ComparisonKind::OddsRatio, value, value * 0.8, value * 1.25))));
        let row = &shown.rows[0];
        prop_assert!(shown.axis.middle.is_some(), "one is in the middle");
        prop_assert!((value < 1.0) == (row.at < 5_000) || row.at.abs_diff(5_000) < 2);
        let unclear = (value * 0.8..=value * 1.25).contains(&1.0);
        prop_assert_eq!(shown.said.iter().any(|said| said == say("result-unclear")), unclear);
    }

    #[test]
    fn changes_stand_around_nothing(a in -80.0_f64..80.0, b in -80.0_f64..80.0) {
        let shown = shown(result(MeasureKind::Change, &[(a, a, a), (b, b, b)], None));
        prop_assert!(shown.axis.middle.is_some());
        prop_assert!(shown.rows.iter().zip([a, b]).all(|(row, n)| (n < 0.0) == (row.at < 5_000) || n.abs() < 1.0));
        prop_assert!((shown.rows[0].at < shown.rows[1].at) == (a < b) || (a - b).abs() < 1.0);
    }
}

#[test]
fn a_percentage_less_stands_where_its_ratio_does() {
    let less = shown(result(MeasureKind::Ratio, &[], Some((ComparisonKind::PercentLower, 50.0, 40.0, 60.0))));
    let half = shown(result(MeasureKind::Ratio, &[], Some((ComparisonKind::RateRatio, 0.5, 0.4, 0.6))));
    assert_eq!(less.rows[0].at, half.rows[0].at);
    assert_eq!(less.rows[0].number, "50% less");
}
