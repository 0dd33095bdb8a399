//! An index as who asks it sees it: what is found, in which order, with which counts, and what happens when a part is missing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use plainsight_search::{
    Answer, Builder, Document, Field, Files, Filter, Language, Local, Part, Passage, Reply, Request, Settings,
};
use proptest::prelude::*;

/// An index of texts in one field, each with a topic that is its first word.
fn files(language: Language, texts: &[&str], settings: &Settings) -> Files {
    let mut topics: Vec<String> = texts.iter().map(|text| first(text)).collect();
    topics.sort();
    topics.dedup();
    let mut builder = Builder::new(language, vec![("topic".into(), topics)]);
    builder.synonyms([vec!["tired", "fatigue", "worn out"], vec!["pins and needles", "tingling"]]);
    for (n, text) in texts.iter().enumerate() {
        builder.add(&Document {
            key: &format!("key-{n}"),
            language,
            fields: vec![(Field::Text, (*text).into())],
            facets: vec![("topic", first(text).into())],
        });
    }
    builder.collect().files(settings, &[]).unwrap()
}

fn first(text: &str) -> String {
    text.split(' ').next().unwrap_or_default().to_lowercase()
}

fn index(texts: &[&str]) -> Local {
    Local::new(&files(Language::English, texts, &Settings::SITE), Settings::SITE).unwrap()
}

fn asked(text: &str) -> Request {
    Request { text: text.into(), most: 9, ..Request::default() }
}

fn found(index: &mut Local, request: &Request) -> Vec<usize> {
    index.ask(request).hits
}

/// Scores of bm25s 0.3.16 (PyPI; method "lucene") for the same documents, queries and parameters. Ours are kept in steps, so
/// they may be half a step apart.
#[test]
fn plain_bm25_is_that_of_bm25s() {
    let texts = ["a b c a d", "b c e", "a a a f g h i j", "k l"];
    for (k1, b, query, scores) in [
        (1.5, 0.75, "a c", [0.64648, 0.32619, 0.38687, 0.0]),
        (1.5, 0.75, "e", [0.0, 0.56658, 0.0, 0.0]),
        (1.5, 0.75, "a a", [0.76485, 0.0, 0.77375, 0.0]),
        (0.9, 0.4, "a c", [0.82882, 0.38941, 0.49747, 0.0]),
        (0.9, 0.4, "a a", [0.94306, 0.0, 0.99495, 0.0]),
    ] {
        let settings = Settings::plain(k1, b);
        let mut index = Local::new(&files(Language::Other, &texts, &settings), settings).unwrap();
        let mut found = [0.0; 4];
        for hit in index.search(query, 9) {
            found[hit.document as usize] = hit.score;
        }
        for (found, exact) in found.iter().zip(scores) {
            assert!((found - exact).abs() <= 0.01 * exact, "{query} with {k1}, {b}: {found} for {exact}");
        }
    }
}

#[test]
fn any_word_is_enough_and_more_words_are_better() {
    let mut index = index(&["rest", "walking and rest", "walking", "sleep"]);
    assert_eq!(found(&mut index, &asked("walking rest")), [1, 0, 2]);
    assert!(found(&mut index, &asked("nothing of this")).is_empty());
}

#[test]
fn the_best_come_first_and_pages_follow_each_other() {
    let mut index = index(&["x y", "x", "x x x", "y", "x z w v"]);
    let all = index.ask(&asked("x"));
    let scores = index.search("x", 9);
    assert!(scores.is_sorted_by(|a, b| a.score >= b.score) && all.total == 4, "{scores:?}");
    let page = index.ask(&Request { from: 1, most: 2, ..asked("x") });
    assert_eq!((page.total, &page.hits[..]), (4, &all.hits[1..3]));
    assert_eq!(found(&mut index, &Request { in_order: true, ..asked("x") }), [0, 1, 2, 4]);
}

#[test]
fn in_their_order_those_about_it_come_before_those_that_mention_it() {
    let long =
        "a long text about many other things in which the word we look for stands only once: tiredness";
    let mut index = index(&[long, "tiredness", "nothing", "tiredness again"]);
    assert_eq!(found(&mut index, &Request { in_order: true, ..asked("tiredness") }), [1, 3, 0]);
    assert_eq!(found(&mut index, &Request { in_order: true, from: 1, ..asked("tiredness") }), [3, 0]);
}

