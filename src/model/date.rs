//! A calendar date that may know only its year, or its year and month: many journals give no day.

use serde::{Serialize, Serializer};
use std::fmt;

/// A date of the Gregorian calendar. A month is 1 to 12, a day 1 to 31; a day is never without its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: u16,
    pub month: Option<u8>,
    pub day: Option<u8>,
}

impl Date {
    /// What can be the year of a study.
    pub const YEARS: std::ops::RangeInclusive<u16> = 1600..=2999;

    /// `2026`, `2026-11` or `2026-11-22`; anything else is `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(number);
        let year = parts.next()??;
        let month = parts.next();
        let day = parts.next();
        if parts.next().is_some()
            || text.len() != [4, 7, 10][usize::from(month.is_some()) + usize::from(day.is_some())]
        {
            return None;
        }
        Self::from_parts(year, month.map(|m| m.unwrap_or(0)), day.map(|d| d.unwrap_or(0)))
    }

    /// From the numbers of a CSL `date-parts`.
    pub fn from_parts(year: u16, month: Option<u16>, day: Option<u16>) -> Option<Self> {
        if !Self::YEARS.contains(&year) || (day.is_some() && month.is_none()) {
            return None;
        }
        let month = match month {
            Some(m) if (1..=12).contains(&m) => Some(m as u8),
            Some(_) => return None,
            None => None,
        };
        let day = match (day, month) {
            (Some(d), Some(m)) if (1..=days_in(year, m)).contains(&d) => Some(d as u8),
            (Some(_), _) => return None,
            (None, _) => None,
        };
        Some(Self { year, month, day })
    }
}

impl Date {
    /// Was it over, as far as it is known, more than a year before another?
    pub fn is_a_year_before(self, other: Self) -> bool {
        let end = (self.year + 1, self.month.unwrap_or(12), self.day.unwrap_or(31));
        end < (other.year, other.month.unwrap_or(1), other.day.unwrap_or(1))
    }
}

fn number(part: &str) -> Option<u16> {
    // `u16::from_str` would take "+7".
    part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok()).flatten()
}

fn days_in(year: u16, month: u8) -> u16 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The date as ISO 8601 has it, as far as it is known.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(feature = "publish")]
impl<'de> serde::Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("no date"))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "publish")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
            "description": "A date as 2026-11-22. Where only the month or the year is known: 2026-11 or 2026."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_known_and_writes_it_back() {
        for text in ["2026", "2026-11", "2026-11-22", "2024-02-29"] {
            assert_eq!(Date::parse(text).map(|d| d.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn refuses_what_is_not_a_date() {
        for text in [
            "",
            "26",
            "2026-13",
            "2026-00",
            "2026-02-30",
            "2023-02-29",
            "2026-1-2",
            "2026-11-22T10:00",
            "+026",
            "12/1/2025",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn later_dates_are_greater() {
        let order = ["2024", "2024-06", "2024-06-02", "2024-07", "2025"].map(|t| Date::parse(t).unwrap());
        assert!(order.is_sorted());
    }
}
