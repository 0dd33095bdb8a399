//! Marks in titles, as Crossref, PubMed and reference managers write them: HTML, JATS, MathML, and entities.
//!
//! A title is shown as plain text. What a mark means is kept where plain text has it (`m<sup>2</sup>` is m²); the rest of
//! it is taken out, and the words stay.

mod entity;
mod shift;
mod tag;

use entity::push_decoded;
use shift::{SUPERSCRIPTS, grouped, lower, raise, shifted};
use std::borrow::Cow;
use tag::{DROPPED, Tag};

/// Elements that stand on a line of their own, or break it.
const BLOCKS: &[&str] = &["br", "break", "div", "h1", "h2", "h3", "h4", "h5", "h6", "p"];
/// Elements of MathML that hold elements: the white space between those says nothing.
const LAYOUT: &[&str] = &[
    "math",
    "mfrac",
    "mover",
    "mroot",
    "mrow",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "munder",
    "munderover",
    "semantics",
];
/// How often a text is read: what was escaped three times on its way ("&amp;amp;lt;i&amp;amp;gt;") is a mark at the fourth.
const READINGS: usize = 5;

/// The text without marks, with its entities read and its spaces single; the text itself if there is nothing to do.
pub fn plain(text: &str) -> Cow<'_, str> {
    let mut read = Cow::Borrowed(text);
    for _ in 0..READINGS {
        if !read.contains(['<', '&']) {
            break;
        }
        let next = without_marks(&read);
        if next == *read {
            break;
        }
        read = Cow::Owned(next);
    }
    match read {
        Cow::Borrowed(text) if !has_loose_spaces(text) => Cow::Borrowed(text.trim()),
        text => Cow::Owned(single_spaced(&text)),
    }
}

/// Does the text hold marks that [`plain`] would take out, or LaTeX, which it leaves? Spaces alone are no marks.
pub fn is_marked(text: &str) -> bool {
    has_command(text) || single_spaced(&plain(text)) != single_spaced(text)
}

/// A command of LaTeX: `\alpha`, `\textit{…}`, `\"o`.
fn has_command(text: &str) -> bool {
    let begins = |c: char| c.is_ascii_alphabetic() || "\"'`^~&%_#$".contains(c);
    text.split('\\').skip(1).any(|after| after.starts_with(begins))
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Line breaks, tabs, or several spaces in a row.
fn has_loose_spaces(text: &str) -> bool {
    let breaks = |c: char| c.is_whitespace() && (c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
    let text = text.trim();
    text.contains(breaks)
        || text.chars().zip(text.chars().skip(1)).any(|(a, b)| a.is_whitespace() && b.is_whitespace())
}

/// One reading: marks are taken out, and the entities between them are read once.
fn without_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Vec<Open> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        push_text(&mut out, &rest[..at], &open);
        rest = &rest[at..];
        if let Some((kept, after)) = not_an_element(rest) {
            out.push_str(kept);
            rest = after;
            continue;
        }
        let Some(tag) = Tag::read(rest) else {
            out.push('<');
            rest = &rest[1..];
            continue;
        };
        rest = &rest[tag.length..];
        if BLOCKS.contains(&tag.name.as_str()) {
            out.push(' ');
        }
        if tag.closes {
            close(&tag.name, &mut open, &mut out);
        } else if !DROPPED.contains(&tag.name.as_str()) {
            begin(tag, &mut open, out.len());
        } else if !tag.is_empty {
            rest = after_end(rest, &tag.name);
        }
    }
    push_text(&mut out, rest, &open);
    out
}

fn push_text(out: &mut String, text: &str, open: &[Open]) {
    let in_layout = open.last().is_some_and(|element| LAYOUT.contains(&element.name.as_str()));
    if !(in_layout && text.trim().is_empty()) {
        push_decoded(out, text);
    }
}

/// A comment, an instruction or a CDATA section at the start of the text: what is kept of it, and what follows.
fn not_an_element(text: &str) -> Option<(&str, &str)> {
    if let Some(inside) = text.strip_prefix("<![CDATA[") {
        return inside.split_once("]]>");
    }
    if let Some(inside) = text.strip_prefix("<!--") {
        return inside.split_once("-->").map(|(_, after)| ("", after));
    }
    let inside =
        text.strip_prefix("<?").filter(|inside| inside.starts_with(|c: char| c.is_ascii_alphabetic()))?;
    inside.split_once("?>").map(|(_, after)| ("", after))
}

