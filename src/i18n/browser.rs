//! Numbers and lists as a language writes them, by the browser's `Intl`.

use crate::model::Date;
use js_sys::{Array, Intl, Number, Object, Reflect};

pub struct Formats {
    tag: String,
}

impl Formats {
    pub fn new(tag: &str) -> Self {
        Self { tag: tag.to_owned() }
    }

    pub fn number(&self, n: u64) -> String {
        self.decimal(n as f64)
    }

    pub fn decimal(&self, n: f64) -> String {
        Number::from(n).to_locale_string(&self.tag).into()
    }

    /// The plural category of a number, such as `one`.
    pub fn plural(&self, n: u64) -> String {
        let rules = Intl::PluralRules::new(&self.tags(), &Object::new());
        rules.select(n as f64).into()
    }

    /// `kind` is a type of `Intl.ListFormat`.
    pub fn list(&self, kind: &str, items: &[String]) -> String {
        let options = options(&[("type", kind)]);
        let items: Array = items.iter().map(|item| js_sys::JsString::from(item.as_str())).collect();
        Intl::ListFormat::new(&self.tags(), &options).format(&items).into()
    }

    /// Only tests in a browser ask for it: publishing says all dates.
    pub fn date(&self, date: Date) -> String {
        let mut wanted = vec![("timeZone", "UTC"), ("year", "numeric")];
        wanted.extend(date.month.map(|_| ("month", "long")));
        wanted.extend(date.day.map(|_| ("day", "numeric")));
        let day = js_sys::Date::new(&date.to_string().into());
        day.to_locale_date_string(&self.tag, &options(&wanted)).into()
    }

    fn tags(&self) -> Array {
        Array::of1(&self.tag.as_str().into())
    }
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}
