//! English.

mod builder;
mod choosing;
mod doubts;
mod sentences;
mod study;

pub use builder::BUILDER;
pub use sentences::SENTENCES;

use super::{Narrowed, Words};
use crate::catalog::Problem;
use crate::model::{Date, NoticeKind};

pub static WORDS: Words = Words {
    skip_to_content: "Skip to the main content",
    nav_label: "Main",
    nav_articles: "Articles",
    nav_saved: "Saved",
    footer_promise: "No cookies, no tracking, no account.",
    footer_advice: "These summaries are information, not medical advice. Your care team knows your situation.",
    feed_link: "Follow by feed",
    embed_link: "Put it on your site",

    home_heading: "What the research found, in plain words",
    home_lead: "Each summary says who was studied, what was found, and how far you can trust it.",
    topics_heading: "Topics",
    filter_heading: "Filter the articles",
    filter_hint: "Choose one or more. You will see articles on any of them.",
    clear_all: "Clear all",
    chosen: "What you chose",
    remove_choice: "Remove ",
    only_saved: "Only articles you saved",
    search_label: "Search the articles",
    search_button: "Search",
    search_hint: "Ask in your own words, for example \"why am I so tired\".",
    from_the_article: "From the article: ",
    best_heading: "Articles, best match first",
    order_label: "Show first",
    order_best: "Best match",
    order_newest: "Newest study",
    articles_heading: "Articles, newest study first",
    show_more: "Show more articles",
    all_by_year: "All articles by year",
    loading: "Loading…",
    nothing_heading: "No articles to show",
    nothing_help: "No article has everything you chose. Take something back, or clear all to see every article.",
    nothing_found: "Try other words, or fewer. A general word, such as \"walking\", finds more than a rare one.",
    nothing_yet: "There are no articles here yet.",
    combine_topics: "Combine with other topics",
    all_articles: "All articles",
    single_heading: "A study, in plain words",
    back_to_list: "Back to the list",
    opens_new_tab: "Links open in a new tab.",

    not_reported: "Not reported in what we read",
    date_not_reported: "Date not reported",
    journal_not_reported: "Journal not reported",
    takeaway_label: "In one sentence",
    found_heading: "What the study found",
    matters_heading: "Why it matters",
    limits_heading: "What it cannot tell us",
    numbers_heading: "The numbers",
    numbers_outcome: "What happened",
    evidence_heading: "How far can I trust this?",
    evidence_lead: "Facts about the study, so that you can judge for yourself.",
    details_heading: "More details",
    links: "Read the source",
    provenance_heading: "How this summary was made",
    related_heading: "Related articles",
    explainer_heading: "Not all research is equal",
    explainer_more: "How to weigh research",
    details_link: "More details",
    notice_link: "Read the notice",

    on_this_page: "On this page",
    harms_link: "Side effects and harms",
    questions_link: "What to ask",
    this_study: "this study",
    words_heading: "Words used here",
    all_words: "All words",
    close: "Close",
    glossary_title: "Words explained",
    cite: "Cite the paper",
    copy_citation: "Copy the citation",
    copied: "Copied.",
    not_copied: "Your browser does not let us copy. Select the text above instead.",
    example_label: "From our articles",

    save: "Save for my next visit",
    unsave: "Saved. Take it off the list",
    saved_now: "Saved on this device only.",
    saved_for_now: "Saved until you close this page: your browser does not let us keep it longer.",
    saved_full: "Your list is full. Take something off it first.",
    saved_no_more: "No longer saved.",
    see_saved: "See saved articles",
    saved_title: "For your next visit",
    saved_lead: "The articles you saved, with questions for your care team. The list is kept on this device only. Print it and take it with you.",
    saved_heading: "Saved articles",
    gone: "This article is no longer on the site.",
    taken_down: "This summary was taken down. Please do not rely on it. Its page says why.",
    saved_needs_app: "Saving needs JavaScript. To take an article to your visit, print its page.",
    saved_none: "Nothing is saved yet",
    saved_how: "Open an article and choose \"Save for my next visit\". It will be listed here, with its questions.",
    undo: "Undo",
    remove_short: "Remove",
    print_sheet: "Print this sheet",
    questions_label: "Questions to ask",
    source_label: "Source:",

    problem_title: "This page could not be loaded",
    try_again: "Try again",
    not_found_title: "This page is not here",
    not_found_help: "The address may be mistyped, or the page may have moved. All articles are one step away.",

    date,
    articles: |n| format!("{} {}", count(n as u64), if n == 1 { "article" } else { "articles" }),
    all_on: |n, site| match n {
        0 | 1 => format!("See it on {site}"),
        n => format!("All {} articles on {site}", count(n as u64)),
    },
    read_on: |site| format!("Read on {site}"),
    showing: |shown, of| format!("Showing {} of {}", count(shown as u64), count(of as u64)),
    narrowed,
    quoted: |text| format!("“{text}”"),
    taken: |typed, taken| format!("No article says “{typed}”. We looked for “{taken}” instead."),
    unknown: |word| format!("No article says “{word}”."),
    without: |facet, n| {
        let articles = (WORDS.articles)(n);
        match facet {
            Some(facet) => format!("Without the choice in “{facet}”: {articles}"),
            None => format!("Without your search words: {articles}"),
        }
    },
    adds: |n| match n {
        0 => "adds no more articles".to_owned(),
        1 => "adds 1 article".to_owned(),
        n => format!("adds {} articles", count(n as u64)),
    },
    see_articles: |n| match n {
        0 => "No articles with these topics".to_owned(),
        1 => "See the 1 article".to_owned(),
        n => format!("See the {} articles", count(n as u64)),
    },
    step: |here, of| format!(", step {here} of {of}"),
    removed: |title| format!("Removed: {title}"),
    remove: |title| format!("Remove: {title}"),
    minutes: |n| format!("{n} min read"),
    unreadable: |n| match n {
        1 => "1 article could not be read. The others are shown.".to_owned(),
        n => format!("{n} articles could not be read. The others are shown."),
    },
    topic_title: |name| format!("{name}: research in plain words"),
    notice_term,
    notice_explained,
    problem,
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Month by name, because 12/1/2025 means two days.
fn date(date: Date) -> String {
    let month = date.month.and_then(|m| MONTHS.get(usize::from(m).wrapping_sub(1)));
    match (month, date.day) {
        (Some(month), Some(day)) => format!("{day} {month} {}", date.year),
        (Some(month), None) => format!("{month} {}", date.year),
        _ => date.year.to_string(),
    }
}

/// `1,131`.
fn count(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// "5 articles for “fatigue” on Symptoms or Treatments, among those you saved. Studied in: People."
fn narrowed(n: usize, by: &Narrowed) -> String {
    let mut text = (WORDS.articles)(n);
    if !by.words.is_empty() {
        text += &format!(" for {}", (WORDS.quoted)(by.words));
    }
    if !by.topics.is_empty() {
        text += &format!(" on {}", list(&by.topics, "or"));
    }
    if by.saved {
        text += ", among those you saved";
    }
    for (heading, values) in &by.others {
        text += &format!(". {heading}: {}", list(values, "or"));
    }
    text
}

/// `a, b or c`.
fn list(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., end] => format!("{} {last} {end}", rest.join(", ")),
    }
}

