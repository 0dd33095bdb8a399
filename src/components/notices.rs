//! What became known about a study since: badges on cards, the whole notice on the article.

use super::fold::fold;
use super::view::{Static, link, tag};
use crate::catalog::{ArticleView, AvailableView, NoticePlace, NoticeView};
use crate::i18n::{say, say_with};

/// Where what changes the picture stands.
pub const NEWS_ID: &str = "news";

/// The name of each kind of notice.
pub fn badges(kinds: &[(String, String)]) -> Option<Static> {
    let badge =
        |(kind, name): &(String, String)| tag("li").class("badge").attr("data-kind", kind).child(name);
    let badges = || tag("ul").class("badges").attr("role", "list").children(kinds.iter().map(badge));
    (!kinds.is_empty()).then(badges)
}

/// The notices that stand in a place.
pub fn notices(notices: &[NoticeView], place: NoticePlace) -> Vec<Static> {
    notices.iter().filter(|notice| notice.place == place).map(notice).collect()
}

/// What changes what a reader should think or do. Without any it takes its place unseen.
pub fn news(view: &ArticleView) -> Static {
    let news = notices(&view.notices, NoticePlace::Takeaway);
    tag("div").id(NEWS_ID).attr("hidden", news.is_empty()).child(news)
}

/// "What happened since": what does not change the picture, and what can be had where. Without any it takes its place unseen.
pub fn since(view: &ArticleView) -> Static {
    let rest = notices(&view.notices, NoticePlace::Section);
    let has_any = !rest.is_empty() || !view.available.is_empty();
    let available = (!view.available.is_empty()).then(|| {
        let lines = view.available.iter().map(|it| available(it, &view.card.language));
        tag("div").class("available").child(tag("h3").child(say("available-heading"))).children(lines)
    });
    fold(say("since-heading"), tag("div").child(rest).child(available)).attr("hidden", !has_any)
}

fn notice(notice: &NoticeView) -> Static {
    let mut kind = tag("p").class("notice-kind").child(tag("strong").child(&notice.name));
    if let Some(date) = &notice.date {
        let date = tag("time").attr("datetime", date).child(notice.day.as_ref());
        kind = kind.child(" (").child(date).child(")");
    }
    tag("div")
        .class("notice")
        .attr("data-kind", &notice.kind)
        .attr("role", "note")
        .attr("aria-label", &notice.name)
        .child(kind)
        .child(notice.explained.as_ref().map(|text| tag("p").child(text)))
        .child(tag("p").child(&notice.text))
        .child(notice.url.as_ref().map(|url| {
            tag("p").class("no-print").child(link(url.as_str().to_owned(), say("notice-link")).external())
        }))
}

fn available(it: &AvailableView, language: &str) -> Static {
    let label = say_with("fact-label", &[("label", (&it.place).into())]) + " ";
    tag("p")
        .in_language(language)
        .child(tag("b").child(label))
        .child(&it.text)
        .child(" ")
        .child(it.url.as_ref().map(|url| link(url.as_str().to_owned(), say("available-link")).external()))
}
