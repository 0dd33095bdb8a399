//! Medicine goes on: somebody has to look, now and then, for what became known since a study came out.

use super::Remark;
use crate::model::{Article, Date};

/// Why nobody can rely on the article's silence about later news, if so. `today` is the day on which it is asked.
pub fn stale(article: &Article, today: Date) -> Option<Remark> {
    let text = match article.checked_for_news {
        None => "is null: nobody has looked for what became known since; look, and write the day".to_owned(),
        Some(looked) if looked.is_a_year_before(today) => {
            format!("is {looked}, more than a year ago; look for what became known since, and write the day")
        }
        Some(_) => return None,
    };
    Some(Remark { at: "/checked_for_news".into(), text })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_year_is_how_long_silence_can_be_relied_on() {
        let today = Date::parse("2027-11-20").unwrap();
        let at = |date: serde_json::Value| {
            let json = json!({ "schema": 2, "id": "a", "checked_for_news": date });
            stale(&Article::read(&json).0.unwrap(), today).is_some()
        };
        assert!(at(json!(null)) && at(json!("2026-11-19")) && at(json!("2025")));
        assert!(!at(json!("2026-11-20")) && !at(json!("2026-11")) && !at(json!("2027-11-20")));
    }
}
