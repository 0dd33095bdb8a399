//! The date of a publication, as CSL-JSON, Crossref, PubMed and reference managers write it.

use super::{Date, FaultKind, Fields};
use serde::Serialize;
use serde_json::Value;

const NO_DATE: &str = "holds no date; readers are told that it is not reported";

/// The date in `issued`, and what of it could not be kept.
pub fn read(fields: &Fields) -> (Option<Date>, Vec<String>) {
    fields.ask("issued");
    let Some(value) = fields.peek("issued").filter(|value| !value.is_null()) else {
        return (None, Vec::new());
    };
    // Some exports put their one date into a list.
    let value = match value {
        Value::Array(items) => items.first().filter(|first| first.is_object()).unwrap_or(value),
        value => value,
    };
    let mut remarks = Vec::new();
    let read = match value {
        Value::String(text) => of_text(text, &mut remarks),
        Value::Number(_) => whole(value).and_then(|year| Date::from_parts(year, None, None)),
        Value::Object(_) => of_object(value, &mut remarks),
        _ => None,
    };
    match read {
        Some(date) => (Some(date), remarks),
        // Crossref's way to say that it does not know, or words such as "in press".
        None if says_no_date(value) => {
            remarks.push(NO_DATE.to_owned());
            (None, remarks)
        }
        None => {
            let place = if value.get("date-parts").is_some() { "issued/date-parts" } else { "issued" };
            let what = "should be [[year]], [[year, month]] or [[year, month, day]]".to_owned();
            fields.fault(place, FaultKind::Other(what));
            (None, Vec::new())
        }
    }
}

/// `{"date-parts": [[null]]}` and the like.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_empty),
        Value::Object(map) => map.values().all(is_empty),
        _ => false,
    }
}

/// Is there nothing, or only words, where a date should stand? A number that is no date is a slip, and not this.
fn says_no_date(value: &Value) -> bool {
    match value {
        Value::String(text) => text.trim().is_empty() || text.chars().any(char::is_alphabetic),
        Value::Object(map) => {
            let keys = ["date-parts", "year", "Year"].iter().chain(TEXTS);
            keys.filter_map(|key| map.get(*key)).all(says_no_date)
        }
        value => is_empty(value),
    }
}

/// Where the date may stand as text.
const TEXTS: &[&str] = &["raw", "literal", "date-time", "MedlineDate", "edtf", "text"];

fn of_object(value: &Value, remarks: &mut Vec<String>) -> Option<Date> {
    for (key, what) in
        [("season", "the season"), ("Season", "the season"), ("circa", "that it is about then")]
    {
        let says_so = |value: &&Value| !is_empty(value) && **value != false && **value != 0;
        if value.get(key).filter(says_so).is_some() {
            remarks.push(format!("{what} is not kept"));
        }
    }
    match value.get("date-parts").filter(|parts| !is_empty(parts)) {
        Some(Value::Array(parts)) => return of_parts(parts, remarks),
        Some(Value::String(text)) => return of_text(text, remarks),
        Some(year) => return Date::from_parts(whole(year)?, None, None),
        None => {}
    }
    let mut texts = TEXTS.iter().filter_map(|key| value.get(key)?.as_str());
    if let Some(text) = texts.find(|text| !text.trim().is_empty()) {
        return of_text(text, remarks);
    }
    let part = |keys: [&str; 2]| keys.iter().find_map(|key| value.get(key)).cloned().unwrap_or_default();
    of_list(&[part(["year", "Year"]), part(["month", "Month"]), part(["day", "Day"])], remarks)
}

/// `[[2024, 5, 1]]`, a range of two such lists, or one flat list.
fn of_parts(parts: &[Value], remarks: &mut Vec<String>) -> Option<Date> {
    if !parts.iter().any(Value::is_array) {
        return of_list(parts, remarks);
    }
    let known: Vec<&Value> = parts.iter().filter(|part| !is_empty(part)).collect();
    if known.len() > 1 {
        remarks.push("is a range; its beginning is used".to_owned());
    } else if parts.first().is_some_and(is_empty) {
        remarks.push("is a range without a beginning; its end is used".to_owned());
    }
    of_list(known.first()?.as_array()?, remarks)
}

