//! A visit to the site: going there, looking, touching, and making sure that all is sound.

use crate::browser::Kind;
use crate::server::Server;
use crate::{ODD_BASE, Setting};
use anyhow::{Context, Result, anyhow, bail, ensure};
use serde_json::Value;
use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};
use thirtyfour::{By, Key, TypingData, WebDriver, WebElement};

/// How long a page may take on a busy machine before a journey fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// Which site a journey visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    Ours,
    Odd,
    /// The smallest one.
    Tiny,
}

pub struct Visit {
    pub driver: WebDriver,
    pub kind: Kind,
    pub server: Server,
    base: &'static str,
    site: Site,
    setting: Arc<Setting>,
}

/// How large a window is that no journey has changed.
pub const ROOM: (u32, u32) = (1280, 1000);

impl Visit {
    pub async fn begin(driver: WebDriver, kind: Kind, setting: Arc<Setting>, site: Site) -> Result<Self> {
        let (folder, base) = match site {
            Site::Ours => (setting.site.clone(), "/"),
            Site::Odd => (setting.odd_site.clone(), ODD_BASE),
            Site::Tiny => (setting.tiny_site.clone(), "/"),
        };
        let server = Server::start(folder, base).await?;
        let visit = Self { driver, kind, server, base, site, setting };
        // Whatever the visit before it left: journeys share a browser.
        visit.resize(ROOM.0, ROOM.1).await?;
        Ok(visit)
    }

    pub async fn end(self) {
        _ = self.driver.goto("about:blank").await;
    }

    /// A file of the site, as published.
    pub fn file(&self, path: &str) -> Result<Vec<u8>> {
        Ok(std::fs::read(self.folder().join(path))?)
    }

    fn folder(&self) -> &std::path::Path {
        match self.site {
            Site::Ours => &self.setting.site,
            Site::Odd => &self.setting.odd_site,
            Site::Tiny => &self.setting.tiny_site,
        }
    }

    /// Every article's card, as published.
    pub fn cards(&self) -> Result<Vec<Value>> {
        let folders = std::fs::read_dir(self.folder().join("articles"))?;
        let card = |folder: std::io::Result<std::fs::DirEntry>| {
            let text = std::fs::read_to_string(folder?.path().join("index.json"))?;
            Ok(serde_json::from_str::<Value>(&text)?["article"]["card"].take())
        };
        folders.map(card).collect()
    }

    /// A server of the other site, on an origin of its own.
    pub async fn other_site(&self) -> Result<Server> {
        Server::start(self.setting.odd_site.clone(), ODD_BASE).await
    }

    /// How many articles the site has.
    pub fn all(&self) -> usize {
        self.list()["count"].as_u64().unwrap_or_default() as usize
    }

    /// How many of them have a topic.
    pub fn having(&self, slug: &str) -> usize {
        let list = self.list();
        let topics = list["facets"][0]["values"].as_array().into_iter().flatten();
        let count = topics.filter(|topic| topic[0] == slug).find_map(|topic| topic[2].as_u64());
        count.unwrap_or_default() as usize
    }

    /// What the home page says of all of them.
    pub fn all_articles(&self) -> String {
        format!("{} articles", self.all())
    }

    /// What it says of those with a topic.
    pub fn articles_on(&self, slug: &str, name: &str) -> String {
        format!("{} articles on {name}", self.having(slug))
    }

    /// The home page's data, as published.
    fn list(&self) -> Value {
        let text = std::fs::read_to_string(self.folder().join("index.json")).unwrap_or_default();
        serde_json::from_str::<Value>(&text).unwrap_or_default()["list"].take()
    }

    /// The address of a path of the site.
    pub fn address(&self, path: &str) -> String {
        format!("{}{}{path}", self.server.origin, self.base)
    }

    /// Goes there by typing the address.
    pub async fn go(&self, path: &str) -> Result<()> {
        let address = self.address(path);
        self.driver.goto(&address).await.with_context(|| format!("cannot go to /{path}"))?;
        // A busy browser may say that it is there while it is still on its way.
        let whole = address.split(['?', '#']).next().unwrap_or_default();
        let there =
            format!("return document.readyState === 'complete' && location.href.startsWith('{whole}')");
        self.until(&format!("/{path} is there"), async || Ok(self.js(&there).await? == true)).await
    }

    /// Goes there and waits until the page is alive.
    pub async fn go_awake(&self, path: &str) -> Result<()> {
        self.go(path).await?;
        self.wait_for_app("awake").await
    }

    /// Waits until the app says that it is in this state: awake, remade or broken.
    pub async fn wait_for_app(&self, state: &str) -> Result<()> {
        self.until(&format!("the app is {state}"), async || Ok(self.app_state().await? == state)).await?;
        // One more turn of the browser: effects of waking run after it.
        self.js("return new Promise(done => requestAnimationFrame(() => setTimeout(() => done(null), 0)))")
            .await?;
        Ok(())
    }

