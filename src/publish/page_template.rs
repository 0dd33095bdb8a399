//! What is around a page: it is put together from its parts here; `page_kind` says what each kind of page has.
//!
//! Trunk writes the frame (`index.html`, with the names of the WebAssembly and its glue) and may rewrite it on the way, so
//! the places to fill are found with an HTML parser. That is done once; every page is then put together from the parts.

use super::page_kind::{GUARD, PageKind, WAIT, escaped, head, notices};
use super::{disk::hash_bytes, pictures::SHARED, site_url::SiteUrl};
use crate::components::head::Head;
use crate::load::PAGE_DATA_ID;
use crate::model::SiteConfig;
use anyhow::{Context, Result, anyhow, ensure};
use lol_html::{RewriteStrSettings, element, html_content::ContentType, rewrite_str, text};
use plainsight_contracts::addresses::{RELOAD_SCRIPT, SHARE_PICTURE};
use serde_json::Value;
use std::cell::RefCell;
use std::rc::Rc;

/// The frame of all pages.
pub struct PageTemplate {
    /// The page in parts: before the head's content, before the app, before the data and the scripts, the rest.
    parts: [String; 4],
    /// What notices that the app's scripts did not come.
    guard: String,
    /// The element that starts the app; pages that need no app are made without it.
    boot: String,
    head: String,
    /// The site's, as it stands in an attribute.
    name: String,
    /// What is said when scripts are missing, or the app does not start.
    notices: String,
    /// Does a page stand for itself, in tabs and where links are shared? One in a frame does not.
    stands_alone: bool,
    /// The whole style sheet of a page whose style does not travel inside it. It stands at the end of the page's header: what
    /// comes before is painted without it, what comes after waits for it and so never moves.
    sheet: Option<String>,
    /// While the site is being worked on: what makes the page reload. [`RELOAD_SCRIPT`] holds it.
    pub reload: Option<String>,
}

/// What fills a frame.
pub struct PageParts<'a> {
    pub head: &'a Head,
    /// The page's path, for its canonical address; `None` for the page that stands at every wrong address.
    pub path: Option<&'a str>,
    /// Is it kept out of search engines, although it has an address?
    pub unlisted: bool,
    pub app: &'a str,
    /// The page's data, if the app is to start on it.
    pub data: Option<&'a Value>,
    /// The path of the document that tells other sites how to show the page, if they can.
    pub oembed: Option<&'a str>,
    pub json_ld: Option<&'a Value>,
    /// `article` or `website`, for Open Graph.
    pub kind: &'static str,
}

const HEADER_END: &str = "</header>";

// The places, as something no template holds.
const HEAD_MARK: &str = "<!--plainsight-head-->";
const APP_MARK: &str = "<!--plainsight-app-->";
const END_MARK: &str = "<!--plainsight-end-->";

