//! Facts with their names. What nobody reported is said to be so.

use super::view::{Static, static_view};
use super::{language::lang, rich::spans};
use crate::catalog::{Line, Rich};
use crate::i18n::{say, say_with};
use leptos::prelude::*;

/// Named facts, one below the other.
pub fn facts(lines: &[Line]) -> Vec<Static> {
    lines.iter().map(fact).collect()
}

fn fact(line: &Line) -> Static {
    static_view(view! {
        <div>
            <dt>{line.label.clone()}</dt>
            {value(line.text.as_ref())}
        </div>
    })
}

fn value(text: Option<&Rich>) -> Static {
    match text {
        Some(text) => static_view(view! { <dd dir="auto">{spans(text)}</dd> }),
        None => static_view(view! { <dd class="missing">{say("not-reported")}</dd> }),
    }
}

/// A line inside a row of the panel, with its label if it has one. The article's own words are in its `language`.
pub fn line(line: &Line, language: &str) -> Static {
    let label = line.label.as_ref().map(|label| {
        static_view(view! { <b>{say_with("fact-label", &[("label", label.into())]) + " "}</b> })
    });
    let lang = lang(language).filter(|_| line.own);
    match &line.text {
        Some(text) if line.aside => static_view(view! { <p class="soft">{spans(text)}</p> }),
        Some(text) if lang.is_none() => static_view(view! { <p>{label}{spans(text)}</p> }),
        Some(text) => static_view(view! { <p dir="auto">{label}<span lang=lang>{spans(text)}</span></p> }),
        None => static_view(view! { <p class="missing">{label}{say("not-reported")}</p> }),
    }
}
