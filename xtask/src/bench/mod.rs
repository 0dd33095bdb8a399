//! Measurements: what the site promises, how well search finds, and how others do beside it.

mod peers;
mod serve;
mod site;
mod varied;

use crate::run::{cargo, run};
use anyhow::Result;
use clap::{Args, Subcommand};
use std::path::PathBuf;
use std::process::Command;

/// What to measure; without one, the site and then the peers.
#[derive(Subcommand)]
pub enum What {
    /// Sizes and times of the site, with their ceilings.
    Site,
    /// How soon an edited article shows while a site is being written.
    Serve,
    /// Varied articles made from ours, into target/bench/varied.
    Articles {
        #[arg(long, default_value_t = 10_000)]
        number: usize,
    },
    /// How well and how fast search finds, on a folder of judged queries, as one line of JSON.
    Search(Judged),
    /// How well related articles are found, on a folder of judged pairs, as one line of JSON.
    Related(Judged),
    /// Our search beside other engines that run in a browser, in Chromium; writes docs/benchmarks.md.
    Peers(peers::Options),
}

#[derive(Args)]
pub struct Judged {
    /// The folder with docs.jsonl, queries.jsonl (both may end in .gz) and qrels.tsv.
    #[arg(long)]
    data: PathBuf,
    /// Rank with plain BM25 instead: k1,b, such as 1.2,0.75.
    #[arg(long)]
    plain: Option<String>,
}

pub fn bench(what: Option<What>) -> Result<()> {
    match what {
        None => {
            site::figures()?;
            peers::side_by_side(&peers::Options::default())
        }
        Some(What::Site) => site::figures(),
        Some(What::Serve) => serve::figures(),
        Some(What::Articles { number }) => {
            println!("{}", varied::make(number, "varied")?.display());
            Ok(())
        }
        Some(What::Search(judged)) => judge("search", &judged),
        Some(What::Related(judged)) => judge("related", &judged),
        Some(What::Peers(options)) => peers::side_by_side(&options),
    }
}

fn judge(what: &str, Judged { data, plain }: &Judged) -> Result<()> {
    let mut judge = example("judge");
    judge.args([what, "--data"]).arg(std::path::absolute(data)?);
    if let Some(plain) = plain {
        judge.args(["--plain", plain]);
    }
    run(&mut judge)
}

/// A program of the search engine's, made to be quick.
fn example(name: &str) -> Command {
    let mut command = cargo();
    let package = ["--package", "plainsight-search", "--example", name];
    command.args(["run", "--quiet", "--profile", "native"]).args(package).arg("--");
    command
}
