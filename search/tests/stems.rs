//! Stems are those of the Snowball project: the words in `stems/` were stemmed by its own Python package, snowballstemmer
//! 3.1.1. The words are beginnings and endings put together by rule, so that every rule of a stemmer meets many words. The
//! vocabularies that Snowball publishes, 180,753 words of these six languages, gave the same stems, too; they are too large to be
//! kept here.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use frostem::{Algorithm, Stemmer};

#[test]
fn stems_are_those_of_snowball() {
    for (name, algorithm, list) in [
        ("English", Algorithm::English, include_str!("stems/english.tsv")),
        ("French", Algorithm::French, include_str!("stems/french.tsv")),
        ("German", Algorithm::German, include_str!("stems/german.tsv")),
        ("Italian", Algorithm::Italian, include_str!("stems/italian.tsv")),
        ("Portuguese", Algorithm::Portuguese, include_str!("stems/portuguese.tsv")),
        ("Spanish", Algorithm::Spanish, include_str!("stems/spanish.tsv")),
    ] {
        let stemmer = Stemmer::new(algorithm);
        let pairs = list.lines().filter_map(|line| line.split_once('\t'));
        let wrong: Vec<_> = pairs.clone().filter(|(word, stem)| stemmer.stem(word) != *stem).collect();
        assert!(wrong.is_empty(), "{name}: {wrong:?}");
        assert!(pairs.count() > 600, "{name}");
    }
}
