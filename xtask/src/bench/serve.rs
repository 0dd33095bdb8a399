//! How soon an edited article shows while a site is being written: from saving its file until its page says so.

use super::{site, varied};
use crate::program as plainsight;
use crate::run::{program, root, say};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// How many articles, and within how many seconds an edit shows.
const SITES: [(usize, f64); 2] = [(74, 1.0), (10_000, 3.0)];
const EDITS: usize = 5;
/// Until a site is there for the first time.
const PATIENCE: Duration = Duration::from_secs(120);

/// Fails if the median is above its ceiling.
pub fn figures() -> Result<()> {
    plainsight::make()?;
    let publisher = site::quick_program()?;
    let mut lines = Vec::new();
    let mut broken = 0;
    for (articles, most) in SITES {
        say(&format!("editing one of {articles} articles, {EDITS} times"));
        let median = median(&publisher, articles)?;
        let verdict = if median > most { "more than" } else { "at most" };
        broken += usize::from(median > most);
        lines.push(format!(
            "an edit of one of {articles} articles shows after {median:.2} s, {verdict} {most}"
        ));
    }
    println!("\n{}", lines.join("\n"));
    ensure!(broken == 0, "{broken} figures are above their ceilings");
    Ok(())
}

/// Ends the program, whatever happened.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

fn median(publisher: &Path, articles: usize) -> Result<f64> {
    let folder = varied::make(articles, "served")?;
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let mut command = program(publisher);
    command.arg("serve").arg("--site").arg(&folder).arg("--port").arg(port.to_string());
    // On Linux it keeps what it makes there, and not among those of whoever measures.
    command.env("XDG_CACHE_HOME", root().join("target").join("bench").join("served-cache"));
    let command = command.arg("--program").arg(crate::run::program_folder()).stdout(Stdio::null());
    let _served = Served(command.spawn().context("cannot start plainsight serve")?);
    // It listens from the start, and answers once the site is there.
    let mut changes = ask(port, "/~changes")?;
    next(&mut changes)?;

    let mut files: Vec<_> = fs::read_dir(folder.join("articles"))?.collect::<std::io::Result<_>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    let mut seconds = Vec::new();
    for edit in 0..EDITS {
        let file = files[(edit + 1) * files.len() / (EDITS + 2)].path();
        let said = format!("Edit{edit}");
        let text = fs::read_to_string(&file)?;
        // In the place of two words, so that it never grows too long.
        let (before, rest) = text.split_once("\"takeaway\": \"").context("an article without a takeaway")?;
        let rest = rest.splitn(3, ' ').nth(2).context("a takeaway of few words")?;
        let start = Instant::now();
        fs::write(&file, format!("{before}\"takeaway\": \"{said} {rest}"))?;
        next(&mut changes)?;
        let id = file.file_stem().unwrap_or_default().to_string_lossy();
        let mut page = String::new();
        ask(port, &format!("/articles/{id}/"))?.read_to_string(&mut page)?;
        seconds.push(start.elapsed().as_secs_f64());
        ensure!(page.contains(&said), "the page of {id} does not show what was edited");
    }
    seconds.sort_by(f64::total_cmp);
    Ok(seconds[EDITS / 2])
}

fn ask(port: u16, path: &str) -> Result<BufReader<TcpStream>> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).or_else(|_| {
        // It was only just started.
        std::thread::sleep(Duration::from_secs(1));
        TcpStream::connect((Ipv4Addr::LOCALHOST, port))
    })?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    Ok(BufReader::new(stream))
}

/// Waits for what the server tells next.
fn next(changes: &mut impl BufRead) -> Result<()> {
    for line in changes.lines() {
        let line = line?;
        if let Some(state) = line.strip_prefix("data:") {
            ensure!(state.contains("\"faults\":[]"), "the site has faults: {state}");
            return Ok(());
        }
    }
    anyhow::bail!("the server stopped telling what changed")
}
