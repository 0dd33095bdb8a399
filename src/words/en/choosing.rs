//! What readers choose articles by, in few words.

use crate::model::{StudiedIn, StudyKind};

pub fn facet(name: &str) -> &'static str {
    match name {
        "topic" => "Topics",
        "in" => "Studied in",
        "kind" => "Kind of study",
        "stage" => "Stage of a treatment",
        "year" => "Year of the study",
        "notice" => "Retracted or corrected",
        _ => "More",
    }
}

pub fn studied_in(place: StudiedIn) -> &'static str {
    match place {
        StudiedIn::People => "People",
        StudiedIn::Animals => "Animals",
        StudiedIn::Tissue => "Donated tissue",
        StudiedIn::Cells => "Cells in a dish",
        StudiedIn::Computer => "A computer model",
        StudiedIn::EarlierStudies => "Earlier studies",
    }
}

pub fn kind(kind: StudyKind) -> &'static str {
    match kind {
        StudyKind::RandomisedTrial => "Randomised trial",
        StudyKind::NonRandomisedTrial => "Trial without chance",
        StudyKind::Cohort => "Followed people over time",
        StudyKind::CaseControl => "With and without the illness",
        StudyKind::CrossSectional => "Snapshot in time",
        StudyKind::CaseReport => "One person or a few",
        StudyKind::Qualitative => "Interviews",
        StudyKind::DiagnosticAccuracy => "Study of a test",
        StudyKind::SystematicReview => "Systematic review",
        StudyKind::NarrativeReview => "Overview by experts",
        StudyKind::Guideline => "Guideline",
        StudyKind::Animal => "Animal study",
        StudyKind::LabCells => "Laboratory study",
        StudyKind::ComputerModel => "Computer study",
    }
}
