//! Everything an article's page says, put together.

use super::{doubts::doubts, ladder::ladder, numbers::tables, panel::panel};
use crate::catalog::{ArticleView, Card, Glossary, Line, Meaning, RelatedArticle};
use crate::model::{Article, Author, GlossaryEntry, Link, PeerReview, Source, StudyKind, Term};
use crate::words::{sentences, words};

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
    /// Related articles, best first.
    pub related: Vec<RelatedArticle>,
}

/// The page of an article.
pub fn article_view(article: &Article, with: ArticleContext) -> ArticleView {
    let empty = Glossary::new(&[]);
    let glossary = if article.language == with.language { with.glossary } else { &empty };
    let mut marker = glossary.marker();
    // In the order in which they are read: only the first use of a word is marked.
    let takeaway = marker.mark(&article.takeaway);
    let mut text = |paragraphs: &[String]| paragraphs.iter().map(|text| marker.mark(text)).collect();
    let (found, matters, limits) =
        (text(&article.sections.found), text(&article.sections.matters), text(&article.sections.limits));
    let panel = panel(article, &mut marker);
    ArticleView {
        card: with.card,
        notices: article.notices.clone(),
        takeaway,
        found,
        matters,
        limits,
        panel,
        ladder: ladder(&article.study),
        tables: tables(&article.effects),
        weigh: (sentences().weigh)(article.source.container_title.as_deref(), review(article)).into(),
        concerns: doubts(article),
        details: details(article),
        links: links(article),
        citation: with.citation,
        citation_files: with.citation_files,
        provenance: provenance(article),
        meanings: marker.found().into_iter().map(meaning).collect(),
        related: with.related,
    }
}

fn review(article: &Article) -> Option<PeerReview> {
    article.study.peer_review.as_ref().and_then(Term::known)
}

fn details(article: &Article) -> Vec<Line> {
    let said = sentences();
    let source = &article.source;
    let authors = authors(source);
    let trials = &article.study.trial_ids;
    let mut lines = vec![
        Line::labelled(
            match review(article) {
                Some(PeerReview::Preprint | PeerReview::Conference) => said.where_shown,
                _ => said.journal,
            },
            source.container_title.clone(),
        ),
        Line::labelled(said.original_title, source.title.clone()),
        Line::labelled(said.authors, authors),
        Line::labelled(said.study_published, article.study_date().map(words().date)),
    ];
    // Only trials are registered, so only of a trial is it worth saying that no registration is reported.
    let is_trial = article.study.kind.as_ref().and_then(Term::known).is_some_and(StudyKind::is_a_trial);
    if is_trial || !trials.is_empty() {
        lines.push(Line::labelled(said.trial_ids, (!trials.is_empty()).then(|| trials.join(", "))));
    }
    lines
}

/// The first authors, and how many more there are: some papers have thousands. All of them stand in the citation files.
fn authors(source: &Source) -> Option<String> {
    let said = sentences();
    let mut names: Vec<String> = source.named_authors().filter_map(Author::name).collect();
    let more = names.len().saturating_sub(AUTHORS);
    // Never "and 1 more": that one has room too.
    let more = if more == 1 { 0 } else { more };
    names.truncate(if more == 0 { AUTHORS + 1 } else { AUTHORS });
    match (more, source.has_others()) {
        (0, true) => names.push(said.others.to_owned()),
        (0, false) => {}
        (more, _) => names.push((said.more_names)(more)),
    }
    (!names.is_empty()).then(|| (said.list_of_names)(&names))
}

fn links(article: &Article) -> Vec<(String, Link)> {
    let said = sentences();
    let source = &article.source;
    let paper = source.link().map(|link| {
        let doi = source.doi.as_ref().map(|doi| format!(" (DOI {doi})")).unwrap_or_default();
        (format!("{}{doi}", said.link_to_paper), link)
    });
    let pubmed = source.pubmed().map(|link| (said.link_to_pubmed.to_owned(), link));
    let trials =
        article.study.trial_ids.iter().filter_map(|id| Some(((said.link_to_trial)(id), Link::trial(id)?)));
    paper.into_iter().chain(pubmed).chain(trials).collect()
}

fn provenance(article: &Article) -> Vec<Line> {
    let (said, date) = (sentences(), words().date);
    let made = &article.provenance;
    let checked = match (&made.checked_by, made.checked_on) {
        (Some(who), Some(when)) => format!("{who}, {}", date(when)),
        (Some(who), None) => who.clone(),
        (None, _) => said.checked_by_nobody.to_owned(),
    };
    let written = (!made.written_by.is_empty()).then(|| made.written_by.clone());
    let always = [
        Line::labelled(said.written_by, written),
        Line::labelled(said.checked_by, Some(checked)),
        Line::labelled(said.summary_published, article.published.map(date)),
    ];
    let perhaps = [(said.summary_updated, article.updated), (said.next_check, made.next_check)];
    let perhaps =
        perhaps.into_iter().filter_map(|(label, day)| Some(Line::labelled(label, Some(date(day?)))));
    always.into_iter().chain(perhaps).collect()
}

/// What a word means, as it is shown when it is asked for.
pub fn meaning(entry: &GlossaryEntry) -> Meaning {
    let said = sentences();
    let list = |names: &Vec<String>, say: fn(&[String]) -> String| (!names.is_empty()).then(|| say(names));
    let more = [
        entry.say.as_deref().map(said.say),
        list(&entry.also, said.also_called),
        list(&entry.brands, said.brands),
    ];
    Meaning {
        slug: entry.slug.clone(),
        term: entry.term.clone(),
        definition: entry.definition.clone(),
        more: more.into_iter().flatten().collect(),
    }
}
