//! The search engine for browsers: compiled apart from the app, once for English and once for every language it knows.

use crate::run::{cargo, program, root, run};
use crate::tools;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// What each file is called, and the features it is made with.
const KINDS: [(&str, &str); 2] = [("english", ""), ("languages", "languages")];

/// Makes both files in the program's folder `finder`, if they are older than their source.
pub fn make() -> Result<()> {
    let tools = tools::for_building()?;
    let (out, compiled) = (crate::run::program_folder().join("finder"), root().join("target/finder"));
    fs::create_dir_all(&out)?;
    for (name, features) in KINDS {
        // A folder for each: they have the same name, and one would be compiled anew after the other.
        let folder = compiled.join(name);
        let compiled = folder.join("wasm32-unknown-unknown/finder/plainsight_finder.wasm");
        let target = ["--target", "wasm32-unknown-unknown", "--package", "plainsight-finder", "--lib"];
        let mut build = cargo();
        build.args(["build", "--quiet", "--profile", "finder"]).args(target).args(["--features", features]);
        build.arg("--target-dir").arg(&folder);
        // What trunk says to its own build is not meant for this one.
        run(build.env_remove("RUSTFLAGS").env_remove("CARGO_TARGET_DIR"))?;
        let file = out.join(format!("{name}.wasm"));
        if is_older(&file, &compiled) {
            let mut optimise = program("wasm-opt");
            optimise.arg("-O3").arg(&compiled).arg("-o").arg(&file);
            run(optimise.env("PATH", &tools.path)).context("cannot make the search engine small")?;
        }
    }
    Ok(())
}

fn is_older(file: &Path, source: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|about| about.modified()).ok();
    time(file) < time(source)
}
