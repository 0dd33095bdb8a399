//! Names of authors, in every form that Crossref, PubMed, DataCite and CSL write them.

mod others;
mod text;

use super::{FaultKind, Fields, is_bad_control};
use others::{apart_from_others, letters, means_others};
use serde::Serialize;
use serde_json::Value;
use text::tidy;

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
const FAMILY: &[&str] = &[
    "family",
    "lastName",
    "LastName",
    "lastname",
    "last_name",
    "familyName",
    "family_name",
    "family-name",
    "surname",
    "last",
];
const GIVEN: &[&str] = &[
    "given",
    "firstName",
    "ForeName",
    "FirstName",
    "firstname",
    "first_name",
    "givenName",
    "given_name",
    "given-name",
    "given-names",
    "first",
    "Initials",
    "initials",
];
const SUFFIX: &[&str] = &["suffix", "Suffix"];
/// Names that a group may have beside a person's.
const GROUP: &[&str] =
    &["literal", "collectiveName", "CollectiveName", "collective-name", "collective", "collab"];
/// Names that are the person's own if there is a person, or say where that person works.
const LITERAL: &[&str] = &[
    "name",
    "fullName",
    "display_name",
    "displayName",
    "creatorName",
    "contributorName",
    "credit-name",
    "raw_author_name",
    "organization",
];
/// Where a record keeps the name one step further in.
const INNER: &[&str] = &["author", "person", "name"];
/// What stands for the text of an element when XML was made into JSON.
const ELEMENT_TEXT: &[&str] = &["#text", "_", "$t", "value", "content"];
impl Author {
    /// Reads a list of names, or what stands in its place; an entry that names nobody is a fault.
    pub(super) fn read_list(fields: &Fields, key: &'static str) -> Vec<Self> {
        match fields.peek(key) {
            Some(Value::String(text)) => {
                fields.ask(key);
                // Silence is no fault: exports write an empty text for what they do not know.
                checked(fields, key, Self::of_list(text))
            }
            Some(value @ Value::Object(_)) => {
                fields.ask(key);
                Self::read_entry(fields, key, value)
            }
            _ => {
                let items = fields.items(key).enumerate().filter(|(_, (_, value))| !value.is_null());
                items
                    .flat_map(|(n, (_, value))| Self::read_entry(fields, &format!("{key}/{n}"), value))
                    .collect()
            }
        }
    }

    fn read_entry(fields: &Fields, place: &str, value: &Value) -> Vec<Self> {
        let authors = Self::read(value);
        if authors.is_empty() {
            let what = "names nobody; write \"family\" and \"given\", or \"literal\" for a group".to_owned();
            fields.fault(place, FaultKind::Other(what));
        }
        checked(fields, place, authors)
    }

    /// Whom an entry names: one as a rule, but "Fox R, et al." names a person and those who are not listed.
    fn read(value: &Value) -> Vec<Self> {
        match value {
            Value::String(text) => Self::of_text(text),
            value => Self::of_object(value),
        }
    }

    fn of_object(value: &Value) -> Vec<Self> {
        let first = |keys: &[&str]| keys.iter().find_map(|key| text_of(value.get(key)?));
        let (family, given) = (first(FAMILY), first(GIVEN));
        if family.is_none() && given.is_none() {
            let inner = INNER.iter().filter_map(|key| value.get(key).filter(|inner| inner.is_object()));
            if let Some(authors) = inner.map(Self::of_object).find(|authors| !authors.is_empty()) {
                return authors;
            }
        }
        let group = first(GROUP);
        let literal = group.clone().or_else(|| first(LITERAL)).filter(|_| family.is_none());
        if let Some(name) = literal.as_ref().filter(|_| group.is_none() && is_inverted(value)) {
            return Self::of_text(name);
        }
        let author = Self {
            family,
            // A given name alone is a name; beside a whole name it says nothing new.
            given: given.filter(|_| literal.is_none()),
            non_dropping_particle: first(&["non-dropping-particle"]),
            dropping_particle: first(&["dropping-particle"]),
            suffix: first(SUFFIX),
            literal,
        };
        let group = group.filter(|group| author.family.is_some() && !author.is_called(group));
        let mut authors = author.without_others();
        authors.extend(group.into_iter().flat_map(|group| Self::called(&group).without_others()));
        authors
    }

    fn called(name: &str) -> Self {
        Self { literal: Some(name.to_owned()), ..Self::default() }
    }

    fn others() -> Self {
        Self::called("others")
    }

    /// The name without "et al.", and after it the one who stands for those who are not listed. Nobody is nobody.
    fn without_others(mut self) -> Vec<Self> {
        let [family, given] = [&self.family, &self.given].map(|part| part.as_deref().unwrap_or_default());
        if [format!("{given} {family}"), format!("{family} {given}")].iter().any(|name| means_others(name)) {
            return vec![Self::others()];
        }
        let mut has_others = false;
        for part in [&mut self.family, &mut self.given, &mut self.literal] {
            let Some(text) = part else { continue };
            let (named, found) = apart_from_others(text);
            has_others |= found;
            *part = Some(named.to_owned()).filter(|named| !named.is_empty());
        }
        let named = Some(self).filter(|author| !author.is_nobody());
        named.into_iter().chain(has_others.then(Self::others)).collect()
    }

