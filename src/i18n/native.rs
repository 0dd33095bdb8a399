//! Numbers, dates and lists as a language writes them, by ICU.

use crate::model::Date;
use icu_datetime::{DateTimeFormatter, fieldsets, input};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_list::{ListFormatter, options::ListFormatterOptions};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// `None` where ICU knows nothing of a language: then numbers are digits, dates are ISO, and lists have commas.
pub struct Formats {
    numbers: Option<DecimalFormatter>,
    plurals: Option<PluralRules>,
    conjunction: Option<ListFormatter>,
    disjunction: Option<ListFormatter>,
    unit: Option<ListFormatter>,
    day: Option<DateTimeFormatter<fieldsets::YMD>>,
    month: Option<DateTimeFormatter<fieldsets::YM>>,
    year: Option<DateTimeFormatter<fieldsets::Y>>,
}

impl Formats {
    pub fn new(tag: &str) -> Self {
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let lists = ListFormatterOptions::default();
        Self {
            numbers: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok(),
            conjunction: ListFormatter::try_new_and((&locale).into(), lists).ok(),
            disjunction: ListFormatter::try_new_or((&locale).into(), lists).ok(),
            unit: ListFormatter::try_new_unit((&locale).into(), lists).ok(),
            day: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMD::long()).ok(),
            month: DateTimeFormatter::try_new((&locale).into(), fieldsets::YM::long()).ok(),
            year: DateTimeFormatter::try_new((&locale).into(), fieldsets::Y::long()).ok(),
        }
    }

    pub fn number(&self, n: u64) -> String {
        self.format(Decimal::from(n)).unwrap_or_else(|| n.to_string())
    }

    pub fn decimal(&self, n: f64) -> String {
        let mut decimal = Decimal::from((n * 1000.0).round() as u64);
        decimal.multiply_pow10(-3);
        decimal.absolute.trim_end();
        self.format(decimal).unwrap_or_else(|| n.to_string())
    }

    fn format(&self, decimal: Decimal) -> Option<String> {
        Some(self.numbers.as_ref()?.format(&decimal).to_string())
    }

    /// The plural category of a number, as Fluent and `Intl` call it.
    pub fn plural(&self, n: u64) -> String {
        let category = self.plurals.as_ref().map(|rules| rules.category_for(n));
        match category {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
        .to_owned()
    }

    /// `kind` is a type of `Intl.ListFormat`.
    pub fn list(&self, kind: &str, items: &[String]) -> String {
        let format = match kind {
            "conjunction" => &self.conjunction,
            "disjunction" => &self.disjunction,
            _ => &self.unit,
        };
        let said = format.as_ref().map(|format| format.format(items.iter()).to_string());
        said.unwrap_or_else(|| items.join(", "))
    }

    pub fn date(&self, date: Date) -> String {
        self.format_date(date).unwrap_or_else(|| date.to_string())
    }

    fn format_date(&self, date: Date) -> Option<String> {
        let (month, day) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
        let at = input::Date::try_new_iso(date.year.into(), month, day).ok()?;
        Some(match (date.month, date.day) {
            (Some(_), Some(_)) => self.day.as_ref()?.format(&at).to_string(),
            (Some(_), None) => self.month.as_ref()?.format(&at).to_string(),
            _ => self.year.as_ref()?.format(&at).to_string(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_said_as_in_britain() {
        let formats = Formats::new("en-GB");
        assert_eq!([0, 999, 1131, 1_000_000].map(|n| formats.number(n)), ["0", "999", "1,131", "1,000,000"]);
        let decimals = [22.6, 30.0, 0.04, 1131.125].map(|n| formats.decimal(n));
        assert_eq!(decimals, ["22.6", "30", "0.04", "1,131.125"]);
        let dates = ["2025-12-01", "2016-06", "2006"].map(|text| formats.date(Date::parse(text).unwrap()));
        assert_eq!(dates, ["1 December 2025", "June 2016", "2006"]);
        let items = ["a", "b", "c"].map(str::to_owned);
        let lists = ["conjunction", "disjunction", "unit"].map(|kind| formats.list(kind, &items));
        assert_eq!(lists, ["a, b and c", "a, b or c", "a, b, c"]);
        assert_eq!(formats.list("disjunction", &items[..2]), "a or b");
        assert_eq!([0, 1, 2].map(|n| formats.plural(n)), ["other", "one", "other"]);
    }

    #[test]
    fn other_languages_need_no_code() {
        let formats = Formats::new("de");
        assert_eq!(formats.number(1_131), "1.131");
        assert_eq!(formats.date(Date::parse("2025-12-01").unwrap()), "1. Dezember 2025");
        assert_eq!(Formats::new("pl").plural(3), "few");
    }
}
