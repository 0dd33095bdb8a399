//! What became known about a study since: badges on cards, the whole notice on the article.

use super::view::{Static, static_view};
use crate::catalog::NoticeView;
use crate::i18n::say;
use leptos::prelude::*;

/// The name of each kind of notice.
pub fn badges(kinds: &[(String, String)]) -> Option<Static> {
    let badges = kinds
        .iter()
        .map(|(kind, name)| view! { <li class="badge" data-kind=kind.clone()>{name.clone()}</li> })
        .collect_view();
    (!kinds.is_empty()).then(|| static_view(view! { <ul class="badges" role="list">{badges}</ul> }))
}

/// The notices before the title, or those after the takeaway.
pub fn notices(notices: &[NoticeView], first: bool) -> Vec<Static> {
    notices.iter().filter(|notice| notice.comes_first == first).map(notice).collect()
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
