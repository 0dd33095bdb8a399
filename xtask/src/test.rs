//! Every test, from the quickest to the slowest.

use crate::browsers::{ALL, Browser};
use crate::run::{cargo, copy, program, root, run, say};
use crate::tools;
use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Options {
    /// Only these kinds of test.
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Kind>,
    /// Browsers for the end-to-end tests.
    #[arg(long, value_enum, value_delimiter = ',')]
    browsers: Vec<Browser>,
    /// Only end-to-end tests whose name holds this.
    #[arg(long)]
    filter: Option<String>,
    /// Take pictures of every state worth looking at into this folder, instead of testing.
    #[arg(long)]
    screenshots: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// Format, lints, and the licences and sources of what we depend on.
    Lint,
    /// Native tests of everything pure, and of publishing.
    Unit,
    /// Components in a real browser.
    Component,
    /// What other programs make of the site: reader views, validators, web servers.
    Clients,
    /// Whole journeys in whole browsers.
    E2e,
}

pub fn test(options: &Options) -> Result<()> {
    if options.screenshots.is_some() {
        return end_to_end(options);
    }
    let wants = |kind| options.only.is_empty() || options.only.contains(&kind);
    if wants(Kind::Lint) {
        lint()?;
    }
    if wants(Kind::Unit) {
        say("unit tests");
        run(cargo().args([
            "test",
            "--features",
            "publish",
            "--package",
            "plainsight",
            "--package",
            "plainsight-contracts",
            "--package",
            "plainsight-search",
            "--package",
            "plainsight-finder",
            "--package",
            "xtask",
        ]))?;
    }
    if wants(Kind::Component) {
        component()?;
    }
    if wants(Kind::Clients) {
        clients()?;
    }
    if wants(Kind::E2e) {
        end_to_end(options)?;
    }
    say("every test passed");
    Ok(())
}

fn lint() -> Result<()> {
    tools::wasm_target()?;
    say("format and lints");
    run(cargo().args(["fmt", "--all", "--check"])).context("mend it with `cargo fmt --all`")?;
    let deny = ["--", "-D", "warnings"];
    run(cargo().args(["clippy", "--workspace", "--all-targets", "--features", "publish"]).args(deny))?;
    run(cargo()
        .args([
            "clippy",
            "--target",
            "wasm32-unknown-unknown",
            "--features",
            "hydrate",
            "--lib",
            "--bins",
            "--test",
            "components",
        ])
        .args(deny))?;
    let cargo_deny = tools::cargo_deny()?;
    say("licences, sources and duplicates of what we depend on");
    run(program(cargo_deny).args(["--workspace", "--locked", "check", "licenses", "sources", "bans"]))
        .context("deny.toml says what may be among our dependencies")
}

fn component() -> Result<()> {
    let tools = tools::for_building()?;
    let browser = Browser::Chromium.environment()?;
    say("component tests, in Chromium");
    let mut test = cargo();
    test.args([
        "test",
        "--target",
        "wasm32-unknown-unknown",
        "--features",
        "hydrate",
        "--test",
        "components",
    ]);
    run(test.env("PATH", &tools.path).envs(browser))
}

/// The tests' site and the real one, as other programs see them.
fn clients() -> Result<()> {
    let modules = tools::for_testing()?;
    let program_file = crate::dist::embedded(&[], "debug")?;
    let site = site("site", &root().join("tests/site"), "/")?;
    let ours = self::site("ours", &root().join("public"), "/")?;
    let gallery = root().join("target/gallery");
    crate::gallery::gallery(&gallery)?;
    say("tests with other programs");
    let mut test = program("node");
    test.args(["--test", "--test-reporter=spec"]);
    for name in ["program", "reader-view", "html", "gallery", "files", "servers"] {
        test.arg(root().join("tests/clients").join(format!("{name}.test.mjs")));
    }
    test.env("PLAINSIGHT_MODULES", modules).env("PLAINSIGHT_PROGRAM_FILE", program_file);
    test.env("PLAINSIGHT_GALLERY", gallery);
    run(test.env("PLAINSIGHT_SITE", site).env("PLAINSIGHT_OURS", ours))
}

fn end_to_end(options: &Options) -> Result<()> {
    let modules = tools::for_testing()?;
    let browsers = if options.browsers.is_empty() { ALL.to_vec() } else { options.browsers.clone() };
    let mut environment = Vec::new();
    for browser in &browsers {
        environment.extend(browser.environment()?);
    }
    crate::program::make()?;
    let site = site("site", &root().join("tests/site"), "/")?;
    // The same program under a sub-path, with texts that are too long, hostile, or missing.
    let odd = site_of_odd_articles()?;
    // Made by data alone: another subject, another colour, one article.
    let tiny = self::site("tiny", &root().join("examples/tiny"), "/")?;
    say("end-to-end tests");
    let names: Vec<&str> = browsers.iter().map(|browser| browser.name()).collect();
    let mut test = cargo();
    test.args(["run", "--quiet", "--package", "plainsight-e2e", "--"]);
    if let Some(filter) = &options.filter {
        test.arg(filter);
    }
    if let Some(folder) = &options.screenshots {
        test.arg("--screenshots").arg(std::path::absolute(folder)?);
    }
    test.envs(environment)
        .env("PLAINSIGHT_BROWSERS", names.join(","))
        .env("PLAINSIGHT_SITE", site)
        .env("PLAINSIGHT_ODD_SITE", odd)
        .env("PLAINSIGHT_TINY_SITE", tiny)
        .env("PLAINSIGHT_AXE", modules.join("axe-core/axe.min.js"));
    run(&mut test)
}

/// The tests' site with the articles of `tests/articles` in the place of its own.
fn site_of_odd_articles() -> Result<PathBuf> {
    let folder = root().join("target/e2e/odd-folder");
    _ = std::fs::remove_dir_all(&folder);
    copy(&root().join("tests/site"), &folder, "articles")?;
    copy(&root().join("tests/articles"), &folder.join("articles"), "")?;
    site("odd-site", &folder, "/sub/path/")
}

/// A site among the tests' things, published with what [`crate::program::make`] made.
fn site(name: &str, folder: &Path, public_url: &str) -> Result<PathBuf> {
    let out = root().join("target/e2e").join(name);
    crate::program::publish(folder, &out, public_url)?;
    Ok(out)
}
