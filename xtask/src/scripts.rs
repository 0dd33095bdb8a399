//! Our scripts, made small: names and spaces that only their readers here need are left out, and what the oldest browsers we
//! mean do not understand is said in words they know.

use crate::run::{program, root, run};
use crate::tools;
use anyhow::{Context, Result};

const SCRIPTS: [&str; 4] = ["boot", "builder", "embed", "frame"];
/// As in `src/publish/style.rs`; docs/publishing.md names them.
pub const BROWSERS: &str = "--target=chrome99,edge99,firefox102,safari15.4,ios15.4";

/// Makes them in the program's folder `scripts`.
pub fn make() -> Result<()> {
    let tools = tools::for_building()?;
    let out = crate::program::folder().join("scripts");
    let mut esbuild = program("esbuild");
    for name in SCRIPTS {
        esbuild.arg(root().join("scripts").join(format!("{name}.js")));
    }
    esbuild.args(["--minify", "--log-level=warning", BROWSERS]).arg(format!("--outdir={}", out.display()));
    run(esbuild.env("PATH", &tools.path)).context("cannot make the scripts small")
}
