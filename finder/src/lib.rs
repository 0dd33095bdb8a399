//! The search engine as a small WebAssembly module of its own.
//!
//! It is apart from the app so that a reader who only reads never fetches it, and without wasm-bindgen so that it needs no
//! glue: three functions and its memory are all there is. `docs/index-format.md` describes them for other programs.
//!
//! | file | what lives there |
//! |---|---|
//! | `calls` | what can be asked, as bytes in and JSON out, in the words of `contracts`; pure, and tested natively |
//! | `memory` | the three functions and the memory between |

mod calls;
mod memory;

pub use calls::Finder;
