//! A publisher's folders: what lies in them beside articles, and what is in the way.

use crate::site::*;
use plainsight::publish::{Located, publish_site};
use plainsight_contracts::addresses::{ARTICLES, PICTURES, SCHEMA};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// A copy of the tests' site whose public folder can be changed.
fn changed_public(
    change: impl Fn(&Path),
) -> (tempfile::TempDir, tempfile::TempDir, Result<usize, Vec<String>>) {
    let public = tempfile::tempdir().unwrap();
    for (path, bytes) in files(Path::new("tests/site")) {
        let file = public.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    change(public.path());
    let folders = plainsight::publish::SiteFolder::new(public.path());
    let out = tempfile::tempdir().unwrap();
    let report = publish_site(options(&folders, out.path())).unwrap();
    let report = report.map(|report| report.articles);
    (public, out, report.map_err(|faults| faults.iter().map(Located::to_string).collect()))
}

#[test]
fn side_files_of_editors_and_systems_are_passed_over() {
    let (_, out, report) = changed_public(|public| {
        for (path, text) in [
            ("articles/._a.json", "\u{0}\u{5}\u{16}\u{7}"),
            ("articles/#a.json#", "{"),
            ("articles/.a.json.swp", "x"),
            ("articles/a.json~", "{"),
            ("articles/Thumbs.db", "x"),
            ("pages/.#about.json", "x"),
            (".DS_Store", "x"),
            (".htaccess", "ErrorDocument 404 /404.html"),
            ("notes.txt~", "x"),
            ("CNAME", "ms.example.org"),
        ] {
            fs::write(public.join(path), text).unwrap();
        }
        fs::create_dir(public.join("articles/folder.json")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("editor@host.1234", public.join("articles/.#a.json")).unwrap();
    });
    assert_eq!(report, Ok(our_articles().len()));
    let published = files(out.path());
    for there in ["CNAME", ".htaccess"] {
        assert!(published.contains_key(Path::new(there)), "{there} is published");
    }
    for gone in [".DS_Store", "notes.txt~", "README.md"].iter().take(2) {
        assert!(!published.contains_key(Path::new(gone)), "{gone} is not");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_a_fault_like_any_other() {
    let (_, _, report) = changed_public(|public| {
        std::os::unix::fs::symlink("nowhere.json", public.join("articles/lost.json")).unwrap();
    });
    let faults = report.unwrap_err();
    assert!(faults.iter().any(|fault| fault.contains("lost.json:1: cannot be read")), "{faults:#?}");
}

#[test]
fn two_things_at_one_address_are_a_fault_whoever_made_them() {
    let page = fs::read_to_string("tests/site/pages/about.json").unwrap();
    for (path, address) in [
        ("pages/embed.json", "/embed/"),
        ("pages/articles.json", "/articles/"),
        ("pages/saved.json", "/saved/"),
        ("feed.xml", "/feed.xml"),
        ("Embed/index.html", "/Embed/index.html"),
        ("embed.js", "/embed.js"),
        ("404.html", "/404.html"),
        ("about/index.html", "/about/index.html"),
        ("topics/genetics/index.html", "/topics/genetics/index.html"),
        ("boot-1.js", "/boot-1.js"),
    ] {
        let (_, _, report) = changed_public(|public| {
            let file = public.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, &page).unwrap();
        });
        let faults = report.unwrap_err();
        let said = format!("would stand at {address}, which is taken by ");
        assert!(faults.iter().any(|fault| fault.contains(&said)), "{path}: {faults:#?}");
    }
    let (_, _, report) = changed_public(|public| {
        let mut topics: Vec<Value> =
            serde_json::from_str(&fs::read_to_string(public.join("topics.json")).unwrap()).unwrap();
        topics.push(topics[0].clone());
        fs::write(public.join("topics.json"), serde_json::to_string(&topics).unwrap()).unwrap();
    });
    assert!(report.unwrap_err()[0].contains("taken by another topic"));
}

#[test]
fn a_summary_that_was_taken_down_says_so_wherever_it_was() {
    let (out, report) = publish(&folders(), Some("https://example.org/ms/"));
    assert_eq!(report.unwrap().articles, our_articles().len());
    for path in ["articles/eye-scan-2016/", "embed/articles/eye-scan-2016/"] {
        let page = read(out.path(), &format!("{path}index.html"));
        for part in
            ["This summary was taken down", "Can one eye scan warn of later disability?", "27 November 2026"]
        {
            assert!(page.contains(part), "{path}: {part}");
        }
        assert!(page.contains("not what it found") && page.contains("noindex"), "{path}");
        assert!(page.contains("/ms/articles/imsgc-severity-gene-2023/"), "{path} leads on");
    }
    assert!(
        read(out.path(), "articles/eye-scan-2016/index.json").contains("\"prose\""),
        "the app is told too"
    );
    for (file, bytes) in files(out.path()) {
        let own =
            file.starts_with("articles/eye-scan-2016") || file.starts_with("embed/articles/eye-scan-2016");
        let names = bytes.windows(13).any(|window| window == b"eye-scan-2016");
        assert!(own || !names, "{} still knows it", file.display());
    }
    let (_, _, report) = changed_public(|public| {
        let list = json!([{
            "id": our_articles()[0].1["id"], "title": "T", "date": "2026-11-27", "reason": "R.", "instead": [],
        }]);
        fs::write(public.join("taken-down.json"), list.to_string()).unwrap();
    });
    assert!(report.unwrap_err()[0].contains("is still among the articles"));
}

#[test]
fn a_site_has_its_own_words_and_its_own_language() {
    let (_, out, report) = changed_public(|public| {
        fs::create_dir_all(public.join("locales/en")).unwrap();
        fs::write(public.join("locales/en/ours.ftl"), "save-button = Keep it\r\nauthors = By\r\n").unwrap();
    });
    assert_eq!(report, Ok(our_articles().len()));
    let article = files(out.path())
        .into_iter()
        .find(|(path, _)| path.ends_with("articles/imsgc-severity-gene-2023/index.html"));
    let article = String::from_utf8(article.unwrap().1).unwrap();
    assert!(article.contains(">Keep it</button>") && article.contains("<dt>By</dt>"), "{article}");
    assert!(article.contains("\"save-button\":\"Keep it\""), "and the live part says so too");
    assert!(article.contains("What the study found"), "everything else stays");
    assert!(
        !files(out.path()).keys().any(|path| path.starts_with("locales")),
        "words are no files of the site"
    );

    let (public, out, report) = changed_public(|public| {
        let site = fs::read_to_string(public.join("site.json")).unwrap();
        fs::write(public.join("site.json"), site.replace("\"en\"", "\"de\"")).unwrap();
        fs::create_dir_all(public.join("locales/de")).unwrap();
        let words =
            "articles-count = { $count ->\n    [one] Eine Studie\n   *[other] { $count } Studien\n }\n";
        fs::write(public.join("locales/de/app.ftl"), words).unwrap();
    });
    assert_eq!(report, Ok(our_articles().len()));
    let home = read(out.path(), "index.html");
    assert!(home.contains(" Studien</p>") && home.contains("\"format-locale\":\"de\""));
    assert!(home.contains("Search the articles"), "English says what is missing");
    let dated = home.split("<time datetime=").any(|part| part.contains("Januar ") || part.contains("Juni "));
    assert!(dated, "dates are German");
    let folders = plainsight::publish::SiteFolder::new(public.path());
    let content = plainsight::publish::Content::read(&folders).unwrap().0.unwrap();
    let told: Vec<String> =
        plainsight::publish::remarks(&content, plainsight::model::Date::parse("2026-11-30").unwrap())
            .unwrap()
            .iter()
            .map(Located::to_string)
            .collect();
    let is_told = |remark: &String| remark.contains("locales/de") && remark.contains("search-button");
    assert!(told.iter().any(is_told), "{told:#?}");
}

#[test]
fn what_is_wrong_with_words_is_a_fault_with_its_line() {
    for (path, text, said) in [
        (
            "locales/en/a.ftl",
            "\nsave-buton = Keep\n",
            "a.ftl:2: save-buton is no phrase of the program, so it would never be said (did you mean \"save-button\"?)",
        ),
        (
            "locales/de/a.ftl",
            "# x\n\nremove-article = { $titel } weg\n",
            "a.ftl:3: remove-article uses $titel, which this phrase is not given; it has $title (did you mean \"title\"?)",
        ),
        ("locales/en/a.ftl", "undo = Undo\nclose Close\n", "a.ftl:2: is not Fluent"),
        ("locales/en/a.ftl", "undo = { NUMBER($n) }\n", "a.ftl:1: undo uses the function NUMBER"),
        (
            "locales/en/a.ftl",
            "format-locale = Great Britain\n",
            "a.ftl:1: format-locale should be a language tag",
        ),
        ("locales/en/a.json", "{}", "a.json:1: is not read"),
        ("locales/a.ftl", "undo = Undo\n", "a.ftl:1: is not read"),
        ("locales/English words/a.ftl", "undo = Undo\n", "English words:1: is no language"),
    ] {
        let (_, _, report) = changed_public(|public| {
            let file = public.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        });
        let faults = report.unwrap_err();
        assert!(faults.iter().any(|fault| fault.contains(said)), "{said}: {faults:#?}");
    }
}

/// That changing the public folder makes a fault of that file, in these words.
#[track_caller]
fn assert_fault(file: &str, words: &str, change: impl Fn(&Path)) {
    let (public, _, report) = changed_public(change);
    let faults = report.err().unwrap_or_default();
    let start = format!("{}:1: ", public.path().join(file).display());
    assert!(
        faults.iter().any(|fault| fault.starts_with(&start) && fault.contains(words)),
        "{file} should be told of with \"{words}\": {faults:#?}"
    );
}

#[cfg(unix)]
#[test]
fn a_lock_of_an_editor_that_leads_nowhere_does_not_stop_the_site() {
    let (_, out, report) = changed_public(|public| {
        for path in [".#site.json", "pages/.#about.json", "#site.json#"] {
            std::os::unix::fs::symlink("editor@host.1234", public.join(path)).unwrap();
        }
        // What lies among the pages and is none is neither read nor published.
        std::os::unix::fs::symlink("nowhere", public.join("pages/notes.txt")).unwrap();
    });
    assert_eq!(report, Ok(our_articles().len()));
    assert!(files(out.path()).keys().all(|path| !path.to_string_lossy().contains('#')));
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_in_circles_are_faults() {
    use std::os::unix::fs::symlink;
    for path in ["b.txt", "pages/b.json", "downloads/b.pdf", "share.png"] {
        assert_fault(path, "cannot be read: it is a link that leads nowhere", |public| {
            fs::create_dir_all(public.join("downloads")).unwrap();
            symlink("nowhere", public.join(path)).unwrap();
        });
    }
    for path in ["taken-down.json", "topics.json"] {
        assert_fault(path, "cannot be read: it is a link that leads nowhere", |public| {
            fs::remove_file(public.join(path)).unwrap();
            symlink("nowhere", public.join(path)).unwrap();
        });
    }
    assert_fault("again", "is a link to a folder that it stands in", |public| {
        symlink(".", public.join("again")).unwrap();
    });
    assert_fault("a/b/d", "is a link to a folder that it stands in", |public| {
        fs::create_dir(public.join("a")).unwrap();
        fs::create_dir(public.join("c")).unwrap();
        symlink("../c", public.join("a/b")).unwrap();
        symlink("../a", public.join("c/d")).unwrap();
    });
    let (_, out, report) = changed_public(|public| {
        fs::create_dir(public.join("files")).unwrap();
        fs::write(public.join("files/a.txt"), "a").unwrap();
        symlink("files", public.join("twin")).unwrap();
        symlink("../articles", public.join("articles/again")).unwrap();
    });
    assert_eq!(report, Ok(our_articles().len()), "a link to a folder beside it is no circle");
    for path in ["files/a.txt", "twin/a.txt"] {
        assert!(out.path().join(path).is_file(), "{path} is published");
    }
}

/// Only Linux lets such names be made.
#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_text_is_a_fault() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};
    for name in [&b"caf\xe9.txt"[..], b"articles/caf\xe9.json", b"pages/caf\xe9.json"] {
        let shown = String::from_utf8_lossy(name);
        assert_fault(&shown, "has a name that is not UTF-8 text", |public| {
            fs::write(public.join(OsStr::from_bytes(name)), "{}").unwrap();
        });
    }
}

#[test]
fn the_icon_is_looked_at_before_anything_is_written() {
    let needed = "an SVG is needed here";
    for (text, words) in [
        (None, "is missing"),
        (Some(""), "is empty"),
        (Some("\n"), "is empty"),
        (Some("GIF89a"), "is no SVG that can be drawn"),
    ] {
        let change = |public: &Path| match text {
            Some(text) => fs::write(public.join("icon.svg"), text).unwrap(),
            None => fs::remove_file(public.join("icon.svg")).unwrap(),
        };
        assert_fault("icon.svg", words, change);
        assert_fault("icon.svg", needed, change);
    }
}

#[test]
fn addresses_that_some_hosts_take_for_one_are_a_fault() {
    for (path, there) in [
        ("about", ""),
        ("About", ""),
        ("about./index.html", ""),
        ("about /index.html", ""),
        ("about/index.html.", ""),
        ("share.PNG", ""),
        ("favicon.ICO", ""),
        ("icon-192.png/x", ""),
        ("x/y", "X"),
        ("x", "X/y"),
        ("notes.txt", "notes.TXT"),
    ] {
        let (_, _, report) = changed_public(|public| {
            for path in [there, path].iter().filter(|path| !path.is_empty()) {
                let file = public.join(path);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(file, "x").unwrap();
            }
        });
        let faults = report.err().unwrap_or_default();
        assert!(
            faults.iter().any(|fault| fault.contains(&format!("would stand at /{path}, which is taken by "))),
            "{path}: {faults:#?}"
        );
    }
}

#[test]
fn what_looks_like_content_and_is_not_read_is_a_fault() {
    for (path, words) in [
        ("articles/plain-b.JSON", "is not read: its name has to end with .json"),
        ("pages/x.JSON", "is not read: its name has to end with .json"),
        ("articles/sub/x.json", "is not read: articles stand in one folder, not in folders inside it"),
        ("pages/sub/deep/x.json", "is not read: pages stand in one folder, not in folders inside it"),
    ] {
        assert_fault(path, words, |public| {
            let file = public.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "{}").unwrap();
        });
    }
    for (path, right) in [
        ("SITE.json", "site.json"),
        ("Topics.json", "topics.json"),
        ("taken-down.JSON", "taken-down.json"),
        ("Pages", "pages"),
    ] {
        let words = format!("is neither read nor published: its name has to be written {right}");
        assert_fault(path, &words, |public| {
            let other = public.join("other");
            fs::rename(public.join(right), &other).unwrap();
            fs::rename(other, public.join(path)).unwrap();
            if right == "pages" {
                fs::create_dir(public.join("pages")).unwrap_or_default();
            }
        });
    }
}

#[test]
fn a_page_stands_once_in_the_navigation() {
    assert_fault("site.json", "names the page \"about\" twice", |public| {
        let file = public.join("site.json");
        let mut site: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        site["pages"] = json!(["about", "about"]);
        fs::write(file, site.to_string()).unwrap();
    });
}

/// Machines read both: a screen reader the language, feeds and site maps the address.
#[test]
fn a_language_and_an_address_that_no_machine_can_read_are_a_fault() {
    for (key, value, fault) in [
        ("language", "not a language", "is no language tag"),
        ("language", "en_US", "is no language tag"),
        ("url", "https://example.org/?a=1", "is followed by paths"),
    ] {
        let (_, _, report) = changed_public(|public| {
            let file = public.join("site.json");
            let mut site: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
            site[key] = value.into();
            fs::write(file, site.to_string()).unwrap();
        });
        let faults = report.unwrap_err();
        assert!(faults.iter().any(|found| found.contains(fault)), "{value}: {faults:#?}");
    }
}

/// Synonyms go into the search index, which is asked for by what people type.
#[test]
fn synonyms_that_cannot_be_shown_are_a_fault() {
    assert_fault("synonyms.json", "characters that cannot be shown", |public| {
        fs::write(public.join("synonyms.json"), r#"[["tired\uffff", "fatigue"]]"#).unwrap();
    });
}

#[test]
fn whatever_a_site_makes_itself_stands_where_nobody_else_can_put_anything() {
    let (out, report) = publish(&folders(), None);
    report.unwrap();
    // What the tests' site brings, what it may bring, and what is read or written anew rather than published.
    let is_brought = |path: &str| {
        path.starts_with("about/") || path.starts_with(ARTICLES) || path == "icon.svg" || path == SCHEMA
    };
    let made = files(out.path()).into_keys().map(|path| path.to_str().unwrap().replace('\\', "/"));
    let made: Vec<String> =
        made.filter(|path| !is_brought(path) && !PICTURES.contains(&path.as_str())).collect();
    assert!(made.len() > 100, "{made:?}");
    let (_, _, report) = changed_public(|public| {
        for path in &made {
            fs::create_dir_all(public.join(path).parent().unwrap()).unwrap();
            fs::write(public.join(path), "x").unwrap();
        }
    });
    let faults = report.unwrap_err();
    for path in made {
        let refused = format!("would stand at /{path}, which is taken by the site itself");
        assert!(
            faults.iter().any(|fault| fault.contains(&refused)),
            "{path} can be taken: see addresses::OWN_FOLDERS"
        );
    }
}
