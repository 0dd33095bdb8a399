//! What the site promises, measured: sizes as they travel, times as they are.

use crate::program as plainsight;
use crate::run::{copy, output, program, root, run, say};
use anyhow::{Context, Result, ensure};
use plainsight_contracts::addresses::EMBED_SCRIPT;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// A measured figure and the most it may be.
struct Figure {
    name: &'static str,
    value: f64,
    unit: &'static str,
    ceiling: Option<f64>,
}

/// Fails if a figure is above its ceiling.
pub fn figures() -> Result<()> {
    plainsight::make()?;
    let here = site("site", &root().join("public"))?;
    let articles = count(&root().join("public/articles"))?;
    let many = make_articles(1_000)?;
    let start = Instant::now();
    let there = site("many-site", &many)?;
    let build_seconds = start.elapsed().as_secs_f64();
    let publish_seconds = publish_again(&many)?;

    let (largest, article) = largest_article(&here)?;
    let wasm = named(&here, "_bg.wasm", "app-")?;
    let glue = wasm
        .with_file_name(wasm.file_name().unwrap_or_default().to_string_lossy().replace("_bg.wasm", ".js"));
    let finder = named(&here, ".wasm", "finder-")?;
    let home = brotli(&here.join("index.html"))?;
    let home_of_many = brotli(&there.join("index.html"))?;
    let kb = 1024.0;
    let figures = [
        Figure {
            name: "article page, the largest: HTML with its style, brotli",
            value: article / kb,
            unit: "KB",
            ceiling: Some(16.0),
        },
        Figure {
            name: "WebAssembly and glue, brotli",
            value: (brotli(&wasm)? + brotli(&glue)?) / kb,
            unit: "KB",
            ceiling: Some(170.0),
        },
        Figure {
            name: "search engine, fetched when it is first wanted, brotli",
            value: brotli(&finder)? / kb,
            unit: "KB",
            ceiling: Some(100.0),
        },
        Figure {
            name: "embed.js, all that a host page fetches at first, brotli",
            value: brotli(&here.join(EMBED_SCRIPT))? / kb,
            unit: "KB",
            ceiling: Some(2.0),
        },
        Figure {
            name: "widget's first cards with style and script, brotli",
            value: first_cards(&here)? / kb,
            unit: "KB",
            ceiling: Some(20.0),
        },
        Figure { name: "home page, brotli", value: home / kb, unit: "KB", ceiling: None },
        Figure {
            name: "home page of 1,000 articles, brotli",
            value: home_of_many / kb,
            unit: "KB",
            ceiling: None,
        },
        Figure {
            name: "home page of 1,000 articles against ours",
            value: home_of_many / home,
            unit: "times",
            ceiling: Some(1.1),
        },
        Figure { name: "publishing 1,000 articles", value: publish_seconds, unit: "s", ceiling: Some(10.0) },
        Figure {
            name: "building that site, compiler included",
            value: build_seconds,
            unit: "s",
            ceiling: None,
        },
    ];
    println!("\n{articles} articles; the largest page is {largest}\n");
    let mut broken = 0;
    for Figure { name, value, unit, ceiling } in figures {
        let verdict = match ceiling {
            Some(most) if value > most => {
                broken += 1;
                format!("more than {most}!")
            }
            Some(most) => format!("at most {most}"),
            None => String::new(),
        };
        println!("{name:<58}{value:>9.2} {unit:<6}{verdict}");
    }
    ensure!(broken == 0, "{broken} figures are above their ceilings");
    Ok(())
}

fn site(name: &str, folder: &Path) -> Result<PathBuf> {
    let out = root().join("target").join("bench").join(name);
    plainsight::publish(folder, &out, "/")?;
    Ok(out)
}

/// A site of articles in number, by repeating ours under other names. Publishing treats them as any others.
fn make_articles(number: usize) -> Result<PathBuf> {
    let site = root().join("target").join("bench").join("many-folder");
    _ = fs::remove_dir_all(&site);
    copy(&root().join("public"), &site, "articles")?;
    let folder = site.join("articles");
    fs::create_dir_all(&folder)?;
    let mut sources = Vec::new();
    for entry in fs::read_dir(root().join("public/articles"))? {
        sources.push(entry?.path());
    }
    sources.sort();
    for n in 0..number {
        let source = &sources[n % sources.len()];
        let id = source.file_stem().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(source)?;
        // The first round keeps its names, so that the editors' picks lead somewhere.
        let name = if n < sources.len() { id.to_string() } else { format!("{id}-{n}") };
        let text = text.replacen(&format!("\"id\": \"{id}\""), &format!("\"id\": \"{name}\""), 1);
        fs::write(folder.join(format!("{name}.json")), older(&text, n / sources.len()))?;
    }
    Ok(site)
}

/// The same article of a study that many years older, so that the newest are not all copies of one.
fn older(text: &str, years: usize) -> String {
    let digits = |at: usize| text.get(at..at + 4).and_then(|year| year.parse::<usize>().ok());
    let dates = text.find("\"date-parts\"").unwrap_or(text.len());
    match (dates..text.len()).find_map(|at| Some((at, digits(at)?))) {
        Some((at, year)) => format!("{}{}{}", &text[..at], year - years, &text[at + 4..]),
        None => text.to_owned(),
    }
}

/// Publishing alone, everything anew as on a new machine, in seconds.
fn publish_again(folder: &Path) -> Result<f64> {
    say("publishing 1,000 articles once more, for the clock");
    let work = root().join("target/bench");
    for name in ["again", "again-cache"] {
        _ = fs::remove_dir_all(work.join(name));
    }
    let start = Instant::now();
    let mut command = plainsight::plainsight();
    command.arg("build").arg("--site").arg(folder).arg("--out").arg(work.join("again"));
    run(command.arg("--program").arg(plainsight::folder()).arg("--cache").arg(work.join("again-cache")))?;
    Ok(start.elapsed().as_secs_f64())
}

fn count(folder: &Path) -> Result<usize> {
    Ok(fs::read_dir(folder)?.count())
}

fn named(folder: &Path, end: &str, start: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(folder)?.filter_map(Result::ok).map(|entry| entry.path());
    entries
        .into_iter()
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(start) && name.ends_with(end)
        })
        .with_context(|| format!("{} has no file {start}…{end}", folder.display()))
}

/// What travels until the largest of the widget's lists can be read.
fn first_cards(site: &Path) -> Result<f64> {
    let widget = site.join("embed");
    let mut largest = brotli(&widget.join("index.html"))?;
    for entry in fs::read_dir(widget.join("topics"))? {
        largest = largest.max(brotli(&entry?.path().join("index.html"))?);
    }
    Ok(largest + brotli(&named(&widget, ".css", "style-")?)? + brotli(&named(&widget, ".js", "frame-")?)?)
}

/// The name and the size, as it travels, of the article page that is largest.
fn largest_article(site: &Path) -> Result<(String, f64)> {
    let mut largest = (String::new(), 0.0);
    for entry in fs::read_dir(site.join("articles"))? {
        let entry = entry?;
        let size = brotli(&entry.path().join("index.html"))?;
        if size > largest.1 {
            largest = (entry.file_name().to_string_lossy().into_owned(), size);
        }
    }
    Ok(largest)
}

/// Bytes after brotli at its best, as a host that compresses ahead of time sends them. Node brings brotli along.
fn brotli(file: &Path) -> Result<f64> {
    let script = "process.stdout.write(String(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length))";
    let printed = output(program("node").args(["-e", script]).arg(file));
    let printed = printed.with_context(|| format!("cannot compress {} with Node", file.display()))?;
    printed.trim().parse().context("Node printed no size")
}
