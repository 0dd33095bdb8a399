//! Writing JSON: the few shapes that replies have. A library would be larger than all of this module's own code.

use std::fmt::Write;

/// A text between quotes.
pub fn text(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            c if c < ' ' => _ = write!(json, "\\u{:04x}", u32::from(c)),
            c => json.push(c),
        }
    }
    json.push('"');
    json
}

/// A list of what is JSON already.
pub fn list(items: impl IntoIterator<Item = String>) -> String {
    let mut json = String::from("[");
    for (n, item) in items.into_iter().enumerate() {
        if n > 0 {
            json.push(',');
        }
        json.push_str(&item);
    }
    json.push(']');
    json
}

/// An object of names and what is JSON already.
pub fn object<const N: usize>(fields: [(&str, String); N]) -> String {
    let fields = fields.map(|(name, value)| format!("{}:{value}", text(name)));
    format!("{{{}}}", fields.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_json() {
        let hard = "a\"b\\c\n\u{1}é\u{2028}";
        let json = object([("x\"", text(hard)), ("y", list([text(""), "7".into()])), ("z", list([]))]);
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read, serde_json::json!({ "x\"": hard, "y": ["", 7], "z": [] }));
    }
}
