//! What comes back from the engine, as JSON.

use super::json::{list, object, text};
#[cfg(feature = "read")]
use serde_json::Value;

/// What comes back for a request.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// The answer needs these parts first.
    Needs(Vec<String>),
    Answer(Answer),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// Documents found, of which `hits` are some.
    pub total: usize,
    /// The numbers of documents.
    pub hits: Vec<usize>,
    /// Empty if it was not asked for, or needs what is in `later`.
    pub counts: FacetCounts,
    /// Parts that would make the answer complete. It can be shown before they come.
    pub later: Vec<String>,
    /// Words that no document holds, each with what was taken for it.
    pub taken: Vec<(String, String)>,
    /// Words that no document holds, nor anything like them.
    pub unknown: Vec<String>,
    /// If nothing was found: how many would be without the choice in a facet, or, for an empty name, without the words.
    pub without: Vec<(String, usize)>,
    /// Those of the first documents that were found, if it was asked for: more than `hits` may be.
    pub first: Vec<usize>,
    /// A part could not be had, so some of what was asked for was not looked for.
    pub is_partial: bool,
}

/// What stands beside each value, by facet and value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts(pub Vec<(String, Vec<(String, FacetCount)>)>);

/// What stands beside a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FacetCount {
    /// Documents that have it, among those that everything else that was asked for leaves.
    pub having: usize,
    /// Documents that choosing it would add to what is shown; `None` if nothing of its facet is chosen yet, or it is.
    pub adds: Option<usize>,
}

/// Why something could not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no part of an index, or was damaged on its way.
    Damaged,
    /// Of a format, or in a protocol, that the engine does not know.
    OtherFormat,
    /// Of another edition than the manifest: the site was published anew.
    OtherEdition,
    /// The call makes no sense.
    Call,
}

// What each thing is called.
const NEEDS: &str = "needs";
const TOTAL: &str = "total";
const HITS: &str = "hits";
const COUNTS: &str = "counts";
const LATER: &str = "later";
const TAKEN: &str = "taken";
const UNKNOWN: &str = "unknown";
const WITHOUT: &str = "without";
const FIRST: &str = "first";
const PARTIAL: &str = "partial";
const FAULT: &str = "fault";
#[cfg(test)]
pub const NAMES: [&str; 10] = [NEEDS, TOTAL, HITS, COUNTS, LATER, TAKEN, UNKNOWN, WITHOUT, FIRST, PARTIAL];
const DOCUMENTS: &str = "documents";

impl FacetCounts {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, facet: &str, value: &str) -> FacetCount {
        let values = self.0.iter().find(|(name, _)| name == facet).map(|(_, values)| values);
        let count = values.into_iter().flatten().find(|(known, _)| known == value);
        count.map_or_else(FacetCount::default, |(_, count)| *count)
    }
}

impl Fault {
    pub const ALL: [Self; 4] = [Self::Damaged, Self::OtherFormat, Self::OtherEdition, Self::Call];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::OtherFormat => "other-format",
            Self::OtherEdition => "other-edition",
            Self::Call => "call",
        }
    }

    pub fn write(self) -> String {
        object([(FAULT, text(self.word()))])
    }

    /// The fault that came back, if one did; one that nobody knows is as if the reply were damaged.
    #[cfg(feature = "read")]
    pub fn read(value: &Value) -> Option<Self> {
        let word = value.get(FAULT)?.as_str();
        Some(Self::ALL.into_iter().find(|fault| Some(fault.word()) == word).unwrap_or(Self::Damaged))
    }
}

/// What comes back when there is nothing to say.
pub fn write_done() -> String {
    "{}".to_owned()
}

/// What comes back when an index was opened.
pub fn write_opened(documents: u32) -> String {
    object([(DOCUMENTS, documents.to_string())])
}

impl Reply {
    pub fn write(&self) -> String {
        match self {
            Self::Needs(parts) => object([(NEEDS, texts(parts))]),
            Self::Answer(answer) => answer.write(),
        }
    }

    /// What cannot be read is left out.
    #[cfg(feature = "read")]
    pub fn read(value: &Value) -> Self {
        match value.get(NEEDS) {
            Some(_) => Self::Needs(read_texts(value, NEEDS)),
            None => Self::Answer(Answer::read(value)),
        }
    }
}

impl Answer {
    /// `counts` has a pair for each facet: its name, and a list of value, how many have it, and how many choosing it would add
    /// where that is said.
    fn write(&self) -> String {
        let count = |(value, count): &(String, FacetCount)| {
            list(
                [text(value), count.having.to_string()]
                    .into_iter()
                    .chain(count.adds.map(|adds| adds.to_string())),
            )
        };
        let facet = |(name, counts): &(String, Vec<_>)| list([text(name), list(counts.iter().map(count))]);
        object([
            (TOTAL, self.total.to_string()),
            (HITS, numbers(&self.hits)),
            (COUNTS, list(self.counts.0.iter().map(facet))),
            (LATER, texts(&self.later)),
            (TAKEN, list(self.taken.iter().map(|(typed, taken)| list([text(typed), text(taken)])))),
            (UNKNOWN, texts(&self.unknown)),
            (WITHOUT, list(self.without.iter().map(|(name, total)| list([text(name), total.to_string()])))),
            (FIRST, numbers(&self.first)),
            (PARTIAL, self.is_partial.to_string()),
        ])
    }

