//! BibTeX, as BibTeX, biber and pandoc read it.

use super::{Kind, pages};
use crate::model::{Author, Source};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub fn write(source: &Source, id: &str) -> String {
    let kind = Kind::of(source);
    let (entry, container) = match kind {
        // The name of a server says that it is one: "medRxiv (preprint)".
        Kind::Article | Kind::Preprint => ("article", "journal"),
        Kind::Talk => ("inproceedings", "booktitle"),
        Kind::Chapter => ("incollection", "booktitle"),
        Kind::Book => ("book", "series"),
        Kind::Report => ("techreport", "institution"),
        Kind::Thesis => ("phdthesis", "school"),
        Kind::Page => ("misc", "howpublished"),
    };
    let more = |key: &str| source.more.get(key).map(|value| text(value));
    // An article's entry knows no publisher, and programs check what a serial number looks like.
    let is_article = matches!(kind, Kind::Article | Kind::Preprint);
    let publisher = more("publisher").filter(|_| !is_article);
    let number = |key: &str| more(key).and_then(|numbers| numbers.split(',').next().map(str::to_owned));
    let authors = authors(source);
    let month =
        source.issued.and_then(|date| date.month).and_then(|month| MONTHS.get(usize::from(month) - 1));
    let fields = [
        ("author", (!authors.is_empty()).then_some(authors)),
        // Two pairs of braces keep the capitals.
        ("title", source.title.as_deref().map(|title| format!("{{{}}}", text(title)))),
        (container, source.container_title.as_deref().map(text)),
        ("year", source.issued.map(|date| date.year.to_string())),
        ("volume", source.volume.as_deref().map(text)),
        ("number", source.issue.as_deref().map(text)),
        (
            "pages",
            pages(source).map(|(first, last)| match last {
                Some(last) => format!("{}--{}", text(first), text(last)),
                None => text(first),
            }),
        ),
        ("publisher", publisher),
        ("issn", number("ISSN").filter(|_| is_article)),
        ("isbn", number("ISBN").filter(|_| !is_article)),
        ("doi", source.doi.as_deref().map(verbatim)),
        ("url", source.own_address().map(|link| verbatim(link.as_str()))),
        // There is no field for it that every program knows, and a note is read by all.
        ("note", source.pmid.as_ref().map(|pmid| format!("PMID: {pmid}"))),
    ];
    let mut out = format!("@{entry}{{{id},\n");
    for (key, value) in fields {
        if let Some(value) = value {
            out += &format!("  {key} = {{{value}}},\n");
        }
        // A month is a word that BibTeX knows, and no text.
        if key == "year"
            && let Some(month) = month
        {
            out += &format!("  month = {month},\n");
        }
    }
    out + "}\n"
}

/// "and others" is BibTeX's own way to say that authors are not listed.
fn authors(source: &Source) -> String {
    let mut names: Vec<String> = source.named_authors().filter_map(name).collect();
    if source.has_others() && !names.is_empty() {
        names.push("others".to_owned());
    }
    names.join(" and ")
}

/// "Family, Suffix, Given"; a group's name is kept whole by braces.
fn name(author: &Author) -> Option<String> {
    match author.whole_family() {
        Some(family) => {
            let parts = [Some(&family), author.suffix.as_ref(), author.given.as_ref()];
            let parts: Vec<String> = parts.into_iter().flatten().map(|part| protected(part)).collect();
            // Alone, its first word would be taken for a given name.
            let is_alone = parts.len() == 1 && family.contains(' ') && !parts[0].starts_with('{');
            Some(if is_alone { format!("{{{}}}", parts[0]) } else { parts.join(", ") })
        }
        None => author.name().map(|name| format!("{{{}}}", text(&name))),
    }
}

/// A part of a name that BibTeX would take apart.
fn protected(part: &str) -> String {
    let splits = part.contains(',') || part.split_whitespace().any(|word| word.eq_ignore_ascii_case("and"));
    if splits { format!("{{{}}}", text(part)) } else { text(part) }
}

/// Text for TeX. Braces are escaped as long as they balance: BibTeX counts them all the same.
fn text(plain: &str) -> String {
    let balanced = is_balanced(plain);
    let mut out = String::with_capacity(plain.len());
    for c in plain.chars() {
        match c {
            '%' | '&' | '$' | '#' | '_' => out.extend(['\\', c]),
            '{' | '}' if balanced => out.extend(['\\', c]),
            '{' => out += r"\textbraceleft{}",
            '}' => out += r"\textbraceright{}",
            '~' => out += r"\textasciitilde{}",
            '^' => out += r"\textasciicircum{}",
            '\\' => out += r"\textbackslash{}",
            '\n' | '\r' | '\t' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

fn is_balanced(text: &str) -> bool {
    let mut depth = 0_i32;
    text.chars().all(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        depth >= 0
    }) && depth == 0
}

/// An address, in which TeX's signs are only signs. What would end the field is written as addresses write it.
fn verbatim(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '{' => out += "%7B",
            '}' => out += "%7D",
            '\\' => out += "%5C",
            c if c.is_whitespace() => out += "%20",
            c => out.push(c),
        }
    }
    out
}
