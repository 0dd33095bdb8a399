//! `sitemap.xml` and `robots.txt`.

use super::{output::Writer, site_url::SiteUrl};
use anyhow::{Context, Result};
use plainsight_contracts::addresses::{self, ROBOTS, SITEMAP};
use quick_xml::{
    Writer as Xml,
    events::{BytesDecl, BytesText, Event},
};

/// The protocol allows 50,000 addresses in a file (sitemaps.org).
const ADDRESSES_PER_FILE: usize = 45_000;

/// An address of the site and, if it is known, the day it last changed.
pub type Location = (String, Option<String>);

/// Writes one sitemap, or an index and its parts.
pub fn write(entries: &[Location], address: &SiteUrl, output: Writer) -> Result<()> {
    if entries.len() <= ADDRESSES_PER_FILE {
        output.write(SITEMAP, document("urlset", "url", entries)?)?;
    } else {
        let mut parts = Vec::new();
        for (n, part) in entries.chunks(ADDRESSES_PER_FILE).enumerate() {
            let name = addresses::sitemap_part(n + 1);
            output.write(&name, document("urlset", "url", part)?)?;
            parts.push((address.of(&name), None));
        }
        output.write(SITEMAP, document("sitemapindex", "sitemap", &parts)?)?;
    }
    output.write(ROBOTS, format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", address.of(SITEMAP)))
}

fn document(root: &str, item: &str, entries: &[Location]) -> Result<Vec<u8>> {
    let mut writer = Xml::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root =
        writer.create_element(root).with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    root.write_inner_content(|writer| {
        for (location, changed) in entries {
            writer.create_element(item).write_inner_content(|writer| {
                writer.create_element("loc").write_text_content(BytesText::new(location))?;
                if let Some(changed) = changed {
                    writer.create_element("lastmod").write_text_content(BytesText::new(changed))?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })
    .context("cannot write the sitemap")?;
    Ok(writer.into_inner())
}
