//! Which phrases go where: into a page those that its live parts say before anything is fetched, into one file all that the
//! app says.
//!
//! The app fetches that file together with whatever it fetches first, so what is said of fetched things finds its phrases
//! there. Text that stands in the page already is passed over in waking, and needs none. A test in `i18n` wants every phrase
//! of a live part to be named here, or among those that come later.

use super::disk::hash_bytes;
use crate::catalog::{PageView, SiteDetails};
use crate::i18n::{FORMAT_LOCALE, english, pick};
use crate::load::Page;
use plainsight_contracts::addresses::{self, EMBED};
use serde_json::{Value, json};

/// On the way to another page, and when it cannot be had.
pub const ALWAYS: &[&str] = &[
    FORMAT_LOCALE,
    "loading",
    "problem-title",
    "problem-unreachable",
    "problem-timeout",
    "problem-not-found",
    "problem-status",
    "problem-too-large",
    "problem-damaged",
    "try-again",
    "all-articles",
];
/// In a list of any kind.
pub const LIST: &[&str] = &["articles-count", "unreadable-count"];
/// In a list of the site's own pages.
pub const OWN_LIST: &[&str] = &["articles-heading", "showing-count", "show-more"];
/// In the list of a topic's page, which is narrowed from the start.
pub const TOPIC: &[&str] = &["topic-title", "list-result"];
/// Around the list of the home page, as soon as something is typed or chosen.
pub const HOME: &[&str] = &[
    "see-articles",
    "overview-bars",
    "overview-newest",
    "overview-ends",
    "only-saved",
    "quoted",
    "chosen",
    "remove-choice",
    "clear-all",
    "order-label",
    "order-best",
    "order-newest",
];
/// Where there is nothing yet.
pub const NOTHING: &[&str] = &["nothing-heading", "nothing-yet"];
pub const ARTICLE: &[&str] = &[
    "save-button",
    "unsave-button",
    "saved-now",
    "saved-for-now",
    "saved-full",
    "saved-no-more",
    "see-saved",
    "print",
    "print-large",
    "copied",
    "not-copied",
];
/// In the title of a retracted article.
pub const RETRACTED: &[&str] = &["title-with-notice"];
/// On the page of what a reader saved, before the articles are there.
pub const SAVED: &[&str] = &[
    "saved-title",
    "saved-for-now",
    "saved-heading",
    "saved-none",
    "saved-how",
    "saved-removed",
    "undo",
    "remove",
    "remove-article",
    "print",
    "print-large",
];
/// In a widget.
pub const WIDGET: &[&str] = &["main-navigation", "back-to-list", "read-on-site"];
/// In a widget with a list.
pub const WIDGET_LIST: &[&str] = &["all-on-site", "filter-hint", "nothing-heading"];
/// The heading of a widget of all articles. That of a topic is its page's title.
pub const WIDGET_HEADINGS: &[&str] = &["home-heading"];
/// The heading of a widget of a single article.
pub const WIDGET_SINGLE: &[&str] = &["single-heading"];

/// Is it the widget's page of a single card?
fn is_single(page: &Page) -> bool {
    page.path.strip_prefix(EMBED).is_some_and(|path| addresses::article_at(path).is_some())
}

/// What a page says before anything is fetched, in the language of this thread.
pub fn live(page: &Page) -> Value {
    let is_widget = page.path.starts_with(EMBED);
    let mut lists = vec![ALWAYS];
    match &page.view {
        PageView::List(list) => {
            lists.push(LIST);
            lists.extend(list.topic.is_some().then_some(TOPIC));
            lists.extend((list.count == 0).then_some(NOTHING));
            match is_widget {
                // There is one card, to the end.
                true if is_single(page) => lists = vec![ALWAYS, WIDGET_SINGLE],
                true => lists.extend([WIDGET_LIST, WIDGET_HEADINGS]),
                false => lists.push(OWN_LIST),
            }
            lists.extend((list.topic.is_none() && !is_widget).then_some(HOME));
        }
        PageView::Article(view) => {
            lists.push(ARTICLE);
            lists.extend(view.card.is_retracted().then_some(RETRACTED));
        }
        PageView::Prose(_) | PageView::Standing(_) => {}
        PageView::Saved => lists.push(SAVED),
    }
    lists.extend(is_widget.then_some(WIDGET));
    pick(lists.into_iter().flatten().copied())
}

/// The file of what all pages share, and of all phrases that the app says, in the language of this thread: its path and what
/// is in it.
pub fn shared_file(details: &SiteDetails) -> (String, String) {
    let shared = json!({ "details": details, "phrases": pick(english().of_app()) }).to_string();
    (addresses::shared(&hash_bytes(shared.as_bytes())), shared)
}
