//! The oldest browsers we mean (docs/publishing.md): what they do not know has a plain form beside it.

use std::fs;

/// The style sheets' rules: selector or at-rule of each block, what stands around it, and its content.
fn rules(text: &str) -> Vec<(Vec<String>, String)> {
    let mut rules = Vec::new();
    let mut around: Vec<String> = Vec::new();
    let mut begun = String::new();
    let mut in_comment = false;
    let mut signs = text.chars().peekable();
    while let Some(c) = signs.next() {
        match c {
            '/' if signs.peek() == Some(&'*') => in_comment = true,
            '*' if in_comment && signs.peek() == Some(&'/') => {
                signs.next();
                in_comment = false;
            }
            _ if in_comment => {}
            '{' => around.push(std::mem::take(&mut begun).trim().to_owned()),
            '}' => {
                rules.push((around.clone(), std::mem::take(&mut begun).trim().to_owned()));
                around.pop();
            }
            c => begun.push(c),
        }
    }
    rules
}

#[test]
fn what_old_browsers_do_not_know_has_a_plain_form_beside_it() {
    let (mut alternatives, mut relatives) = (0, 0);
    for entry in fs::read_dir("style").unwrap() {
        let path = entry.unwrap().path();
        for (around, content) in rules(&fs::read_to_string(&path).unwrap()) {
            let place = format!("{}: {}", path.display(), around.join(" > "));
            // Text for the eye alone: a browser that cannot drop it for the ear would drop it altogether.
            if content.contains("/ \"\"") {
                alternatives += 1;
                assert!(around.iter().any(|rule| rule.starts_with("@supports (content:")), "{place}");
            }
            let selector = around.last().cloned().unwrap_or_default();
            if selector.contains(":has(") {
                relatives += 1;
                // One selector that is not known takes the whole rule with it, so it stands alone: what it adds is an
                // ornament, or the rule is only for browsers that know it.
                let is_asked = around.iter().any(|rule| rule.starts_with("@supports selector(:has("));
                let is_ornament = selector == ".chip:has(:checked)" || around[0] == "@media print";
                assert!(is_asked || is_ornament, "{place}");
                assert!(
                    !content.contains("outline: none") || is_asked,
                    "{place}: the ring of the focus is gone elsewhere"
                );
            }
        }
    }
    assert!(alternatives >= 2 && relatives >= 2, "{alternatives} and {relatives} rules were looked at");
}

#[test]
fn the_same_browsers_are_named_everywhere() {
    let [docs, style, scripts] = ["docs/publishing.md", "src/publish/style.rs", "xtask/src/scripts.rs"]
        .map(|file| fs::read_to_string(file).unwrap());
    assert!(docs.contains("Chrome and Edge 99, Firefox 102, Safari 15.4"), "docs/publishing.md names them");
    assert!(style.contains("chrome: Some(99 << 16)") && style.contains("firefox: Some(102 << 16)"));
    assert!(style.contains("safari: Some((15 << 16) | (4 << 8))"));
    assert!(scripts.contains("chrome99,edge99,firefox102,safari15.4,ios15.4"));
}
