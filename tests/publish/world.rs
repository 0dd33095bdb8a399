//! Files as the world writes them: editors, file systems, Crossref, PubMed, reference managers.

use crate::site::*;
use plainsight::publish::Located;
use serde_json::{Value, json};
use std::fs;

/// The faults of a site whose one article was changed as text.
fn faults_of_text(change: impl Fn(String) -> String) -> Vec<String> {
    let folder = articles(1, |_, _| {});
    let file = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let pretty = serde_json::from_str::<Value>(&fs::read_to_string(&file).unwrap()).unwrap();
    let text = serde_json::to_string_pretty(&pretty).unwrap();
    fs::write(&file, change(text)).unwrap();
    let (_, report) = publish(&folders_with(folder.path()), None);
    report.err().unwrap_or_default().iter().map(Located::to_string).collect()
}

/// The faults of a site whose one article has another source.
fn faults_of_source(change: impl Fn(&mut Value)) -> Vec<String> {
    let folder = articles(1, |_, article| {
        article["notices"] = json!([]);
        change(&mut article["source"]);
    });
    let (_, report) = publish(&folders_with(folder.path()), None);
    report.err().unwrap_or_default().iter().map(Located::to_string).collect()
}

#[test]
fn a_key_that_stands_twice_is_a_fault_with_both_lines() {
    let faults = faults_of_text(|text| {
        let twice =
            "{\n\"notices\": [{\"kind\": \"retraction\", \"text\": \"Withdrawn.\"}],\n\"harms\": null,";
        text.replacen('{', twice, 1)
    });
    assert!(
        faults
            .iter()
            .any(|fault| fault.contains("notices stands there twice") && fault.contains("and in line 2")),
        "{faults:#?}"
    );
    let faults = faults_of_text(|text| text.replacen("\"study\": {", "\"study\": {\n\"kind\": null,", 1));
    assert!(faults.iter().any(|fault| fault.contains("study.kind stands there twice")), "{faults:#?}");
    assert_eq!(
        faults_of_text(|text| format!("\u{feff}{text}")),
        Vec::<String>::new(),
        "a byte order mark is no fault"
    );
}

#[test]
fn a_source_that_tells_of_a_retraction_needs_a_notice_of_it() {
    for (source, kind) in [
        (json!({ "title": "RETRACTED: A study" }), "retraction"),
        (json!({ "title": ["[Retracted] A study"] }), "retraction"),
        (json!({ "update-to": [{ "DOI": "10.1/x", "type": "retraction" }] }), "retraction"),
        (json!({ "update-to": [{ "DOI": "10.1/x", "type": "withdrawal" }] }), "retraction"),
        (json!({ "title": "Expression of Concern: A study" }), "expression-of-concern"),
        (json!({ "title": "Erratum to: A study" }), "correction"),
        (json!({ "updated-by": [{ "type": "correction" }] }), "correction"),
    ] {
        let faults =
            faults_of_source(|own| own.as_object_mut().unwrap().extend(source.as_object().unwrap().clone()));
        assert!(
            faults.iter().any(|fault| fault.contains(&format!("tells of this: {kind}, but no notice does"))),
            "{source}: {faults:#?}"
        );
    }
    let folder = articles(1, |_, article| {
        article["source"]["title"] = "RETRACTED: A study".into();
        article["notices"] =
            json!([{ "kind": "retraction", "date": null, "text": "It was withdrawn.", "url": null }]);
    });
    assert!(publish(&folders_with(folder.path()), None).1.is_ok(), "a notice answers it");
}

#[test]
fn characters_that_xml_forbids_are_a_fault() {
    for character in ['\u{ffff}', '\u{fffe}', '\u{fdd0}', '\u{1ffff}', '\u{1}', '\u{b}'] {
        let folder = articles(1, |_, article| {
            article["takeaway"] = format!("In 40 adults{character}, nothing changed.").into();
        });
        let (_, report) = publish(&folders_with(folder.path()), None);
        let faults: Vec<String> = report.unwrap_err().iter().map(Located::to_string).collect();
        assert!(
            faults.iter().any(|fault| fault.contains("takeaway holds characters")),
            "{character:?}: {faults:#?}"
        );
    }
}

#[test]
fn loose_csl_json_is_published() {
    for source in [
        json!({ "issued": { "date-parts": [["2024", "5", "1"]] } }),
        json!({ "issued": { "raw": "2024" } }),
        json!({ "issued": "2024-05-01" }),
        json!({ "issued": { "date-parts": [[2024, 5], [2024, 6]] } }),
        json!({ "page": 104, "id": 7, "volume": 12.5, "issue": 12.5, "PMID": 12345 }),
        json!({ "title": ["A study"], "container-title": ["Neurology"], "author": ["Fox, Robert", { "name": "Study Group" }] }),
    ] {
        let faults =
            faults_of_source(|own| own.as_object_mut().unwrap().extend(source.as_object().unwrap().clone()));
        assert_eq!(faults, Vec::<String>::new(), "{source}");
    }
    let faults = faults_of_source(|own| own["author"] = json!([{ "affiliation": "x" }]));
    assert!(faults.iter().any(|fault| fault.contains("source.author[0] names nobody")), "{faults:#?}");
}

