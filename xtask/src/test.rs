//! Every test, from the quickest to the slowest.

use crate::browsers::{ALL, Browser};
use crate::build;
use crate::run::{cargo, program, root, run, say};
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
    /// Format and lints.
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

/// The tests' site and the real one, as other programs see them.
fn clients() -> Result<()> {
    let modules = tools::for_testing()?;
    let site = site("site", "tests/site/articles", "/")?;
    let ours = root().join("target/e2e/ours");
    publish_ours(&ours)?;
    say("tests with other programs");
    let mut test = program("node");
    test.args(["--test", "--test-reporter=spec"]);
    for name in ["reader-view", "html", "files", "servers"] {
        test.arg(root().join("tests/clients").join(format!("{name}.test.mjs")));
    }
    run(test.env("PLAINSIGHT_MODULES", modules).env("PLAINSIGHT_SITE", site).env("PLAINSIGHT_OURS", ours))
}

/// Our own articles, published around a page that starts no app: nobody runs it here.
fn publish_ours(out: &Path) -> Result<()> {
    const PAGE: &str = concat!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>x</title></head><body>",
        "<div id=\"app\"></div><script defer id=\"boot\" src=\"/boot.js\" data-glue=\"/a.js\" data-wasm=\"/a.wasm\">",
        "</script></body></html>",
    );
    _ = std::fs::remove_dir_all(out);
    std::fs::create_dir_all(out)?;
    std::fs::write(out.join("index.html"), PAGE)?;
    let mut publish = cargo();
    publish.args(["run", "--quiet", "--features", "publish", "--bin", "publish", "--", "site", "--out"]);
    run(publish.arg(out).arg("--keep").arg(out.with_file_name("ours-kept")))
}

fn end_to_end(options: &Options) -> Result<()> {
    let modules = tools::for_testing()?;
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
        .env("PLAINSIGHT_AXE", modules.join("axe-core/axe.min.js"));
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
