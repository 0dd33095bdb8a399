//! "More details": the published paper behind the summary, and how to cite it.

use super::view::{Dynamic, Static, dynamic, static_view};
use super::{context::app, facts::facts};
use crate::catalog::ArticleView;
use crate::i18n::say;
use leptos::prelude::*;
use percent_encoding::{AsciiSet, CONTROLS, percent_encode};
use plainsight_contracts::addresses::{self, CITATIONS};

/// The section's id, which the explainer points to.
pub const DETAILS_ID: &str = "more-details";

/// The section: the paper, and a button that copies the citation if there is one.
pub fn details(paper: Static, citation: &str) -> Dynamic {
    dynamic(view! {
        <section id=DETAILS_ID>
            {paper}
            {app().tools.filter(|_| !citation.is_empty()).map(|tools| (tools.copy)(citation.to_owned()))}
        </section>
    })
}

pub fn paper(view: &ArticleView) -> Static {
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
                    <dd>{citation}{app().tools.map(|tools| (tools.files)(view))}</dd>
                </div>
            </dl>
        </div>
    })
}

/// The citation in the formats of reference managers, to download.
pub fn citation_files(view: &ArticleView) -> Static {
    let files = CITATIONS
        .iter()
        .enumerate()
        .map(|(n, (name, end, media_type))| {
            let address = match view.citation_files.get(n) {
                Some(text) => data_address(media_type, text),
                None => app().site.article(&view.card.id) + &addresses::citation(end),
            };
            let save_as = format!("{}.{end}", view.card.id);
            view! { <li><a href=address download=save_as rel="external">{*name}</a></li> }
        })
        .collect_view();
    static_view(view! { <ul class="files">{files}</ul> })
}

/// A text as an address that holds it. Only what means something in an address or an attribute is written in another way.
fn data_address(media_type: &str, text: &str) -> String {
    const SPECIAL: &AsciiSet = &CONTROLS.add(b'%').add(b'#').add(b'"').add(b'&').add(b'<').add(b'>');
    let text = percent_encode(text.as_bytes(), SPECIAL);
    format!("data:{media_type};charset=utf-8,{text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stands_whole_in_its_address() {
        let text = "TI  - 100% \"of\" #1 <x> & Žiaková\r\nER  - \r\n";
        let address = data_address("application/x-research-info-systems", text);
        let (kind, held) = address.split_once(',').unwrap();
        assert_eq!(kind, "data:application/x-research-info-systems;charset=utf-8");
        assert!(!held.contains(['\r', '\n', '#', '"', '<', '&']), "{held}");
        assert_eq!(percent_encoding::percent_decode_str(held).decode_utf8().unwrap(), text);
    }
}
