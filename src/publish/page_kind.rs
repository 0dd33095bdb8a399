//! The kinds of pages: what each has in its head, what it says when something does not work, and what its policy allows.

use crate::i18n::say;
use crate::model::SiteConfig;
use base64::{Engine, prelude::BASE64_STANDARD};
use plainsight_contracts::addresses::{ATOM_FEED, EMBED_SCRIPT, JSON_FEED};
use sha2::{Digest, Sha256};

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

/// The only script that stands inside a page, and the policy names its hash: a page from before the last publishing asks for
/// scripts that are no longer there, and nothing that is fetched could say so. Old browsers, which understand none of the
/// other scripts, have to understand this one.
pub const GUARD: &str = concat!(
    "(function(){var root=document.documentElement;root.setAttribute('data-app','coming');",
    "addEventListener('load',function(){if(root.getAttribute('data-app')!=='coming')return;",
    "root.setAttribute('data-app','broken');document.getElementById('broken').hidden=false})})()",
);

/// A script that does nothing, and in every browser not before the style sheets above it are there: some would show what
/// follows without them.
pub const WAIT: &str = " ";
/// What stands in the head of every page of one purpose.
pub fn head(purpose: PageKind, config: &SiteConfig, base: &str) -> String {
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
pub fn notices(purpose: PageKind, base: &str) -> String {
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

/// Nothing but our own files, our own style, our own [`GUARD`], and WebAssembly. A page holds no other script or style, its one
/// form, the search box, leads to our own page, and only the builder holds a frame: our own.
fn content_security_policy(purpose: PageKind) -> String {
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

/// Text that can stand in an attribute or an element.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
