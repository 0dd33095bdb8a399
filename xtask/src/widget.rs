//! The widget's program: the same library as the app's with another entry. Trunk builds one program alone, so this one is made
//! here, by the same tools in the same way.

use crate::run::{cargo, cargo_target, program, root, run};
use crate::tools::Tools;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

const NAME: &str = "widget";
const TARGET: &str = "wasm32-unknown-unknown";

/// Makes it in a folder, small if it is to be released; the hash of both files is in their names, as trunk does it.
pub fn make(folder: &Path, is_release: bool, tools: &Tools) -> Result<()> {
    let mut build = cargo();
    build.args(["build", "--quiet", "--target", TARGET, "--features", "hydrate", "--bin", NAME]);
    if is_release {
        build.arg("--release");
    }
    run(&mut build).context("cannot compile the widget")?;
    let profile = if is_release { "release" } else { "debug" };
    let compiled = cargo_target().join(TARGET).join(profile).join(format!("{NAME}.wasm"));
    let mut bind = program("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-name", NAME, "--out-dir"]).arg(folder);
    run(bind.arg(&compiled).env("PATH", &tools.path)).context("cannot make the widget's glue")?;
    let [wasm, glue] = ["_bg.wasm", ".js"].map(|end| folder.join(format!("{NAME}{end}")));
    if is_release {
        let mut optimise = program("wasm-opt");
        optimise.arg("-Oz").args(wanted_of_wasm_opt()?.split(' ')).arg(&wasm).arg("-o").arg(&wasm);
        run(optimise.env("PATH", &tools.path)).context("cannot make the widget small")?;
        crate::glue::shorten(folder, tools)?;
    }
    let hash = Sha256::new().chain_update(fs::read(&wasm)?).chain_update(fs::read(&glue)?).finalize();
    let hash: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    for (file, end) in [(wasm, "_bg.wasm"), (glue, ".js")] {
        fs::rename(file, folder.join(format!("{NAME}-{hash}{end}")))?;
    }
    Ok(())
}

/// What `index.html` tells trunk to tell wasm-opt about the app.
fn wanted_of_wasm_opt() -> Result<String> {
    let page = fs::read_to_string(root().join("index.html"))?;
    let wanted = page.split_once("data-wasm-opt-params=\"").and_then(|(_, rest)| rest.split_once('"'));
    Ok(wanted.context("index.html has no data-wasm-opt-params")?.0.to_owned())
}
