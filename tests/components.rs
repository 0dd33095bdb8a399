//! Pieces of the interface in a real browser. `cargo xtask test --only component` runs them in Chromium.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[allow(dead_code, reason = "purpose and parameters are for the gallery")]
#[path = "components/examples.rs"]
mod examples;

use examples::{Example, components};
use leptos::{mount, prelude::*};
use plainsight::catalog::{ListView, PageView, Problem, Site, SiteDetails};
use plainsight::components::{
    context::App,
    problem::problem,
    view::{Dynamic, dynamic, tag},
};
use plainsight::i18n;
use plainsight::load::Page;
use serde_json::json;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

/// The program's English: the tests speak it, the app knows no language.
#[allow(dead_code, reason = "only its phrases are needed")]
#[path = "../src/i18n/fluent.rs"]
mod fluent;

const ENGLISH: [&str; 6] = [
    include_str!("../locales/en/app.ftl"),
    include_str!("../locales/en/list.ftl"),
    include_str!("../locales/en/article.ftl"),
    include_str!("../locales/en/saved.ftl"),
    include_str!("../locales/en/evidence.ftl"),
    include_str!("../locales/en/publish.ftl"),
];

fn speak_english() {
    let english = fluent::compile(&ENGLISH.map(str::to_owned), None);
    let phrases = english.phrases.into_iter().map(|(id, phrase)| (id, phrase.form));
    i18n::learn(phrases.collect());
}

fn page() -> Page {
    Page {
        site: Site::new(
            "/ms/",
            SiteDetails { topics: vec![("diet".into(), "Food".into())], ..SiteDetails::default() },
        ),
        path: String::new(),
        view: PageView::List(ListView::default()),
    }
}

/// Shows a piece in a part of the test page that is its own.
fn show(view: impl FnOnce() -> Dynamic + 'static) -> HtmlElement {
    mounted(move || {
        App::provide(page(), plainsight::components::tools::TOOLS);
        view()
    })
}

fn mounted(view: impl FnOnce() -> Dynamic + 'static) -> HtmlElement {
    speak_english();
    let place: HtmlElement = document().create_element("section").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    mount::mount_to(place.clone(), view).forget();
    place
}

fn example(component: &str, name: &str) -> Example {
    let of = components().into_iter().filter(|known| known.name == component);
    let mut all = of.flat_map(|component| component.examples);
    all.find(|example| example.name == name).unwrap_or_else(|| panic!("{component} has no \"{name}\""))
}

/// Shows an example of a component, as the gallery does.
fn shown(component: &str, name: &str) -> HtmlElement {
    let example = example(component, name);
    mounted(move || example.show())
}

#[wasm_bindgen_test]
async fn every_example_can_be_built() {
    for example in components().into_iter().flat_map(|component| component.examples) {
        let name = format!("{}: {}", example.component, example.name);
        let place = mounted(move || example.show());
        leptos::task::tick().await;
        assert!(!place.inner_html().is_empty(), "{name} shows nothing");
        place.remove();
    }
}

fn find(place: &HtmlElement, css: &str) -> HtmlElement {
    place
        .query_selector(css)
        .unwrap()
        .unwrap_or_else(|| panic!("{css} in {}", place.inner_html()))
        .unchecked_into()
}

#[wasm_bindgen_test]
fn a_card_says_what_was_studied_before_its_headline() {
    let place = shown("card", "retracted, in mice");
    let text = place.inner_text();
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} in {text}"));
    assert!(at("In mice") < at("Retracted"));
    assert!(at("Retracted") < at("Fibre & <b>bacteria</b>"));
    assert!(text.contains("step 2 of 6"), "the scale is said aloud");
    assert!(at("In 12 mice") < at("June 2024"));
    assert!(at("Journal not reported") < at("Food"));
    assert_eq!(find(&place, "h3 a").get_attribute("href").as_deref(), Some("/ms/articles/fibre-2024/"));
}

