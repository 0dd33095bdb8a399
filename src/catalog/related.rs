//! Which articles belong together.
//!
//! An editor's picks come first, in their order. After them the most similar articles by what they share: topics, weighed
//! by how rare they are, and words of the text as TF-IDF cosine (Salton and Buckley 1988, doi
//! 10.1016/0306-4573(88)90021-0), which held up best on judged medical abstracts among the simple methods. Retracted
//! articles come last, whoever picked them: they never stand as support.

use crate::model::Article;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Related articles shown beneath an article.
pub const RELATED_LIMIT: usize = 6;

/// Topics count this much against the text: they are few and an editor chose them.
const TOPIC_WEIGHT: f64 = 0.5;
/// Below this two articles have nothing to say to each other.
const LEAST_SIMILARITY: f64 = 0.05;
/// A word in more than this share of the articles ("people", "study") says nothing about likeness.
const COMMON_SHARE: f64 = 0.3;

/// Similarity between all articles of a catalogue.
pub struct Related<'a> {
    articles: &'a [Article],
    by_id: HashMap<&'a str, usize>,
    text: Vectors,
    topics: Vectors,
}

impl<'a> Related<'a> {
    pub fn new(articles: &'a [Article]) -> Self {
        let words = articles.iter().map(|article| article.prose().flat_map(words).collect());
        let topics = articles.iter().map(|article| article.topics.clone());
        Self {
            articles,
            by_id: articles.iter().enumerate().map(|(n, article)| (article.id.as_str(), n)).collect(),
            text: Vectors::new(words, COMMON_SHARE),
            topics: Vectors::new(topics, 1.0),
        }
    }

    /// At most [`RELATED_LIMIT`] indices of articles, best first; never the article itself, nothing twice.
    pub fn to(&self, article: usize) -> Vec<usize> {
        let picks =
            self.articles[article].related.iter().filter_map(|id| self.by_id.get(id.as_str()).copied());
        let mut seen = HashSet::from([article]);
        let mut found: Vec<usize> = picks.chain(self.similar(article)).filter(|n| seen.insert(*n)).collect();
        found.truncate(RELATED_LIMIT);
        // A stable sort: apart from the retracted ones the order stays. They stand last, and are not hidden: a reader who
        // heard of one should find that it was withdrawn.
        found.sort_by_key(|n| self.articles[*n].is_retracted());
        found
    }

    /// The most similar articles, best first.
    fn similar(&self, article: usize) -> Vec<usize> {
        let mut scores: BTreeMap<usize, f64> = BTreeMap::new();
        for (vectors, weight) in [(&self.text, 1.0 - TOPIC_WEIGHT), (&self.topics, TOPIC_WEIGHT)] {
            for (other, cosine) in vectors.cosines(article) {
                *scores.entry(other).or_default() += weight * cosine;
            }
        }
        let mut ranked: Vec<_> = scores.into_iter().filter(|(_, score)| *score >= LEAST_SIMILARITY).collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        // One more for each place that a pick, or the article itself, may already fill.
        ranked.truncate(2 * RELATED_LIMIT + 1);
        ranked.into_iter().map(|(other, _)| other).collect()
    }
}

/// TF-IDF vectors of unit length, both by document and by term.
struct Vectors {
    documents: Vec<Vec<(usize, f64)>>,
    /// For each term the documents that hold it, with its weight there.
    postings: Vec<Vec<(usize, f64)>>,
}

