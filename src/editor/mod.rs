//! What an editor would ask a writer to change: long sentences, hard words, promises, a takeaway that says neither who nor
//! when. (Limits that are missing are a fault, which `model` finds.)
//!
//! A remark is not a fault. An article with faults is not published; one with remarks is, and `check` says what would make
//! it better. The checks know English; articles in other languages get those that need no language.

mod grade;
mod marks;
mod news;
mod promises;
mod relative;
mod sentences;
mod standards;
mod takeaway;

pub use grade::{Grades, grades};
pub use news::stale;
pub use standards::{ELEMENTS, standards};

use crate::model::Article;

/// Something that would make an article better, and the place of it as a JSON Pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    pub at: String,
    pub text: String,
}

/// Everything an editor would remark on.
pub fn remarks(article: &Article) -> Vec<Remark> {
    let mut remarks = sentences::remarks(article);
    remarks.extend(marks::remarks(article));
    if !article.language.starts_with("en") {
        return remarks;
    }
    remarks.extend(promises::remarks(article));
    remarks.extend(takeaway::remarks(article));
    remarks.extend(relative::remarks(article));
    remarks.extend(grade::remarks(article));
    remarks
}

/// Each text of an article that is read as prose, with its place.
fn texts(article: &Article) -> Vec<(String, &str)> {
    let sections = &article.sections;
    let lists = [
        ("/sections/found", &sections.found),
        ("/sections/matters", &sections.matters),
        ("/sections/limits", &sections.limits),
        ("/questions", &article.questions),
    ];
    let one = [
        ("/title", Some(&article.title)),
        ("/takeaway", Some(&article.takeaway)),
        ("/harms", article.harms.said()),
    ];
    let one = one.into_iter().filter_map(|(at, text)| Some((at.to_owned(), text?.as_str())));
    let many = lists.into_iter().flat_map(|(at, list)| {
        list.iter().enumerate().map(move |(n, text)| (format!("{at}/{n}"), text.as_str()))
    });
    one.chain(many).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// What is remarked on an article, with these fields instead of good ones.
    pub(crate) fn remarked(change: Value) -> Vec<Remark> {
        let mut json = json!({
            "id": "a", "language": "en", "title": "Walking frames in people with MS",
            "takeaway": "In 40 adults with MS, walking speed did not differ between two frames.",
            "sections": { "found": ["They walked with both."], "matters": ["People often ask."], "limits": ["It was small."] },
        });
        json.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        remarks(&Article::read(&json).0.unwrap())
    }

    #[test]
    fn a_good_article_gets_no_remark() {
        assert_eq!(remarked(json!({})), []);
    }
}
