//! The second walk: everything that is made of an article, at once.
//!
//! | file | what it is |
//! |---|---|
//! | `articles/<id>/index.html` | its page |
//! | `articles/<id>/index.json` | what the page says, for the app; what search shows of it; how other sites show it (oEmbed) |
//! | `embed/articles/<id>/index.html` | its card, for them |
//!
//! And, for a paper by hundreds of authors, its citations, which would make the page heavy.

use super::build_cache::BuildCache;
use super::citation;
use super::output::Output;
use super::progress::{Progress, Step, Walk};
use super::site_files::SiteFiles;
use super::sitemap::Location;
use super::widget::oembed_of;
use crate::i18n::speak;
use anyhow::Result;
use plainsight_contracts::addresses::{self, CITATIONS, HTML, PAGE_DATA};
use plainsight_search::Room;
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Steps are told after this many articles.
const STEP: usize = 100;

/// Makes the files of all articles, many at a time; where they stand, in catalogue order, and how many were as they had been.
pub fn write_all(
    files: &SiteFiles,
    cache: &BuildCache,
    output: &Output,
    progress: Progress,
) -> Result<(Vec<Location>, usize)> {
    let of = files.plan.cards.len();
    let (done, unchanged) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let one = |room: &mut Room, position: usize| {
        // Each thread speaks for itself.
        speak(files.plan.content.words.phrases);
        let (location, was_there) = write(files, position, cache, output, room)?;
        unchanged.fetch_add(usize::from(was_there), Ordering::Relaxed);
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        if done.is_multiple_of(STEP) || done == of {
            progress(Step { walk: Walk::Writing, done, of });
        }
        Ok(location)
    };
    let locations = (0..of).into_par_iter().map_init(Room::default, one).collect::<Result<_>>()?;
    Ok((locations, unchanged.into_inner()))
}

/// The files of one article; where its page stands, and whether it was as it had been.
fn write(
    files: &SiteFiles,
    position: usize,
    cache: &BuildCache,
    output: &Output,
    room: &mut Room,
) -> Result<(Location, bool)> {
    let SiteFiles { plan, address, .. } = files;
    let (id, source) = (&plan.cards[position].id, &plan.sources[position]);
    let path = addresses::article(id);
    let location = (address.of(&path), Some(source.last_changed.to_string()));
    let neighbours = plan.neighbours(position, room);
    let key = cache.key(&[source.hash.as_bytes(), &serde_json::to_vec(&neighbours)?]);
    let maker = format!("{id}.json");
    let writer = output.by(&maker);
    if cache.take(id, &key, writer)? {
        return Ok((location, true));
    }
    let article = plan.content.articles.read(position)?;
    let page = plan.article_page(position, &article, neighbours)?;
    let card = &plan.cards[position];
    let oembed = oembed_of(&article, card, &plan.site.name, address);
    files.write_page(&page, Some(&article), Some(oembed), writer)?;
    files.widget.write_card(card, &plan.site, address, writer)?;
    let mut paths = vec![
        format!("{path}{HTML}"),
        format!("{path}{PAGE_DATA}"),
        format!("{}{HTML}", addresses::embedded(&path)),
    ];
    let citations = citation::files(&article.source, &article.id)?;
    if !citation::fit(&citations) {
        for ((_, end, _), text) in CITATIONS.iter().zip(citations) {
            let path = path.clone() + &addresses::citation(end);
            writer.write(&path, text)?;
            paths.push(path);
        }
    }
    cache.keep(id, &key, &paths, output)?;
    Ok((location, false))
}
