//! English.

use super::Words;
use crate::catalog::{Card, Problem};
use crate::model::{Date, EffectKind, NoticeKind, PeerReview, Stage, StudiedIn, StudyKind, Term};

pub static WORDS: Words = Words {
    skip_to_content: "Skip to the main content",
    nav_label: "Main",
    nav_articles: "Articles",
    footer_promise: "No cookies, no tracking, no account.",
    footer_advice: "These summaries are information, not medical advice. Your care team knows your situation.",
    feed_link: "Follow by feed",

    home_heading: "What the research found, in plain words",
    home_lead: "Each summary says who was studied, what was found, and how far you can trust it.",
    topics_heading: "Topics",
    filter_heading: "Filter by topic",
    filter_hint: "Choose one or more. You will see articles on any of them.",
    clear_all: "Clear all topics",
    chosen_topics: "Chosen topics",
    remove_topic: "Remove topic ",
    articles_heading: "Articles, newest study first",
    show_more: "Show more articles",
    all_by_year: "All articles by year",
    loading: "Loading…",
    nothing_heading: "No articles to show",
    nothing_help: "No article has the topic you chose. Choose another topic, or clear all topics to see every article.",
    nothing_yet: "There are no articles here yet.",
    combine_topics: "Combine with other topics",
    all_articles: "All articles",

    not_reported: "Not reported in what we read",
    date_not_reported: "Date not reported",
    journal_not_reported: "Journal not reported",
    takeaway_label: "In one sentence",
    found_heading: "What the study found",
    matters_heading: "Why it matters",
    limits_heading: "What it cannot tell us",
    questions_heading: "Questions you could ask your care team",
    numbers_heading: "The numbers",
    numbers_caption: "How many people out of every",
    numbers_outcome: "What happened",
    no_numbers: "The report we read gives no numbers that compare two groups of people.",
    harms_heading: "Side effects and harms",
    harms_not_reported: "Not reported in what we read. That does not mean there were none.",
    evidence_heading: "How far can I trust this?",
    evidence_lead: "Facts about the study, so that you can judge for yourself.",
    studied_in: "Studied in",
    study_kind: "Kind of study",
    participants: "How many took part",
    population: "Who took part",
    compared_with: "Compared with",
    duration: "How long",
    stage: "How far along",
    stage_only_for_treatments: "Does not apply: this study did not test a treatment",
    peer_review: "Checked by other scientists",
    funding: "Who paid",
    conflicts: "Conflicts of interest",
    trial_ids: "Trial registration",
    details_heading: "More details",
    journal: "Journal",
    original_title: "Original title",
    authors: "Authors",
    study_published: "Study published",
    links: "Read the source",
    link_to_paper: "The original paper",
    link_to_pubmed: "The paper on PubMed",
    provenance_heading: "How this summary was made",
    written_by: "Written by",
    checked_by: "Checked by",
    checked_by_nobody: "Nobody yet. No clinician has checked this summary.",
    summary_published: "First published here",
    summary_updated: "Last changed",
    next_check: "Next check",
    related_heading: "Related articles",
    explainer_heading: "Not all research is equal",
    explainer_more: "How to weigh research",
    details_link: "More details",
    notice_link: "Read the notice",

    problem_title: "This page could not be loaded",
    try_again: "Try again",
    not_found_title: "This page is not here",
    not_found_help: "The address may be mistyped, or the page may have moved. All articles are one step away.",
    asleep_notice: "Filtering needs JavaScript. Everything can be read without it, and every link works.",
    broken_notice: "Part of this page could not start, so filtering does not work right now. You can still read everything and follow every link.",
    reload: "Load the page again",

    date,
    count,
    number,
    articles: |n| format!("{} {}", count(n as u64), if n == 1 { "article" } else { "articles" }),
    showing: |shown, of| format!("Showing {} of {}", count(shown as u64), count(of as u64)),
    filtered,
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
    minutes: |n| format!("{n} min read"),
    list_of_names: |names| list(names, "and"),
    unreadable: |n| match n {
        1 => "1 article could not be read. The others are shown.".to_owned(),
        n => format!("{n} articles could not be read. The others are shown."),
    },
    topic_title: |name| format!("{name}: research in plain words"),
    cue,
    studied_in_term,
    kind_term,
    kind_explained,
    stage_term,
    peer_review_term,
    notice_term,
    notice_explained,
    effect_term: |kind| match kind {
        EffectKind::Benefit => "Meant to help",
        EffectKind::Harm => "Harm",
    },
    explainer,
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

/// `22.6`: at most three decimals, and none that are zero. By hand, because the standard library's way to write any
/// number exactly costs the browser 10 KB.
fn number(n: f64) -> String {
    let thousandths = (n * 1000.0).round() as u64;
    let decimals = format!("{:03}", thousandths % 1000);
    let whole = count(thousandths / 1000);
    match decimals.trim_end_matches('0') {
        "" => whole,
        decimals => format!("{whole}.{decimals}"),
    }
}

fn filtered(n: usize, topics: &[String]) -> String {
    let articles = (WORDS.articles)(n);
    if topics.is_empty() { articles } else { format!("{articles} on {}", list(topics, "or")) }
}

/// `a, b or c`.
fn list(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., end] => format!("{} {last} {end}", rest.join(", ")),
    }
}

