//! The whole site, file by file.

use super::{
    article_files,
    build_cache::BuildCache,
    content::{Content, SiteFolder},
    disk::hash_bytes,
    faults::Located,
    feeds,
    file_list::FileList,
    fingerprint::{hash_folder, hash_public},
    output::{Output, Writer},
    page_kind::PageKind,
    page_template::PageTemplate,
    pictures, plain_pages,
    program::Program,
    progress::Progress,
    schema::article_schema,
    site_files::SiteFiles,
    site_plan::SitePlan,
    site_url::SiteUrl,
    sitemap, style,
    survey::Survey,
    widget::{Widget, oembed_of_topic},
};
use crate::catalog::{EditionInfo, Glossary, IDS_PER_FILE, PageView};
use crate::i18n::speak;
use anyhow::Result;
use plainsight_contracts::addresses::{self, CATALOGUE};
use plainsight_contracts::limits::CARDS_PER_PAGE;
use plainsight_search::{Files, Language};
use rayon::prelude::*;
use std::path::Path;

/// What to publish, and how.
#[derive(Clone, Copy)]
pub struct PublishOptions<'a> {
    pub site: &'a SiteFolder,
    pub program: &'a Program,
    /// What every page runs besides our own scripts, while the site is being written; mostly nothing.
    pub script: &'a str,
    /// Gets the site.
    pub out: &'a Path,
    /// The path the site lies under, or its whole address; the site's own if it is not said.
    pub url: Option<&'a str>,
    /// A folder for what can be used again the next time.
    pub cache: Option<&'a Path>,
    pub progress: Progress<'a>,
}

/// What was published.
#[derive(Debug)]
pub struct Report {
    pub articles: usize,
    pub pages: usize,
    /// Articles whose files were taken over as they were.
    pub unchanged: usize,
    /// Every file that was written.
    pub files: FileList,
    /// What a publisher should know before going public.
    pub warnings: Vec<String>,
}

/// Publishes everything. If the content has faults, nothing is written and the faults come back.
///
/// Articles are walked over twice: first each is read and checked, and what the others need of it is gathered; then all that
/// is made of it is written. Both walks use all cores; the same content gives the same bytes.
pub fn publish_site(options: PublishOptions) -> Result<Result<Report, Vec<Located>>> {
    let PublishOptions { site, program, script, out, url, cache, progress } = options;
    let (read, faults) = Content::read_and_gather::<Survey>(site, cache, progress)?;
    let Some((content, survey)) = read else { return Ok(Err(faults)) };
    speak(content.words.phrases);
    let address = SiteUrl::new(&content.site.url, url)?;
    let warnings = address.warnings(&content.site.url);
    let output = Output::new(out);

    let surveyed = survey.finish(&content)?;
    let languages = surveyed.collection.languages();
    let engine = write_engine(program, languages, output.by("the search engine"))?;
    let glossary = Glossary::new(&content.glossary);
    let (plan, index) =
        SitePlan::new(&content, &glossary, &surveyed.collection, surveyed.records, &address, engine)?;
    drop(surveyed.collection);
    write_catalogue(&plan, &index, output.by("the data of lists and search"))?;
    drop(index);

    let boot = program.script("boot.js")?;
    let boot_path = format!("boot-{}.js", hash_bytes(boot.as_bytes()));
    let template = page_that_runs(&program.page()?, script);
    let sheet = style::bundle(&program.sheet("main.css"), content.site.accent)?;
    let sheet_path = format!("style-{}.css", hash_bytes(sheet.as_bytes()));
    let first = style::bundle(&program.sheet("first.css"), content.site.accent)?;
    let kind = PageKind::Page { style: &first, sheet_path: &sheet_path };
    let page_template = PageTemplate::new(&template, kind, &boot_path, &content.site, &address)?;
    let makes_widget = output.by("the widget");
    let widget = Widget::new(&template, program, &boot_path, &content.site, &address, makes_widget)?;
    let own = output.by("every page");
    own.write(&sheet_path, &sheet)?;
    own.write(&boot_path, boot)?;
    for (name, bytes) in program.app()? {
        own.write(&name, bytes)?;
    }
    for (name, bytes) in program.widget()? {
        makes_widget.write(&name, bytes)?;
    }
    let (path, text) = &plan.shared;
    own.write(path, text)?;
    if let Some(reload) = &page_template.reload {
        own.write(addresses::RELOAD_SCRIPT, reload)?;
    }
    for path in &content.files {
        output.by(path).copy(&site.public.join(path), path)?;
    }
    pictures::write(&site.public, output.by("the icons"))?;

    // What goes into every page, besides what is its own.
    let others = [
        hash_public(&site.public, &content)?,
        hash_folder(&program.scripts)?,
        page_template.fingerprint(),
        widget.fingerprint(),
        address.of(""),
    ];
    let files = SiteFiles { plan, template: page_template, widget, address };
    let mut map = write_pages(&files, &output)?;
    let cache = BuildCache::new(cache, &others);
    let (articles, unchanged) = article_files::write_all(&files, &cache, &output, progress)?;
    cache.tidy()?;
    let SiteFiles { plan, widget, address, .. } = &files;
    let pages = map.len() + articles.len() + 1;
    map.extend(articles);
    plain_pages::write(&files, output.by("a page without the app"), &mut map)?;
    for page in plan.taken_down() {
        let writer = output.by("taken-down.json");
        files.write_page(&page, None, None, writer)?;
        widget.write_taken_down(&page, address, writer)?;
    }
    let builder = widget.write_builder(plan, address, makes_widget)?;
    map.push((address.of(builder), None));
    feeds::write(&content.site, &plan.site, &surveyed.newest, address, output.by("the feed"))?;
    sitemap::write(&map, address, output.by("the sitemap"))?;
    let schema = serde_json::to_string_pretty(&article_schema())? + "\n";
    output.by("the schema of an article").write(addresses::SCHEMA, schema)?;
    let articles = plan.cards.len();
    Ok(Ok(Report { articles, pages, unchanged, files: output.into_files(), warnings }))
}

