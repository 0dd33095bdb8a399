//! What is said about studies, and what else is said while publishing only: it costs the browser nothing.

use crate::model::{Effect, EffectKind, PanelRow, PeerReview, Stage, StudiedIn, Study, StudyKind};

/// A reason to be careful with a study, found by [`evidence::doubts`](crate::evidence).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    Retracted,
    UnderQuestion,
    Corrected,
    Warned,
    Decided,
    NewerEvidence,
    /// Animals, cells or a computer model, and no people.
    NotInPeople,
    Preprint,
    Conference,
    PeerReviewUnknown,
    OnePersonOrFew,
    NotByChance,
    NothingToCompareWith,
    LinkIsNotCause,
    ChosenByExperts,
    FewPeople(u64),
    ManyPeopleUnknown,
    FirstTest,
    SmallTrial,
    InterviewsOnly,
    TestOnly,
    AsGoodAsItsStudies,
    HarmsUnknown,
    NoAbsoluteNumbers,
    FunderUnknown,
    OneStudy,
}

/// What is said about studies in one language. Functions are used where grammar decides.
pub struct Sentences {
    pub how_many: &'static str,
    pub how_long: &'static str,
    pub who: &'static str,
    pub conflicts: &'static str,
    pub no_stage: &'static str,
    pub no_numbers: &'static str,
    pub harms_unknown: &'static str,
    pub nothing_changed: &'static str,
    pub no_questions: &'static str,

    pub pages_label: &'static str,
    pub not_reported_short: &'static str,
    pub glossary_lead: &'static str,
    pub asleep_notice: &'static str,
    pub broken_widget: &'static str,
    /// In a widget without JavaScript.
    pub asleep_widget: &'static str,
    pub broken_notice: &'static str,
    pub reload: &'static str,

    pub taken_down_title: &'static str,
    /// Given the title of what was there, and the day it was taken down.
    pub taken_down_lead: fn(&str, Option<String>) -> String,
    pub taken_down_why: &'static str,
    /// What the taking down says of the study itself, and does not say.
    pub taken_down_study: &'static str,
    pub taken_down_instead: &'static str,
    pub taken_down_example: &'static str,

    pub journal: &'static str,
    pub where_shown: &'static str,
    pub original_title: &'static str,
    pub authors: &'static str,
    pub study_published: &'static str,
    pub trial_ids: &'static str,
    pub link_to_paper: &'static str,
    pub link_to_pubmed: &'static str,
    pub link_to_trial: fn(&str) -> String,
    pub written_by: &'static str,
    pub checked_by: &'static str,
    pub checked_by_nobody: &'static str,
    pub summary_published: &'static str,
    pub summary_updated: &'static str,
    pub next_check: &'static str,
    pub say: fn(&str) -> String,
    pub also_called: fn(&[String]) -> String,
    pub brands: fn(&[String]) -> String,

    pub number: fn(f64) -> String,
    pub list_of_names: fn(&[String]) -> String,
    /// Authors who are not listed, at the end of a list.
    pub others: &'static str,
    /// How many authors more there are, at the end of a list.
    pub more_names: fn(usize) -> String,
    /// Why an article is related: what both are about.
    pub also_about: fn(&[String]) -> String,
    /// Why an article is related: topics of both.
    pub same_topic: fn(&[String]) -> String,
    pub picked: &'static str,
    pub alike: &'static str,
    /// The heading of something readers choose by, from its name in the address.
    pub facet: fn(&str) -> &'static str,
    pub any_notice: &'static str,
    pub studied_in_short: fn(StudiedIn) -> &'static str,
    /// A kind of study in few words, for choosing by it.
    pub kind_short: fn(StudyKind) -> &'static str,
    /// What stands before the headline: what was studied in, and how far along it is.
    pub cue: fn(&Study) -> String,
    /// The name of a row of the evidence panel.
    pub row: fn(PanelRow) -> &'static str,
    /// What a study was done in; `None` if that is not reported.
    pub studied_in: fn(&Study) -> Option<String>,
    pub kind: fn(StudyKind) -> &'static str,
    /// What this kind of study can and cannot show.
    pub kind_explained: fn(StudyKind) -> &'static str,
    pub participants: fn(&Study, u64) -> String,
    pub stage: fn(Stage) -> &'static str,
    /// What this step of research cannot tell a reader.
    pub stage_cannot: fn(Stage) -> &'static str,
    pub peer_review: fn(PeerReview) -> &'static str,
    pub effect: fn(EffectKind) -> &'static str,
    /// Above a table of numbers.
    pub per: fn(u64) -> String,
    /// An outcome and its two numbers in words.
    pub effect_in_words: fn(&Effect) -> String,
    /// The explainer's first sentences, given where the study appeared and who checked it. `{details}` marks where the link to "More details" goes.
    pub weigh: fn(journal: Option<&str>, Option<PeerReview>) -> [String; 2],
    /// A reason to be careful: its heading, and a sentence or two about this study.
    pub doubt: fn(Doubt, &Study) -> (&'static str, String),
}
