//! What readers can choose by: facets, their values, what each is called, and which of them an article has.

use super::content::Content;
use crate::catalog::FacetView;
use crate::i18n::{say, say_term, say_with};
use crate::model::{Article, Date, NoticeKind, Stage, StudiedIn, StudyKind, Term, Vocabulary};
use plainsight_contracts::facets::Facet;
use std::borrow::Cow;

/// Facets and values, as the index holds them.
pub type Values = Vec<(String, Vec<String>)>;

/// A study of which nobody reported what it was done in, or what kind it is.
const NOT_REPORTED: &str = "not-reported";
/// Any notice at all.
const ANY: &str = "any";

/// Every facet with every value there can be, in the order in which they are shown.
pub fn all(content: &Content) -> Values {
    Facet::ALL.map(|facet| (facet.name().to_owned(), values(facet, content))).into()
}

fn values(facet: Facet, content: &Content) -> Vec<String> {
    fn words_of<T: Vocabulary>() -> Vec<String> {
        T::TERMS.iter().map(|(word, _)| (*word).to_owned()).collect()
    }
    let and_not_reported = |mut values: Vec<String>| {
        values.push(NOT_REPORTED.to_owned());
        values
    };
    match facet {
        Facet::Topic => content.topics.iter().map(|topic| topic.slug.clone()).collect(),
        Facet::StudiedIn => and_not_reported(words_of::<StudiedIn>()),
        Facet::Kind => and_not_reported(words_of::<StudyKind>()),
        Facet::Stage => words_of::<Stage>(),
        Facet::Year => {
            // Those that no article has are left out in the end.
            and_not_reported(Date::YEARS.rev().map(|year| year.to_string()).collect())
        }
        Facet::Notice => std::iter::once(ANY.to_owned()).chain(words_of::<NoticeKind>()).collect(),
    }
}

/// What an article has.
pub fn of(article: &Article) -> Vec<(&'static str, Cow<'_, str>)> {
    let named = |facet: Facet| values_of(facet, article).into_iter().map(move |value| (facet.name(), value));
    Facet::ALL.into_iter().flat_map(named).collect()
}

fn values_of(facet: Facet, article: &Article) -> Vec<Cow<'_, str>> {
    fn word<T: Vocabulary>(term: Option<&Term<T>>) -> Cow<'_, str> {
        term.map_or(NOT_REPORTED, Term::word).into()
    }
    let study = &article.study;
    match facet {
        Facet::Topic => article.topics.iter().map(|topic| topic.as_str().into()).collect(),
        Facet::StudiedIn if study.studied_in.is_empty() => vec![NOT_REPORTED.into()],
        Facet::StudiedIn => study.studied_in.iter().map(|term| term.word().into()).collect(),
        Facet::Kind => vec![word(study.kind.as_ref())],
        // A study that only watched has no place on the scale, so it is not missing there.
        Facet::Stage => {
            study.step().map(|stage| Term::Known(stage).word().to_owned().into()).into_iter().collect()
        }
        Facet::Year => {
            let year = article.study_date().map(|date| date.year.to_string());
            vec![year.map_or(NOT_REPORTED.into(), Cow::from)]
        }
        Facet::Notice => {
            let kinds = article.notice_kinds();
            let kinds = kinds.iter().map(|kind| kind.word().to_owned().into());
            kinds.chain((!article.since.is_empty()).then_some(ANY.into())).collect()
        }
    }
}

/// What a value is called.
fn label(facet: Facet, value: &str, content: &Content) -> String {
    match (facet, value) {
        (_, NOT_REPORTED) => say("choose-not-reported").to_owned(),
        (Facet::Notice, ANY) => say("choose-any-notice").to_owned(),
        (Facet::Topic, slug) => {
            let topic = content.topics.iter().find(|topic| topic.slug == slug);
            topic.map_or_else(|| slug.to_owned(), |topic| topic.name.clone())
        }
        (Facet::StudiedIn, word) => say_term("choose-in", &Term::<StudiedIn>::parse(word)),
        (Facet::Kind, word) => say_term("choose-kind", &Term::<StudyKind>::parse(word)),
        (Facet::Stage, word) => say_term("stage", &Term::<Stage>::parse(word)),
        (Facet::Notice, word) => say_term("notice", &Term::<NoticeKind>::parse(word)),
        (Facet::Year, year) => year.to_owned(),
    }
}

/// What is shown, given how many articles have each value; values that none has are left out.
pub fn views(content: &Content, counts: &[(String, Vec<(String, usize)>)]) -> Vec<FacetView> {
    let view = |facet: Facet| {
        let (name, values) = counts.iter().find(|(name, _)| name == facet.name())?;
        let value = |(value, count): &(String, usize)| (value.clone(), label(facet, value, content), *count);
        let heading = say_with(&format!("facet-{name}"), &[]);
        let values: Vec<_> = values.iter().map(value).collect();
        (!values.is_empty()).then(|| FacetView { name: name.clone(), heading, values })
    };
    Facet::ALL.into_iter().filter_map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_facet_has_a_heading_of_its_own() {
        let headings = Facet::ALL.map(|facet| say_with(&format!("facet-{}", facet.name()), &[]));
        for (n, heading) in headings.iter().enumerate() {
            assert!(!heading.is_empty() && !headings[..n].contains(heading), "{:?}", Facet::ALL[n]);
        }
    }
}
