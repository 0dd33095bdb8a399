//! What an article *is*: its types, how it is read from JSON, and what is wrong with it when it is not right.
//!
//! Pure Rust. This room knows nothing of browsers, pages or other articles, so that it can be tested, fuzzed and reused
//! anywhere. The JSON Schema published with every site is generated from these types.
//!
//! Reading is tolerant and strict at once: [`Article::read`] gives back the best article it can *and* every fault it met.
//! `cargo xtask check` shows the faults, and nothing with a fault is published. The browser never reads an article: it reads
//! the views of `catalog` with the same tools.

mod article;
mod author;
#[cfg(feature = "publish")]
mod checked;
mod colour;
mod date;
mod effect;
mod explainer;
mod fault;
mod fields;
mod glossary;
mod issued;
mod link;
pub mod markup;
mod outcome;
mod proof;
mod report;
mod result_terms;
mod said;
mod site;
mod source;
mod study;
mod study_terms;
mod taken_down;
mod term;
mod topic;

pub use article::{
    Article, Availability, Notice, Provenance, Sections, TAKEAWAY_LIMIT, TITLE_LIMIT, Version,
};
pub use author::Author;
#[cfg(feature = "publish")]
pub use checked::CheckedArticle;
pub use colour::Colour;
pub use date::Date;
pub use explainer::{Example, Explainer, ExplainerPart};
pub use fault::{Fault, FaultKind};
pub use fields::{Fields, Log, is_bad_control, is_id};
pub use glossary::GlossaryEntry;
pub use link::Link;
pub use outcome::{Comparison, ResultGroup, Scale, StudyResult};
pub use proof::{Proof, numbers_in};
pub use report::{DOES_NOT_APPLY, Report};
pub use result_terms::{
    AboutCondition, Better, Blinding, ComparisonKind, Goal, MeasureKind, OutcomeRole, ProofPlace, WhatWasRead,
};
pub use said::Said;
pub use site::{Contact, OtherLanguage, ProsePage, ProsePart, SiteConfig};
pub use source::{Remark, Source};
pub use study::Study;
pub use study_terms::{NoticeKind, PanelRow, PeerReview, Stage, StudiedIn, StudyKind};
pub use taken_down::TakenDown;
pub use term::{Term, Vocabulary};
pub use topic::Topic;
