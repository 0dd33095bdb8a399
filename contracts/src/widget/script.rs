//! The contracts as a module for scripts.

use super::attributes::{ARTICLE, ATTRIBUTES, Attribute, Kind, LIMIT, Narrows, OFF, SANDBOX};
use crate::{addresses, facets::Facet, limits};

/// What the scripts import as `./contracts.js`. Every name is one constant, so that each script carries only what it uses.
pub fn script() -> String {
    let names = |is_meant: fn(&Attribute) -> bool| {
        ATTRIBUTES.iter().filter(|it| is_meant(it)).map(|it| it.name).collect::<Vec<_>>()
    };
    let of_kind = |said: fn(&Attribute) -> Option<String>| {
        ATTRIBUTES.iter().filter_map(said).collect::<Vec<_>>().join(", ")
    };
    let narrowing = of_kind(|it| {
        let parts = match it.narrows? {
            Narrows::By(facet) => vec![it.name, facet.name()],
            Narrows::To(facet, value) => vec![it.name, facet.name(), value],
        };
        Some(format!("{parts:?}"))
    });
    let choices = of_kind(|it| match it.kind {
        Kind::Choice(values) => Some(format!("{:?}: {values:?}", it.name)),
        _ => None,
    });
    let numbers = of_kind(|it| match it.kind {
        Kind::Number(least, most, default) => Some(format!("{:?}: {:?}", it.name, [least, most, default])),
        _ => None,
    });
    let (least, most) = limits::WIDGET_HEIGHTS;
    let folder = |path: &'static str| path.trim_end_matches('/');
    let folders = [addresses::TOPICS, addresses::ARTICLES, addresses::EMBED].map(folder).join("|");
    let lines = [
        ("NAMES", format!("{:?}", names(|_| true).join(" "))),
        ("GENERAL", format!("{:?}", names(|it| it.general))),
        ("OF_LISTS", format!("{:?}", names(|it| it.of_list))),
        ("FLAGS", format!("{:?}", names(|it| it.kind == Kind::Flag))),
        ("WORDS", format!("{:?}", names(|it| it.kind == Kind::Words))),
        ("NARROWING", format!("[{narrowing}]")),
        ("CHOICES", format!("{{ {choices} }}")),
        ("NUMBERS", format!("{{ {numbers} }}")),
        ("OFF", format!("{OFF:?}")),
        ("ARTICLE", format!("{ARTICLE:?}")),
        ("TOPIC", format!("{:?}", Facet::Topic.name())),
        ("LIMIT", format!("{LIMIT:?}")),
        ("CARDS", limits::WIDGET_CARDS.to_string()),
        ("MOST_CARDS", limits::CARDS_PER_PAGE.to_string()),
        ("SANDBOX", format!("{SANDBOX:?}")),
        ("ARTICLES", format!("{:?}", addresses::ARTICLES)),
        ("TOPICS", format!("{:?}", addresses::TOPICS)),
        ("EMBED", format!("{:?}", addresses::EMBED)),
        ("FOLDERS", format!("{folders:?}")),
        ("HTML", format!("{:?}", addresses::HTML)),
        ("LEAST_HEIGHT", least.to_string()),
        ("MOST_HEIGHT", most.to_string()),
        ("MOST_IN_WORDPRESS", limits::MOST_IN_WORDPRESS.to_string()),
        ("MOST_CONFIG", limits::MOST_CONFIG.to_string()),
    ];
    let mut script = "// Made by every build from the crate `contracts`; change it there.\n".to_owned();
    for (name, value) in lines {
        script += &format!("export const {name} = {value};\n");
    }
    script
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_learn_what_is_agreed_on() {
        let script = script();
        for line in [
            "export const NAMES = \"topic ",
            "export const NARROWING = [[\"topic\", \"topic\"], ",
            "[\"people-only\", \"in\", \"people\"]",
            "export const CHOICES = { \"theme\": [\"auto\", \"light\", \"dark\"], \"open\": [\"tab\", \"inside\"] };",
            "\"limit\": [1, 12, 5]",
            "export const FOLDERS = \"topics|articles|embed\";",
        ] {
            assert!(script.contains(line), "{line} in\n{script}");
        }
    }
}