#[test]
fn a_question_of_stop_words_alone_is_asked_as_it_stands() {
    let mut index = index(&["Who paid?"]);
    assert!(found(&mut index, &asked("who")).is_empty(), "what is not indexed is not found");
    assert_eq!(found(&mut index, &asked("why was it paid")), [0]);
}

#[test]
fn a_phrase_has_to_stand_as_it_was_typed() {
    let mut index =
        index(&["spinal cord", "cord of the spinal kind", "a spinal and a vocal cord", "The spinal cords"]);
    assert_eq!(found(&mut index, &Request { in_order: true, ..asked("\"spinal cord\"") }), [0, 3]);
    assert_eq!(found(&mut index, &Request { in_order: true, ..asked("“cord of the spinal”") }), [1]);
    assert_eq!(found(&mut index, &asked("spinal cord")).len(), 4, "without quotes any word is enough");
    assert!(found(&mut index, &asked("\"vocal spinal\" cord")).is_empty());
}

#[test]
fn words_that_mean_the_same_are_found_and_the_word_itself_comes_first() {
    let mut index = index(&["fatigue in winter", "tired in winter", "worn and torn", "tingling", "needles"]);
    assert_eq!(found(&mut index, &asked("tired"))[..2], [1, 0]);
    assert_eq!(
        found(&mut index, &asked("pins and needles")).len(),
        2,
        "of what was typed any word is enough"
    );
    assert_eq!(found(&mut index, &asked("tingling")), [3], "of what means the same all words are needed");
    assert_eq!(found(&mut index, &asked("tierd"))[..2], [1, 0], "also after a slip");
}

#[test]
fn a_slip_is_forgiven_and_said() {
    let mut index = index(&["natalizumab", "ocrelizumab"]);
    let answer = index.ask(&asked("natalizumb xyzzyx"));
    assert_eq!(answer.hits[0], 0);
    assert_eq!(answer.taken, [("natalizumb".to_owned(), "natalizumab".to_owned())]);
    assert_eq!(answer.unknown, ["xyzzyx"]);
}

#[test]
fn a_word_that_is_being_typed_finds_what_it_may_become() {
    let mut index = index(&["natalizumab", "fatigue", "a fat father"]);
    let typing = |text: &str| Request { typing: true, ..asked(text) };
    assert_eq!(found(&mut index, &typing("natali")), [0]);
    assert_eq!(found(&mut index, &typing("fat")), [2, 1], "the whole word goes first");
    assert_eq!(found(&mut index, &asked("fat")), [2], "not typing any more");
    let left = index.ask(&asked("fat natali"));
    assert_eq!(
        left.taken,
        [("natali".to_owned(), "natalizumab".to_owned())],
        "a last word that was left unfinished"
    );
    assert_eq!(index.ask(&asked("natali fat")).unknown, ["natali"], "a word before others is finished");
    assert_eq!(found(&mut index, &typing("fat ")), [2], "a space ends a word");
    assert_eq!(index.ask(&typing("natalz")).hits.len(), 1, "a slip before the end");
}

#[test]
fn choices_narrow_and_count_what_was_found() {
    let mut index = index(&["diet and sleep", "diet", "mood and sleep", "genes"]);
    let choice = |value: &str| -> Filter { ("topic".into(), value.into()) };
    let request = Request { filters: vec![choice("diet")], counts: true, ..asked("sleep") };
    let answer = index.ask(&request);
    assert_eq!((answer.total, answer.hits[0]), (1, 0));
    let counts = &answer.counts.0[0].1;
    let said: Vec<_> = counts.iter().map(|(value, c)| (value.as_str(), c.having, c.adds)).collect();
    assert_eq!(said, [("diet", 1, None), ("genes", 0, Some(0)), ("mood", 1, Some(1))]);
    let nothing = index.ask(&Request { filters: vec![choice("genes")], ..asked("sleep") });
    assert_eq!(nothing.without, [("topic".to_owned(), 2), (String::new(), 1)]);
    let all = Request { filters: vec![choice("mood"), choice("genes")], most: 9, ..Request::default() };
    assert_eq!(found(&mut index, &all), [2, 3], "without words all are looked through");
    let first = |first: usize| Request { first, most: 1, ..all.clone() };
    assert_eq!(index.ask(&first(9)).first, [2, 3], "more than are shown");
    assert_eq!(index.ask(&first(3)).first, [2]);
}

