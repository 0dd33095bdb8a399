//! Reading what publishing wrote.
//!
//! It was checked then, so a browser has nobody to tell of faults: what is missing, or was damaged on its way, is empty.
//! Articles as authors write them are read by [`Fields`](crate::model::Fields), which names every fault.

use crate::model::{Link, is_id};
use serde_json::Value;

/// A JSON value, mostly an object, read field by field.
#[derive(Clone, Copy)]
pub struct Json<'a>(pub &'a Value);

impl<'a> Json<'a> {
    /// The value under a key, unless it is `null`.
    pub fn get(self, key: &str) -> Option<Json<'a>> {
        self.0.get(key).filter(|value| !value.is_null()).map(Json)
    }

    /// The text that this is.
    pub fn string(self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    /// A text; empty if there is none.
    pub fn text(self, key: &str) -> String {
        self.some_text(key).unwrap_or_default()
    }

    /// A text that says something.
    pub fn some_text(self, key: &str) -> Option<String> {
        self.get(key)?.string().filter(|text| !text.is_empty())
    }

    /// A name that can stand in an address.
    pub fn id(self, key: &str) -> Option<String> {
        self.some_text(key).filter(|text| is_id(text))
    }

    /// A link that is safe to follow.
    pub fn link(self, key: &str) -> Option<Link> {
        Link::parse(self.get(key)?.0.as_str()?)
    }

    pub fn count(self, key: &str) -> Option<usize> {
        self.get(key)?.0.as_u64()?.try_into().ok()
    }

    pub fn is_set(self, key: &str) -> bool {
        self.0.get(key) == Some(&Value::Bool(true))
    }

    /// The values of the list that this is.
    pub fn list(self) -> impl Iterator<Item = Json<'a>> {
        self.0.as_array().into_iter().flatten().map(Json)
    }

    /// The values of a list under a key.
    pub fn items(self, key: &str) -> impl Iterator<Item = Json<'a>> {
        self.get(key).into_iter().flat_map(Json::list)
    }

    pub fn numbers(&self, key: &str) -> Vec<u64> {
        self.items(key).filter_map(|item| item.0.as_u64()).collect()
    }

    pub fn texts(self, key: &str) -> Vec<String> {
        self.items(key).filter_map(Json::string).collect()
    }

    /// Pairs of texts.
    pub fn pairs(self, key: &str) -> Vec<(String, String)> {
        let pair = |item: Json| {
            let mut texts = item.list().map(Json::string);
            texts.next().flatten().zip(texts.next().flatten())
        };
        self.items(key).filter_map(pair).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_damaged_is_empty() {
        let value = json!({
            "text": "T", "number": 7, "empty": "", "null": null, "link": "javascript:alert(1)", "id": "no id",
            "pairs": [["a", "b"], ["a"], 7, [1, 2]], "texts": ["a", 7, "b"],
        });
        let json = Json(&value);
        assert_eq!(
            (json.text("text"), json.text("number"), json.text("none")),
            ("T".into(), "".into(), "".into())
        );
        assert_eq!((json.some_text("empty"), json.some_text("null"), json.id("id")), (None, None, None));
        assert_eq!((json.count("number"), json.count("text"), json.link("link")), (Some(7), None, None));
        assert_eq!(json.pairs("pairs"), [("a".into(), "b".into())]);
        assert_eq!(
            (json.texts("texts"), json.texts("text")),
            (vec!["a".into(), "b".into()], Vec::<String>::new())
        );
        assert!(Json(&json!([])).get("x").is_none() && !json.is_set("number"));
    }
}
