//! Everything an article's page says, put together.

use super::{
    card::noticed,
    doubts::doubts,
    ladder::ladder,
    panel::{glance, panel},
    proof::proof,
    results::results,
};
use crate::catalog::{
    ArticleView, AvailableView, Card, DETAILS_MARK, Glossary, Line, Marker, Meaning, NoticePlace, NoticeView,
    RelatedArticle, SectionView,
};
use crate::i18n::{Arg, date, say, say_term, say_with};
use crate::model::{
    Article, Author, Availability, GlossaryEntry, Link, Notice, NoticeKind, PeerReview, Sections, Source,
    StudyKind, Term, numbers_in,
};

/// Authors who are named on a page.
const AUTHORS: usize = 12;

/// What has to be known besides the article itself.
pub struct ArticleContext<'a> {
    pub card: Card,
    pub glossary: &'a Glossary<'a>,
    /// The language of the glossary. Articles in others are not marked.
    pub language: &'a str,
    /// How to cite the paper.
    pub citation: String,
    /// The same for reference managers.
    pub citation_files: Vec<String>,
    /// The code that leads to the page.
    pub code: Vec<u64>,
    /// The parts of the site's explainer.
    pub parts: &'a [String],
    /// Related articles, best first.
    pub related: Vec<RelatedArticle>,
}

/// The page of an article.
pub fn article_view(article: &Article, with: ArticleContext) -> ArticleView {
    let empty = Glossary::new(&[]);
    let glossary = if article.language == with.language { with.glossary } else { &empty };
    let mut marker = glossary.marker();
    let section = |paragraphs: &[String], said_before: &[&String], marker: &mut Marker| SectionView {
        text: paragraphs.iter().map(|text| marker.mark(text)).collect(),
        proof: proof(
            article,
            said_before.iter().copied().chain(paragraphs).flat_map(|text| numbers_in(text)),
        ),
    };
    // In the order in which they are read: only the first use of a word is marked, and it should not be in what is folded.
    let takeaway = marker.mark(&article.takeaway);
    let Sections { found, matters, limits } = &article.sections;
    let found = section(found, &[&article.title, &article.takeaway], &mut marker);
    let limits = section(limits, &[], &mut marker);
    let panel = panel(article, &mut marker);
    let matters = section(matters, &[], &mut marker);
    ArticleView {
        card: with.card,
        notices: article.since.iter().map(notice).collect(),
        available: available(article),
        takeaway,
        glance: glance(article),
        found,
        matters,
        limits,
        panel,
        ladder: ladder(&article.study),
        results: results(article),
        weigh: weigh(article),
        concerns: doubts(article, with.parts),
        details: details(article),
        links: links(article),
        citation: with.citation,
        citation_files: with.citation_files,
        code: with.code,
        provenance: provenance(article),
        meanings: marker.found().into_iter().map(meaning).collect(),
        related: with.related,
    }
}

fn review(article: &Article) -> Option<PeerReview> {
    article.study.peer_review.as_ref().and_then(Term::known)
}

/// What became known since. What forbids to rely on the study comes first, and what nobody here knows; what changes the picture
/// follows the takeaway; the rest has a section of its own.
fn notice(notice: &Notice) -> NoticeView {
    // Of these nothing else may be read first.
    const FIRST: [NoticeKind; 2] = [NoticeKind::Retraction, NoticeKind::ExpressionOfConcern];
    let place = match notice.kind.known() {
        None => NoticePlace::First,
        Some(kind) if FIRST.contains(&kind) => NoticePlace::First,
        Some(_) if notice.changes_the_picture() => NoticePlace::Takeaway,
        Some(_) => NoticePlace::Section,
    };
    let is_urgent = |kind| kind == NoticeKind::SafetyWarning || FIRST.contains(&kind);
    let is_explained = notice.kind.known().is_some_and(is_urgent);
    let (kind, name) = noticed(notice);
    NoticeView {
        kind,
        name,
        place,
        date: notice.date.map(|date| date.to_string()),
        day: notice.date.map(date),
        explained: is_explained.then(|| say_term("notice-explained", &notice.kind)),
        text: notice.text.clone(),
        url: notice.url.clone(),
    }
}

/// What can be had where, and when that was so.
fn available(article: &Article) -> Vec<AvailableView> {
    let view = |it: &Availability| {
        let text = match it.as_of.map(date) {
            Some(date) => {
                let args = [("text", (&it.text).into()), ("date", (&date).into())];
                say_with("available-as-of", &args)
            }
            None => it.text.clone(),
        };
        AvailableView { place: it.place.clone(), text, url: it.url.clone() }
    };
    article.available.iter().map(view).collect()
}

