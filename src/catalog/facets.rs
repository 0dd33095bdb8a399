//! Which articles have which topic, and what a choice of topics leaves.
//!
//! Within the topics *any* chosen one is enough: a reader who ticks "Symptoms" and "Gut and diet" wants to read about
//! both. The count beside a topic says what ticking it would do.

use super::Card;
use fixedbitset::FixedBitSet;
use serde_json::{Value, json};

/// A bitmap of positions for every topic.
#[derive(Clone, Debug)]
pub struct Facets {
    count: usize,
    /// Slug and positions, in the site's order of topics.
    topics: Vec<(String, FixedBitSet)>,
}

/// What stands beside a topic in the filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicCount {
    pub slug: String,
    pub chosen: bool,
    /// Articles with this topic.
    pub total: usize,
    /// Articles that choosing it would add to what is chosen now; `0` for a chosen one.
    pub adds: usize,
}

impl Facets {
    /// From cards in catalogue order. `slugs` gives the topics and their order; others are not indexed.
    pub fn of<'a>(slugs: impl IntoIterator<Item = &'a str>, cards: &[Card]) -> Self {
        let topics = slugs
            .into_iter()
            .map(|slug| {
                let mut bits = FixedBitSet::with_capacity(cards.len());
                let has_it = |card: &Card| card.topics.iter().any(|topic| topic == slug);
                bits.extend(cards.iter().enumerate().filter(|(_, card)| has_it(card)).map(|(n, _)| n));
                (slug.to_owned(), bits)
            })
            .collect();
        Self { count: cards.len(), topics }
    }

    /// `{"count": 3, "topics": [["genetics", [0, 2]]]}`: the positions of every topic's articles, ascending.
    pub fn write(&self) -> Value {
        let topics: Vec<Value> =
            self.topics.iter().map(|(slug, bits)| json!([slug, bits.ones().collect::<Vec<_>>()])).collect();
        json!({ "count": self.count, "topics": topics })
    }

    /// `None` if this is not what [`Facets::write`] wrote, or a position lies outside the catalogue.
    pub fn read(value: &Value) -> Option<Self> {
        let count: usize = value.get("count")?.as_u64()?.try_into().ok()?;
        let topics = value
            .get("topics")?
            .as_array()?
            .iter()
            .map(|entry| {
                let slug = entry.get(0)?.as_str()?.to_owned();
                let positions = entry.get(1)?.as_array()?;
                // Grows to the highest position that is there, and not to what the file claims to hold.
                let mut bits = FixedBitSet::with_capacity(0);
                for position in positions {
                    let position: usize = position.as_u64()?.try_into().ok()?;
                    if position >= count || position > MAX_POSITION {
                        return None;
                    }
                    bits.grow_and_insert(position);
                }
                Some((slug, bits))
            })
            .collect::<Option<_>>()?;
        Some(Self { count, topics })
    }

    /// How many articles have any of the chosen topics, and the positions of the first `most` of them. All articles match
    /// if none is chosen; a slug nobody knows matches nothing.
    pub fn matching(&self, chosen: &[String], most: usize) -> (usize, Vec<usize>) {
        if chosen.is_empty() {
            return (self.count, (0..self.count.min(most)).collect());
        }
        let union = self.union(chosen);
        (union.count_ones(..), union.ones().take(most).collect())
    }

    /// What stands beside each topic, given what is chosen.
    pub fn counts(&self, chosen: &[String]) -> Vec<TopicCount> {
        let now = self.union(chosen);
        self.topics
            .iter()
            .map(|(slug, bits)| {
                let total = bits.count_ones(..);
                let chosen = chosen.contains(slug);
                TopicCount { slug: slug.clone(), chosen, total, adds: total - bits.intersection_count(&now) }
            })
            .collect()
    }

    fn union(&self, chosen: &[String]) -> FixedBitSet {
        let mut union = FixedBitSet::with_capacity(0);
        for (_, bits) in self.topics.iter().filter(|(slug, _)| chosen.contains(slug)) {
            union.union_with(bits);
        }
        union
    }
}

/// Far above any catalogue, and low enough that a mistaken file cannot ask for all of the memory.
const MAX_POSITION: usize = 10_000_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::card::tests::card;

    fn facets() -> Facets {
        let cards =
            [card("a", &["diet"]), card("b", &["diet", "mood"]), card("c", &["mood"]), card("d", &[])];
        Facets::of(["diet", "mood", "genes"], &cards)
    }

    fn chosen(slugs: &[&str]) -> Vec<String> {
        slugs.iter().map(|s| s.to_string()).collect()
    }

    #[test]
    fn nothing_chosen_shows_everything() {
        assert_eq!(facets().matching(&[], 9), (4, vec![0, 1, 2, 3]));
        assert_eq!(facets().matching(&[], 2), (4, vec![0, 1]));
    }

    #[test]
    fn any_chosen_topic_is_enough_and_nothing_comes_twice() {
        assert_eq!(facets().matching(&chosen(&["diet"]), 9), (2, vec![0, 1]));
        assert_eq!(facets().matching(&chosen(&["diet", "mood"]), 9), (3, vec![0, 1, 2]));
    }

    #[test]
    fn an_unknown_topic_matches_nothing() {
        assert_eq!(facets().matching(&chosen(&["aliens"]), 9), (0, vec![]));
    }

    #[test]
    fn counts_follow_the_choice() {
        let before: Vec<_> = facets().counts(&[]).iter().map(|c| (c.total, c.adds)).collect();
        assert_eq!(before, [(2, 2), (2, 2), (0, 0)]);
        let after: Vec<_> =
            facets().counts(&chosen(&["diet"])).iter().map(|c| (c.chosen, c.total, c.adds)).collect();
        assert_eq!(after, [(true, 2, 0), (false, 2, 1), (false, 0, 0)]);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let written = facets().write();
        assert_eq!(Facets::read(&written).map(|facets| facets.write()), Some(written));
    }

    #[test]
    fn a_damaged_file_is_refused_and_not_believed() {
        for bad in [
            json!([]),
            json!({"count": 2}),
            json!({"count": 2, "topics": [["diet", [5]]]}),
            json!({"count": 2, "topics": [["diet", [-1]]]}),
            json!({"count": 1e300, "topics": []}),
            json!({"count": 99_999_999_999u64, "topics": [["diet", [99_999_999_998u64]]]}),
        ] {
            assert!(Facets::read(&bad).is_none(), "{bad}");
        }
    }
}
