//! Plainsight shows medical research in plain language. This is the map of the house.
//!
//! | room | what lives there | may use |
//! |---|---|---|
//! | [`model`] | what an article is: types, reading, faults | nothing below |
//! | [`catalog`] | what many articles are, and what a page shows of them | `model` |
//! | [`i18n`] | what the interface says, phrase by phrase, in the language of the site | `model` |
//! | [`evidence`] | what is said about a study: cue, panel, ladder, numbers, doubts | the above |
//! | [`load`] | getting data in the browser: fetch, bounds, cache, errors | the above |
//! | [`reader`] | what the reader did: where they are and were, what they saved | the above |
//! | [`components`] | what is seen: card, filter, related list, panel, explainer | the above but `evidence` |
//! | [`pages`] | one file per kind of page, and the app that leads to them | the above but `evidence` |
//! | [`embed`] | the widget: the page in its frame, and what a host page can ask of it | the above but `evidence` |
//! | [`editor`] | what an editor would ask a writer to change; native only | `model` |
//! | [`publish`] | articles in, a whole site out; native only | all of the above |
//!
//! A room uses only rooms above it. `model`, `catalog` and `evidence` are pure: they compile and test without a browser.
//! `evidence` speaks while publishing; the browser shows what it said and carries none of it.
//! Two entries wake a prerendered page in the browser: `main.rs` one of the site, `bin/widget.rs` one in a frame on someone
//! else's page. The pages are made by `plainsight`, in the crate `cli`.
//! Finding articles is apart from the house, in the crates `search` and `finder`: [`publish`] writes the index, [`load`] asks
//! the engine. What two sides have to agree on (addresses, facets, what the engine is asked) stands in the crate `contracts`,
//! which every room may use.

pub mod catalog;
pub mod components;
#[cfg(feature = "publish")]
pub mod editor;
pub mod embed;
pub mod evidence;
pub mod i18n;
pub mod load;
pub mod model;
pub mod pages;
#[cfg(feature = "publish")]
pub mod publish;
pub mod reader;
