//! What a host page wants of the widget: the part of its attributes that decides what is shown. Looks (theme, accent, limit,
//! level of headings) are put on by `scripts/frame.js`.

use super::{FacetView, ListQuery, Site};

/// What is wanted. Attributes that a newer snippet has and we do not know are passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WidgetConfig {
    /// Topic slugs; any of them is enough.
    pub topics: Vec<String>,
    /// Words of [`StudyKind`](crate::model::StudyKind); any of them is enough.
    pub kinds: Vec<String>,
    /// Only studies in people.
    pub people_only: bool,
    /// May the reader choose topics?
    pub filter: bool,
    /// Do articles open inside the widget, instead of in a new tab?
    pub inside: bool,
    /// The widget's heading, if it is not ours.
    pub label: Option<String>,
}

/// A value that cannot be used: the attribute and the value.
pub type Useless = (&'static str, String);

impl WidgetConfig {
    /// Reads the attributes; `get` gives the value of one. What cannot be used is left out and comes back.
    pub fn read(
        get: impl Fn(&str) -> Option<String>,
        site: &Site,
        facets: &[FacetView],
    ) -> (Self, Vec<Useless>) {
        let mut useless = Vec::new();
        let mut words = |name: &'static str, is_known: &dyn Fn(&str) -> bool| {
            let all = get(name).unwrap_or_default();
            let words = all.split([' ', ',']).filter(|word| !word.is_empty());
            let (known, unknown): (Vec<&str>, Vec<&str>) = words.partition(|word| is_known(word));
            useless.extend(unknown.into_iter().map(|word| (name, word.to_owned())));
            known.into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        let topics = words("topic", &|word| site.topics.iter().any(|(slug, _)| slug == word));
        let kinds = words("kind", &|word| {
            // A page of one topic knows no kinds and shows no choice by them.
            let known = facets.iter().find(|facet| facet.name == "kind");
            known.is_some_and(|facet| facet.values.iter().any(|(value, ..)| value == word))
        });
        let is = |name: &str| get(name).is_some_and(|value| !matches!(value.as_str(), "false" | "no" | "0"));
        let wanted = Self {
            topics,
            kinds,
            people_only: is("people-only"),
            filter: is("filter"),
            inside: get("open").as_deref() == Some("inside"),
            label: get("label").map(|label| label.trim().to_owned()).filter(|label| !label.is_empty()),
        };
        (wanted, useless)
    }

    /// As a question to the list.
    pub fn list_query(&self) -> ListQuery {
        let choices = |facet: &str, values: &[String]| {
            values.iter().map(|value| (facet.to_owned(), value.clone())).collect::<Vec<_>>()
        };
        let people = self.people_only.then(|| "people".to_owned());
        let people: Vec<String> = people.into_iter().collect();
        let filters =
            [choices("topic", &self.topics), choices("kind", &self.kinds), choices("in", &people)].concat();
        ListQuery { filters, ..ListQuery::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> (WidgetConfig, Vec<Useless>) {
        let pair = |slug: &str| (slug.to_owned(), slug.to_owned());
        let site = Site { topics: vec![pair("treatments"), pair("symptoms")], ..Site::default() };
        let kinds = FacetView {
            name: "kind".into(),
            heading: "Kind".into(),
            values: vec![("trial".into(), "Trial".into(), 3)],
        };
        let get =
            |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        WidgetConfig::read(get, &site, &[kinds])
    }

    #[test]
    fn attributes_become_a_question() {
        let (wanted, useless) =
            read(&[("topic", "treatments, symptoms"), ("kind", "trial"), ("people-only", ""), ("size", "7")]);
        assert_eq!(useless, []);
        assert_eq!(wanted.list_query().url_query(), "?topic=treatments&topic=symptoms&kind=trial&in=people");
    }

    #[test]
    fn what_cannot_be_used_is_left_out_and_named() {
        let (wanted, useless) = read(&[("topic", "tratments symptoms"), ("people-only", "false")]);
        assert_eq!(wanted, WidgetConfig { topics: vec!["symptoms".into()], ..WidgetConfig::default() });
        assert_eq!(useless, [("topic", "tratments".to_owned())]);
    }
}
