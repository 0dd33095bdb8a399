//! Which pages show what a host page asks for. `scripts/widget.js` is the same rule for scripts; a test compares them.
//!
//! `get` gives the value of an attribute, or nothing if it is not there.

use super::attributes::{ARTICLE, ATTRIBUTES, Attribute, Narrows, OFF};
use crate::addresses;
use crate::facets::Facet;

/// The page for frames that is complete without the app, or the general one. From the folder of such pages.
pub fn embed_page(get: impl Fn(&str) -> Option<String>) -> String {
    let slug = |name: &str| get(name).map(|word| word.trim().to_owned()).filter(|word| is_slug(word));
    if let Some(id) = slug(ARTICLE) {
        return addresses::article(&id);
    }
    let general = ATTRIBUTES.iter().any(|attribute| attribute.general && get(attribute.name).is_some());
    let topic = slug(Facet::Topic.name()).filter(|_| !general);
    topic.map_or_else(String::new, |topic| addresses::topic(&topic))
}

/// The page of the site that shows the same: an article's, a topic's, or the list of all with what narrows it.
pub fn site_page(get: impl Fn(&str) -> Option<String>) -> String {
    let id = get(ARTICLE).map(|id| id.trim().to_owned()).filter(|id| is_slug(id));
    if let Some(id) = id {
        return addresses::article(&id);
    }
    let mut asked = narrowing(get);
    asked.retain(|it| is_slug(&it.value));
    match asked.as_slice() {
        [] => String::new(),
        [Narrowing { facet: Facet::Topic, value, .. }] => addresses::topic(value),
        asked => {
            let pair = |it: &Narrowing| format!("{}={}", it.facet.name(), it.value);
            format!("?{}", asked.iter().map(pair).collect::<Vec<_>>().join("&"))
        }
    }
}

/// Something that narrows the list.
#[derive(Clone, Debug)]
pub struct Narrowing {
    /// The attribute that says so.
    pub by: &'static Attribute,
    pub facet: Facet,
    /// A host page can write any words, so it may be no value of the facet.
    pub value: String,
}

/// What narrows the list, in the order of the attributes.
pub fn narrowing(get: impl Fn(&str) -> Option<String>) -> Vec<Narrowing> {
    let mut found = Vec::new();
    for by in &ATTRIBUTES {
        match (by.narrows, get(by.name)) {
            (Some(Narrows::By(facet)), Some(value)) => {
                for word in value.split([' ', ',']).filter(|word| !word.is_empty()) {
                    found.push(Narrowing { by, facet, value: word.to_owned() });
                }
            }
            (Some(Narrows::To(facet, value)), Some(said)) if is_on(Some(&said)) => {
                found.push(Narrowing { by, facet, value: value.to_owned() });
            }
            _ => {}
        }
    }
    found
}

/// Does this value of a flag switch it on?
pub fn is_on(value: Option<&str>) -> bool {
    value.is_some_and(|value| !OFF.contains(&value))
}

/// Letters, digits, hyphens and underscores: whatever else stands there is no topic, no kind and no article.
fn is_slug(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_has_its_pages() {
        for (asked, embed, site) in [
            (&[][..], "", ""),
            (&[("topic", "diet")], "topics/diet/", "topics/diet/"),
            (&[("topic", "diet, mood")], "", "?topic=diet&topic=mood"),
            (&[("topic", "diet"), ("people-only", "")], "", "?topic=diet&in=people"),
            (&[("topic", "diet"), ("people-only", "no")], "", "topics/diet/"),
            (&[("topic", "diet"), ("limit", "3"), ("open", "inside")], "topics/diet/", "topics/diet/"),
            (&[("topic", "diet"), ("filter", "")], "", "topics/diet/"),
            (&[("kind", "cohort <b>")], "", "?kind=cohort"),
            (&[("article", " a-1 "), ("topic", "diet")], "articles/a-1/", "articles/a-1/"),
            (&[("article", "../x"), ("topic", "diet")], "topics/diet/", "topics/diet/"),
        ] {
            let get = |name: &str| {
                asked.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            };
            assert_eq!((embed_page(get).as_str(), site_page(get).as_str()), (embed, site), "{asked:?}");
        }
    }
}
