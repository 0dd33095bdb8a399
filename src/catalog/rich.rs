//! Text in which some words can be explained.

use serde::{Serialize, Serializer, ser::SerializeSeq};
use serde_json::Value;

/// A paragraph in pieces. Publishing marks the words; the browser only shows the marks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rich(pub Vec<Span>);

#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    Text(String),
    /// A word of the glossary, as it stands in the text.
    Term {
        slug: String,
        text: String,
    },
}

impl From<&str> for Rich {
    fn from(text: &str) -> Self {
        Self(vec![Span::Text(text.to_owned())])
    }
}

impl From<String> for Rich {
    fn from(text: String) -> Self {
        Self(vec![Span::Text(text)])
    }
}

impl Rich {
    /// The text without its marks.
    pub fn plain(&self) -> String {
        self.0
            .iter()
            .map(|span| match span {
                Span::Text(text) | Span::Term { text, .. } => text.as_str(),
            })
            .collect()
    }

    /// Reads what [`Serialize`] writes: text, or a list of texts and of pairs of slug and text. What is neither is passed
    /// over.
    pub fn read(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(text.as_str().into()),
            Value::Array(spans) => Some(Self(spans.iter().filter_map(Span::read).collect())),
            _ => None,
        }
    }
}

impl Span {
    fn read(value: &Value) -> Option<Self> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        match value {
            Value::Array(pair) => Some(Self::Term { slug: text(pair.first()?)?, text: text(pair.get(1)?)? }),
            other => text(other).map(Self::Text),
        }
    }
}

impl Serialize for Rich {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let [Span::Text(text)] = self.0.as_slice() {
            return serializer.serialize_str(text);
        }
        let mut spans = serializer.serialize_seq(Some(self.0.len()))?;
        for span in &self.0 {
            match span {
                Span::Text(text) => spans.serialize_element(text)?,
                Span::Term { slug, text } => spans.serialize_element(&[slug, text])?,
            }
        }
        spans.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let marked = Rich(vec![
            Span::Text("New ".into()),
            Span::Term { slug: "lesion".into(), text: "lesions".into() },
            Span::Text(" were rare.".into()),
        ]);
        assert_eq!(marked.plain(), "New lesions were rare.");
        for rich in [marked, "Plain.".into(), Rich(vec![])] {
            assert_eq!(Rich::read(&serde_json::to_value(&rich).unwrap()), Some(rich));
        }
    }
}