#[wasm_bindgen_test]
fn what_was_looked_for_is_marked_and_nothing_else_changes() {
    let place = shown("card", "found by words");
    assert_eq!(find(&place, "h3").inner_text(), "Fibre & <b>bacteria</b>");
    assert_eq!(find(&place, "h3 mark").inner_text(), "Fibre");
    assert_eq!(find(&place, ".takeaway").inner_text(), "In 12 mice, fibre changed bacteria.");
    assert_eq!(find(&place, ".why mark").inner_text(), "fibres");
    assert_eq!(place.query_selector_all("mark").unwrap().length(), 3);
}

#[wasm_bindgen_test]
fn markup_in_a_title_is_text() {
    let place = shown("card", "retracted, in mice");
    assert!(place.query_selector("h3 b").unwrap().is_none());
}

#[wasm_bindgen_test]
fn a_topic_nobody_knows_is_shown_as_it_stands() {
    let place = shown("card", "retracted, in mice");
    assert_eq!(find(&place, ".tags li:last-child").inner_text(), "unheard-of");
}

#[wasm_bindgen_test]
fn harms_are_drawn_as_benefits_are_and_half_a_comparison_nowhere() {
    let place = shown("results", "benefit and harm");
    assert_eq!(place.query_selector_all(".outcome").unwrap().length(), 2);
    assert!(find(&place, ".harm").inner_text().contains("Harm"));
    assert_eq!(find(&place, ".drawn b").inner_text(), "22.6 of 100");
    assert_eq!(find(&place, ".part").get_attribute("d").as_deref(), Some("M0 0H2260V20H0z"));
    assert!(place.inner_text().contains("from 0.55 to 0.88"), "how sure it is");
}

#[wasm_bindgen_test]
fn what_was_only_seen_to_go_together_is_no_effect() {
    let text = shown("results", "seen with it, and no effect").inner_text();
    assert!(
        text.contains("Seen with it") && !text.contains("fewer") && !text.contains("Meant to help"),
        "{text}"
    );
}

#[wasm_bindgen_test]
fn every_fact_nobody_reported_is_said_to_be_so() {
    let place = shown("panel", "a study that watches");
    assert_eq!(place.query_selector_all("dt").unwrap().length(), 12);
    assert_eq!(place.query_selector_all(".missing").unwrap().length(), 7);
    assert!(place.inner_text().contains("1,131"));
    assert!(place.inner_text().contains("only for studies that give a treatment"), "a cohort has no stage");
    assert!(place.query_selector(".ladder").unwrap().is_none());
}

#[wasm_bindgen_test]
fn a_notice_never_links_to_a_script() {
    let place = shown("notices", "before the title");
    assert!(place.inner_text().contains("Retracted (25 May 2005)"));
    assert!(place.query_selector("a").unwrap().is_none());
}

#[wasm_bindgen_test]
fn the_explainer_names_the_journal_and_points_to_the_details() {
    let place = shown("explainer", "a study that watches");
    assert!(place.inner_text().contains("The Lancet"));
    assert!(place.query_selector("a[href='#more-details']").unwrap().is_some());
    assert!(place.query_selector("a[href='/ms/research-quality/']").unwrap().is_some());
}

#[wasm_bindgen_test]
fn a_marked_word_is_a_link_to_its_meaning() {
    let place = shown("rich", "a marked word and its meaning");
    assert_eq!(place.query_selector_all(".term").unwrap().length(), 1, "only the first use");
    let (word, meaning) = (find(&place, "a.term"), find(&place, "[popover]"));
    assert_eq!(word.get_attribute("href"), Some(format!("#{}", meaning.id())));
    assert_eq!(
        find(&place, ".back").get_attribute("href"),
        Some(format!("#{}", word.id())),
        "and the way back"
    );
    assert!(meaning.text_content().unwrap().contains("New symptoms."));
}

