//! Summaries that were taken down: their addresses keep working and say why.

use super::{Date, Fault, FaultKind, Fields, Log};
use serde_json::Value;

/// An entry of `taken-down.json`: a summary that is no longer on the site.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenDown {
    /// The id it had. No other article may ever have it.
    pub id: String,
    /// The title it had, so that whoever comes from an old link knows where they are.
    pub title: String,
    /// The day it was taken down.
    pub date: Option<Date>,
    /// Why, in plain words.
    pub reason: String,
    /// Ids of articles on the same question, if there are any.
    pub instead: Vec<String>,
}

impl TakenDown {
    /// Reads `taken-down.json` and notes what is wrong with it.
    pub fn read_list(value: &Value) -> (Vec<Self>, Vec<Fault>) {
        let log = Log::default();
        let Value::Array(items) = value else {
            log.note("", FaultKind::WrongType { expected: "a list", found: "something else" });
            return (Vec::new(), log.into_faults());
        };
        let mut entries: Vec<Self> = Vec::new();
        for (n, item) in items.iter().enumerate() {
            let at = format!("/{n}");
            let Some(entry) = Fields::of(item, at.clone(), &log).and_then(Self::read) else { continue };
            if entries.iter().any(|other| other.id == entry.id) {
                log.note(&at, FaultKind::Other(format!("the id \"{}\" stands there twice", entry.id)));
            }
            entries.push(entry);
        }
        (entries, log.into_faults())
    }

    fn read(fields: Fields) -> Option<Self> {
        let id = fields.id("id");
        let entry = Self {
            id: id.clone().unwrap_or_default(),
            title: fields.required_text("title"),
            date: fields.required_day("date"),
            reason: fields.required_text("reason"),
            instead: fields.texts("instead"),
        };
        fields.done();
        id.map(|_| entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_taken_down_says_why_and_when() {
        let (entries, faults) = TakenDown::read_list(&json!([
            { "id": "a", "title": "T", "date": "2026-11-27", "reason": "We could not find its source.", "instead": ["b"] },
            { "id": "a", "title": "T", "date": "2026-11", "reason": "" },
        ]));
        assert_eq!((entries.len(), entries[0].instead.as_slice()), (2, &["b".to_owned()][..]));
        let at: Vec<&str> = faults.iter().map(|fault| fault.at.as_str()).collect();
        for place in ["/1/date", "/1/reason", "/1"] {
            assert!(at.contains(&place), "{place}: {at:?}");
        }
    }
}
