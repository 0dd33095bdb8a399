//! What an article *is*: its types, how it is read from JSON, and what is wrong with it when it is not right.
//!
//! Pure Rust. This room knows nothing of browsers, pages or other articles, so that it can be tested, fuzzed and reused
//! anywhere. The JSON Schema published with every site is generated from these types.
//!
//! Reading is tolerant and strict at once: [`Article::read`] gives back the best article it can *and* every fault it met.
//! The browser shows the article; `cargo xtask check` shows the faults.

mod article;
mod date;
mod explainer;
mod fault;
mod fields;
mod glossary;
mod link;
mod site;
mod source;
mod study;
mod term;
mod topic;

pub use article::{Article, Notice, Provenance, Sections, TAKEAWAY_LIMIT, TITLE_LIMIT};
pub use date::Date;
pub use explainer::{Example, Explainer, ExplainerPart};
pub use fault::{Fault, FaultKind};
pub use fields::{Fields, Log, is_id};
pub use glossary::Entry;
pub use link::Link;
pub use site::{ProsePage, ProsePart, SiteConfig};
pub use source::{Author, Source};
pub use study::{Effect, Group, Study};
pub use term::{EffectKind, NoticeKind, PanelRow, PeerReview, Stage, StudiedIn, StudyKind, Term, Vocabulary};
pub use topic::Topic;
