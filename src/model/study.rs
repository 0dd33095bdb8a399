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
        "kind", "studied_in", "participants", "population", "compared_with", "duration", "stage", "peer_review",
        "funding", "conflicts",
    ]))
)]
pub struct Study {
    /// How the study was designed.
    pub kind: Option<Term<StudyKind>>,
    /// What was studied: people, animals, cells, a computer model, earlier studies.
    pub studied_in: Vec<Term<StudiedIn>>,
    /// How many people (or animals) took part.
    pub participants: Option<u64>,
    /// Who took part, as a short phrase.
    pub population: Option<String>,
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
            participants: fields.nullable_count("participants"),
            population: fields.nullable_text("population"),
            compared_with: fields.nullable_text("compared_with"),
            duration: fields.nullable_text("duration"),
            stage: fields.nullable_term("stage"),
            peer_review: fields.nullable_term("peer_review"),
            funding: fields.nullable_text("funding"),
            conflicts: fields.nullable_text("conflicts"),
            trial_ids: fields.texts("trial_ids"),
        };
        fields.done();
        study
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
