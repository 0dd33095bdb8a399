//! Faults by name, and what an editor would change.

use crate::{BOLD, Ended, PLAIN};
use anstream::{eprintln, println};
use anyhow::Context;
use clap::Args;
use plainsight::editor::{ELEMENTS, Grades, grades, standards};
use plainsight::model::Date;
use plainsight::publish::{Content, Located, SiteFolder, remarks};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Options {
    /// The site's folder.
    #[arg(default_value = ".")]
    site: PathBuf,
    /// Show the reading grade of every article, section by section.
    #[arg(long)]
    grades: bool,
    /// Show which elements of the standards for such summaries each trial and review has.
    #[arg(long)]
    standards: bool,
}

pub fn check(options: &Options) -> Result<(), Ended> {
    let (content, faults) = Content::read(&SiteFolder::new(&options.site))?;
    match content {
        Some(content) => Ok(report(&content, options)?),
        None => Err(tell(&faults)),
    }
}

/// Names faults in the terminal.
pub fn tell(faults: &[Located]) -> Ended {
    for fault in faults {
        let text = fault.to_string();
        let place = format!("{}:{}:", fault.file.display(), fault.line);
        eprintln!("{BOLD}{place}{PLAIN}{}", text.strip_prefix(&place).unwrap_or(&text));
    }
    let files: BTreeSet<&Path> = faults.iter().map(|fault| fault.file.as_path()).collect();
    let faults = count(faults.len(), "fault");
    eprintln!("{faults} in {}. Nothing was published.", count(files.len(), "file"));
    Ended::Faults
}

fn count(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

/// What an editor would say of articles without faults.
fn report(content: &Content, options: &Options) -> anyhow::Result<()> {
    let remarks = remarks(content, today()?)?;
    for remark in &remarks {
        println!("{remark}");
    }
    let mut graded: Vec<(String, Grades)> = Vec::new();
    for article in content.articles.iter() {
        let article = article?;
        graded.push((article.id.clone(), grades(&article)));
    }
    graded.sort_by(|a, b| a.1.whole.total_cmp(&b.1.whole));
    if options.standards {
        tell_standards(content)?;
    }
    if options.grades {
        println!("reading grade (Flesch-Kincaid): takeaway, found, matters, limits, whole article");
        for (id, Grades { takeaway, found, matters, limits, whole }) in &graded {
            println!("{takeaway:5.1} {found:5.1} {matters:5.1} {limits:5.1} {whole:5.1}  {id}");
        }
    }
    let median = graded.get(graded.len() / 2).map_or(0.0, |(_, grades)| grades.whole);
    let (hardest, most) = graded.last().map_or(("", 0.0), |(id, grades)| (id.as_str(), grades.whole));
    let (articles, remarks) = (count(graded.len(), "article"), count(remarks.len(), "remark"));
    println!(
        "{articles}, no faults, {remarks}; reading grade: median {median:.1}, hardest {most:.1} ({hardest})"
    );
    Ok(())
}

/// The day it is, in UTC.
fn today() -> anyhow::Result<Date> {
    let today = time::OffsetDateTime::now_utc().date();
    Date::parse(&today.to_string()).context("the clock shows a day that no study can have")
}

/// A table: a line for each trial and review, `+` for an element it has.
fn tell_standards(content: &Content) -> anyhow::Result<()> {
    for (n, element) in ELEMENTS.iter().enumerate() {
        println!("{:>2} {element}", n + 1);
    }
    println!("{}", (1..=ELEMENTS.len()).map(|n| format!("{n:>3}")).collect::<String>());
    for article in content.articles.iter() {
        let article = article?;
        if let Some(has) = standards(&article) {
            let marks: String = has.iter().map(|has| if *has { "  +" } else { "  -" }).collect();
            println!("{marks}  {}", article.id);
        }
    }
    Ok(())
}
