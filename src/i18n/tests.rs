//! Every phrase is there, is said, is given what it needs, and is where it is said.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::{FORMAT_LOCALE, Speaker, english};
use crate::i18n::FILES;
use crate::model::{
    Blinding, ComparisonKind, Goal, NoticeKind, OutcomeRole, PanelRow, PeerReview, ProofPlace, Stage,
    StudiedIn, StudyKind, Vocabulary,
};
use crate::publish::phrases::*;
use plainsight_contracts::facets::Facet;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Phrases that live parts say of what was fetched, and text that only stands in the page: both come with all phrases.
const LATER: [&str; 26] = [
    "adds-articles",
    "best-heading",
    "copy-citation",
    "filter-heading",
    "footer-advice",
    "home-lead",
    "list-result-facet",
    "newest-heading",
    "not-found-title",
    "nothing-found",
    "nothing-help",
    "opens-new-tab",
    "questions-label",
    "saved-gone",
    "saved-lead",
    "saved-needs-app",
    "saved-taken-down",
    "search-button",
    "search-hint",
    "search-label",
    "source-label",
    "without-choice",
    "without-words",
    "word-taken",
    "word-unknown",
    "all-by-year",
];

/// Pages that only publishing makes.
const ONLY_PUBLISHED: [&str; 3] = ["src/pages/archive.rs", "src/pages/glossary.rs", "src/embed/builder.rs"];

/// The words of vocabularies, by the names of their phrases.
fn families() -> BTreeMap<&'static str, Vec<&'static str>> {
    fn words<T: Vocabulary>() -> Vec<&'static str> {
        T::TERMS.iter().map(|(word, _)| *word).collect()
    }
    // Of these the cue says something else.
    let is_work = |word: &&str| {
        let kind = StudyKind::TERMS.iter().find(|(known, _)| known == word).map(|(_, kind)| *kind);
        !kind.is_some_and(|kind| kind.is_of_earlier_studies() || kind.is_apart_from_people())
    };
    let work = [words::<Stage>(), words::<StudyKind>().into_iter().filter(is_work).collect()].concat();
    let facets = Facet::ALL.map(Facet::name).to_vec();
    BTreeMap::from([
        ("notice", words::<NoticeKind>()),
        ("notice-explained", words::<NoticeKind>()),
        ("row", words::<PanelRow>()),
        ("kind", words::<StudyKind>()),
        ("kind-explained", words::<StudyKind>()),
        ("choose-kind", words::<StudyKind>()),
        ("stage", words::<Stage>()),
        ("stage-cannot", words::<Stage>()),
        ("peer-review", words::<PeerReview>()),
        ("role", words::<OutcomeRole>()),
        ("proof", words::<ProofPlace>()),
        ("goal", words::<Goal>()),
        ("blinding", words::<Blinding>()),
        ("comparison", words::<ComparisonKind>()),
        ("in", words::<StudiedIn>()),
        ("studied", words::<StudiedIn>()),
        ("choose-in", words::<StudiedIn>()),
        ("work", work),
        ("facet", facets),
    ])
}

/// A file of the program that says something, without its tests.
struct Source {
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let mut folders = vec![Path::new("src").to_owned()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            let path = path.to_str().unwrap().replace('\\', "/");
            let is_ours = path.starts_with("src/i18n") || path == "src/publish/phrases.rs";
            if text.contains("i18n") && !is_ours {
                sources.push(Source { path, text });
            }
        }
    }
    sources
}

impl Source {
    /// The ids in it, as literals.
    fn ids(&self) -> BTreeSet<&'static str> {
        let known = english().compiled.phrases.keys().map(String::as_str);
        let ids = known.filter(|id| self.text.contains(&format!("\"{id}\"")));
        let families = families().into_iter().filter(|(name, _)| {
            self.text.contains(&format!("say_term(\"{name}\"")) || self.text.contains(&format!("\"{name}-{{"))
        });
        let terms =
            families.flat_map(|(name, words)| words.into_iter().map(move |word| format!("{name}-{word}")));
        let terms: BTreeSet<String> = terms.collect();
        let all = english().compiled.phrases.keys().map(String::as_str);
        ids.chain(all.filter(|id| terms.contains(*id))).collect()
    }

    fn is_of_app(&self) -> bool {
        let rooms = ["src/components/", "src/pages/", "src/embed/", "src/load/", "src/reader/"];
        rooms.iter().any(|room| self.path.starts_with(room)) && !ONLY_PUBLISHED.contains(&self.path.as_str())
    }

    /// Does it say something after the first render?
    fn is_live(&self) -> bool {
        let marks = ["dyn_text(", "dyn_view(", "effect(", "Effect::new(", "document()"];
        self.is_of_app() && marks.iter().any(|mark| self.text.contains(mark))
    }

    /// What is said by name: the literal, and the text around it in which its arguments stand.
    fn said(&self) -> impl Iterator<Item = (&str, String)> {
        let calls = ["say(\"", "say_with(\"", "say_with(\n"].into_iter();
        calls.flat_map(|call| self.text.match_indices(call)).filter_map(|(at, _)| {
            // Publishing tells how far it is by something else of that name.
            let id = self.text[at..].split('"').nth(1).filter(|id| !id.contains(' '))?;
            let before: String = self.text[..at].chars().rev().take(700).collect();
            let after: String = self.text[at..].chars().take(400).collect();
            Some((id, before.chars().rev().collect::<String>() + &after))
        })
    }
}

