//! The fixed vocabularies of an article, and the words outside them.

use serde::{Serialize, Serializer};

/// A closed list of words that an article may use in one place.
pub trait Vocabulary: Copy + PartialEq + 'static {
    /// The vocabulary's name in the JSON Schema.
    const NAME: &'static str;
    /// Each word as it stands in the JSON, and what it means.
    const TERMS: &'static [(&'static str, Self)];
}

/// A word of a vocabulary, or a word that a newer or mistaken file uses. The latter is shown as it is, never lost.
#[derive(Clone, Debug, PartialEq)]
pub enum Term<T> {
    Known(T),
    Unknown(String),
}

impl<T: Vocabulary> Term<T> {
    pub fn parse(word: &str) -> Self {
        match T::TERMS.iter().find(|(known, _)| *known == word) {
            Some((_, term)) => Self::Known(*term),
            None => Self::Unknown(word.to_owned()),
        }
    }

    /// The word as it stands in the JSON.
    pub fn word(&self) -> &str {
        match self {
            Self::Unknown(word) => word,
            Self::Known(term) => {
                T::TERMS.iter().find(|(_, known)| known == term).map_or("", |(word, _)| word)
            }
        }
    }

    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(term) => Some(*term),
            Self::Unknown(_) => None,
        }
    }

    /// The term in plain language; a word nobody knows is shown as it stands.
    pub fn say(&self, say: impl FnOnce(T) -> String) -> String {
        match self {
            Self::Known(term) => say(*term),
            Self::Unknown(word) => word.replace('-', " "),
        }
    }

    pub fn is(&self, term: T) -> bool {
        self.known() == Some(term)
    }
}

impl<T: Vocabulary> Serialize for Term<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

#[cfg(feature = "publish")]
impl<T: Vocabulary> schemars::JsonSchema for Term<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::NAME.into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let words: Vec<_> = T::TERMS.iter().map(|(word, _)| *word).collect();
        schemars::json_schema!({ "type": "string", "enum": words })
    }
}

/// How the study was designed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StudyKind {
    RandomisedTrial,
    NonRandomisedTrial,
    Cohort,
    CaseControl,
    CrossSectional,
    CaseReport,
    Qualitative,
    DiagnosticAccuracy,
    SystematicReview,
    NarrativeReview,
    Guideline,
    Animal,
    LabCells,
    ComputerModel,
}

impl Vocabulary for StudyKind {
    const NAME: &'static str = "StudyKind";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("randomised-trial", Self::RandomisedTrial),
        ("non-randomised-trial", Self::NonRandomisedTrial),
        ("cohort", Self::Cohort),
        ("case-control", Self::CaseControl),
        ("cross-sectional", Self::CrossSectional),
        ("case-report", Self::CaseReport),
        ("qualitative", Self::Qualitative),
        ("diagnostic-accuracy", Self::DiagnosticAccuracy),
        ("systematic-review", Self::SystematicReview),
        ("narrative-review", Self::NarrativeReview),
        ("guideline", Self::Guideline),
        ("animal", Self::Animal),
        ("lab-cells", Self::LabCells),
        ("computer-model", Self::ComputerModel),
    ];
}

impl StudyKind {
    /// Did people get a treatment so that it could be tested?
    pub fn is_a_trial(self) -> bool {
        matches!(self, Self::RandomisedTrial | Self::NonRandomisedTrial)
    }

    /// Does it look back at what others found, and adds nothing of its own?
    pub fn is_of_earlier_studies(self) -> bool {
        matches!(self, Self::SystematicReview | Self::NarrativeReview | Self::Guideline)
    }

    /// Does it work with something else than people, whoever gave samples for it?
    pub fn is_apart_from_people(self) -> bool {
        matches!(self, Self::Animal | Self::LabCells | Self::ComputerModel)
    }

    /// Can a study of this kind test a treatment? Only those have a stage; the others watch, listen, measure or advise.
    pub fn may_test_a_treatment(self) -> bool {
        match self {
            Self::RandomisedTrial
            | Self::NonRandomisedTrial
            | Self::SystematicReview
            | Self::Animal
            | Self::LabCells
            | Self::ComputerModel => true,
            Self::Cohort
            | Self::CaseControl
            | Self::CrossSectional
            | Self::CaseReport
            | Self::Qualitative
            | Self::DiagnosticAccuracy
            | Self::NarrativeReview
            | Self::Guideline => false,
        }
    }
}

