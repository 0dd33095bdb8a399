//! `cargo xtask`: the only commands a newcomer needs. Each installs what it is missing, says what it does, and works.

mod bench;
mod browsers;
mod build;
mod dist;
mod finder;
mod gallery;
mod glue;
mod program;
mod run;
mod scripts;
mod test;
mod tools;
mod widget;

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
        /// The site's folder.
        #[arg(long, default_value = "public")]
        site: PathBuf,
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Make the whole site from its folder.
    Build(build::Options),
    /// Make the archive that publishers download, for this platform.
    Dist(dist::Options),
    /// Trunk calls this when the app is built.
    #[command(hide = true)]
    Assemble,
    /// Name every fault of every file of a site and what an editor would change, without building.
    Check {
        /// The site's folder.
        #[arg(default_value = "public")]
        site: PathBuf,
        /// Show the reading grade of every article, section by section.
        #[arg(long)]
        grades: bool,
    },
    /// Make pages that show every component, what it is for and in which states, in light and dark and on a phone.
    Gallery {
        /// The folder to make.
        #[arg(long, default_value = "target/gallery")]
        out: PathBuf,
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
        Command::Serve { site, port } => build::serve(&site, port),
        Command::Build(options) => build::build(&options),
        Command::Dist(options) => dist::dist(&options),
        Command::Assemble => program::assemble(),
        Command::Check { site, grades } => build::check(&site, grades),
        Command::Gallery { out } => gallery::gallery(&out),
        Command::Test(options) => test::test(&options),
        Command::Bench { what } => bench::bench(what),
    }
}
