//! What two sides have to agree on, said once.
//!
//! App and search engine, publisher and scripts, site and host page are built apart and talk to each other. Whatever both have
//! to spell the same way is here, and nothing else is: no logic of either side, and no dependency that a browser would carry.
//!
//! | module | what is agreed on | between |
//! |---|---|---|
//! | [`search`] | what the engine is told and replies, as text and JSON | app, engine, benches, other programs |
//! | [`facets`] | what readers can choose by, and its names in addresses | publisher, app, widget |
//! | [`addresses`] | where everything of a site lies | publisher, app, scripts, host pages |
//! | [`widget`] | the attributes of `<plainsight-feed>`, and which pages show what they ask for | host pages, scripts, app |
//! | [`limits`] | numbers that both sides count by | app, publisher, scripts |
//!
//! The scripts get theirs as a module that [`widget::script`] writes; every build puts it beside them.

pub mod addresses;
pub mod facets;
pub mod limits;
pub mod search;
pub mod widget;
