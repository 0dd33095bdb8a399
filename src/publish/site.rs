//! The whole site, file by file.

use super::{
    build_cache::BuildCache,
    citation,
    disk::hash_bytes,
    faults::Located,
    feeds,
    folders::SOURCES,
    input::{Content, Folders},
    json_ld::json_ld,
    output::Output,
    page_template::{PageKind, PageParts, PageTemplate},
    phrases, pictures,
    render::render,
    schema::article_schema,
    search,
    side_files::is_side_file,
    site_plan::SitePlan,
    site_url::SiteUrl,
    sitemap, style,
    widget::{Widget, oembed_of},
};
use crate::catalog::{Glossary, ListView, PageView, SearchRecord};
use crate::components::head::Head;
use crate::evidence::meaning;
use crate::i18n::{say, speak};
use crate::load::Page;
use crate::model::Article;
use crate::pages::{archive, glossary, not_found, root};
use anyhow::{Context, Result};
use plainsight_contracts::addresses::{
    self, ARCHIVE, CATALOGUE, GLOSSARY_PAGE, HTML, NOT_FOUND, OEMBED, PAGE_DATA,
};
use plainsight_contracts::limits::CARDS_PER_PAGE;
use plainsight_search::Language;
use std::fs;
use std::path::Path;

/// What was published.
#[derive(Debug)]
pub struct Report {
    pub articles: usize,
    pub pages: usize,
    /// Pages that were taken over as they were.
    pub unchanged: usize,
    pub files: usize,
    pub bytes: u64,
}

/// Publishes everything into `out`, which holds trunk's page as `index.html`. If the content has faults, nothing is written
/// and the faults come back. `keep` is a folder for what can be used again the next time; `say` hears how far it is.
pub fn publish_site(
    folders: &Folders,
    style_sheet: &Path,
    out: &Path,
    public_url: Option<&str>,
    keep: Option<&Path>,
    say: &mut dyn FnMut(&str),
) -> Result<Result<Report, Vec<Located>>> {
    let (content, faults) = Content::read(folders)?;
    let Some(content) = content else { return Ok(Err(faults)) };
    speak(content.words.phrases);
    let address = SiteUrl::new(&content.site.url, public_url)?;
    for warning in address.warnings(&content.site.url) {
        say(&warning);
    }
    let mut output = Output::new(out);
    let glossary = Glossary::new(&content.glossary);
    let mut finder = Ok(());
    say("reading all articles");
    let plan = SitePlan::new(&content, &glossary, &address.base, |languages| {
        let (name, written) = write_finder(&folders.finder, languages, &mut output);
        finder = written;
        name
    })?;
    finder?;

    let boot = fs::read(folders.scripts.join("boot.js"))
        .context("cannot read boot.js; `cargo xtask scripts` makes it")?;
    let boot_path = addresses::boot_script(&hash_bytes(&boot));
    let template = fs::read_to_string(out.join("index.html")).with_context(|| {
        format!("cannot read {}; trunk writes it before this runs", out.join("index.html").display())
    })?;
    let sheet = style::bundle(style_sheet, content.site.accent)?;
    let purpose = PageKind::Page { style: &sheet };
    let frame = PageTemplate::new(&template, purpose, &boot_path, &content.site, &address)?;
    let styles = style_sheet.parent().unwrap_or(Path::new("."));
    let folders_of_sources = (styles, folders.scripts.as_path());
    let widget =
        Widget::new(&template, folders_of_sources, &boot_path, &content.site, &address, &mut output)?;
    for path in &content.files {
        output.copy(&folders.public.join(path), path)?;
    }
    pictures::write(&folders.public, &mut output)?;
    let (path, text) = phrases::file();
    output.write(&path, text)?;
    output.write(&boot_path, boot)?;
    if let Some(reload) = &frame.reload {
        output.write(addresses::RELOAD_SCRIPT, reload)?;
    }

    let mut map = Vec::new();
    let mut pages = 0;
    for page in plan.pages() {
        write_page(&page, None, &frame, &address, &content, &mut output)?;
        widget.write_list(&page, &address, &mut output)?;
        // What a reader saved is theirs alone, so there is nothing to find.
        if page.view != PageView::Saved {
            map.push((address.of(&page.path), None));
        }
        pages += 1;
    }
    // What goes into every page, besides what is its own.
    let others = [
        hash_public(&folders.public, &content)?,
        hash_folder(&folders.scripts)?,
        frame.fingerprint(),
        widget.fingerprint(),
        address.of(""),
    ];
    let mut kept = BuildCache::new(keep, &others);
    let mut unchanged = 0;
    for (position, article) in content.articles.iter().enumerate() {
        let article = article?;
        let neighbours = plan.neighbours(position, &article);
        let path = SitePlan::article_path(&article);
        let key = kept.key(&[&serde_json::to_vec(&article)?, &serde_json::to_vec(&neighbours)?]);
        if kept.take(&path, &key, &mut output)? {
            unchanged += 1;
        } else {
            let page = plan.article_page(position, &article, neighbours);
            let names = write_page(&page, Some(&article), &frame, &address, &content, &mut output)?;
            kept.keep(&path, &key, &names, &output)?;
        }
        let card = &plan.cards[position];
        let framed = addresses::embedded(&path);
        let key = kept.key(&[&serde_json::to_vec(card)?, &serde_json::to_vec(&plan.site)?]);
        if !kept.take(&framed, &key, &mut output)? {
            widget.write_card(card, &plan.site, &address, &mut output)?;
            kept.keep(&framed, &key, &[HTML.to_owned()], &output)?;
        }
        map.push((address.of(&path), last_changed(&article)));
        pages += 1;
        if pages % 1_000 == 0 {
            say(&format!("{pages} of about {} pages written", content.articles.len()));
        }
    }
    kept.tidy()?;
    write_still_pages(&plan, &frame, &address, &mut output, &mut map)?;
    for page in plan.taken_down() {
        write_page(&page, None, &frame, &address, &content, &mut output)?;
        widget.write_taken_down(&page, &address, &mut output)?;
    }
    let builder = widget.write_builder(&plan, &address, &mut output)?;
    map.push((address.of(builder), None));
    write_catalogue(&plan, &mut output)?;
    say("the catalogue and its index are written");
    feeds::write(&plan, &address, &mut output)?;
    sitemap::write(&map, &address, &mut output)?;
    output.write(addresses::SCHEMA, serde_json::to_string_pretty(&article_schema())? + "\n")?;
    Ok(Ok(Report { articles: plan.cards.len(), pages, unchanged, files: output.files, bytes: output.bytes }))
}