/// Year, month and day, as numbers or as text. What follows is a time of the day.
fn of_list(parts: &[Value], remarks: &mut Vec<String>) -> Option<Date> {
    let mut numbers = Vec::new();
    for (n, part) in parts.iter().take(3).enumerate() {
        // What is not known is left out, or null, or nothing, or 0.
        let is_unknown = is_empty(part) || whole(part) == Some(0);
        if is_unknown && n > 0 {
            break;
        }
        match (if n == 1 { month(part) } else { whole(part) }, part) {
            (Some(number), _) => numbers.push(number),
            (None, Value::String(text)) if n == 0 => return of_text(text, remarks),
            // Such as "Spring" or "May-Jun".
            (None, Value::String(text)) => {
                remarks.push(format!("\"{}\" is not kept", text.trim()));
                break;
            }
            _ => return None,
        }
    }
    match numbers.as_slice() {
        [year] => Date::from_parts(*year, None, None),
        // Some processors write a season as a month of its own: 13 to 16, or EDTF's 21 to 24.
        [year, 13..=16 | 21..=24] => {
            remarks.push("the season is not kept".to_owned());
            Date::from_parts(*year, None, None)
        }
        [year, month] => Date::from_parts(*year, Some(*month), None),
        [year, month, day] => Date::from_parts(*year, Some(*month), Some(*day)),
        _ => None,
    }
}

/// A whole number, as a number or as text.
fn whole(value: &Value) -> Option<u16> {
    match value {
        Value::String(text) => narrow(text).trim().parse().ok(),
        Value::Number(number) => {
            let number = number.as_f64().filter(|number| number.fract() == 0.0)?;
            (0.0..=f64::from(u16::MAX)).contains(&number).then_some(number as u16)
        }
        _ => None,
    }
}

/// The digits of Chinese and Japanese print as the usual ones.
fn narrow(text: &str) -> String {
    let digit = |c: char| match c {
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10).unwrap_or(c),
        c => c,
    };
    text.chars().map(digit).collect()
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn month(value: &Value) -> Option<u16> {
    whole(value).or_else(|| value.as_str().and_then(named_month))
}

/// The whole name or its abbreviation: "Marketing" is no March.
fn named_month(word: &str) -> Option<u16> {
    let word = word.trim().trim_end_matches('.').to_lowercase();
    let is_it = |month: &str| month == word || month[..3] == word || (month == "september" && word == "sept");
    let at = MONTHS.iter().position(|month| is_it(month));
    at.map(|at| at as u16 + 1)
}

/// "1", "01", "1st".
fn day_of_month(word: &str) -> Option<u16> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    digits.parse().ok().filter(|_| digits.len() <= 2)
}

/// A date in words or digits, as far as it can be told: "2024-05-01", "1 May 2024", "2024 May-Jun", "Spring 2024".
fn of_text(text: &str, remarks: &mut Vec<String>) -> Option<Date> {
    let text = text.trim();
    let plain = without_signs(&narrow(text));
    let (first, is_range) = match plain.split_once('/') {
        // EDTF writes a range with a slash, and two dots or nothing for an open end; others write days so.
        Some((first, ".." | "")) => (first, true),
        Some((first, last)) if first.len() >= 4 && last.len() >= 4 && first.contains('-') => (first, true),
        _ => (plain.as_str(), false),
    };
    if is_range {
        remarks.push("is a range; its beginning is used".to_owned());
    }
    // EDTF's signs for what is uncertain, or about then.
    let sure = first.trim_end_matches(['~', '?', '%']);
    if let Some(date) = of_digits(without_time(sure)) {
        if sure.len() < first.len() {
            remarks.push("that it is about then is not kept".to_owned());
        }
        return Some(date);
    }
    let words: Vec<&str> =
        first.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let year = words
        .iter()
        .find_map(|word| word.parse().ok().filter(|year| (1600..=2999).contains(year) && word.len() == 4))?;
    let months: Vec<u16> = words.iter().filter_map(|word| named_month(word)).collect();
    let days: Vec<u16> = words.iter().filter_map(|word| day_of_month(word)).collect();
    let date = match (months.as_slice(), days.as_slice()) {
        ([month], [day]) => Date::from_parts(year, Some(*month), Some(*day)),
        ([month, ..], _) => Date::from_parts(year, Some(*month), None),
        _ => None,
    };
    let date = date.or_else(|| Date::from_parts(year, None, None))?;
    // A word that is in no part of the date says something that is lost.
    let kept = 1 + usize::from(date.month.is_some()) + usize::from(date.day.is_some());
    if words.len() != kept {
        remarks.push(format!("says \"{text}\"; of it {date} is kept"));
    }
    Some(date)
}

