//! The publisher's entry: `publish check` names faults, `publish site` makes the site. Called by trunk and `cargo xtask`.

use anyhow::Result;
use clap::{Parser, Subcommand};
use plainsight::editor::{Grades, grades};
use plainsight::publish::{
    Content, Folders, Located, PublishOptions, Step, article_schema, publish_site, remarks,
};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
#[command(about = "From article JSON to a readable site")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Name every fault of every file, with file, line, field and a suggestion; then what an editor would change.
    Check {
        /// The folder of article JSON.
        articles: PathBuf,
        /// Show the reading grade of every article, section by section.
        #[arg(long)]
        grades: bool,
        /// The folder with topics.json, site.json, explainer.json, glossary.json and pages/.
        #[arg(long, env = "PLAINSIGHT_PUBLIC", default_value = "public")]
        public: PathBuf,
    },
    /// Make the whole site in a folder that holds trunk's page.
    Site {
        /// The folder of article JSON.
        #[arg(long, env = "PLAINSIGHT_ARTICLES", default_value = "public/articles")]
        articles: PathBuf,
        #[arg(long, env = "PLAINSIGHT_PUBLIC", default_value = "public")]
        public: PathBuf,
        /// The folder with our scripts, which `cargo xtask scripts` makes small.
        #[arg(long, env = "PLAINSIGHT_SCRIPTS", default_value = "target/scripts")]
        scripts: PathBuf,
        /// The folder with the search engine, which `cargo xtask finder` makes.
        #[arg(long, env = "PLAINSIGHT_FINDER", default_value = "target/finder")]
        finder: PathBuf,
        #[arg(long, default_value = "style/main.css")]
        style: PathBuf,
        /// The folder that holds trunk's page and gets everything else.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        out: PathBuf,
        /// A folder for what can be used again the next time, so that only what changed is made anew.
        #[arg(long, env = "PLAINSIGHT_KEEP", default_value = "target/publish")]
        keep: PathBuf,
        /// The path the site lies under, or its whole address.
        #[arg(long, env = "PLAINSIGHT_URL")]
        url: Option<String>,
        #[arg(long, env = "TRUNK_PUBLIC_URL")]
        public_url: Option<String>,
    },
    /// Print the JSON Schema of an article.
    Schema,
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("publish: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Check { articles, public, grades } => {
            let folders = Folders { articles, public, scripts: PathBuf::new(), finder: PathBuf::new() };
            let (content, faults) = Content::read(&folders)?;
            match content {
                Some(content) => {
                    report(&content, grades)?;
                    Ok(ExitCode::SUCCESS)
                }
                None => Ok(tell(&faults)),
            }
        }
        Command::Site { articles, public, scripts, finder, style, keep, out, url, public_url } => {
            let start = Instant::now();
            let folders = Folders { articles, public, scripts, finder };
            let url = url.or(public_url);
            let progress = |step: Step| {
                if step.done.is_multiple_of(1_000) {
                    println!("publish: {:?}: {} of {}", step.walk, step.done, step.of);
                }
            };
            let options = PublishOptions {
                folders: &folders,
                style_sheet: &style,
                out: &out,
                url: url.as_deref(),
                cache: Some(&keep),
                progress: &progress,
            };
            match publish_site(options)? {
                Ok(report) => {
                    for warning in &report.warnings {
                        println!("publish: {warning}");
                    }
                    println!(
                        "publish: {} articles, {} pages ({} as they were), {} files, {} KB in {:.1} s",
                        report.articles,
                        report.pages,
                        report.unchanged,
                        report.files.len(),
                        report.files.bytes() / 1024,
                        start.elapsed().as_secs_f64()
                    );
                    Ok(ExitCode::SUCCESS)
                }
                Err(faults) => Ok(tell(&faults)),
            }
        }
        Command::Schema => {
            println!("{}", serde_json::to_string_pretty(&article_schema())?);
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// What an editor would say of articles without faults.
fn report(content: &Content, all_grades: bool) -> Result<()> {
    let remarks = remarks(content)?;
    for remark in &remarks {
        println!("{remark}");
    }
    let mut graded: Vec<(String, Grades)> = Vec::new();
    for article in content.articles.iter() {
        let article = article?;
        graded.push((article.id.clone(), grades(&article)));
    }
    graded.sort_by(|a, b| a.1.whole.total_cmp(&b.1.whole));
    if all_grades {
        println!("reading grade (Flesch-Kincaid): takeaway, found, matters, limits, whole article");
        for (id, Grades { takeaway, found, matters, limits, whole }) in &graded {
            println!("{takeaway:5.1} {found:5.1} {matters:5.1} {limits:5.1} {whole:5.1}  {id}");
        }
    }
    let median = graded.get(graded.len() / 2).map_or(0.0, |(_, grades)| grades.whole);
    let (hardest, most) = graded.last().map_or(("", 0.0), |(id, grades)| (id.as_str(), grades.whole));
    let count = graded.len();
    println!(
        "{count} articles, no faults, {} remarks; reading grade: median {median:.1}, hardest {most:.1} ({hardest})",
        remarks.len()
    );
    Ok(())
}

fn tell(faults: &[Located]) -> ExitCode {
    for fault in faults {
        eprintln!("{fault}");
    }
    let files: std::collections::BTreeSet<_> = faults.iter().map(|fault| &fault.file).collect();
    eprintln!("{} faults in {} files. Nothing was published.", faults.len(), files.len());
    ExitCode::FAILURE
}
