//! Three browsers and their drivers.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use thirtyfour::{Capabilities, WebDriver};
use tokio::sync::{Mutex, MutexGuard};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Chromium,
    Firefox,
    Webkit,
}

impl Kind {
    pub fn parse(name: &str) -> Result<Self> {
        Ok(match name {
            "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::Webkit,
            other => bail!("{other} is not a browser these tests know"),
        })
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

/// A browser that is started when it is first needed and used by one journey at a time.
pub struct Browser {
    pub kind: Kind,
    session: Mutex<Session>,
}

/// A running driver and its browser.
pub struct Session {
    kind: Kind,
    running: Option<Running>,
}

struct Running {
    driver: WebDriver,
    processes: Vec<Child>,
}

impl Drop for Running {
    fn drop(&mut self) {
        for process in &mut self.processes {
            _ = process.kill();
            _ = process.wait();
        }
    }
}

impl Browser {
    pub fn new(kind: Kind) -> Self {
        Self { kind, session: Mutex::new(Session { kind, running: None }) }
    }

    pub async fn lock(&self) -> MutexGuard<'_, Session> {
        self.session.lock().await
    }

    pub async fn quit(&self) {
        if let Some(running) = self.session.lock().await.running.take() {
            _ = running.driver.clone().quit().await;
        }
    }
}

impl Session {
    /// The browser, started anew if it is not there or no longer answers.
    pub async fn driver(&mut self) -> Result<WebDriver> {
        if let Some(running) = &self.running {
            if running.driver.current_url().await.is_ok() {
                return Ok(running.driver.clone());
            }
            self.running = None;
        }
        let running = start(self.kind, json!({})).await?;
        let driver = running.driver.clone();
        self.running = Some(running);
        Ok(driver)
    }
}

/// A Firefox that runs no scripts, for one journey.
pub struct NoScripts(Running);

impl NoScripts {
    pub async fn start() -> Result<Self> {
        let preferences = json!({ "moz:firefoxOptions": { "prefs": { "javascript.enabled": false } } });
        Ok(Self(start(Kind::Firefox, preferences).await?))
    }

    pub fn driver(&self) -> &WebDriver {
        &self.0.driver
    }

    pub async fn quit(self) {
        _ = self.0.driver.clone().quit().await;
    }
}

fn variable(name: &str) -> Result<String> {
    std::env::var(name).with_context(|| format!("{name} is not set"))
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn spawn(command: &mut Command) -> Result<Child> {
    let name = command.get_program().to_string_lossy().into_owned();
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start {name}"))
}

async fn start(kind: Kind, extra: Value) -> Result<Running> {
    let port = free_port()?;
    let mut processes = Vec::new();
    let mut capabilities = Capabilities::new();
    match kind {
        Kind::Chromium => {
            processes.push(spawn(Command::new(variable("CHROMEDRIVER")?).arg(format!("--port={port}")))?);
            let arguments = [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=1280,1000",
            ];
            capabilities.set("goog:chromeOptions", json!({ "args": arguments }))?;
        }
        Kind::Firefox => {
            let mut geckodriver = Command::new(variable("GECKODRIVER")?);
            processes.push(spawn(geckodriver.args(["--port", &port.to_string(), "--log", "fatal"]))?);
            let mut options = json!({
                "binary": variable("PLAINSIGHT_FIREFOX")?,
                "args": ["-headless", "--width=1280", "--height=1000"],
            });
            if let Some(preferences) = extra.pointer("/moz:firefoxOptions/prefs") {
                options["prefs"] = preferences.clone();
            }
            capabilities.set("moz:firefoxOptions", options)?;
        }
        Kind::Webkit => {
            let display = format!(":{}", 100 + port % 400);
            let mut xvfb = Command::new(variable("PLAINSIGHT_XVFB")?);
            processes.push(spawn(xvfb.args([&display, "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]))?);
            tokio::time::sleep(Duration::from_millis(500)).await;
            let mut webkit = Command::new(variable("WEBKITDRIVER")?);
            webkit
                .arg(format!("--port={port}"))
                .env("DISPLAY", &display)
                // Root has no sandbox here, and the pages are our own.
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            processes.push(spawn(&mut webkit)?);
            let binary: PathBuf = variable("PLAINSIGHT_MINIBROWSER")?.into();
            let options = json!({ "binary": binary, "args": ["--automation"] });
            capabilities.set("webkitgtk:browserOptions", options)?;
        }
    }
    let address = format!("http://127.0.0.1:{port}");
    let mut tries = 0;
    let driver = loop {
        match WebDriver::new(&address, capabilities.clone()).await {
            Ok(driver) => break driver,
            Err(_) if tries < 60 => {
                tries += 1;
                tokio::time::sleep(Duration::from_millis(250)).await;
            }
            Err(error) => {
                return Err(error).with_context(|| format!("{} does not start", kind.name()));
            }
        }
    };
    driver.set_script_timeout(Duration::from_secs(60)).await?;
    driver.set_page_load_timeout(Duration::from_secs(60)).await?;
    Ok(Running { driver, processes })
}
