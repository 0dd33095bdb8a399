//! What is around a page: head, Content-Security-Policy, data, notices, scripts.
//!
//! Trunk writes the frame (`index.html`, with the names of the WebAssembly and its glue) and may rewrite it on the way, so
//! the places to fill are found with an HTML parser. That is done once; every page is then put together from the parts.

use super::{disk::hash_bytes, pictures::SHARED, site_url::SiteUrl};
use crate::components::head::Head;
use crate::i18n::say;
use crate::load::PAGE_DATA_ID;
use crate::model::SiteConfig;
use anyhow::{Context, Result, anyhow, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use lol_html::{RewriteStrSettings, element, html_content::ContentType, rewrite_str, text};
use plainsight_contracts::addresses::{ATOM_FEED, EMBED_SCRIPT, JSON_FEED, RELOAD_SCRIPT, SHARE_PICTURE};
use serde_json::Value;
use sha2::{Digest, Sha256};
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

/// What a frame is for.
#[derive(Clone, Copy)]
pub enum PageKind<'a> {
    /// A page of the site. The style of what is around it travels inside it, and is painted at once; the whole sheet is a file
    /// that all pages share.
    Page { style: &'a str, sheet_path: &'a str },
    /// A page in a frame on someone else's. Several on one page share one style sheet, and links lead out of the frame.
    /// Its program is another one than the site's: `glue` and `wasm` are the names of its files.
    Widget { style_path: &'a str, script_path: &'a str, origin: &'a str, glue: &'a str, wasm: &'a str },
    /// The page that shows the widget while it is put together.
    Builder { style: &'a str, script_path: &'a str },
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

/// The only script that stands inside a page, and the policy names its hash: a page from before the last publishing asks for
/// scripts that are no longer there, and nothing that is fetched could say so. Old browsers, which understand none of the
/// other scripts, have to understand this one.
const GUARD: &str = concat!(
    "(function(){var root=document.documentElement;root.setAttribute('data-app','coming');",
    "addEventListener('load',function(){if(root.getAttribute('data-app')!=='coming')return;",
    "root.setAttribute('data-app','broken');document.getElementById('broken').hidden=false})})()",
);

/// A script that does nothing, and in every browser not before the style sheets above it are there: some would show what
/// follows without them.
const WAIT: &str = " ";
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

/// What stands in the head of every page of one purpose.
fn head(purpose: PageKind, config: &SiteConfig, base: &str) -> String {
    let (base, name) = (escaped(base), escaped(&config.name));
    let policy = content_security_policy(purpose);
    let common = format!(
        concat!(
            r#"<meta http-equiv="content-security-policy" content="{policy}">"#,
            r#"<meta name="referrer" content="no-referrer">"#,
        ),
        policy = policy,
    );
    let icons = format!(
        concat!(
            r#"<link rel="icon" href="{base}favicon.ico" sizes="32x32">"#,
            r#"<link rel="icon" href="{base}icon.svg" type="image/svg+xml">"#,
            r#"<link rel="apple-touch-icon" href="{base}apple-touch-icon.png">"#,
        ),
        base = base,
    );
    let feeds = format!(
        concat!(
            r#"<link rel="alternate" href="{base}{atom}" type="application/atom+xml" title="{name}">"#,
            r#"<link rel="alternate" href="{base}{json}" type="application/feed+json" title="{name}">"#,
            r#"<meta property="og:site_name" content="{name}"><meta name="twitter:card" content="summary">"#,
        ),
        base = base,
        atom = ATOM_FEED,
        json = JSON_FEED,
        name = name,
    );
    match purpose {
        PageKind::Page { style, .. } => format!("{common}{icons}<style>{style}</style>{feeds}"),
        PageKind::Builder { style, script_path } => format!(
            concat!(
                r#"{common}{icons}<style>{style}</style>{feeds}<script async src="{base}{embed_script}"></script>"#,
                r#"<script defer src="{base}{script_path}"></script>"#,
            ),
            common = common,
            icons = icons,
            style = style,
            feeds = feeds,
            base = base,
            embed_script = EMBED_SCRIPT,
            script_path = script_path,
        ),
        // The script runs before the first paint, so that a dark widget is never white.
        PageKind::Widget { style_path, script_path, .. } => format!(
            concat!(
                r#"{common}<base target="_blank"><meta name="robots" content="noindex">"#,
                r#"<link rel="stylesheet" href="{base}{style_path}">"#,
                r#"<script src="{base}{script_path}" data-base="{base}"></script>"#,
            ),
            common = common,
            base = base,
            style_path = style_path,
            script_path = script_path,
        ),
    }
}

/// What is said when something does not work.
fn notices(purpose: PageKind, base: &str) -> String {
    let broken = |text: &str, href: &str, way: &str| {
        format!(
            r#"<div id="broken" class="page-notice" role="alert" hidden><p>{}</p><p><a href="{}">{}</a></p></div>"#,
            escaped(text),
            escaped(href),
            escaped(way)
        )
    };
    match purpose {
        // Without scripts nobody knows here what the host wanted to be shown.
        PageKind::Widget { .. } => format!(
            r#"<noscript><p class="page-notice">{}</p></noscript>{}"#,
            escaped(say("no-script-widget")),
            broken(say("broken-widget"), base, say("all-articles"))
        ),
        _ => format!(
            r#"<noscript><p class="page-notice">{}</p></noscript>{}"#,
            escaped(say("no-script")),
            broken(say("broken-app"), "", say("reload"))
        ),
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

/// Nothing but our own files, our own style, our own [`GUARD`], and WebAssembly. A page holds no other script or style, its one
/// form, the search box, leads to our own page, and only the builder holds a frame: our own.
pub fn content_security_policy(purpose: PageKind) -> String {
    let hash = |style: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(style.as_bytes())));
    let (style, frames) = match purpose {
        PageKind::Page { style, .. } => (format!("{} 'self'", hash(style)), ""),
        PageKind::Builder { style, .. } => (hash(style), "frame-src 'self'; "),
        PageKind::Widget { origin, .. } => (format!("'self' {origin}"), ""),
    };
    // In a sandbox without an origin, as WordPress makes it, Safari does not know who `'self'` is.
    let own = match purpose {
        PageKind::Widget { origin, .. } => format!("'self' {origin}"),
        PageKind::Page { .. } => format!("'self' {} {}", hash(GUARD), hash(WAIT)),
        PageKind::Builder { .. } => format!("'self' {}", hash(GUARD)),
    };
    format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval'; style-src {style}; img-src 'self'; \
         connect-src 'self'; {frames}manifest-src 'self'; base-uri 'none'; form-action 'self'"
    )
}

/// JSON that cannot end the script element it stands in.
fn in_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// Text that can stand in an attribute or an element.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
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
