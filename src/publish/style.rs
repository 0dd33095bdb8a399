//! The style sheet: the files of `style/`, bundled and made small.

use super::brand;
use crate::model::Colour;
use anyhow::{Context, Result, anyhow};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
    targets::{Browsers, Features, Targets},
};
use std::path::Path;

/// The oldest browsers that know cascade layers and run WebAssembly under a strict Content-Security-Policy; older ones still
/// show the text. docs/publishing.md names them, and `xtask/src/scripts.rs` writes scripts for them.
const BROWSERS: Browsers = Browsers {
    chrome: Some(99 << 16),
    firefox: Some(102 << 16),
    safari: Some((15 << 16) | (4 << 8)),
    ios_saf: Some((15 << 16) | (4 << 8)),
    android: None,
    edge: Some(99 << 16),
    ie: None,
    opera: None,
    samsung: None,
};

/// Follows the `@import`s of `entry` and gives back one small style sheet, in the publisher's colour if there is one.
pub fn bundle(entry: &Path, accent: Option<Colour>) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet =
        bundler.bundle(entry).map_err(|error| anyhow!("{error}")).context("cannot bundle style/")?;
    // All of them know `color-scheme`; what stands in for `light-dark()` where that is unknown is not asked for.
    let targets = Targets { exclude: Features::LightDark, ..Targets::from(BROWSERS) };
    sheet
        .minify(MinifyOptions { targets, ..Default::default() })
        .map_err(|error| anyhow!("{error}"))
        .context("cannot minify style/")?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets, ..Default::default() });
    let code = printed.map_err(|error| anyhow!("{error}")).context("cannot print style/")?.code;
    Ok(code + &accent.map(brand::style).unwrap_or_default())
}
