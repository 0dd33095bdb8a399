//! Which documents belong together.
//!
//! Two simple methods each win on one kind of judged set: the cosine of TF-IDF vectors (Salton and Buckley 1988, doi
//! 10.1016/0306-4573(88)90021-0) where documents share a subject, and BM25 with the whole document as the query where they
//! share a question. So both rank, and their ranks are fused by reciprocals (Cormack, Clarke and Buettcher 2009, doi
//! 10.1145/1571941.1572114).

use super::builder::Collection;
use super::counts::Reader;
use crate::engine::KEY;
use crate::rarity::inverse_document_frequency;
use crate::settings::Settings;

/// How much the first ranks go before the next; 60 in the paper.
const RANKS: f32 = 60.0;
/// Ranks of each method that count.
const DEPTH: usize = 100;
/// A term in more than this share of the documents says nothing about likeness, and most of the work is its.
const COMMON: f32 = 0.1;
/// Unless there are only this many: among few documents even a common term tells something.
const FEW: u32 = 300;
/// Documents whose vectors are this close say the same.
pub const SAME: f32 = 0.95;

/// Likeness between all documents of a collection.
pub struct Related {
    /// For each term the documents that hold it: document, weight in its unit vector, saturated frequency.
    postings: Vec<Vec<(u32, f32, f32)>>,
    /// How rare each term is.
    rarity: Vec<f32>,
    /// For each document, its terms and their weights in its unit vector.
    vectors: Vec<Vec<(u32, f32)>>,
}

/// A document like another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Similar {
    pub document: u32,
    /// The cosine between the two, from 0 to 1.
    pub cosine: f32,
    /// The fused score by which neighbours are ordered.
    pub score: f32,
}

impl Related {
    pub fn new(collection: &Collection, settings: &Settings) -> Self {
        let documents = collection.lengths.len() as u32;
        let most = (documents as f32 * COMMON).max(FEW as f32) as u32;
        let mut postings = Vec::new();
        let mut rarity = Vec::new();
        let mut vectors = vec![Vec::new(); documents as usize];
        for (word, term) in &collection.terms {
            let with = term.counts.documents();
            // A term that stands in one document likens it to none.
            if word.starts_with(KEY) || with < 2 || with > most {
                continue;
            }
            let rare = inverse_document_frequency(documents, with);
            let number = postings.len() as u32;
            let list = Reader::new(term.counts.bytes()).map(|(document, counts)| {
                let frequency = collection.frequency(document, &counts, settings);
                let count: f32 =
                    counts.iter().zip(settings.weights).map(|(n, weight)| *n as f32 * weight).sum();
                let weight = (1.0 + count).ln() * rare;
                vectors[document as usize].push((number, weight));
                (document, weight, frequency / (settings.k1 + frequency))
            });
            postings.push(list.collect::<Vec<_>>());
            rarity.push(rare);
        }
        let lengths: Vec<f32> = vectors.iter().map(|vector| length(vector)).collect();
        for list in &mut postings {
            list.iter_mut().for_each(|(document, weight, _)| *weight /= lengths[*document as usize]);
        }
        for (vector, length) in vectors.iter_mut().zip(&lengths) {
            vector.iter_mut().for_each(|(_, weight)| *weight /= length);
        }
        Self { postings, rarity, vectors }
    }

