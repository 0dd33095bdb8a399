//! What goes into every site, whoever writes it: trunk's page, the app, the engine, our scripts and style sheets.
//!
//! It lies in a folder that contributors make with `cargo xtask build`. The program that publishers download has that folder
//! inside it and unpacks it once, into the system's folder for caches.

#[cfg(feature = "embedded")]
use anyhow::Context;
use anyhow::{Result, bail};
use plainsight::publish::Program;
use std::path::{Path, PathBuf};

/// Where contributors have it.
const MADE_BY_XTASK: &str = "target/program";
/// In the folder that was asked for, or the one that is inside, or the contributors'.
pub fn find(asked: Option<&Path>) -> Result<Program> {
    let folder = match asked {
        Some(folder) => folder.to_owned(),
        None => match inside()? {
            Some(folder) => folder,
            None => MADE_BY_XTASK.into(),
        },
    };
    let program = Program::in_folder(&folder);
    if !program.page.is_file() {
        bail!("{} holds no program to publish with; `cargo xtask build` makes it", folder.display());
    }
    Ok(program)
}

/// A folder of ours among the system's caches, or among what is temporary where there are none.
pub fn cache(name: &str) -> PathBuf {
    dirs::cache_dir().unwrap_or_else(std::env::temp_dir).join("plainsight").join(name)
}

#[cfg(not(feature = "embedded"))]
fn inside() -> Result<Option<PathBuf>> {
    Ok(None)
}

#[cfg(not(feature = "embedded"))]
pub fn unpack(_: &Path) -> Result<()> {
    bail!("nothing is inside this program; `cargo xtask dist` makes one with all it needs")
}

#[cfg(feature = "embedded")]
mod embedded {
    use rust_embed::RustEmbed;

    #[derive(RustEmbed)]
    #[folder = "../target/program"]
    pub struct Files;
}

/// Unpacks what is inside, once for each version of it.
#[cfg(feature = "embedded")]
fn inside() -> Result<Option<PathBuf>> {
    use embedded::Files;
    use plainsight::publish::hash_bytes;
    let mut all = Vec::new();
    for name in Files::iter() {
        all.extend_from_slice(name.as_bytes());
        all.extend(Files::get(&name).map(|file| file.metadata.sha256_hash()).into_iter().flatten());
    }
    let folder = cache("programs").join(hash_bytes(&all));
    if !Program::in_folder(&folder).page.is_file() {
        // Beside it first, so that two that begin at once never see half of it.
        let beside = folder.with_extension(std::process::id().to_string());
        unpack(&beside)?;
        if std::fs::rename(&beside, &folder).is_err() {
            _ = std::fs::remove_dir_all(&beside);
        }
    }
    Ok(Some(folder))
}

#[cfg(feature = "embedded")]
pub fn unpack(folder: &Path) -> Result<()> {
    use embedded::Files;
    for name in Files::iter() {
        let Some(content) = Files::get(&name) else { continue };
        let file = folder.join(&*name);
        let inside = file.parent().context("a file without a folder")?;
        std::fs::create_dir_all(inside).with_context(|| format!("cannot make {}", inside.display()))?;
        std::fs::write(&file, content.data).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}