#[wasm_bindgen_test]
fn numbers_plurals_and_lists_follow_the_language_and_what_is_missing_breaks_nothing() {
    let some = json!({
        "format-locale": "de", "count": { "$": "n", "one": "{n} Studie", "*": "{n} Studien" },
        "about": "über {topics}", "both": ["(", { "$": "by", "words": "{by}", "*": 7 }],
    });
    i18n::learn(some);
    let count = |n: u64| i18n::say_with("count", &[("n", n.into())]);
    assert_eq!([0, 1, 1_131].map(count), ["0 Studien", "1 Studie", "1.131 Studien"]);
    let topics = ["a", "b", "c"].map(str::to_owned);
    assert_eq!(i18n::say_with("about", &[("topics", i18n::Arg::any(&topics))]), "über a, b oder c");
    assert_eq!(i18n::say_with("about", &[("topics", i18n::Arg::each(&topics))]), "über a, b und c");
    assert_eq!(i18n::say_with("both", &[("by", "words".into())]), "(words");
    assert_eq!([i18n::say_with("both", &[]), i18n::say_with("about", &[])], ["(", "über topics"]);
    assert_eq!([i18n::say("gone"), i18n::say("count")], ["gone", "count"]);
}

#[wasm_bindgen_test]
async fn saving_says_what_it_did_and_can_be_taken_back() {
    let place = shown("save", "not saved");
    find(&place, "button").click();
    leptos::task::tick().await;
    assert!(find(&place, "[role=status]").inner_text().contains("Saved on this device only"));
    find(&place, "button").click();
    leptos::task::tick().await;
    assert!(find(&place, "[role=status]").inner_text().contains("No longer saved"));
}

#[wasm_bindgen_test]
fn a_related_article_is_linked_by_its_title_and_teased_in_whole_words() {
    let place = shown("related", "a long takeaway");
    assert_eq!(find(&place, "h3 a").inner_text(), "Fibre & <b>bacteria</b>");
    assert!(find(&place, "h3 + p").inner_text().ends_with("word…"));
}

#[wasm_bindgen_test]
fn a_problem_says_what_happened_and_can_be_tried_again() {
    let tries = Rc::new(Cell::new(0));
    let counted = Rc::clone(&tries);
    let place = show(move || problem(Problem::Timeout, move || counted.set(counted.get() + 1)));
    assert!(place.inner_text().contains("took too long"));
    find(&place, "button").click();
    find(&place, "button").click();
    assert_eq!(tries.get(), 2);
}

#[wasm_bindgen_test]
fn a_list_without_articles_says_so_and_offers_no_more() {
    let place = shown("article_list", "nothing yet");
    assert!(find(&place, ".nothing h3").inner_text().len() > 3);
    assert!(place.query_selector("#more").unwrap().is_none());
}

#[wasm_bindgen_test]
fn cards_that_did_not_come_are_told_beside_those_that_did() {
    let place = shown("article_list", "a card that cannot be read");
    assert_eq!(place.query_selector_all(".card").unwrap().length(), 1);
    assert!(find(&place, "[role=alert]").inner_text().contains('1'));
    let place = shown("article_list", "it took too long");
    assert!(find(&place, "[role=alert]").inner_text().contains("took too long"));
}

#[wasm_bindgen_test]
fn a_still_piece_wakes_over_text_that_a_translator_rewrote() {
    let place: HtmlElement = document().create_element("section").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    place.set_inner_html("<p><font>Übersetzt</font></p>");
    let before = find(&place, "p");
    mount::hydrate_from(place.clone(), || tag("p").child("Written")).forget();
    assert_eq!(place.inner_text(), "Übersetzt");
    assert!(before.is_same_node(Some(&find(&place, "p"))));
}

#[wasm_bindgen_test]
async fn a_still_piece_is_replaced_whole_when_its_data_change() {
    let number = RwSignal::new(1);
    let place = show(move || dynamic(move || tag("p").child(number.get().to_string())));
    assert_eq!(place.inner_text(), "1");
    number.set(2);
    leptos::task::tick().await;
    assert_eq!(place.inner_text(), "2");
    assert_eq!(place.query_selector_all("p").unwrap().length(), 1);
}
