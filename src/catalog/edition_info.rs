//! The small file that says where the rest of the catalogue is.

use super::json::Json;
use plainsight_contracts::addresses;
use serde::Serialize;
use serde_json::Value;

/// Ids in a file that says which article is at which position.
pub const IDS_PER_FILE: usize = 1_000;

/// What lies at [`addresses::CATALOGUE`]. Everything it points to lies under `data/<version>/` and never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EditionInfo {
    /// A hash of the whole catalogue.
    pub version: String,
    /// Articles in the catalogue.
    pub count: usize,
    /// Cards in each shard but the last.
    pub shard: usize,
    /// The file of the search engine, from the site's root.
    pub finder: String,
}

impl EditionInfo {
    /// `None` if the file is not a manifest this program understands.
    pub fn read(value: &Value) -> Option<Self> {
        let info = Json(value);
        Some(Self {
            version: info.id("version")?,
            count: info.count("count")?,
            shard: info.count("shard").filter(|n| *n > 0)?,
            finder: info.text("finder"),
        })
    }

    /// The address of a part of the search index, from the site's root.
    pub fn part_path(&self, part: &str) -> String {
        addresses::of_edition(&self.version, part)
    }

    /// The address of a shard of cards.
    pub fn shard_path(&self, shard: usize) -> String {
        self.part_path(&format!("cards/{shard}.json"))
    }

    /// The address of a file of ids: those of the articles from position `part` × [`IDS_PER_FILE`] on, in order.
    pub fn ids_path(&self, part: usize) -> String {
        self.part_path(&format!("ids/{part}.json"))
    }
}
