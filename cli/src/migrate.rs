//! Bringing articles up to the newest version of their format.

use crate::{BOLD, Ended, PLAIN};
use anstream::println;
use anyhow::Context;
use clap::Args;
use plainsight::publish::{SiteFolder, migrate_site};
use std::fs;
use std::path::PathBuf;

#[derive(Args)]
pub struct Options {
    /// The site's folder.
    #[arg(default_value = ".")]
    site: PathBuf,
}

pub fn migrate(options: &Options) -> Result<(), Ended> {
    let (older, count) = migrate_site(&SiteFolder::new(&options.site))?;
    for (file, new) in &older {
        fs::write(file, new).with_context(|| format!("cannot write {}", file.display()))?;
        println!("{}", file.display());
    }
    println!(
        "{BOLD}{} of {count} articles{PLAIN} were brought up to date. `plainsight check` says what the new version asks for besides.",
        older.len(),
    );
    Ok(())
}