impl PageTemplate {
    /// `template` is trunk's page, `boot_path` the name of `boot.js` in the site.
    pub fn new(
        template: &str,
        purpose: PageKind,
        boot_path: &str,
        config: &SiteConfig,
        address: &SiteUrl,
    ) -> Result<Self> {
        let boot = Rc::new(RefCell::new(String::new()));
        let inline_scripts = Rc::new(RefCell::new(String::new()));
        let handlers = [
            element!("html", |html| Ok(html.set_attribute("lang", &config.language)?)),
            element!("title", |title| {
                title.remove();
                Ok(())
            }),
            element!("meta[charset]", |meta| {
                meta.after(HEAD_MARK, ContentType::Html);
                Ok(())
            }),
            element!("#app", |app| {
                app.set_inner_content(APP_MARK, ContentType::Html);
                Ok(())
            }),
            element!("body", |body| {
                body.append(END_MARK, ContentType::Html);
                Ok(())
            }),
            element!("#boot", |script| {
                // Whatever path trunk was told, the app lies at the root of the site.
                let file = |attribute: &str| {
                    let path = script.get_attribute(attribute).unwrap_or_default();
                    path.rsplit('/').next().unwrap_or_default().to_owned()
                };
                let (glue, wasm) = match purpose {
                    PageKind::Widget { glue, wasm, .. } => (glue.to_owned(), wasm.to_owned()),
                    _ => (file("data-glue"), file("data-wasm")),
                };
                *boot.borrow_mut() = format!(
                    r#"<script defer id="boot" src="{}{boot_path}" data-glue="{}" data-wasm="{}"{}></script>"#,
                    escaped(&address.base),
                    escaped(&(address.base.clone() + &glue)),
                    escaped(&(address.base.clone() + &wasm)),
                    // A widget is complete as it is, unless the host wants something of it that needs the app.
                    if matches!(purpose, PageKind::Widget { .. }) { r#" data-wake="asked""# } else { "" },
                );
                script.remove();
                Ok(())
            }),
            element!("script:not([src])", |script| {
                script.remove();
                Ok(())
            }),
            text!("script:not([src])", |chunk| {
                inline_scripts.borrow_mut().push_str(chunk.as_str());
                Ok(())
            }),
        ];
        let settings = handlers
            .into_iter()
            .fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
        let page = rewrite_str(template, settings)
            .map_err(|error| anyhow!("{error}"))
            .context("cannot read trunk's page")?;
        let boot = boot.take();
        ensure!(!boot.is_empty(), "trunk's page has no element #boot; see pattern_script in Trunk.toml");

        // A widget's own script does it there.
        let guard = if matches!(purpose, PageKind::Widget { .. }) {
            String::new()
        } else {
            format!("<script>{GUARD}</script>")
        };
        let head = head(purpose, config, &address.base);
        let notices = notices(purpose, &address.base);
        let name = escaped(&config.name);
        // Its indentation and empty lines would travel with every page.
        let page: Vec<&str> = page.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        Ok(Self {
            parts: split(&page.join("\n"))?,
            guard,
            boot,
            head,
            name,
            notices,
            stands_alone: !matches!(purpose, PageKind::Widget { .. }),
            sheet: match purpose {
                PageKind::Page { sheet_path, .. } => Some(format!(
                    r#"<link rel="stylesheet" href="{}{sheet_path}"><script>{WAIT}</script>"#,
                    escaped(&address.base)
                )),
                _ => None,
            },
            reload: reload_script(&inline_scripts.take()),
        })
    }

    /// Tells this frame from every other.
    pub fn fingerprint(&self) -> String {
        hash_bytes(
            format!(
                "{:?}{}{}{}{}{:?}{:?}",
                self.parts, self.guard, self.boot, self.head, self.notices, self.sheet, self.reload
            )
            .as_bytes(),
        )
    }

    /// A whole page.
    pub fn fill(&self, filling: &PageParts, address: &SiteUrl) -> Result<String> {
        let [before, after_head, after_app, end] = &self.parts;
        let mut html = String::with_capacity(before.len() + self.head.len() + filling.app.len() + 16_384);
        html.push_str(before);
        html.push_str(&self.head);
        let (title, description) = (escaped(&filling.head.title), escaped(&filling.head.description));
        html.push_str(&format!("<title>{title}</title>"));
        let about = || {
            format!(
                concat!(
                    r#"<meta name="description" property="og:description" content="{description}">"#,
                    r#"<meta property="og:title" content="{title}">"#,
                    r#"<meta property="og:type" content="{kind}">"#,
                    r#"<meta property="og:image" content="{image}"><meta property="og:image:alt" content="{name}">"#,
                    r#"<meta property="og:image:width" content="{width}"><meta property="og:image:height" content="{height}">"#,
                ),
                title = title,
                description = description,
                kind = filling.kind,
                image = escaped(&address.of(SHARE_PICTURE)),
                name = self.name,
                width = SHARED.0,
                height = SHARED.1,
            )
        };
        if self.stands_alone {
            html.push_str(&about());
        }
        if let Some(path) = filling.path {
            let url = escaped(&address.of(path));
            html.push_str(&format!(r#"<link rel="canonical" href="{url}">"#));
        }
        if filling.path.is_none() || filling.unlisted {
            html.push_str(r#"<meta name="robots" content="noindex">"#);
        }
        if let Some(path) = filling.oembed {
            let url = escaped(&address.of(path));
            html.push_str(&format!(r#"<link rel="alternate" type="application/json+oembed" href="{url}">"#));
        }
        // Pages that need no app have nothing that could be missing.
        if filling.data.is_some() {
            html.push_str(&self.guard);
        }
        if let Some(json_ld) = filling.json_ld {
            html.push_str(&format!(r#"<script type="application/ld+json">{}</script>"#, in_script(json_ld)));
        }
        if self.reload.is_some() {
            html.push_str(&format!(
                r#"<script defer src="{}{RELOAD_SCRIPT}"></script>"#,
                escaped(&address.base)
            ));
        }
        html.push_str(after_head);
        match filling.app.split_once(HEADER_END).zip(self.sheet.as_ref()) {
            Some(((header, rest), sheet)) => {
                [header, sheet, HEADER_END, rest].into_iter().for_each(|part| html.push_str(part));
            }
            None => html.push_str(filling.app),
        }
        html.push_str(after_app);
        if let Some(data) = filling.data {
            html.push_str(&self.notices);
            html.push_str(&format!(
                r#"<script type="application/json" id="{PAGE_DATA_ID}">{}</script>{}"#,
                in_script(data),
                self.boot,
            ));
        }
        html.push_str(end);
        Ok(html)
    }
}

fn split(page: &str) -> Result<[String; 4]> {
    let missing = |what: &str| format!("trunk's page has no {what}; see index.html");
    let (before, rest) = page.split_once(HEAD_MARK).with_context(|| missing("<meta charset>"))?;
    let (after_head, rest) = rest.split_once(APP_MARK).with_context(|| missing("element #app"))?;
    let (after_app, end) = rest.split_once(END_MARK).with_context(|| missing("<body>"))?;
    Ok([before, after_head, after_app, end].map(str::to_owned))
}

/// `trunk serve` adds an inline script that reloads the page after a change. The policy lets no inline script run, so it
/// becomes a file, and finds out by itself what trunk would have filled in while serving.
fn reload_script(inline: &str) -> Option<String> {
    let script =
        inline.replace("'{{__TRUNK_ADDRESS__}}'", "location.host").replace("{{__TRUNK_WS_BASE__}}", "/");
    (!script.trim().is_empty()).then_some(script)
}

/// JSON that cannot end the script element it stands in.
fn in_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_end_its_script() {
        let json = serde_json::json!({ "title": "</script><script>alert(1)</script><!--" });
        let written = in_script(&json);
        assert!(!written.contains('<'));
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), json);
    }
}
