//! Pages that are complete as they are, without the app.

use super::output::Writer;
use super::page_template::PageParts;
use super::render::render;
use super::site_files::SiteFiles;
use super::sitemap::Location;
use crate::catalog::{ListView, PageView};
use crate::components::head::Head;
use crate::evidence::meaning;
use crate::i18n::say;
use crate::load::Page;
use crate::pages::{archive, glossary, not_found};
use anyhow::Result;
use plainsight_contracts::addresses::{self, ARCHIVE, GLOSSARY_PAGE, HTML, NOT_FOUND};

/// The archive, the glossary and the page for wrong addresses.
pub fn write(files: &SiteFiles, output: Writer, map: &mut Vec<Location>) -> Result<()> {
    let SiteFiles { plan, template, address, .. } = files;
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
            data: None,
            oembed: None,
            json_ld: None,
            kind: "website",
        };
        output.write(file, template.fill(&filling, address)?)?;
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
