//! What a study measured, in numbers: both groups, how sure, and on which scale.

use super::{Better, ComparisonKind, FaultKind, Fields, MeasureKind, OutcomeRole, Term};
use serde::Serialize;

/// One outcome of a study.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, extend("required" = ["outcome", "role", "measure", "groups"]))
)]
pub struct StudyResult {
    /// What was measured, in plain words, such as "Got worse, and was still worse 12 weeks later".
    pub outcome: String,
    /// Whether it was to be helped, is a harm, or neither.
    pub role: Option<Term<OutcomeRole>>,
    /// Is it the main goal of the study?
    #[cfg_attr(feature = "publish", schemars(default))]
    pub primary: bool,
    /// Was it looked for only after the results were known, or in a part of the people that was chosen then?
    #[cfg_attr(feature = "publish", schemars(default))]
    pub post_hoc: bool,
    /// Is it a scan, a signal or a test score, instead of how people feel, function or survive?
    #[cfg_attr(feature = "publish", schemars(default))]
    pub surrogate: bool,
    /// What kind of number it is.
    pub measure: Option<Term<MeasureKind>>,
    /// Out of how many people; 100 unless the event is rare.
    #[cfg_attr(feature = "publish", schemars(default))]
    pub per: u64,
    /// What a mean, a change or a median is measured on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
    /// When, or over how long: "after 24 weeks".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// The group of interest first, then what it was compared with. Empty where only a ratio is known.
    pub groups: Vec<ResultGroup>,
    /// How the first group compares with the second, and how sure that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Comparison>,
    /// Is the difference clear, by the study's own test? null if the report does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clear: Option<bool>,
}

/// What a score or a measurement stands on.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema), schemars(deny_unknown_fields, extend("required" = ["name"])))]
pub struct Scale {
    /// What it is called for people: "Disability score (EDSS)", "Seconds to walk 25 feet".
    pub name: String,
    /// Its ends, if it has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// Which way is better.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub better: Option<Term<Better>>,
    /// The smallest step that a person would notice, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<f64>,
}

/// One group of a [`StudyResult`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, extend("required" = ["name"]))
)]
pub struct ResultGroup {
    pub name: String,
    /// The number: people out of `per`, a rate a year, a mean, a change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// People who had the outcome, counted; then `value` need not be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<u64>,
    /// People in the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<u64>,
    /// The ends of the interval around its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
}

/// How two groups compare.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, extend("required" = ["kind", "value"]))
)]
pub struct Comparison {
    pub kind: Option<Term<ComparisonKind>>,
    pub value: f64,
    /// The ends of the interval in which the true value may lie.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// How sure the interval is, in percent: mostly 95.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<f64>,
}

impl StudyResult {
    /// `None` if it does not say what was measured, or gives neither groups nor a comparison.
    pub(super) fn read(fields: Fields) -> Option<Self> {
        let measure = fields.required_term("measure");
        let per = fields.optional_count("per").filter(|per| *per > 0).unwrap_or(100);
        let counts_people = measure.as_ref().is_some_and(|measure: &Term<_>| measure.is(MeasureKind::People));
        let group = |group: Fields| ResultGroup::read(group, counts_people.then_some(per));
        let result = Self {
            outcome: fields.required_text("outcome"),
            role: fields.required_term("role"),
            primary: fields.flag("primary"),
            post_hoc: fields.flag("post_hoc"),
            surrogate: fields.flag("surrogate"),
            measure,
            per,
            scale: fields.optional_object("scale").map(Scale::read),
            when: fields.optional_text("when"),
            groups: fields.objects("groups").into_iter().map(group).collect(),
            comparison: fields.optional_object("comparison").and_then(Comparison::read),
            clear: fields.optional_flag("clear"),
        };
        result.name_gaps(&fields);
        fields.done();
        let says = result.groups.len() > 1 || result.comparison.is_some() || result.describes_one_group();
        (says && !result.outcome.is_empty()).then_some(result)
    }

    /// What misleads is a fault: half a comparison, a score on no scale, a ratio without its number.
    fn name_gaps(&self, fields: &Fields) {
        let Some(measure) = self.measure.as_ref().and_then(Term::known) else { return };
        let other = |text: &str| FaultKind::Other(text.to_owned());
        let has_groups = !self.groups.is_empty();
        if measure == MeasureKind::Ratio {
            if has_groups {
                fields.fault("groups", other("are there, so the measure is theirs and not \"ratio\""));
            }
            if self.comparison.is_none() {
                fields.fault("comparison", FaultKind::Missing);
            }
            return;
        }
        if !has_groups {
            fields.fault("groups", other("are empty; where only a ratio is known, the measure is \"ratio\""));
        }
        let has_scale = self.scale.is_some();
        if matches!(measure, MeasureKind::Mean | MeasureKind::Change | MeasureKind::Median) && !has_scale {
            fields.fault("scale", other("is missing; say what the number is measured on"));
        }
        if let [only] = self.groups.as_slice()
            && self.comparison.is_none()
            && !self.describes_one_group()
        {
            let text = format!(
                "has \"{}\" alone, and half a comparison misleads; add the other group, or tell it in \"harms\" or the text",
                only.name
            );
            fields.fault("groups", FaultKind::Other(text));
        }
    }

