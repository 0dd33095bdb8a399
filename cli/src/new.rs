//! A folder to begin with: the smallest site that works, which is `examples/tiny`.

use crate::{BOLD, Ended, PLAIN};
use anstream::println;
use anyhow::{Context, bail};
use clap::Args;
use rust_embed::RustEmbed;
use std::fs;
use std::path::PathBuf;

#[derive(RustEmbed)]
#[folder = "../examples/tiny"]
struct Example;

#[derive(Args)]
pub struct Options {
    /// The folder to make. What is in it already stays; nothing is written over.
    folder: PathBuf,
}

pub fn new(Options { folder }: &Options) -> Result<(), Ended> {
    let taken = Example::iter().find(|name| folder.join(&**name).exists());
    if let Some(name) = taken {
        let file = folder.join(&*name);
        return Err(anyhow::anyhow!("{} is there already; name another folder", file.display()).into());
    }
    for name in Example::iter() {
        let (file, content) = (folder.join(&*name), Example::get(&name));
        let Some(content) = content else { continue };
        write(&file, &content.data)?;
    }
    println!("{BOLD}{} is a site with one example article.{PLAIN}\n", folder.display());
    println!("  cd {}", folder.display());
    println!("  plainsight serve    shows it on this computer, and again whenever you save a file");
    println!("  plainsight build    makes the files for your host\n");
    println!("Begin with site.json, then copy the article and write your own.");
    Ok(())
}

fn write(file: &PathBuf, content: &[u8]) -> anyhow::Result<()> {
    let Some(folder) = file.parent() else { bail!("{} is no file", file.display()) };
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    fs::write(file, content).with_context(|| format!("cannot write {}", file.display()))
}
