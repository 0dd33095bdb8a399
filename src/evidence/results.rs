//! Results as they are said and drawn.
//!
//! Numbers first, both groups on one axis, what is left of a whole drawn with it, the interval in digits and as a mark: that is
//! what trials of such pictures support (Ancker et al. 2025, doi 10.1177/23814683241294077; Gigerenzer and Edwards 2003, doi
//! 10.1136/bmj.327.7417.741). What was only seen to go together is never said to be an effect.

use super::asked;
use crate::catalog::{Axis, MainResult, ResultRow, ResultView};
use crate::i18n::{Arg, decimal, say, say_term, say_with};
use crate::model::{
    Article, Better, Comparison, ComparisonKind, MeasureKind, OutcomeRole, ResultGroup, Stage, StudyKind,
    StudyResult, Term,
};

/// Ten-thousandths of an axis are the whole of it.
const WHOLE: f64 = 10_000.0;

/// All results of an article that can be shown; what was its main goal comes first.
pub fn results(article: &Article) -> Vec<ResultView> {
    // Only where chance decided who got what does a difference come from the treatment. A review is as good as what it put
    // together: of trials its stage tells.
    let is_effect = match asked::kind(&article.study) {
        Some(StudyKind::RandomisedTrial) => true,
        Some(StudyKind::SystematicReview) => article.study.step() == Some(Stage::ManyTrials),
        _ => false,
    };
    let mut results: Vec<&StudyResult> = article.results.iter().collect();
    results.sort_by_key(|result| !result.primary);
    let main = results
        .iter()
        .find(|result| result.primary)
        .or_else(|| results.iter().find(|result| !asked::is_harm(article, result)))
        .copied();
    let treats = asked::treats_people(&article.study);
    let shown = |result: &StudyResult| {
        let shown = view(result, is_effect, asked::is_harm(article, result))?;
        let is_main = main.is_some_and(|main| std::ptr::eq(main, result));
        let mut said = shown.said;
        // The question people ask of a main result, and what it cannot answer.
        if is_main && treats && is_of_groups(result) {
            said.insert(0, say("result-of-group").to_owned());
        }
        Some(ResultView { is_main, said, ..shown })
    };
    results.into_iter().filter_map(shown).collect()
}

/// Is it a number of groups that are compared, and says nothing of single people?
fn is_of_groups(result: &StudyResult) -> bool {
    let measure = result.measure.as_ref().and_then(Term::known);
    matches!(measure, Some(MeasureKind::Mean | MeasureKind::Change)) && result.groups.len() > 1
}

/// The main result of a trial in its small form, where it is one of people in two groups. What was only seen to go together needs
/// more words than a card has.
pub fn main(article: &Article) -> Option<MainResult> {
    let trial = article.study.kind.as_ref().is_some_and(|kind| kind.is(StudyKind::RandomisedTrial));
    let people = |result: &&StudyResult| result.measure.as_ref().is_some_and(|it| it.is(MeasureKind::People));
    let result = article.results.iter().filter(|result| result.primary).find(people)?;
    let shown = view(result, true, asked::is_harm(article, result))?;
    (trial && !article.is_retracted() && shown.rows.len() > 1)
        .then_some(MainResult { outcome: shown.outcome, rows: shown.rows })
}

fn view(result: &StudyResult, is_effect: bool, is_harm: bool) -> Option<ResultView> {
    let measure = result.measure.as_ref()?.known()?;
    let scale = AxisScale::of(result, measure);
    let mut rows: Vec<ResultRow> = Vec::new();
    for group in &result.groups {
        let at = scale.place(group.value?);
        let range = group.low.zip(group.high).map(|(low, high)| (scale.place(low), scale.place(high)));
        rows.push(ResultRow { name: group.name.clone(), number: number(result, measure, group)?, at, range });
    }
    let comparison = result.comparison.as_ref().filter(|_| measure == MeasureKind::Ratio);
    if let Some(comparison) = comparison {
        let (value, low, high) = in_axis(comparison);
        rows.push(ResultRow {
            name: say_term("comparison", comparison.kind.as_ref()?),
            number: compared(comparison),
            at: scale.place(value),
            range: low.zip(high).map(|(low, high)| (scale.place(low), scale.place(high))),
        });
    }
    let axis = Axis {
        is_whole: measure == MeasureKind::People,
        ends: scale.ends(measure, result),
        middle: scale.has_middle.then(|| {
            say(if measure == MeasureKind::Change { "no-change" } else { "no-difference" }).to_owned()
        }),
        step: result.scale.as_ref().and_then(|on| on.step).map(|step| scale.length(step)),
    };
    (!rows.is_empty()).then(|| ResultView {
        outcome: result.outcome.clone(),
        label: label(&result.outcome, &rows),
        is_harm,
        is_main: false,
        marks: marks(result, is_effect, is_harm),
        said: said(result, measure, is_effect, &rows),
        rows,
        axis,
    })
}