impl Vectors {
    /// Terms in more than `common` of the documents are left out, unless there are too few documents to tell.
    fn new(documents: impl Iterator<Item = Vec<String>>, common: f64) -> Self {
        let mut ids: HashMap<String, usize> = HashMap::new();
        let counted: Vec<BTreeMap<usize, f64>> = documents
            .map(|terms| {
                let mut counts = BTreeMap::new();
                for term in terms {
                    let next = ids.len();
                    *counts.entry(*ids.entry(term).or_insert(next)).or_insert(0.0) += 1.0;
                }
                counts
            })
            .collect();

        let mut frequency = vec![0_usize; ids.len()];
        counted.iter().flat_map(BTreeMap::keys).for_each(|term| frequency[*term] += 1);
        let total = counted.len() as f64;
        let most = (total * common).max(4.0);

        let mut postings = vec![Vec::new(); ids.len()];
        let documents = counted
            .into_iter()
            .enumerate()
            .map(|(document, counts)| {
                let weighed: Vec<(usize, f64)> = counts
                    .into_iter()
                    .filter(|(term, _)| frequency[*term] as f64 <= most)
                    .map(|(term, count): (usize, f64)| {
                        (term, (1.0 + count.ln()) * (1.0 + total / frequency[term] as f64).ln())
                    })
                    .collect();
                let length = weighed.iter().map(|(_, w)| w * w).sum::<f64>().sqrt();
                let unit: Vec<_> = weighed.into_iter().map(|(term, w)| (term, w / length)).collect();
                for (term, weight) in &unit {
                    postings[*term].push((document, *weight));
                }
                unit
            })
            .collect();
        Self { documents, postings }
    }

    /// Every other document that shares a term, with the cosine between the two.
    fn cosines(&self, document: usize) -> BTreeMap<usize, f64> {
        let mut sums = BTreeMap::new();
        for (term, weight) in &self.documents[document] {
            for (other, theirs) in &self.postings[*term] {
                if *other != document {
                    *sums.entry(*other).or_insert(0.0) += weight * theirs;
                }
            }
        }
        sums
    }
}

/// Words of three letters or more, in lower case, with a plural "s" taken off.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2).map(|word| {
        let word = word.to_lowercase();
        match word.strip_suffix('s') {
            Some(stem) if stem.len() > 3 && !stem.ends_with('s') => stem.to_owned(),
            _ => word,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn article(id: &str, topics: &[&str], text: &str, related: &[&str], retracted: bool) -> Article {
        let notices =
            if retracted { json!([{ "kind": "retraction", "text": "Withdrawn." }]) } else { json!([]) };
        let json = json!({
            "id": id, "title": id, "takeaway": text, "topics": topics, "sections": { "found": [text] },
            "related": related, "notices": notices,
        });
        Article::read(&json).0.unwrap()
    }

    fn ids(articles: &[Article], of: usize) -> Vec<&str> {
        Related::new(articles).to(of).into_iter().map(|n| articles[n].id.as_str()).collect()
    }

    fn shelf() -> Vec<Article> {
        vec![
            article("one", &["diet"], "Fibre changed bacteria in the gut", &["pick"], false),
            article("two", &["diet"], "Gut bacteria and fibre once more", &["one", "two", "gone"], false),
            article("withdrawn", &["diet"], "Fibre bacteria gut fibre bacteria", &[], true),
            article("pick", &["mood"], "A walk every morning", &["withdrawn"], false),
            article("far", &["genes"], "Chromosomes of an island", &[], false),
        ]
    }

    #[test]
    fn picks_come_first_and_retracted_articles_last() {
        assert_eq!(ids(&shelf(), 0), ["pick", "two", "withdrawn"]);
    }

    #[test]
    fn an_article_is_never_related_to_itself_and_a_missing_pick_is_passed_over() {
        assert_eq!(ids(&shelf(), 1), ["one", "withdrawn"]);
    }

    #[test]
    fn an_article_with_nothing_in_common_has_no_related_ones() {
        assert!(ids(&shelf(), 4).is_empty());
    }

    #[test]
    fn a_list_has_an_end() {
        let many: Vec<_> =
            (0..40).map(|n| article(&format!("a{n}"), &["diet"], "Fibre and gut", &[], false)).collect();
        assert_eq!(ids(&many, 0).len(), RELATED_LIMIT);
    }
}
