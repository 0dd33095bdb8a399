//! The gallery of components, for contributors. `tests/components` has the examples and the program that shows them.

use crate::run::{cargo, root, run, say};
use anyhow::Result;
use std::path::Path;

pub fn gallery(out: &Path) -> Result<()> {
    // What we start runs in the project's folder, and so does the default.
    let out = if out.starts_with("target") { root().join(out) } else { std::path::absolute(out)? };
    say("making the gallery");
    run(cargo().args(["run", "--quiet", "--features", "publish", "--example", "gallery", "--"]).arg(&out))?;
    say(&format!("done: open {}", out.join("index.html").display()));
    Ok(())
}
