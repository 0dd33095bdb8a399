//! The article format as a JSON Schema, generated from the types that read it.

use crate::model::Article;
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;

/// JSON Schema (draft 2020-12) of an article. Keys that start with `_` or `$` are allowed everywhere, as when reading.
pub fn article_schema() -> Value {
    let mut schema =
        SchemaGenerator::new(SchemaSettings::draft2020_12()).into_root_schema_for::<Article>().to_value();
    allow_extensions(&mut schema);
    schema
}

/// Where other keys are refused, extension keys are not.
fn allow_extensions(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if map.get("additionalProperties") == Some(&Value::Bool(false)) {
                map.insert("patternProperties".into(), serde_json::json!({ "^[_$]": true }));
            }
            map.values_mut().for_each(allow_extensions);
        }
        Value::Array(items) => items.iter_mut().for_each(allow_extensions),
        _ => {}
    }
}
