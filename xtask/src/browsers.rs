//! The browsers that tests drive, and their drivers.

use crate::run::{find, program, run, say};
use crate::tools;
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Browser {
    Chromium,
    Firefox,
    Webkit,
}

pub const ALL: [Browser; 3] = [Browser::Chromium, Browser::Firefox, Browser::Webkit];

/// Where Debian and Ubuntu put WebKit's small browser.
const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

impl Browser {
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Debian's packages for it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::Webkit => &["webkit2gtk-driver", "libwebkit2gtk-4.1-0", "xvfb"],
        }
    }

    fn is_there(self) -> bool {
        match self {
            Self::Chromium => {
                find("chromedriver").is_some()
                    && ["chromium", "google-chrome", "chromium-browser"]
                        .iter()
                        .any(|name| find(name).is_some())
            }
            Self::Firefox => find("firefox-esr").or_else(|| find("firefox")).is_some(),
            Self::Webkit => {
                find("WebKitWebDriver").is_some()
                    && find("Xvfb").is_some()
                    && Path::new(MINI_BROWSER).is_file()
            }
        }
    }

    /// What the tests have to know: environment variables and their values.
    pub fn environment(self) -> Result<Vec<(&'static str, PathBuf)>> {
        self.ensure()?;
        let found = |name: &str| find(name).unwrap_or_else(|| name.into());
        Ok(match self {
            Self::Chromium => vec![("CHROMEDRIVER", found("chromedriver"))],
            Self::Firefox => vec![
                ("GECKODRIVER", tools::geckodriver()?),
                ("PLAINSIGHT_FIREFOX", find("firefox-esr").unwrap_or_else(|| found("firefox"))),
            ],
            Self::Webkit => vec![
                ("WEBKITDRIVER", found("WebKitWebDriver")),
                ("PLAINSIGHT_XVFB", found("Xvfb")),
                ("PLAINSIGHT_MINIBROWSER", MINI_BROWSER.into()),
            ],
        })
    }

    /// Installs it where that is possible; otherwise says how to.
    fn ensure(self) -> Result<()> {
        if self.is_there() {
            return Ok(());
        }
        let packages = self.packages().join(" ");
        let remedy = format!(
            "{} is missing; get it with `apt-get install {packages}`, or leave it out: `cargo xtask test --browsers chromium`",
            self.name()
        );
        if find("apt-get").is_none() {
            bail!("{remedy}");
        }
        say(&format!("installing {packages}"));
        let apt = |arguments: &[&str]| {
            let is_root = crate::run::output(program("id").arg("-u")).is_some_and(|id| id.trim() == "0");
            let mut command = if is_root { program("apt-get") } else { program("sudo") };
            if !is_root {
                command.args(["-n", "apt-get"]);
            }
            command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
            run(&mut command)
        };
        let mut install = vec!["install", "-y", "-qq", "--no-install-recommends"];
        install.extend(self.packages());
        // A list of packages that is a little old mostly does; a new machine has none.
        if apt(&install).is_err() && apt(&["update", "-qq"]).and_then(|()| apt(&install)).is_err() {
            bail!("{remedy}");
        }
        if self.is_there() { Ok(()) } else { bail!("{remedy}") }
    }
}
