//! Marks and entities: text is shown as it stands, so `<i>` or `&amp;` would be seen by readers.

use super::{Remark, texts};
use crate::model::{Article, markup};

pub fn remarks(article: &Article) -> Vec<Remark> {
    let marked = texts(article).into_iter().filter(|(_, text)| markup::is_marked(text));
    let in_text = marked.map(|(at, text)| {
        let read = markup::plain(text);
        Remark {
            at,
            text: format!("holds marks or entities, which are shown as they stand; write \"{read}\""),
        }
    });
    let of_source = article.source.remarks.iter();
    let in_source =
        of_source.map(|remark| Remark { at: format!("/source/{}", remark.key), text: remark.text.clone() });
    in_text.chain(in_source).collect()
}

#[cfg(test)]
mod tests {
    use crate::editor::tests::remarked;
    use serde_json::json;

    #[test]
    fn marks_in_text_and_what_a_source_lost_are_remarked_on() {
        let remarks = remarked(json!({
            "title": "Sleep &amp; <i>mood</i> in people with MS",
            "source": { "issued": { "literal": "Spring 2024" }, "issue": 12.5, "PMID": "PMID: 12345" },
        }));
        let at: Vec<&str> = remarks.iter().map(|remark| remark.at.as_str()).collect();
        assert_eq!(at, ["/title", "/source/issued"]);
        assert!(remarks[0].text.ends_with("write \"Sleep & mood in people with MS\""), "{}", remarks[0].text);
    }
}
