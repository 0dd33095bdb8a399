//! Which documents have which value of which facet, and what a choice of values leaves.
//!
//! Within a facet *any* chosen value is enough, across facets *all* have to hold. The count beside a value says what choosing
//! it would do.

use crate::bits::Bits;
use crate::bytes::Input;
use plainsight_contracts::search::{FacetCount, FacetCounts, Filter};
use roaring::RoaringBitmap;

/// All facets of an index.
#[derive(Clone, Debug)]
pub struct Facets {
    documents: u32,
    facets: Vec<Facet>,
}

#[derive(Clone, Debug)]
struct Facet {
    name: String,
    values: Vec<(String, Held)>,
}

/// The values of a facet, each with its documents, ascending.
#[cfg(feature = "write")]
pub type Listed = Vec<(String, Vec<u32>)>;

/// The documents of a value. A list of few is counted faster than the bits of all.
#[derive(Clone, Debug)]
enum Held {
    Few(Vec<u32>),
    Many(Bits),
}

impl Held {
    fn of(documents: u32, set: &RoaringBitmap) -> Self {
        // As many steps as there are words of 64 bits.
        if set.len() < u64::from(documents) / 64 {
            Self::Few(set.iter().collect())
        } else {
            Self::Many(Bits::of(documents, set.iter()))
        }
    }

    /// How many of its documents are in the other set.
    fn shared(&self, other: &Bits) -> u64 {
        match self {
            Self::Few(list) => list.iter().filter(|document| other.contains(**document)).count() as u64,
            Self::Many(bits) => bits.shared(other),
        }
    }

    fn add_to(&self, union: &mut Bits) {
        match self {
            Self::Few(list) => list.iter().for_each(|document| union.insert(*document)),
            Self::Many(bits) => union.add(bits),
        }
    }

    fn bytes(&self) -> usize {
        match self {
            Self::Few(list) => size_of_val(list.as_slice()),
            Self::Many(bits) => bits.bytes(),
        }
    }
}

impl Facets {
    /// `None` if it is not what [`write`] wrote for so many documents.
    pub fn read(content: &[u8], documents: u32) -> Option<Self> {
        let mut input = Input(content);
        let mut facets = Vec::new();
        while !input.is_empty() {
            let name = input.text()?.to_owned();
            let mut values = Vec::new();
            for _ in 0..input.number()? {
                let value = input.text()?.to_owned();
                let set = RoaringBitmap::deserialize_from(input.bytes()?).ok()?;
                if set.max().is_some_and(|last| last >= documents) {
                    return None;
                }
                values.push((value, Held::of(documents, &set)));
            }
            facets.push(Facet { name, values });
        }
        Some(Self { documents, facets })
    }

    /// What of `found` has any of the chosen values in each facet with one, but for the facet named `but`. A value nobody
    /// knows matches nothing; a facet nobody knows is not asked for.
    pub fn narrow(&self, found: &Bits, filters: &[Filter], but: Option<&str>) -> Bits {
        let mut left = found.clone();
        for facet in self.facets.iter().filter(|facet| but != Some(facet.name.as_str())) {
            if facet.is_filtered_by(filters) {
                left.keep(&facet.union(filters, self.documents));
            }
        }
        left
    }

    /// What stands beside each value of each facet, given what was found, what is chosen, and what the choice leaves of what
    /// was found.
    pub fn counts(&self, found: &Bits, filters: &[Filter], left: &Bits) -> FacetCounts {
        let count = |facet: &Facet| {
            let is_filtered = facet.is_filtered_by(filters);
            // Without a choice in this facet, what the others leave is what all leave.
            let others = is_filtered.then(|| self.narrow(found, filters, Some(&facet.name)));
            let others = others.as_ref().unwrap_or(left);
            let values = facet.values.iter().map(|(value, set)| {
                let having = set.shared(others);
                let itself = filters.iter().any(|(name, chosen)| *name == facet.name && chosen == value);
                let adds = (is_filtered && !itself).then(|| having - set.shared(left));
                let adds = adds.map(|adds: u64| adds as usize);
                (value.clone(), FacetCount { having: having as usize, adds })
            });
            (facet.name.clone(), values.collect())
        };
        FacetCounts(self.facets.iter().map(count).collect())
    }

    pub fn bytes(&self) -> usize {
        self.facets.iter().flat_map(|facet| &facet.values).map(|(_, set)| set.bytes()).sum()
    }
}

/// Facets with their values, each with its documents, ascending.
#[cfg(feature = "write")]
pub fn write(facets: &[(String, Listed)]) -> Vec<u8> {
    use crate::bytes::{put_bytes, put_number};
    let mut content = Vec::new();
    for (name, values) in facets {
        put_bytes(name.as_bytes(), &mut content);
        put_number(values.len() as u32, &mut content);
        for (value, documents) in values {
            let mut set: RoaringBitmap = documents.iter().copied().collect();
            set.optimize();
            let mut bytes = Vec::with_capacity(set.serialized_size());
            // A vector takes all that is written.
            _ = set.serialize_into(&mut bytes);
            put_bytes(value.as_bytes(), &mut content);
            put_bytes(&bytes, &mut content);
        }
    }
    content
}

impl Facet {
    fn is_filtered_by(&self, filters: &[Filter]) -> bool {
        filters.iter().any(|(name, _)| *name == self.name)
    }

    fn union(&self, filters: &[Filter], documents: u32) -> Bits {
        let mut union = Bits::none(documents);
        for (value, set) in &self.values {
            if filters.iter().any(|(name, chosen)| *name == self.name && chosen == value) {
                set.add_to(&mut union);
            }
        }
        union
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Vec<u8> {
        let values = |list: &[(&str, &[u32])]| {
            list.iter().map(|(value, documents)| ((*value).to_owned(), documents.to_vec())).collect()
        };
        write(&[
            ("topic".into(), values(&[("diet", &[0, 1]), ("mood", &[1, 2]), ("genes", &[])])),
            ("year".into(), values(&[("2024", &[0, 2]), ("2025", &[1, 3])])),
        ])
    }

    fn facets() -> Facets {
        Facets::read(&written(), 4).unwrap()
    }

    fn chosen(list: &[(&str, &str)]) -> Vec<Filter> {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn left(choice: &[(&str, &str)]) -> Vec<u32> {
        facets().narrow(&Bits::all(4), &chosen(choice), None).iter().collect()
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
        let (facets, chosen) = (facets(), chosen(choice));
        let found = Bits::of(4, found.iter().copied());
        let left = facets.narrow(&found, &chosen, None);
        let counts = facets.counts(&found, &chosen, &left);
        let said = |(value, count): &(String, FacetCount)| match count.adds {
            Some(adds) => format!("{value} +{adds}"),
            None => format!("{value} {}", count.having),
        };
        counts.0.iter().flat_map(|(_, values)| values.iter().map(said)).collect()
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
    fn what_is_damaged_is_refused() {
        let written = written();
        // A cut between two facets leaves whole facets; the checksum of the part tells.
        for cut in 1..written.len() {
            _ = Facets::read(&written[..cut], 4);
        }
        assert!(Facets::read(&written[..written.len() - 1], 4).is_none());
        assert!(Facets::read(&written, 3).is_none(), "a document outside of the index");
    }
}