/// An element whose end has not been met.
struct Open {
    name: String,
    /// Where its content begins in what was read.
    start: usize,
    /// Where each element in it begins: MathML says by their order what is above and what is below.
    parts: Vec<usize>,
}

fn begin(tag: Tag, open: &mut Vec<Open>, start: usize) {
    if let Some(parent) = open.last_mut() {
        parent.parts.push(start);
    }
    if !tag.is_empty && tag.name != "br" {
        open.push(Open { name: tag.name, start, parts: Vec::new() });
    }
}

/// The end of an element is also that of all in it whose own end is missing. An end without a beginning says nothing.
fn close(name: &str, open: &mut Vec<Open>, out: &mut String) {
    if let Some(at) = open.iter().rposition(|element| element.name == name) {
        for element in open.drain(at..).rev() {
            element.finish(out);
        }
    }
}

impl Open {
    /// Writes what the element means for its content, which is the end of `out`.
    fn finish(&self, out: &mut String) {
        match (self.name.as_str(), self.parts.as_slice()) {
            ("sup", _) => raise(out, self.start),
            ("sub" | "inf", _) => lower(out, self.start),
            ("msup", &[_, above]) => raise(out, above),
            ("msub", &[_, below]) => lower(out, below),
            ("msubsup", &[_, below, above]) => {
                let raised = out.split_off(above);
                lower(out, below);
                let start = out.len();
                out.push_str(&raised);
                raise(out, start);
            }
            ("mfrac", &[above, below]) => {
                let (below, above) = (out.split_off(below), out.split_off(above));
                // "1 1/2" is not "11/2".
                let space = if out.ends_with(char::is_numeric) { " " } else { "" };
                out.push_str(&format!("{space}{}/{}", grouped(&above), grouped(&below)));
            }
            ("msqrt", _) => {
                let content = out.split_off(self.start);
                out.push_str(&format!("√{}", grouped(&content)));
            }
            ("mroot", &[content, index]) => {
                let (index, content) = (out.split_off(index), out.split_off(content));
                let index = shifted(&index, SUPERSCRIPTS).unwrap_or(index);
                out.push_str(&format!("{index}√{}", grouped(&content)));
            }
            _ => {}
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reads(rows: &[(&str, &str)]) {
        for (marked, read) in rows {
            assert_eq!(plain(marked), *read, "{marked}");
            assert!(is_marked(marked), "{marked}");
        }
    }

    #[test]
    fn marks_go_and_what_they_mean_stays() {
        reads(&[
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
            ("<i></i>", ""),
            ("&nbsp;", ""),
        ]);
    }

    #[test]
    fn raised_and_lowered_text_keeps_its_meaning() {
        reads(&[
            ("10<sup>6.5</sup> cells", "10^6.5 cells"),
            ("10<sup>–3</sup>, 10<sup>&#8211;3</sup>", "10⁻³, 10⁻³"),
            ("x<sup>1/2</sup>, 10<sup>-x</sup>", "x^(1/2), 10^-x"),
            ("the 21<sup>st</sup> century, Drug<sup>®</sup>", "the 21st century, Drug®"),
            ("<sup>99m</sup>Tc, Nr1h3<sup>−/−</sup> mice", "99mTc, Nr1h3−/− mice"),
            ("PM<sub>2.5</sub>, 10<sub>2.5</sub>", "PM2.5, 10_2.5"),
            ("<p>10<sup>2</p></sup>", "10²"),
        ]);
    }

    #[test]
    fn formulas_keep_their_meaning() {
        let rows = [
            ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"),
            ("<mn>1</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>", "1 1/2"),
            (
                "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mrow><mo>(</mo><mi>c</mi><mo>)</mo></mrow></mfrac>",
                "(a+b)/(c)",
            ),
            ("<msup><mi>m</mi><mn>2</mn></msup>", "m²"),
            ("<msup><mn>10</mn><mrow>\n <mo>-</mo>\n <mn>3</mn>\n</mrow></msup>", "10⁻³"),
            ("<msup><mn>10</mn><mn>6.5</mn></msup>", "10^6.5"),
            ("<msub><mi>H</mi><mn>2</mn></msub>", "H₂"),
            ("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "xi²"),
            ("<msqrt><mn>2</mn></msqrt>", "√2"),
            ("<mroot><mn>2</mn><mn>3</mn></mroot>", "³√2"),
        ];
        for (marked, read) in rows {
            let prefixed = marked.replace("<m", "<mml:m").replace("</m", "</mml:m");
            reads(&[(marked, read), (&prefixed, read)]);
        }
    }

    #[test]
    fn all_that_records_write_is_taken_out() {
        reads(&[
            (r#"<a href="x>y">b</a> <i class='a > b'>c</i>"#, "b c"),
            (r#"Sleep<xref rid="fn1">*</xref>"#, "Sleep*"),
            (r#"<jats:ext-link xlink:href="https://a.b/">b</jats:ext-link>"#, "b"),
            (r#"<named-content content-type="species">b</named-content>"#, "b"),
            ("<h1>a</h1><div>b</div> <q>c</q> <code>d</code> <s>e</s>", "a b c d e"),
            ("<del>a</del> <abbr>b</abbr> <emph>c</emph> <i hidden>d</i>", "a b c d"),
            ("a<!-- x > y --> <?xml x?>b <![CDATA[c & <i>d</i>]]>", "a b c & d"),
            ("&amp;amp;amp; &amp;amp;lt;i&amp;amp;gt;b", "& b"),
            ("Smith &amp B &lt 5 &nbsp x &quot y", "Smith & B < 5 x \" y"),
        ]);
    }

    #[test]
    fn numbers_of_characters_give_only_what_a_page_may_hold() {
        reads(&[
            ("&#128;5 &#x96; &#146;", "€5 – ’"),
            ("a&#xFFFF;&#xFFFE;&#x1FFFF;&#xFDD0;b", "ab"),
            ("a&#0;&#1;&#127;&#129;&#xD800;&#x110000;&#99999999999;b", "ab"),
            ("a&#10;b", "a b"),
        ]);
    }

    #[test]
    fn what_only_looks_like_a_mark_is_text() {
        for text in [
            "p < 0.05 and n > 30",
            "a <b and c> d",
            "with p<b and q=3 > c",
            "a <u = 5 or c > 6",
            "a <b \"c\"> d",
            "a <i b=\"c> d",
            "x<y",
            "Smith & Jones",
            "<",
            "a <script>b</script>",
            "a <!-- b",
            "a <? b ?> c",
            "R&D",
            "R&amplitude &# &#x; &#+5; &;",
            "10\u{a0}mg",
        ] {
            assert!(matches!(plain(text), Cow::Borrowed(read) if read == text), "{text}");
            assert!(!is_marked(text), "{text}");
        }
        assert_eq!(plain("n&lt;i and j=2&gt; k"), "n<i and j=2> k");
    }

    #[test]
    fn spaces_become_single_and_are_no_marks() {
        for text in ["A  study", "A\nstudy", "A \u{a0}study", " A\tstudy ", " A study"] {
            assert_eq!(plain(text), "A study");
            assert!(!is_marked(text), "{text:?}");
        }
    }

    #[test]
    fn commands_of_latex_are_marks_that_stay() {
        for text in [r"$\alpha_4$ integrin", r"\textit{E. coli}", r#"Schr{\"o}dinger"#, r"Sleep \& mood"] {
            assert_eq!(plain(text), text);
            assert!(is_marked(text), "{text}");
        }
        assert!(!is_marked(r"A \ B"));
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(
            text in "(\\PC|<|>|/|sup|sub|i|&|;|<sup>|</sup>|</sub>|<tex-math>|<mfrac>|</mfrac>|<msubsup>|</msubsup>|<msqrt>|</msqrt>|<mn>|</mn>| |&#|x|9|\"|=|<!--|<!\\[CDATA\\[|\\]\\]>){0,40}"
        ) {
            is_marked(&plain(&text));
        }
    }
}