/// What was studied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StudiedIn {
    People,
    Animals,
    /// Donated or taken from people or animals, such as brains after death or spinal fluid.
    Tissue,
    Cells,
    Computer,
    EarlierStudies,
}

impl Vocabulary for StudiedIn {
    const NAME: &'static str = "StudiedIn";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("people", Self::People),
        ("animals", Self::Animals),
        ("tissue", Self::Tissue),
        ("cells", Self::Cells),
        ("computer", Self::Computer),
        ("earlier-studies", Self::EarlierStudies),
    ];
}

/// How far along a *treatment* is. Other studies have no stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Lab,
    Animals,
    FirstPeople,
    SmallTrial,
    LargeTrial,
    ManyTrials,
}

impl Vocabulary for Stage {
    const NAME: &'static str = "Stage";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("lab", Self::Lab),
        ("animals", Self::Animals),
        ("first-people", Self::FirstPeople),
        ("small-trial", Self::SmallTrial),
        ("large-trial", Self::LargeTrial),
        ("many-trials", Self::ManyTrials),
    ];
}

/// Whether other scientists checked the study before it came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeerReview {
    PeerReviewed,
    Preprint,
    Conference,
}

impl Vocabulary for PeerReview {
    const NAME: &'static str = "PeerReview";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("peer-reviewed", Self::PeerReviewed),
        ("preprint", Self::Preprint),
        ("conference", Self::Conference),
    ];
}

/// What became known about a study after it came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    Retraction,
    ExpressionOfConcern,
    Correction,
    /// Somebody who had to know (a regulator, a maker, those who ran a trial) warned of harm.
    SafetyWarning,
    /// A regulator approved the treatment.
    Approval,
    /// A regulator refused it.
    Refusal,
    /// It was taken off the market, or its maker gave it up.
    Withdrawal,
    /// A regulator decided something else, such as for whom it is.
    RegulatorDecision,
    /// The maker changed what it is made for.
    MakerDecision,
    /// Those who advise doctors said what to do with it.
    Guideline,
    /// A later study.
    NewerEvidence,
}

impl Vocabulary for NoticeKind {
    const NAME: &'static str = "NoticeKind";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("retraction", Self::Retraction),
        ("expression-of-concern", Self::ExpressionOfConcern),
        ("correction", Self::Correction),
        ("safety-warning", Self::SafetyWarning),
        ("approval", Self::Approval),
        ("refusal", Self::Refusal),
        ("withdrawal", Self::Withdrawal),
        ("regulator-decision", Self::RegulatorDecision),
        ("maker-decision", Self::MakerDecision),
        ("guideline", Self::Guideline),
        ("newer-evidence", Self::NewerEvidence),
    ];
}

impl NoticeKind {
    /// Does it by itself change what a reader should think or do?
    pub fn is_grave(self) -> bool {
        match self {
            Self::Retraction
            | Self::ExpressionOfConcern
            | Self::SafetyWarning
            | Self::Refusal
            | Self::Withdrawal => true,
            Self::Correction
            | Self::Approval
            | Self::RegulatorDecision
            | Self::MakerDecision
            | Self::Guideline
            | Self::NewerEvidence => false,
        }
    }
}

/// What the evidence panel says of every study, in this order. The words are also the names of the explainer's parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelRow {
    StudiedIn,
    Kind,
    People,
    ComparedWith,
    Stage,
    PeerReview,
    Funding,
    Effect,
    Harms,
    LeftOut,
    Changed,
    Ask,
}

impl Vocabulary for PanelRow {
    const NAME: &'static str = "PanelRow";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("studied-in", Self::StudiedIn),
        ("kind", Self::Kind),
        ("people", Self::People),
        ("compared-with", Self::ComparedWith),
        ("stage", Self::Stage),
        ("peer-review", Self::PeerReview),
        ("funding", Self::Funding),
        ("effect", Self::Effect),
        ("harms", Self::Harms),
        ("left-out", Self::LeftOut),
        ("changed", Self::Changed),
        ("ask", Self::Ask),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_word_is_understood_and_written_back() {
        let term = Term::<Stage>::parse("small-trial");
        assert!(term.is(Stage::SmallTrial));
        assert_eq!(term.word(), "small-trial");
    }

    #[test]
    fn a_word_from_a_newer_schema_is_kept_as_it_is() {
        let term = Term::<StudyKind>::parse("digital-twin");
        assert_eq!(term.known(), None);
        assert_eq!(term.word(), "digital-twin");
    }
}