    /// Does it say how something is in one group, and not what a treatment did?
    fn describes_one_group(&self) -> bool {
        let is_neutral = self.role.as_ref().is_some_and(|role| role.is(OutcomeRole::Neutral));
        self.groups.len() == 1 && is_neutral
    }

    /// The numbers it says, for those who look where they stand. A share of counted people is worked out here.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        let groups = self.groups.iter().flat_map(|group| {
            let counted = [group.people, group.of].map(|count| count.map(|count| count as f64));
            let value = group.value.filter(|_| !group.is_counted());
            [value, group.low, group.high].into_iter().chain(counted)
        });
        let comparison = self.comparison.iter().flat_map(|it| [Some(it.value), it.low, it.high]);
        groups.chain(comparison).flatten()
    }
}

impl ResultGroup {
    /// Is its number worked out from people who were counted?
    pub fn is_counted(&self) -> bool {
        self.people.is_some() && self.of.is_some()
    }

    /// `per` is set where people are counted: then a count of them says the number as well.
    fn read(fields: Fields, per: Option<u64>) -> Self {
        let (people, of) = (fields.optional_count("people"), fields.optional_count("of"));
        let counted = people.zip(of).filter(|(_, of)| *of > 0).zip(per);
        let value = fields.optional_number("value");
        let group = Self {
            name: fields.required_text("name"),
            value: value.or(counted.map(|((people, of), per)| people as f64 * per as f64 / of as f64)),
            people,
            of,
            low: fields.optional_number("low"),
            high: fields.optional_number("high"),
        };
        let out_of_range =
            |key, found, expected| fields.fault(key, FaultKind::OutOfRange { found, expected });
        if let (Some(people), Some(of)) = (people, of)
            && people > of
        {
            out_of_range("people", people as f64, "at most \"of\"");
        }
        match (group.value, per) {
            (None, _) => fields.fault("value", FaultKind::Missing),
            (Some(value), Some(per)) if !(0.0..=per as f64).contains(&value) => {
                out_of_range("value", value, "between 0 and \"per\"");
            }
            _ => {}
        }
        let said = value.zip(counted).filter(|(value, ((people, of), per))| {
            (value - *people as f64 * *per as f64 / *of as f64).abs() > 0.006 * *per as f64
        });
        if let Some((value, ((people, of), per))) = said {
            let text = format!("is {value}, but {people} of {of} are another number of every {per}");
            fields.fault("value", FaultKind::Other(text));
        }
        if group.low.zip(group.high).is_some_and(|(low, high)| low > high) {
            out_of_range("low", group.low.unwrap_or_default(), "at most \"high\"");
        }
        fields.done();
        group
    }
}

impl Scale {
    fn read(fields: Fields) -> Self {
        let scale = Self {
            name: fields.required_text("name"),
            from: fields.optional_number("from"),
            to: fields.optional_number("to"),
            better: fields.optional_term("better"),
            step: fields.optional_number("step"),
        };
        if let (Some(from), Some(to)) = (scale.from, scale.to)
            && from >= to
        {
            fields.fault("to", FaultKind::OutOfRange { found: to, expected: "more than \"from\"" });
        }
        fields.done();
        scale
    }
}

impl Comparison {
    fn read(fields: Fields) -> Option<Self> {
        let kind: Option<Term<ComparisonKind>> = fields.required_term("kind");
        let value = fields.optional_number("value");
        let (low, high) = (fields.optional_number("low"), fields.optional_number("high"));
        let level = fields.optional_number("level");
        if value.is_none() {
            fields.fault("value", FaultKind::Missing);
        }
        let is_ratio = kind.as_ref().and_then(Term::known).is_some_and(ComparisonKind::is_ratio);
        for (key, number) in [("value", value), ("low", low), ("high", high)] {
            if let Some(found) = number.filter(|number| is_ratio && *number < 0.0) {
                fields.fault(key, FaultKind::OutOfRange { found, expected: "0 or more: it is a ratio" });
            }
        }
        let inside = |value: f64| low.is_none_or(|low| low <= value) && high.is_none_or(|high| value <= high);
        if let Some(found) = value.filter(|value| !inside(*value)) {
            fields.fault("value", FaultKind::OutOfRange { found, expected: "between \"low\" and \"high\"" });
        }
        fields.done();
        Some(Self { kind, value: value?, low, high, level })
    }
}