    pub async fn app_state(&self) -> Result<String> {
        Ok(self
            .js("return document.documentElement.dataset.app ?? 'asleep'")
            .await?
            .as_str()
            .unwrap_or_default()
            .into())
    }

    /// Waits until something holds.
    pub async fn until<F: Future<Output = Result<bool>>>(
        &self,
        what: &str,
        holds: impl Fn() -> F,
    ) -> Result<()> {
        let start = Instant::now();
        let mut last = None;
        while start.elapsed() < PATIENCE {
            match holds().await {
                Ok(true) => return Ok(()),
                Ok(false) => {}
                Err(error) => last = Some(error),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        match last {
            Some(error) => Err(error).with_context(|| format!("waited in vain until {what}")),
            None => bail!("waited in vain until {what}"),
        }
    }

    /// Waits until something holds, and makes sure that something else never does on the way. `never` gives what is wrong, or
    /// nothing; the first wrong thing fails at once, and so does a page that cannot be asked.
    pub async fn until_and_never<
        F: Future<Output = Result<bool>>,
        G: Future<Output = Result<Option<String>>>,
    >(
        &self,
        what: &str,
        holds: impl Fn() -> F,
        never: impl Fn() -> G,
    ) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(wrong) = never().await? {
                bail!("before {what}: {wrong}");
            }
            if holds().await? {
                return never().await?.map_or(Ok(()), |wrong| Err(anyhow!("after {what}: {wrong}")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        bail!("waited in vain until {what}")
    }

    /// Runs a function's body in the page; a promise is waited for.
    pub async fn js(&self, body: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             Promise.resolve((() => {{ {body} }})()).then((v) => done(v === undefined ? null : v), (e) => done('js: ' + e));"
        );
        let answer = self.driver.execute_async(script, vec![]).await?;
        let answer = answer.json().clone();
        match answer.as_str() {
            Some(text) if text.starts_with("js: ") => bail!("{text}"),
            _ => Ok(answer),
        }
    }

    /// The text of the first element that matches, as a reader sees it.
    pub async fn text(&self, css: &str) -> Result<String> {
        Ok(self.find(css).await?.text().await?)
    }

    pub async fn texts(&self, css: &str) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.driver.find_all(By::Css(css)).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    pub async fn count(&self, css: &str) -> Result<usize> {
        Ok(self.driver.find_all(By::Css(css)).await?.len())
    }

    /// Waits until one page no longer fades into the next: WebKit's driver takes nothing for pressable before.
    async fn calm(&self) -> Result<()> {
        const FADES: &str = "return !!document.querySelector('main[aria-busy]') || \
            document.getAnimations().some((it) => it.effect?.pseudoElement?.startsWith('::view-transition'))";
        let began = Instant::now();
        while self.kind == Kind::Webkit && began.elapsed().as_secs() < 2 && self.js(FADES).await? == true {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    pub async fn find(&self, css: &str) -> Result<WebElement> {
        self.calm().await?;
        self.driver.find(By::Css(css)).await.with_context(|| format!("the page has no {css}"))
    }

    pub async fn wait_for(&self, css: &str) -> Result<WebElement> {
        self.until(&format!("the page has {css}"), async || Ok(self.count(css).await? > 0)).await?;
        self.find(css).await
    }

    pub async fn wait_for_text(&self, css: &str, part: &str) -> Result<()> {
        self.until(&format!("{css} says \"{part}\""), async || Ok(self.text(css).await?.contains(part))).await
    }

    /// As [`Visit::wait_for_text`], for what is said aloud and not shown.
    pub async fn wait_for_text_content(&self, css: &str, part: &str) -> Result<()> {
        let text = format!("return document.querySelector(\"{css}\")?.textContent ?? ''");
        self.until(&format!("{css} says \"{part}\""), async || {
            Ok(self.js(&text).await?.as_str().is_some_and(|text| text.contains(part)))
        })
        .await
    }

    pub async fn click(&self, css: &str) -> Result<()> {
        let element = self.wait_for(css).await?;
        element.scroll_into_view().await?;
        element.click().await.with_context(|| format!("cannot click {css}"))
    }

    /// Clicks the link with this text.
    pub async fn follow(&self, text: &str) -> Result<()> {
        self.calm().await?;
        // Where there is little room it may be in the menu. Where there is more the menu is shown although it is folded, which
        // Chromium's driver does not know.
        let is_folded = self
            .js(&format!(
                "const menu = document.querySelector('.menu:not([open])'); \
                 const has = menu && [...menu.querySelectorAll('a')].some((it) => it.textContent.trim() === '{text}'); \
                 const shown = has && !menu.querySelector('summary').checkVisibility(); \
                 if (shown) menu.open = true; \
                 return has && !shown"
            ))
            .await?;
        if is_folded == true {
            self.click(".menu summary").await?;
        }
        let link =
            self.driver.find(By::LinkText(text)).await.with_context(|| format!("no link says \"{text}\""))?;
        link.scroll_into_view().await?;
        link.click().await?;
        Ok(())
    }

    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        self.driver.action_chain().send_keys(keys).perform().await?;
        Ok(())
    }

    pub async fn tab(&self) -> Result<()> {
        self.press(Key::Tab).await
    }

    /// The path and query in the address bar, without the site's base.
    pub async fn path(&self) -> Result<String> {
        let url = self.driver.current_url().await?.to_string();
        let path = url.strip_prefix(&self.server.origin).context("we left the site")?;
        Ok(path
            .strip_prefix(self.base)
            .with_context(|| format!("{path} is outside {}", self.base))?
            .to_owned())
    }

    pub async fn wait_for_path(&self, path: &str) -> Result<()> {
        self.until(&format!("the address is /{path}"), async || Ok(self.path().await? == path)).await
    }

    /// A short description of what has the focus: `h1`, `a#card-x`.
    pub async fn focused(&self) -> Result<String> {
        let answer = self
            .js("const e = document.activeElement; return e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')")
            .await?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }

    pub async fn scrolled(&self) -> Result<i64> {
        Ok(self.js("return Math.round(scrollY)").await?.as_i64().unwrap_or_default())
    }

    /// A phone is narrow, a desk is wide. Chromium's window cannot be that narrow, so its screen is told to be.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.kind == Kind::Chromium {
            let metrics = serde_json::json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        } else {
            self.driver.set_window_rect(0, 0, width, height).await?;
        }
        Ok(())
    }

    /// Whatever went wrong since the page was loaded.
    pub async fn log(&self) -> Result<Vec<String>> {
        let log = self.js("return window.__log ?? ['the recorder did not run']").await?;
        Ok(log.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect())
    }

    /// Nothing in the console, no violation of the policy, no finding of axe-core.
    pub async fn is_sound(&self) -> Result<()> {
        self.is_sound_except(&[]).await
    }

    /// As [`Visit::is_sound`]; lines of the log that hold one of `expected` are what the journey is about.
    pub async fn is_sound_except(&self, expected: &[&str]) -> Result<()> {
        let log: Vec<String> = self
            .log()
            .await?
            .into_iter()
            .filter(|line| !expected.iter().any(|part| line.contains(part)))
            .collect();
        ensure!(log.is_empty(), "the page complains: {log:#?}");
        self.is_accessible(&[]).await
    }

    /// As [`Visit::is_sound`], in a frame on someone else's page: rules of axe-core that only the whole page can keep are left
    /// out, such as that it has one heading of the first level.
    pub async fn is_sound_except_host(&self, rules: &[&str]) -> Result<()> {
        let log = self.log().await?;
        ensure!(log.is_empty(), "the page complains: {log:#?}");
        self.is_accessible(rules).await
    }

    pub async fn is_accessible(&self, without: &[&str]) -> Result<()> {
        // A list that is exchanged while axe-core looks at it would be judged half gone.
        self.until("nothing is on its way", async || Ok(self.count("[aria-busy=true]").await? == 0)).await?;
        let loaded = self.js("return typeof axe").await?;
        if loaded != "object" {
            self.driver.execute(self.setting.axe.as_str(), vec![]).await.context("cannot load axe-core")?;
        }
        let findings = self
            .js(&r#"
                const without = RULES;
                const options = {
                    runOnly: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                    // "wcag2aaa" brings the stricter contrast of 7:1 along.
                    resultTypes: ["violations"],
                };
                return axe.run(document, options).then((results) => results.violations.filter(({ id }) => !without.includes(id)).map((violation) =>
                    `${violation.id}: ${violation.help} at ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`));
            "#.replace("RULES", &serde_json::to_string(without)?))
            .await?;
        let findings = findings.as_array().ok_or_else(|| anyhow!("axe-core answered {findings}"))?;
        ensure!(findings.is_empty(), "axe-core finds: {findings:#?}");
        Ok(())
    }

    /// After a failure: the screen and the page, beside the site in `target/e2e`.
    pub async fn keep_evidence(&self, name: &str) {
        let folder = self.setting.site.with_file_name("failures");
        _ = std::fs::create_dir_all(&folder);
        let file = folder.join(format!("{}-{name}", self.kind.name()));
        _ = self.driver.screenshot(&file.with_extension("png")).await;
        if let Ok(source) = self.driver.source().await {
            _ = std::fs::write(file.with_extension("html"), source);
        }
        if let Ok(log) = self.log().await {
            _ = std::fs::write(file.with_extension("log"), log.join("\n"));
        }
    }
}
