//! The small form of a phrase, and how it is said.
//!
//! | JSON | what it says |
//! |---|---|
//! | `"Removed: {title}"` | text; `{title}` is an argument |
//! | `{"$": "count", "one": "…", "*": "…"}` | one of several, by an argument: an exact number, a plural category, or a word |
//! | `["…", {…}]` | one after the other |

use super::Formats;
use serde_json::Value;

/// What a phrase depends on.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    Text(&'a str),
    Number(u64),
    /// A type of `Intl.ListFormat`, and what is listed.
    List(&'static str, &'a [String]),
}

impl<'a> Arg<'a> {
    /// Several, all of them: "a, b and c".
    pub fn all(items: &'a [String]) -> Self {
        Self::List("conjunction", items)
    }

    /// Several, any of them: "a, b or c".
    pub fn any(items: &'a [String]) -> Self {
        Self::List("disjunction", items)
    }

    /// One after the other: "a, b, c".
    pub fn each(items: &'a [String]) -> Self {
        Self::List("unit", items)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(n: u64) -> Self {
        Self::Number(n)
    }
}

impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Self::Number(n as u64)
    }
}

pub fn say(form: &Value, args: &[(&str, Arg)], formats: &Formats) -> String {
    let mut said = String::new();
    write(form, args, formats, &mut said);
    said
}

fn write(form: &Value, args: &[(&str, Arg)], formats: &Formats, said: &mut String) {
    let arg = |name: &str| args.iter().find(|(known, _)| *known == name).map(|(_, arg)| *arg);
    match form {
        Value::String(text) => {
            let mut rest = text.as_str();
            while let Some((before, after)) = rest.split_once('{') {
                said.push_str(before);
                rest = after;
                if let Some((name, after)) = rest.split_once('}') {
                    match arg(name) {
                        Some(Arg::Text(text)) => said.push_str(text),
                        Some(Arg::Number(n)) => said.push_str(&formats.number(n)),
                        Some(Arg::List(kind, items)) => said.push_str(&formats.list(kind, items)),
                        None => said.push_str(name),
                    }
                    rest = after;
                }
            }
            said.push_str(rest);
        }
        Value::Array(parts) => parts.iter().for_each(|part| write(part, args, formats, said)),
        Value::Object(variants) => {
            let chosen = match variants.get("$").and_then(Value::as_str).and_then(arg) {
                Some(Arg::Number(n)) => {
                    variants.get(&n.to_string()).or_else(|| variants.get(&formats.plural(n)))
                }
                Some(Arg::Text(word)) => variants.get(word),
                _ => None,
            };
            if let Some(variant) = chosen.or_else(|| variants.get("*")) {
                write(variant, args, formats, said);
            }
        }
        _ => {}
    }
}
