//! Making the site.

use crate::{BOLD, Ended, PLAIN, check, program, progress::Progress};
use anstream::println;
use anyhow::{Context, Result, bail};
use clap::Args;
use plainsight::publish::{Folders, Located, Report, hash_bytes, publish_site};
use plainsight_contracts::addresses::CATALOGUE;
use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::time::Instant;

#[derive(Args)]
pub struct Options {
    /// The site's folder: site.json, articles/ and what else it has.
    #[arg(long, env = "PLAINSIGHT_SITE", hide_env = true, default_value = ".")]
    pub site: PathBuf,
    /// The folder to make. A site that is there already is replaced; anything else is left alone, and said.
    #[arg(long, default_value = "dist")]
    pub out: PathBuf,
    /// Where the site will stand: a path such as /ms/, or a whole address such as https://example.org/ms/. Otherwise it is
    /// the "url" of site.json.
    #[arg(long, env = "PLAINSIGHT_URL", hide_env = true)]
    pub url: Option<String>,
    /// The folder with app, engine, scripts and styles, in the place of those inside this program.
    #[arg(long, env = "PLAINSIGHT_PROGRAM", hide = true)]
    pub program: Option<PathBuf>,
    /// A folder for what can be used again the next time, in the place of one among the system's caches.
    #[arg(long, hide = true)]
    pub cache: Option<PathBuf>,
}

pub fn build(options: &Options) -> Result<(), Ended> {
    let start = Instant::now();
    let progress = Progress::new();
    let made = make(options, "", &progress)?;
    drop(progress);
    let report = made.map_err(|faults| check::tell(&faults))?;
    println!(
        "{BOLD}{}{PLAIN}: {} articles, {} pages ({} as they were), {} files, {} KB in {:.1} s",
        options.out.display(),
        report.articles,
        report.pages,
        report.unchanged,
        report.files,
        report.bytes / 1024,
        start.elapsed().as_secs_f64()
    );
    Ok(())
}

/// Publishes the site into its folder, or gives back what is wrong with it, and then the folder is as it was. `script` is what
/// every page should run besides our own.
pub fn make(options: &Options, script: &str, progress: &Progress) -> Result<Result<Report, Vec<Located>>> {
    let program = program::folder(options.program.as_deref())?;
    let out = absolute(&options.out)?;
    let site = absolute(&options.site)?;
    if out.starts_with(&site) && out != site.join("dist") {
        bail!(
            "{} lies inside the site's folder, and what lies there is published; use dist, or a folder elsewhere",
            out.display()
        );
    }
    let cache = match &options.cache {
        Some(folder) => folder.clone(),
        None => program::cache("builds").join(hash_bytes(site.as_os_str().as_encoded_bytes())),
    };
    let folders = Folders {
        scripts: program.join("scripts"),
        finder: program.join("finder"),
        ..Folders::of_site(&options.site)
    };
    // Faults first: a site with faults leaves the last good one where it is.
    let (content, faults) = plainsight::publish::Content::read(&folders)?;
    if content.is_none() {
        return Ok(Err(faults));
    }
    empty(&out)?;
    bring_app(&program, &out, script)?;
    let mut say = |text: &str| progress.say(text);
    let style = program.join("style/main.css");
    publish_site(&folders, &style, &out, options.url.as_deref(), Some(&cache), &mut say)
}

/// Makes the folder, or empties it if it holds a site.
fn empty(out: &Path) -> Result<()> {
    let entries: Vec<_> = fs::read_dir(out).into_iter().flatten().filter_map(Result::ok).collect();
    if !entries.is_empty() && !out.join(CATALOGUE).is_file() {
        bail!(
            "{} holds something else than a site, and it would be lost; name another folder",
            out.display()
        );
    }
    for entry in entries {
        let path = entry.path();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let removed = if is_folder { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        removed.with_context(|| format!("cannot remove {}", path.display()))?;
    }
    fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))
}

/// Puts trunk's page and the app where publishing looks for them.
fn bring_app(program: &Path, out: &Path, script: &str) -> Result<()> {
    let page = program.join(program::PAGE);
    let page = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let page = match script {
        "" => page,
        script => page.replacen("</body>", &format!("<script>{script}</script></body>"), 1),
    };
    fs::write(out.join("index.html"), page)
        .with_context(|| format!("cannot write into {}", out.display()))?;
    let app = program.join("app");
    for entry in fs::read_dir(&app).with_context(|| format!("cannot read {}", app.display()))? {
        let entry = entry?;
        fs::copy(entry.path(), out.join(entry.file_name())).context("cannot copy the app")?;
    }
    Ok(())
}
