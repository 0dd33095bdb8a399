//! How well and how fast search finds, on any folder of judged queries: `docs.jsonl[.gz]` (id, title, text, topics),
//! `queries.jsonl[.gz]` (id, text) and `qrels.tsv` (query, document, grade). `cargo xtask bench search` runs it.

use anyhow::{Context, Result, ensure};
use clap::Parser;
use flate2::read::MultiGzDecoder;
use plainsight_search::{Builder, Field, Index, Language, Settings};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Results that count.
const DEPTH: usize = 10;

#[derive(Parser)]
struct Options {
    /// The folder with docs.jsonl, queries.jsonl (both may end in .gz) and qrels.tsv.
    #[arg(long)]
    data: PathBuf,
    /// Rank with plain BM25 instead: k1 and b, such as 1.2,0.75.
    #[arg(long, value_delimiter = ',')]
    plain: Vec<f32>,
}

/// Prints one line of JSON.
fn main() -> Result<()> {
    let options = Options::parse();
    let settings = match options.plain.as_slice() {
        [k1, b] => Settings::plain(*k1, *b),
        _ => Settings::SITE,
    };
    let documents = lines(&options.data, "docs")?;
    let queries = lines(&options.data, "queries")?;
    let judgements = judgements(&options.data.join("qrels.tsv"))?;
    let index = index(&documents, !options.plain.is_empty());

    let mut times = Vec::new();
    let (mut gains, mut precise, mut empty) = (Vec::new(), Vec::new(), 0);
    for query in &queries {
        let Some(grades) = judgements.get(text(query, "id")) else { continue };
        let start = Instant::now();
        let hits = index.search(text(query, "text"), &settings, DEPTH);
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        empty += usize::from(hits.is_empty());
        let found: Vec<f64> = hits
            .iter()
            .map(|hit| grades.get(text(&documents[hit.document as usize], "id")).copied().unwrap_or(0.0))
            .collect();
        gains.extend(ndcg(&found, grades.values().copied().collect()));
        precise.push(found.iter().take(5).filter(|grade| **grade > 0.0).count() as f64 / 5.0);
    }
    ensure!(!times.is_empty(), "no query of queries.jsonl is judged in qrels.tsv");
    times.sort_by(f64::total_cmp);
    let percentile = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
    let line = json!({
        "ndcg10": round(mean(&gains)), "p5": round(mean(&precise)), "empty": empty, "p50_ms": round(percentile(0.5)),
        "p95_ms": round(percentile(0.95)), "index_bytes": index.bytes(), "documents": index.documents(), "queries": times.len(),
    });
    println!("{line}");
    Ok(())
}

/// Plain BM25 knows no fields, so there all text is one.
fn index(documents: &[Value], one_field: bool) -> Index {
    let mut builder = Builder::new(Language::English);
    for document in documents {
        let topics: Vec<&str> =
            document["topics"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let topics = topics.join(" ");
        let place = |field| if one_field { Field::Text } else { field };
        let fields = [(place(Field::Title), text(document, "title")), (Field::Text, text(document, "text"))];
        let topics = (!one_field).then_some((Field::Topics, topics.as_str()));
        builder.add(fields.into_iter().chain(topics));
    }
    builder.build()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn round(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// Discounted cumulative gain at ten, against the best there could be, with linear gains as trec_eval has it.
fn ndcg(found: &[f64], mut ideal: Vec<f64>) -> Option<f64> {
    let gain = |grades: &[f64]| -> f64 {
        grades.iter().take(DEPTH).enumerate().map(|(n, grade)| grade / (n as f64 + 2.0).log2()).sum()
    };
    ideal.sort_by(|a, b| b.total_cmp(a));
    let best = gain(&ideal);
    (best > 0.0).then(|| gain(found) / best)
}

fn lines(folder: &Path, name: &str) -> Result<Vec<Value>> {
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
    let parse = |(n, line): (usize, std::io::Result<String>)| {
        let line = line.with_context(|| format!("cannot read {name}"))?;
        serde_json::from_str(&line).with_context(|| format!("line {} of {name} is not JSON", n + 1))
    };
    lines.map(parse).collect()
}

/// For each query, the grades of its documents.
fn judgements(file: &Path) -> Result<HashMap<String, HashMap<String, f64>>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut judged: HashMap<String, HashMap<String, f64>> = HashMap::new();
    for line in text.lines() {
        let mut parts = line.split('\t');
        // A line without a number is a heading.
        let (Some(query), Some(document), Some(grade)) =
            (parts.next(), parts.next(), parts.next().and_then(|grade| grade.trim().parse().ok()))
        else {
            continue;
        };
        judged.entry(query.to_owned()).or_default().insert(document.to_owned(), grade);
    }
    Ok(judged)
}
