//! How a summary was made: who or what wrote it, who checked it, when, and where its numbers stand.

use super::facts::facts;
use super::view::{Static, link, tag};
use crate::catalog::{ArticleView, ProofView};
use crate::i18n::{Arg, say, say_with};

pub fn provenance(view: &ArticleView) -> Static {
    tag("section")
        .child(tag("h2").child(say("provenance-heading")))
        .child(tag("dl").class("facts").child(facts(&view.provenance)))
        .child((!view.proof.is_empty()).then(|| proof(&view.proof)))
}

/// Each number, and the page it stands on. It opens when it is asked for: few do, and they want all of it.
fn proof(proof: &[ProofView]) -> Static {
    tag("details")
        .class("proof")
        .child(tag("summary").child(say("proof-heading")))
        .child(tag("ul").children(proof.iter().map(page)))
}

fn page(proof: &ProofView) -> Static {
    let numbers = say_with("proof-numbers", &[("numbers", Arg::each(&proof.numbers))]);
    let place = match &proof.url {
        Some(url) => link(url.as_str().to_owned(), &proof.place).external(),
        None => tag("span").child(&proof.place),
    };
    let worked_out = proof.worked_out.as_ref().map(|from| {
        tag("span").class("soft").child(" ").child(say_with("worked-out", &[("from", from.into())]))
    });
    tag("li").child(tag("b").child(numbers)).child(" ").child(place).child(worked_out)
}
