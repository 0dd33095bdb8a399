//! Someone else's page with our widget in it: on an origin of its own, from `tests/hosts`.

use crate::server::Server;
use crate::visit::Visit;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// A host page that a visit is on.
pub struct Host<'a> {
    visit: &'a Visit,
    pub server: Server,
}

/// The host pages.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("hosts")
}

impl<'a> Host<'a> {
    /// Opens a page of `tests/hosts`.
    pub async fn open(visit: &'a Visit, page: &str) -> Result<Self> {
        Self::open_with(visit, page, None).await
    }

    /// Opens a page with widgets of another site as well, whose origin is given.
    pub async fn open_with(visit: &'a Visit, page: &str, other: Option<&str>) -> Result<Self> {
        let server = Server::start_host(folder(), &visit.server.origin, other).await?;
        // Our script, as hosts that join their scripts serve it themselves.
        server.put("/joined.js", visit.file("embed.js")?);
        let host = Self { visit, server };
        visit.driver.goto(host.address(page)).await.with_context(|| format!("cannot open {page}"))?;
        Ok(host)
    }

    pub fn address(&self, page: &str) -> String {
        format!("{}/{page}", self.server.origin)
    }

    /// Waits until the widget of this number, from 0, has answered.
    pub async fn ready(&self, n: usize) -> Result<()> {
        let shown = format!("const f = {}; return f ? getComputedStyle(f).visibility : ''", frame(n));
        let what = format!("widget {n} has answered");
        self.visit.until(&what, async || Ok(self.visit.js(&shown).await? == "visible")).await
    }

    /// Scrolls to a widget until it has answered. Those above it may still take their room, and push it away again.
    pub async fn reach(&self, n: usize) -> Result<()> {
        let shown = format!(
            "const feed = {}; feed.scrollIntoView(); const f = {}; return f ? getComputedStyle(f).visibility : ''",
            feed(n),
            frame(n)
        );
        let what = format!("widget {n} has answered");
        self.visit.until(&what, async || Ok(self.visit.js(&shown).await? == "visible")).await
    }

    /// Goes into the frame of a widget. What the visit does is then done in there.
    pub async fn enter(&self, n: usize) -> Result<()> {
        self.enter_frame(&frame(n)).await
    }

    /// Goes into a frame that an expression gives.
    pub async fn enter_frame(&self, expression: &str) -> Result<()> {
        enter_frame(self.visit, expression).await
    }

    /// Back to the host's page.
    pub async fn leave(&self) -> Result<()> {
        self.visit.driver.enter_default_frame().await?;
        Ok(())
    }

    /// How high a widget is on the host's page, in pixels.
    pub async fn height(&self, n: usize) -> Result<i64> {
        let height = format!("return Math.round(({}).getBoundingClientRect().height)", feed(n));
        self.visit.js(&height).await?.as_i64().context("no height")
    }

    /// The height a widget's content has inside its frame.
    pub async fn content_height(&self, n: usize) -> Result<i64> {
        self.enter(n).await?;
        let height = self.visit.js("return Math.ceil(document.body.getBoundingClientRect().height)").await?;
        self.leave().await?;
        height.as_i64().context("no height")
    }

    /// Touches a widget, as a reader would, and waits until it is as high as its content: until it is touched, it does not move
    /// what is seen.
    pub async fn fits(&self, n: usize) -> Result<()> {
        self.enter(n).await?;
        self.visit.js("document.body.click()").await?;
        self.leave().await?;
        self.fits_untouched(n).await
    }

    /// Waits until a widget that nobody touched is as high as its content: its lower edge has to be out of sight.
    pub async fn fits_untouched(&self, n: usize) -> Result<()> {
        let what = format!("widget {n} is as high as its content");
        self.visit
            .until(&what, async || Ok((self.height(n).await? - self.content_height(n).await?).abs() <= 1))
            .await
    }

    /// Is the link inside the element what people see?
    pub async fn link_is_seen(&self, n: usize) -> Result<bool> {
        let seen = format!(
            "const link = ({}).querySelector('a'); const box = link.getBoundingClientRect(); \
             return box.width > 0 && box.height > 0 && getComputedStyle(link).visibility === 'visible'",
            feed(n)
        );
        Ok(self.visit.js(&seen).await? == true)
    }

    /// Runs a function's body with a widget as `feed`.
    pub async fn with_feed(&self, n: usize, body: &str) -> Result<Value> {
        self.visit.js(&format!("const feed = {}; {body}", feed(n))).await
    }

    /// Nothing in the host's console, nothing stored by it.
    pub async fn is_untouched(&self) -> Result<()> {
        let log = self.visit.log().await?;
        ensure!(log.is_empty(), "the host page complains: {log:#?}");
        let kept = self
            .visit
            .js("return [localStorage.length, sessionStorage.length, document.cookie.length]")
            .await?;
        ensure!(kept[0] == 0 && kept[1] == 0 && kept[2] == 0, "the host's storage holds something: {kept}");
        Ok(())
    }
}

/// Goes into a frame that an expression gives.
pub async fn enter_frame(visit: &Visit, expression: &str) -> Result<()> {
    let found = visit.driver.execute(format!("return {expression}"), vec![]).await?;
    found.element().context("no such frame")?.enter_frame().await?;
    Ok(())
}

fn feed(n: usize) -> String {
    format!("document.querySelectorAll('plainsight-feed')[{n}]")
}

fn frame(n: usize) -> String {
    format!("{}?.shadowRoot?.querySelector('iframe')", feed(n))
}
