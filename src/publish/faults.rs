//! Faults as people read them: which file, which line, which field, and what was probably meant.

use crate::model::{Fault, FaultKind};
use jsonc_parser::{
    CollectOptions, ParseOptions,
    ast::{ObjectProp, ObjectPropName, Value},
    common::Ranged,
    parse_to_ast,
};
use std::fmt;
use std::path::{Path, PathBuf};

/// A fault and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    pub file: PathBuf,
    /// From 1. A fault about something that is missing has the line of what should hold it.
    pub line: usize,
    /// As `study.kind` or `effects[0].groups`.
    pub field: String,
    pub message: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

impl fmt::Display for Located {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.file.display(), self.line)?;
        if !self.field.is_empty() {
            write!(f, "{} ", self.field)?;
        }
        f.write_str(&self.message)?;
        if let Some(suggestion) = &self.suggestion {
            write!(f, " (did you mean \"{suggestion}\"?)")?;
        }
        Ok(())
    }
}

/// Puts faults in their places in the text of a file.
pub fn locate(file: &Path, text: &str, faults: Vec<Fault>) -> Vec<Located> {
    if faults.is_empty() {
        return Vec::new();
    }
    let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
    let root = parsed.ok().and_then(|parsed| parsed.value);
    let mut located: Vec<Located> = faults
        .into_iter()
        .map(|fault| Located {
            file: file.to_owned(),
            line: root.as_ref().map_or(1, |root| line_of(text, offset(root, &fault.at))),
            field: field_name(&fault.at),
            suggestion: suggestion(&fault.kind),
            message: fault.kind.to_string(),
        })
        .collect();
    located.sort_by(|a, b| a.line.cmp(&b.line).then_with(|| a.field.cmp(&b.field)));
    located
}

/// Keys that stand twice in one object, each with both places.
pub fn twice(file: &Path, text: &str) -> Vec<Located> {
    let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
    let mut found = Vec::new();
    if let Some(root) = parsed.ok().and_then(|parsed| parsed.value) {
        find_twice(&root, "", text, file, &mut found);
    }
    found
}

fn find_twice(value: &Value, at: &str, text: &str, file: &Path, found: &mut Vec<Located>) {
    match value {
        Value::Object(object) => {
            for (n, property) in object.properties.iter().enumerate() {
                let place = format!("{at}/{}", name(property));
                let first = object.properties[..n].iter().find(|other| name(other) == name(property));
                if let Some(first) = first {
                    let line = line_of(text, first.range().start);
                    found.push(Located {
                        file: file.to_owned(),
                        line: line_of(text, property.range().start),
                        field: field_name(&place),
                        message: format!(
                            "stands there twice: here and in line {line}; only one of the two would be read, so keep one"
                        ),
                        suggestion: None,
                    });
                }
                find_twice(&property.value, &place, text, file, found);
            }
        }
        Value::Array(array) => {
            for (n, element) in array.elements.iter().enumerate() {
                find_twice(element, &format!("{at}/{n}"), text, file, found);
            }
        }
        _ => {}
    }
}

/// A file that is not JSON at all.
pub fn not_json(file: &Path, error: &serde_json::Error) -> Located {
    Located {
        file: file.to_owned(),
        line: error.line().max(1),
        field: String::new(),
        message: format!("is not JSON: {error}"),
        suggestion: None,
    }
}

/// A fault of the file as a whole.
pub fn of_file(file: &Path, message: String) -> Located {
    Located { file: file.to_owned(), line: 1, field: String::new(), message, suggestion: None }
}

/// Where a JSON Pointer leads, or as far along it as the text goes.
fn offset(root: &Value, pointer: &str) -> usize {
    let mut value = root;
    let mut offset = root.range().start;
    for token in pointer.split('/').skip(1) {
        match value {
            Value::Object(object) => {
                match object.properties.iter().find(|property| name(property) == token) {
                    Some(property) => {
                        offset = property.range().start;
                        value = &property.value;
                    }
                    None => break,
                }
            }
            Value::Array(array) => match token.parse::<usize>().ok().and_then(|n| array.elements.get(n)) {
                Some(element) => {
                    offset = element.range().start;
                    value = element;
                }
                None => break,
            },
            _ => break,
        }
    }
    offset
}

fn name<'a>(property: &'a ObjectProp) -> &'a str {
    match &property.name {
        ObjectPropName::String(text) => text.value.as_ref(),
        ObjectPropName::Word(word) => word.value,
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count() + 1
}

/// `/effects/0/groups` as `effects[0].groups`.
fn field_name(pointer: &str) -> String {
    let mut name = String::new();
    for token in pointer.split('/').skip(1) {
        if token.bytes().all(|b| b.is_ascii_digit()) && !token.is_empty() {
            name.push_str(&format!("[{token}]"));
        } else {
            if !name.is_empty() {
                name.push('.');
            }
            name.push_str(token);
        }
    }
    name
}

fn suggestion(kind: &FaultKind) -> Option<String> {
    match kind {
        FaultKind::UnknownKey { key, known } => nearest(key, known.iter().copied()),
        FaultKind::UnknownTerm { found, known } => nearest(found, known.iter().copied()),
        _ => None,
    }
}

/// The most similar known word, if any is similar enough to be a slip of the fingers.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let word = word.to_lowercase().replace([' ', '_'], "-");
    let likeness = |known: &str| strsim::jaro_winkler(&word, &known.replace('_', "-"));
    known
        .map(|known| (likeness(known), known))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Article;

    fn faults(text: &str) -> Vec<String> {
        let value = serde_json::from_str(text).unwrap();
        let located = locate(Path::new("a.json"), text, Article::read(&value).1);
        located.iter().map(Located::to_string).collect()
    }

    #[test]
    fn a_slip_is_named_with_its_line_and_what_was_meant() {
        let text = "{\n  \"id\": \"a\",\n  \"takeway\": \"In mice, …\",\n  \"study\": {\n    \"kind\": \"randomized-trial\"\n  }\n}";
        let faults = faults(text);
        assert!(
            faults.contains(
                &"a.json:3: takeway unknown key \"takeway\" (did you mean \"takeaway\"?)".to_owned()
            ),
            "{faults:#?}"
        );
        let kind =
            faults.iter().find(|fault| fault.starts_with("a.json:5: study.kind unknown word")).unwrap();
        assert!(kind.ends_with("(did you mean \"randomised-trial\"?)"), "{kind}");
    }

    #[test]
    fn what_is_missing_has_the_line_of_what_should_hold_it() {
        let faults = faults("{\n  \"id\": \"a\",\n  \"study\": {}\n}");
        assert!(
            faults.iter().any(|f| f.starts_with("a.json:3: study.kind is missing; write null")),
            "{faults:#?}"
        );
        assert!(faults.iter().any(|f| f.starts_with("a.json:1: title is missing")), "{faults:#?}");
    }

    #[test]
    fn every_fault_is_named_and_not_only_the_first() {
        assert!(faults("{}").len() > 8);
    }
}
