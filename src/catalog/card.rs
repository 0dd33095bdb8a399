//! What a list shows of an article: enough to decide whether to open it, and no way to take it for more than it is.

use super::minutes_to_read;
use crate::model::{Article, Date, Fields, Log, NoticeKind, PeerReview, Stage, StudiedIn, StudyKind, Term};
use serde::Serialize;
use serde_json::Value;

/// A summary card. The evidence facts come along, so that no list can show a study without them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Card {
    pub id: String,
    pub language: String,
    pub title: String,
    pub takeaway: String,
    /// When the study came out; `None` is "not reported".
    pub study_date: Option<Date>,
    pub journal: Option<String>,
    /// Topic slugs.
    pub topics: Vec<String>,
    pub studied_in: Vec<Term<StudiedIn>>,
    pub kind: Option<Term<StudyKind>>,
    pub stage: Option<Term<Stage>>,
    pub participants: Option<u64>,
    pub peer_review: Option<Term<PeerReview>>,
    /// Kinds of the article's notices.
    pub notices: Vec<Term<NoticeKind>>,
    /// Minutes it takes to read the article.
    pub minutes: u64,
}

impl Card {
    pub fn of(article: &Article) -> Self {
        let study = &article.study;
        Self {
            id: article.id.clone(),
            language: article.language.clone(),
            title: article.title.clone(),
            takeaway: article.takeaway.clone(),
            study_date: article.study_date(),
            journal: article.source.container_title.clone(),
            topics: article.topics.clone(),
            studied_in: study.studied_in.clone(),
            kind: study.kind.clone(),
            stage: study.stage.clone(),
            participants: study.participants,
            peer_review: study.peer_review.clone(),
            notices: article.notices.iter().map(|notice| notice.kind.clone()).collect(),
            minutes: minutes_to_read(article),
        }
    }

    pub fn is_retracted(&self) -> bool {
        self.notices.iter().any(|notice| notice.is(NoticeKind::Retraction))
    }

    /// Reads a card; `None` if it cannot be told apart or has nothing to say.
    pub fn read(value: &Value) -> Option<Self> {
        let log = Log::default();
        Self::read_fields(&Fields::of(value, String::new(), &log)?)
    }

    /// Reads a list of cards. Positions count, so what cannot be read leaves a gap and not a shift.
    pub fn read_list(value: &Value) -> Option<Vec<Option<Self>>> {
        Some(value.as_array()?.iter().map(Self::read).collect())
    }

    pub(super) fn read_fields(fields: &Fields) -> Option<Self> {
        let title = fields.required_text("title");
        Some(Self {
            id: fields.id("id")?,
            language: fields.optional_text("language").unwrap_or_default(),
            title: (!title.is_empty()).then_some(title)?,
            takeaway: fields.required_text("takeaway"),
            study_date: fields.optional_date("study_date"),
            journal: fields.optional_text("journal"),
            topics: fields.texts("topics"),
            studied_in: fields.nullable_terms("studied_in"),
            kind: fields.nullable_term("kind"),
            stage: fields.nullable_term("stage"),
            participants: fields.optional_count("participants"),
            peer_review: fields.nullable_term("peer_review"),
            notices: fields.nullable_terms("notices"),
            minutes: fields.optional_count("minutes").unwrap_or(1).max(1),
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A card with an id and topics, for tests of lists.
    pub(crate) fn card(id: &str, topics: &[&str]) -> Card {
        let json = serde_json::json!({ "id": id, "title": id.to_uppercase(), "topics": topics });
        Card::read(&json).unwrap()
    }

    #[test]
    fn a_card_is_written_and_read_back() {
        let json = serde_json::json!({
            "id": "stem-cells-2019", "language": "en", "title": "T", "takeaway": "In 110 people, …", "study_date": "2019-01",
            "journal": "JAMA", "topics": ["treatments"], "studied_in": ["people"], "kind": "randomised-trial",
            "stage": "small-trial", "participants": 110, "peer_review": "peer-reviewed", "notices": ["correction"], "minutes": 3,
        });
        let card = Card::read(&json).unwrap();
        assert_eq!(serde_json::to_value(&card).unwrap(), json);
    }

    #[test]
    fn a_card_without_a_name_or_a_title_is_no_card_and_leaves_a_gap() {
        let json = serde_json::json!([{ "id": "a", "title": "A" }, { "title": "?" }, 7, { "id": "b" }]);
        let cards = Card::read_list(&json).unwrap();
        assert_eq!(cards.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, false, false]);
    }
}
