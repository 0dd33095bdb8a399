//! Reading a JSON object field by field, keeping what is good and noting every fault.
//!
//! Walking a `serde_json::Value` instead of deriving `Deserialize` does two things a derive cannot: it goes on after the
//! first fault, and it costs the browser one small code path instead of one per type.

use super::{DOES_NOT_APPLY, Date, Fault, FaultKind, Link, Report, Term, Vocabulary};
use serde_json::{Map, Value};
use std::cell::RefCell;

/// A browser reads what was checked while publishing. It has nobody to tell of faults, and brings no code for it.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

/// Every fault met so far.
#[derive(Default)]
pub struct Log(RefCell<Vec<Fault>>);

impl Log {
    pub fn note(&self, at: &str, kind: FaultKind) {
        if IN_BROWSER {
            return;
        }
        self.0.borrow_mut().push(Fault { at: at.to_owned(), kind });
    }

    pub fn into_faults(self) -> Vec<Fault> {
        self.0.into_inner()
    }
}

/// A JSON object being read. It remembers which keys were asked for, so that [`Fields::done`] can name the others.
pub struct Fields<'a> {
    map: &'a Map<String, Value>,
    at: String,
    log: &'a Log,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Fields<'a> {
    /// `None`, and a fault, if `value` is not an object.
    pub fn of(value: &'a Value, at: String, log: &'a Log) -> Option<Self> {
        match value {
            Value::Object(map) => Some(Self { map, at, log, asked: RefCell::default() }),
            other => {
                log.note(&at, wrong_type("an object", other));
                None
            }
        }
    }

    /// The place of `key` in the document; nobody asks for it in a browser.
    fn place(&self, key: &str) -> String {
        if IN_BROWSER { String::new() } else { format!("{}/{key}", self.at) }
    }

    pub fn fault(&self, key: &str, kind: FaultKind) {
        self.log.note(&self.place(key), kind);
    }

    /// The value as it stands, without saying that `key` is known here.
    pub fn peek(&self, key: &str) -> Option<&'a Value> {
        self.map.get(key)
    }

    /// Says that `key` is known here.
    pub fn ask(&self, key: &'static str) {
        if IN_BROWSER {
            return;
        }
        self.asked.borrow_mut().push(key);
    }

    fn get(&self, key: &'static str) -> Option<&'a Value> {
        self.ask(key);
        self.peek(key)
    }

    /// Says that `key` has to be there, be it as `null`.
    fn nullable(&self, key: &'static str) -> Option<&'a Value> {
        let value = self.get(key);
        if value.is_none() {
            self.fault(key, FaultKind::MissingNullable);
        }
        value.filter(|v| !v.is_null())
    }

    /// Text that may be absent without a word.
    pub fn optional_text(&self, key: &'static str) -> Option<String> {
        let value = self.get(key).filter(|v| !v.is_null())?;
        self.as_text(&self.place(key), value)
    }

    /// Text that may also stand as a number, or as a list of one text: not everything that writes CSL-JSON keeps to it.
    pub fn loose_text(&self, key: &'static str) -> Option<String> {
        self.as_loose_text(&self.place(key), self.get(key)?)
    }

    fn as_loose_text(&self, at: &str, value: &Value) -> Option<String> {
        match value {
            Value::Null => None,
            // "12.0" is a way to write 12.
            Value::Number(number) => match number.as_f64() {
                Some(whole) if whole.fract() == 0.0 && whole.abs() < 1e15 => Some(format!("{whole:.0}")),
                _ => Some(number.to_string()),
            },
            Value::Array(items) => items.iter().find_map(|item| self.as_loose_text(at, item)),
            // PubMed's XML, where an element has attributes.
            Value::Object(map) if map.contains_key("#text") => self.as_loose_text(at, map.get("#text")?),
            // Silence is no fault here: exports write an empty text for what they do not know.
            Value::String(text) if text.trim().is_empty() => None,
            value => self.as_text(at, value),
        }
    }

    /// All texts of a list, or the one that stands there.
    pub fn loose_texts(&self, key: &'static str) -> Vec<String> {
        let items = match self.get(key) {
            Some(Value::Array(items)) => items.iter().collect(),
            value => Vec::from_iter(value),
        };
        items.into_iter().filter_map(|item| self.as_loose_text(&self.place(key), item)).collect()
    }

    /// Text that may be `null`, "not reported", but must be said.
    pub fn nullable_text(&self, key: &'static str) -> Option<String> {
        let value = self.nullable(key)?;
        self.as_text(&self.place(key), value)
    }

    /// Text that must be there and say something; empty if it does not.
    pub fn required_text(&self, key: &'static str) -> String {
        match self.get(key) {
            None | Some(Value::Null) => {
                self.fault(key, FaultKind::Missing);
                String::new()
            }
            Some(value) => self.as_text(&self.place(key), value).unwrap_or_default(),
        }
    }

    /// Text of at most `limit` characters; what is longer is kept whole, and noted.
    pub fn limited_text(&self, key: &'static str, limit: usize) -> String {
        let text = self.required_text(key);
        let found = text.chars().count();
        if found > limit {
            self.fault(key, FaultKind::TooLong { found, limit });
        }
        text
    }

    /// A list of texts; an absent list is an empty one.
    pub fn texts(&self, key: &'static str) -> Vec<String> {
        self.items(key).filter_map(|(at, value)| self.as_text(&at, value)).collect()
    }

    /// A list of texts that must have at least one.
    pub fn required_texts(&self, key: &'static str) -> Vec<String> {
        let texts = self.texts(key);
        if texts.is_empty() {
            let kind = if self.map.contains_key(key) { FaultKind::Empty } else { FaultKind::Missing };
            self.fault(key, kind);
        }
        texts
    }

    /// A whole number that may be `null`, "not reported", but must be said.
    pub fn nullable_count(&self, key: &'static str) -> Option<u64> {
        self.as_count(key, self.nullable(key)?)
    }

    pub fn optional_count(&self, key: &'static str) -> Option<u64> {
        self.as_count(key, self.get(key).filter(|v| !v.is_null())?)
    }

    /// A number that may be absent or `null` without a word.
    pub fn optional_number(&self, key: &'static str) -> Option<f64> {
        let value = self.get(key).filter(|v| !v.is_null())?;
        let number = value.as_f64();
        if number.is_none() {
            self.fault(key, wrong_type("a number", value));
        }
        number
    }

    /// True or false, where absence and `null` mean that nobody knows.
    pub fn optional_flag(&self, key: &'static str) -> Option<bool> {
        let value = self.get(key).filter(|v| !v.is_null())?;
        let flag = value.as_bool();
        if flag.is_none() {
            self.fault(key, wrong_type("true or false", value));
        }
        flag
    }

    /// True or false; what is absent is false.
    pub fn flag(&self, key: &'static str) -> bool {
        self.optional_flag(key).unwrap_or_default()
    }

    /// Text that must be said, be it that it is not reported (`null`) or that it does not apply.
    pub fn report_text(&self, key: &'static str) -> Report<String> {
        match self.nullable_text(key) {
            Some(text) if text == DOES_NOT_APPLY => Report::DoesNotApply,
            text => text.into(),
        }
    }

    /// The same for a word of a vocabulary; where it need not be said, absence is silence.
    pub fn report_term<T: Vocabulary>(&self, key: &'static str, must: bool) -> Report<Term<T>> {
        let value = if must { self.nullable(key) } else { self.get(key).filter(|v| !v.is_null()) };
        match value {
            Some(Value::String(word)) if word == DOES_NOT_APPLY => Report::DoesNotApply,
            value => value.and_then(|value| self.as_term(&self.place(key), value)).into(),
        }
    }

    /// A word of a vocabulary, `null` for "not reported"; where it need not be said, absence is silence.
    pub fn term_if<T: Vocabulary>(&self, key: &'static str, must: bool) -> Option<Term<T>> {
        if must { self.nullable_term(key) } else { self.optional_term(key) }
    }

    /// Text, `null` for "not reported"; where it need not be said, absence is silence.
    pub fn text_if(&self, key: &'static str, must: bool) -> Option<String> {
        if must { self.nullable_text(key) } else { self.optional_text(key) }
    }

    /// A word of a vocabulary, `null` for "not reported".
    pub fn nullable_term<T: Vocabulary>(&self, key: &'static str) -> Option<Term<T>> {
        let value = self.nullable(key)?;
        self.as_term(&self.place(key), value)
    }

    pub fn required_term<T: Vocabulary>(&self, key: &'static str) -> Option<Term<T>> {
        match self.get(key) {
            None | Some(Value::Null) => {
                self.fault(key, FaultKind::Missing);
                None
            }
            Some(value) => self.as_term(&self.place(key), value),
        }
    }

    /// A word of a vocabulary that may be absent without a word.
    pub fn optional_term<T: Vocabulary>(&self, key: &'static str) -> Option<Term<T>> {
        let value = self.get(key).filter(|v| !v.is_null())?;
        self.as_term(&self.place(key), value)
    }

    /// Words of a vocabulary; `null` and `[]` are both "not reported".
    pub fn nullable_terms<T: Vocabulary>(&self, key: &'static str) -> Vec<Term<T>> {
        if !self.map.contains_key(key) {
            self.fault(key, FaultKind::MissingNullable);
        }
        self.items(key).filter_map(|(at, value)| self.as_term(&at, value)).collect()
    }

    /// A date, whole or only its year and month.
    pub fn optional_date(&self, key: &'static str) -> Option<Date> {
        let text = self.optional_text(key)?;
        let date = Date::parse(&text);
        if date.is_none() {
            self.fault(key, FaultKind::NotADate { found: text });
        }
        date
    }

    /// A date with its day.
    pub fn required_day(&self, key: &'static str) -> Option<Date> {
        if self.map.get(key).is_none_or(Value::is_null) {
            self.get(key);
            self.fault(key, FaultKind::Missing);
            return None;
        }
        let date = self.optional_date(key)?;
        if date.day.is_none() {
            self.fault(key, FaultKind::NotADate { found: date.to_string() });
        }
        Some(date)
    }

    /// A link that is safe to follow.
    pub fn optional_link(&self, key: &'static str) -> Option<Link> {
        let text = self.optional_text(key)?;
        self.as_link(key, text)
    }

    /// The same, from what is written in other ways: in a list, without its scheme, or empty for what is not known.
    pub fn loose_link(&self, key: &'static str) -> Option<Link> {
        let text = self.loose_text(key)?;
        let text = if text.starts_with("www.") { format!("https://{text}") } else { text };
        self.as_link(key, text)
    }

    fn as_link(&self, key: &str, text: String) -> Option<Link> {
        let link = Link::parse(&text);
        if link.is_none() {
            self.fault(key, FaultKind::UnsafeLink { found: text });
        }
        link
    }

    /// A language as a BCP 47 tag, as far as its form goes: pages and feeds say it to machines.
    pub fn language(&self, key: &'static str) -> String {
        let tag = self.required_text(key);
        let is_part = |part: &str, least| {
            (least..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        let mut parts = tag.split('-');
        let is_tag = parts
            .next()
            .is_some_and(|first| is_part(first, 2) && first.bytes().all(|b| b.is_ascii_alphabetic()))
            && parts.all(|part| is_part(part, 1));
        if !tag.is_empty() && !is_tag {
            let what = format!("\"{tag}\" is no language tag; write one such as \"en\" or \"pt-BR\"");
            self.fault(key, FaultKind::Other(what));
        }
        tag
    }

    /// A name that can stand in an address.
    pub fn id(&self, key: &'static str) -> Option<String> {
        let text = self.required_text(key);
        if is_id(&text) {
            return Some(text);
        }
        if !text.is_empty() {
            self.fault(key, FaultKind::BadId { found: text });
        }
        None
    }

    /// An object inside this one that must be there.
    pub fn object(&self, key: &'static str) -> Option<Fields<'a>> {
        match self.get(key) {
            None | Some(Value::Null) => {
                self.fault(key, FaultKind::Missing);
                None
            }
            Some(value) => Fields::of(value, self.place(key), self.log),
        }
    }

    pub fn optional_object(&self, key: &'static str) -> Option<Fields<'a>> {
        let value = self.get(key).filter(|v| !v.is_null())?;
        Fields::of(value, self.place(key), self.log)
    }

    /// The objects of a list; what is not an object is noted and left out.
    pub fn objects(&self, key: &'static str) -> Vec<Fields<'a>> {
        self.items(key).filter_map(|(at, value)| Fields::of(value, at, self.log)).collect()
    }

    /// The values of a list, each with its place; an absent or null list has none.
    pub fn items(&self, key: &'static str) -> impl Iterator<Item = (String, &'a Value)> {
        let place = self.place(key);
        let items: &[Value] = match self.get(key) {
            None | Some(Value::Null) => &[],
            Some(Value::Array(items)) => items,
            Some(other) => {
                self.fault(key, wrong_type("a list", other));
                &[]
            }
        };
        items.iter().enumerate().map(move |(n, value)| (part(&place, n), value))
    }

    /// Names the keys nobody asked for. Keys that start with `_` or `$` are extensions and pass, as in JSON Feed.
    pub fn done(self) {
        let asked = self.asked.into_inner();
        for key in self.map.keys() {
            if !key.starts_with(['_', '$']) && !asked.contains(&key.as_str()) {
                let kind = FaultKind::UnknownKey { key: key.clone(), known: asked.clone() };
                self.log.note(&format!("{}/{key}", self.at), kind);
            }
        }
    }

    fn as_text(&self, at: &str, value: &Value) -> Option<String> {
        let Value::String(raw) = value else {
            self.log.note(at, wrong_type("text", value));
            return None;
        };
        let text = without_controls(raw);
        if text.len() < raw.len() && raw.chars().any(is_bad_control) {
            self.log.note(at, FaultKind::ControlCharacters);
        }
        if text.is_empty() {
            self.log.note(at, FaultKind::Empty);
            return None;
        }
        Some(text)
    }

    fn as_count(&self, key: &'static str, value: &Value) -> Option<u64> {
        let count = value.as_u64();
        if count.is_none() {
            self.fault(key, wrong_type("a whole number", value));
        }
        count
    }

    fn as_term<T: Vocabulary>(&self, at: &str, value: &Value) -> Option<Term<T>> {
        let term = Term::<T>::parse(&self.as_text(at, value)?);
        if let Term::Unknown(found) = &term {
            let known = T::TERMS.iter().map(|(word, _)| *word).collect();
            self.log.note(at, FaultKind::UnknownTerm { found: found.clone(), known });
        }
        Some(term)
    }
}

/// The place of a part of a list.
fn part(place: &str, n: usize) -> String {
    if IN_BROWSER { String::new() } else { format!("{place}/{n}") }
}

/// Can this stand in an address? Lower-case letters, digits and single hyphens, at most 100 characters, and no name that
/// Windows keeps for itself.
pub fn is_id(text: &str) -> bool {
    let is_device = matches!(text, "con" | "prn" | "aux" | "nul")
        || (text.len() == 4
            && (text.starts_with("com") || text.starts_with("lpt"))
            && text.ends_with(|c: char| c.is_ascii_digit()));
    !is_device
        && (1..=100).contains(&text.len())
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// Characters that XML 1.0 forbids, and feeds are XML, and those that Unicode keeps for itself (noncharacters).
pub fn is_bad_control(c: char) -> bool {
    let is_noncharacter = matches!(c, '\u{FDD0}'..='\u{FDEF}') || (c as u32) & 0xFFFE == 0xFFFE;
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || is_noncharacter
}

/// Text as it is shown: line breaks and tabs become spaces, other control characters go, the ends are trimmed.
fn without_controls(raw: &str) -> String {
    let shown: String =
        raw.chars().filter(|c| !is_bad_control(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    shown.trim().to_owned()
}

fn wrong_type(expected: &'static str, found: &Value) -> FaultKind {
    let found = match found {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    FaultKind::WrongType { expected, found }
}
