//! Making the site: `serve`, `build`, `check`.

use crate::program;
use crate::run::{self, root, say};
use crate::tools;
use anyhow::{Result, anyhow};
use clap::Args;
use std::path::{Path, PathBuf, absolute};

#[derive(Args)]
pub struct Options {
    /// The site's folder: site.json, articles/ and what else it has.
    #[arg(long, default_value = "public")]
    pub site: PathBuf,
    /// The folder to make. A site that is there already is replaced.
    #[arg(long, default_value = "dist")]
    pub out: PathBuf,
    /// The path the site lies under, such as /ms/, or its whole address, such as https://example.org/ms/.
    #[arg(long, default_value = "/")]
    pub public_url: String,
}

pub fn build(options: &Options) -> Result<()> {
    // The app takes minutes, so faults are named first.
    check(&options.site, false)?;
    program::make()?;
    say(&format!("making the site of {} in {}", options.site.display(), options.out.display()));
    program::publish(&seen_from_root(&options.site)?, &absolute(&options.out)?, &options.public_url)?;
    say(&format!("done: {} can be put on any static host", options.out.display()));
    Ok(())
}

/// Trunk watches the program's source and the site's files alike.
pub fn serve(site: &Path, port: u16) -> Result<()> {
    let tools = tools::for_building()?;
    say(&format!("building; then read at http://127.0.0.1:{port}/ (Ctrl+C ends it)"));
    let mut trunk = run::program("trunk");
    trunk.args(["serve", "--address", "127.0.0.1", "--port"]).arg(port.to_string());
    run::run(trunk.env("PATH", &tools.path).env("PLAINSIGHT_SITE", seen_from_root(site)?))
}

/// Names what is wrong with a site's files, and what an editor would change.
pub fn check(site: &Path, grades: bool) -> Result<()> {
    let mut check = program::plainsight();
    check.arg("check").arg(seen_from_root(site)?);
    if grades {
        check.arg("--grades");
    }
    run::run(&mut check).map_err(|_| anyhow!("mend what is named above, then try again"))
}

/// A folder as the programs we start see it: they run in the project's folder, which may not be ours.
fn seen_from_root(folder: &Path) -> Result<PathBuf> {
    let here = absolute(folder)?;
    Ok(if here.is_dir() { here } else { root().join(folder) })
}
