//! The research-quality explainer of an article: its journal, and what to be careful with, the weakest point first.

use super::view::{Static, link, tag};
use super::{context::app, details::DETAILS_ID};
use crate::catalog::{ArticleView, Concern, DETAILS_MARK};
use crate::i18n::say;
use plainsight_contracts::addresses::{QUALITY_PAGE, page, part};

pub fn explainer(view: &ArticleView) -> Static {
    let said = view.weigh.iter().map(|text| sentence(text));
    let more = app().site.href(&page(QUALITY_PAGE));
    tag("section")
        .class("explainer")
        .child(tag("h2").child(say("explainer-heading")))
        .child(tag("ul").class("concerns").children(view.concerns.iter().map(concern)))
        .children(said)
        .child(tag("p").child(link(more, say("explainer-more"))))
}

fn concern(concern: &Concern) -> Static {
    let more = app().site.href(&part(QUALITY_PAGE, &concern.slug));
    tag("li").child(tag("h3").child(link(more, &concern.heading))).child(tag("p").child(&concern.text))
}

fn sentence(text: &str) -> Static {
    let Some((before, after)) = text.split_once(DETAILS_MARK) else {
        return tag("p").child(text.to_owned());
    };
    let details = format!("#{DETAILS_ID}");
    let details = link(details, say("details-link")).external();
    tag("p").child(before.to_owned()).child(details).child(after.to_owned())
}
