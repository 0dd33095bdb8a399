//! Whole journeys in whole browsers, against a published site. `cargo xtask test` prepares everything and runs this.
//!
//! Every journey runs once in each browser and reads as a sentence about what people see. In every state it visits it calls
//! [`Visit::is_sound`](visit::Visit::is_sound): no error in the console, no violation of the Content-Security-Policy, no
//! finding of axe-core.

mod browser;
mod host;
mod journeys;
mod reader;
mod recorder;
mod screenshots;
mod server;
mod visit;

use anyhow::{Context, Result};
use browser::{Browser, Kind};
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::runtime::Runtime;
use visit::{Site, Visit};

/// What the journeys need; `cargo xtask test` says where it is.
pub struct Setting {
    /// The site of this repository's articles.
    pub site: PathBuf,
    /// The site of odd articles, published under `/sub/path/`.
    pub odd_site: PathBuf,
    /// The smallest site, with other topics, another colour, no pages and one article.
    pub tiny_site: PathBuf,
    /// The source of axe-core.
    pub axe: String,
}

/// The path under which the odd site is published.
pub const ODD_BASE: &str = "/sub/path/";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("e2e: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let setting = Arc::new(Setting {
        site: variable("PLAINSIGHT_SITE")?.into(),
        odd_site: variable("PLAINSIGHT_ODD_SITE")?.into(),
        tiny_site: variable("PLAINSIGHT_TINY_SITE")?.into(),
        axe: std::fs::read_to_string(variable("PLAINSIGHT_AXE")?).context("cannot read axe-core")?,
    });
    let runtime = Arc::new(Runtime::new()?);
    if let Some(folder) = std::env::args().skip_while(|argument| argument != "--screenshots").nth(1) {
        runtime.block_on(screenshots::take(&setting, folder.as_ref()))?;
        return Ok(ExitCode::SUCCESS);
    }

    let mut arguments = Arguments::from_args();
    let names = variable("PLAINSIGHT_BROWSERS")?;
    let browsers: Vec<Arc<Browser>> = names
        .split(',')
        .map(|name| Kind::parse(name).map(Browser::new).map(Arc::new))
        .collect::<Result<_>>()?;
    // One journey at a time in each browser, all browsers side by side.
    arguments.test_threads.get_or_insert(browsers.len());
    let mut trials = Vec::new();
    for journey in journeys::all() {
        for (browser, site) in
            browsers.iter().flat_map(|browser| journey.sites().map(move |site| (browser, site)))
        {
            if !journey.runs_in(browser.kind) {
                continue;
            }
            let (setting, runtime, browser) =
                (Arc::clone(&setting), Arc::clone(&runtime), Arc::clone(browser));
            let name = match site {
                Site::Tiny => format!("{}::tiny::{}", browser.kind.name(), journey.name),
                _ => format!("{}::{}", browser.kind.name(), journey.name),
            };
            trials.push(Trial::test(name, move || {
                runtime
                    .block_on(async {
                        let mut session = browser.lock().await;
                        let driver = session.driver().await?;
                        let visit = Visit::begin(driver, browser.kind, setting, site).await?;
                        let result = (journey.go)(&visit).await;
                        if result.is_err() {
                            visit.keep_evidence(journey.name).await;
                        }
                        visit.end().await;
                        result
                    })
                    .map_err(|error: anyhow::Error| Failed::from(format!("{error:#}")))
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    runtime.block_on(async {
        for browser in &browsers {
            browser.quit().await;
        }
    });
    println!("{} passed, {} failed", conclusion.num_passed, conclusion.num_failed);
    Ok(conclusion.exit_code())
}

fn variable(name: &str) -> Result<String> {
    std::env::var(name)
        .with_context(|| format!("{name} is not set; run this with `cargo xtask test --only e2e`"))
}
