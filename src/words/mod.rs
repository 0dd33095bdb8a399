//! Every word the interface says, one place per language.
//!
//! Components ask [`words`] and never spell anything themselves, so a language is one file here: a [`Words`] with its
//! sentences, dates and numbers. Only compiled-in languages cost the browser anything; English is the first. Long prose
//! (the explainer page, "About") is the publisher's own and lives in `public/pages/`.

mod en;

use crate::catalog::{Card, Problem};
use crate::model::{Date, EffectKind, NoticeKind, PeerReview, Stage, StudiedIn, StudyKind};

/// The words of the site's language.
pub fn words() -> &'static Words {
    &en::WORDS
}

/// What the interface says in one language. Functions are used where grammar decides.
pub struct Words {
    pub skip_to_content: &'static str,
    pub nav_label: &'static str,
    pub nav_articles: &'static str,
    pub footer_promise: &'static str,
    pub footer_advice: &'static str,
    pub feed_link: &'static str,

    pub home_heading: &'static str,
    pub home_lead: &'static str,
    pub topics_heading: &'static str,
    pub filter_heading: &'static str,
    pub filter_hint: &'static str,
    pub clear_all: &'static str,
    pub chosen_topics: &'static str,
    pub remove_topic: &'static str,
    pub articles_heading: &'static str,
    pub show_more: &'static str,
    pub all_by_year: &'static str,
    pub loading: &'static str,
    pub nothing_heading: &'static str,
    pub nothing_help: &'static str,
    pub nothing_yet: &'static str,
    pub combine_topics: &'static str,
    pub all_articles: &'static str,

    pub not_reported: &'static str,
    pub date_not_reported: &'static str,
    pub journal_not_reported: &'static str,
    pub takeaway_label: &'static str,
    pub found_heading: &'static str,
    pub matters_heading: &'static str,
    pub limits_heading: &'static str,
    pub questions_heading: &'static str,
    pub numbers_heading: &'static str,
    pub numbers_caption: &'static str,
    pub numbers_outcome: &'static str,
    pub no_numbers: &'static str,
    pub harms_heading: &'static str,
    pub harms_not_reported: &'static str,
    pub evidence_heading: &'static str,
    pub evidence_lead: &'static str,
    pub studied_in: &'static str,
    pub study_kind: &'static str,
    pub participants: &'static str,
    pub population: &'static str,
    pub compared_with: &'static str,
    pub duration: &'static str,
    pub stage: &'static str,
    pub stage_only_for_treatments: &'static str,
    pub peer_review: &'static str,
    pub funding: &'static str,
    pub conflicts: &'static str,
    pub trial_ids: &'static str,
    pub details_heading: &'static str,
    pub journal: &'static str,
    pub original_title: &'static str,
    pub authors: &'static str,
    pub study_published: &'static str,
    pub links: &'static str,
    pub link_to_paper: &'static str,
    pub link_to_pubmed: &'static str,
    pub provenance_heading: &'static str,
    pub written_by: &'static str,
    pub checked_by: &'static str,
    pub checked_by_nobody: &'static str,
    pub summary_published: &'static str,
    pub summary_updated: &'static str,
    pub next_check: &'static str,
    pub related_heading: &'static str,
    pub explainer_heading: &'static str,
    pub explainer_more: &'static str,
    pub details_link: &'static str,
    pub notice_link: &'static str,

    pub problem_title: &'static str,
    pub try_again: &'static str,
    pub not_found_title: &'static str,
    pub not_found_help: &'static str,
    pub asleep_notice: &'static str,
    pub broken_notice: &'static str,
    pub reload: &'static str,

    pub date: fn(Date) -> String,
    pub count: fn(u64) -> String,
    pub number: fn(f64) -> String,
    /// How many articles a list has.
    pub articles: fn(usize) -> String,
    pub showing: fn(shown: usize, of: usize) -> String,
    /// How many articles a choice of topics leaves, said aloud.
    pub filtered: fn(usize, topics: &[String]) -> String,
    /// What ticking a topic adds, said aloud.
    pub adds: fn(usize) -> String,
    /// The way from the filter to the list.
    pub see_articles: fn(usize) -> String,
    pub minutes: fn(u64) -> String,
    pub list_of_names: fn(&[String]) -> String,
    pub unreadable: fn(usize) -> String,
    pub topic_title: fn(&str) -> String,
    /// The cue above a headline: what was studied in, and how far along it is.
    pub cue: fn(&Card) -> String,
    pub studied_in_term: fn(StudiedIn) -> &'static str,
    pub kind_term: fn(StudyKind) -> &'static str,
    /// What this kind of study can and cannot show.
    pub kind_explained: fn(StudyKind) -> &'static str,
    pub stage_term: fn(Stage) -> &'static str,
    pub peer_review_term: fn(PeerReview) -> &'static str,
    pub notice_term: fn(NoticeKind) -> &'static str,
    pub notice_explained: fn(NoticeKind) -> &'static str,
    pub effect_term: fn(EffectKind) -> &'static str,
    /// The explainer's paragraphs, given the article's journal. `{details}` marks where the link to "More details" goes.
    pub explainer: fn(journal: Option<&str>) -> [String; 3],
    /// Why something could not be loaded.
    pub problem: fn(&Problem) -> String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Vocabulary;

    #[test]
    fn every_word_of_every_vocabulary_is_said_in_plain_language() {
        fn all<T: Vocabulary>(say: fn(T) -> &'static str) {
            for (word, term) in T::TERMS {
                assert!(!say(*term).is_empty(), "{word}");
            }
        }
        let words = words();
        all(words.studied_in_term);
        all(words.kind_term);
        all(words.kind_explained);
        all(words.stage_term);
        all(words.peer_review_term);
        all(words.notice_term);
        all(words.notice_explained);
        all(words.effect_term);
    }
}
