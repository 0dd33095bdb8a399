//! What a reader asks of the list of articles: in the address, and as a question to the search engine.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use plainsight_contracts::addresses::list;
use plainsight_contracts::limits::{MOST_LETTERS, MOST_PAGES, STUDIES_IN_PICTURE};
use plainsight_contracts::search::{Filter, Request};

/// What is encoded in a query: everything but letters, digits and hyphens, so that slugs stay readable.
const IN_A_QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-');

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListQuery {
    /// What was typed.
    pub text: String,
    /// May the last word be unfinished? Not in the address.
    pub typing: bool,
    /// Facets, and the values chosen in them; any of a facet is enough.
    pub filters: Vec<Filter>,
    /// Only what the reader saved.
    pub saved: bool,
    /// Newest first, also where words are asked for.
    pub newest: bool,
    /// Pages of cards, from 1.
    pub pages: usize,
}

impl Default for ListQuery {
    fn default() -> Self {
        Self {
            text: String::new(),
            typing: false,
            filters: Vec::new(),
            saved: false,
            newest: false,
            pages: 1,
        }
    }
}

impl ListQuery {
    /// From an address: `get` gives all values that its query has for a name, and `facets` are the names of what can be
    /// chosen by.
    pub fn read(get: impl Fn(&str) -> Vec<String>, facets: &[String]) -> Self {
        let one = |name: &str| get(name).into_iter().next();
        let choice = |facet: &String| {
            get(facet).into_iter().map(move |value| (facet.clone(), value)).collect::<Vec<_>>()
        };
        let text: String = one(list::WORDS).unwrap_or_default().chars().take(MOST_LETTERS).collect();
        let pages = one(list::PAGE).and_then(|page| page.parse().ok()).unwrap_or(1);
        Self {
            text,
            typing: false,
            filters: facets.iter().flat_map(choice).collect(),
            saved: one(list::SAVED).is_some(),
            newest: one(list::SORT).is_some_and(|sort| sort == list::NEWEST),
            pages: usize::clamp(pages, 1, MOST_PAGES),
        }
    }

    /// What stands after the path in the address: `?q=brain%20fog&topic=diet`, or nothing.
    pub fn url_query(&self) -> String {
        let pair = |name: &str, value: &str| format!("{name}={}", utf8_percent_encode(value, IN_A_QUERY));
        let mut parts = Vec::new();
        if self.has_words() {
            parts.push(pair(list::WORDS, self.text.trim()));
        }
        parts.extend(self.filters.iter().map(|(facet, value)| pair(facet, value)));
        if self.saved {
            parts.push(pair(list::SAVED, "1"));
        }
        if self.newest {
            parts.push(pair(list::SORT, list::NEWEST));
        }
        if self.pages > 1 {
            parts.push(pair(list::PAGE, &self.pages.to_string()));
        }
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }

    pub fn has_words(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Is it narrowed, by words or by choice?
    pub fn is_narrowed(&self) -> bool {
        self.has_words() || !self.filters.is_empty() || self.saved
    }

    pub fn has_filter(&self, facet: &str, value: &str) -> bool {
        self.filters.iter().any(|(name, chosen)| name == facet && chosen == value)
    }

    /// The question for the search engine. `text` is what was typed in the form the engine wants, `saved` the ids of saved
    /// articles.
    pub fn request(&self, text: String, saved: &[String], most: usize) -> Request {
        Request {
            text: if self.has_words() { text } else { String::new() },
            typing: self.typing,
            filters: self.filters.clone(),
            only: self.saved.then(|| saved.to_vec()),
            in_order: self.newest,
            from: 0,
            most,
            counts: true,
            first: STUDIES_IN_PICTURE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> ListQuery {
        ListQuery {
            text: "brain fog & more".into(),
            filters: [("topic", "gut-and-diet"), ("topic", "a&b"), ("year", "2024")]
                .map(|(facet, value)| (facet.to_owned(), value.to_owned()))
                .into(),
            saved: true,
            newest: true,
            pages: 3,
            ..ListQuery::default()
        }
    }

    #[test]
    fn an_address_says_what_was_asked_for_and_nothing_more() {
        assert_eq!(ListQuery::default().url_query(), "");
        assert_eq!(ListQuery { text: "  ".into(), ..ListQuery::default() }.url_query(), "");
        let address = asked().url_query();
        assert_eq!(
            address,
            "?q=brain%20fog%20%26%20more&topic=gut-and-diet&topic=a%26b&year=2024&saved=1&sort=newest&page=3"
        );
    }

    #[test]
    fn an_address_is_read_back_and_garbage_is_tamed() {
        let decode =
            |value: &str| percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned();
        let get = |query: String| {
            move |name: &str| -> Vec<String> {
                let pairs = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
                pairs.filter(|(known, _)| *known == name).map(|(_, value)| decode(value)).collect()
            }
        };
        let facets = ["topic".to_owned(), "year".to_owned()];
        assert_eq!(ListQuery::read(get(asked().url_query()), &facets), asked());
        let odd = ListQuery::read(get(format!("?page=99999&colour=red&q={}", "x".repeat(999))), &facets);
        assert_eq!((odd.pages, odd.text.len(), odd.filters.len()), (MOST_PAGES, MOST_LETTERS, 0));
        assert_eq!(ListQuery::read(get("?page=-1&sort=odd".into()), &facets), ListQuery::default());
    }

    #[test]
    fn an_address_becomes_a_question_to_the_engine() {
        let saved = ["a".to_owned(), "b".to_owned()];
        let request = ListQuery { typing: true, ..asked() }.request("brain fog".into(), &saved, 12);
        assert_eq!((request.text.as_str(), request.most, request.filters.len()), ("brain fog", 12, 3));
        assert!(request.typing && request.in_order && request.counts && request.only == Some(saved.to_vec()));
        let plain = ListQuery { text: " ".into(), ..ListQuery::default() }.request(" ".into(), &saved, 12);
        let first = STUDIES_IN_PICTURE;
        assert_eq!(plain, Request { most: 12, counts: true, first, ..Request::default() });
    }
}
