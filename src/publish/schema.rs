//! The article format as a JSON Schema: the newest version generated from the types that read it, version 1 as it was published.

use crate::model::{Article, Version};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Value, json};

/// Version 1. It never changes any more.
const FIRST: &str = include_str!("article-1.schema.json");

/// JSON Schema (draft 2020-12) of an article. Keys that start with `_` or `$` are allowed everywhere, as when reading.
pub fn article_schema() -> Value {
    let mut newest =
        SchemaGenerator::new(SchemaSettings::draft2020_12()).into_root_schema_for::<Article>().to_value();
    allow_extensions(&mut newest);
    let draft = newest["$schema"].take();
    let mut parts = newest["$defs"].take();
    if let (Some(parts), Some(newest)) = (parts.as_object_mut(), newest.as_object_mut()) {
        newest.retain(|_, value| !value.is_null());
        let first = serde_json::from_str::<Value>(FIRST).unwrap_or_default();
        parts.extend(
            first["$defs"].as_object().into_iter().flatten().map(|(name, it)| (name.clone(), it.clone())),
        );
        parts.insert("Article".into(), Value::Object(std::mem::take(newest)));
    }
    json!({
        "$schema": draft,
        "title": "Article",
        "if": { "required": ["schema"], "properties": { "schema": { "const": Version::NEWEST } } },
        "then": { "$ref": "#/$defs/Article" },
        "else": { "$ref": "#/$defs/Article1" },
        "$defs": parts,
    })
}

/// Where other keys are refused, extension keys are not.
fn allow_extensions(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if map.get("additionalProperties") == Some(&Value::Bool(false)) {
                map.insert("patternProperties".into(), json!({ "^[_$]": true }));
            }
            map.values_mut().for_each(allow_extensions);
        }
        Value::Array(items) => items.iter_mut().for_each(allow_extensions),
        _ => {}
    }
}
