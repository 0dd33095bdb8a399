//! The research-quality explainer of an article: its journal, and what to be careful with, the weakest point first.

use super::view::{Static, static_view};
use super::{context::app, details::DETAILS_ID};
use crate::catalog::{ArticleView, Concern, DETAILS_MARK};
use crate::i18n::say;
use leptos::prelude::*;
use plainsight_contracts::addresses::{QUALITY_PAGE, page, part};

pub fn explainer(view: &ArticleView) -> Static {
    let mut said = view.weigh.iter().map(|text| sentence(text));
    let first = said.next();
    let last = said.collect_view();
    let concerns = view.concerns.iter().map(concern).collect_view();
    static_view(view! {
        <section class="explainer">
            <h2>{say("explainer-heading")}</h2>
            {first}
            <ul class="concerns">{concerns}</ul>
            {last}
            <p><a href=app().site.href(&page(QUALITY_PAGE))>{say("explainer-more")}</a></p>
        </section>
    })
}

fn concern(concern: &Concern) -> Static {
    let more = app().site.href(&part(QUALITY_PAGE, &concern.slug));
    static_view(view! {
        <li>
            <h3><a href=more>{concern.heading.clone()}</a></h3>
            <p>{concern.text.clone()}</p>
        </li>
    })
}

fn sentence(text: &str) -> Static {
    match text.split_once(DETAILS_MARK) {
        Some((before, after)) => static_view(view! {
            <p>
                {before.to_owned()}
                <a href=format!("#{DETAILS_ID}") rel="external">{say("details-link")}</a>
                {after.to_owned()}
            </p>
        }),
        None => static_view(view! { <p>{text.to_owned()}</p> }),
    }
}
