//! What is seen. A piece of the interface per file, each a function from data to a view.
//!
//! Pieces get what they show as arguments and everything shared from [`App`](context::App). They hold no words of their
//! own (see `i18n`) and render text as text: no HTML ever comes out of an article.

pub mod article_list;
pub mod card;
pub mod code;
pub mod context;
pub mod copy;
pub mod details;
pub mod explainer;
pub mod facts;
pub mod filter;
pub mod fold;
pub mod glance;
pub mod head;
pub mod heading;
pub mod ladder;
pub mod language;
pub mod listing;
pub mod notices;
pub mod numbers;
pub mod overview;
pub mod overview_bars;
pub mod panel;
pub mod print;
pub mod problem;
pub mod proof;
pub mod provenance;
pub mod questions;
pub mod related;
pub mod results;
pub mod rich;
pub mod save;
pub mod search_box;
pub mod shell;
pub mod tools;
pub mod view;
pub mod window_size;