/// Writes a page, its data, and for an article its citations; the names of the files.
fn write_page(
    page: &Page,
    article: Option<&Article>,
    frame: &PageTemplate,
    address: &SiteUrl,
    content: &Content,
    output: &mut Output,
) -> Result<Vec<String>> {
    let head = Head::of(&page.view, &page.site);
    let html = frame.fill(
        &PageParts {
            head: &head,
            path: Some(&page.path),
            unlisted: page.is_taken_down(),
            app: &render(page, root),
            page: Some(page),
            json_ld: Some(&json_ld(page, article, &content.site, address)),
            kind: if article.is_some() { "article" } else { "website" },
        },
        address,
    )?;
    let mut names = vec![HTML.to_owned(), PAGE_DATA.to_owned()];
    output.write(&format!("{}{HTML}", page.path), html)?;
    output.write_json(&format!("{}{PAGE_DATA}", page.path), &page.view)?;
    if let Some(article) = article {
        for (end, text) in citation::files(&article.source, &article.id)? {
            let name = addresses::citation(end);
            output.write(&format!("{}{name}", page.path), text)?;
            names.push(name);
        }
        if let PageView::Article(view) = &page.view {
            names.push(OEMBED.to_owned());
            let document = oembed_of(article, &view.card, &page.site.name, address);
            output.write_json(&format!("{}{OEMBED}", page.path), &document)?;
        }
    }
    Ok(names)
}

/// A hash of what a publisher wrote, but for the articles. Only what is read or published counts: what an editor leaves
/// beside it may come and go, or be a link that leads nowhere.
fn hash_public(public: &Path, content: &Content) -> Result<String> {
    let sources = SOURCES.iter().map(|name| (*name).to_owned()).filter(|name| public.join(name).is_file());
    let pages = content.pages.iter().map(|(slug, _)| format!("pages/{slug}.json"));
    let mut all = String::new();
    for path in sources.chain(pages).chain(content.files.iter().cloned()) {
        all += &hash_file(&public.join(&path))?;
        all += &path;
    }
    for file in &content.words.files {
        all += &hash_file(file)?;
    }
    Ok(hash_bytes(all.as_bytes()))
}