    /// The `most` documents most like this one, the most like first; never itself. `room` is kept between calls, so that not
    /// every call asks for it anew.
    pub fn to(&self, document: u32, most: usize, room: &mut Room) -> Vec<Similar> {
        let Some(vector) = self.vectors.get(document as usize) else { return Vec::new() };
        room.sums.resize(self.vectors.len(), (0.0, 0.0));
        for (term, weight) in vector {
            let rare = self.rarity[*term as usize];
            for (other, theirs, saturated) in &self.postings[*term as usize] {
                let sums = &mut room.sums[*other as usize];
                sums.0 += weight * theirs;
                sums.1 += rare * saturated;
            }
        }
        room.found.clear();
        for (other, sums) in (0_u32..).zip(&mut room.sums) {
            let (cosine, bm25) = std::mem::take(sums);
            if (cosine, bm25) != (0.0, 0.0) && other != document {
                room.found.push((other, cosine, bm25));
            }
        }
        let mut fused: Vec<Similar> = Vec::new();
        let by_cosine = top(&room.found, |found| found.1);
        let by_bm25 = top(&room.found, |found| found.2);
        for ranked in [by_cosine, by_bm25] {
            for (rank, (document, cosine, _)) in ranked.iter().enumerate() {
                let score = 1.0 / (RANKS + rank as f32 + 1.0);
                match fused.iter_mut().find(|known| known.document == *document) {
                    Some(known) => known.score += score,
                    None => fused.push(Similar { document: *document, cosine: *cosine, score }),
                }
            }
        }
        fused.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.document.cmp(&b.document)));
        fused.truncate(most);
        fused
    }

    /// The cosine between two documents, from 0 to 1.
    pub fn cosine(&self, a: u32, b: u32) -> f32 {
        let (Some(a), Some(b)) = (self.vectors.get(a as usize), self.vectors.get(b as usize)) else {
            return 0.0;
        };
        let mut sum = 0.0;
        let mut b = b.iter().peekable();
        for (term, weight) in a {
            while b.next_if(|(other, _)| other < term).is_some() {}
            if let Some((_, theirs)) = b.next_if(|(other, _)| other == term) {
                sum += weight * theirs;
            }
        }
        sum
    }
}

/// A document, its cosine and its BM25.
type Found = (u32, f32, f32);

/// The [`DEPTH`] best, best first. Most are worse than those that were kept so far, and need one comparison.
fn top(found: &[Found], by: impl Fn(&Found) -> f32) -> Vec<Found> {
    let better = |a: &Found, b: &Found| by(b).total_cmp(&by(a)).then(a.0.cmp(&b.0));
    let mut best: Vec<Found> = Vec::with_capacity(2 * DEPTH);
    let mut least = f32::NEG_INFINITY;
    for one in found {
        if by(one) < least {
            continue;
        }
        best.push(*one);
        if best.len() == 2 * DEPTH {
            let (_, last, _) = best.select_nth_unstable_by(DEPTH - 1, better);
            least = by(last);
            best.truncate(DEPTH);
        }
    }
    best.sort_unstable_by(better);
    best.truncate(DEPTH);
    best
}

/// Memory that one call after another uses.
#[derive(Default)]
pub struct Room {
    sums: Vec<(f32, f32)>,
    found: Vec<Found>,
}

fn length(vector: &[(u32, f32)]) -> f32 {
    vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Builder, Document, Field, Language};

    #[test]
    fn documents_that_share_rare_words_belong_together() {
        let mut builder = Builder::new(Language::English, Vec::new());
        for (key, text) in [
            ("one", "Fibre changed bacteria in the gut of mice"),
            ("two", "Gut bacteria and fibre once more"),
            ("far", "Chromosomes of an island"),
            ("mice", "Mice on an island"),
        ] {
            let fields = vec![(Field::Text, text.into())];
            builder.add(&Document { key, language: Language::English, fields, facets: Vec::new() });
        }
        let related = Related::new(&builder.collect(), &Settings::SITE);
        let mut room = Room::default();
        let to = |document, room: &mut Room| -> Vec<u32> {
            related.to(document, 9, room).iter().map(|neighbour| neighbour.document).collect()
        };
        assert_eq!(to(0, &mut room), [1, 3]);
        assert_eq!(to(1, &mut room), [0]);
        assert_eq!(to(2, &mut room), [3], "what one call left behind does not reach the next");
        assert!((related.cosine(0, 1) - related.to(0, 1, &mut room)[0].cosine).abs() < 1e-5);
        assert!(related.cosine(0, 0) > 0.999 && related.cosine(0, 2) == 0.0);
    }

    #[test]
    fn the_best_are_those_of_sorting_all() {
        let found: Vec<Found> =
            (0..5_000_u32).map(|n| (n, (n.wrapping_mul(2_654_435_761) >> 22) as f32, 0.0)).collect();
        for count in [0, 7, 100, 201, 5_000] {
            let mut sorted = found[..count].to_vec();
            sorted.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            sorted.truncate(DEPTH);
            assert_eq!(top(&found[..count], |found| found.1), sorted);
        }
    }
}
