//! Facts with their names. What nobody reported is said to be so.

use super::piece::{Still, still};
use super::rich::spans;
use crate::catalog::{Line, Rich};
use crate::words::words;
use leptos::prelude::*;

/// Named facts, one below the other.
pub fn facts(lines: &[Line]) -> Vec<Still> {
    lines.iter().map(fact).collect()
}

fn fact(line: &Line) -> Still {
    still(view! {
        <div>
            <dt>{line.label.clone()}</dt>
            {value(line.text.as_ref())}
        </div>
    })
}

fn value(text: Option<&Rich>) -> Still {
    match text {
        Some(text) => still(view! { <dd dir="auto">{spans(text)}</dd> }),
        None => still(view! { <dd class="missing">{words().not_reported}</dd> }),
    }
}

/// A line inside a row of the panel, with its label if it has one. The article's own words are in its `language`.
pub fn line(line: &Line, language: &str) -> Still {
    let label = line.label.as_ref().map(|label| still(view! { <b>{format!("{label}: ")}</b> }));
    let lang = line.own.then(|| language.to_owned());
    match &line.text {
        Some(text) if line.aside => still(view! { <p class="soft" dir="auto">{spans(text)}</p> }),
        Some(text) => still(view! { <p dir="auto">{label}<span lang=lang>{spans(text)}</span></p> }),
        None => still(view! { <p class="missing">{label}{words().not_reported}</p> }),
    }
}
