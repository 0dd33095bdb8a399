//! Which documents have which value of which facet, and what a choice of values leaves.
//!
//! Within a facet *any* chosen value is enough, across facets *all* have to hold. The count beside a value says what choosing
//! it would do.

use crate::bytes::Input;
use roaring::RoaringBitmap;

/// All facets of an index.
#[derive(Clone, Debug, Default)]
pub struct Facets(Vec<Facet>);

#[derive(Clone, Debug)]
struct Facet {
    name: String,
    values: Vec<(String, RoaringBitmap)>,
}

/// The values of a facet, each with its documents, ascending.
#[cfg(feature = "write")]
pub type Listed = Vec<(String, Vec<u32>)>;

/// A value that was chosen: the facet's name, and the value.
pub type Choice = (String, String);

/// What stands beside a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub value: String,
    /// Documents that have it, among those that everything else that was asked for leaves.
    pub having: u64,
    /// Documents that choosing it would add to what is shown; `None` if nothing of its facet is chosen yet, or it is.
    pub adds: Option<u64>,
}

impl Facets {
    /// `None` if it is not what [`Facets::write`] wrote.
    pub fn read(content: &[u8]) -> Option<Self> {
        let mut input = Input(content);
        let mut facets = Vec::new();
        while !input.is_empty() {
            let name = input.text()?.to_owned();
            let mut values = Vec::new();
            for _ in 0..input.number()? {
                let value = input.text()?.to_owned();
                values.push((value, RoaringBitmap::deserialize_from(input.bytes()?).ok()?));
            }
            facets.push(Facet { name, values });
        }
        Some(Self(facets))
    }

    /// Facets with their values, each with its documents, ascending.
    #[cfg(feature = "write")]
    pub fn new(facets: Vec<(String, Listed)>) -> Self {
        let set = |documents: Vec<u32>| {
            let mut set: RoaringBitmap = documents.into_iter().collect();
            set.optimize();
            set
        };
        let facet = |(name, values): (String, Listed)| Facet {
            name,
            values: values.into_iter().map(|(value, documents)| (value, set(documents))).collect(),
        };
        Self(facets.into_iter().map(facet).collect())
    }

    #[cfg(feature = "write")]
    pub fn write(&self) -> Vec<u8> {
        use crate::bytes::{put_bytes, put_number};
        let mut content = Vec::new();
        for facet in &self.0 {
            put_bytes(facet.name.as_bytes(), &mut content);
            put_number(facet.values.len() as u32, &mut content);
            for (value, set) in &facet.values {
                put_bytes(value.as_bytes(), &mut content);
                let mut bytes = Vec::with_capacity(set.serialized_size());
                // A vector takes all that is written.
                _ = set.serialize_into(&mut bytes);
                put_bytes(&bytes, &mut content);
            }
        }
        content
    }

    /// What of `found` has any of the chosen values in each facet with one, but for the facet named `but`. A value nobody
    /// knows matches nothing; a facet nobody knows is not asked for.
    pub fn narrow(&self, found: &RoaringBitmap, chosen: &[Choice], but: Option<&str>) -> RoaringBitmap {
        let mut left = found.clone();
        for facet in self.0.iter().filter(|facet| but != Some(facet.name.as_str())) {
            if facet.is_chosen(chosen) {
                left &= facet.union(chosen);
            }
        }
        left
    }

    /// What stands beside each value of each facet, given what was found and what is chosen.
    pub fn counts(&self, found: &RoaringBitmap, chosen: &[Choice]) -> Vec<(&str, Vec<Count>)> {
        let all = self.narrow(found, chosen, None);
        let count = |facet: &Facet| {
            let is_chosen = facet.is_chosen(chosen);
            // Without a choice in this facet, what the others leave is what all leave.
            let others = is_chosen.then(|| self.narrow(found, chosen, Some(&facet.name)));
            let others = others.as_ref().unwrap_or(&all);
            let values = facet.values.iter().map(|(value, set)| {
                let having = set.intersection_len(others);
                let itself = chosen.iter().any(|(name, chosen)| *name == facet.name && chosen == value);
                let adds = (is_chosen && !itself).then(|| having - set.intersection_len(&all));
                Count { value: value.clone(), having, adds }
            });
            values.collect()
        };
        self.0.iter().map(|facet| (facet.name.as_str(), count(facet))).collect()
    }

