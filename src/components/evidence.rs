//! The evidence facts of a study: always the same rows in the same order, "not reported" said aloud.

use super::piece::{Still, still};
use crate::model::{Article, StudyKind, Term, Vocabulary};
use crate::words::words;
use leptos::prelude::*;

/// The facts of an article's study.
pub fn evidence(article: &Article) -> Still {
    let words = words();
    let study = &article.study;
    let studied: Vec<String> =
        study.studied_in.iter().map(|term| said(term, words.studied_in_term)).collect();
    let kind = study.kind.as_ref();
    let stage = match (&study.stage, kind.and_then(Term::known)) {
        (Some(stage), _) => Some(said(stage, words.stage_term)),
        (None, Some(kind)) if !tests_a_treatment(kind) => Some(words.stage_only_for_treatments.to_owned()),
        (None, _) => None,
    };
    still(view! {
        <dl class="facts">
            {fact(words.studied_in, (!studied.is_empty()).then(|| studied.join(", ")))}
            <div>
                <dt>{words.study_kind}</dt>
                <dd>
                    {kind.map_or_else(|| words.not_reported.to_owned(), |kind| said(kind, words.kind_term))}
                    {kind.and_then(Term::known).map(|kind| {
                        view! { <span class="explained">{(words.kind_explained)(kind)}</span> }
                    })}
                </dd>
            </div>
            {fact(words.participants, study.participants.map(words.count))}
            {fact(words.population, study.population.clone())}
            {fact(words.compared_with, study.compared_with.clone())}
            {fact(words.duration, study.duration.clone())}
            {fact(words.stage, stage)}
            {fact(words.peer_review, study.peer_review.as_ref().map(|review| said(review, words.peer_review_term)))}
            {fact(words.funding, study.funding.clone())}
            {fact(words.conflicts, study.conflicts.clone())}
            {fact(words.trial_ids, (!study.trial_ids.is_empty()).then(|| study.trial_ids.join(", ")))}
        </dl>
    })
}

/// One row; what nobody reported is said to be so.
pub fn fact(name: &'static str, value: Option<String>) -> Still {
    let missing = value.is_none();
    still(view! {
        <div>
            <dt>{name}</dt>
            <dd class:missing=missing>{value.unwrap_or_else(|| words().not_reported.to_owned())}</dd>
        </div>
    })
}

fn said<T: Vocabulary>(term: &Term<T>, say: fn(T) -> &'static str) -> String {
    term.known().map_or_else(|| term.word().replace('-', " "), |known| say(known).to_owned())
}

/// The stages are stages of a treatment; a study that tests none has no place on them.
fn tests_a_treatment(kind: StudyKind) -> bool {
    matches!(kind, StudyKind::RandomisedTrial | StudyKind::NonRandomisedTrial)
}
