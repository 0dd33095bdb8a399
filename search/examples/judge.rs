//! How well and how fast search finds, on any folder of judged queries: `docs.jsonl[.gz]` (id, title, text, topics),
//! `queries.jsonl[.gz]` (id, text) and `qrels.tsv` (query, document, grade; for related articles seed document, document,
//! grade). `cargo xtask bench search` and `cargo xtask bench related` run it.

mod data;

use anyhow::{Context, Result, anyhow, ensure};
use clap::{Parser, ValueEnum};
use data::{collect, lines, text};
use plainsight_search::{Local, Related, Room, Settings};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Results that count.
const DEPTH: usize = 10;

#[derive(Parser)]
struct Options {
    /// What is judged.
    #[arg(value_enum)]
    what: What,
    /// The folder with docs.jsonl, queries.jsonl (both may end in .gz) and qrels.tsv.
    #[arg(long)]
    data: PathBuf,
    /// Rank with plain BM25 instead: k1 and b, such as 1.2,0.75.
    #[arg(long, value_delimiter = ',')]
    plain: Vec<f32>,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    Search,
    Related,
}

/// Prints one line of JSON.
fn main() -> Result<()> {
    let options = Options::parse();
    let plain = match options.plain.as_slice() {
        [k1, b] => Some(Settings::plain(*k1, *b)),
        _ => None,
    };
    let settings = plain.unwrap_or(Settings::SITE);
    let documents = lines(&options.data, "docs")?.collect::<Result<Vec<Value>>>()?;
    let judgements = judgements(&options.data.join("qrels.tsv"))?;
    let all = documents.iter().cloned().map(Ok);
    let collection = collect(all, plain.is_some(), Vec::new())?;
    let files = collection.files(&settings, &[])?;
    let mut index = Local::new(&files, settings).map_err(|fault| anyhow!("the index is {fault:?}"))?;

    let mut tally = Tally::default();
    match options.what {
        What::Search => {
            for query in lines(&options.data, "queries")? {
                let query = query?;
                let Some(grades) = judgements.get(text(&query, "id")) else { continue };
                let start = Instant::now();
                let hits = index.search(text(&query, "text"), DEPTH);
                let found: Vec<usize> = hits.iter().map(|hit| hit.document as usize).collect();
                tally.add(start, &found, &documents, grades);
            }
        }
        What::Related => {
            let related = Related::new(&collection, &settings);
            let mut room = Room::default();
            for (n, seed) in documents.iter().enumerate() {
                let Some(grades) = judgements.get(text(seed, "id")) else { continue };
                let start = Instant::now();
                let near = related.to(n as u32, DEPTH, &mut room);
                let found: Vec<usize> = near.iter().map(|near| near.document as usize).collect();
                tally.add(start, &found, &documents, grades);
            }
        }
    }
    tally.print(index.bytes(), documents.len())
}

/// What came out so far.
#[derive(Default)]
struct Tally {
    times: Vec<f64>,
    gains: Vec<f64>,
    precise: Vec<f64>,
    empty: usize,
}

impl Tally {
    fn add(&mut self, start: Instant, found: &[usize], documents: &[Value], grades: &HashMap<String, f64>) {
        self.times.push(start.elapsed().as_secs_f64() * 1000.0);
        self.empty += usize::from(found.is_empty());
        let grade = |n: &usize| grades.get(text(&documents[*n], "id")).copied().unwrap_or(0.0);
        let found: Vec<f64> = found.iter().map(grade).collect();
        self.gains.extend(ndcg(&found, grades.values().copied().collect()));
        self.precise.push(found.iter().take(5).filter(|grade| **grade > 0.0).count() as f64 / 5.0);
    }

    fn print(mut self, bytes: usize, documents: usize) -> Result<()> {
        ensure!(!self.times.is_empty(), "nothing that was asked is judged in qrels.tsv");
        self.times.sort_by(f64::total_cmp);
        let percentile = |share: f64| self.times[((self.times.len() - 1) as f64 * share).round() as usize];
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
        let line = json!({
            "ndcg10": round(mean(&self.gains)), "p5": round(mean(&self.precise)), "empty": self.empty,
            "p50_ms": round(percentile(0.5)), "p95_ms": round(percentile(0.95)), "index_bytes": bytes,
            "documents": documents, "queries": self.times.len(),
        });
        println!("{line}");
        Ok(())
    }
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