fn lists() -> Vec<&'static str> {
    let lists = [
        ALWAYS,
        LIST,
        OWN_LIST,
        TOPIC,
        HOME,
        NOTHING,
        ARTICLE,
        RETRACTED,
        SAVED,
        WIDGET,
        WIDGET_LIST,
        WIDGET_HEADINGS,
        WIDGET_SINGLE,
    ];
    lists.concat()
}

#[test]
fn english_has_no_faults() {
    assert_eq!(english().compiled.faults, []);
    let mut faults = Vec::new();
    crate::publish::locales::read(Path::new("."), "en", &mut faults).unwrap();
    assert_eq!(faults, [], "in locales/");
}

#[test]
fn every_phrase_that_is_said_is_there() {
    let known = &english().compiled.phrases;
    for source in sources() {
        for (id, _) in source.said() {
            assert!(known.contains_key(id), "{} says \"{id}\", which is not in locales/en", source.path);
        }
        let mut rest = source.text.as_str();
        while let Some((_, after)) = rest.split_once("say_term(\"") {
            let family = after.split('"').next().unwrap();
            assert!(
                families().contains_key(family),
                "{}: which words have phrases \"{family}-…\"?",
                source.path
            );
            rest = after;
        }
    }
    for (family, words) in families() {
        for word in words {
            let id = format!("{family}-{word}");
            assert!(known.contains_key(&id), "\"{id}\" is not in locales/en");
        }
    }
    for id in lists() {
        assert!(known.contains_key(id), "publish/phrases.rs names \"{id}\", which is not in locales/en");
    }
}

#[test]
fn every_phrase_that_is_there_is_said() {
    let sources = sources();
    let said: BTreeSet<&str> = sources.iter().flat_map(Source::ids).chain([FORMAT_LOCALE]).collect();
    let unused: Vec<&String> =
        english().compiled.phrases.keys().filter(|id| !said.contains(id.as_str())).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn every_phrase_is_given_its_arguments() {
    for source in sources() {
        for (id, around) in source.said() {
            let Some(phrase) = english().compiled.phrases.get(id) else { continue };
            for arg in &phrase.args {
                let is_given = around.contains(&format!("(\"{arg}\", "));
                assert!(is_given, "{}: \"{id}\" needs ${arg}", source.path);
            }
        }
    }
}

#[test]
fn a_phrase_that_the_app_says_reaches_the_browser_and_no_other_does() {
    let speaker = |id: &str| FILES[english().compiled.phrases[id].file].speaker;
    let mut said = BTreeSet::from([FORMAT_LOCALE]);
    for source in sources().iter().filter(|source| source.is_of_app()) {
        for id in source.ids() {
            let place = FILES[english().compiled.phrases[id].file].name;
            assert_eq!(
                speaker(id),
                Speaker::App,
                "{} says \"{id}\": it cannot stand in {place}",
                source.path
            );
            said.insert(id);
        }
    }
    for id in english().of_app() {
        assert!(said.contains(id), "only publishing says \"{id}\": move it to publish.ftl or evidence.ftl");
    }
}

#[test]
fn what_a_live_part_says_comes_with_its_page_or_with_what_it_is_said_of() {
    let lists = lists();
    for source in sources().iter().filter(|source| source.is_live()) {
        for id in source.ids() {
            let is_listed = lists.contains(&id) || LATER.contains(&id);
            assert!(
                is_listed,
                "{} says \"{id}\": name it in publish/phrases.rs, or in LATER here",
                source.path
            );
        }
    }
    let live: BTreeSet<&str> =
        sources().iter().filter(|source| source.is_live()).flat_map(Source::ids).collect();
    let useless: Vec<&str> =
        LATER.into_iter().filter(|id| !live.contains(id) || lists.contains(id)).collect();
    assert!(useless.is_empty(), "need not be in LATER: {useless:?}");
}
