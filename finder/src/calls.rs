//! What can be asked of the module, as bytes in and JSON out.

use plainsight_contracts::search::{
    Fault, Operation, Request, VERSION, read_passages, write_done, write_highlights, write_opened,
};
use plainsight_search::{Engine, Part, PartError, Settings};

/// An engine, once there is a manifest.
#[derive(Default)]
pub struct Finder(Option<Engine>);

impl Finder {
    /// Does an [`Operation`], which the first byte names.
    pub fn call(&mut self, input: &[u8]) -> String {
        let (operation, rest) = input.split_first().unwrap_or((&0, &[]));
        let done = match (Operation::of(*operation), &mut self.0) {
            (Some(Operation::Open), _) => self.open(rest),
            (Some(operation), Some(engine)) => with(engine, operation, rest),
            _ => Err(Fault::Call),
        };
        done.unwrap_or_else(Fault::write)
    }

    fn open(&mut self, input: &[u8]) -> Result<String, Fault> {
        let (version, manifest) = input.split_first().ok_or(Fault::Call)?;
        if *version != VERSION {
            return Err(Fault::OtherFormat);
        }
        let engine = Engine::new(manifest, Settings::SITE).map_err(fault)?;
        Ok(write_opened(self.0.insert(engine).documents()))
    }
}

fn with(engine: &mut Engine, operation: Operation, rest: &[u8]) -> Result<String, Fault> {
    let text = || std::str::from_utf8(rest).map_err(|_| Fault::Call);
    let part = |name: &[u8]| std::str::from_utf8(name).ok().and_then(Part::parse).ok_or(Fault::Call);
    match operation {
        // There is one index for each page.
        Operation::Open => return Err(Fault::Call),
        Operation::Give => {
            let end = rest.iter().position(|byte| *byte == b'\n').ok_or(Fault::Call)?;
            engine.give(part(&rest[..end])?, &rest[end + 1..]).map_err(fault)?;
        }
        Operation::Lose => engine.mark_missing(part(rest)?),
        Operation::Retry => engine.retry_missing(),
        Operation::Ask => return Ok(engine.ask(&Request::read(text()?)).write()),
        Operation::Explain => {
            let found = read_passages(text()?, |request, passages| engine.explain(request, passages));
            return found.map(|found| write_highlights(&found)).ok_or(Fault::Call);
        }
    }
    Ok(write_done())
}

fn fault(error: PartError) -> Fault {
    match error {
        PartError::Damaged => Fault::Damaged,
        PartError::OtherFormat => Fault::OtherFormat,
        PartError::OtherEdition => Fault::OtherEdition,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plainsight_contracts::search::{Passage, Reply, read_highlights, write_passages};
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

    fn call(finder: &mut Finder, operation: Operation, rest: &[u8]) -> Value {
        let input: Vec<u8> = std::iter::once(operation.byte()).chain(rest.iter().copied()).collect();
        serde_json::from_str(&finder.call(&input)).unwrap()
    }

    fn refused(fault: Fault) -> Value {
        serde_json::from_str(&fault.write()).unwrap()
    }

    fn manifest(files: &[(Part, Vec<u8>)]) -> Vec<u8> {
        [&[VERSION], &*files[0].1].concat()
    }

    #[test]
    fn a_question_names_the_parts_it_needs_and_is_answered_and_explained() {
        let files = files();
        let mut finder = Finder::default();
        assert_eq!(call(&mut finder, Operation::Ask, b"text\tx"), refused(Fault::Call), "nothing is open");
        assert_eq!(call(&mut finder, Operation::Open, &manifest(&files)), json!({ "documents": 2 }));
        let request = Request {
            text: "fatigue natalizumb".into(),
            filters: vec![("topic".into(), "mood".into())],
            counts: true,
            most: 9,
            ..Request::default()
        };
        let answer = loop {
            let reply = call(&mut finder, Operation::Ask, request.write().as_bytes());
            let Reply::Needs(needs) = Reply::read(&reply) else { break reply };
            for name in needs {
                let (_, file) = files.iter().find(|(part, _)| part.to_string() == name).unwrap();
                let given = [name.as_bytes(), b"\n", file].concat();
                assert_eq!(call(&mut finder, Operation::Give, &given), json!({}), "{name}");
            }
        };
        let expected = json!({
            "total": 1, "hits": [1], "counts": [["topic", [["rest", 1, 1], ["mood", 1]]]], "later": [],
            "taken": [["natalizumb", "natalizumab"]], "unknown": [], "without": [], "first": [],
            "partial": false,
        });
        assert_eq!(answer, expected);
        let passages = [Passage::Whole("No fatigue"), Passage::Teaser("One.\nTwo.")];
        let found = call(&mut finder, Operation::Explain, write_passages(&request, &passages).as_bytes());
        assert_eq!(read_highlights(&found), [vec!["No ".to_owned(), "fatigue".to_owned()], Vec::new()]);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let mut finder = Finder::default();
        let files = files();
        let mut open = |file: &[u8]| call(&mut finder, Operation::Open, file);
        assert_eq!(open(&[&[VERSION], &b"not a manifest"[..]].concat()), refused(Fault::Damaged));
        assert_eq!(open(&files[0].1), refused(Fault::OtherFormat), "a page of the protocol before");
        assert_eq!(open(b""), refused(Fault::Call));
        open(&manifest(&files));
        for nothing in [&b""[..], b"z"] {
            let said: Value = serde_json::from_str(&finder.call(nothing)).unwrap();
            assert_eq!(said, refused(Fault::Call));
        }
        for (operation, rest) in [
            (Operation::Give, &b"words.bin"[..]),
            (Operation::Give, b"x\n"),
            (Operation::Lose, b"?"),
            (Operation::Ask, b"text\t\xff"),
            (Operation::Explain, b"text\tx\n\nnew\tx"),
        ] {
            assert_eq!(call(&mut finder, operation, rest), refused(Fault::Call), "{operation:?}");
        }
        assert_eq!(call(&mut finder, Operation::Give, b"words.bin\nnonsense"), refused(Fault::Damaged));
        assert_eq!(call(&mut finder, Operation::Lose, b"words.bin"), json!({}));
        assert_eq!(call(&mut finder, Operation::Retry, b""), json!({}));
    }
}
