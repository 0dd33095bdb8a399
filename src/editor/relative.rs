//! "68% fewer" of what? A relative number sounds larger than it is (Gigerenzer et al. 2007, doi
//! 10.1111/j.1539-6053.2008.00033.x); the numbers of both groups belong beside it.

use super::{Remark, texts};
use crate::model::Article;

/// What follows a relative number.
const THAN: [&str; 12] = [
    "fewer",
    "lower",
    "less",
    "higher",
    "more",
    "greater",
    "larger",
    "smaller",
    "reduction",
    "increase",
    "decrease",
    "drop",
];

pub(super) fn remarks(article: &Article) -> Vec<Remark> {
    let is_main = |at: &str| at == "/title" || at == "/takeaway";
    texts(article)
        .into_iter()
        .filter(|(at, text)| is_main(at) && is_alone(text))
        .map(|(at, _)| Remark {
            at,
            text: "says how many percent or times more or less, and not how many in each group; give both groups".into(),
        })
        .collect()
}

/// Does a text hold a relative number, and no two shares that it could come from?
fn is_alone(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let pairs = || words.windows(2).filter(|pair| is_number(pair[0]));
    let percent =
        pairs().filter(|pair| pair[0].ends_with('%') && THAN.contains(&bare(pair[1]).as_str())).count();
    let times = pairs().filter(|pair| bare(pair[1]) == "times").count();
    let shares = words.iter().filter(|word| is_number(word) && word.contains('%')).count() - percent;
    let counted = words
        .windows(3)
        .filter(|three| is_number(three[0]) && three[1] == "of" && is_number(three[2]))
        .count();
    percent + times > 0 && shares < 2 && counted < 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_number_needs_its_two_groups() {
        assert!(is_alone("In adults with MS, 68% fewer had relapses on it."));
        assert!(is_alone("The risk was 2.5 times as high."));
        assert!(!is_alone("Of those on it 9.1% got worse, and 13.6% of the others: 33% fewer."));
        assert!(!is_alone("Of those on it 26% got worse, and 32% of the others, 0.79 times the risk."));
        assert!(!is_alone("It came to 3 of 55 on it and 34 of 55 on the other, 0.07 times the risk."));
        assert!(!is_alone("In 370 people with MS, 22% had been infected."));
    }
}