/// Every page that the app can show but those of articles, each with the widget's where it has one. What a reader saved is
/// theirs alone, so that page stands on no map.
fn write_pages(files: &SiteFiles, output: &Output) -> Result<Vec<sitemap::Location>> {
    let mut map = Vec::new();
    for page in files.plan.pages()? {
        let maker = format!("the page /{}", page.path);
        let writer = output.by(&maker);
        files.write_page(&page, None, oembed_of_topic(&page, &files.address), writer)?;
        files.widget.write_list(&page, &files.address, writer)?;
        if page.view != PageView::Saved {
            map.push((files.address.of(&page.path), None));
        }
    }
    Ok(map)
}

/// Trunk's page with a script more, before the end of its body. It becomes a file like trunk's own.
fn page_that_runs(page: &str, script: &str) -> String {
    match script {
        "" => page.to_owned(),
        script => page.replacen("</body>", &format!("<script>{script}</script></body>"), 1),
    }
}

/// The search engine that these languages need, under a name that changes with it; the name.
fn write_engine(program: &Program, languages: &[Language], output: Writer) -> Result<String> {
    let is_english = languages.iter().all(|language| matches!(language, Language::English | Language::Other));
    let bytes = program.engine(is_english)?;
    let name = format!("finder-{}.wasm", hash_bytes(&bytes));
    output.write(&name, bytes)?;
    Ok(name)
}

/// The parts of the catalogue that the browser asks for when it needs them.
fn write_catalogue(plan: &SitePlan, index: &Files, output: Writer) -> Result<()> {
    let edition: &EditionInfo = &plan.edition;
    output.write_json(CATALOGUE, edition)?;
    index
        .files()
        .par_bridge()
        .try_for_each(|(part, file)| output.write(&edition.part_path(&part.to_string()), file))?;
    plan.cards
        .par_chunks(CARDS_PER_PAGE)
        .enumerate()
        .try_for_each(|(n, shard)| output.write_json(&edition.shard_path(n), &shard))?;
    for (n, ids) in plan.content.articles.ids().chunks(IDS_PER_FILE).enumerate() {
        output.write_json(&edition.ids_path(n), &ids)?;
    }
    Ok(())
}
