//! How hard an article is to read: the Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom 1975, "Derivation
//! of new readability formulas for Navy enlisted personnel"), years of schooling in the United States.
//!
//! 0.39 words a sentence + 11.8 syllables a word - 15.59. It knows nothing of meaning: a low grade does not make a text
//! clear, but a high one makes it hard.

use super::Remark;
use crate::model::Article;

/// The sentences that everybody reads.
const HARDEST_TAKEAWAY: f64 = 11.0;
/// No article may be harder than this.
const HARDEST_ARTICLE: f64 = 9.0;
/// A section is short, so one hard word weighs more.
const HARDEST_SECTION: f64 = 11.0;

/// The grade of each section and of the whole; 0 for a section without text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grades {
    pub takeaway: f64,
    pub found: f64,
    pub matters: f64,
    pub limits: f64,
    pub whole: f64,
}

pub fn grades(article: &Article) -> Grades {
    let sections = &article.sections;
    let whole: Vec<String> = super::texts(article).into_iter().map(|(_, text)| closed(text)).collect();
    Grades {
        takeaway: grade(&[article.takeaway.as_str()]),
        found: grade(&sections.found),
        matters: grade(&sections.matters),
        limits: grade(&sections.limits),
        whole: grade(&whole),
    }
}

fn grade(paragraphs: &[impl AsRef<str>]) -> f64 {
    let text: Vec<String> = paragraphs.iter().map(|text| closed(text.as_ref())).collect();
    textstat::flesch_kincaid_grade(&text.join(" "))
}

/// A title has no full stop, but is a sentence of its own.
fn closed(text: &str) -> String {
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}

pub(super) fn remarks(article: &Article) -> Vec<Remark> {
    let grades = grades(article);
    let sections = [
        ("/takeaway", grades.takeaway, HARDEST_TAKEAWAY),
        ("/sections/found", grades.found, HARDEST_SECTION),
        ("/sections/matters", grades.matters, HARDEST_SECTION),
        ("/sections/limits", grades.limits, HARDEST_SECTION),
        ("", grades.whole, HARDEST_ARTICLE),
    ];
    sections
        .into_iter()
        .filter(|(_, grade, most)| grade > most)
        .map(|(at, grade, most)| Remark {
            at: at.to_owned(),
            text: format!(
                "has a reading grade of {grade:.1} (Flesch-Kincaid); {most} is the most: shorter sentences, shorter words"
            ),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::remarked;
    use super::*;
    use serde_json::json;

    #[test]
    fn decimals_end_no_sentence() {
        let grade = |text: &str| grade(&[text]);
        assert!(
            (grade("It fell from 30.7 to 22.6 in a year.") - grade("It fell from 307 to 226 in a year."))
                .abs()
                < 1.5
        );
    }

    #[test]
    fn a_hard_section_is_remarked_on() {
        let hard = "Immunomodulatory pharmacotherapeutic interventions demonstrated statistically significant superiority regarding neuroinflammatory biomarkers.";
        let remarks =
            remarked(json!({ "sections": { "found": [hard], "matters": ["Yes."], "limits": ["Small."] } }));
        assert!(remarks.iter().any(|remark| remark.at == "/sections/found"), "{remarks:?}");
    }
}
