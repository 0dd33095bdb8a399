//! What scripts have to agree on with Rust: the same rules give the same pages, whatever a host page asks for.
//!
//! The scripts run in Node.js, which building needs anyway; where it is missing the tests are listed as ignored.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    rules::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod rules {
    use libtest_mimic::{Arguments, Failed, Trial};
    use plainsight_contracts::widget::{ATTRIBUTES, Kind, embed_page, narrowing, script, site_page};
    use serde_json::{Value, json};
    use std::fs;
    use std::process::{Command, ExitCode, Stdio};

    /// How many askings are tried.
    const TRIES: usize = 5_000;

    pub fn main() -> ExitCode {
        let is_there =
            Command::new("node").arg("--version").stdout(Stdio::null()).status().is_ok_and(|it| it.success());
        if !is_there {
            eprintln!(
                "Node.js is missing, so what scripts say was not compared; get it from https://nodejs.org/"
            );
        }
        let name = "scripts_lead_to_the_same_pages_as_rust_whatever_is_asked_for";
        let trial = Trial::test(name, || same_pages().map_err(Failed::from)).with_ignored_flag(!is_there);
        libtest_mimic::run(&Arguments::from_args(), vec![trial]).exit_code()
    }

    /// Chance by arithmetic: the same in every run.
    struct Chance(u64);

    impl Chance {
        fn next(&mut self, below: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as usize % below
        }

        fn one_of<'a>(&mut self, values: &[&'a str]) -> &'a str {
            values[self.next(values.len())]
        }
    }

    /// What a host page may write: what we told it, and what it made of that.
    fn asking(chance: &mut Chance) -> Vec<(&'static str, String)> {
        const WORDS: [&str; 8] = ["diet", "mood", "gut-and-diet", "cohort", "a_b", "Ärzte", "<b>", "../x"];
        let mut asked = Vec::new();
        for attribute in &ATTRIBUTES {
            if chance.next(3) > 0 {
                continue;
            }
            let value = match attribute.kind {
                Kind::Flag => chance.one_of(&["", "true", "false", "no", "0", " "]).to_owned(),
                Kind::Words | Kind::Id => {
                    let apart = chance.one_of(&[" ", ",", ", ", "  "]);
                    let words: Vec<&str> = (0..chance.next(3)).map(|_| chance.one_of(&WORDS)).collect();
                    chance.one_of(&["", " ", ""]).to_owned()
                        + &words.join(apart)
                        + chance.one_of(&["", " ", ""])
                }
                Kind::Number(..) => chance.one_of(&["3", "99", "x"]).to_owned(),
                Kind::Choice(values) => chance.one_of(values).to_owned(),
                Kind::Text | Kind::Colour => chance.one_of(&["", "teal", "A & B = \"C\""]).to_owned(),
            };
            asked.push((attribute.name, value));
        }
        asked
    }

    fn same_pages() -> Result<(), String> {
        let mut chance = Chance(7);
        let asked: Vec<_> = (0..TRIES).map(|_| asking(&mut chance)).collect();
        let expected: Vec<Value> = asked
            .iter()
            .map(|asked| {
                let get = |name: &str| {
                    asked.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
                };
                let narrowing: Vec<_> =
                    narrowing(get).into_iter().map(|it| json!([it.facet.name(), it.value])).collect();
                json!([embed_page(get), site_page(get), narrowing])
            })
            .collect();
        let said = ask_node(&json!(asked))?;
        for (n, asked) in asked.iter().enumerate() {
            if said[n] != expected[n] {
                return Err(format!("{asked:?}: scripts say {}, Rust says {}", said[n], expected[n]));
            }
        }
        let distinct: std::collections::BTreeSet<String> = expected.iter().map(Value::to_string).collect();
        if distinct.len() > 100 { Ok(()) } else { Err(format!("only {} answers were tried", distinct.len())) }
    }

    fn ask_node(asked: &Value) -> Result<Value, String> {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("package.json", r#"{ "type": "module" }"#);
        write("contracts.js", &script());
        write("widget.js", &fs::read_to_string("scripts/widget.js").unwrap());
        write("asked.json", &asked.to_string());
        write(
            "run.js",
            r#"
            import { readFileSync } from "node:fs";
            import { embedPage, narrowing, sitePage } from "./widget.js";
            const asked = JSON.parse(readFileSync("asked.json", "utf8"));
            const say = (pairs) => {
              const wanted = new URLSearchParams(pairs);
              return [embedPage(wanted), sitePage(wanted), narrowing(wanted)];
            };
            console.log(JSON.stringify(asked.map(say)));
            "#,
        );
        let ran = Command::new("node").arg("run.js").current_dir(folder.path()).output().unwrap();
        if !ran.status.success() {
            return Err(String::from_utf8_lossy(&ran.stderr).into_owned());
        }
        serde_json::from_slice(&ran.stdout).map_err(|error| error.to_string())
    }
}
