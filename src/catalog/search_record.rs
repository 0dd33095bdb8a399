//! An article that was found, and why.

use super::Card;
use plainsight_contracts::search::Highlighted;
use serde::Serialize;
use serde_json::Value;

/// What is fetched of an article that was found by its words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SearchRecord {
    pub card: Card,
    /// All that is searched and does not stand on the card, a paragraph a line.
    pub text: String,
}

impl SearchRecord {
    pub fn read(value: &Value) -> Option<Self> {
        Some(Self {
            card: Card::read(value.get("card")?)?,
            text: value.get("text").and_then(Value::as_str).unwrap_or_default().to_owned(),
        })
    }
}

/// Why an article was found: its card's texts with marks, and a sentence from its page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Highlights {
    pub title: Highlighted,
    pub takeaway: Highlighted,
    /// Empty if the card says enough.
    pub sentence: Highlighted,
}

impl Highlights {
    /// From what the engine says of title, takeaway and text.
    pub fn of(title: Highlighted, takeaway: Highlighted, sentence: Highlighted) -> Self {
        // The card says enough if what was looked for stands in both.
        let says_enough = title.len() > 1 && takeaway.len() > 1;
        Self { title, takeaway, sentence: if says_enough { Vec::new() } else { sentence } }
    }

    /// Tells it from others for the same article.
    pub fn key(&self) -> String {
        [&self.title, &self.takeaway, &self.sentence].map(|text| text.join("\u{1}")).join("\u{2}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_is_written_and_read_back() {
        let json = serde_json::json!({ "id": "a", "title": "T" });
        let found = SearchRecord { card: Card::read(&json).unwrap(), text: "One.\nTwo.".into() };
        assert_eq!(SearchRecord::read(&serde_json::to_value(&found).unwrap()), Some(found));
        assert_eq!(SearchRecord::read(&serde_json::json!({ "text": "?" })), None);
    }
}