    /// Is this the person's own name, written in one piece? "Fox RJ" is Robert Fox; "The Fox Study Group" is not.
    fn is_called(&self, whole: &str) -> bool {
        let parts =
            [&self.family, &self.given, &self.suffix, &self.dropping_particle, &self.non_dropping_particle];
        let parts: Vec<String> = parts.into_iter().flatten().flat_map(|part| words(part)).collect();
        let agree = |a: &String, b: &String| {
            let is_short = a.chars().count() <= 3 || b.chars().count() <= 3;
            a == b || (is_short && a.chars().next() == b.chars().next())
        };
        let [family, given] =
            [&self.family, &self.given].map(|part| letters(part.as_deref().unwrap_or_default()));
        // Chinese names have no space between their parts.
        let is_joined = [format!("{family}{given}"), format!("{given}{family}")].contains(&letters(whole));
        is_joined || words(whole).iter().all(|word| parts.iter().any(|part| agree(word, part)))
    }

    fn is_nobody(&self) -> bool {
        self.family.is_none() && self.given.is_none() && self.literal.is_none()
    }

    /// Does it stand for authors who are not listed?
    pub fn is_others(&self) -> bool {
        self.literal.as_deref().is_some_and(means_others)
    }

    fn texts_mut(&mut self) -> impl Iterator<Item = &mut String> {
        [
            &mut self.family,
            &mut self.given,
            &mut self.non_dropping_particle,
            &mut self.dropping_particle,
            &mut self.suffix,
            &mut self.literal,
        ]
        .into_iter()
        .flatten()
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

/// The names without characters that cannot be shown, which are a fault.
fn checked(fields: &Fields, place: &str, mut authors: Vec<Author>) -> Vec<Author> {
    let mut is_bad = false;
    for text in authors.iter_mut().flat_map(Author::texts_mut) {
        is_bad |= text.contains(is_bad_control);
        text.retain(|c| !is_bad_control(c));
    }
    if is_bad {
        fields.fault(place, FaultKind::ControlCharacters);
    }
    authors
}

/// Text, a number, the text of an element, or a list of these; `None` if it says nothing.
fn text_of(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => tidy(text),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => items.iter().filter_map(text_of).collect::<Vec<_>>().join(" "),
        Value::Object(map) => ELEMENT_TEXT.iter().find_map(|key| text_of(map.get(*key)?))?,
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// Does DataCite say that its name is a person's, with the family name first? Its third version has names that say nothing.
fn is_inverted(value: &Value) -> bool {
    let inner = value.get("creatorName").and_then(|name| name.get("@nameType"));
    match value.get("nameType").or(inner).and_then(Value::as_str) {
        Some(kind) => kind.eq_ignore_ascii_case("personal"),
        None => value.get("creatorName").is_some(),
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphabetic()).map(letters).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Fault, Log};
    use serde_json::json;

    fn names(authors: &[Author]) -> String {
        authors.iter().filter_map(Author::name).collect::<Vec<_>>().join(" | ")
    }

    fn list(author: Value) -> (String, Vec<Fault>) {
        let (json, log) = (json!({ "author": author }), Log::default());
        let authors = Author::read_list(&Fields::of(&json, String::new(), &log).unwrap(), "author");
        (names(&authors), log.into_faults())
    }

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
            (json!({ "LastName": { "#text": "Fox" }, "ForeName": "R" }), "R Fox"),
            (json!({ "family": 23, "given": "A" }), "A 23"),
            (json!({ "family": ["Fox"], "given": ["Robert", "J."] }), "Robert J. Fox"),
            (json!({ "family": "Fox", "literal": "The Fox Study Group" }), "Fox | The Fox Study Group"),
            (json!({ "family": "Fox", "given": "Robert", "literal": "Fox RJ" }), "Robert Fox"),
            (json!({ "family": "李", "given": "明", "literal": "李明" }), "明 李"),
            (json!({ "family": "Fox", "given": "R", "organization": "A clinic" }), "R Fox"),
            (
                json!({ "author": { "display_name": "Robert J. Fox" }, "raw_author_name": "x" }),
                "Robert J. Fox",
            ),
            (json!({ "display_name": "Robert J. Fox" }), "Robert J. Fox"),
            (json!({ "creatorName": "Fox, Robert" }), "Robert Fox"),
            (json!({ "creatorName": { "#text": "A, B", "@nameType": "Organizational" } }), "A, B"),
            (json!({ "name": "Fox, Robert", "nameType": "Personal" }), "Robert Fox"),
            (json!({ "name": "Clinic, Ltd", "nameType": "Organizational" }), "Clinic, Ltd"),
            (json!({ "name": { "surname": "Fox", "given-names": "Robert" } }), "Robert Fox"),
            (json!({ "name": "Fox RJ" }), "Fox RJ"),
            (json!({ "firstname": "Robert", "lastname": "Fox" }), "Robert Fox"),
            (json!({ "CollectiveName": { "#text": "MS Study Group" } }), "MS Study Group"),
            (json!({ "credit-name": { "value": "Robert Fox" } }), "Robert Fox"),
            (json!("King, Martin Luther, Jr."), "Martin Luther King Jr."),
            (json!("King, Jr., Martin Luther"), "Martin Luther King Jr."),
            (json!("Fox R, Jr."), "R Fox Jr."),
            (json!("Martin Luther King, Jr."), "Martin Luther King, Jr."),
            (json!("Fox, RJ"), "RJ Fox"),
        ] {
            assert_eq!(names(&Author::read(&form)), name, "{form}");
        }
    }

