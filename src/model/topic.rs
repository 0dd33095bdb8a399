//! Topics are data: another disease's community changes `topics.json`, not Rust.

use super::{Fault, FaultKind, Fields, Log};
use serde::Serialize;
use serde_json::Value;

/// A topic of the site.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Topic {
    /// The topic's name in addresses and in articles.
    pub slug: String,
    /// The topic's name for people.
    pub name: String,
    /// What it covers, in one line.
    pub description: String,
}

impl Topic {
    /// Reads a list of topics, in the order in which readers see them.
    pub fn read_list(value: &Value) -> (Vec<Self>, Vec<Fault>) {
        let log = Log::default();
        let Value::Array(items) = value else {
            log.note("", FaultKind::WrongType { expected: "a list", found: "something else" });
            return (Vec::new(), log.into_faults());
        };
        let topics = items
            .iter()
            .enumerate()
            .filter_map(|(n, item)| Self::read(Fields::of(item, format!("/{n}"), &log)?))
            .collect();
        (topics, log.into_faults())
    }

    fn read(fields: Fields) -> Option<Self> {
        let slug = fields.id("slug");
        let name = fields.required_text("name");
        let description = fields.required_text("description");
        fields.done();
        Some(Self { slug: slug?, name, description })
    }
}
