//! Where the numbers of a section stand: each number, its place, and the way there. It opens when it is asked for: few do, and they
//! want all of it.

use super::view::{Static, link, tag};
use crate::catalog::ProofView;
use crate::i18n::{Arg, say, say_with};

/// The places, or nothing where no number is said.
pub fn proof(proof: &[ProofView]) -> Option<Static> {
    let summary = || tag("summary").child(say("proof-heading"));
    let places = || tag("ul").children(proof.iter().map(page));
    (!proof.is_empty()).then(|| tag("details").class("proof").child(summary()).child(places()))
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