    #[test]
    fn what_names_nobody_is_told_from_what_stands_for_others() {
        for form in
            [json!({}), json!({ "affiliation": ["x"] }), json!(7), json!({ "family": " " }), json!("")]
        {
            assert!(Author::read(&form).is_empty(), "{form}");
        }
        for form in [json!({ "literal": "others" }), json!("et al."), json!({ "name": "Et al" })] {
            assert_eq!(names(&Author::read(&form)), "others", "{form}");
        }
    }

    #[test]
    fn those_who_are_not_listed_are_no_person() {
        for form in [
            json!({ "family": "et al." }),
            json!({ "given": "et al." }),
            json!({ "family": "al.", "given": "et" }),
            json!({ "family": "et", "given": "al." }),
            json!({ "family": "others" }),
        ] {
            assert_eq!(names(&Author::read(&form)), "others", "{form}");
        }
        let texts = "et. al.|, et al.|[et al.]|...|…|et alii|et coll.|u. a.|u.a.|y otros|y cols.|e altri|e cols.|и др.|等";
        for text in texts.split('|').chain(["ほか", "and colleagues", "and others"]) {
            let authors = Author::read(&json!({ "literal": text }));
            assert!(authors.len() == 1 && authors[0].is_others(), "{text}");
            assert_eq!(Author::read(&json!(text)), authors, "{text}");
        }
        for (form, name) in [
            (json!("Fox R, et al."), "Fox R | others"),
            (json!({ "literal": "Fox R, et al." }), "Fox R | others"),
            (json!({ "family": "Fox et al." }), "Fox | others"),
            (json!({ "family": "Fox", "given": "R, et al." }), "R Fox | others"),
            (json!({ "family": "Fox R", "given": "et al." }), "Fox R | others"),
            (json!("Fox, Robert, and others"), "Robert Fox | others"),
            (json!("王明等"), "王明 | others"),
            (json!({ "family": "Ua", "given": "P" }), "P Ua"),
        ] {
            assert_eq!(names(&Author::read(&form)), name, "{form}");
        }
    }

    #[test]
    fn a_list_may_be_written_as_one_text_or_one_name() {
        for (author, name) in [
            (json!("Fox R, Miller D"), "Fox R | Miller D"),
            (json!("Fox R, Miller D, et al."), "Fox R | Miller D | others"),
            (json!("Fox R, Miller D, and Lee S-H"), "Fox R | Miller D | Lee S-H"),
            (json!("Fox, Robert; Miller, David"), "Robert Fox | David Miller"),
            (json!("Fox, Robert and Miller, David"), "Robert Fox | David Miller"),
            (json!("Robert Fox and David Miller"), "Robert Fox | David Miller"),
            (
                json!("Centers for Disease Control and Prevention"),
                "Centers for Disease Control and Prevention",
            ),
            (json!("Fox, Robert"), "Robert Fox"),
            (json!({ "family": "Fox", "given": "R" }), "R Fox"),
            (json!([null, { "family": "Fox" }]), "Fox"),
            (json!(""), ""),
            (json!(null), ""),
        ] {
            assert_eq!(list(author.clone()), (name.to_owned(), Vec::new()), "{author}");
        }
        assert_eq!(list(json!(7)).1.len(), 1);
        assert_eq!(list(json!([{}])).1[0].at, "/author/0");
    }

    #[test]
    fn characters_that_cannot_be_shown_are_a_fault() {
        let (name, faults) = list(json!([{ "family": "Fo\u{0}x\u{ffff}" }]));
        assert_eq!(name, "Fox");
        let fault = Fault { at: "/author/0".to_owned(), kind: FaultKind::ControlCharacters };
        assert_eq!(faults, [fault]);
        assert_eq!(list(json!("Fo\u{7}x")).1[0].at, "/author");
    }
}
