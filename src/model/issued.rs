//! The date of a publication, as CSL-JSON, Crossref, PubMed and reference managers write it.

use super::{Date, FaultKind, Fields};
use serde::Serialize;
use serde_json::Value;

/// The date in `issued`, and what of it could not be kept.
pub fn read(fields: &Fields) -> (Option<Date>, Vec<String>) {
    fields.ask("issued");
    let Some(value) = fields.peek("issued").filter(|value| !value.is_null()) else {
        return (None, Vec::new());
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
        // Crossref's way to say that it does not know.
        None if is_empty(value) => {
            (None, vec!["holds no date; readers are told that it is not reported".to_owned()])
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

fn of_object(value: &Value, remarks: &mut Vec<String>) -> Option<Date> {
    for (key, what) in
        [("season", "the season"), ("Season", "the season"), ("circa", "that it is about then")]
    {
        if value.get(key).is_some_and(|value| !value.is_null() && value != false) {
            remarks.push(format!("{what} is not kept"));
        }
    }
    if let Some(parts) =
        value.get("date-parts").and_then(Value::as_array).filter(|parts| !is_empty_list(parts))
    {
        return of_parts(parts, remarks);
    }
    let text = ["raw", "literal", "date-time", "MedlineDate", "edtf", "text"]
        .iter()
        .find_map(|key| value.get(key)?.as_str());
    if let Some(text) = text {
        return of_text(text, remarks);
    }
    let part = |keys: [&str; 2]| keys.iter().find_map(|key| value.get(key));
    let year = whole(part(["year", "Year"])?)?;
    let month = part(["month", "Month"]).and_then(month);
    let day = part(["day", "Day"]).and_then(whole).filter(|_| month.is_some());
    Date::from_parts(year, month, day)
}

fn is_empty_list(parts: &[Value]) -> bool {
    parts.iter().all(is_empty)
}

/// `[[2024, 5, 1]]`, a range of two such lists, or one flat list; numbers as numbers or as text.
fn of_parts(parts: &[Value], remarks: &mut Vec<String>) -> Option<Date> {
    let first = match parts.first()? {
        Value::Array(first) => {
            if parts.get(1).is_some_and(|second| !is_empty(second)) {
                remarks.push("is a range; its beginning is used".to_owned());
            }
            first.as_slice()
        }
        _ => parts,
    };
    let mut numbers = Vec::new();
    for (n, part) in first.iter().enumerate() {
        // What is not known is left out, or null, or nothing, or 0.
        let is_unknown = is_empty(part) || whole(part) == Some(0);
        if is_unknown && n > 0 {
            break;
        }
        numbers.push(if n == 1 { month(part)? } else { whole(part)? });
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
        Value::String(text) => text.trim().parse().ok(),
        Value::Number(number) => {
            let number = number.as_f64().filter(|number| number.fract() == 0.0)?;
            (0.0..=f64::from(u16::MAX)).contains(&number).then_some(number as u16)
        }
        _ => None,
    }
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SEASONS: [&str; 5] = ["spring", "summer", "autumn", "fall", "winter"];

fn month(value: &Value) -> Option<u16> {
    whole(value).or_else(|| value.as_str().and_then(named_month))
}

fn named_month(word: &str) -> Option<u16> {
    let word = word.trim().to_lowercase();
    let start = word.get(..3)?;
    MONTHS.iter().position(|month| *month == start).map(|at| at as u16 + 1)
}

/// A date in words or digits, as far as it can be told: "2024-05-01", "1 May 2024", "2024 May-Jun", "Spring 2024".
fn of_text(text: &str, remarks: &mut Vec<String>) -> Option<Date> {
    let text = text.trim();
    let (first, is_range) = match text.split_once("/") {
        // EDTF writes a range with a slash; others write days so.
        Some((first, last)) if first.len() >= 4 && last.len() >= 4 && first.contains('-') => (first, true),
        _ => (text, false),
    };
    if is_range {
        remarks.push("is a range; its beginning is used".to_owned());
    }
    let day = first.split(['T', ' ']).next().unwrap_or_default().replace('/', "-");
    if let Some(date) = Date::parse(&day).filter(|_| day.len() == first.len() || first.contains('T')) {
        return Some(date);
    }
    let words: Vec<&str> =
        first.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let year = words
        .iter()
        .find_map(|word| word.parse().ok().filter(|year| (1600..=2999).contains(year) && word.len() == 4))?;
    let months: Vec<u16> = words.iter().filter_map(|word| named_month(word)).collect();
    let days: Vec<u16> =
        words.iter().filter(|word| word.len() <= 2).filter_map(|word| word.parse().ok()).collect();
    let has_season = words.iter().any(|word| SEASONS.contains(&word.to_lowercase().as_str()));
    let date = match (months.as_slice(), days.as_slice()) {
        ([month], [day]) => Date::from_parts(year, Some(*month), Some(*day)),
        ([month, ..], _) => Date::from_parts(year, Some(*month), None),
        _ => None,
    };
    let date = date.or_else(|| Date::from_parts(year, None, None))?;
    if date.to_string() != text
        && (has_season || months.len() > 1 || days.len() > 1 || (months.is_empty() && words.len() > 1))
    {
        remarks.push(format!("says \"{text}\"; of it {date} is kept"));
    }
    Some(date)
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
            json!({ "raw": "soon" }),
            json!([2024]),
            json!({ "date-parts": [["x"]] }),
        ] {
            assert_eq!(read_one(issued.clone()), (String::new(), 0, 1), "{issued}");
        }
    }
}
