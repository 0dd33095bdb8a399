//! The small file that says where the rest of the catalogue is.

use crate::model::{Fields, Log};
use serde::Serialize;
use serde_json::Value;

/// Cards in a shard, and on the first page of a list: enough to scroll a little, few enough to paint at once.
pub const CARDS_PER_PAGE: usize = 12;

/// `data/catalogue.json`. Everything it points to lies under `data/<version>/` and never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Manifest {
    /// A hash of the whole catalogue.
    pub version: String,
    /// Articles in the catalogue.
    pub count: usize,
    /// Cards in each shard but the last.
    pub shard: usize,
}

impl Manifest {
    /// `None` if the file is not a manifest this program understands.
    pub fn read(value: &Value) -> Option<Self> {
        let log = Log::default();
        let fields = Fields::of(value, String::new(), &log)?;
        Some(Self {
            version: fields.id("version")?,
            count: fields.optional_count("count")?.try_into().ok()?,
            shard: fields.optional_count("shard").filter(|n| *n > 0)?.try_into().ok()?,
        })
    }

    /// The address of the topic bitmaps, from the site's root.
    pub fn facets_path(&self) -> String {
        format!("data/{}/facets.json", self.version)
    }

    /// The address of a shard of cards, from the site's root.
    pub fn shard_path(&self, shard: usize) -> String {
        format!("data/{}/cards/{shard}.json", self.version)
    }
}
