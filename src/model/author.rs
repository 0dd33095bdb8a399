//! Names of authors, in every form that Crossref, PubMed, DataCite and CSL write them.

use super::{FaultKind, Fields};
use serde::Serialize;
use serde_json::Value;

/// A CSL name. `literal` is a name that has no parts, such as a group's; "others" stands for authors who are not listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Author {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// Such as "van der" in "van der Berg", which is part of the name wherever it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub non_dropping_particle: Option<String>,
    /// Such as "de" in "de Sèze", which goes when the family name stands alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dropping_particle: Option<String>,
    /// Such as "Jr" or "III".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suffix: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub literal: Option<String>,
}

// The same thing has many names. The first that is there counts.
const FAMILY: &[&str] = &["family", "lastName", "LastName", "familyName", "surname", "last"];
const GIVEN: &[&str] = &[
    "given",
    "firstName",
    "ForeName",
    "FirstName",
    "givenName",
    "given-names",
    "first",
    "Initials",
    "initials",
];
const SUFFIX: &[&str] = &["suffix", "Suffix"];
const LITERAL: &[&str] = &[
    "literal",
    "name",
    "collectiveName",
    "CollectiveName",
    "collective-name",
    "collective",
    "collab",
    "fullName",
    "organization",
];
/// What people write for authors who are not listed.
const OTHERS: [&str; 5] = ["others", "and others", "et al", "et al.", "…"];

impl Author {
    /// Reads a list of names; an entry that names nobody is a fault.
    pub(super) fn read_list(fields: &Fields, key: &'static str) -> Vec<Self> {
        let mut authors = Vec::new();
        for (n, (_, value)) in fields.items(key).enumerate() {
            let author = Self::read(value);
            if author.is_nobody() {
                let what =
                    "names nobody; write \"family\" and \"given\", or \"literal\" for a group".to_owned();
                fields.fault(&format!("{key}/{n}"), FaultKind::Other(what));
            } else {
                authors.push(author);
            }
        }
        authors
    }

    fn read(value: &Value) -> Self {
        if let Value::String(name) = value {
            return Self::of_text(name);
        }
        let first = |keys: &[&str]| {
            let texts = keys.iter().filter_map(|key| value.get(key)?.as_str()).map(str::trim);
            texts.map(tidy).find(|text| !text.is_empty())
        };
        let (family, given) = (first(FAMILY), first(GIVEN));
        let literal = first(LITERAL).filter(|_| family.is_none());
        // A given name alone is a name; beside a whole name it says nothing new.
        let given = given.filter(|_| literal.is_none());
        Self {
            family,
            given,
            non_dropping_particle: first(&["non-dropping-particle"]),
            dropping_particle: first(&["dropping-particle"]),
            suffix: first(SUFFIX),
            literal,
        }
    }

    /// From "Family, Given", or a name as it is read.
    fn of_text(name: &str) -> Self {
        let name = tidy(name);
        match name.split_once(',') {
            Some((family, given)) if !given.trim().is_empty() && !given.contains(',') => Self {
                family: Some(family.trim().to_owned()),
                given: Some(given.trim().to_owned()),
                ..Self::default()
            },
            _ => Self { literal: Some(name).filter(|name| !name.is_empty()), ..Self::default() },
        }
    }

    fn is_nobody(&self) -> bool {
        self.family.is_none() && self.given.is_none() && self.literal.is_none()
    }

    /// Does it stand for authors who are not listed?
    pub fn is_others(&self) -> bool {
        self.literal.as_ref().is_some_and(|name| OTHERS.contains(&name.to_lowercase().as_str()))
    }

    /// The family name with what belongs to it in front.
    pub fn whole_family(&self) -> Option<String> {
        let parts = [&self.dropping_particle, &self.non_dropping_particle, &self.family];
        let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        self.family.as_ref().map(|_| parts.join(" "))
    }

    /// The name as it is read: "Ludwig van Beethoven", "Martin Luther King Jr", "The Trial Group".
    pub fn name(&self) -> Option<String> {
        if let Some(literal) = &self.literal {
            return Some(literal.clone());
        }
        let family = self.whole_family();
        let parts: Vec<&str> =
            [&self.given, &family, &self.suffix].into_iter().flatten().map(String::as_str).collect();
        (!self.is_nobody()).then(|| parts.join(" "))
    }
}

/// Marks and spaces as a name has them.
fn tidy(text: &str) -> String {
    super::markup::plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_form_of_name_survives() {
        for (form, name) in [
            (json!({ "family": "Fox", "given": "Robert J." }), "Robert J. Fox"),
            (json!({ "family": "King", "given": "Martin", "suffix": "Jr" }), "Martin King Jr"),
            (
                json!({ "family": "Berg", "given": "Jan", "non-dropping-particle": "van der" }),
                "Jan van der Berg",
            ),
            (json!({ "family": "Sèze", "given": "Jérôme", "dropping-particle": "de" }), "Jérôme de Sèze"),
            (json!({ "literal": "The CombiRx Investigators" }), "The CombiRx Investigators"),
            (
                json!({ "name": "MS Study Group", "sequence": "additional", "affiliation": [] }),
                "MS Study Group",
            ),
            (json!({ "CollectiveName": "MS Study Group" }), "MS Study Group"),
            (json!({ "collectiveName": "MS Study Group" }), "MS Study Group"),
            (json!({ "LastName": "Žiaková", "ForeName": "Katarína", "Initials": "K" }), "Katarína Žiaková"),
            (json!({ "LastName": "Fox", "Initials": "RJ", "Suffix": "3rd" }), "RJ Fox 3rd"),
            (json!({ "fullName": "Fox RJ", "firstName": "Robert", "lastName": "Fox" }), "Robert Fox"),
            (json!({ "name": "Fox, Robert", "familyName": "Fox", "givenName": "Robert" }), "Robert Fox"),
            (json!({ "given": "Teller" }), "Teller"),
            (json!({ "family": "Suharto" }), "Suharto"),
            (json!("Fox, Robert"), "Robert Fox"),
            (json!("MS Study Group"), "MS Study Group"),
            (json!({ "family": "M&uuml;ller", "given": "A." }), "A. Müller"),
        ] {
            assert_eq!(Author::read(&form).name().as_deref(), Some(name), "{form}");
        }
    }

    #[test]
    fn what_names_nobody_is_told_from_what_stands_for_others() {
        for form in
            [json!({}), json!({ "affiliation": ["x"] }), json!(7), json!({ "family": " " }), json!("")]
        {
            assert!(Author::read(&form).is_nobody(), "{form}");
        }
        for form in [json!({ "literal": "others" }), json!("et al."), json!({ "name": "Et al" })] {
            assert!(Author::read(&form).is_others(), "{form}");
        }
    }
}
