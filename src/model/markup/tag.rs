//! Tags, told from text between angle brackets.

/// Elements that may stand in a title. Anything else between angle brackets is text: "p < 0.05 and n > 30".
const KNOWN: &[&str] = &[
    "a",
    "abbr",
    "alternatives",
    "b",
    "big",
    "bold",
    "br",
    "break",
    "cite",
    "code",
    "del",
    "disp-formula",
    "div",
    "em",
    "emph",
    "ext-link",
    "fi",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "i",
    "inf",
    "inline-formula",
    "inline-graphic",
    "ins",
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
    "named-content",
    "none",
    "overline",
    "p",
    "q",
    "roman",
    "s",
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
    "uri",
    "xref",
];
/// Elements whose content says the same again in another notation.
pub const DROPPED: &[&str] = &["annotation", "annotation-xml", "tex-math"];
/// Attributes without a value. Any other word after a name may be a word of the title: "p<b and q > c".
const BARE_ATTRIBUTES: &[&str] = &["hidden"];

/// A tag of an element that is known here.
pub struct Tag {
    /// In lower case, without a prefix such as `jats:` or `mml:`.
    pub name: String,
    pub closes: bool,
    pub is_empty: bool,
    /// In bytes, with both brackets.
    pub length: usize,
}

impl Tag {
    /// `text` begins with `<`.
    pub fn read(text: &str) -> Option<Self> {
        let inner = text.get(1..)?;
        let (closes, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':')?;
        let name = inner[..end].rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
        if !KNOWN.contains(&name.as_str()) && !DROPPED.contains(&name.as_str()) {
            return None;
        }
        let (is_empty, after) = after_attributes(&inner[end..])?;
        Some(Self { name, closes, is_empty, length: text.len() - after.len() })
    }
}

/// From the name of a tag to its end: whether the element ends there too, and what follows. Nothing if there are words that
/// are no attributes: "a <b and c> d".
fn after_attributes(text: &str) -> Option<(bool, &str)> {
    let mut rest = text;
    loop {
        let next = rest.trim_start();
        if let Some(after) = next.strip_prefix('>') {
            return Some((false, after));
        }
        if let Some(after) = next.strip_prefix("/>") {
            return Some((true, after));
        }
        if next.len() == rest.len() {
            return None;
        }
        rest = after_attribute(next)?;
    }
}

/// What follows `name="…"` or `name='…'`, which may hold a ">".
fn after_attribute(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c))?;
    let (name, after) = text.split_at(end);
    if name.is_empty() {
        return None;
    }
    let Some(value) = after.trim_start().strip_prefix('=') else {
        return BARE_ATTRIBUTES.contains(&name).then_some(after);
    };
    let value = value.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split_once(quote).map(|(_, after)| after)
}
