//! The scale of a treatment's research, and a study's place on it.

use super::card::step;
use crate::catalog::Ladder;
use crate::i18n::say_term;
use crate::model::{Stage, Study, Term, Vocabulary};

/// `None` for a study that tested no treatment: it has no place on this scale, and so never a low one.
pub fn ladder(study: &Study) -> Option<Ladder> {
    let stage = study.step()?;
    let steps = Stage::TERMS.iter().map(|(_, stage)| say_term("stage", &Term::Known(*stage))).collect();
    Some(Ladder { steps, here: step(stage) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Article, StudyKind};
    use serde_json::json;

    fn of(kind: &str, stage: &str) -> Option<Ladder> {
        let json = json!({ "id": "a", "study": { "kind": kind, "stage": stage } });
        ladder(&Article::read(&json).0.unwrap().study)
    }

    #[test]
    fn a_treatment_study_is_marked_on_the_whole_scale() {
        let ladder = of("randomised-trial", "small-trial").unwrap();
        assert_eq!(ladder.steps.len(), 6);
        assert_eq!(ladder.steps[ladder.here - 1], "Small trial");
    }

    #[test]
    fn a_study_that_only_watched_has_no_place_on_it_whatever_its_file_says() {
        for (word, kind) in StudyKind::TERMS {
            assert_eq!(of(word, "first-people").is_some(), kind.may_test_a_treatment(), "{word}");
        }
    }
}
