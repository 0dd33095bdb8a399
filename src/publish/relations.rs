//! Which articles stand beneath an article, and why.
//!
//! An editor's picks come first, in their order, then the most similar ones. What says the same as an article that is
//! already there is passed over, and retracted articles stand last, whoever picked them: they are no support for anything.

use crate::catalog::Glossary;
use crate::i18n::{Arg, say, say_with};
use crate::model::{Article, GlossaryEntry};
use plainsight_search::{Collection, Related, Room, SAME, Settings};
use serde::{Deserialize, Serialize};

/// Related articles shown beneath an article.
pub const RELATED_LIMIT: usize = 6;
/// Below this two articles have nothing to say to each other, even if they share a topic.
const LEAST_COSINE: f32 = 0.03;
/// And below this if they share neither a topic nor what they are about.
const LEAST_APART: f32 = 0.1;
/// Neighbours looked at: some are picks already, or say the same as another.
const CANDIDATES: usize = 30;
/// What a reason names at most.
const REASONS: usize = 2;
/// A word that this share of the articles is about is no reason.
const COMMON: f32 = 0.2;

/// What each article is about, and how like each other they are.
pub struct Relations {
    related: Related,
    subjects: Vec<Subjects>,
    /// How many articles are about each entry of the glossary.
    about: Vec<u32>,
    /// What the entries are called.
    names: Vec<String>,
}

/// What an article is about.
#[derive(Serialize, Deserialize)]
pub struct Subjects {
    /// Places in the glossary, of the words in the title and the takeaway.
    entries: Vec<u16>,
    topics: Vec<String>,
    is_retracted: bool,
}

impl Subjects {
    /// `glossary` searches `entries`.
    pub fn of(article: &Article, glossary: &Glossary, entries: &[GlossaryEntry]) -> Self {
        let mut marker = glossary.marker();
        marker.mark(&article.title);
        marker.mark(&article.takeaway);
        let found = marker.found();
        let place = |slug: &str| entries.iter().position(|entry| entry.slug == slug).map(|at| at as u16);
        Self {
            entries: found.iter().filter_map(|entry| place(&entry.slug)).collect(),
            topics: article.topics.clone(),
            is_retracted: article.is_retracted(),
        }
    }
}

impl Relations {
    /// Of all articles, in catalogue order.
    pub fn new(collection: &Collection, subjects: Vec<Subjects>, glossary: &[GlossaryEntry]) -> Self {
        let mut about = vec![0; glossary.len()];
        let entries = subjects.iter().flat_map(|subjects| &subjects.entries);
        entries.for_each(|entry| about[usize::from(*entry)] += 1);
        let names = glossary.iter().map(|entry| entry.term.clone()).collect();
        Self { related: Related::new(collection, &Settings::SITE), subjects, about, names }
    }

    /// At most [`RELATED_LIMIT`] positions, best first, each with a reason; never the article itself, nothing twice.
    /// `picks` are an editor's; `topic` is what a topic is called; `room` is memory that one call
    /// after another uses.
    pub fn to(
        &self,
        position: usize,
        picks: &[usize],
        topic: impl Fn(&str) -> String,
        room: &mut Room,
    ) -> Vec<(usize, String)> {
        let neighbours = self.related.to(position as u32, CANDIDATES, room);
        let similar = neighbours.iter().filter(|near| near.cosine >= LEAST_COSINE && near.cosine < SAME);
        let mut found: Vec<usize> = Vec::new();
        for pick in picks {
            if *pick != position && !found.contains(pick) {
                found.push(*pick);
            }
        }
        for near_by in similar {
            let near = near_by.document as usize;
            let is_new = found
                .iter()
                .all(|known| *known != near && self.related.cosine(*known as u32, near as u32) < SAME);
            let is_close = near_by.cosine >= LEAST_APART || self.share(position, near);
            if found.len() < RELATED_LIMIT && is_new && is_close {
                found.push(near);
            }
        }
        found.truncate(RELATED_LIMIT);
        // A stable sort: apart from the retracted ones the order stays. They stand last, and are not hidden: a reader who
        // heard of one should find that it was withdrawn.
        found.sort_by_key(|near| self.subjects.get(*near).is_some_and(|subjects| subjects.is_retracted));
        let why = |near: usize| self.why(position, near, picks.contains(&near), &topic);
        found.into_iter().map(|near| (near, why(near))).collect()
    }

    /// Do two articles share anything that can be named?
    fn share(&self, one: usize, other: usize) -> bool {
        let (entries, topics) = self.shared(one, other);
        !entries.is_empty() || !topics.is_empty()
    }

    /// The words of the glossary that both are about, the rarest first, and the topics of both.
    fn shared(&self, one: usize, other: usize) -> (Vec<u16>, Vec<&str>) {
        let (Some(one), Some(other)) = (self.subjects.get(one), self.subjects.get(other)) else {
            return Default::default();
        };
        let most = (self.subjects.len() as f32 * COMMON).max(2.0) as u32;
        let is_rare = |entry: &u16| self.about[usize::from(*entry)] <= most;
        let both = one.entries.iter().filter(|entry| other.entries.contains(entry) && is_rare(entry));
        let mut entries: Vec<u16> = both.copied().collect();
        entries.sort_by_key(|entry| self.about[usize::from(*entry)]);
        let topics = one.topics.iter().filter(|slug| other.topics.contains(slug)).map(String::as_str);
        (entries, topics.collect())
    }

    /// Why one is shown beneath the other.
    fn why(&self, one: usize, other: usize, is_picked: bool, topic: impl Fn(&str) -> String) -> String {
        let (entries, topics) = self.shared(one, other);
        let names = |entry: &u16| self.names[usize::from(*entry)].clone();
        if !entries.is_empty() {
            let subjects: Vec<String> = entries.iter().take(REASONS).map(names).collect();
            say_with("related-subjects", &[("subjects", Arg::all(&subjects))])
        } else if !topics.is_empty() {
            let topics: Vec<String> = topics.into_iter().take(REASONS).map(topic).collect();
            say_with("related-topics", &[("topics", Arg::each(&topics))])
        } else if is_picked {
            say("related-picked").to_owned()
        } else {
            say("related-alike").to_owned()
        }
    }
}
