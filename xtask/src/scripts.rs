//! Our scripts, made small: names and spaces that only their readers here need are left out, and what the oldest browsers we
//! mean do not understand is said in words they know. Modules that several share go into each of them.

use crate::run::{program, root, run};
use crate::tools;
use anyhow::{Context, Result};
use plainsight_contracts::widget;
use std::fs;

const SCRIPTS: [&str; 4] = ["boot", "builder", "embed", "frame"];
/// As in `src/publish/style.rs`; docs/publishing.md names them.
pub const BROWSERS: &str = "--target=chrome99,edge99,firefox102,safari15.4,ios15.4";

/// Makes them in the program's folder `scripts`.
pub fn make() -> Result<()> {
    let tools = tools::for_building()?;
    write_contracts()?;
    let out = crate::run::program_folder().join("scripts");
    let mut esbuild = program("esbuild");
    for name in SCRIPTS {
        esbuild.arg(root().join("scripts").join(format!("{name}.js")));
    }
    esbuild
        .args(["--bundle", "--format=iife", "--minify", "--log-level=warning", BROWSERS])
        .arg(format!("--outdir={}", out.display()));
    run(esbuild.env("PATH", &tools.path)).context("cannot make the scripts small")
}

/// What the scripts have to agree on with everything else, as a module beside them. It is written only when it changed: trunk
/// watches that folder.
fn write_contracts() -> Result<()> {
    let (file, script) = (root().join("scripts/contracts.js"), widget::script());
    if fs::read_to_string(&file).ok().as_ref() != Some(&script) {
        fs::write(&file, script).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}
