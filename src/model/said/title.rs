//! What a title says of its own paper.

use super::Said;
use super::label::{of_label, plain_width};
use crate::model::markup;

/// Publishers put a label before the title, with a mark between or in brackets, or after it; some put it in capitals with
/// nothing between. A title that speaks of retraction ("How retracted papers are cited") says nothing of itself.
pub fn in_title(title: &str) -> Option<Said> {
    let title: String = markup::plain(title).chars().map(plain_width).collect();
    let title = title.trim().trim_start_matches(['"', '“']);
    // The Lancet's name for it.
    let of_error = title.starts_with("Department of Error").then_some(Said::Corrected);
    of_error
        .or_else(|| of_label(title, false))
        .or_else(|| in_brackets(title))
        .or_else(|| before_title(title))
        .or_else(|| of_another(title))
        .or_else(|| in_capitals(title))
        .or_else(|| after_title(title))
}

/// "[Retracted] A study", "A study (Retracted article. See vol. 12, pg. 34, 2020)".
fn in_brackets(title: &str) -> Option<Said> {
    let first =
        title.strip_prefix(['[', '(', '【', '*']).and_then(|rest| rest.split([']', ')', '】', '*']).next());
    let end = title.trim_end_matches('.');
    let last = end.strip_suffix([']', ')', '】']).and_then(|rest| rest.rsplit(['[', '(', '【']).next());
    let clause = |inside: &str| inside.split([':', ';', ',']).next().and_then(|label| of_label(label, false));
    first.into_iter().chain(last).find_map(|inside| of_label(inside, false).or_else(|| clause(inside)))
}

/// "Retracted: A study", "Erratum. A study", "RETRACTED-A study".
pub fn before_title(title: &str) -> Option<Said> {
    let parted = [":", ". ", " - ", "—", "–"].iter().filter_map(|mark| title.split_once(mark));
    let shouted = title.split_once('-').filter(|(before, _)| is_shouted(before));
    let filled = |(before, after): (&str, &str)| of_label(before, false).filter(|_| !after.trim().is_empty());
    parted.chain(shouted).find_map(filled)
}

/// "Corrigendum to A study", "Retraction of “A study”", "Correction for Smith et al., A study".
fn of_another(title: &str) -> Option<Said> {
    const PLAIN: [&str; 5] =
        ["Corrigendum", "Erratum", "Retracted Article ", "Retracted article ", "RETRACTED ARTICLE "];
    if let Some(plain) = PLAIN.iter().find(|plain| title.starts_with(**plain)) {
        return of_label(plain, false);
    }
    [" to ", " of ", " for "].iter().find_map(|mark| {
        let (before, after) = title.split_once(mark)?;
        let is_of_a_paper = after.starts_with(['"', '“', '‘', '«', '\'']) || after.contains(" et al");
        of_label(before, false).filter(|_| is_of_a_paper)
    })
}

/// "EXPRESSION OF CONCERN A study of mice".
fn in_capitals(title: &str) -> Option<Said> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let shouted = words.iter().take_while(|word| is_shouted(word)).count();
    (1..=shouted.min(words.len().saturating_sub(1)))
        .filter(|n| words[*n..].iter().any(|word| !is_shouted(word)))
        .rev()
        .find_map(|n| of_label(&words[..n].join(" "), false))
}

/// "A study. Retracted". Corrections are not looked for there: "Errors of vision: correction".
fn after_title(title: &str) -> Option<Said> {
    let title = title.trim_end_matches('.');
    let parted = [":", ". ", " - ", "—", "–"].iter().filter_map(|mark| title.rsplit_once(mark));
    let capitals = title.rsplit_once(' ').filter(|(before, after)| is_shouted(after) && !is_shouted(before));
    parted
        .chain(capitals)
        .find_map(|(_, after)| of_label(after, false))
        .filter(|said| *said != Said::Corrected)
}

