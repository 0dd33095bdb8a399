//! Every part of an index, damaged in hundreds of thousands of ways, on the engine that meets it on the network. Nothing panics,
//! nothing takes long, and what is asked is answered as far as the rest goes.
//!
//! A checksum turns away what was damaged by accident. These are sealed anew after the damage, as a hostile or a broken
//! publisher would, so that the readers behind the checksum are met. But for the lists of words and of
//! terms: they are `fst`s, which believe their own bytes, so there the checksum is all there is; and the engine is a module of
//! its own, so that whoever seals a broken list stops their own search and nothing else.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use plainsight_search::{
    Builder, Document, Engine, Field, Language, Part, Passage, Reply, Request, Settings,
};
use std::time::{Duration, Instant};

/// How many damaged parts are tried.
const TRIES: usize = 600_000;
/// What one of them may take, on a machine that is doing other things.
const LONG: Duration = Duration::from_secs(2);

/// Damage by arithmetic: the same in every run.
struct Damage(u64);

impl Damage {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below.max(1)
    }

    /// Other bytes, fewer, more, or some of them elsewhere.
    fn spoil(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.next(4) {
            let at = self.next(bytes.len());
            match self.next(6) {
                0 if at < bytes.len() => bytes[at] ^= 1 << self.next(8),
                1 if at < bytes.len() => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][self.next(5)],
                2 => bytes.truncate(at),
                3 => bytes.insert(at, 0xff),
                4 => {
                    let end = (at + self.next(16)).min(bytes.len());
                    bytes.drain(at..end);
                }
                _ => {
                    let end = (at + self.next(16)).min(bytes.len());
                    let piece = bytes[at..end].to_vec();
                    let to = self.next(bytes.len());
                    bytes.splice(to..to, piece);
                }
            }
        }
    }
}

/// A small index that has every kind of part.
fn files() -> Vec<(Part, Vec<u8>)> {
    let values = ["rest", "mood", "heat"].map(str::to_owned);
    let mut builder = Builder::new(Language::English, vec![("topic".into(), values.to_vec())]);
    builder.synonyms([vec!["tired", "fatigue", "worn out"], vec!["pins and needles", "tingling"]]);
    for n in 0..40 {
        let text = format!(
            "Fatigue and heat in winter {n}, natalizumab was tried in {} people with tingling",
            n * 7
        );
        builder.add(&Document {
            key: &format!("key-{n}"),
            language: Language::English,
            fields: vec![(Field::Title, "Fatigue".into()), (Field::Text, text.into())],
            facets: vec![("topic", values[n % 3].as_str().into())],
        });
    }
    builder.collect().files(&Settings::SITE, &[]).unwrap().files().collect()
}

fn questions() -> Vec<Request> {
    let ask = |text: &str| Request { text: text.into(), most: 9, counts: true, ..Request::default() };
    vec![
        ask("fatigue natalizumb"),
        Request {
            typing: true,
            filters: vec![("topic".into(), "mood".into())],
            ..ask("\"heat in winter\" ting")
        },
        Request { in_order: true, only: Some(vec!["key-3".into()]), ..ask("worn out") },
    ]
}

/// Asks until there is an answer; a part that cannot be used is lost.
fn ask(files: &[(Part, Vec<u8>)], engine: &mut Engine, request: &Request) {
    for _ in 0..50 {
        let wanted = match engine.ask(request) {
            Reply::Needs(parts) => parts,
            Reply::Answer(answer) if answer.later.is_empty() => {
                for text in ["Fatigue in winter.\nHeat.", "", "ﬁ\u{ad}é"] {
                    engine.explain(request, &[Passage::Whole(text), Passage::Teaser(text)]);
                }
                return;
            }
            Reply::Answer(answer) => answer.later,
        };
        for part in wanted.iter().map(|name| Part::parse(name).unwrap()) {
            let file = files.iter().find(|(known, _)| *known == part);
            if file.is_none_or(|(_, file)| engine.give(part, file).is_err()) {
                engine.mark_missing(part);
            }
        }
    }
    panic!("no answer after fifty rounds");
}

#[test]
fn damaged_parts_never_panic_and_never_take_long() {
    let good = files();
    let edition = good[0].0.open(&good[0].1, None).unwrap().0;
    let questions = questions();
    let mut damage = Damage(7);
    let (mut believed, mut slowest) = (0, Duration::ZERO);
    for n in 0..TRIES {
        let which = n % good.len();
        let (part, file) = &good[which];
        let start = Instant::now();
        let mut content = part.open(file, None).unwrap().1.to_vec();
        let spoiled = if matches!(part, Part::Words | Part::Terms(_)) {
            content.clone_from(file);
            damage.spoil(&mut content);
            content.clone()
        } else {
            damage.spoil(&mut content);
            part.seal(&edition, &content)
        };
        let manifest = if which == 0 { &spoiled } else { &good[0].1 };
        let Ok(mut engine) = Engine::new(manifest, Settings::SITE) else { continue };
        let is_believed = which == 0 || engine.give(*part, &spoiled).is_ok();
        believed += usize::from(is_believed);
        // What was turned away is only missing, which is soon known.
        if is_believed || n % 20 == 0 {
            if !is_believed {
                engine.mark_missing(*part);
            }
            ask(&good, &mut engine, &questions[n % questions.len()]);
        }
        slowest = slowest.max(start.elapsed());
        assert!(slowest < LONG, "{part} took {slowest:?}: {content:?}");
    }
    assert!(believed > TRIES / 50, "only {believed} of {TRIES} were believed, so hardly anything was tried");
}
