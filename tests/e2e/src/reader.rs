//! Somebody who reads: knows what is seen on the screen and nothing else, and goes by it.

use crate::visit::Visit;
use anyhow::{Context, Result, ensure};
use thirtyfour::{Key, TypingData};

/// The innermost elements whose words are on the screen, not covered by anything, each with its words and the middle of its first
/// line. Of a field the words are those of its label.
const SEEN: &str = "
    const seen = (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const all = range.getBoundingClientRect();
      const line = range.getClientRects()[0];
      if (!line || !line.width || all.top < 0 || all.bottom > innerHeight) return;
      const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
      const there = document.elementFromPoint(x, y);
      const link = element.closest('a, label, button, summary');
      return there && (element.contains(there) || link?.contains(there)) && [x, y];
    };
    const words = arguments[0].toLowerCase();
    const read = (element) => element.textContent.replace(/\\s+/g, ' ').trim();
    const has = (element) => read(element).toLowerCase().includes(words);
    const all = [...document.querySelectorAll(arguments[1])].filter(has);
    const inner = all.filter((element) => !all.some((other) => other !== element && element.contains(other)));
    return inner.flatMap((element) => {
      const at = seen(element);
      return at ? [[read(element), Math.round(at[0]), Math.round(at[1])]] : [];
    });";

/// What can be pressed.
const WAYS: &str = "a, label, button, summary";

pub struct Reader<'a> {
    visit: &'a Visit,
}

/// Words on the screen, and where.
pub struct Seen {
    pub words: String,
    at: (i64, i64),
}

impl<'a> Reader<'a> {
    pub fn new(visit: &'a Visit) -> Self {
        Self { visit }
    }

    /// Everything on the screen that says this. `among` is a selector.
    async fn see(&self, words: &str, among: &str) -> Result<Vec<Seen>> {
        let arguments = vec![words.into(), among.into()];
        let found = self.visit.driver.execute(SEEN, arguments).await?.json().clone();
        let found: Vec<(String, i64, i64)> = serde_json::from_value(found)?;
        Ok(found.into_iter().map(|(words, x, y)| Seen { words, at: (x, y) }).collect())
    }

    /// Goes down until words are seen, by no more than `most` screens.
    pub async fn find(&self, words: &str, most: usize) -> Result<Seen> {
        self.look(words, "*", most).await
    }

    /// The same for something that can be pressed.
    pub async fn find_way(&self, words: &str, most: usize) -> Result<Seen> {
        self.look(words, WAYS, most).await
    }

    async fn look(&self, words: &str, among: &str, most: usize) -> Result<Seen> {
        for scrolls in 0..=most {
            if scrolls > 0 {
                // What was at the lower edge stays in sight.
                self.visit.js("scrollBy({ top: innerHeight * 0.8, behavior: 'instant' })").await?;
            }
            // What was asked for may be on its way.
            for _ in 0..if scrolls == 0 { 20 } else { 1 } {
                if let Some(seen) = self.see(words, among).await?.into_iter().next() {
                    return Ok(seen);
                }
                tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            }
        }
        anyhow::bail!("“{words}” is not seen {most} screens down")
    }

    /// Presses where something is seen.
    pub async fn press(&self, seen: &Seen) -> Result<()> {
        let (x, y) = seen.at;
        self.visit.driver.action_chain().move_to(x, y).click().perform().await?;
        Ok(())
    }

    /// Presses what says this and is on the screen.
    pub async fn tap(&self, words: &str) -> Result<()> {
        let way = self.find_way(words, 0).await?;
        self.press(&way).await
    }

    /// Back to the top of the page.
    pub async fn goes_up(&self) -> Result<()> {
        self.visit.js("scrollTo({ top: 0, behavior: 'instant' })").await.map(drop)
    }

    /// Types into what has the focus.
    pub async fn types(&self, text: impl Into<TypingData>) -> Result<()> {
        let field = self.visit.driver.active_element().await?;
        let name = field.tag_name().await?.to_lowercase();
        ensure!(["input", "select"].contains(&name.as_str()), "the focus is on {name}, and that is no field");
        field.send_keys(text).await.context("cannot type")
    }

    pub async fn enter(&self) -> Result<()> {
        self.types(Key::Enter + "").await
    }
}
