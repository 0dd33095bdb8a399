//! The names between the app and its glue, made short.
//!
//! wasm-bindgen names each function that crosses the border after what it does and a hash, in the WebAssembly and in the
//! JavaScript: thousands of bytes that no compression takes away. Binaryen has a pass that shortens them and tells how; the
//! glue is told the same, and made small.
//!
//! A library of the framework's offers JavaScript classes for streams, and what is offered is kept with all its code, although
//! nobody here makes a stream. That offer is taken back.

use crate::run::{program, root};
use crate::scripts::BROWSERS;
use crate::tools::Tools;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// How the names of those classes begin: in the glue, and in the WebAssembly.
const CLASSES: (&str, &str) = ("IntoUnderlying", "--remove-exports=*intounderlying*");

/// What Binaryen says that it did: old names and new ones.
#[derive(Deserialize)]
struct Renamed {
    imports: Vec<(String, String, String)>,
    exports: Vec<(String, String)>,
}

/// Shortens the names in the app that lies in a folder.
pub fn shorten(folder: &Path, tools: &Tools) -> Result<()> {
    let with_end = |end: &str| {
        let mut files = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path()));
        let found = files
            .find(|file| file.file_name().and_then(OsStr::to_str).is_some_and(|name| name.ends_with(end)));
        found.with_context(|| format!("trunk built no file that ends with {end}"))
    };
    let (wasm, glue) = (with_end("_bg.wasm")?, with_end(".js")?);
    let mut shorten = program("wasm-opt");
    // Compact imports are a proposal that no browser reads yet.
    shorten.args(["--disable-compact-imports", CLASSES.1, "-Oz", "--minify-imports-and-exports-and-modules"]);
    // Nobody reads them after this.
    shorten.args(["--strip-producers", "--strip-target-features"]);
    shorten.arg(&wasm).arg("-o").arg(&wasm);
    let done = shorten.env("PATH", &tools.path).output().context("cannot start wasm-opt")?;
    if !done.status.success() {
        bail!("wasm-opt failed: {}", String::from_utf8_lossy(&done.stderr));
    }
    let renamed: Renamed =
        serde_json::from_slice(&done.stdout).context("wasm-opt did not say what it renamed")?;
    let text = without_classes(&fs::read_to_string(&glue)?);
    fs::write(&glue, told(&text, &renamed)?)?;
    let mut esbuild = program("esbuild");
    esbuild.arg(&glue).args([
        "--minify",
        "--format=esm",
        "--log-level=warning",
        "--allow-overwrite",
        BROWSERS,
    ]);
    crate::run::run(
        esbuild.arg(format!("--outfile={}", glue.display())).env("PATH", &tools.path).current_dir(root()),
    )
    .context("cannot make the app's glue small")
}

/// The glue without the classes: each is three statements at the left margin.
fn without_classes(glue: &str) -> String {
    let (name, _) = CLASSES;
    let starts = [("export class ", "}"), ("if (Symbol.dispose) ", ""), ("const ", "    :")];
    let mut lines = glue.lines();
    let mut kept = String::with_capacity(glue.len());
    while let Some(line) = lines.next() {
        let start = starts.iter().find(|(start, _)| line.starts_with(&format!("{start}{name}")));
        match start {
            None => kept.extend([line, "\n"]),
            // A statement of one line.
            Some((_, "")) => {}
            Some((_, end)) => drop(lines.find(|line| line.starts_with(end))),
        }
    }
    kept
}

/// The glue with the new names. It calls exports as `wasm.name`, and names imports as keys of an object in the order in which
/// wasm-bindgen wrote them.
fn told(glue: &str, renamed: &Renamed) -> Result<String> {
    let mut text = glue.to_owned();
    for (old, new) in &renamed.exports {
        text = replace_word(&text, &format!("wasm.{old}"), &format!("wasm.{new}"));
    }
    for (module, old, new) in &renamed.imports {
        let key = format!("{old}: ");
        if !text.contains(&key) {
            bail!("the glue has no import {old}; has wasm-bindgen changed how it writes them?");
        }
        // Quotes, for a new name may be a word of the language.
        text = text.replace(&key, &format!("\"{new}\": "));
        text = text.replace(&format!("\"{module}\": import0"), "\"a\": import0");
    }
    Ok(text)
}

/// Replaces a name that is not the beginning of a longer one.
fn replace_word(text: &str, old: &str, new: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(old) {
        let (before, after) = (&rest[..at], &rest[at + old.len()..]);
        replaced.push_str(before);
        let is_whole = !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$');
        replaced.push_str(if is_whole { new } else { old });
        rest = after;
    }
    replaced + rest
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn classes_nobody_uses_are_left_out() {
        let glue = concat!(
            "export class IntoUnderlyingSink {\n    free() {\n    }\n}\n",
            "if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = x;\nlet wasm;\n",
            "const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')\n",
            "    ? { register: () => {}, unregister: () => {} }\n    : new FinalizationRegistry(ptr => 1);\nstay();\n"
        );
        assert_eq!(without_classes(glue), "let wasm;\nstay();\n");
    }

    #[test]
    fn both_sides_of_the_border_are_told() {
        let glue = "import0 = { __wbg_a_1: function() {}, };\nreturn { \"./app_bg.js\": import0 };\nwasm.main(); wasm.main_2();";
        let renamed = Renamed {
            imports: vec![("./app_bg.js".into(), "__wbg_a_1".into(), "do".into())],
            exports: vec![("main".into(), "b".into())],
        };
        let told = told(glue, &renamed).unwrap();
        assert_eq!(
            told,
            "import0 = { \"do\": function() {}, };\nreturn { \"a\": import0 };\nwasm.b(); wasm.main_2();"
        );
        let other = Renamed { imports: vec![("m".into(), "gone".into(), "x".into())], exports: Vec::new() };
        assert!(super::told(glue, &other).is_err());
    }
}
