//! What became known about a study since: badges on cards, the whole notice on the article.

use super::view::{Static, static_view};
use crate::model::{Notice, NoticeKind, Term};
use crate::words::{notice_name as name, words};
use leptos::prelude::*;

/// A word for each kind of notice.
pub fn badges(kinds: &[Term<NoticeKind>]) -> Option<Static> {
    let badges = kinds
        .iter()
        .map(|kind| view! { <li class="badge" data-kind=kind.word().to_owned()>{name(kind)}</li> })
        .collect_view();
    (!kinds.is_empty()).then(|| static_view(view! { <ul class="badges" role="list">{badges}</ul> }))
}

/// Does a notice come before anything else that the article says? What forbids to rely on the study does, and what nobody
/// here knows; the others follow what was found.
fn comes_first(notice: &Notice) -> bool {
    const LATER: [NoticeKind; 4] = [
        NoticeKind::Correction,
        NoticeKind::RegulatorDecision,
        NoticeKind::MakerDecision,
        NoticeKind::NewerEvidence,
    ];
    !LATER.iter().any(|kind| notice.kind.is(*kind))
}

/// The notices before the title, or those after the takeaway.
pub fn notices(notices: &[Notice], first: bool) -> Vec<Static> {
    notices.iter().filter(|notice| comes_first(notice) == first).map(notice).collect()
}

fn notice(notice: &Notice) -> Static {
    let words = words();
    // What kind of thing it is; the others say it themselves.
    let explained = notice.kind.known().filter(|_| comes_first(notice)).map(words.notice_explained);
    let date = notice.date.map(|date| {
        view! { " (" <time datetime=date.to_string()>{(words.date)(date)}</time> ")" }
    });
    let link = notice.url.as_ref().map(|url| {
        view! { <p><a href=url.as_str().to_owned() rel="external">{words.notice_link}</a></p> }
    });
    static_view(view! {
        <div class="notice" data-kind=notice.kind.word().to_owned() role="note" aria-label=name(&notice.kind)>
            <p class="notice-kind"><strong>{name(&notice.kind)}</strong>{date}</p>
            {explained.map(|text| view! { <p>{text}</p> })}
            <p>{notice.text.clone()}</p>
            {link}
        </div>
    })
}
