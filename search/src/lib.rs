//! Finding articles by what people type and choose.
//!
//! An inverted index in parts, BM25F to rank what it finds, and facets to narrow it. Pure Rust, and apart from the site: it
//! knows documents with fields and facets, and nothing of articles, pages or browsers, so that it can be measured on any
//! judged set (`cargo xtask bench search --data DIR`). `write` makes an index, natively; all else reads it, anywhere.
//!
//! | file | what lives there |
//! |---|---|
//! | `settings` | every number that ranking depends on, and why it is what it is |
//! | `text`, `language` | words of a text, folded; stop words and stems |
//! | `bits`, `bytes`, `part` | sets of documents; numbers in few bytes; the files of an index and what is checked of each |
//! | `manifest`, `dictionary`, `postings`, `impact`, `positions` | where a term is, which documents hold it, how strongly, where |
//! | `lexicon`, `synonyms` | words found by their beginning or by a slip; words that mean the same |
//! | `facets` | which documents have which value, and what a choice leaves |
//! | `query`, `query_plan` | what was typed; the ways to answer it |
//! | `part_cache`, `scores`, `engine` | the parts at hand; scores added up; asking, and naming the parts an answer needs |
//! | `highlight`, `explain` | why a text was found: its words, and its best sentence; what a question looks for in it |
//! | `write` | making an index; related documents |

mod bits;
mod bytes;
mod dictionary;
mod engine;
mod explain;
mod facets;
mod highlight;
mod impact;
mod language;
mod lexicon;
mod manifest;
mod part;
mod part_cache;
mod positions;
mod postings;
mod query;
mod query_plan;
mod rarity;
mod scores;
mod settings;
mod synonyms;
mod text;
#[cfg(feature = "write")]
mod write;

pub use engine::{Engine, Hit};
pub use language::Language;
pub use part::{FORMAT, Part, PartError};
pub use plainsight_contracts::search::{Answer, FacetCount, Filter, Highlighted, Passage, Reply, Request};
pub use settings::{FIELDS, Field, Settings};
#[cfg(feature = "write")]
pub use write::{Builder, Collection, Digest, Document, Files, Local, Related, Room, SAME, Similar};