/// A hash of all files of a folder.
fn hash_folder(folder: &Path) -> Result<String> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
    let mut entries = entries.with_context(|| format!("cannot read {}", folder.display()))?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut all = String::new();
    for entry in entries {
        let (name, path) = (entry.file_name(), entry.path());
        let name = name.to_string_lossy();
        if !is_side_file(&name) {
            all += &name;
            all += &if path.is_dir() { hash_folder(&path)? } else { hash_file(&path)? };
        }
    }
    Ok(hash_bytes(all.as_bytes()))
}

fn hash_file(file: &Path) -> Result<String> {
    Ok(hash_bytes(&fs::read(file).with_context(|| format!("cannot read {}", file.display()))?))
}

fn last_changed(article: &Article) -> Option<String> {
    article.updated.or(article.published).map(|date| date.to_string())
}

/// The search engine that these languages need, under a name that changes with it. The name is known even if the file could
/// not be written, which is told beside it.
fn write_finder(folder: &Path, languages: &[Language], output: &mut Output) -> (String, Result<()>) {
    let is_english = languages.iter().all(|language| matches!(language, Language::English | Language::Other));
    let file = folder.join(if is_english { "english.wasm" } else { "languages.wasm" });
    let read = fs::read(&file)
        .with_context(|| format!("cannot read {}; `cargo xtask finder` makes it", file.display()));
    let name = |bytes: &[u8]| addresses::engine(&hash_bytes(bytes));
    match read {
        Ok(bytes) => (name(&bytes), output.write(&name(&bytes), bytes)),
        Err(error) => (String::new(), Err(error)),
    }
}

/// The parts of the catalogue that the browser asks for when it needs them.
fn write_catalogue(plan: &SitePlan, output: &mut Output) -> Result<()> {
    output.write_json(CATALOGUE, &plan.manifest)?;
    for (part, file) in plan.index.files() {
        output.write(&plan.manifest.part_path(&part.to_string()), file)?;
    }
    for (n, shard) in plan.cards.chunks(CARDS_PER_PAGE).enumerate() {
        output.write_json(&plan.manifest.shard_path(n), &shard)?;
    }
    for (position, article) in plan.content.articles.iter().enumerate() {
        let found = SearchRecord { card: plan.cards[position].clone(), text: search::text(&article?) };
        output.write_json(&plan.manifest.found_path(position), &found)?;
    }
    Ok(())
}

/// The archive, the glossary and the page for wrong addresses: complete as they are, without the app.
fn write_still_pages(
    plan: &SitePlan,
    frame: &PageTemplate,
    address: &SiteUrl,
    output: &mut Output,
    map: &mut Vec<sitemap::Location>,
) -> Result<()> {
    let years = plan.years();
    let page = |path: &str| {
        // The components only ask for the site and the path.
        let view = PageView::List(ListView::default());
        Page { site: plan.site.clone(), path: path.to_owned(), view }
    };
    let mut write = |path: Option<&str>, file: &str, title: &str, app: String| -> Result<()> {
        let head = Head {
            title: format!("{title} · {}", plan.site.name),
            description: say("home-lead").to_owned(),
        };
        let filling = PageParts {
            head: &head,
            path,
            unlisted: false,
            app: &app,
            page: None,
            json_ld: None,
            kind: "website",
        };
        output.write(file, frame.fill(&filling, address)?)?;
        map.extend(path.map(|path| (address.of(path), None)));
        Ok(())
    };

    let listed: Vec<(String, String, usize)> =
        years.iter().map(|(slug, name, cards)| (slug.clone(), name.clone(), cards.len())).collect();
    let html = render(&page(ARCHIVE), |page| archive::years(page, &listed));
    write(Some(ARCHIVE), &format!("{ARCHIVE}{HTML}"), say("all-by-year"), html)?;
    for (slug, name, cards) in &years {
        let pages = cards.len().div_ceil(archive::TITLES_PER_PAGE);
        for (n, cards) in cards.chunks(archive::TITLES_PER_PAGE).enumerate() {
            let path = addresses::archive_year(slug, n + 1);
            let html = render(&page(&path), |page| archive::year(page, (slug, name), cards, n + 1, pages));
            write(Some(&path), &format!("{path}{HTML}"), name, html)?;
        }
    }
    let meanings: Vec<_> = plan.content.glossary.iter().map(meaning).collect();
    let path = addresses::page(GLOSSARY_PAGE);
    let html = render(&page(&path), |page| glossary::glossary(page, &meanings));
    write(Some(&path), &format!("{path}{HTML}"), say("glossary-title"), html)?;
    let html = render(&page(""), not_found::nowhere);
    write(None, NOT_FOUND, say("not-found-title"), html)
}
