//! Finding articles by what people type.
//!
//! An inverted index over the fields of an article, and BM25F to rank what it finds. Pure Rust, and apart from the site:
//! it knows documents with fields, and nothing of articles, pages or browsers, so that it can be measured on any judged set
//! (`cargo xtask bench search --data DIR`).
//!
//! | file | what lives there |
//! |---|---|
//! | `settings` | every number that ranking depends on, and why it is what it is |
//! | `text` | words of a text, folded |
//! | `language` | stop words and stems |
//! | `postings` | which documents hold a term, and how often, in few bytes |
//! | `builder` | from documents to an index |
//! | `lexicon` | all terms in order: found as they are, or by what is a slip away |
//! | `synonyms` | words that mean the same to a reader |
//! | `query` | what a query asks for, and the ways to answer it |
//! | `scores` | scores of documents, added up |
//! | `index` | searching it |

mod builder;
mod index;
mod language;
mod lexicon;
mod postings;
mod query;
mod scores;
mod settings;
mod synonyms;
mod text;

pub use builder::Builder;
pub use index::{Hit, Index};
pub use language::{Analyzer, Language};
pub use settings::{FIELDS, Field, Settings};
pub use synonyms::Synonyms;
pub use text::words;