/// What kind of result it is.
fn marks(result: &StudyResult, is_effect: bool, is_harm: bool) -> Vec<String> {
    let role = result.role.as_ref().filter(|role| role.known().is_some());
    let role = match role {
        Some(role) if role.is(OutcomeRole::Benefit) && !is_effect => Some(say("result-seen-with").to_owned()),
        Some(role) if role.is(OutcomeRole::Neutral) || (role.is(OutcomeRole::Harm) && !is_harm) => None,
        role => role.map(|role| say_term("role", role)),
    };
    let when = result.when.clone();
    [
        result.primary.then(|| say("result-primary").to_owned()),
        role,
        result.surrogate.then(|| say("result-surrogate").to_owned()),
        result.post_hoc.then(|| say("result-post-hoc").to_owned()),
        when,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A number that may be below zero.
fn signed(n: f64) -> String {
    if n < 0.0 { format!("−{}", decimal(-n)) } else { decimal(n) }
}

/// The number of a group as it is said.
fn number(result: &StudyResult, measure: MeasureKind, group: &ResultGroup) -> Option<String> {
    let value = group.value?;
    Some(match measure {
        MeasureKind::People => {
            let value = decimal(shown_value(result, group));
            let args = [("value", (&value).into()), ("per", result.per.into())];
            match group.people.zip(group.of) {
                Some((people, of)) => say_with(
                    "number-counted",
                    &[&args[..], &[("people", people.into()), ("of", of.into())]].concat(),
                ),
                None => say_with("number-of", &args),
            }
        }
        MeasureKind::Rate => say_with("number-a-year", &[("value", (&decimal(value)).into())]),
        _ => signed(value),
    })
}

/// A comparison in digits.
fn compared(comparison: &Comparison) -> String {
    let kind = comparison.kind.as_ref().and_then(Term::known);
    let value = signed(comparison.value);
    match kind {
        Some(kind) if kind.is_ratio() => say_with("number-times", &[("value", (&value).into())]),
        Some(ComparisonKind::PercentLower) if comparison.value < 0.0 => {
            say_with("number-percent-more", &[("value", (&decimal(-comparison.value)).into())])
        }
        Some(ComparisonKind::PercentLower) => say_with("number-percent-fewer", &[("value", (&value).into())]),
        _ => value,
    }
}

/// All of it in one sentence: what was measured, and each group with its number.
fn label(outcome: &str, rows: &[ResultRow]) -> String {
    let row = |row: &ResultRow| {
        say_with("result-group", &[("group", (&row.name).into()), ("value", (&row.number).into())])
    };
    let rows: Vec<String> = rows.iter().map(row).collect();
    say_with("result-label", &[("outcome", outcome.into()), ("groups", Arg::each(&rows))])
}

/// What no picture says: the difference, how sure it is, what the scale means.
fn said(result: &StudyResult, measure: MeasureKind, is_effect: bool, rows: &[ResultRow]) -> Vec<String> {
    let mut said = Vec::new();
    match (measure, result.groups.as_slice()) {
        (MeasureKind::Ratio, _) => said.push(say("result-numbers-unknown").to_owned()),
        (MeasureKind::People, [first, second]) if is_effect && !is_unclear(result) => {
            said.push(difference(result, first, second));
        }
        _ => {}
    }
    said.extend(sure(result, measure));
    if !result.groups.is_empty() && rows.iter().any(|row| row.range.is_some()) {
        said.push(say("result-whiskers").to_owned());
    }
    said.extend(on_scale(result));
    said
}

/// The number of a group of people as it is shown. What was worked out from counted people has a tenth; never so that something
/// that happened looks as if it had not, or the other way round.
fn shown_value(result: &StudyResult, group: &ResultGroup) -> f64 {
    let (value, per) = (group.value.unwrap_or_default(), result.per as f64);
    let counted = group.people.zip(group.of).map(|(people, of)| people as f64 * per / of as f64);
    if counted.is_none_or(|counted| (counted - value).abs() > 1e-9) {
        return value;
    }
    let short = tenth(value);
    let is_cut = (short == 0.0 && value > 0.0) || (short == per && value < per);
    if is_cut { (value * 1_000.0).round() / 1_000.0 } else { short }
}

/// How many people more or fewer had it, by the numbers that are shown.
fn difference(result: &StudyResult, first: &ResultGroup, second: &ResultGroup) -> String {
    let (x, y) = (shown_value(result, first), shown_value(result, second));
    let apart = decimal(((x - y).abs() * 1_000.0).round() / 1_000.0);
    let difference = match () {
        () if apart == decimal(0.0) => "none",
        () if x < y => "fewer",
        () => "more",
    };
    let args = [
        ("difference", difference.into()),
        ("apart", (&apart).into()),
        ("per", result.per.into()),
        ("group", (&first.name).into()),
    ];
    say_with("result-difference", &args)
}

/// Can chance explain the difference, by the study's own word or by its interval?
fn is_unclear(result: &StudyResult) -> bool {
    result.clear.map(|clear| !clear).unwrap_or_else(|| {
        let Some(Comparison { kind: Some(Term::Known(kind)), low: Some(low), high: Some(high), .. }) =
            &result.comparison
        else {
            return false;
        };
        (*low..=*high).contains(&kind.neutral())
    })
}

/// How sure the number is: its interval, or else what the study's own test says.
fn sure(result: &StudyResult, measure: MeasureKind) -> Vec<String> {
    let mut said = Vec::new();
    let is_the_same = result.comparison.as_ref().is_some_and(|it| it.value == neutral(it));
    if let Some(comparison) = &result.comparison {
        let value = compared(comparison);
        let kind = comparison.kind.as_ref().map(|kind| say_term("comparison", kind)).unwrap_or_default();
        match comparison.low.zip(comparison.high) {
            // A ratio alone stands in the picture already.
            None if measure == MeasureKind::Ratio => {}
            None => {
                let args = [("comparison", (&kind).into()), ("value", (&value).into())];
                said.push(match result.clear {
                    Some(_) => say_with("result-compared-alone", &args),
                    None => say_with("result-compared", &args),
                });
            }
            Some((low, high)) => {
                let (low, high, same) = (signed(low), signed(high), decimal(neutral(comparison)));
                let args = [
                    ("comparison", (&kind).into()),
                    ("value", (&value).into()),
                    ("low", (&low).into()),
                    ("high", (&high).into()),
                    ("neutral", (&same).into()),
                ];
                said.push(say_with("result-range", &args));
            }
        }
    }
    match result.clear {
        Some(true) => said.push(say("result-clear").to_owned()),
        // Where there is no difference, there is nothing to explain.
        _ if is_unclear(result) && !is_the_same => said.push(say("result-unclear").to_owned()),
        _ => {}
    }
    said
}

/// The value of a comparison that means "no difference".
fn neutral(comparison: &Comparison) -> f64 {
    comparison.kind.as_ref().and_then(Term::known).map_or(0.0, ComparisonKind::neutral)
}

/// What the scale is, which way is better, and what a step means.
fn on_scale(result: &StudyResult) -> Option<String> {
    let scale = result.scale.as_ref()?;
    let better = match scale.better.as_ref().and_then(Term::known) {
        Some(Better::Lower) => "lower",
        Some(Better::Higher) => "higher",
        None => "unknown",
    };
    let mut said = vec![match scale.from.zip(scale.to) {
        Some((from, to)) => {
            let (from, to) = (signed(from), signed(to));
            let args = [
                ("scale", (&scale.name).into()),
                ("from", (&from).into()),
                ("to", (&to).into()),
                ("better", better.into()),
            ];
            say_with("result-scale-between", &args)
        }
        None => say_with("result-scale", &[("scale", (&scale.name).into()), ("better", better.into())]),
    }];
    said.extend(scale.step.map(|step| say_with("result-step", &[("step", (&decimal(step)).into())])));
    Some(said.join(" "))
}

/// What numbers are placed on.
struct AxisScale {
    from: f64,
    to: f64,
    /// Ratios are placed by how many times they are: half as much is as far from the same as twice as much.
    by_times: bool,
    /// Does its middle mean that nothing changed, or that nothing differs?
    has_middle: bool,
}

impl AxisScale {
    fn of(result: &StudyResult, measure: MeasureKind) -> Self {
        // What is nothing everywhere still has an axis.
        let linear = |from: f64, to: f64| Self {
            from,
            to: if to > from { to } else { from + 1.0 },
            by_times: false,
            has_middle: false,
        };
        let around_nothing = |far: f64| {
            let far = if far > 0.0 { round_up(far) } else { 1.0 };
            Self { has_middle: true, ..linear(-far, far) }
        };
        let values = || result.groups.iter().flat_map(|group| [group.value, group.low, group.high]).flatten();
        let (least, most) = (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max));
        let ends = result.scale.as_ref().and_then(|scale| scale.from.zip(scale.to));
        match measure {
            MeasureKind::People => linear(0.0, result.per as f64),
            MeasureKind::Rate => linear(0.0, round_up(most)),
            MeasureKind::Mean | MeasureKind::Median => match ends {
                Some((from, to)) if from <= least && most <= to => linear(from, to),
                _ => linear(-round_up(-least), round_up(most)),
            },
            MeasureKind::Change => {
                let step = result.scale.as_ref().and_then(|scale| scale.step).unwrap_or_default();
                around_nothing(most.max(-least).max(step))
            }
            MeasureKind::Ratio => {
                let Some(comparison) = &result.comparison else { return linear(0.0, 1.0) };
                let (value, low, high) = in_axis(comparison);
                let all = [Some(value), low, high].into_iter().flatten();
                if is_by_times(comparison) {
                    // A ratio of nothing at all has no place on such an axis; it stands at its end.
                    let far = all.filter(|n| *n > 0.0).map(|n| n.max(1.0 / n)).fold(2.0, f64::max);
                    let far = if far <= 2.0 { 2.0 } else { round_up(far) };
                    Self { from: 1.0 / far, to: far, by_times: true, has_middle: true }
                } else {
                    around_nothing(all.map(f64::abs).fold(0.0, f64::max))
                }
            }
        }
    }

    /// Where a number is, in ten-thousandths of the axis.
    fn place(&self, value: f64) -> usize {
        let value = value.clamp(self.from, self.to);
        let share = match self.by_times {
            true => (value / self.from).ln() / (self.to / self.from).ln(),
            false => (value - self.from) / (self.to - self.from),
        };
        (share * WHOLE).round() as usize
    }

    fn length(&self, value: f64) -> usize {
        (value / (self.to - self.from) * WHOLE).round() as usize
    }

    /// What stands at its ends.
    fn ends(&self, measure: MeasureKind, result: &StudyResult) -> (String, String) {
        let short = |n: f64| {
            let parts = if n < 0.1 { 1_000.0 } else { 100.0 };
            decimal((n * parts).round() / parts)
        };
        let times = |n: f64| say_with("number-times", &[("value", (&short(n)).into())]);
        match measure {
            MeasureKind::People => (decimal(0.0), decimal(result.per as f64)),
            _ if self.by_times => (times(self.from), times(self.to)),
            _ => (signed(self.from), signed(self.to)),
        }
    }
}

fn tenth(n: f64) -> f64 {
    (n * 10.0).round() / 10.0
}

/// Is a comparison placed by times? A percentage fewer is one.
fn is_by_times(comparison: &Comparison) -> bool {
    let kind = comparison.kind.as_ref().and_then(Term::known);
    kind.is_some_and(|kind| kind.is_ratio() || kind == ComparisonKind::PercentLower)
}

/// Value and interval as they are placed: 46 percent fewer are 0.54 times as many.
fn in_axis(comparison: &Comparison) -> (f64, Option<f64>, Option<f64>) {
    let Comparison { value, low, high, .. } = comparison;
    match comparison.kind.as_ref().and_then(Term::known) {
        Some(ComparisonKind::PercentLower) => {
            let times = |percent: &f64| 1.0 - percent / 100.0;
            (times(value), high.as_ref().map(times), low.as_ref().map(times))
        }
        _ => (*value, *low, *high),
    }
}

/// The next number of one digit that is not less: 1, 2, 5, 10, 20 and so on, or parts of one.
fn round_up(n: f64) -> f64 {
    if n <= 0.0 {
        return 0.0;
    }
    let power = 10.0_f64.powf(n.log10().floor());
    [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0]
        .into_iter()
        .map(|digit| digit * power)
        .find(|round| *round >= n * (1.0 - 1e-12))
        .unwrap_or(n)
}
