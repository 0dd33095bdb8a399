//! The site on this computer, while it is being written.
//!
//! | file | what it does |
//! |---|---|
//! | `watch` | makes the site anew when a file was saved |
//! | `server` | shows it, and tells open pages what changed |

mod server;
mod watch;

use crate::{BOLD, Ended, PLAIN, build, program, progress::Progress};
use anstream::println;
use anyhow::Context;
use clap::Args;
use plainsight::publish::hash_bytes;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{PathBuf, absolute};
use tokio::sync::watch as channel;

/// What an open page hears: loads again when its site has another number, and shows what is wrong with the files.
const SCRIPT: &str = include_str!("../../../scripts/serve.js");
/// Ports that are tried one after the other if nobody asked for one.
const PORTS: std::ops::Range<u16> = 8080..8100;

#[derive(Args)]
pub struct Options {
    /// The site's folder.
    #[arg(long, env = "PLAINSIGHT_SITE", hide_env = true, default_value = ".")]
    site: PathBuf,
    /// The port; the first free one from 8080 if none is asked for.
    #[arg(long)]
    port: Option<u16>,
    /// The folder with app, engine, scripts and styles, in the place of those inside this program.
    #[arg(long, env = "PLAINSIGHT_PROGRAM", hide = true)]
    program: Option<PathBuf>,
}

/// What open pages are told.
#[derive(Clone, Debug, Default, serde::Serialize)]
struct State {
    /// Goes up whenever the site was made anew.
    version: u64,
    /// What is wrong with the files. The last good site is shown as long.
    faults: Vec<String>,
}

pub fn serve(options: &Options) -> Result<(), Ended> {
    let listener = listen(options.port)?;
    let port = listener.local_addr().context("cannot tell the port")?.port();
    let site = options.site.clone();
    let folder = program::cache("served").join(hash_bytes(absolute(&site)?.as_os_str().as_encoded_bytes()));
    let address = format!("http://127.0.0.1:{port}/");
    let build = build::Options {
        site,
        out: folder.join("site"),
        url: Some(address.clone()),
        changes: None,
        program: options.program.clone(),
        cache: Some(folder.join("cache")),
    };
    let (tell, state) = channel::channel(State::default());
    let maker = watch::Maker { build, tell };
    maker.make(&Progress::new())?;
    let out = maker.build.out.clone();
    let watching = maker.watch()?;
    println!("{BOLD}{address}{PLAIN} shows the site, and again after every save. Ctrl+C ends it.");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(server::run(listener, &out, state))?;
    drop(watching);
    Ok(())
}

/// Only this computer can look.
fn listen(port: Option<u16>) -> anyhow::Result<TcpListener> {
    let on = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => on(port).with_context(|| format!("port {port} is taken; ask for another with --port")),
        None => PORTS.filter_map(|port| on(port).ok()).next().with_context(|| {
            format!(
                "the ports from {} to {} are taken; ask for another with --port",
                PORTS.start,
                PORTS.end - 1
            )
        }),
    }
}
