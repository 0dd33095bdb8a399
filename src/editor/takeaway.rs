//! A takeaway says who or what was studied, and speaks of the past: "fewer had", and not "reduces".

use super::Remark;
use crate::model::Article;

/// Who or what can be studied, one and many.
const STUDIED: [&str; 75] = [
    "people",
    "person",
    "adult",
    "adults",
    "child",
    "children",
    "teenager",
    "teenagers",
    "woman",
    "women",
    "man",
    "men",
    "mother",
    "mothers",
    "father",
    "fathers",
    "parent",
    "parents",
    "baby",
    "babies",
    "twin",
    "twins",
    "family",
    "families",
    "member",
    "members",
    "group",
    "groups",
    "case",
    "cases",
    "carer",
    "carers",
    "caregiver",
    "caregivers",
    "partner",
    "partners",
    "patient",
    "patients",
    "nurse",
    "nurses",
    "doctor",
    "doctors",
    "expert",
    "experts",
    "contributors",
    "specialist",
    "specialists",
    "soldier",
    "soldiers",
    "smoker",
    "smokers",
    "survey",
    "surveys",
    "record",
    "records",
    "mouse",
    "mice",
    "rat",
    "rats",
    "animal",
    "animals",
    "cell",
    "cells",
    "tissue",
    "brain",
    "brains",
    "study",
    "studies",
    "trial",
    "trials",
    "review",
    "paper",
    "papers",
    "model",
    "models",
];

/// Past tenses that do not end in -ed.
const PAST: [&str; 34] = [
    "was", "were", "had", "did", "could", "went", "fell", "rose", "grew", "got", "gave", "made", "took",
    "found", "felt", "kept", "led", "lost", "saw", "showed", "said", "told", "came", "became", "brought",
    "held", "spoke", "stood", "met", "set", "cut", "ran", "began", "thought",
];

pub(super) fn remarks(article: &Article) -> Vec<Remark> {
    let lower = article.takeaway.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let says_who = words.iter().any(|word| STUDIED.contains(word));
    let is_past = words.iter().any(|word| {
        PAST.contains(word) || (word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed"))
    });
    let remark =
        |holds: bool, text: &str| (!holds).then(|| Remark { at: "/takeaway".into(), text: text.into() });
    [
        remark(says_who, "does not say who or what was studied"),
        remark(is_past, "does not speak of the past; write what was found, and not what is"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::remarked;
    use serde_json::json;

    #[test]
    fn a_takeaway_without_people_or_past_is_remarked_on() {
        let texts = |takeaway: &str| {
            let remarks = remarked(json!({ "takeaway": takeaway }));
            remarks.into_iter().map(|remark| remark.text).collect::<Vec<_>>().join(" ")
        };
        assert!(texts("Vitamin D reduces relapses.").contains("who or what"));
        assert!(texts("Vitamin D reduces relapses in adults.").contains("past"));
        assert!(texts("The rate for many is rather lower at mental speed.").contains("who or what"));
        assert!(texts("The rate in adults is lower at high speed.").contains("past"));
        assert_eq!(texts("In mice, a protein fell."), "");
    }
}
