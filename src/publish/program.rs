//! What goes into every site, whoever writes it: trunk's page, the app, the widget, the engine, our scripts and style sheets.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Where it lies. `cargo xtask build` makes all of it in one folder, which `plainsight` has inside it.
#[derive(Clone, Debug)]
pub struct Program {
    /// The page that trunk wrote: the frame of every page, with the names of the app's files.
    pub page: PathBuf,
    /// The folder of the app's files, which have a hash in their names.
    pub app: PathBuf,
    /// The folder of the widget's program, likewise.
    pub widget: PathBuf,
    /// The folder of `boot.js`, `embed.js`, `frame.js`, `builder.js`.
    pub scripts: PathBuf,
    /// The folder of the search engine for browsers: `english.wasm` and `languages.wasm`.
    pub engine: PathBuf,
    /// The folder of style sheets.
    pub style: PathBuf,
}

impl Program {
    /// All of it in one folder, as `cargo xtask build` makes it.
    pub fn in_folder(folder: &Path) -> Self {
        let [page, app, widget, scripts, engine, style] =
            ["page.html", "app", "widget", "scripts", "finder", "style"].map(|name| folder.join(name));
        Self { page, app, widget, scripts, engine, style }
    }

    pub fn page(&self) -> Result<String> {
        text(&self.page)
    }

    pub fn script(&self, name: &str) -> Result<String> {
        text(&self.scripts.join(name))
    }

    /// The app's files: name and bytes.
    pub fn app(&self) -> Result<Vec<(String, Vec<u8>)>> {
        files(&self.app)
    }

    /// The files of the widget's program: name and bytes.
    pub fn widget(&self) -> Result<Vec<(String, Vec<u8>)>> {
        files(&self.widget)
    }

    /// The engine that knows English alone, or the one that knows every language there is.
    pub fn engine(&self, is_english: bool) -> Result<Vec<u8>> {
        let file = self.engine.join(if is_english { "english.wasm" } else { "languages.wasm" });
        fs::read(&file).with_context(|| missing(&file))
    }

    /// A style sheet that imports others.
    pub fn sheet(&self, name: &str) -> PathBuf {
        self.style.join(name)
    }
}

fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let entries = fs::read_dir(folder).with_context(|| missing(folder))?;
    let file = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry?;
        let bytes = fs::read(entry.path()).with_context(|| missing(&entry.path()))?;
        Ok((entry.file_name().to_string_lossy().into_owned(), bytes))
    };
    entries.map(file).collect()
}

fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| missing(file))
}

fn missing(file: &Path) -> String {
    format!("cannot read {}; `cargo xtask build` makes it", file.display())
}
