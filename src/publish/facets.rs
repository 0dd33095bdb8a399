//! What readers can choose by: facets, their values, what each is called, and which of them an article has.

use super::input::Content;
use crate::catalog::FacetView;
use crate::model::{Article, Date, NoticeKind, Stage, StudiedIn, StudyKind, Term, Vocabulary};
use crate::words::{sentences, words};
use std::borrow::Cow;

/// Facets and values, as the index holds them.
pub type Values = Vec<(String, Vec<String>)>;

const TOPIC: &str = "topic";
const STUDIED_IN: &str = "in";
const KIND: &str = "kind";
const STAGE: &str = "stage";
const YEAR: &str = "year";
const NOTICE: &str = "notice";
/// A study of which nobody reported what it was done in, or what kind it is.
const NOT_REPORTED: &str = "not-reported";
/// Any notice at all.
const ANY: &str = "any";

/// Every facet with every value there can be, in the order in which they are shown.
pub fn all(content: &Content) -> Values {
    fn words_of<T: Vocabulary>(more: &[&str]) -> Vec<String> {
        T::TERMS.iter().map(|(word, _)| *word).chain(more.iter().copied()).map(str::to_owned).collect()
    }
    // Those that no article has are left out in the end.
    let mut years: Vec<String> = Date::YEARS.rev().map(|year| year.to_string()).collect();
    years.push(NOT_REPORTED.to_owned());
    let mut notices = words_of::<NoticeKind>(&[]);
    notices.insert(0, ANY.to_owned());
    let topics = content.topics.iter().map(|topic| topic.slug.clone()).collect();
    [
        (TOPIC, topics),
        (STUDIED_IN, words_of::<StudiedIn>(&[NOT_REPORTED])),
        (KIND, words_of::<StudyKind>(&[NOT_REPORTED])),
        (STAGE, words_of::<Stage>(&[])),
        (YEAR, years),
        (NOTICE, notices),
    ]
    .map(|(name, values)| (name.to_owned(), values))
    .into()
}

/// What an article has.
pub fn of(article: &Article) -> Vec<(&'static str, Cow<'_, str>)> {
    fn word<T: Vocabulary>(term: Option<&Term<T>>) -> Cow<'_, str> {
        term.map_or(NOT_REPORTED, Term::word).into()
    }
    let study = &article.study;
    let mut has: Vec<(&'static str, Cow<str>)> = Vec::new();
    has.extend(article.topics.iter().map(|topic| (TOPIC, topic.as_str().into())));
    has.extend(study.studied_in.iter().map(|term| (STUDIED_IN, term.word().into())));
    if study.studied_in.is_empty() {
        has.push((STUDIED_IN, NOT_REPORTED.into()));
    }
    has.push((KIND, word(study.kind.as_ref())));
    // A study that only watched has no place on the scale, so it is not missing there.
    has.extend(study.step().map(|stage| (STAGE, Term::Known(stage).word().to_owned().into())));
    let year = article.study_date().map(|date| date.year.to_string());
    has.push((YEAR, year.map_or(NOT_REPORTED.into(), Cow::from)));
    has.extend(article.notice_kinds().iter().map(|kind| (NOTICE, kind.word().to_owned().into())));
    if !article.notices.is_empty() {
        has.push((NOTICE, ANY.into()));
    }
    has
}

/// What is shown, given how many articles have each value; values that none has are left out.
pub fn views(content: &Content, counts: &[(String, Vec<(String, usize)>)]) -> Vec<FacetView> {
    let label = |facet: &str, value: &str| -> String {
        fn say<T: Vocabulary>(word: &str, say: impl FnOnce(T) -> &'static str) -> String {
            Term::<T>::parse(word).say(|term| say(term).to_owned())
        }
        match (facet, value) {
            (_, NOT_REPORTED) => sentences().not_reported_short.to_owned(),
            (NOTICE, ANY) => sentences().any_notice.to_owned(),
            (TOPIC, slug) => {
                let topic = content.topics.iter().find(|topic| topic.slug == slug);
                topic.map_or_else(|| slug.to_owned(), |topic| topic.name.clone())
            }
            (STUDIED_IN, word) => say(word, sentences().studied_in_short),
            (KIND, word) => say(word, sentences().kind_short),
            (STAGE, word) => say(word, sentences().stage),
            (NOTICE, word) => say(word, words().notice_term),
            (_, other) => other.to_owned(),
        }
    };
    let view = |(name, values): &(String, Vec<(String, usize)>)| {
        let values: Vec<_> =
            values.iter().map(|(value, count)| (value.clone(), label(name, value), *count)).collect();
        let heading = (sentences().facet)(name).to_owned();
        (!values.is_empty()).then(|| FacetView { name: name.clone(), heading, values })
    };
    counts.iter().filter_map(view).collect()
}
