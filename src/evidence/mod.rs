//! What is said about a study: the cue before its headline, the evidence panel, the ladder, the numbers, and the parts of
//! the explainer it needs.
//!
//! Pure Rust. This room turns an article into what readers are told, in the words of the site's language. Publishing uses
//! it once for each article, so none of it costs the browser anything. The rule of the house: a fact that is not there is
//! said to be not there, and nothing here is a score.

mod article_view;
mod asked;
mod card;
mod doubts;
mod ladder;
mod overview;
mod panel;
mod proof;
mod results;
mod study;
#[cfg(all(test, feature = "publish"))]
mod tests;

pub use article_view::{ArticleContext, article_view, meaning};
pub use card::card;
pub use doubts::doubts;
pub use overview::{StudyPlace, overview, study_places};
pub use panel::{example_row, is_example};
