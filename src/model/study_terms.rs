//! The words in which a study, and what became known of it, is told.

use super::term::vocabulary;

vocabulary! {
    /// How the study was designed.
    StudyKind {
        RandomisedTrial = "randomised-trial",
        NonRandomisedTrial = "non-randomised-trial",
        Cohort = "cohort",
        CaseControl = "case-control",
        CrossSectional = "cross-sectional",
        CaseReport = "case-report",
        Qualitative = "qualitative",
        DiagnosticAccuracy = "diagnostic-accuracy",
        SystematicReview = "systematic-review",
        NarrativeReview = "narrative-review",
        Guideline = "guideline",
        Animal = "animal",
        LabCells = "lab-cells",
        ComputerModel = "computer-model",
    }
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

vocabulary! {
    /// What was studied.
    StudiedIn {
        People = "people",
        Animals = "animals",
        /// Donated or taken from people or animals, such as brains after death or spinal fluid.
        Tissue = "tissue",
        Cells = "cells",
        Computer = "computer",
        EarlierStudies = "earlier-studies",
    }
}

vocabulary! {
    /// How far along a *treatment* is. Other studies have no stage.
    Stage {
        Lab = "lab",
        Animals = "animals",
        FirstPeople = "first-people",
        SmallTrial = "small-trial",
        LargeTrial = "large-trial",
        ManyTrials = "many-trials",
    }
}

vocabulary! {
    /// Whether other scientists checked the study before it came out.
    PeerReview {
        PeerReviewed = "peer-reviewed",
        Preprint = "preprint",
        Conference = "conference",
    }
}

vocabulary! {
    /// What became known about a study after it came out.
    NoticeKind {
        Retraction = "retraction",
        ExpressionOfConcern = "expression-of-concern",
        Correction = "correction",
        /// Somebody who had to know (a regulator, a maker, those who ran a trial) warned of harm.
        SafetyWarning = "safety-warning",
        /// A regulator approved the treatment.
        Approval = "approval",
        /// A regulator refused it.
        Refusal = "refusal",
        /// It was taken off the market, or its maker gave it up.
        Withdrawal = "withdrawal",
        /// A regulator decided something else, such as for whom it is.
        RegulatorDecision = "regulator-decision",
        /// The maker changed what it is made for.
        MakerDecision = "maker-decision",
        /// Those who advise doctors said what to do with it.
        Guideline = "guideline",
        /// A later study.
        NewerEvidence = "newer-evidence",
    }
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

vocabulary! {
    /// What the evidence panel says of every study, in this order. The words are also the names of the explainer's parts.
    PanelRow {
        StudiedIn = "studied-in",
        Kind = "kind",
        People = "people",
        ComparedWith = "compared-with",
        Stage = "stage",
        PeerReview = "peer-review",
        Funding = "funding",
        Effect = "effect",
        Harms = "harms",
        LeftOut = "left-out",
        Changed = "changed",
        Ask = "ask",
    }
}
