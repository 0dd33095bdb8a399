//! The evidence facts of a study: what was done, to whom, and how far it goes.

use super::{EffectKind, Fields, PeerReview, Stage, StudiedIn, StudyKind, Term};
use serde::Serialize;

/// What the article's study was. `None`, and an empty list, mean "not reported", and the reader is told so.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    // Each may be null, "not reported", but none may be left out: silence has to be meant.
    schemars(deny_unknown_fields, extend("required" = [
        "kind", "studied_in", "participants", "population", "left_out", "compared_with", "duration", "stage",
        "peer_review", "funding", "conflicts",
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
    /// Who did not take part, although the question concerns them, as a short phrase.
    pub left_out: Option<String>,
    /// What the treatment or group was compared with, as a short phrase.
    pub compared_with: Option<String>,
    /// How long the study ran, as a short phrase.
    pub duration: Option<String>,
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
}

impl Study {
    pub(super) fn read(fields: Fields) -> Self {
        let study = Self {
            kind: fields.nullable_term("kind"),
            studied_in: fields.nullable_terms("studied_in"),
            animals: fields.optional_text("animals"),
            participants: fields.nullable_count("participants"),
            included_studies: fields.optional_count("included_studies"),
            population: fields.nullable_text("population"),
            left_out: fields.nullable_text("left_out"),
            compared_with: fields.nullable_text("compared_with"),
            duration: fields.nullable_text("duration"),
            stage: fields.nullable_term("stage"),
            peer_review: fields.nullable_term("peer_review"),
            funding: fields.nullable_text("funding"),
            conflicts: fields.nullable_text("conflicts"),
            trial_ids: fields.texts("trial_ids"),
        };
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

/// One outcome in absolute numbers: how many of `per` people had it in each group.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Effect {
    /// What happened to people, in words.
    pub outcome: String,
    /// Whether it was to be helped or is a harm.
    #[cfg_attr(feature = "publish", schemars(required))]
    pub kind: Option<Term<EffectKind>>,
    /// Out of how many people; 100 unless the event is rare.
    #[cfg_attr(feature = "publish", schemars(default))]
    pub per: u64,
    /// The group of interest first, then what it was compared with.
    #[cfg_attr(feature = "publish", schemars(length(equal = 2)))]
    pub groups: Vec<Group>,
}

/// One group of an [`Effect`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Group {
    pub name: String,
    /// People of every `per` who had the outcome.
    pub value: f64,
}

impl Effect {
    /// `None` if it does not name its outcome and exactly two groups with their numbers: half a comparison misleads.
    pub(super) fn read(fields: Fields) -> Option<Self> {
        let outcome = fields.required_text("outcome");
        let kind = fields.required_term("kind");
        let per = fields.optional_count("per").filter(|per| *per > 0).unwrap_or(100);
        let groups: Vec<Group> = fields
            .objects("groups")
            .into_iter()
            .filter_map(|group| {
                let name = group.required_text("name");
                let value = group.number_up_to("value", per as f64, "between 0 and \"per\"");
                group.done();
                (!name.is_empty()).then_some(Group { name, value: value? })
            })
            .collect();
        if groups.len() != 2 {
            let found = groups.len() as f64;
            fields.fault("groups", super::FaultKind::OutOfRange { found, expected: "two groups" });
        }
        fields.done();
        (groups.len() == 2 && !outcome.is_empty()).then_some(Self { outcome, kind, per, groups })
    }
}
