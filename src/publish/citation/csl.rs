//! CSL-JSON: the source as it was read, without what is not known.

use crate::model::Source;
use serde_json::Value;

/// The source as a CSL item. Authors who are not listed are left out: a program would take "et al." for a person.
pub fn item(source: &Source, id: &str) -> Value {
    let mut listed = source.clone();
    listed.author.retain(|author| !author.is_others());
    let mut item = serde_json::to_value(&listed).unwrap_or_default();
    if let Value::Object(fields) = &mut item {
        fields.retain(|_, value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()));
        fields.entry("type").or_insert_with(|| "article-journal".into());
        fields.entry("id").or_insert_with(|| id.into());
    }
    item
}
