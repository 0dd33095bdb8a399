//! Bringing articles up to the newest version of their format.

use crate::{BOLD, Ended, PLAIN};
use anstream::println;
use anyhow::Context;
use clap::Args;
use plainsight::publish::{SiteFolder, migrate as migrated};
use std::fs;
use std::path::PathBuf;

#[derive(Args)]
pub struct Options {
    /// The site's folder.
    #[arg(default_value = ".")]
    site: PathBuf,
}

/// Every file is read and made anew before the first is written, so that a fault in one leaves all as they were.
pub fn migrate(options: &Options) -> Result<(), Ended> {
    let folder = SiteFolder::new(&options.site).articles;
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| file.extension().is_some_and(|end| end == "json"))
        .collect();
    files.sort();
    let mut changed = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        let new =
            migrated(&text).with_context(|| format!("{} cannot be brought up to date", file.display()))?;
        changed.extend(new.map(|new| (file, new)));
    }
    for (file, new) in &changed {
        fs::write(file, new).with_context(|| format!("cannot write {}", file.display()))?;
        println!("{}", file.display());
    }
    println!(
        "{BOLD}{} of {} articles{PLAIN} were brought up to date. `plainsight check` says what the new version asks for besides.",
        changed.len(),
        files.len()
    );
    Ok(())
}
