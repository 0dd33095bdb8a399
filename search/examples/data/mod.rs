//! Reading folders of judged documents: `docs.jsonl[.gz]` (id, title, text, topics), `queries.jsonl[.gz]` (id, text) and
//! `qrels.tsv` (query, document, grade).

use anyhow::{Context, Result};
use flate2::read::MultiGzDecoder;
use plainsight_search::{Builder, Collection, Document, Field, Language};
use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// All documents, ready to be written. Plain BM25 knows no fields, so there all text is one. A document may have `facets`:
/// names, each with a list of values.
pub fn collect(
    documents: impl Iterator<Item = Result<Value>>,
    one_field: bool,
    facets: Facets,
) -> Result<Collection> {
    let mut builder = Builder::new(Language::English, facets);
    for document in documents {
        let document = document?;
        let values = |list: &Value| -> Vec<String> {
            list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let place = |field| if one_field { Field::Text } else { field };
        let mut fields = vec![
            (place(Field::Title), text(&document, "title").into()),
            (Field::Text, text(&document, "text").into()),
        ];
        if !one_field {
            fields.push((Field::Topics, values(&document["topics"]).join(" ").into()));
        }
        let facets = document["facets"].as_object().into_iter().flatten();
        let facets = facets.flat_map(|(name, list)| {
            values(list).into_iter().map(move |value| (name.as_str(), value.into()))
        });
        let facets = facets.collect();
        builder.add(&Document { key: text(&document, "id"), language: Language::English, fields, facets });
    }
    Ok(builder.collect())
}

/// Names of facets with their values, in the order in which they first occur.
pub type Facets = Vec<(String, Vec<String>)>;

pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The lines of a file, one at a time: there may be many.
pub fn lines(folder: &Path, name: &str) -> Result<impl Iterator<Item = Result<Value>>> {
    let plain = folder.join(format!("{name}.jsonl"));
    let packed = folder.join(format!("{name}.jsonl.gz"));
    let reader: Box<dyn Read> = if plain.is_file() {
        Box::new(File::open(&plain)?)
    } else {
        let file = File::open(&packed);
        let file =
            file.with_context(|| format!("cannot read {} or {}", plain.display(), packed.display()))?;
        Box::new(MultiGzDecoder::new(file))
    };
    let lines = BufReader::new(reader).lines().enumerate();
    let name = name.to_owned();
    let parse = move |(n, line): (usize, std::io::Result<String>)| {
        let line = line.with_context(|| format!("cannot read {name}"))?;
        serde_json::from_str(&line).with_context(|| format!("line {} of {name} is not JSON", n + 1))
    };
    Ok(lines.map(parse))
}
