//! What a host page wants of the widget: the part of its attributes that decides what is shown. Looks (theme, accent, limit,
//! level of headings) are put on by `scripts/frame.js`; what there is to say stands in `contracts`.

use super::{FacetView, ListQuery, Site};
use plainsight_contracts::facets::Facet;
use plainsight_contracts::search::Filter;
use plainsight_contracts::widget::{FILTER, INSIDE, LABEL, Narrowing, Narrows, OPEN, is_on, narrowing};

/// What is wanted. Attributes that a newer snippet has and we do not know are passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WidgetConfig {
    /// What narrows the list; any value of a facet is enough.
    pub filters: Vec<Filter>,
    /// May the reader choose topics?
    pub lets_choose: bool,
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
        let is_known = |it: &Narrowing| match (it.by.narrows, it.facet) {
            (Some(Narrows::To(..)), _) => true,
            (_, Facet::Topic) => site.topics.iter().any(|(slug, _)| *slug == it.value),
            // A page of one topic knows no other facets, and shows no choice by them.
            (_, facet) => facets
                .iter()
                .filter(|known| known.name == facet.name())
                .any(|known| known.values.iter().any(|(value, ..)| *value == it.value)),
        };
        let mut useless = Vec::new();
        let mut wanted = Self {
            filters: Vec::new(),
            lets_choose: is_on(get(FILTER).as_deref()),
            inside: get(OPEN).as_deref() == Some(INSIDE),
            label: get(LABEL).map(|label| label.trim().to_owned()).filter(|label| !label.is_empty()),
        };
        for it in narrowing(get) {
            if is_known(&it) {
                wanted.filters.push((it.facet.name().to_owned(), it.value));
            } else {
                useless.push((it.by.name, it.value));
            }
        }
        (wanted, useless)
    }

    /// As a question to the list.
    pub fn list_query(&self) -> ListQuery {
        ListQuery { filters: self.filters.clone(), ..ListQuery::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::SiteDetails;

    fn read(pairs: &[(&str, &str)]) -> (WidgetConfig, Vec<Useless>) {
        let pair = |slug: &str| (slug.to_owned(), slug.to_owned());
        let details =
            SiteDetails { topics: vec![pair("treatments"), pair("symptoms")], ..SiteDetails::default() };
        let site = Site::new("/", details);
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
        let query = wanted.list_query().url_query();
        assert_eq!(query, "?topic=treatments&topic=symptoms&kind=trial&in=people");
    }

    #[test]
    fn what_cannot_be_used_is_left_out_and_named() {
        let (wanted, useless) = read(&[("topic", "tratments symptoms"), ("people-only", "false")]);
        let filters = vec![("topic".to_owned(), "symptoms".to_owned())];
        assert_eq!(wanted, WidgetConfig { filters, ..WidgetConfig::default() });
        assert_eq!(useless, [("topic", "tratments".to_owned())]);
    }
}
