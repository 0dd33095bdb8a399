//! Cutting text short without breaking a word or a promise.

/// Characters of a teaser in a list of related articles.
pub const TEASER_LIMIT: usize = 120;

/// The whole text if it fits in `limit` characters; otherwise as many whole words as fit, and an ellipsis. A single word
/// that is longer than the limit stays whole: half a drug's name is worse than a long line.
pub fn teaser(text: &str, limit: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let mut end = text.find(char::is_whitespace).unwrap_or(text.len());
    let mut used = 0;
    for (n, (at, c)) in text.char_indices().enumerate() {
        if n >= limit {
            break;
        }
        if c.is_whitespace() && used > 0 {
            end = at;
        }
        used = n + 1;
    }
    if end >= text.len() {
        return text.to_owned();
    }
    let kept = text[..end].trim_end_matches(|c: char| c.is_whitespace() || ",;:-–—(".contains(c));
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn short_text_stays_as_it_is() {
        assert_eq!(teaser("In mice, one gene mattered.", 40), "In mice, one gene mattered.");
    }

    #[test]
    fn long_text_ends_after_a_whole_word() {
        assert_eq!(teaser("In 1,131 adults with progressive MS", 22), "In 1,131 adults with…");
    }

    #[test]
    fn no_comma_hangs_before_the_ellipsis() {
        assert_eq!(teaser("In mice, one gene mattered a lot", 9), "In mice…");
    }

    #[test]
    fn a_very_long_first_word_stays_whole() {
        let word = "Immunmodulationstherapiebegleiterscheinung und mehr";
        assert_eq!(teaser(word, 10), "Immunmodulationstherapiebegleiterscheinung…");
    }

    proptest! {
        #[test]
        fn a_teaser_is_made_of_the_first_words_of_its_text(text in "\\PC{0,80}", limit in 1usize..60) {
            let cut = teaser(&text, limit);
            if let Some(kept) = cut.strip_suffix('…') {
                let rest = text.trim().strip_prefix(kept).unwrap_or("!");
                prop_assert!(rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || ",;:-–—(…".contains(c)), "{rest:?}");
            } else {
                prop_assert_eq!(cut.as_str(), text.trim());
            }
        }
    }
}
