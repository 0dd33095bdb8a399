//! Words that promise what no single study can keep.

use super::{Remark, texts};
use crate::model::Article;

/// Beginnings of words, in lower case. "Proven" is refused and "prove" is not: "it does not prove" is honest.
const PROMISES: [&str; 16] = [
    "breakthrough",
    "cure",
    "curing",
    "miracle",
    "proven",
    "game-changer",
    "game changer",
    "revolution",
    "wonder drug",
    "promising",
    "exciting",
    "groundbreaking",
    "ground-breaking",
    "hope",
    "amazing",
    "guarantee",
];

pub(super) fn remarks(article: &Article) -> Vec<Remark> {
    let promise = |(at, text): (String, &str)| {
        let lower = text.to_lowercase();
        let found = PROMISES.into_iter().find(|promise| begins_a_word(&lower, promise))?;
        Some(Remark { at, text: format!("says \"{found}\", which promises more than a study can keep") })
    };
    texts(article).into_iter().filter_map(promise).collect()
}

fn begins_a_word(text: &str, start: &str) -> bool {
    text.match_indices(start).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::super::tests::remarked;
    use serde_json::json;

    #[test]
    fn promises_are_remarked_on_and_parts_of_words_are_not() {
        let at = |title: &str| remarked(json!({ "title": title })).first().map(|remark| remark.at.clone());
        assert_eq!(at("A Breakthrough in MS").as_deref(), Some("/title"));
        assert_eq!(at("Two cures for MS").as_deref(), Some("/title"));
        assert_eq!(at("An obscure, secure and insecure result"), None);
    }
}