/// Is it in capitals alone?
fn is_shouted(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_what_became_of_its_paper() {
        for (title, says) in [
            ("RETRACTED: A study of mice", Some(Said::Retracted)),
            ("Retracted Article: A study", Some(Said::Retracted)),
            ("[Retracted] A study of mice", Some(Said::Retracted)),
            ("A study of mice [RETRACTED]", Some(Said::Retracted)),
            ("A study of mice (Withdrawn)", Some(Said::Retracted)),
            ("Retraction notice to: A study", Some(Said::Retracted)),
            ("<b>WITHDRAWN:</b> A study", Some(Said::Retracted)),
            ("*RETRACTED*: A study", Some(Said::Retracted)),
            ("Expression of Concern: A study", Some(Said::UnderQuestion)),
            ("Correction to: A study", Some(Said::Corrected)),
            ("Erratum: A study", Some(Said::Corrected)),
            ("Statement of Retraction: A study", Some(Said::Retracted)),
            ("Retraction of: A study", Some(Said::Retracted)),
            ("Withdrawal notice to: A study", Some(Said::Retracted)),
            ("Retraction and replacement: A study", Some(Said::Retracted)),
            ("RETRACTED - A study", Some(Said::Retracted)),
            ("RETRACTED - A study: in mice", Some(Said::Retracted)),
            ("RETRACTED A study of mice", Some(Said::Retracted)),
            ("Author Correction: A study", Some(Said::Corrected)),
            ("Publisher's Correction: A study", Some(Said::Corrected)),
            ("Correction to: MS: A study", Some(Said::Corrected)),
            ("Editorial Expression of Concern: A study", Some(Said::UnderQuestion)),
            ("Withdrawal: when treatment stops", None),
            ("Expression of interleukin: a study", None),
            ("CORRECTION OF VISION", None),
            ("How retracted papers are cited: a survey", None),
            ("Withdrawal of interferon: a cohort study", None),
            ("Correction of vision in MS", None),
            ("Retracted", Some(Said::Retracted)),
            ("Department of Error", Some(Said::Corrected)),
            ("A study of mice (Retracted article. See vol. 12, pg. 34, 2020)", Some(Said::Retracted)),
            ("A study of mice [Retraction of: 10.1000/x]", Some(Said::Retracted)),
            ("A study of mice. Retracted", Some(Said::Retracted)),
            ("A study of mice - Retracted", Some(Said::Retracted)),
            ("A study of mice RETRACTED", Some(Said::Retracted)),
            ("A study of mice [Retracted].", Some(Said::Retracted)),
            ("RETRACTED：A study", Some(Said::Retracted)),
            ("ＲＥＴＲＡＣＴＥＤ: A study", Some(Said::Retracted)),
            ("RETRACTED-A study", Some(Said::Retracted)),
            ("Retracted Article A study", Some(Said::Retracted)),
            ("This article has been retracted: A study", Some(Said::Retracted)),
            ("Retraction of “A study”", Some(Said::Retracted)),
            ("Retraction for Smith et al., A study", Some(Said::Retracted)),
            ("Notice of Retraction and Replacement. Smith et al. A study", Some(Said::Retracted)),
            ("Withdrawn by author: A study", Some(Said::Retracted)),
            ("Zurückgezogen: Eine Studie", Some(Said::Retracted)),
            ("【撤稿】 A study", Some(Said::Retracted)),
            ("EXPRESSION OF CONCERN A study of mice", Some(Said::UnderQuestion)),
            ("Note of concern: A study", Some(Said::UnderQuestion)),
            ("Corrigendum to “A study”", Some(Said::Corrected)),
            ("Corrigendum to A study", Some(Said::Corrected)),
            ("Correction for Smith et al., A study", Some(Said::Corrected)),
            ("Erratum. A study.", Some(Said::Corrected)),
            ("Corrected and republished from: A study", Some(Said::Corrected)),
            ("Retraction of consent in trials", None),
            ("Correction to normal vision in MS", None),
            ("Correction-free imaging", None),
            ("Errors of vision: correction", None),
            ("Withdrawal of MS drugs", None),
            ("MRI: a study of MS", None),
        ] {
            assert_eq!(in_title(title), says, "{title}");
        }
    }
}
