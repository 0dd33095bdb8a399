//! Making the site.

use crate::{BOLD, Ended, PLAIN, check, program, progress::Progress};
use anstream::{eprintln, println};
use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use plainsight::publish::{
    FileList, Located, PublishOptions, Report, SiteFolder, hash_bytes, is_side_file, publish_site,
};
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
    /// A file that remembers what was published. Which files are new (+), changed (~) or gone (-) since is printed, for hosts
    /// that want no more than that.
    #[arg(long, value_name = "FILE")]
    pub changes: Option<PathBuf>,
    /// The folder with app, engine, scripts and styles, in the place of those inside this program.
    #[arg(long, env = "PLAINSIGHT_PROGRAM", hide = true)]
    pub program: Option<PathBuf>,
    /// A folder for what can be used again the next time, in the place of one among the system's caches.
    #[arg(long, hide = true)]
    pub cache: Option<PathBuf>,
}

pub fn build(options: &Options) -> Result<(), Ended> {
    let start = Instant::now();
    if let Some(file) = &options.changes
        && absolute(file)?.starts_with(absolute(&options.site)?)
    {
        let error = anyhow!(
            "{} lies inside the site's folder and would be published; name one elsewhere",
            file.display()
        );
        return Err(error.into());
    }
    let before = options.changes.as_deref().map(remembered).transpose()?;
    let made = make(options, "", &Progress::new())?;
    let report = made.map_err(|faults| check::tell(&faults))?;
    for warning in &report.warnings {
        eprintln!("{BOLD}Note:{PLAIN} {warning}");
    }
    if let Some((file, before)) = options.changes.as_ref().zip(before) {
        print!("{}", report.files.since(&before));
        fs::write(file, report.files.to_string())
            .with_context(|| format!("cannot write {}", file.display()))?;
    }
    println!(
        "{BOLD}{}{PLAIN}: {} articles, {} pages ({} as they were), {} files, {} KB in {:.1} s",
        options.out.display(),
        report.articles,
        report.pages,
        report.unchanged,
        report.files.len(),
        report.files.bytes() / 1024,
        start.elapsed().as_secs_f64()
    );
    Ok(())
}

/// What was published the last time; nothing if there was none.
fn remembered(file: &Path) -> Result<FileList> {
    if !file.exists() {
        return Ok(FileList::default());
    }
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    FileList::read(&text).with_context(|| {
        format!("{} is not what a build before wrote; remove it to begin anew", file.display())
    })
}

/// Publishes the site into its folder, or gives back what is wrong with it, and then the folder is as it was. `script` is what
/// every page should run besides our own.
pub fn make(options: &Options, script: &str, progress: &Progress) -> Result<Result<Report, Vec<Located>>> {
    let program = program::find(options.program.as_deref())?;
    let out = absolute(&options.out)?;
    let site = absolute(&options.site)?;
    if out.starts_with(&site) && out != site.join("dist") {
        bail!(
            "{} lies inside the site's folder, and what lies there is published; use dist, or a folder elsewhere",
            out.display()
        );
    }
    let is_empty = fs::read_dir(&out).map_or(true, |mut entries| entries.next().is_none());
    if !is_empty && !out.join(CATALOGUE).is_file() {
        bail!(
            "{} holds something else than a site, and it would be lost; name another folder",
            out.display()
        );
    }
    let cache = match &options.cache {
        Some(folder) => folder.clone(),
        None => program::cache("builds").join(hash_bytes(site.as_os_str().as_encoded_bytes())),
    };
    let made = publish_site(PublishOptions {
        site: &SiteFolder::new(&options.site),
        program: &program,
        script,
        out: &out,
        url: options.url.as_deref(),
        cache: Some(&cache),
        progress: &|step| progress.step(step),
    })?;
    if let Ok(report) = &made {
        remove_others(&out, &out, &report.files)?;
    }
    Ok(made)
}

/// Removes what an earlier site left in the folder; is anything left in it? Until then its files stay, so that whoever reads
/// it misses nothing. What no site can have published stays too, such as the `.git` of those who publish by it.
fn remove_others(root: &Path, folder: &Path, files: &FileList) -> Result<bool> {
    let mut is_any_left = false;
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let path = entry.path();
        if is_side_file(&entry.file_name().to_string_lossy()) {
            is_any_left = true;
            continue;
        }
        let of = || format!("cannot remove {}", path.display());
        if entry.file_type().with_context(of)?.is_dir() {
            match remove_others(root, &path, files)? {
                true => is_any_left = true,
                false => fs::remove_dir(&path).with_context(of)?,
            }
            continue;
        }
        let inside = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        match files.get(&inside) {
            Some(_) => is_any_left = true,
            None => fs::remove_file(&path).with_context(of)?,
        }
    }
    Ok(is_any_left)
}
