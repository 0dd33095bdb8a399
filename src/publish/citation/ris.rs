//! The format of Research Information Systems: two letters, two spaces, a hyphen, a space, the value; CRLF ends a line.

use super::{Kind, pages};
use crate::model::{Author, Source};

pub fn write(source: &Source) -> String {
    let kind = Kind::of(source);
    let pages = pages(source);
    let date = source.issued.map(|date| {
        let [month, day] =
            [date.month, date.day].map(|part| part.map(|n| format!("{n:02}")).unwrap_or_default());
        format!("{:04}/{month}/{day}", date.year)
    });
    let mut lines = vec![("TY", tag(kind).to_owned())];
    lines.extend(source.named_authors().filter_map(name).map(|name| ("AU", name)));
    let more = |key: &str| source.more.get(key).cloned();
    let fields = [
        ("TI", source.title.clone()),
        (if kind == Kind::Article { "JO" } else { "T2" }, source.container_title.clone()),
        ("PY", source.issued.map(|date| format!("{:04}", date.year))),
        ("DA", date),
        ("VL", source.volume.clone()),
        ("IS", source.issue.clone()),
        ("SP", pages.map(|(first, _)| first.to_owned())),
        ("EP", pages.and_then(|(_, last)| last.map(str::to_owned))),
        ("SN", more("ISSN").or_else(|| more("ISBN"))),
        ("PB", more("publisher")),
        ("DO", source.doi.clone()),
        ("AN", source.pmid.clone()),
        ("C2", source.pmcid.clone()),
        ("UR", source.own_address().map(|link| link.as_str().to_owned())),
        ("ER", Some(String::new())),
    ];
    lines.extend(fields.into_iter().filter_map(|(tag, value)| Some((tag, value?))));
    lines.iter().map(|(tag, value)| format!("{tag}  - {}\r\n", value.replace(['\r', '\n'], " "))).collect()
}

fn tag(kind: Kind) -> &'static str {
    match kind {
        Kind::Article => "JOUR",
        Kind::Preprint => "UNPB",
        Kind::Talk => "CPAPER",
        Kind::Book => "BOOK",
        Kind::Chapter => "CHAP",
        Kind::Report => "RPRT",
        Kind::Thesis => "THES",
        Kind::Page => "ELEC",
    }
}

/// "Family, Given, Suffix", or a group's name as it stands.
fn name(author: &Author) -> Option<String> {
    match author.whole_family() {
        Some(family) => {
            let parts = [Some(&family), author.given.as_ref(), author.suffix.as_ref()];
            Some(parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", "))
        }
        None => author.name(),
    }
}
