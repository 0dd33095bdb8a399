//! Plainsight shows medical research in plain language. This is the map of the house.
//!
//! | room | what lives there | may use |
//! |---|---|---|
//! | [`model`] | what an article is: types, reading, faults | nothing below |
//! | [`catalog`] | what many articles are: cards, order, filter, related | `model` |
//! | [`words`] | every word the interface says, one place per language | `model`, `catalog` |
//! | [`load`] | getting data in the browser: fetch, bounds, cache, errors | the above |
//! | [`reader`] | what the reader did: where they were on each page | the above |
//! | [`components`] | what is seen: card, filter, related list, explainer | the above |
//! | [`pages`] | one file per kind of page, and the app that leads to them | the above |
//! | [`publish`] | articles in, a whole site out; native only | the above |
//!
//! A room uses only rooms above it. `model` and `catalog` are pure: they compile and test without a browser.
//! Two entries use the library: `main.rs` wakes a prerendered page in the browser, `bin/publish.rs` makes the pages.

pub mod catalog;
pub mod components;
pub mod load;
pub mod model;
pub mod pages;
#[cfg(feature = "publish")]
pub mod publish;
pub mod reader;
pub mod words;
