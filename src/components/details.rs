//! "More details": the published paper behind the summary, and how to cite it.

use super::view::{Dynamic, Static, dynamic, static_view};
use super::{context::app, copy::copy_button, facts::facts};
use crate::catalog::ArticleView;
use crate::i18n::say;
use leptos::prelude::*;
use plainsight_contracts::addresses::{self, CITATIONS};

/// The section's id, which the explainer points to.
pub const DETAILS_ID: &str = "more-details";

pub fn details(view: &ArticleView) -> Dynamic {
    dynamic(view! {
        <section id=DETAILS_ID>
            {paper(view)}
            {(!view.citation.is_empty() && app().widget.is_none()).then(|| copy_button(view.citation.clone()))}
        </section>
    })
}

fn paper(view: &ArticleView) -> Static {
    let links = view
        .links
        .iter()
        .map(|(name, link)| {
            view! { <li><a href=link.as_str().to_owned() rel="external">{name.clone()}</a></li> }
        })
        .collect_view();
    let no_links = view.links.is_empty().then_some(say("not-reported"));
    let citation = match view.citation.as_str() {
        "" => static_view(view! { <p class="missing">{say("not-reported")}</p> }),
        citation => static_view(view! { <p class="citation">{citation.to_owned()}</p> }),
    };
    // A widget's frame may not download anything.
    let in_widget = app().widget.is_some();
    let files = CITATIONS
        .map(|(name, end)| {
            let file = app().site.article(&view.card.id) + &addresses::citation(end);
            let save_as = format!("{}.{end}", view.card.id);
            view! { <li><a href=file download=save_as rel="external">{name}</a></li> }
        })
        .into_iter()
        .collect_view();
    static_view(view! {
        <div>
            <h2>{say("details-heading")}</h2>
            <dl class="facts">
                {facts(&view.details)}
                <div>
                    <dt>{say("source-links")}</dt>
                    <dd>{no_links}<ul>{links}</ul></dd>
                </div>
                <div>
                    <dt>{say("cite")}</dt>
                    <dd>{citation}{(!in_widget).then(|| view! { <ul class="files">{files}</ul> })}</dd>
                </div>
            </dl>
        </div>
    })
}