/// 2024年5月1日 as 2024-5-1; other text as it stands.
fn without_signs(text: &str) -> String {
    if !text.contains(['年', '년']) {
        return text.to_owned();
    }
    let signs = text.replace(['年', '月', '년', '월'], "-").replace(['日', '일'], "");
    let joined: String = signs.split_whitespace().collect();
    joined.trim_end_matches('-').to_owned()
}

/// "2024-05-01T10:00:00Z" and "2024-05-01 10:00:00" without the time of the day.
fn without_time(text: &str) -> &str {
    match text.split_once(['T', ' ']) {
        Some((day, time)) if time.contains(':') && time.starts_with(|c: char| c.is_ascii_digit()) => day,
        _ => text,
    }
}

/// A date in digits alone, if it can only be read one way: the year first, or dots, which put the day first.
fn of_digits(text: &str) -> Option<Date> {
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    if !parts.iter().all(is_number) {
        return None;
    }
    let number = |part: &str| part.parse().ok();
    match parts.as_slice() {
        [whole] if whole.len() == 8 => {
            Date::from_parts(number(&whole[..4])?, Some(number(&whole[4..6])?), Some(number(&whole[6..])?))
        }
        [year] if year.len() == 4 => Date::from_parts(number(year)?, None, None),
        [year, month] if year.len() == 4 => Date::from_parts(number(year)?, Some(number(month)?), None),
        [year, month, day] if year.len() == 4 => {
            Date::from_parts(number(year)?, Some(number(month)?), Some(number(day)?))
        }
        [day, month, year] if year.len() == 4 && text.split('.').count() == 3 => {
            Date::from_parts(number(year)?, Some(number(month)?), Some(number(day)?))
        }
        _ => None,
    }
}

/// CSL's way to write a date: one list of year, month, day; month and day may be left out.
pub fn write<S: serde::Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    let parts = |date: &Date| {
        let mut parts = vec![date.year];
        parts.extend(date.month.map(u16::from));
        parts.extend(date.day.map(u16::from));
        serde_json::json!({ "date-parts": [parts] })
    };
    date.as_ref().map(parts).serialize(serializer)
}

