//! `<plainsight-feed>`: what a host page can ask of a widget, and which pages show it.

mod attributes;
mod pages;
mod script;

pub use attributes::{
    ARTICLE, ATTRIBUTES, Attribute, FILTER, INSIDE, Kind, LABEL, LIMIT, Narrows, OFF, OPEN, SANDBOX, THEME,
};
pub use pages::{Narrowing, embed_page, is_on, narrowing, site_page};
pub use script::script;
