//! `plainsight`, the publisher's program: from a folder of articles to a site, with nothing else installed.
//!
//! | file | what it does |
//! |---|---|
//! | `new` | a folder to begin with |
//! | `check` | names faults, and what an editor would change |
//! | `build` | makes the site |
//! | `migrate` | brings articles up to the newest version of their format |
//! | `serve` | shows the site while it is being written |
//! | `program` | finds what goes into every site: app, engine, scripts, styles |
//! | `progress` | says how far it is |

mod build;
mod check;
mod migrate;
mod new;
mod program;
mod progress;
mod serve;

use anstream::{eprintln, println};
use clap::{CommandFactory, Parser, Subcommand};
use plainsight::publish::article_schema;
use std::path::PathBuf;
use std::process::ExitCode;

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Medical research in plain language: from a folder of articles to a site that anyone can host.
#[derive(Parser)]
#[command(name = "plainsight", version, max_term_width = 100, after_help = AFTER_HELP)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
To begin:
  plainsight new my-site
  cd my-site
  plainsight serve

It ends with 0 when all is well, 1 when the site's files have faults (nothing is published then),
2 when it was not called rightly, and 3 when something else is in the way, such as a full disk.
NO_COLOR=1 leaves colours out.";

#[derive(Subcommand)]
enum Command {
    /// Make a folder with a small site that works, to write your own in.
    New(new::Options),
    /// Name every fault of every file, with line, field and what was probably meant; then what an editor would change.
    Check(check::Options),
    /// Make the site: a folder of files for any host.
    Build(build::Options),
    /// Show the site on this computer while you write; a page loads again when you save.
    Serve(serve::Options),
    /// Bring articles up to the newest version of their format; nothing else in their files changes.
    Migrate(migrate::Options),
    /// Print the JSON Schema of an article, which editors use to help while you type.
    Schema,
    /// Print completions for a shell.
    Completions { shell: clap_complete::Shell },
    /// Unpack what goes into every site (app, engine, scripts, styles) into a folder.
    #[command(hide = true)]
    Unpack { folder: PathBuf },
}

/// Why it ended otherwise than well.
enum Ended {
    /// The site's files have faults, which were named.
    Faults,
    /// Something else is in the way.
    Failed(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Ended {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::New(options) => new::new(&options),
        Command::Check(options) => check::check(&options),
        Command::Build(options) => build::build(&options),
        Command::Serve(options) => serve::serve(&options),
        Command::Migrate(options) => migrate::migrate(&options),
        Command::Schema => schema(),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Arguments::command(), "plainsight", &mut std::io::stdout());
            Ok(())
        }
        Command::Unpack { folder } => program::unpack(&folder).map_err(Ended::from),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Ended::Faults) => ExitCode::from(1),
        Err(Ended::Failed(error)) => {
            eprintln!("{BOLD}plainsight:{PLAIN} {error:#}");
            ExitCode::from(3)
        }
    }
}

/// How what matters stands out, where colours are wanted.
const BOLD: &str = "\x1b[1m";
const PLAIN: &str = "\x1b[0m";

fn schema() -> Result<(), Ended> {
    println!("{}", serde_json::to_string_pretty(&article_schema())?);
    Ok(())
}
