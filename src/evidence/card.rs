//! The card of an article.

use super::results;
use crate::catalog::{Card, Cue, minutes_to_read};
use crate::i18n::{date, say, say_term};
use crate::model::{Article, Notice, NoticeKind, Stage, StudiedIn, StudyKind, Term, Vocabulary};

pub fn card(article: &Article) -> Card {
    Card {
        id: article.id.clone(),
        language: article.language.clone(),
        title: article.title.clone(),
        takeaway: article.takeaway.clone(),
        cue: cue(article),
        study_date: article.study_date().map(|date| date.to_string()),
        date: article.study_date().map_or_else(|| say("date-not-reported").to_owned(), date),
        journal: article.source.container_title.clone(),
        topics: article.topics.clone(),
        main: results::main(article),
        notices: notices(article),
        minutes: minutes_to_read(article),
    }
}

/// The word of a later study that contradicts, which is no kind of its own in an article.
const CONTRARY: &str = "contrary";

/// A notice's kind and name, as badges and notices show them.
pub fn noticed(notice: &Notice) -> (String, String) {
    match notice.contrary && notice.kind.is(NoticeKind::NewerEvidence) {
        true => (CONTRARY.to_owned(), say("notice-contrary").to_owned()),
        false => (notice.kind.word().to_owned(), say_term("notice", &notice.kind)),
    }
}

/// Each once, what changes the picture first. What only adds to it stands with the article.
fn notices(article: &Article) -> Vec<(String, String)> {
    const ADDS: [NoticeKind; 3] = [NoticeKind::Approval, NoticeKind::Guideline, NoticeKind::NewerEvidence];
    let adds = |notice: &&Notice| {
        !notice.changes_the_picture() && notice.kind.known().is_some_and(|kind| ADDS.contains(&kind))
    };
    let mut since: Vec<&Notice> = article.since.iter().filter(|notice| !adds(notice)).collect();
    since.sort_by_key(|notice| !notice.changes_the_picture());
    let mut kinds = Vec::new();
    for kind in since.into_iter().map(noticed) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

fn cue(article: &Article) -> Cue {
    let study = &article.study;
    // A review of work in mice is a review.
    let earlier = Term::Known(StudiedIn::EarlierStudies);
    let reviews = study.kind.as_ref().and_then(Term::known).is_some_and(StudyKind::is_of_earlier_studies);
    let first = if reviews { Some(&earlier) } else { study.studied_in.first() };
    Cue {
        text: super::study::cue(study),
        shape: first.filter(|term| term.known().is_some()).map(|term| term.word().to_owned()),
        step: study.step().map(step),
    }
}

/// A stage's place on the whole scale, from 1.
pub fn step(stage: Stage) -> usize {
    Stage::TERMS.iter().position(|(_, known)| *known == stage).map_or(1, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::STEPS;

    #[test]
    fn the_scale_has_as_many_steps_as_there_are_stages() {
        assert_eq!(step(Stage::Lab), 1);
        assert_eq!(step(Stage::ManyTrials), STEPS);
    }
}
