//! Reading JSON as a publisher's editor saved it: a key that stands twice is noticed, a byte order mark is not.
//!
//! Most readers of JSON keep the last of two equal keys without a word. A notice of a retraction could vanish that way.

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::cell::Cell;
use std::fmt;

/// What was read, and whether an object in it has a key twice; then the last value counts.
pub struct Read {
    pub value: Value,
    pub has_twice: bool,
}

pub fn read(text: &str) -> serde_json::Result<Read> {
    let twice = Cell::new(false);
    let mut source = serde_json::Deserializer::from_str(without_mark(text));
    let value = Watch(&twice).deserialize(&mut source)?;
    source.end()?;
    Ok(Read { value, has_twice: twice.get() })
}

/// Windows' editors put a byte order mark first.
pub fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Reads a value and remembers if a key stood twice.
#[derive(Clone, Copy)]
struct Watch<'a>(&'a Cell<bool>);

impl<'de> DeserializeSeed<'de> for Watch<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Watch<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key_seed(Key)? {
            if map.insert(key, entries.next_value_seed(self)?).is_some() {
                self.0.set(true);
            }
        }
        Ok(map.into())
    }
}

struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        String::deserialize(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_key_that_stands_twice_is_noticed_wherever_it_is() {
        for (text, twice) in [
            (r#"{"a": 1, "b": [{"c": 1}, {"c": 2}]}"#, false),
            (r#"{"notices": [{"kind": "retraction"}], "notices": []}"#, true),
            (r#"{"a": [{"b": {"c": 1, "c": 2}}]}"#, true),
            (r#"{"a": 1, "\u0061": 2}"#, true),
        ] {
            assert_eq!(read(text).unwrap().has_twice, twice, "{text}");
        }
    }

    #[test]
    fn what_follows_the_value_is_a_fault_and_a_mark_before_it_is_none() {
        assert!(read("{} {}").is_err());
        assert_eq!(read("\u{feff}{\"a\": 1}").unwrap().value["a"], 1);
    }

    proptest! {
        #[test]
        fn it_reads_what_serde_reads(text in "(\\{|\\}|\\[|\\]|\"a\"|\"b\"|:|,|1|-2|3.5|null|true| ){0,20}") {
            let ours = read(&text).map(|read| read.value).ok();
            prop_assert_eq!(ours, serde_json::from_str::<Value>(&text).ok());
        }
    }
}
