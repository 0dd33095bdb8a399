//! A set of documents: a bit for each. For as many documents as a site has, counting what two sets share takes a few
//! microseconds this way, less than with compressed sets, whose strength is the way through the network.

/// Documents are below the number the set was made for; others are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

impl Bits {
    pub fn none(documents: u32) -> Self {
        Self(vec![0; documents.div_ceil(64) as usize])
    }

    pub fn all(documents: u32) -> Self {
        let mut bits = Self(vec![u64::MAX; documents.div_ceil(64) as usize]);
        if let Some(last) = bits.0.last_mut().filter(|_| !documents.is_multiple_of(64)) {
            *last = (1 << (documents % 64)) - 1;
        }
        bits
    }

    pub fn of(documents: u32, these: impl Iterator<Item = u32>) -> Self {
        let mut bits = Self::none(documents);
        these.for_each(|document| bits.insert(document));
        bits
    }

    pub fn insert(&mut self, document: u32) {
        if let Some(word) = self.0.get_mut(document as usize / 64) {
            *word |= 1 << (document % 64);
        }
    }

    pub fn contains(&self, document: u32) -> bool {
        self.0.get(document as usize / 64).is_some_and(|word| word & (1 << (document % 64)) != 0)
    }

    pub fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }

    pub fn keep(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= other);
    }

    pub fn len(&self) -> u64 {
        self.0.iter().map(|word| u64::from(word.count_ones())).sum()
    }

    /// How many documents both hold.
    pub fn shared(&self, other: &Self) -> u64 {
        // Four at a time: what is counted does not wait for what was added before.
        let (ours, theirs) = (self.0.chunks_exact(4), other.0.chunks_exact(4));
        let rest = ours.remainder().iter().zip(theirs.remainder());
        let rest: u32 = rest.map(|(a, b)| (a & b).count_ones()).sum();
        let mut sums = [0_u32; 4];
        for (a, b) in ours.zip(theirs) {
            for n in 0..4 {
                sums[n] += (a[n] & b[n]).count_ones();
            }
        }
        sums.iter().map(|sum| u64::from(*sum)).sum::<u64>() + u64::from(rest)
    }

    /// Ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.0.iter().enumerate().flat_map(|(n, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(n as u32 * 64 + bit)
            })
        })
    }

    pub fn bytes(&self) -> usize {
        self.0.len() * 8
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn a_set_is_a_set(count in 0_u32..200, one in proptest::collection::btree_set(0_u32..200, 0..60), other in proptest::collection::btree_set(0_u32..200, 0..60)) {
            let inside = |set: &BTreeSet<u32>| -> BTreeSet<u32> { set.iter().copied().filter(|n| *n < count.div_ceil(64) * 64).collect() };
            let (one, other) = (inside(&one), inside(&other));
            let bits = |set: &BTreeSet<u32>| Bits::of(count, set.iter().copied());
            prop_assert!(bits(&one).iter().eq(one.iter().copied()));
            prop_assert_eq!(bits(&one).len() as usize, one.len());
            prop_assert_eq!(bits(&one).shared(&bits(&other)) as usize, one.intersection(&other).count());
            let (mut both, mut any) = (bits(&one), bits(&one));
            both.keep(&bits(&other));
            any.add(&bits(&other));
            prop_assert!(both.iter().eq(one.intersection(&other).copied()));
            prop_assert!(any.iter().eq(one.union(&other).copied()));
            prop_assert!(Bits::all(count).iter().eq(0..count) && Bits::none(count).len() == 0);
            prop_assert!(one.iter().all(|n| bits(&one).contains(*n)) && !bits(&one).contains(9_999));
        }
    }
}