#[test]
fn documents_are_found_by_their_keys() {
    let mut index = index(&["a", "b", "c"]);
    let only = Some(vec!["key-2".into(), "key-0".into(), "gone".into()]);
    assert_eq!(found(&mut index, &Request { only, most: 9, ..Request::default() }), [0, 2]);
    assert!(found(&mut index, &asked("key")).is_empty(), "a key is no word");
}

#[test]
fn languages_are_compared_in_their_own_way() {
    let mut builder = Builder::new(Language::English, Vec::new());
    for (key, language, text) in [
        ("en", Language::English, "walking"),
        ("de", Language::German, "Müdigkeiten"),
        ("es", Language::Spanish, "inflamación"),
    ] {
        let fields = vec![(Field::Text, text.into())];
        builder.add(&Document { key, language, fields, facets: Vec::new() });
    }
    let files = builder.collect().files(&Settings::SITE, &[]).unwrap();
    let mut index = Local::new(&files, Settings::SITE).unwrap();
    for (query, document) in [
        ("walks", 0),
        ("Müdigkeit", 1),
        ("mudigkeit", 1),
        ("INFLAMACIÓN", 2),
        ("inflamacion", 2),
        ("mudigkeitn", 1),
    ] {
        assert_eq!(found(&mut index, &asked(query)), [document], "{query}");
    }
}

#[test]
fn what_was_asked_for_is_marked_and_the_best_sentence_shown() {
    let mut index = index(&["fatigue", "natalizumab"]);
    let tired = asked("tired natalizumb");
    let typing = Request { typing: true, ..asked("nat") };
    // Whatever was asked last.
    index.ask(&tired);
    index.ask(&typing);
    let passages = [
        Passage::Whole("Less fatigue."),
        Passage::Teaser("Rest.\nOf natalizumab. No."),
        Passage::Whole("Natural natalizumab"),
        Passage::Teaser("Rest."),
    ];
    let found = index.engine.explain(&tired, &passages);
    assert_eq!(found[0], ["Less ", "fatigue", "."]);
    assert_eq!(found[1], ["Of ", "natalizumab", "."]);
    assert_eq!(found[2], ["Natural ", "natalizumab"]);
    assert!(found[3].is_empty());
    assert_eq!(index.engine.explain(&typing, &passages)[2], ["", "Natural natalizumab"]);
}

/// Many documents, so that terms come in several parts and some are in too many documents to be kept beside their term.
fn large() -> Files {
    let mut builder =
        Builder::new(Language::English, vec![("topic".into(), vec!["even".into(), "odd".into()])]);
    for n in 0..9_000 {
        let text =
            format!("common word{n} rare{} sought{}", n % 3_000, if n == 4_321 { "needle" } else { "" });
        builder.add(&Document {
            key: &format!("key-{n}"),
            language: Language::English,
            fields: vec![(Field::Text, text.into())],
            facets: vec![("topic", if n % 2 == 0 { "even" } else { "odd" }.into())],
        });
    }
    builder.collect().files(&Settings::SITE, &[]).unwrap()
}

#[test]
fn only_the_parts_that_are_needed_are_fetched() {
    let files = large();
    let parts = files.files().filter(|(part, _)| matches!(part, Part::Terms(_))).count();
    assert!(parts > 5, "{parts}");
    let mut index = Local::new(&files, Settings::SITE).unwrap();
    assert_eq!(found(&mut index, &asked("soughtneedle")), [4_321]);
    assert_eq!(index.fetched.len(), 3, "manifest, synonyms, one part of the terms: {:?}", index.fetched);
    let common = index.ask(&Request { in_order: true, from: 8_990, ..asked("common") });
    assert_eq!((common.total, common.hits[0], common.hits.len()), (9_000, 8_990, 9));
    assert!(index.fetched.iter().any(|(part, _)| matches!(part, Part::Heavy(_))));
    let phrase = Request { in_order: true, ..asked("\"common word17\"") };
    assert_eq!(found(&mut index, &phrase), [17]);
    assert_eq!(
        found(&mut index, &Request { only: Some(vec!["key-8999".into()]), most: 9, ..Request::default() }),
        [8_999]
    );
}

