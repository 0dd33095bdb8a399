//! What many articles are, together: cards, their order, what is found of them, what a page shows.
//!
//! Pure Rust. This room uses `model` and nothing else. `publish` derives everything here ahead of time; the browser reads
//! it back, shard by shard, so that its cost grows with what is read and not with what exists.
//!
//! A *position* is an article's place in the catalogue, newest study first, from 0.

mod asked;
mod card;
mod found;
mod glossary;
mod manifest;
mod order;
mod paths;
mod pick;
mod problem;
mod reading_time;
mod rich;
mod site;
mod teaser;
mod view;
mod wanted;

pub use asked::{Asked, MOST_PAGES};
pub use card::{Card, Cue, STEPS};
pub use found::{Found, Marked, Why, is_marked};
pub use glossary::{Glossary, Marker};
pub use manifest::{CARDS_PER_PAGE, Manifest};
pub use order::newest_first;
pub use paths::{BUILDER_PATH, CITATION_FILES, GLOSSARY_PAGE, QUALITY_PAGE, SAVED_PAGE};
pub use pick::{Answer, Count, Counts, Pick};
pub use problem::Problem;
pub use reading_time::minutes_to_read;
pub use rich::{Rich, Span};
pub use site::Site;
pub use teaser::{TEASER_LIMIT, teaser};
pub use view::{
    ArticleView, Concern, ExampleView, FacetView, Ladder, Line, ListView, Meaning, Neighbour, Outcome,
    PartView, ProseView, Row, Table, View,
};
pub use wanted::Wanted;
