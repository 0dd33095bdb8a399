//! Facts with their names. What nobody reported is said to be so.

use super::view::{Static, tag};
use super::{language::lang, rich::spans};
use crate::catalog::{Line, Rich};
use crate::i18n::{say, say_with};

/// Named facts, one below the other.
pub fn facts(lines: &[Line]) -> Vec<Static> {
    lines.iter().map(fact).collect()
}

fn fact(line: &Line) -> Static {
    tag("div").child(tag("dt").child(line.label.as_ref())).child(value(line.text.as_ref()))
}

fn value(text: Option<&Rich>) -> Static {
    match text {
        Some(text) => tag("dd").attr("dir", "auto").child(spans(text)),
        None => tag("dd").class("missing").child(say("not-reported")),
    }
}

/// A line inside a row of the panel, with its label if it has one. The article's own words are in its `language`.
pub fn line(line: &Line, language: &str) -> Static {
    let label = line
        .label
        .as_ref()
        .map(|label| tag("b").child(say_with("fact-label", &[("label", label.into())]) + " "));
    let lang = lang(language).filter(|_| line.own);
    match &line.text {
        Some(text) if line.aside => tag("p").class("soft").child(spans(text)),
        Some(text) if lang.is_none() => tag("p").child(label).child(spans(text)),
        Some(text) => {
            let text = tag("span").attr("lang", lang).child(spans(text));
            tag("p").attr("dir", "auto").child(label).child(text)
        }
        None => tag("p").class("missing").child(label).child(say("not-reported")),
    }
}
