//! Every word the interface says, one place per language.
//!
//! Components ask [`words`] and never spell anything themselves, so a language is one folder here. [`Words`] is what the
//! browser says. [`Sentences`] is what is said about studies: publishing says it once and for all, so it costs the browser
//! nothing. English is the first. Long prose (the explainer, the glossary, "About") is the publisher's own and lives in
//! `public/`.

mod builder;
mod en;
mod sentences;

pub use builder::BuilderWords;
pub use sentences::{Doubt, Sentences};

use crate::catalog::Problem;
use crate::model::{Date, NoticeKind, Term};

/// The words of the site's language.
pub fn words() -> &'static Words {
    &en::WORDS
}

/// A notice's name; a kind nobody knows is named as it stands.
pub fn notice_name(kind: &Term<NoticeKind>) -> String {
    kind.say(|kind| (words().notice_term)(kind).to_owned())
}

/// What is said about studies in the site's language.
pub fn sentences() -> &'static Sentences {
    &en::SENTENCES
}

/// What the widget's builder says in the site's language.
pub fn builder_words() -> &'static BuilderWords {
    &en::BUILDER
}

/// What the interface says in one language. Functions are used where grammar decides.
pub struct Words {
    pub skip_to_content: &'static str,
    pub nav_label: &'static str,
    pub nav_articles: &'static str,
    pub nav_saved: &'static str,
    pub footer_promise: &'static str,
    pub footer_advice: &'static str,
    pub feed_link: &'static str,
    pub embed_link: &'static str,

    pub home_heading: &'static str,
    pub home_lead: &'static str,
    pub topics_heading: &'static str,
    pub filter_heading: &'static str,
    pub filter_hint: &'static str,
    pub clear_all: &'static str,
    pub chosen: &'static str,
    pub remove_choice: &'static str,
    pub only_saved: &'static str,
    pub search_label: &'static str,
    pub search_button: &'static str,
    pub search_hint: &'static str,
    pub from_the_article: &'static str,
    pub best_heading: &'static str,
    pub order_label: &'static str,
    pub order_best: &'static str,
    pub order_newest: &'static str,
    pub articles_heading: &'static str,
    pub show_more: &'static str,
    pub all_by_year: &'static str,
    pub loading: &'static str,
    pub nothing_heading: &'static str,
    pub nothing_help: &'static str,
    pub nothing_found: &'static str,
    pub nothing_yet: &'static str,
    pub combine_topics: &'static str,
    pub all_articles: &'static str,
    pub single_heading: &'static str,
    pub back_to_list: &'static str,
    pub opens_new_tab: &'static str,

    pub not_reported: &'static str,
    pub date_not_reported: &'static str,
    pub journal_not_reported: &'static str,
    pub takeaway_label: &'static str,
    pub found_heading: &'static str,
    pub matters_heading: &'static str,
    pub limits_heading: &'static str,
    pub numbers_heading: &'static str,
    pub numbers_outcome: &'static str,
    pub evidence_heading: &'static str,
    pub evidence_lead: &'static str,
    pub details_heading: &'static str,
    pub links: &'static str,
    pub provenance_heading: &'static str,
    pub related_heading: &'static str,
    pub explainer_heading: &'static str,
    pub explainer_more: &'static str,
    pub details_link: &'static str,
    pub notice_link: &'static str,

    pub on_this_page: &'static str,
    pub harms_link: &'static str,
    pub questions_link: &'static str,
    pub this_study: &'static str,
    pub words_heading: &'static str,
    pub all_words: &'static str,
    pub close: &'static str,
    pub glossary_title: &'static str,
    pub cite: &'static str,
    pub copy_citation: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub example_label: &'static str,

    pub save: &'static str,
    pub unsave: &'static str,
    pub saved_now: &'static str,
    pub saved_for_now: &'static str,
    pub saved_full: &'static str,
    pub saved_no_more: &'static str,
    pub see_saved: &'static str,
    pub saved_title: &'static str,
    pub saved_lead: &'static str,
    pub saved_heading: &'static str,
    pub gone: &'static str,
    /// In the place of an article whose summary was taken down.
    pub taken_down: &'static str,
    pub saved_needs_app: &'static str,
    pub saved_none: &'static str,
    pub saved_how: &'static str,
    pub undo: &'static str,
    pub remove_short: &'static str,
    pub print_sheet: &'static str,
    pub questions_label: &'static str,
    pub source_label: &'static str,

    pub problem_title: &'static str,
    pub try_again: &'static str,
    pub not_found_title: &'static str,
    pub not_found_help: &'static str,

    pub date: fn(Date) -> String,
    /// How many articles a list has.
    pub articles: fn(usize) -> String,
    pub showing: fn(shown: usize, of: usize) -> String,
    /// The way from a widget to all articles, on the site of this name.
    pub all_on: fn(usize, &str) -> String,
    /// The way from an article in a widget to its page on the site.
    pub read_on: fn(&str) -> String,
    /// How many articles are left, said aloud.
    pub narrowed: fn(usize, &Narrowed) -> String,
    /// What was typed, where it stands among other things that were chosen.
    pub quoted: fn(&str) -> String,
    /// No article has the word that was typed, so another was taken for it.
    pub taken: fn(typed: &str, taken: &str) -> String,
    pub unknown: fn(&str) -> String,
    /// How many articles there would be without the choice in a facet, or without the words that were typed.
    pub without: fn(facet: Option<&str>, usize) -> String,
    /// What ticking a topic adds, said aloud.
    pub adds: fn(usize) -> String,
    /// The way from the filter to the list.
    pub see_articles: fn(usize) -> String,
    /// A treatment's place on the whole scale, said aloud after the cue.
    pub step: fn(here: u64, of: u64) -> String,
    pub removed: fn(&str) -> String,
    /// The name of the button that removes an article.
    pub remove: fn(&str) -> String,
    pub minutes: fn(u64) -> String,
    pub unreadable: fn(usize) -> String,
    pub topic_title: fn(&str) -> String,
    pub notice_term: fn(NoticeKind) -> &'static str,
    pub notice_explained: fn(NoticeKind) -> &'static str,
    /// Why something could not be loaded.
    pub problem: fn(&Problem) -> String,
}

/// What a list is narrowed by.
pub struct Narrowed<'a> {
    /// What was typed.
    pub words: &'a str,
    pub topics: Vec<String>,
    /// Other facets: heading and chosen values.
    pub others: Vec<(String, Vec<String>)>,
    /// Only what the reader saved.
    pub saved: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PanelRow, PeerReview, Stage, StudyKind, Vocabulary};

    #[test]
    fn every_word_of_every_vocabulary_is_said_in_plain_language() {
        fn all<T: Vocabulary>(say: fn(T) -> &'static str) {
            for (word, term) in T::TERMS {
                assert!(!say(*term).is_empty(), "{word}");
            }
        }
        let (words, sentences) = (words(), sentences());
        all(words.notice_term);
        all(words.notice_explained);
        all::<PanelRow>(sentences.row);
        all::<StudyKind>(sentences.kind);
        all::<StudyKind>(sentences.kind_short);
        all(sentences.studied_in_short);
        all::<StudyKind>(sentences.kind_explained);
        all::<Stage>(sentences.stage);
        all::<Stage>(sentences.stage_cannot);
        all::<PeerReview>(sentences.peer_review);
        all(sentences.effect);
    }
}
