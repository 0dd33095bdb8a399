//! Showing why a text was found: which of its words were asked for, and the sentence that says most about them.

use crate::text::words;
use plainsight_contracts::search::Highlighted;
use std::collections::HashSet;
use std::ops::Range;

/// Characters of a sentence that is shown; a longer one is cut between words.
const MOST: usize = 200;

/// What a text is looked through for.
pub trait TermWeights {
    /// How much it says that this word (in lower case) was found, and the term it stands for; `None` if it was not asked for.
    fn weigh(&self, word: &str) -> Option<(String, f32)>;
}

/// The whole text, with what was asked for apart.
pub fn mark(text: &str, wanted: &impl TermWeights) -> Highlighted {
    pieces(text, 0..text.len(), wanted)
}

/// The sentence of some paragraphs that says most about what was asked for; `None` if none says anything.
pub fn teaser<'a>(
    paragraphs: impl Iterator<Item = &'a str>,
    wanted: &impl TermWeights,
) -> Option<Highlighted> {
    let mut best: Option<(f32, &str, Range<usize>)> = None;
    for paragraph in paragraphs {
        for sentence in sentences(paragraph) {
            let score = score(&paragraph[sentence.clone()], wanted);
            if score > best.as_ref().map_or(0.0, |(best, ..)| *best) {
                best = Some((score, paragraph, sentence));
            }
        }
    }
    let (_, paragraph, sentence) = best?;
    let shown = shorten(paragraph, sentence.clone(), wanted);
    let mut found = pieces(paragraph, shown.clone(), wanted);
    if shown.start > sentence.start {
        found.first_mut()?.insert_str(0, "… ");
    }
    if shown.end < sentence.end {
        if found.len().is_multiple_of(2) {
            found.push(String::new());
        }
        found.last_mut()?.push('…');
    }
    Some(found)
}

/// Each different term counts once, so that a sentence with two of them goes before one that says the same twice.
fn score(sentence: &str, wanted: &impl TermWeights) -> f32 {
    let mut seen = HashSet::new();
    let found = words(sentence).filter_map(|(_, word)| wanted.weigh(&word));
    found.filter(|(term, _)| seen.insert(term.clone())).map(|(_, weight)| weight).sum()
}

/// Where sentences stand. A dot inside a number, or before a small letter, ends none.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends = matches!(c, '.' | '!' | '?' | '…') && chars.peek().is_some_and(|(_, c)| c.is_whitespace());
        let next = || text[at + c.len_utf8()..].trim_start().chars().next();
        if ends && next().is_some_and(|c| !c.is_lowercase()) {
            found.push(start..at + c.len_utf8());
            start = text.len() - text[at + c.len_utf8()..].trim_start().len();
        }
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

/// As many whole words as fit, around the first that was asked for.
fn shorten(text: &str, sentence: Range<usize>, wanted: &impl TermWeights) -> Range<usize> {
    let inside = &text[sentence.clone()];
    if inside.chars().count() <= MOST {
        return sentence;
    }
    let hit =
        words(inside).find(|(_, word)| wanted.weigh(word).is_some()).map_or(0, |(range, _)| range.start);
    let before = inside[..hit].chars().count().saturating_sub(MOST / 4);
    let place = |n: usize| inside.char_indices().nth(n).map_or(inside.len(), |(at, _)| at);
    // From the beginning of a word to the end of one.
    let start = match place(before) {
        0 => 0,
        at => inside[at..].find(' ').map_or(at, |space| at + space + 1).min(hit),
    };
    let room = inside[..start].chars().count() + MOST;
    let end = match place(room) {
        at if at >= inside.len() => inside.len(),
        at => inside[..at]
            .rfind(' ')
            .filter(|end| *end > hit)
            .unwrap_or_else(|| inside[at..].find(' ').map_or(inside.len(), |space| at + space)),
    };
    let end = start + inside[start..end].trim_end_matches(|c: char| " ,;:-–—(".contains(c)).len();
    sentence.start + start..sentence.start + end
}

fn pieces(text: &str, shown: Range<usize>, wanted: &impl TermWeights) -> Highlighted {
    let shown = &text[shown];
    let mut found = vec![String::new()];
    let mut at = 0;
    for (range, word) in words(shown) {
        if wanted.weigh(&word).is_none() {
            continue;
        }
        let between = &shown[at..range.start];
        // Two in a row with nothing but a space between are one.
        if found.len() > 1 && between == " " {
            if let Some(last) = found.iter_mut().rev().nth(1) {
                last.push(' ');
                last.push_str(&shown[range.clone()]);
            }
        } else {
            if let Some(last) = found.last_mut() {
                last.push_str(between);
            }
            found.push(shown[range.clone()].to_owned());
            found.push(String::new());
        }
        at = range.end;
    }
    if let Some(last) = found.last_mut() {
        last.push_str(&shown[at..]);
    }
    if found.len() > 1 && found.last().is_some_and(String::is_empty) {
        found.pop();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    struct These(&'static [&'static str]);

    impl TermWeights for These {
        fn weigh(&self, word: &str) -> Option<(String, f32)> {
            self.0.contains(&word).then(|| (word.to_owned(), 1.0))
        }
    }

    #[test]
    fn what_was_asked_for_stands_apart() {
        let wanted = These(&["fatigue", "severe"]);
        assert_eq!(mark("Less fatigue, in all.", &wanted), ["Less ", "fatigue", ", in all."]);
        assert_eq!(mark("Severe fatigue", &wanted), ["", "Severe fatigue"]);
        assert_eq!(mark("Nothing here", &wanted), ["Nothing here"]);
        assert_eq!(mark("", &wanted), [""]);
    }

    #[test]
    fn the_sentence_that_says_most_is_shown() {
        let text = ["In 22.5 % it was rest. Fatigue was severe. Fatigue, fatigue.", "Rest."];
        let shown = teaser(text.into_iter(), &These(&["fatigue", "severe"])).unwrap();
        assert_eq!(shown, ["", "Fatigue", " was ", "severe", "."]);
        assert_eq!(teaser(text.into_iter(), &These(&["walking"])), None);
    }

    #[test]
    fn a_long_sentence_is_cut_between_words_around_what_was_found() {
        let text = format!("{}fatigue {}.", "before ".repeat(60), "after ".repeat(60).trim_end());
        let shown = teaser([text.as_str()].into_iter(), &These(&["fatigue"])).unwrap();
        let whole = shown.concat();
        assert!(whole.starts_with("… before") && whole.ends_with("after…"), "{whole}");
        assert!(whole.chars().count() <= MOST + 3, "{whole}");
        assert_eq!(shown[1], "fatigue");
    }

    proptest! {
        #[test]
        fn marking_changes_no_letter(text in "\\PC{0,60}") {
            prop_assert_eq!(mark(&text, &These(&["a", "e", "1"])).concat(), text);
        }

        #[test]
        fn any_text_has_a_teaser_or_none(text in "[a-eß .…é]{0,700}") {
            _ = teaser([text.as_str()].into_iter(), &These(&["a", "b", "ß"]));
        }
    }
}
