//! What became known about a study since: badges on cards, the whole notice on the article.

use super::piece::{Still, still};
use crate::model::{Notice, NoticeKind, Term};
use crate::words::{notice_name as name, words};
use leptos::prelude::*;

/// A word for each kind of notice.
pub fn badges(kinds: &[Term<NoticeKind>]) -> Option<Still> {
    let badges = kinds
        .iter()
        .map(|kind| view! { <li class="badge" data-kind=kind.word().to_owned()>{name(kind)}</li> })
        .collect_view();
    (!kinds.is_empty()).then(|| still(view! { <ul class="badges">{badges}</ul> }))
}

/// The notices of an article, before anything else it says.
pub fn notices(notices: &[Notice]) -> Vec<Still> {
    notices.iter().map(notice).collect()
}

fn notice(notice: &Notice) -> Still {
    let words = words();
    let explained = notice.kind.known().map(words.notice_explained);
    let date = notice.date.map(|date| {
        view! { " (" <time datetime=date.to_string()>{(words.date)(date)}</time> ")" }
    });
    let link = notice.url.as_ref().map(|url| {
        view! { <p><a href=url.as_str().to_owned() rel="external">{words.notice_link}</a></p> }
    });
    still(view! {
        <aside class="notice" data-kind=notice.kind.word().to_owned() aria-label=name(&notice.kind)>
            <p class="notice-kind"><strong>{name(&notice.kind)}</strong>{date}</p>
            {explained.map(|text| view! { <p>{text}</p> })}
            <p>{notice.text.clone()}</p>
            {link}
        </aside>
    })
}