/// What is accepted: CSL's own form, and the loose ones.
#[cfg(feature = "publish")]
pub fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let part = serde_json::json!({ "type": ["integer", "string", "null"] });
    let date = serde_json::json!({ "type": "array", "items": part, "minItems": 1, "maxItems": 3 });
    schemars::json_schema!({
        "type": ["object", "string", "integer", "null"],
        "properties": { "date-parts": { "type": "array", "items": date, "minItems": 1, "maxItems": 2 } },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Log;
    use serde_json::json;

    fn read_one(issued: Value) -> (String, usize, usize) {
        let json = json!({ "issued": issued });
        let log = Log::default();
        let (date, remarks) = read(&Fields::of(&json, String::new(), &log).unwrap());
        (date.map(|date| date.to_string()).unwrap_or_default(), remarks.len(), log.into_faults().len())
    }

    #[test]
    fn dates_are_read_in_the_forms_that_are_met() {
        for (issued, date, remarks) in [
            (json!({ "date-parts": [[2024, 5, 1]] }), "2024-05-01", 0),
            (json!({ "date-parts": [["2024", "5", "1"]] }), "2024-05-01", 0),
            (json!({ "date-parts": [["2024", "May"]] }), "2024-05", 0),
            (json!({ "date-parts": [[2024.0]] }), "2024", 0),
            (json!({ "date-parts": [2024, 5] }), "2024-05", 0),
            (json!({ "date-parts": [[2024, 0, 0]] }), "2024", 0),
            (json!({ "date-parts": [[2024, null]] }), "2024", 0),
            (json!({ "date-parts": [[2024, 5], [2024, 6]] }), "2024-05", 1),
            (json!({ "date-parts": [[2024]], "season": 2 }), "2024", 1),
            (json!({ "date-parts": [[2024]], "circa": true }), "2024", 1),
            (json!({ "date-parts": [[2024]], "circa": false }), "2024", 0),
            (
                json!({ "date-parts": [[2024, 5, 1]], "date-time": "2024-05-01T00:00:00Z", "timestamp": 1 }),
                "2024-05-01",
                0,
            ),
            (json!({ "raw": "2024" }), "2024", 0),
            (json!({ "raw": "2024-05-01" }), "2024-05-01", 0),
            (json!({ "raw": "2024/05/01" }), "2024-05-01", 0),
            (json!({ "literal": "Spring 2024" }), "2024", 1),
            (json!({ "raw": "1 May 2024" }), "2024-05-01", 0),
            (json!({ "raw": "May 1, 2024" }), "2024-05-01", 0),
            (json!({ "date-parts": [[2024, 14]] }), "2024", 1),
            (json!({ "date-parts": [[2024, 21]] }), "2024", 1),
            (json!({ "MedlineDate": "2024 May 3-9" }), "2024-05", 1),
            (json!({ "MedlineDate": "2024 May-Jun" }), "2024-05", 1),
            (json!({ "Year": "2024", "Month": "May", "Day": "01" }), "2024-05-01", 0),
            (json!({ "year": 2024 }), "2024", 0),
            (json!("2024-05-01T10:00:00Z"), "2024-05-01", 0),
            (json!("2024-05-01/2024-06-01"), "2024-05-01", 1),
            (json!("01/05/2024"), "2024", 1),
            (json!(2024), "2024", 0),
            (json!({ "date-parts": [[null]] }), "", 1),
            (json!({ "raw": "" }), "", 1),
            (json!("Marketing 2024"), "2024", 1),
            (json!("Sept 2024"), "2024-09", 0),
            (json!("September 3rd, 2024"), "2024-09-03", 0),
            (json!("May 1st, 2024"), "2024-05-01", 0),
            (json!("May 2nd 2024"), "2024-05-02", 0),
            (json!("4th May 2024"), "2024-05-04", 0),
            (json!("1er mars 2024"), "2024", 1),
            (json!("1. Mai 2024"), "2024", 1),
            (json!("30 Feb 2024"), "2024", 1),
            (json!("in press"), "", 1),
            (json!({ "literal": "n.d." }), "", 1),
            (json!({ "raw": "forthcoming" }), "", 1),
            (json!("Summer"), "", 1),
            (json!({ "season": "Summer" }), "", 2),
            (json!({ "raw": "soon" }), "", 1),
            (json!("202X"), "", 1),
            (json!({ "year": "in press" }), "", 1),
            (json!("20240501"), "2024-05-01", 0),
            (json!("2024年5月1日"), "2024-05-01", 0),
            (json!("2024年5月"), "2024-05", 0),
            (json!("2024년 5월 1일"), "2024-05-01", 0),
            (json!("２０２４"), "2024", 0),
            (json!({ "date-parts": [["２０２４", "５"]] }), "2024-05", 0),
            (json!({ "date-parts": "2024-05-01" }), "2024-05-01", 0),
            (json!({ "date-parts": 2024 }), "2024", 0),
            (json!({ "date-parts": [["2024-05-01"]] }), "2024-05-01", 0),
            (json!({ "date-parts": [["2024", "Spring"]] }), "2024", 1),
            (json!({ "Year": "2024", "Month": "May-Jun" }), "2024", 1),
            (json!({ "date-parts": [[2024, 5, 1, 12]] }), "2024-05-01", 0),
            (json!([{ "date-parts": [[2024, 5, 1]] }]), "2024-05-01", 0),
            (json!({ "date-parts": [[null], [2024]] }), "2024", 1),
            (json!("2024-05-01 10:00:00"), "2024-05-01", 0),
            (json!({ "edtf": "2024-05~" }), "2024-05", 1),
            (json!({ "edtf": "2024-05/.." }), "2024-05", 1),
            (json!("1.5.2024"), "2024-05-01", 0),
            (json!("2024-5-1"), "2024-05-01", 0),
            (json!({ "date-parts": [[2024]], "circa": 0 }), "2024", 0),
            (json!({ "date-parts": [[2024]], "circa": "" }), "2024", 0),
            (json!({ "date-parts": [[2024]], "circa": 1 }), "2024", 1),
            (json!(null), "", 0),
        ] {
            assert_eq!(read_one(issued.clone()), (date.to_owned(), remarks, 0), "{issued}");
        }
    }

    #[test]
    fn what_is_no_date_is_a_fault() {
        for issued in [
            json!({ "date-parts": [[2024, 17]] }),
            json!({ "date-parts": [[2024, 13, 1]] }),
            json!({ "date-parts": [[2024, 2, 30]] }),
            json!({ "year": 2024, "month": 17 }),
            json!("20241399"),
            json!(1066),
            json!([2024]),
            json!({ "date-parts": [["x"]] }),
        ] {
            assert_eq!(read_one(issued.clone()), (String::new(), 0, 1), "{issued}");
        }
    }
}
