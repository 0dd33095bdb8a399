//! Marks in titles, as Crossref, PubMed and reference managers write them: HTML, JATS, MathML, and entities.
//!
//! A title is shown as plain text. What a mark means is kept where plain text has it (`m<sup>2</sup>` is m²); the rest of
//! it is taken out, and the words stay.

use std::borrow::Cow;

/// Elements that may stand in a title. Anything else between angle brackets is text: "p < 0.05 and n > 30".
const KNOWN: &[&str] = &[
    "a",
    "alternatives",
    "b",
    "bold",
    "br",
    "em",
    "fi",
    "font",
    "i",
    "inf",
    "inline-formula",
    "italic",
    "math",
    "menclose",
    "mfenced",
    "mfrac",
    "mi",
    "mn",
    "mo",
    "monospace",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
    "none",
    "overline",
    "p",
    "roman",
    "sans-serif",
    "sc",
    "scp",
    "semantics",
    "small",
    "span",
    "strike",
    "strong",
    "styled-content",
    "sub",
    "sup",
    "title",
    "tt",
    "u",
    "underline",
];
/// Elements whose content says the same again in another notation.
const DROPPED: &[&str] = &["annotation", "annotation-xml", "tex-math"];
const SUPERSCRIPTS: &[(&str, &str)] = &[("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")];
const SUBSCRIPTS: &[(&str, &str)] = &[("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")];

/// The text without marks and with its entities read; the text itself if it has none.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(['<', '&']) {
        return Cow::Borrowed(text);
    }
    // Twice: what was escaped twice on its way ("&lt;i&gt;", "&amp;amp;") is read twice.
    let mut read = text.to_owned();
    for _ in 0..2 {
        read = html_escape::decode_html_entities(&without_marks(&read)).into_owned();
    }
    let read = without_marks(&read);
    Cow::Owned(read.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Does the text hold marks that [`plain`] would take out?
pub fn is_marked(text: &str) -> bool {
    plain(text) != text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Where raised or lowered text began, and how it is written.
    let mut open: Vec<(usize, &[(&str, &str)])> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some(tag) = Tag::read(rest) else {
            out.push('<');
            rest = &rest[1..];
            continue;
        };
        rest = &rest[tag.length..];
        let shifted = match tag.name.as_str() {
            "sup" => Some(SUPERSCRIPTS),
            "sub" | "inf" => Some(SUBSCRIPTS),
            _ => None,
        };
        match (shifted, tag.closes) {
            (Some(letters), false) if !tag.is_empty => open.push((out.len(), letters)),
            (Some(_), true) => {
                if let Some((start, letters)) = open.pop() {
                    let written = shift(&out[start..], letters);
                    out.truncate(start);
                    out.push_str(&written);
                }
            }
            _ if tag.name == "br" || tag.name == "p" => out.push(' '),
            _ if DROPPED.contains(&tag.name.as_str()) && !tag.closes && !tag.is_empty => {
                rest = after_end(rest, &tag.name);
            }
            _ => {}
        }
    }
    out.push_str(rest);
    out
}

/// The text in raised or lowered signs, if there is one for each of its own.
fn shift(text: &str, letters: &[(&str, &str)]) -> String {
    let one = |c: char| {
        letters.iter().find_map(|(plain, shifted)| {
            let at = plain.chars().position(|known| known == c)?;
            shifted.chars().nth(at)
        })
    };
    text.trim().chars().map(one).collect::<Option<String>>().unwrap_or_else(|| text.to_owned())
}

/// What follows the end tag of `name`; nothing if there is none.
fn after_end<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        rest = &rest[at..];
        match Tag::read(rest) {
            Some(tag) if tag.name == name => return &rest[tag.length..],
            _ => rest = &rest[2..],
        }
    }
    ""
}

/// A tag of an element that is known here.
struct Tag {
    /// In lower case, without a prefix such as `jats:` or `mml:`.
    name: String,
    closes: bool,
    is_empty: bool,
    /// In bytes, with both brackets.
    length: usize,
}

impl Tag {
    /// `text` begins with `<`.
    fn read(text: &str) -> Option<Self> {
        let inner = text.get(1..)?;
        let (closes, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':')?;
        let name = inner[..end].rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
        if !KNOWN.contains(&name.as_str()) && !DROPPED.contains(&name.as_str()) {
            return None;
        }
        let after = &inner[end..];
        // "<i" and a space have to be followed by attributes, and not by words: "a <b and c> d".
        let close = after.find('>')?;
        let attributes = after[..close].trim().trim_end_matches('/');
        if !attributes.is_empty() && !attributes.contains('=') {
            return None;
        }
        let length = text.len() - after.len() + close + 1;
        Some(Self { name, closes, is_empty: after[..close].ends_with('/'), length })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_go_and_what_they_mean_stays() {
        for (marked, read) in [
            ("<i>Escherichia coli</i> in MS", "Escherichia coli in MS"),
            ("CD4<sup>+</sup> T cells", "CD4⁺ T cells"),
            ("H<sub>2</sub>O, kg/m<sup>2</sup>, 10<sup>-3</sup>", "H₂O, kg/m², 10⁻³"),
            ("x<sub>max</sub>", "xmax"),
            ("Sleep &amp; mood &lt; 5 &#8211; &#x3b2;", "Sleep & mood < 5 – β"),
            ("&lt;i&gt;In vivo&lt;/i&gt; &amp;amp; more", "In vivo & more"),
            ("<jats:italic>NR1H3</jats:italic>", "NR1H3"),
            (
                r#"A <mml:math xmlns:mml="x"><mml:mrow><mml:mi>β</mml:mi><mml:mo>=</mml:mo><mml:mn>2</mml:mn></mml:mrow></mml:math> study"#,
                "A β=2 study",
            ),
            (
                "Dose <inline-formula><tex-math>$\\alpha$</tex-math><math><mi>α</mi></math></inline-formula>",
                "Dose α",
            ),
            ("One<br/>two", "One two"),
        ] {
            assert_eq!(plain(marked), read, "{marked}");
            assert!(is_marked(marked), "{marked}");
        }
    }

    #[test]
    fn what_only_looks_like_a_mark_is_text() {
        for text in [
            "p < 0.05 and n > 30",
            "a <b and c> d",
            "x<y",
            "Smith & Jones",
            "<",
            "a <script>b</script>",
            "R&D",
        ] {
            assert_eq!(plain(text), text);
            assert!(!is_marked(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in "(\\PC|<|>|/|sup|sub|i|&|;|<sup>|</sub>|<tex-math>){0,40}") {
            plain(&text);
        }
    }
}
