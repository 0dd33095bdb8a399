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
//! | `index` | searching it |

mod builder;
mod index;
mod language;
mod postings;
mod settings;
mod text;

pub use builder::Builder;
pub use index::{Hit, Index};
pub use language::Language;
pub use settings::{FIELDS, Field, Settings};
pub use text::words;
