//! How a summary was made: who or what wrote it, who checked it, when, and where its numbers stand.

use super::facts::facts;
use super::view::{Static, static_view};
use crate::catalog::{ArticleView, ProofView};
use crate::i18n::{Arg, say, say_with};
use leptos::prelude::*;

pub fn provenance(view: &ArticleView) -> Static {
    let proof = (!view.proof.is_empty()).then(|| proof(&view.proof));
    static_view(view! {
        <section>
            <h2>{say("provenance-heading")}</h2>
            <dl class="facts">{facts(&view.provenance)}</dl>
            {proof}
        </section>
    })
}

/// Each number, and the page it stands on. It opens when it is asked for: few do, and they want all of it.
fn proof(proof: &[ProofView]) -> Static {
    let items = proof.iter().map(page).collect_view();
    static_view(view! {
        <details class="proof">
            <summary>{say("proof-heading")}</summary>
            <ul>{items}</ul>
        </details>
    })
}

fn page(proof: &ProofView) -> Static {
    let numbers = say_with("proof-numbers", &[("numbers", Arg::each(&proof.numbers))]);
    let place = match &proof.url {
        Some(url) => {
            static_view(view! { <a href=url.as_str().to_owned() rel="external">{proof.place.clone()}</a> })
        }
        None => static_view(view! { <span>{proof.place.clone()}</span> }),
    };
    let worked_out = proof.worked_out.as_ref().map(|from| {
        view! { <span class="soft">" "{say_with("worked-out", &[("from", from.into())])}</span> }
    });
    static_view(view! { <li><b>{numbers}</b>" "{place}{worked_out}</li> })
}
