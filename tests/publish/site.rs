//! Sites to look at: published into a folder of their own, from the tests' own site (`tests/site`) or from articles made of
//! its own. No test knows an article of the real site: editors change those as they like.

use plainsight::publish::{Located, Program, PublishOptions, Report, SiteFolder, publish_site};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// As trunk writes it, only smaller.
pub const FRAME: &str = concat!(
    "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>x</title></head><body><div id=app></div>",
    "<script defer id=\"boot\" src=\"/boot.js\" data-glue=\"/app.js\" data-wasm=\"/app.wasm\"></script></body></html>"
);

pub fn folders() -> SiteFolder {
    folders_with("tests/site/articles".as_ref())
}

/// Articles of a folder, with the rest of the tests' site.
pub fn folders_with(articles: &Path) -> SiteFolder {
    SiteFolder { articles: articles.into(), public: "tests/site".into() }
}

/// Our scripts and styles, and something in the place of the app and the search engine, which only browsers run.
pub fn program() -> &'static Program {
    static MADE: LazyLock<(tempfile::TempDir, Program)> = LazyLock::new(|| made_program(FRAME));
    &MADE.1
}

/// The same, with a page of its own.
pub fn made_program(page: &str) -> (tempfile::TempDir, Program) {
    let folder = tempfile::tempdir().unwrap();
    let made =
        Program { scripts: "scripts".into(), style: "style".into(), ..Program::in_folder(folder.path()) };
    fs::write(&made.page, page).unwrap();
    fs::create_dir(&made.app).unwrap();
    fs::write(made.app.join("app-1.js"), "").unwrap();
    fs::create_dir(&made.widget).unwrap();
    for name in ["widget-1.js", "widget-1_bg.wasm"] {
        fs::write(made.widget.join(name), "").unwrap();
    }
    fs::create_dir(&made.engine).unwrap();
    for name in ["english.wasm", "languages.wasm"] {
        fs::write(made.engine.join(name), name).unwrap();
    }
    (folder, made)
}

/// What `trunk serve` adds to its page.
pub const RELOAD: &str =
    "<script>const address = '{{__TRUNK_ADDRESS__}}'; const base = '{{__TRUNK_WS_BASE__}}';</script></body>";

/// Publishes into a new folder.
pub fn publish(
    site: &SiteFolder,
    public_url: Option<&str>,
) -> (tempfile::TempDir, Result<Report, Vec<Located>>) {
    let out = tempfile::tempdir().unwrap();
    let report = publish_site(PublishOptions { url: public_url, ..options(site, out.path()) }).unwrap();
    (out, report)
}

/// Into a folder, for the site's own address, and nothing kept.
pub fn options<'a>(site: &'a SiteFolder, out: &'a Path) -> PublishOptions<'a> {
    PublishOptions { site, program: program(), script: "", out, url: None, cache: None, progress: &|_| {} }
}

/// The files of a citation, as an article's page holds them, by the ends of their names.
pub fn citations(folder: &Path, id: &str) -> BTreeMap<String, String> {
    let html = read(folder, &format!("articles/{id}/index.html"));
    let link = |link: &str| {
        let (address, rest) = link.split_once('"')?;
        let name = rest.split("download=\"").nth(1)?.split('"').next()?;
        let text = percent_encoding::percent_decode_str(address.split_once(',')?.1).decode_utf8().ok()?;
        Some((name.strip_prefix(&format!("{id}."))?.to_owned(), text.into_owned()))
    };
    html.split("href=\"data:").skip(1).filter_map(link).collect()
}

/// Every file below a folder: path and bytes.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

pub fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The articles of the tests' site.
pub fn our_articles() -> Vec<(PathBuf, Value)> {
    let mut articles: Vec<_> = files(Path::new("tests/site/articles"))
        .into_iter()
        .map(|(path, bytes)| (path, serde_json::from_slice(&bytes).unwrap()))
        .collect();
    articles.sort_by(|a, b| a.0.cmp(&b.0));
    articles
}

/// A folder of articles made from ours: `change` gets the number and the article.
pub fn articles(number: usize, change: impl Fn(usize, &mut Value)) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let sources = our_articles();
    for n in 0..number {
        let mut article = sources[n % sources.len()].1.clone();
        let id = format!("{}-{n}", article["id"].as_str().unwrap());
        article["id"] = id.clone().into();
        article["related"] = json!([]);
        change(n, &mut article);
        fs::write(folder.path().join(format!("{id}.json")), article.to_string()).unwrap();
    }
    folder
}