/// The words of terms; a word nobody knows is shown as it stands.
fn said<T: crate::model::Vocabulary>(term: &Term<T>, say: fn(T) -> &'static str) -> String {
    term.known().map_or_else(|| term.word().replace('-', " "), |known| say(known).to_owned())
}

fn cue(card: &Card) -> String {
    let studied: Vec<String> = card.studied_in.iter().map(|term| said(term, in_term)).collect();
    let place = match list(&studied, "and") {
        none if none.is_empty() => "What was studied is not reported".to_owned(),
        place => capital(&place),
    };
    let far = match (&card.stage, &card.kind) {
        (Some(stage), _) => said(stage, stage_term),
        (None, Some(kind)) => said(kind, kind_term),
        (None, None) => "kind of study not reported".to_owned(),
    };
    let unchecked = match card.peer_review.as_ref().and_then(Term::known) {
        Some(PeerReview::Preprint) => ", not yet checked by other scientists",
        Some(PeerReview::Conference) => ", shown at a meeting only",
        _ => "",
    };
    format!("{place}: {}{unchecked}", uncapital(&far))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_ascii_uppercase().to_string() + chars.as_str()).unwrap_or_default()
}

fn uncapital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_ascii_lowercase().to_string() + chars.as_str()).unwrap_or_default()
}

fn in_term(term: StudiedIn) -> &'static str {
    match term {
        StudiedIn::People => "in people",
        StudiedIn::Animals => "in animals",
        StudiedIn::Cells => "in cells in a dish",
        StudiedIn::Computer => "in a computer model",
        StudiedIn::EarlierStudies => "in earlier studies",
    }
}

fn studied_in_term(term: StudiedIn) -> &'static str {
    match term {
        StudiedIn::People => "People",
        StudiedIn::Animals => "Animals",
        StudiedIn::Cells => "Cells in a dish",
        StudiedIn::Computer => "A computer model",
        StudiedIn::EarlierStudies => "Earlier studies, put together",
    }
}

fn kind_term(kind: StudyKind) -> &'static str {
    match kind {
        StudyKind::RandomisedTrial => "Randomised trial",
        StudyKind::NonRandomisedTrial => "Trial without chance allocation",
        StudyKind::Cohort => "Study that followed people over time",
        StudyKind::CaseControl => "Comparison of people with and without the illness",
        StudyKind::CrossSectional => "Snapshot at one point in time",
        StudyKind::CaseReport => "Report of one person or a few",
        StudyKind::Qualitative => "Interview study",
        StudyKind::DiagnosticAccuracy => "Study of a test",
        StudyKind::SystematicReview => "Systematic review",
        StudyKind::NarrativeReview => "Overview by experts",
        StudyKind::Guideline => "Guideline by experts",
        StudyKind::Animal => "Animal study",
        StudyKind::LabCells => "Laboratory study of cells",
        StudyKind::ComputerModel => "Computer study",
    }
}

