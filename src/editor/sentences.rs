//! Sentences that are too long for a tired reader.

use super::{Remark, texts};
use crate::model::Article;

/// Words in the longest sentence that still reads well; GOV.UK's style guide asks for 25 and a takeaway needs room for
/// people, comparison and result.
const MOST_WORDS: usize = 32;

pub(super) fn remarks(article: &Article) -> Vec<Remark> {
    let long = |(at, text): (String, &str)| {
        let worst =
            sentences(text).iter().map(|sentence| sentence.split_whitespace().count()).max().unwrap_or(0);
        (worst > MOST_WORDS).then(|| Remark {
            at,
            text: format!(
                "has a sentence of {worst} words; {MOST_WORDS} is the most a tired reader can hold"
            ),
        })
    };
    texts(article).into_iter().filter_map(long).collect()
}

/// The sentences of a text. A full stop inside a number or a name ends none.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '?', '!']) {
        let end = at + mark.len();
        if !text[end..].starts_with(|c: char| !c.is_whitespace()) {
            found.push(text[start..end].trim());
            start = end;
        }
    }
    let rest = text[start..].trim();
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tests::remarked;
    use super::*;
    use serde_json::json;

    #[test]
    fn a_full_stop_inside_a_number_ends_no_sentence() {
        let found = sentences("It fell to 22.6 of 100. Why? Nobody knows");
        assert_eq!(found, ["It fell to 22.6 of 100.", "Why?", "Nobody knows"]);
    }

    #[test]
    fn a_long_sentence_is_remarked_on_with_its_place() {
        let long = format!("It was {} long.", "very ".repeat(40));
        let remarks = remarked(json!({ "questions": ["Short?", long] }));
        assert_eq!(remarks[0].at, "/questions/1");
    }
}
