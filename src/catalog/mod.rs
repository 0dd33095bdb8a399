//! What many articles are, together: cards, their order, the topic filter, related articles.
//!
//! Pure Rust. This room uses `model` and nothing else. `publish` derives everything here ahead of time; the browser reads
//! it back, shard by shard, so that its cost grows with what is read and not with what exists.
//!
//! A *position* is an article's place in the catalogue, newest study first, from 0.

mod card;
mod facets;
mod glossary;
mod manifest;
mod order;
mod problem;
mod reading_time;
mod related;
mod rich;
mod site;
mod teaser;
mod view;

pub use card::{Card, Cue, STEPS};
pub use facets::{Facets, TopicCount};
pub use glossary::{Glossary, Marker};
pub use manifest::{CARDS_PER_PAGE, Manifest};
pub use order::newest_first;
pub use problem::Problem;
pub use reading_time::minutes_to_read;
pub use related::{RELATED_LIMIT, Related};
pub use rich::{Rich, Span};
pub use site::Site;
pub use teaser::{TEASER_LIMIT, teaser};
pub use view::{
    ArticleView, Concern, ExampleView, Ladder, Line, ListView, Meaning, Outcome, PartView, ProseView, Row,
    Table, View,
};
