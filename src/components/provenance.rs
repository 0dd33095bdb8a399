//! How a summary was made: who or what wrote it, who checked it, when.

use super::facts::facts;
use super::view::{Static, static_view};
use crate::catalog::Line;
use crate::i18n::say;
use leptos::prelude::*;

pub fn provenance(lines: &[Line]) -> Static {
    static_view(view! {
        <section>
            <h2>{say("provenance-heading")}</h2>
            <dl class="facts">{facts(lines)}</dl>
        </section>
    })
}
