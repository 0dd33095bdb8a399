//! Related articles: the cue, the title as the link, a teaser that never ends inside a word.

use super::view::{Static, tag};
use super::{card, notices};
use crate::catalog::RelatedArticle;
use crate::i18n::say;

/// The list, or an empty place: waking a page has to find an element without knowing whether there is anything in it.
pub fn related(neighbours: &[RelatedArticle]) -> Static {
    let list = (!neighbours.is_empty()).then(|| {
        let heading = tag("h2").child(say("related-heading"));
        let items = tag("ul").attr("role", "list").children(neighbours.iter().map(item));
        tag("section").class("related").child(heading).child(items)
    });
    tag("div").child(list)
}

fn item(RelatedArticle { card, why }: &RelatedArticle) -> Static {
    let why = (!why.is_empty()).then(|| tag("span").child(why));
    tag("li")
        .class(card.is_retracted().then_some("retracted"))
        .child(card::cue(&card.cue))
        .child(notices::badges(&card.notices))
        .child(card::headline(card))
        .child(tag("p").in_language(&card.language).child(&card.takeaway))
        .child(tag("p").class("origin").child(card::study_date(card)).child(" ").child(why))
}
