//! "More details": the published paper behind the summary.

use super::evidence::fact;
use super::piece::{Still, still};
use crate::model::{Article, Author};
use crate::words::words;
use leptos::prelude::*;

/// The section's id, which the explainer points to.
pub const DETAILS_ID: &str = "more-details";

pub fn details(article: &Article) -> Still {
    let words = words();
    let source = &article.source;
    let authors: Vec<String> = source.author.iter().filter_map(Author::name).collect();
    let authors = (!authors.is_empty()).then(|| (words.list_of_names)(&authors));
    let paper = source.link().map(|link| {
        let doi = source.doi.as_ref().map(|doi| format!(" (DOI {doi})"));
        view! { <li><a href=link.as_str().to_owned() rel="external">{words.link_to_paper}</a>{doi}</li> }
    });
    let pubmed = source.pubmed().map(|link| {
        view! { <li><a href=link.as_str().to_owned() rel="external">{words.link_to_pubmed}</a></li> }
    });
    let no_links = (paper.is_none() && pubmed.is_none()).then_some(words.not_reported);
    still(view! {
        <section id=DETAILS_ID>
            <h2>{words.details_heading}</h2>
            <dl class="facts">
                {fact(words.journal, source.container_title.clone())}
                {fact(words.original_title, source.title.clone())}
                {fact(words.authors, authors)}
                {fact(words.study_published, article.study_date().map(words.date))}
                <div>
                    <dt>{words.links}</dt>
                    <dd>{no_links}<ul>{paper}{pubmed}</ul></dd>
                </div>
            </dl>
        </section>
    })
}
