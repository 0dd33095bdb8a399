//! What publishers download: one archive for this platform, with a checksum beside it.

use crate::program;
use crate::run::{cargo, cargo_target, output, root, run, say};
use anyhow::{Context, Result};
use clap::Args;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

/// What lies in the archive beside the program.
const BESIDE: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "docs/publishing.md"];

#[derive(Args)]
pub struct Options {
    /// The folder for the archive.
    #[arg(long, default_value = "target/dist")]
    out: PathBuf,
}

pub fn dist(options: &Options) -> Result<()> {
    let program = embedded(&["--profile", "native"], "native")?;
    let name = format!("plainsight-{}-{}", env!("CARGO_PKG_VERSION"), platform()?);
    fs::create_dir_all(&options.out)?;
    let archive = options.out.join(format!("{name}.tar.gz"));
    say(&format!("packing {}", archive.display()));
    let mut files = vec![(format!("plainsight{EXE_SUFFIX}"), program)];
    files.extend(BESIDE.iter().map(|path| {
        let name = path.rsplit('/').next().unwrap_or(path);
        (name.to_owned(), root().join(path))
    }));
    let packed = pack(&name, &files)?;
    fs::write(&archive, &packed).with_context(|| format!("cannot write {}", archive.display()))?;
    let digest: String = Sha256::digest(&packed).iter().map(|byte| format!("{byte:02x}")).collect();
    // As `sha256sum --check` reads it.
    fs::write(options.out.join(format!("{name}.tar.gz.sha256")), format!("{digest}  {name}.tar.gz\n"))?;
    println!("{} ({} MB)\n{digest}", archive.display(), packed.len() / 1_000_000);
    Ok(())
}

/// Builds the program with all it needs inside; where it is. `flags` and `folder` belong to a profile of cargo's.
pub fn embedded(flags: &[&str], folder: &str) -> Result<PathBuf> {
    program::make()?;
    say("building plainsight with all of that inside");
    let target = root().join("target/embedded");
    let mut build = cargo();
    build.args(["build", "--quiet", "--package", "plainsight-cli", "--features", "embedded"]).args(flags);
    run(&mut build)?;
    // Beside the one without: a rebuild of that one must not take its place.
    fs::create_dir_all(&target)?;
    let (name, built) = (format!("plainsight{EXE_SUFFIX}"), cargo_target().join(folder));
    let to = target.join(&name);
    fs::copy(built.join(&name), &to).with_context(|| format!("cannot copy {name}"))?;
    Ok(to)
}

/// As `x86_64-unknown-linux-gnu`.
fn platform() -> Result<String> {
    let about = output(crate::run::program("rustc").arg("-vV")).context("cannot run rustc")?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not say for what it compiles")?.to_owned())
}

/// The same files give the same bytes.
fn pack(folder: &str, files: &[(String, PathBuf)]) -> Result<Vec<u8>> {
    let mut archive = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::best()));
    for (name, file) in files {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(if name.starts_with("plainsight") { 0o755 } else { 0o644 });
        archive.append_data(&mut header, Path::new(folder).join(name), bytes.as_slice())?;
    }
    Ok(archive.into_inner()?.finish()?)
}
