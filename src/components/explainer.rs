//! The research-quality explainer of an article: it names the article's journal and points to its details.

use super::piece::{Still, still};
use super::{context::app, details::DETAILS_ID};
use crate::model::Article;
use crate::words::words;
use leptos::prelude::*;

/// The slug of the page that explains research quality at length.
pub const QUALITY_PAGE: &str = "research-quality";

pub fn explainer(article: &Article) -> Still {
    let words = words();
    let site = app().site;
    let paragraphs = (words.explainer)(article.source.container_title.as_deref())
        .into_iter()
        .map(|text| match text.split_once("{details}") {
            Some((before, after)) => still(view! {
                <p>
                    {before.to_owned()}
                    <a href=format!("#{DETAILS_ID}") rel="external">{words.details_link}</a>
                    {after.to_owned()}
                </p>
            }),
            None => still(view! { <p>{text}</p> }),
        })
        .collect_view();
    still(view! {
        <section class="explainer">
            <h2>{words.explainer_heading}</h2>
            {paragraphs}
            <p><a href=site.href(&format!("{QUALITY_PAGE}/"))>{words.explainer_more}</a></p>
        </section>
    })
}
