//! Every test, from the quickest to the slowest.

use crate::browsers::{ALL, Browser};
use crate::build;
use crate::run::{cargo, root, run, say};
use crate::tools;
use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

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
    /// Format and lints.
    Lint,
    /// Native tests of everything pure, and of publishing.
    Unit,
    /// Components in a real browser.
    Component,
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
            "plainsight-search",
            "--package",
            "plainsight-finder",
        ]))?;
    }
    if wants(Kind::Component) {
        component()?;
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
        .args(deny))
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

fn end_to_end(options: &Options) -> Result<()> {
    let tools = tools::for_building()?;
    let browsers = if options.browsers.is_empty() { ALL.to_vec() } else { options.browsers.clone() };
    let mut environment = Vec::new();
    for browser in &browsers {
        environment.extend(browser.environment()?);
    }
    let site = site("site", "tests/site/articles", "/")?;
    // The same program under a sub-path, with texts that are too long, hostile, or missing.
    let odd = site_of_odd_articles()?;
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
        .env("PLAINSIGHT_AXE", tools.axe);
    run(&mut test)
}

fn site_of_odd_articles() -> Result<PathBuf> {
    site("odd-site", "tests/articles", "/sub/path/")
}

fn site(name: &str, articles: &str, public_url: &str) -> Result<PathBuf> {
    let out = root().join("target").join("e2e").join(name);
    std::fs::create_dir_all(&out)?;
    build::build(&build::Options {
        articles: root().join(articles),
        public: root().join("tests/site"),
        out: out.clone(),
        public_url: public_url.into(),
    })?;
    Ok(out)
}
