//! What can be asked of the module, as text in and JSON out.

use crate::json::{list, object, text};
use crate::request;
use plainsight_search::{Answer, Count, Engine, Part, PartError, Pieces, Reply, Settings};

/// An engine, once there is a manifest.
#[derive(Default)]
pub struct Finder(Option<Engine>);

impl Finder {
    /// The first byte says what to do, the others with what:
    ///
    /// | byte | what follows | what comes back |
    /// |---|---|---|
    /// | `o` | the manifest's file | `{"documents": n}` |
    /// | `g` | a part's name, a line feed, its file | `{}` |
    /// | `l` | the name of a part that cannot be had | `{}` |
    /// | `r` | nothing: what could not be had may be tried again | `{}` |
    /// | `a` | a question, see [`request::read`] | `{"needs": [names]}`, or the answer |
    /// | `m` | a text | its pieces; every other one was asked for |
    /// | `t` | paragraphs, one a line | the pieces of the sentence that says most, or `[]` |
    ///
    /// What cannot be done gives `{"fault": why}`: `damaged`, `other-format`, `other-edition` or `call`.
    pub fn call(&mut self, input: &[u8]) -> String {
        let done = match input.split_first() {
            Some((b'o', file)) => self.open(file),
            Some((what, rest)) => match &mut self.0 {
                Some(engine) => with(engine, *what, rest),
                None => Err("call"),
            },
            None => Err("call"),
        };
        done.unwrap_or_else(|fault| object([("fault", text(fault))]))
    }

    fn open(&mut self, manifest: &[u8]) -> Result<String, &'static str> {
        let engine = Engine::new(manifest, Settings::SITE).map_err(name)?;
        Ok(object([("documents", self.0.insert(engine).documents().to_string())]))
    }
}

fn with(engine: &mut Engine, what: u8, rest: &[u8]) -> Result<String, &'static str> {
    let said = || std::str::from_utf8(rest).map_err(|_| "call");
    let part = |name: &[u8]| std::str::from_utf8(name).ok().and_then(Part::parse).ok_or("call");
    match what {
        b'g' => {
            let end = rest.iter().position(|byte| *byte == b'\n').ok_or("call")?;
            engine.give(part(&rest[..end])?, &rest[end + 1..]).map_err(name)?;
        }
        b'l' => engine.mark_missing(part(rest)?),
        b'r' => engine.retry_missing(),
        b'a' => {
            return Ok(match engine.ask(&request::read(said()?)) {
                Reply::Needs(parts) => object([("needs", names(&parts))]),
                Reply::Answer(found) => answer(&found),
            });
        }
        b'm' => return Ok(pieces(engine.mark(said()?))),
        b't' => return Ok(pieces(engine.teaser(said()?).unwrap_or_default())),
        _ => return Err("call"),
    }
    Ok("{}".to_owned())
}

fn name(fault: PartError) -> &'static str {
    match fault {
        PartError::Damaged => "damaged",
        PartError::OtherFormat => "other-format",
        PartError::OtherEdition => "other-edition",
    }
}

fn names(parts: &[Part]) -> String {
    list(parts.iter().map(|part| text(&part.to_string())))
}

fn pieces(pieces: Pieces) -> String {
    list(pieces.iter().map(|piece| text(piece)))
}

/// `counts` has a pair for each facet: its name, and a list of value, how many have it, and how many more it would bring if
/// that differs.
fn answer(answer: &Answer) -> String {
    let count = |count: &Count| {
        let adds = count.adds.map(|adds| adds.to_string());
        list([text(&count.value), count.having.to_string()].into_iter().chain(adds))
    };
    let counts = answer.counts.iter().flatten();
    let counts = list(counts.map(|(name, counts)| list([text(name), list(counts.iter().map(count))])));
    object([
        ("total", answer.total.to_string()),
        ("hits", list(answer.hits.iter().map(|hit| hit.document.to_string()))),
        ("counts", counts),
        ("later", names(&answer.later)),
        ("taken", list(answer.taken.iter().map(|(typed, taken)| list([text(typed), text(taken)])))),
        ("unknown", list(answer.unknown.iter().map(|word| text(word)))),
        ("without", list(answer.without.iter().map(|(name, total)| list([text(name), total.to_string()])))),
        ("partial", answer.is_partial.to_string()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use plainsight_search::{Builder, Document, Field, Language};
    use serde_json::{Value, json};

    fn files() -> Vec<(Part, Vec<u8>)> {
        let mut builder =
            Builder::new(Language::English, vec![("topic".into(), vec!["rest".into(), "mood".into()])]);
        for (key, topic, words) in
            [("a", "rest", "Fatigue in winter"), ("b", "mood", "Natalizumab and fatigue")]
        {
            builder.add(&Document {
                key,
                language: Language::English,
                fields: vec![(Field::Title, words.into())],
                facets: vec![("topic", topic.into())],
            });
        }
        builder.collect().files(&Settings::SITE, &[]).unwrap().files().collect()
    }

    fn call(finder: &mut Finder, what: u8, rest: &[u8]) -> Value {
        let input: Vec<u8> = std::iter::once(what).chain(rest.iter().copied()).collect();
        serde_json::from_str(&finder.call(&input)).unwrap()
    }

    #[test]
    fn a_question_names_the_parts_it_needs_and_is_answered() {
        let files = files();
        let mut finder = Finder::default();
        assert_eq!(call(&mut finder, b'a', b"text\tx"), json!({ "fault": "call" }), "nothing is open");
        assert_eq!(call(&mut finder, b'o', &files[0].1), json!({ "documents": 2 }));
        let question = b"text\tfatigue natalizumb\nchoose\ttopic\tmood\ncount\nmost\t9";
        let answer = loop {
            let reply = call(&mut finder, b'a', question);
            let Some(needs) = reply["needs"].as_array() else { break reply };
            for need in needs {
                let name = need.as_str().unwrap();
                let (_, file) = files.iter().find(|(part, _)| part.to_string() == name).unwrap();
                let given = [name.as_bytes(), b"\n", file].concat();
                assert_eq!(call(&mut finder, b'g', &given), json!({}), "{name}");
            }
        };
        let expected = json!({
            "total": 1, "hits": [1], "counts": [["topic", [["rest", 1, 1], ["mood", 1]]]], "later": [],
            "taken": [["natalizumb", "natalizumab"]], "unknown": [], "without": [], "partial": false,
        });
        assert_eq!(answer, expected);
        assert_eq!(call(&mut finder, b'm', b"No fatigue"), json!(["No ", "fatigue"]));
        assert_eq!(call(&mut finder, b't', b"One.\nTwo."), json!([]));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let mut finder = Finder::default();
        assert_eq!(call(&mut finder, b'o', b"not a manifest"), json!({ "fault": "damaged" }));
        assert_eq!(serde_json::from_str::<Value>(&finder.call(b"")).unwrap(), json!({ "fault": "call" }));
        call(&mut finder, b'o', &files()[0].1);
        for (what, rest) in
            [(b'g', &b"words.bin"[..]), (b'g', b"x\n"), (b'l', b"?"), (b'z', b""), (b'a', b"text\t\xff")]
        {
            assert_eq!(call(&mut finder, what, rest), json!({ "fault": "call" }));
        }
        assert_eq!(call(&mut finder, b'g', b"words.bin\nnonsense"), json!({ "fault": "damaged" }));
        assert_eq!(call(&mut finder, b'l', b"words.bin"), json!({}));
        assert_eq!(call(&mut finder, b'r', b""), json!({}));
    }
}