#[test]
fn the_same_documents_give_the_same_bytes_and_others_another_edition() {
    let texts = ["one text", "another text"];
    let bytes = |files: &Files| files.files().collect::<Vec<_>>();
    let one = files(Language::English, &texts, &Settings::SITE);
    assert_eq!(bytes(&one), bytes(&files(Language::English, &texts, &Settings::SITE)));
    assert_ne!(one.name(), files(Language::English, &texts[..1], &Settings::SITE).name());
}

/// Asks with every part but one kind.
fn without(files: &Files, lost: impl Fn(Part) -> bool, request: &Request) -> Answer {
    let all: Vec<_> = files.files().collect();
    let mut engine = plainsight_search::Engine::new(&all[0].1, Settings::SITE).unwrap();
    loop {
        match engine.ask(request) {
            Reply::Answer(answer) => return answer,
            Reply::Needs(parts) => {
                for part in parts.iter().map(|name| Part::parse(name).unwrap()) {
                    match all.iter().find(|(known, _)| *known == part && !lost(part)) {
                        Some((_, file)) => engine.give(part, file).unwrap(),
                        None => engine.mark_missing(part),
                    }
                }
            }
        }
    }
}

#[test]
fn a_part_that_cannot_be_had_is_done_without_and_said() {
    let files = large();
    let whole = without(&files, |_| false, &asked("common soughtneedle"));
    assert!(!whole.is_partial && whole.total == 9_000);
    let no_heavy = without(&files, |part| matches!(part, Part::Heavy(_)), &asked("common soughtneedle"));
    assert!(no_heavy.is_partial);
    assert_eq!((no_heavy.total, no_heavy.hits[0]), (1, 4_321));
    let no_synonyms = without(&files, |part| part == Part::Synonyms, &asked("soughtneedle"));
    assert_eq!((no_synonyms.total, no_synonyms.is_partial), (1, true));
    let no_terms = without(&files, |part| matches!(part, Part::Terms(_)), &asked("common"));
    assert_eq!((no_terms.total, no_terms.is_partial, no_terms.unknown.len()), (0, true, 0));
    let chosen = Request { filters: vec![("topic".into(), "odd".into())], counts: true, ..asked("common") };
    let no_facets = without(&files, |part| part == Part::Facets, &chosen);
    assert_eq!((no_facets.total, no_facets.is_partial), (0, true), "and never everything");
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered(text in "\\PC{0,40}", typing: bool) {
        let mut index = index(&["fatigue in people with MS", "Müdigkeit", "natalizumab \"quoted\""]);
        let request = Request { typing, counts: true, ..asked(&text) };
        _ = index.ask(&request);
        let found = index.engine.explain(&request, &[Passage::Whole(&text), Passage::Teaser(&text)]);
        prop_assert_eq!(found[0].concat(), text);
    }

    /// The checksum keeps damage out; if it did not, nothing would panic.
    #[test]
    fn damaged_parts_are_refused(at in 0_usize..20_000, with: u8) {
        let files = files(Language::English, &["fatigue in people", "rest and sleep", "x y z"], &Settings::SITE);
        for (part, mut file) in files.files() {
            let at = at % file.len();
            if file[at] == with {
                continue;
            }
            file[at] = with;
            if part == Part::Manifest {
                // Its edition is not known before, so a change there makes another edition.
                _ = plainsight_search::Engine::new(&file, Settings::SITE);
            } else {
                let mut index = Local::new(&files, Settings::SITE).unwrap();
                prop_assert!(index.engine.give(part, &file).is_err(), "{part} at {at}");
            }
        }
    }
}