fn kind_explained(kind: StudyKind) -> &'static str {
    match kind {
        StudyKind::RandomisedTrial => {
            "Chance decided who got which treatment. This is the fairest test of whether a treatment works, for people like those who took part."
        }
        StudyKind::NonRandomisedTrial => {
            "People got a treatment, but chance did not decide who. Differences may come from who was chosen."
        }
        StudyKind::Cohort => {
            "It watched people over time. It can show what goes together, but not what causes what."
        }
        StudyKind::CaseControl => {
            "It looked back at people with and without the illness. It can show a link, but not that one thing caused the other."
        }
        StudyKind::CrossSectional => {
            "It looked once. It can show what goes together, but not what came first."
        }
        StudyKind::CaseReport => {
            "It tells what happened to one person or a few. It cannot show how often that happens or whether a treatment helped."
        }
        StudyKind::Qualitative => {
            "It listened to a small number of people in depth. It can show what an experience is like, but not how common it is."
        }
        StudyKind::DiagnosticAccuracy => {
            "It checked how well a test finds an illness. It cannot show whether people do better because of the test."
        }
        StudyKind::SystematicReview => {
            "It searched for all studies of a question and put them together. It is only as good as those studies."
        }
        StudyKind::NarrativeReview => {
            "Experts told what they think is known. They chose which studies to include, so some may be missing."
        }
        StudyKind::Guideline => {
            "Experts agreed on what doctors should do. It is as strong as the studies behind it."
        }
        StudyKind::Animal => {
            "It shows what can happen in animals. Most findings in animals do not turn into treatments for people."
        }
        StudyKind::LabCells => {
            "It shows what can happen in cells outside the body. A living person may be quite different."
        }
        StudyKind::ComputerModel => {
            "It shows what follows from what was put into the model. People may differ."
        }
    }
}

fn stage_term(stage: Stage) -> &'static str {
    match stage {
        Stage::Lab => "Tested in the laboratory, not in people",
        Stage::Animals => "Tested in animals, not in people",
        Stage::FirstPeople => "First tests in people",
        Stage::SmallTrial => "A small trial",
        Stage::LargeTrial => "A large trial",
        Stage::ManyTrials => "Many trials together",
    }
}

fn peer_review_term(review: PeerReview) -> &'static str {
    match review {
        PeerReview::PeerReviewed => "Yes: other scientists checked it before it came out",
        PeerReview::Preprint => {
            "Not yet. It is a preprint: the authors put it online before other scientists had checked it, so mistakes may still be found"
        }
        PeerReview::Conference => {
            "Not in full. It was shown at a scientific meeting, where checking is light, and not yet as a paper"
        }
    }
}

fn notice_term(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Retraction => "Retracted",
        NoticeKind::ExpressionOfConcern => "Under question",
        NoticeKind::Correction => "Corrected",
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
        NoticeKind::NewerEvidence => "A newer study changes what we know.",
    }
}

fn explainer(journal: Option<&str>) -> [String; 3] {
    let journal = match journal {
        Some(journal) => {
            format!("This study appeared in {journal}. Research that is published there and elsewhere")
        }
        None => "We could not tell where this study appeared. Published research".to_owned(),
    };
    [
        format!("{journal} ranges from early exploration, such as work with cells or mice, to large trials with many people."),
        "Not all of it is equal. Some studies are small, some use methods that are still new, and every one has limits. One study is rarely the last word.".to_owned(),
        "For the full picture, read the source: you find it under {details}. Then talk with your care team about what it means for you.".to_owned(),
    ]
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
    use serde_json::json;

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

    #[test]
    fn numbers_keep_their_decimals() {
        assert_eq!([22.6, 30.0, 0.04, 1131.125].map(number), ["22.6", "30", "0.04", "1,131.125"]);
    }

    #[test]
    fn the_cue_says_where_and_how_far_also_when_nobody_reported_it() {
        let cue_of = |extra: serde_json::Value| {
            let mut json = json!({ "id": "a", "title": "A" });
            json.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
            cue(&Card::read(&json).unwrap())
        };
        assert_eq!(
            cue_of(json!({ "studied_in": ["people"], "stage": "large-trial", "kind": "randomised-trial" })),
            "In people: a large trial"
        );
        assert_eq!(
            cue_of(json!({ "studied_in": ["cells", "animals"], "kind": "lab-cells" })),
            "In cells in a dish and in animals: laboratory study of cells"
        );
        assert_eq!(cue_of(json!({})), "What was studied is not reported: kind of study not reported");
        assert_eq!(
            cue_of(json!({ "studied_in": ["people"], "kind": "cross-sectional", "peer_review": "preprint" })),
            "In people: snapshot at one point in time, not yet checked by other scientists"
        );
        assert_eq!(cue_of(json!({ "studied_in": ["plants"], "kind": "field-work" })), "Plants: field work");
    }
}
