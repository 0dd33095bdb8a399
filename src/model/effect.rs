//! Results as version 1 of the article format tells them: how many of so many people, in two groups.

use super::{FaultKind, Fields, MeasureKind, OutcomeRole, ResultGroup, StudyResult, Term};

/// Reads one as a result. `None` if it does not name its outcome and exactly two groups with their numbers: half a comparison
/// misleads.
pub(super) fn read(fields: Fields) -> Option<StudyResult> {
    let outcome = fields.required_text("outcome");
    let role: Option<Term<OutcomeRole>> = fields.required_term("kind");
    let per = fields.optional_count("per").filter(|per| *per > 0).unwrap_or(100);
    let group = |group: Fields| {
        let name = group.required_text("name");
        let value = group.optional_number("value");
        match value {
            None => group.fault("value", FaultKind::Missing),
            Some(found) if !(0.0..=per as f64).contains(&found) => {
                group.fault("value", FaultKind::OutOfRange { found, expected: "between 0 and \"per\"" });
            }
            Some(_) => {}
        }
        group.done();
        (!name.is_empty()).then_some(ResultGroup { name, value: Some(value?), ..ResultGroup::default() })
    };
    let groups: Vec<ResultGroup> = fields.objects("groups").into_iter().filter_map(group).collect();
    if groups.len() != 2 {
        let found = groups.len() as f64;
        fields.fault("groups", FaultKind::OutOfRange { found, expected: "two groups" });
    }
    fields.done();
    (groups.len() == 2 && !outcome.is_empty()).then_some(StudyResult {
        outcome,
        role,
        primary: false,
        post_hoc: false,
        surrogate: false,
        measure: Some(Term::Known(MeasureKind::People)),
        per,
        scale: None,
        when: None,
        groups,
        comparison: None,
        clear: None,
    })
}
