//! What the site promises, measured: sizes as they travel, times as they are.

use super::varied;
use crate::program as plainsight;
use crate::run::{cargo, cargo_target, output, program, root, run, say};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

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
    let many = varied::make(1_000, "articles")?;
    let start = Instant::now();
    let there = site("many-site", &many)?;
    let build_seconds = start.elapsed().as_secs_f64();
    let numbers = published(&varied::make(10_000, "varied")?)?;

    let (largest, article) = largest_article(&here)?;
    let finder = named(&here, ".wasm", "finder-")?;
    let home = brotli(&here.join("index.html"))?;
    let home_of_many = brotli(&there.join("index.html"))?;
    let kb = 1024.0;
    let figures = [
        Figure {
            name: "article page, the largest: HTML, brotli",
            value: article / kb,
            unit: "KB",
            ceiling: Some(12.0),
        },
        Figure {
            name: "app: WebAssembly and glue, brotli",
            value: program_of(&here, "app-")? / 1000.0,
            unit: "kB",
            ceiling: Some(150.0),
        },
        Figure {
            name: "widget, fetched when its host wants it: the same",
            value: program_of(&here, "widget-")? / 1000.0,
            unit: "kB",
            ceiling: Some(130.0),
        },
        Figure {
            name: "search engine, fetched when it is first wanted, brotli",
            value: brotli(&finder)? / kb,
            unit: "KB",
            ceiling: Some(100.0),
        },
        Figure {
            name: "embed.js, all that a host page fetches at first, brotli",
            value: brotli(&here.join("embed.js"))? / kb,
            unit: "KB",
            ceiling: Some(2.0),
        },
        Figure {
            name: "widget's first cards with style and script, brotli",
            value: first_cards(&here)? / kb,
            unit: "KB",
            ceiling: Some(20.0),
        },
        Figure {
            name: "style sheet of all pages, fetched once, brotli",
            value: brotli(&named(&here, ".css", "style-")?)? / kb,
            unit: "KB",
            ceiling: Some(5.0),
        },
        Figure { name: "home page, brotli", value: home / kb, unit: "KB", ceiling: Some(9.0) },
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
        Figure {
            name: "an article's files together, the largest, raw",
            value: largest_files(&here)? / kb,
            unit: "KB",
            ceiling: Some(30.0),
        },
        Figure {
            name: "10,000 varied articles: files",
            value: numbers.files,
            unit: "",
            ceiling: Some(40_000.0),
        },
        Figure {
            name: "10,000 varied articles: all files together",
            value: numbers.bytes / kb / kb,
            unit: "MB",
            ceiling: Some(350.0),
        },
        Figure { name: "publishing them", value: numbers.seconds, unit: "s", ceiling: None },
        Figure {
            name: "publishing them, memory at its highest",
            value: numbers.memory_mb,
            unit: "MB",
            ceiling: Some(300.0),
        },
        Figure {
            name: "publishing them again after one changed",
            value: numbers.again_seconds,
            unit: "s",
            ceiling: None,
        },
        Figure {
            name: "the same against publishing them all",
            value: numbers.again_seconds / numbers.seconds,
            unit: "times",
            ceiling: Some(0.1),
        },
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

/// What publishing many articles takes.
struct Published {
    files: f64,
    bytes: f64,
    seconds: f64,
    memory_mb: f64,
    /// After one article changed.
    again_seconds: f64,
}

/// The publisher alone, made to be quick: everything anew, as on a new machine, and once more after one article changed.
fn published(site: &Path) -> Result<Published> {
    say("publishing 10,000 articles, for the clock");
    let program_file = quick_program()?;
    let folder = root().join("target").join("bench").join("again");
    let cache = folder.with_file_name("again-cache");
    for folder in [&folder, &cache] {
        if folder.is_dir() {
            fs::remove_dir_all(folder)?;
        }
    }
    let publish = || -> Result<(f64, f64)> {
        let mut command = program(&program_file);
        command.arg("build").arg("--site").arg(site).arg("--out").arg(&folder);
        measured(command.arg("--program").arg(crate::run::program_folder()).arg("--cache").arg(&cache))
    };
    let (seconds, memory_mb) = publish()?;
    let first = fs::read_dir(site.join("articles"))?.next().context("there is no article")??.path();
    let text = fs::read_to_string(&first)?;
    fs::write(&first, text.replacen("\"takeaway\": \"", "\"takeaway\": \"Now: ", 1))?;
    let (again_seconds, _) = publish()?;
    fs::write(&first, text)?;
    let (files, bytes) = files_below(&folder)?;
    Ok(Published { files, bytes, seconds, memory_mb, again_seconds })
}

/// The publisher's program, made to be quick.
pub fn quick_program() -> Result<PathBuf> {
    let mut build = cargo();
    run(build.args(["build", "--quiet", "--profile", "native", "--package", "plainsight-cli"]))?;
    Ok(cargo_target().join("native").join(format!("plainsight{}", std::env::consts::EXE_SUFFIX)))
}

/// Runs a program: seconds, and the most memory it had, in MB. The latter is read while it runs, where Linux tells it.
fn measured(command: &mut Command) -> Result<(f64, f64)> {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0.0_f64;
    let code = loop {
        let told = fs::read_to_string(&status).unwrap_or_default();
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kb = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
        most = most.max(kb.unwrap_or_default() / 1024.0);
        match child.try_wait()? {
            Some(code) => break code,
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    ensure!(code.success(), "publishing failed");
    Ok((start.elapsed().as_secs_f64(), most))
}

/// How many files lie below a folder, and their bytes.
fn files_below(folder: &Path) -> Result<(f64, f64)> {
    let (mut files, mut bytes) = (0.0, 0.0);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        if about.is_dir() {
            let (more, their_bytes) = files_below(&entry.path())?;
            files += more;
            bytes += their_bytes;
        } else {
            files += 1.0;
            bytes += about.len() as f64;
        }
    }
    Ok((files, bytes))
}

/// The bytes of all files of the article that has most.
fn largest_files(site: &Path) -> Result<f64> {
    let mut largest = 0.0_f64;
    for entry in fs::read_dir(site.join("articles"))? {
        let name = entry?.file_name();
        let own = files_below(&site.join("articles").join(&name))?.1;
        let framed = files_below(&site.join("embed/articles").join(&name))?.1;
        largest = largest.max(own + framed);
    }
    Ok(largest)
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

/// What travels of a program: its WebAssembly and its glue, whose names begin alike.
fn program_of(site: &Path, start: &str) -> Result<f64> {
    Ok(brotli(&named(site, "_bg.wasm", start)?)? + brotli(&named(site, ".js", start)?)?)
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