/// A site whose one article has another source: the id and the folder.
fn with_source(change: impl Fn(&mut Value)) -> (String, tempfile::TempDir) {
    let folder = articles(1, |_, article| {
        article["notices"] = json!([]);
        change(&mut article["source"]);
    });
    let (out, report) = publish(&folders_with(folder.path()), None);
    report.unwrap();
    let file = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    (file.file_stem().unwrap().to_string_lossy().into_owned(), out)
}

#[test]
fn three_thousand_authors_stand_whole_in_the_citations_alone() {
    let few = with_source(|source| source["author"] = json!([{ "family": "Fox", "given": "A" }]));
    let many = with_source(|source| {
        let authors: Vec<Value> =
            (0..3_000).map(|n| json!({ "family": format!("Fox{n}"), "given": "A" })).collect();
        source["author"] = authors.into();
    });
    let size = |(id, out): &(String, tempfile::TempDir)| {
        read(out.path(), &format!("articles/{id}/index.html")).len()
    };
    assert!(size(&many) < size(&few) + 3_000, "{} bytes, and {} with one author", size(&many), size(&few));
    let (id, out) = &many;
    let page = read(out.path(), &format!("articles/{id}/index.html"));
    assert!(page.contains("A Fox0, ") && page.contains("and 2,988 more"), "the first few, and how many more");
    assert!(!page.contains("Fox2999"));
    assert!(citations(out.path(), id).is_empty(), "they would make the page heavy, so they are files");
    for file in ["citation.bib", "citation.ris", "citation.csl.json"] {
        assert!(page.contains(&format!("/articles/{id}/{file}\"")), "{file} is linked to");
        let text = read(out.path(), &format!("articles/{id}/{file}"));
        assert!(text.contains("Fox2999"), "{file} has all of them");
    }
}

#[test]
fn every_form_of_name_survives_on_the_page_and_in_the_citations() {
    for (author, name) in [
        (json!({ "name": "ZZ Study Group", "sequence": "additional" }), "ZZ Study Group"),
        (json!({ "CollectiveName": "ZZ Study Group" }), "ZZ Study Group"),
        (json!({ "family": "Zabel", "given": "Ann", "suffix": "III" }), "Ann Zabel III"),
        (json!({ "LastName": "Zabel", "ForeName": "Ann", "Initials": "A" }), "Ann Zabel"),
        (json!({ "family": "Zabel", "given": "Ann", "non-dropping-particle": "van" }), "Ann van Zabel"),
        (json!("Zabel, Ann"), "Ann Zabel"),
    ] {
        let (id, out) =
            with_source(|source| source["author"] = json!([author, { "family": "Other", "given": "B" }]));
        let page = read(out.path(), &format!("articles/{id}/index.html"));
        assert!(page.contains(&format!("{name} and B Other")), "{author} on the page");
        let part = if name.contains("Group") { "ZZ Study Group" } else { "Zabel" };
        for (end, text) in citations(out.path(), &id) {
            assert!(text.contains(part), "{author} in {end}: {text}");
            assert!(!name.contains("III") || text.contains("III"), "the suffix in {end}: {text}");
        }
        // A person is one to machines as well, and a group is none.
        let kind = if name.contains("Group") { "Organization" } else { "Person" };
        assert!(page.contains(&format!(r#"{{"@type":"{kind}","name":"{name}"}}"#)), "{author} for machines");
    }
}

#[test]
fn marks_in_titles_are_read_everywhere() {
    let title = "CD4<sup>+</sup> cells &amp; <i>sleep</i> in <mml:math><mml:mi>β</mml:mi></mml:math> mice";
    let (id, out) = with_source(|source| source["title"] = title.into());
    let read_as = "CD4⁺ cells & sleep in β mice";
    assert!(read(out.path(), &format!("articles/{id}/index.html")).contains(&read_as.replace('&', "&amp;")));
    let citations = citations(out.path(), &id);
    assert!(citations["ris"].contains(&format!("TI  - {read_as}\r\n")));
    assert!(citations["bib"].contains("{{CD4⁺ cells \\& sleep in β mice}}"));
    let csl: Value = serde_json::from_str(&citations["csl.json"]).unwrap();
    assert_eq!(csl[0]["title"], read_as);
}
