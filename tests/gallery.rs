//! Every component of `src/components` has its examples, and each of them can be shown without a browser.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "components/examples.rs"]
mod examples;
#[path = "components/native.rs"]
mod native;

use examples::{FILES, components};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The functions of a component that give back a view, as its source has them.
fn views(source: &str) -> Vec<String> {
    let mut views = Vec::new();
    for (at, _) in source.match_indices("\npub fn ") {
        let rest = &source[at + "\npub fn ".len()..];
        let Some((head, _)) = rest.split_once('{') else { continue };
        let Some((before, gives)) = head.rsplit_once("->") else { continue };
        let name = before.split(['(', '<']).next().unwrap_or_default();
        if ["Static", "Dynamic", "IntoView"].iter().any(|kind| gives.contains(kind)) {
            views.push(name.to_owned());
        }
    }
    views
}

#[test]
fn every_view_has_an_example() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shown: BTreeSet<(String, String)> = components()
        .into_iter()
        .flat_map(|component| component.examples)
        .map(|example| (example.component.to_owned(), example.view))
        .collect();
    let mut missing = Vec::new();
    let mut seen = 0;
    for entry in fs::read_dir(root.join("src/components")).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_file() {
            continue;
        }
        let module = path.file_stem().unwrap().to_string_lossy().into_owned();
        for view in views(&fs::read_to_string(&path).unwrap()) {
            seen += 1;
            if !shown.contains(&(module.clone(), view.clone())) {
                missing.push(format!("{module}::{view}: add an example to tests/components/{module}.json"));
            }
        }
    }
    assert!(seen > 25, "views are no longer recognised: {seen}");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_file_of_examples_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let there: BTreeSet<String> =
        names.filter_map(|name| Some(name.strip_suffix(".json")?.to_owned())).collect();
    let read: BTreeSet<String> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(there, read);
}

#[test]
fn a_component_says_what_it_is_for_and_its_examples_differ() {
    for component in components() {
        let name = component.name;
        assert!(!component.purpose.is_empty() && !component.parameters.is_empty(), "{name}");
        assert!(component.parameters.iter().flatten().all(|text| !text.is_empty()), "{name}");
        let names: BTreeSet<_> =
            component.examples.iter().map(|example| (&example.view, &example.name)).collect();
        assert_eq!(names.len(), component.examples.len(), "{name}: two examples with one name");
        for example in &component.examples {
            let html = native::html(example);
            // Where there is nothing, a view is an empty place.
            assert!(html.contains('<'), "{name}: {} shows nothing", example.name);
            assert_eq!(html, native::html(example), "{name}: {}", example.name);
        }
    }
}
