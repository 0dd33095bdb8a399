//! What became known about a study since: badges on cards, the whole notice on the article.

use super::language::{dir, lang};
use super::view::{Static, static_view};
use crate::catalog::{ArticleView, AvailableView, NoticePlace, NoticeView};
use crate::i18n::{say, say_with};
use leptos::prelude::*;

/// The name of each kind of notice.
pub fn badges(kinds: &[(String, String)]) -> Option<Static> {
    let badges = kinds
        .iter()
        .map(|(kind, name)| view! { <li class="badge" data-kind=kind.clone()>{name.clone()}</li> })
        .collect_view();
    (!kinds.is_empty()).then(|| static_view(view! { <ul class="badges" role="list">{badges}</ul> }))
}

/// The notices that stand in a place.
pub fn notices(notices: &[NoticeView], place: NoticePlace) -> Vec<Static> {
    notices.iter().filter(|notice| notice.place == place).map(notice).collect()
}

/// "What happened since": what does not change the picture, and what can be had where. Without any it takes its place unseen.
pub fn since(view: &ArticleView) -> Static {
    let rest = notices(&view.notices, NoticePlace::Section);
    let has_any = !rest.is_empty() || !view.available.is_empty();
    let available = (!view.available.is_empty()).then(|| {
        let lines = view.available.iter().map(|it| available(it, &view.card.language)).collect_view();
        static_view(view! { <div class="available"><h3>{say("available-heading")}</h3>{lines}</div> })
    });
    static_view(view! { <section hidden=!has_any><h2>{say("since-heading")}</h2>{rest}{available}</section> })
}

fn notice(notice: &NoticeView) -> Static {
    let date = notice.date.clone();
    let date = date.map(|date| view! { " (" <time datetime=date>{notice.day.clone()}</time> ")" });
    let link = notice.url.as_ref().map(|url| {
        view! { <p><a href=url.as_str().to_owned() rel="external">{say("notice-link")}</a></p> }
    });
    static_view(view! {
        <div class="notice" data-kind=notice.kind.clone() role="note" aria-label=notice.name.clone()>
            <p class="notice-kind"><strong>{notice.name.clone()}</strong>{date}</p>
            {notice.explained.clone().map(|text| view! { <p>{text}</p> })}
            <p>{notice.text.clone()}</p>
            {link}
        </div>
    })
}

fn available(it: &AvailableView, language: &str) -> Static {
    let label = say_with("fact-label", &[("label", (&it.place).into())]) + " ";
    let link = it.url.as_ref().map(|url| {
        static_view(view! { <a href=url.as_str().to_owned() rel="external">{say("available-link")}</a> })
    });
    static_view(view! {
        <p lang=lang(language) dir=dir(language)><b>{label}</b>{it.text.clone()}" "{link}</p>
    })
}
