//! The evidence facts of a study: what was done, to whom, and how far it goes.

use super::{
    AboutCondition, Blinding, Fields, Goal, PeerReview, Report, Stage, StudiedIn, StudyKind, Term, Version,
    WhatWasRead,
};
use serde::Serialize;

/// What the article's study was. `None`, and an empty list, mean "not reported", and the reader is told so; what makes no sense
/// for a study is `"does-not-apply"` where a [`Report`] stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    // Each may be null, "not reported", but none may be left out: silence has to be meant.
    schemars(deny_unknown_fields, extend("required" = [
        "kind", "studied_in", "participants", "population", "left_out", "compared_with", "duration", "stage",
        "peer_review", "funding", "conflicts", "main_question", "goal", "blinding", "treatment", "age",
        "countries", "about_condition", "certainty", "read",
    ]))
)]
pub struct Study {
    /// How the study was designed.
    pub kind: Option<Term<StudyKind>>,
    /// What was studied: people, animals, cells, a computer model, earlier studies.
    pub studied_in: Vec<Term<StudiedIn>>,
    /// Which animals, as a plain plural such as `mice`; only for studies in animals.
    pub animals: Option<String>,
    /// How many people (or animals) took part.
    pub participants: Option<u64>,
    /// How many earlier studies were put together; only for reviews.
    pub included_studies: Option<u64>,
    /// Who took part, as a short phrase.
    pub population: Option<String>,
    /// Who was shut out by a rule of the study, although the question concerns them, as a short phrase.
    pub left_out: Report<String>,
    /// What the treatment or group was compared with, as a short phrase.
    pub compared_with: Report<String>,
    /// How long the study ran, as a short phrase.
    pub duration: Report<String>,
    /// How far along the treatment is; null for studies that do not test a treatment.
    pub stage: Option<Term<Stage>>,
    /// Whether other scientists checked it.
    pub peer_review: Option<Term<PeerReview>>,
    /// Who paid.
    pub funding: Option<String>,
    /// What the authors stood to gain.
    pub conflicts: Option<String>,
    /// Registry numbers, such as NCT04411641.
    #[cfg_attr(feature = "publish", schemars(default))]
    pub trial_ids: Vec<String>,
    /// What the study asked, as one question.
    pub main_question: Option<String>,
    /// What became of its main goal.
    pub goal: Report<Term<Goal>>,
    /// Who did not know which treatment a person got.
    pub blinding: Report<Term<Blinding>>,
    /// What was done: how much, how often, how long.
    pub treatment: Report<String>,
    /// How many of every hundred who took part were women.
    #[cfg_attr(feature = "publish", schemars(range(min = 0, max = 100)))]
    pub women_percent: Option<f64>,
    /// How old they were, as a short phrase.
    pub age: Option<String>,
    /// Where they were, as a short phrase.
    pub countries: Option<String>,
    /// Whether it was about the condition that the site is about.
    pub about_condition: Option<Term<AboutCondition>>,
    /// How certain a review is of what it found, in its own words.
    pub certainty: Option<String>,
    /// What of the paper was read for this summary.
    pub read: Option<Term<WhatWasRead>>,
}

impl Study {
    pub(super) fn read(fields: Fields, version: Version) -> Self {
        let must = version == Version::Two;
        let report = |key| if must { fields.report_text(key) } else { fields.optional_text(key).into() };
        let study = Self {
            kind: fields.nullable_term("kind"),
            studied_in: fields.nullable_terms("studied_in"),
            animals: fields.optional_text("animals"),
            participants: fields.nullable_count("participants"),
            included_studies: fields.optional_count("included_studies"),
            population: fields.nullable_text("population"),
            left_out: fields.report_text("left_out"),
            compared_with: fields.report_text("compared_with"),
            duration: fields.report_text("duration"),
            stage: fields.nullable_term("stage"),
            peer_review: fields.nullable_term("peer_review"),
            funding: fields.nullable_text("funding"),
            conflicts: fields.nullable_text("conflicts"),
            trial_ids: fields.texts("trial_ids"),
            main_question: fields.text_if("main_question", must),
            goal: fields.report_term("goal", must),
            blinding: fields.report_term("blinding", must),
            treatment: report("treatment"),
            women_percent: fields.optional_number("women_percent"),
            age: fields.text_if("age", must),
            countries: fields.text_if("countries", must),
            about_condition: fields.term_if("about_condition", must),
            certainty: fields.text_if("certainty", must),
            read: fields.term_if("read", must),
        };
        if let Some(found) = study.women_percent.filter(|share| !(0.0..=100.0).contains(share)) {
            fields.fault(
                "women_percent",
                super::FaultKind::OutOfRange { found, expected: "between 0 and 100" },
            );
        }
        let watched = study.kind.as_ref().and_then(Term::known).filter(|kind| !kind.may_test_a_treatment());
        if let (Some(stage), Some(kind)) = (&study.stage, watched) {
            let what = format!(
                "is \"{}\", but a study of kind \"{}\" tests no treatment and has no stage; write null",
                stage.word(),
                Term::Known(kind).word(),
            );
            fields.fault("stage", super::FaultKind::Other(what));
        }
        fields.done();
        study
    }

    /// How far along the treatment is, if the study tested one. A study that only watched has no place on that scale,
    /// whatever its file says.
    pub fn step(&self) -> Option<Stage> {
        let kind = self.kind.as_ref().and_then(Term::known);
        self.stage.as_ref().and_then(Term::known).filter(|_| kind.is_none_or(StudyKind::may_test_a_treatment))
    }
}
