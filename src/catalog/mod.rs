//! What many articles are, together: cards, their order, what is found of them, what a page shows.
//!
//! Pure Rust. This room uses `model` and nothing else, besides what is agreed on in the crate `contracts`. `publish` derives everything here ahead of time; the browser reads
//! it back, shard by shard, so that its cost grows with what is read and not with what exists.
//!
//! A *position* is an article's place in the catalogue, newest study first, from 0.

mod card;
mod edition_info;
mod glossary;
mod highlights;
mod json;
mod list_query;
mod list_results;
mod order;
mod problem;
mod reading_time;
mod results;
mod rich;
mod site;
mod teaser;
mod view;
mod widget_config;

pub use card::{Card, Cue, MainResult, STEPS};
pub use edition_info::{EditionInfo, IDS_PER_FILE};
pub use glossary::{Glossary, Marker};
pub use highlights::Highlights;
pub use list_query::ListQuery;
pub use list_results::{ListResults, counts_of_all};
pub use order::newest_first;
pub use problem::Problem;
pub use reading_time::minutes_to_read;
pub use results::{Axis, ResultRow, ResultView};
pub use rich::{Rich, Span};
pub use site::{FootLink, Site, SiteDetails};
pub use teaser::{TEASER_LIMIT, teaser};
pub use view::{
    ArticleView, AvailableView, Concern, Counts, DETAILS_MARK, ExampleView, FEW, FacetView, Ladder, Line,
    ListView, Meaning, NoticePlace, NoticeView, Overview, OverviewRow, PageView, PartView, ProofView,
    ProseView, RelatedArticle, Row, RowState, STATES, SectionView, Standing, StudyMark, StudyPlaces,
};
pub use widget_config::WidgetConfig;