fn notice_term(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Retraction => "Retracted",
        NoticeKind::ExpressionOfConcern => "Under question",
        NoticeKind::Correction => "Corrected",
        NoticeKind::SafetyWarning => "Safety warning",
        NoticeKind::RegulatorDecision => "Regulator's decision",
        NoticeKind::MakerDecision => "Maker's decision",
        NoticeKind::NewerEvidence => "Newer evidence",
    }
}

fn notice_explained(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Retraction => "This study was withdrawn. Do not rely on what it reported.",
        NoticeKind::ExpressionOfConcern => {
            "The journal has doubts about this study and is looking into them."
        }
        NoticeKind::Correction => "A mistake in this study was corrected after it came out.",
        NoticeKind::SafetyWarning => "Please read this before you rely on the study.",
        NoticeKind::RegulatorDecision | NoticeKind::MakerDecision => "What became of this treatment.",
        NoticeKind::NewerEvidence => "What came later bears on this study.",
    }
}

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Unreachable => {
            "We could not reach the site. You may be offline, or the connection broke off.".to_owned()
        }
        Problem::Timeout => "The site took too long to answer.".to_owned(),
        Problem::NotFound => "The site says that this part is not there.".to_owned(),
        Problem::Status(code) => format!("The site answered with an error ({code})."),
        Problem::TooLarge => "The answer was far too large, so we stopped reading it.".to_owned(),
        Problem::Damaged => "The answer arrived, but it is damaged and cannot be shown.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_in_words_as_far_as_they_are_known() {
        let said = |text| date(Date::parse(text).unwrap());
        assert_eq!(said("2025-12-01"), "1 December 2025");
        assert_eq!(said("2016-06"), "June 2016");
        assert_eq!(said("2006"), "2006");
    }

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!([0, 999, 1131, 1_000_000].map(count), ["0", "999", "1,131", "1,000,000"]);
    }
}
