//! What goes into every site, whoever writes it, in one folder: `target/program`. `plainsight` publishes with it, and
//! `cargo xtask dist` puts it inside `plainsight`.
//!
//! Trunk builds the app and calls [`assemble`] when it is done, which builds the rest, so plain `trunk build` makes a whole site as
//! well.

use crate::run::{cargo, copy, program, program_folder, root, run, say};
use crate::{finder, glue, scripts, tools, widget};
use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Set while trunk is to build the app and no site.
const NO_SITE: &str = "PLAINSIGHT_NO_SITE";

/// Makes it, as it is released; once, however many steps of one command want it.
pub fn make() -> Result<()> {
    static MADE: OnceLock<()> = OnceLock::new();
    if MADE.get().is_some() {
        return Ok(());
    }
    let tools = tools::for_building()?;
    say("building the app");
    let staging = root().join("target/trunk");
    let mut trunk = program("trunk");
    trunk.args(["build", "--release", "--public-url", "/", "--dist"]).arg(&staging);
    run(trunk.env("PATH", &tools.path).env(NO_SITE, "1"))?;
    _ = MADE.set(());
    Ok(())
}

/// Trunk's last step: puts its page and the app beside widget, engine, scripts and styles, and makes the site from them.
pub fn assemble() -> Result<()> {
    let staging =
        env::var_os("TRUNK_STAGING_DIR").context("trunk calls this; you want `cargo xtask build`")?;
    let staging = PathBuf::from(staging);
    finder::make()?;
    scripts::make()?;
    let folder = program_folder();
    replace(&folder.join("style"), |to| copy(&root().join("style"), to, ""))?;
    replace(&folder.join("app"), |to| move_all(&staging, to))?;
    fs::rename(folder.join("app/index.html"), folder.join("page.html")).context("trunk wrote no page")?;
    let tools = tools::for_building()?;
    // What is worked on keeps its names.
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if is_release {
        glue::shorten(&folder.join("app"), &tools)?;
    }
    replace(&folder.join("widget"), |to| widget::make(to, is_release, &tools))?;
    if env::var_os(NO_SITE).is_some() {
        return Ok(());
    }
    let site = env::var_os("PLAINSIGHT_SITE").map_or_else(|| root().join("public"), PathBuf::from);
    let url = env::var("PLAINSIGHT_URL").or_else(|_| env::var("TRUNK_PUBLIC_URL")).unwrap_or_default();
    publish(&site, &staging, &url)
}

/// Publishes a site with it. `url` is a path, a whole address, or nothing.
pub fn publish(site: &Path, out: &Path, url: &str) -> Result<()> {
    let mut publish = plainsight();
    publish.arg("build").arg("--site").arg(site).arg("--out").arg(out).arg("--program").arg(program_folder());
    if !url.is_empty() {
        publish.args(["--url", url]);
    }
    // One for each site, by its place, so that a test's does not throw out ours.
    let name = site.to_string_lossy().replace(['/', '\\', ':'], "-");
    run(publish.arg("--cache").arg(root().join("target/publish").join(name.trim_matches('-'))))
}

/// The publisher's program as it is in this source tree.
pub fn plainsight() -> std::process::Command {
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "plainsight-cli", "--"]);
    command
}

/// Fills a folder anew, so that nothing old stays in it.
fn replace(folder: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    fill(folder)
}

fn move_all(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        fs::rename(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}
