//! An article at a glance: its main result, who was studied, how far along it is, what happened since. Beside the text where there
//! is room, below the takeaway where there is not. It only repeats: who reads the text alone misses nothing.

use super::facts::facts;
use super::notices::NEWS_ID;
use super::numbers::way_to_numbers;
use super::results::main_result;
use super::view::{Static, link, tag};
use crate::catalog::{ArticleView, NoticePlace};

pub fn glance(view: &ArticleView) -> Static {
    let main =
        main_result(view).map(|main| tag("div").class("main-result").child(main).child(way_to_numbers()));
    tag("div")
        .class("glance")
        .child(news(view))
        .child(main)
        .child(tag("dl").class("facts").child(facts(&view.glance)))
}

/// What happened since that changes the picture, in a line each.
fn news(view: &ArticleView) -> Option<Static> {
    let news = view.notices.iter().filter(|notice| notice.place == NoticePlace::Takeaway);
    let lines: Vec<Static> = news
        .map(|notice| {
            let day = notice.day.as_ref().map(|day| format!(" ({day})")).unwrap_or_default();
            let said = notice.name.clone() + &day;
            let way = link(format!("#{NEWS_ID}"), said).external();
            tag("li").class("badge").attr("data-kind", &notice.kind).child(way)
        })
        .collect();
    (!lines.is_empty()).then(|| tag("ul").class("badges").attr("role", "list").child(lines))
}