/// The explainer's first sentences: where the study appeared, and who checked it.
fn weigh(article: &Article) -> Vec<String> {
    // Nobody is sent to a paper that was withdrawn.
    if article.is_retracted() {
        let journal = article.source.container_title.as_ref();
        let first = journal.map(|journal| say_with("weigh-retracted", &[("journal", journal.into())]));
        return first.into_iter().chain([say("weigh-last-retracted").to_owned()]).collect();
    }
    let first = match (&article.source.container_title, review(article)) {
        (Some(journal), review) => {
            let id = match review {
                Some(PeerReview::Preprint) => "weigh-preprint",
                Some(PeerReview::Conference) => "weigh-conference",
                _ => "weigh-journal",
            };
            say_with(id, &[("journal", journal.into())])
        }
        (None, _) => say("weigh-unknown").to_owned(),
    };
    vec![first, say_with("weigh-last", &[("details", DETAILS_MARK.into())])]
}

fn details(article: &Article) -> Vec<Line> {
    let source = &article.source;
    let authors = authors(source);
    let trials = &article.study.trial_ids;
    let mut lines = vec![
        Line::labelled(
            match review(article) {
                Some(PeerReview::Preprint | PeerReview::Conference) => say("where-shown"),
                _ => say("journal"),
            },
            source.container_title.clone(),
        ),
        Line::labelled(say("original-title"), source.title.clone()),
        Line::labelled(say("authors"), authors),
        Line::labelled(say("study-published"), article.study_date().map(date)),
    ];
    // Only trials are registered, so only of a trial is it worth saying that no registration is reported.
    let is_trial = article.study.kind.as_ref().and_then(Term::known).is_some_and(StudyKind::is_a_trial);
    if is_trial || !trials.is_empty() {
        lines.push(Line::labelled(say("trial-ids"), (!trials.is_empty()).then(|| trials.join(", "))));
    }
    lines
}

/// The first authors, and how many more there are: some papers have thousands. All of them stand in the citation files.
fn authors(source: &Source) -> Option<String> {
    let mut names: Vec<String> = source.named_authors().filter_map(Author::name).collect();
    let more = names.len().saturating_sub(AUTHORS);
    // Never "and 1 more": that one has room too.
    let more = if more == 1 { 0 } else { more };
    names.truncate(if more == 0 { AUTHORS + 1 } else { AUTHORS });
    match (more, source.has_others()) {
        (0, true) => names.push(say("authors-others").to_owned()),
        (0, false) => {}
        (more, _) => names.push(say_with("authors-more", &[("count", more.into())])),
    }
    (!names.is_empty()).then(|| say_with("authors-all", &[("names", Arg::all(&names))]))
}

fn links(article: &Article) -> Vec<(String, Link)> {
    let source = &article.source;
    let paper = source.link().map(|link| {
        let said = match &source.doi {
            Some(doi) => say_with("link-to-paper-doi", &[("doi", doi.into())]),
            None => say("link-to-paper").to_owned(),
        };
        (said, link)
    });
    let pubmed = source.pubmed().map(|link| (say("link-to-pubmed").to_owned(), link));
    let trials = article
        .study
        .trial_ids
        .iter()
        .filter_map(|id| Some((say_with("link-to-trial", &[("id", id.into())]), Link::trial(id)?)));
    paper.into_iter().chain(pubmed).chain(trials).collect()
}

fn provenance(article: &Article) -> Vec<Line> {
    let made = &article.provenance;
    let checked = match (&made.checked_by, made.checked_on) {
        (Some(who), Some(when)) => {
            say_with("checked-by-on", &[("who", who.into()), ("date", (&date(when)).into())])
        }
        (Some(who), None) => who.clone(),
        (None, _) => say("checked-by-nobody").to_owned(),
    };
    let written = (!made.written_by.is_empty()).then(|| made.written_by.clone());
    let always = [
        Line::labelled(say("written-by"), written),
        Line::labelled(say("checked-by"), Some(checked)),
        Line::labelled(say("summary-published"), article.published.map(date)),
    ];
    let perhaps = [(say("summary-updated"), article.updated), (say("next-check"), made.next_check)];
    let perhaps =
        perhaps.into_iter().filter_map(|(label, day)| Some(Line::labelled(label, Some(date(day?)))));
    always.into_iter().chain(perhaps).collect()
}

/// What a word means, as it is shown when it is asked for.
pub fn meaning(entry: &GlossaryEntry) -> Meaning {
    let sounds = |sounds: &String| say_with("word-say", &[("sounds", sounds.into())]);
    let list = |id: &str, names: &[String]| {
        (!names.is_empty()).then(|| say_with(id, &[("names", Arg::each(names))]))
    };
    let more =
        [entry.say.as_ref().map(sounds), list("word-also", &entry.also), list("word-brands", &entry.brands)];
    Meaning {
        slug: entry.slug.clone(),
        term: entry.term.clone(),
        definition: entry.definition.clone(),
        more: more.into_iter().flatten().collect(),
    }
}
