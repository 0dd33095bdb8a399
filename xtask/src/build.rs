//! Making the site: `serve`, `build`, `check`.

use crate::run::{cargo, program, root, run, say};
use crate::tools;
use anyhow::{Result, anyhow, bail};
use clap::Args;
use plainsight_contracts::addresses::CATALOGUE;
use std::path::{Path, PathBuf, absolute};

#[derive(Args)]
pub struct Options {
    /// The folder of article JSON.
    #[arg(long, default_value = "public/articles")]
    pub articles: PathBuf,
    /// The folder with everything else of the site's own: topics.json, site.json, glossary.json, pages/ and so on.
    #[arg(long, default_value = "public")]
    pub public: PathBuf,
    /// The folder to make; it is emptied first.
    #[arg(long, default_value = "dist")]
    pub out: PathBuf,
    /// The path the site lies under, such as /ms/, or its whole address, such as https://example.org/ms/.
    #[arg(long, default_value = "/")]
    pub public_url: String,
}

pub fn build(options: &Options) -> Result<()> {
    // Trunk would name the faults too, below a trace of its own.
    check(&options.articles, &options.public, false)?;
    let out = absolute(&options.out)?;
    // Trunk empties the folder. Whatever is not a site of ours stays.
    let is_empty = std::fs::read_dir(&out).map_or(true, |mut entries| entries.next().is_none());
    if !is_empty && !out.join(CATALOGUE).is_file() {
        bail!(
            "{} holds something else than a site, and it would be lost; name another folder",
            out.display()
        );
    }
    let tools = tools::for_building()?;
    say(&format!("building the site from {} into {}", options.articles.display(), options.out.display()));
    let mut trunk = program("trunk");
    trunk.args(["build", "--release", "--dist"]).arg(&out).env("PATH", &tools.path);
    trunk.env("PLAINSIGHT_ARTICLES", seen_from_root(&options.articles)?);
    trunk.env("PLAINSIGHT_PUBLIC", seen_from_root(&options.public)?);
    // Trunk wants a path; the rest of an address only matters to what is published.
    let path = match options.public_url.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or(String::new(), |(_, path)| path.to_owned()),
        None => options.public_url.clone(),
    };
    let path = path.trim_matches('/');
    trunk.arg("--public-url").arg(if path.is_empty() { "/".to_owned() } else { format!("/{path}/") });
    if options.public_url.contains("://") {
        trunk.env("PLAINSIGHT_URL", &options.public_url);
    }
    run(&mut trunk)?;
    say(&format!("done: {} can be put on any static host", options.out.display()));
    Ok(())
}

pub fn serve(port: u16) -> Result<()> {
    let tools = tools::for_building()?;
    say(&format!("building; then read at http://127.0.0.1:{port}/ (Ctrl+C ends it)"));
    let mut trunk = program("trunk");
    trunk.args(["serve", "--address", "127.0.0.1", "--port"]).arg(port.to_string());
    run(trunk.env("PATH", &tools.path))
}

/// Names what is wrong with the articles, and what an editor would change.
pub fn check(articles: &Path, public: &Path, grades: bool) -> Result<()> {
    let mut publish = cargo();
    publish.args(["run", "--quiet", "--features", "publish", "--bin", "publish", "--", "check"]);
    if grades {
        publish.arg("--grades");
    }
    publish.arg(seen_from_root(articles)?).arg("--public").arg(seen_from_root(public)?);
    run(&mut publish).map_err(|_| anyhow!("mend what is named above, then try again"))
}

/// A folder as the programs we start see it: they run in the project's folder, which may not be ours.
fn seen_from_root(folder: &Path) -> Result<PathBuf> {
    let here = absolute(folder)?;
    Ok(if here.is_dir() { here } else { root().join(folder) })
}