    pub fn bytes(&self) -> usize {
        self.0.iter().flat_map(|facet| &facet.values).map(|(_, set)| set.serialized_size()).sum()
    }
}

impl Facet {
    fn is_chosen(&self, chosen: &[Choice]) -> bool {
        chosen.iter().any(|(name, _)| *name == self.name)
    }

    fn union(&self, chosen: &[Choice]) -> RoaringBitmap {
        let mut union = RoaringBitmap::new();
        for (value, set) in &self.values {
            if chosen.iter().any(|(name, chosen)| *name == self.name && chosen == value) {
                union |= set;
            }
        }
        union
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facets() -> Facets {
        let values = |list: &[(&str, &[u32])]| {
            list.iter().map(|(value, documents)| ((*value).to_owned(), documents.to_vec())).collect()
        };
        Facets::new(vec![
            ("topic".into(), values(&[("diet", &[0, 1]), ("mood", &[1, 2]), ("genes", &[])])),
            ("year".into(), values(&[("2024", &[0, 2]), ("2025", &[1, 3])])),
        ])
    }

    fn chosen(list: &[(&str, &str)]) -> Vec<Choice> {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn left(choice: &[(&str, &str)]) -> Vec<u32> {
        facets().narrow(&RoaringBitmap::from_iter(0..4), &chosen(choice), None).iter().collect()
    }

    #[test]
    fn any_value_of_a_facet_is_enough_and_all_facets_have_to_hold() {
        assert_eq!(left(&[]), [0, 1, 2, 3]);
        assert_eq!(left(&[("topic", "diet")]), [0, 1]);
        assert_eq!(left(&[("topic", "diet"), ("topic", "mood")]), [0, 1, 2]);
        assert_eq!(left(&[("topic", "diet"), ("topic", "mood"), ("year", "2024")]), [0, 2]);
        assert_eq!(left(&[("topic", "aliens")]), Vec::<u32>::new(), "a value nobody knows");
        assert_eq!(left(&[("colour", "red")]), [0, 1, 2, 3], "a facet nobody knows");
    }

    /// Each value with its number, and "+" before what it would add.
    fn counts(found: &[u32], choice: &[(&str, &str)]) -> Vec<String> {
        let facets = facets();
        let counts = facets.counts(&found.iter().copied().collect(), &chosen(choice));
        let said = |count: &Count| match count.adds {
            Some(adds) => format!("{} +{adds}", count.value),
            None => format!("{} {}", count.value, count.having),
        };
        counts.iter().flat_map(|(_, values)| values.iter().map(said)).collect()
    }

    #[test]
    fn a_count_says_what_choosing_the_value_would_do() {
        assert_eq!(counts(&[0, 1, 2, 3], &[]), ["diet 2", "mood 2", "genes 0", "2024 2", "2025 2"]);
        let diet = [("topic", "diet")];
        assert_eq!(counts(&[0, 1, 2, 3], &diet), ["diet 2", "mood +1", "genes +0", "2024 1", "2025 1"]);
        let both = [("topic", "diet"), ("year", "2025")];
        assert_eq!(counts(&[0, 1, 2, 3], &both), ["diet 1", "mood +0", "genes +0", "2024 +1", "2025 1"]);
        assert_eq!(
            counts(&[2], &[]),
            ["diet 0", "mood 1", "genes 0", "2024 1", "2025 0"],
            "of what was found"
        );
    }

    #[test]
    fn what_is_written_is_read_back_and_what_is_damaged_is_not() {
        let written = facets().write();
        assert_eq!(Facets::read(&written).unwrap().write(), written);
        // A cut between two facets leaves whole facets; the checksum of the part tells.
        for cut in 1..written.len() {
            _ = Facets::read(&written[..cut]);
        }
        assert!(Facets::read(&written[..written.len() - 1]).is_none());
    }
}
