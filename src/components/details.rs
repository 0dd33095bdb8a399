//! "More details": the published paper behind the summary, and how to cite it.

use super::fold::{FOLD, fold_heading};
use super::view::{Dynamic, Static, dynamic, link, tag};
use super::window_size::is_narrow;
use super::{context::app, facts::facts};
use crate::catalog::ArticleView;
use crate::i18n::say;
use leptos::prelude::*;
use percent_encoding::{AsciiSet, CONTROLS, percent_encode};
use plainsight_contracts::addresses::{self, CITATIONS};

/// Where the explainer points to. It lies inside what can be folded, so that browsers unfold it on the way.
pub const DETAILS_ID: &str = "more-details";

/// The section: the paper, and a button that copies the citation if there is one.
pub fn details(paper: Static, citation: &str) -> Dynamic {
    dynamic(view! {
        <section class="foldable">
            <details class=FOLD open=!is_narrow()>
                {fold_heading(say("details-heading"))}
                {paper}
                {app().tools.filter(|_| !citation.is_empty()).map(|tools| (tools.copy)(citation.to_owned()))}
            </details>
        </section>
    })
}

pub fn paper(view: &ArticleView) -> Static {
    let links = view
        .links
        .iter()
        .map(|(name, address)| tag("li").child(link(address.as_str().to_owned(), name).external()));
    let no_links = view.links.is_empty().then_some(say("not-reported"));
    let citation = match view.citation.as_str() {
        "" => tag("p").class("missing").child(say("not-reported")),
        citation => tag("p").class("citation").child(citation.to_owned()),
    };
    let fact = |name, value: Static| tag("div").child(tag("dt").child(say(name))).child(value);
    let facts = tag("dl")
        .class("facts")
        .child(facts(&view.details))
        .child(fact("source-links", tag("dd").child(no_links).child(tag("ul").children(links))))
        .child(fact("cite", tag("dd").child(citation).child(app().tools.map(|tools| (tools.files)(view)))));
    tag("div").id(DETAILS_ID).child(facts)
}

/// The citation in the formats of reference managers, to download.
pub fn citation_files(view: &ArticleView) -> Static {
    let file = |(n, (name, end, media_type)): (usize, &(&'static str, &str, &str))| {
        let address = match view.citation_files.get(n) {
            Some(text) => data_address(media_type, text),
            None => app().site.article(&view.card.id) + &addresses::citation(end),
        };
        let save_as = format!("{}.{end}", view.card.id);
        tag("li").child(link(address, *name).attr("download", save_as).external())
    };
    tag("ul").class("files").children(CITATIONS.iter().enumerate().map(file))
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
