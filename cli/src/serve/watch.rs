//! Makes the site anew when a file of it was saved.

use super::{SCRIPT, State};
use crate::progress::Progress;
use crate::{BOLD, PLAIN, build, check};
use anstream::{eprintln, println};
use anyhow::{Context, Result};
use notify_debouncer_full::notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};
use std::time::{Duration, Instant};
use tokio::sync::watch as channel;

/// Editors save in several steps; this long after the last one the site is made.
const PAUSE: Duration = Duration::from_millis(60);

pub struct Maker {
    pub build: build::Options,
    pub tell: channel::Sender<State>,
}

/// Watches as long as it is kept.
pub type Watching = Debouncer<RecommendedWatcher, RecommendedCache>;

impl Maker {
    /// Makes the site and tells what came of it. With faults the last good one stays.
    pub fn make(&self, progress: &Progress) -> Result<()> {
        let start = Instant::now();
        match build::make(&self.build, SCRIPT, progress)? {
            Ok(report) => {
                let seconds = start.elapsed().as_secs_f64();
                progress.note(&format!("{} articles, made in {seconds:.2} s", report.articles));
                self.tell.send_modify(|state| {
                    state.version += 1;
                    state.faults.clear();
                });
            }
            Err(faults) => {
                check::tell(&faults);
                let faults = faults.iter().map(ToString::to_string).collect();
                self.tell.send_modify(|state| state.faults = faults);
            }
        }
        Ok(())
    }

    /// From now on the site follows its files.
    pub fn watch(self) -> Result<Watching> {
        let site = self.build.site.clone();
        let changed = move |events: DebounceEventResult| {
            let is_change = |kind: &EventKind| !matches!(kind, EventKind::Access(_));
            // Events name whole paths.
            let made = std::path::absolute(self.build.site.join("dist")).unwrap_or_default();
            let is_ours = move |path: &std::path::Path| path.starts_with(&made);
            let changed = events.is_ok_and(|events| {
                let mut events = events.iter().filter(|event| is_change(&event.kind));
                events.any(|event| event.paths.iter().any(|path| !is_ours(path)))
            });
            if !changed {
                return;
            }
            if let Err(error) = self.make(&Progress::new()) {
                eprintln!("{BOLD}The site could not be made:{PLAIN} {error:#}");
                println!("Save again to try again.");
                self.tell.send_modify(|state| state.faults = vec![format!("{error:#}")]);
            }
        };
        let mut watching = new_debouncer(PAUSE, None, changed).context("cannot watch files")?;
        watching
            .watch(&site, RecursiveMode::Recursive)
            .with_context(|| format!("cannot watch {}", site.display()))?;
        Ok(watching)
    }
}
