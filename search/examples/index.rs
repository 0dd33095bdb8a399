//! Writes the index of a folder of documents (`docs.jsonl[.gz]`) as a site has it, to be asked by a browser.

mod data;

use anyhow::Result;
use clap::Parser;
use data::{Facets, collect, lines};
use plainsight_search::Settings;
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

#[derive(Parser)]
struct Options {
    /// The folder with docs.jsonl, which may end in .gz.
    #[arg(long)]
    data: PathBuf,
    /// The folder for the index's parts.
    #[arg(long)]
    out: PathBuf,
}

/// Prints one line of JSON.
fn main() -> Result<()> {
    let options = Options::parse();
    let mut facets = Facets::new();
    for document in lines(&options.data, "docs")? {
        for (name, values) in document?["facets"].as_object().into_iter().flatten() {
            if !facets.iter().any(|(known, _)| known == name) {
                facets.push((name.clone(), Vec::new()));
            }
            let Some((_, known)) = facets.iter_mut().find(|(known, _)| known == name) else { continue };
            for value in values.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str) {
                if !known.iter().any(|known| known == value) {
                    known.push(value.to_owned());
                }
            }
        }
    }
    let start = Instant::now();
    let files = collect(lines(&options.data, "docs")?, false, facets)?.files(&Settings::SITE, &[])?;
    let (mut parts, mut bytes) = (0, 0);
    for (part, file) in files.files() {
        let path = options.out.join(part.to_string());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, &file)?;
        parts += 1;
        bytes += file.len();
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("{}", json!({ "parts": parts, "bytes": bytes, "seconds": seconds }));
    Ok(())
}