    #[cfg(feature = "read")]
    fn read(value: &Value) -> Self {
        let pair = |pair: &Value| Some((read_text(pair.get(0)?)?, read_text(pair.get(1)?)?));
        let total = |pair: &Value| Some((read_text(pair.get(0)?)?, number(pair.get(1))?));
        let count = |value: &Value| {
            let count = FacetCount { having: number(value.get(1))?, adds: number(value.get(2)) };
            Some((read_text(value.get(0)?)?, count))
        };
        let facet = |facet: &Value| {
            Some((read_text(facet.get(0)?)?, items(facet.get(1)).filter_map(count).collect()))
        };
        Self {
            total: number(value.get(TOTAL)).unwrap_or_default(),
            hits: read_numbers(value, HITS),
            counts: FacetCounts(items(value.get(COUNTS)).filter_map(facet).collect()),
            later: read_texts(value, LATER),
            taken: items(value.get(TAKEN)).filter_map(pair).collect(),
            unknown: read_texts(value, UNKNOWN),
            without: items(value.get(WITHOUT)).filter_map(total).collect(),
            first: read_numbers(value, FIRST),
            is_partial: value.get(PARTIAL).and_then(Value::as_bool).unwrap_or_default(),
        }
    }
}

fn numbers(numbers: &[usize]) -> String {
    list(numbers.iter().map(usize::to_string))
}

#[cfg(feature = "read")]
fn read_numbers(value: &Value, key: &str) -> Vec<usize> {
    items(value.get(key)).filter_map(|item| number(Some(item))).collect()
}

fn texts(texts: &[String]) -> String {
    list(texts.iter().map(|item| text(item)))
}

#[cfg(feature = "read")]
fn items(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

#[cfg(feature = "read")]
fn read_text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

#[cfg(feature = "read")]
fn read_texts(value: &Value, key: &str) -> Vec<String> {
    items(value.get(key)).filter_map(read_text).collect()
}

#[cfg(feature = "read")]
fn number(value: Option<&Value>) -> Option<usize> {
    value?.as_u64()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn an_answer_is_said_in_json() {
        let answer = Answer {
            total: 34,
            hits: vec![3, 1],
            counts: FacetCounts(vec![(
                "topic".into(),
                vec![
                    ("diet".into(), FacetCount { having: 4, adds: Some(2) }),
                    ("mood".into(), FacetCount::default()),
                ],
            )]),
            taken: vec![("fatgue".into(), "fatigue".into())],
            without: vec![("topic".into(), 3), (String::new(), 1)],
            first: vec![0, 3],
            ..Answer::default()
        };
        let json = json!({
            "total": 34, "hits": [3, 1], "counts": [["topic", [["diet", 4, 2], ["mood", 0]]]], "later": [],
            "taken": [["fatgue", "fatigue"]], "unknown": [], "without": [["topic", 3], ["", 1]], "first": [0, 3],
            "partial": false,
        });
        let reply = Reply::Answer(answer.clone());
        assert_eq!(serde_json::from_str::<Value>(&reply.write()).unwrap(), json);
        assert_eq!(answer.counts.get("topic", "diet").having, 4);
        assert_eq!(answer.counts.get("year", "2024"), FacetCount::default());
        let odd = Reply::read(&json!({ "total": -1, "hits": "?", "counts": 7 }));
        assert_eq!(odd, Reply::Answer(Answer::default()), "what cannot be read is left out");
    }

    #[test]
    fn a_fault_is_said_in_a_word() {
        for fault in Fault::ALL {
            assert_eq!(Fault::read(&serde_json::from_str(&fault.write()).unwrap()), Some(fault));
        }
        assert_eq!(Fault::read(&json!({ "fault": "new" })), Some(Fault::Damaged));
        assert_eq!(Fault::read(&serde_json::from_str(&write_opened(7)).unwrap()), None);
    }

    fn counts() -> impl Strategy<Value = FacetCounts> {
        let count = any::<(String, usize, Option<usize>)>()
            .prop_map(|(value, having, adds)| (value, FacetCount { having, adds }));
        let facet = (any::<String>(), prop::collection::vec(count, 0..3));
        prop::collection::vec(facet, 0..3).prop_map(FacetCounts)
    }

    fn texts() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec(any::<String>(), 0..3)
    }

    prop_compose! {
        fn answers()(
            total in any::<usize>(),
            hits in prop::collection::vec(any::<usize>(), 0..4),
            counts in counts(),
            (later, unknown) in (texts(), texts()),
            taken in prop::collection::vec(any::<(String, String)>(), 0..3),
            without in prop::collection::vec(any::<(String, usize)>(), 0..3),
            first in prop::collection::vec(any::<usize>(), 0..4),
            is_partial in any::<bool>(),
        ) -> Answer {
            Answer { total, hits, counts, later, taken, unknown, without, first, is_partial }
        }
    }

    proptest! {
        #[test]
        fn whatever_is_answered_comes_through(answer in answers(), parts in texts()) {
            for reply in [Reply::Answer(answer), Reply::Needs(parts)] {
                prop_assert_eq!(Reply::read(&serde_json::from_str(&reply.write()).unwrap()), reply);
            }
        }
    }
}
