//! How long an article takes to read.

use crate::model::Article;

/// Words a minute. Adults read English prose at about 238 (Brysbaert 2019, doi 10.1016/j.jml.2019.104047); many readers
/// here read slower, and a promise that is too short discourages.
const WORDS_PER_MINUTE: usize = 180;

/// Whole minutes, at least one.
pub fn minutes_to_read(article: &Article) -> usize {
    let words: usize = article.prose().map(|text| text.split_whitespace().count()).sum();
    words.div_ceil(WORDS_PER_MINUTE).max(1)
}
