//! `cargo xtask`: the only commands a newcomer needs. Each installs what it is missing, says what it does, and works.

mod bench;
mod browsers;
mod build;
mod finder;
mod run;
mod scripts;
mod test;
mod tools;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(bin_name = "cargo xtask", about = "Serve, test, build, check and measure Plainsight")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make the site and show it at http://127.0.0.1:8080/, again after every change.
    Serve {
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Make the whole site from a folder of article JSON.
    Build(build::Options),
    /// Make the search engine for browsers, which publishing puts beside the pages.
    Finder,
    /// Make our scripts small, which publishing puts beside the pages.
    Scripts,
    /// Name every fault of every article and what an editor would change, without building.
    Check {
        /// The folder of article JSON.
        #[arg(default_value = "public/articles")]
        articles: PathBuf,
        /// The folder with everything else of the site's own.
        #[arg(long, default_value = "public")]
        public: PathBuf,
        /// Show the reading grade of every article, section by section.
        #[arg(long)]
        grades: bool,
    },
    /// Run every test: format, lints, unit, component and end-to-end.
    Test(test::Options),
    /// Print the sizes and times that this project promises.
    Bench {
        #[command(subcommand)]
        what: Option<bench::What>,
    },
}

fn main() -> ExitCode {
    match dispatch(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: Command) -> Result<()> {
    match command {
        Command::Serve { port } => build::serve(port),
        Command::Build(options) => build::build(&options),
        Command::Finder => finder::make(),
        Command::Scripts => scripts::make(),
        Command::Check { articles, public, grades } => build::check(&articles, &public, grades),
        Command::Test(options) => test::test(&options),
        Command::Bench { what } => bench::bench(what),
    }
}
