//! Why something was found: texts that go to the engine beside a request, and come back with what was asked for apart.

use super::escape::{escape, unescape};
use super::json::{list, text};
use super::request::Request;

/// A text that the engine looks through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage<'a> {
    /// All of it comes back.
    Whole(&'a str),
    /// Paragraphs, one a line, of which the sentence comes back that says most; nothing if none says anything.
    Teaser(&'a str),
}

/// A text in pieces; every other one, from the second, is what was asked for.
pub type Highlighted = Vec<String>;

// What each line is called.
const WHOLE: &str = "whole";
const TEASER: &str = "teaser";

/// The request, an empty line, and a line for each passage.
pub fn write_passages(request: &Request, passages: &[Passage]) -> String {
    let mut lines = request.write();
    for passage in passages {
        let (name, text) = match passage {
            Passage::Whole(text) => (WHOLE, text),
            Passage::Teaser(text) => (TEASER, text),
        };
        lines.push('\n');
        lines.push_str(name);
        lines.push('\t');
        escape(text, &mut lines);
    }
    lines
}

/// What [`write_passages`] wrote: `each` gets the passages, in order.
pub fn read_passages<T>(lines: &str, each: impl FnOnce(&Request, &[Passage]) -> T) -> Option<T> {
    let mut parts = lines.splitn(2, "\n\n");
    let request = Request::read(parts.next()?);
    let mut texts = Vec::new();
    for line in parts.next().unwrap_or_default().lines() {
        let (name, text) = line.split_once('\t')?;
        texts.push((name, unescape(text)));
    }
    let passage = |(name, text)| match name {
        WHOLE => Some(Passage::Whole(text)),
        TEASER => Some(Passage::Teaser(text)),
        _ => None,
    };
    let passages: Option<Vec<Passage>> = texts.iter().map(|(name, text)| passage((*name, &**text))).collect();
    Some(each(&request, &passages?))
}

/// A list for each passage: its pieces.
pub fn write_highlights(highlights: &[Highlighted]) -> String {
    list(highlights.iter().map(|pieces| list(pieces.iter().map(|piece| text(piece)))))
}

/// What [`write_highlights`] wrote.
#[cfg(feature = "read")]
pub fn read_highlights(value: &serde_json::Value) -> Vec<Highlighted> {
    let pieces = |value: &serde_json::Value| {
        let pieces = value.as_array().into_iter().flatten();
        pieces.filter_map(|piece| piece.as_str().map(str::to_owned)).collect()
    };
    value.as_array().into_iter().flatten().map(pieces).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_is_to_be_explained_comes_through(
            text in any::<String>(),
            passages in prop::collection::vec(any::<(bool, String)>(), 0..4),
        ) {
            let request = Request { text, ..Request::default() };
            let passages: Vec<Passage> = passages
                .iter()
                .map(|(whole, text)| if *whole { Passage::Whole(text) } else { Passage::Teaser(text) })
                .collect();
            let lines = write_passages(&request, &passages);
            let same = read_passages(&lines, |read, all| (read == &request, all == passages));
            prop_assert_eq!(same, Some((true, true)));
        }

        #[test]
        fn whatever_was_found_comes_back(highlights in prop::collection::vec(prop::collection::vec(any::<String>(), 0..4), 0..4)) {
            let json = serde_json::from_str(&write_highlights(&highlights)).unwrap();
            prop_assert_eq!(read_highlights(&json), highlights);
        }

        #[test]
        fn whatever_comes_is_read(lines in any::<String>()) {
            _ = read_passages(&lines, |_, _| ());
        }
    }
}
