//! The search engine as a small WebAssembly module of its own.
//!
//! It is apart from the app so that a reader who only reads never fetches it, and without wasm-bindgen so that it needs no
//! glue: three functions and its memory are all there is. `docs/index-format.md` describes them for other programs.
//!
//! | file | what lives there |
//! |---|---|
//! | `calls` | what can be asked, as text in and JSON out; pure, and tested natively |
//! | `request` | reading a question |
//! | `json` | writing a reply |
//! | `memory` | the three functions and the memory between |

mod calls;
mod json;
mod memory;
mod request;

pub use calls::Finder;
