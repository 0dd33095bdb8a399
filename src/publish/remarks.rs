//! An editor's remarks, in their places in the files.

use super::content::Content;
use super::faults::{Located, locate, of_file};
use crate::editor;
use crate::model::{Date, Fault, FaultKind};
use anyhow::{Context, Result};
use std::fs;

/// What an editor would change, file by file, on a day. Content without faults has its files named after its articles.
pub fn remarks(content: &Content, today: Date) -> Result<Vec<Located>> {
    let mut all = content.words.remarks.clone();
    for gone in &content.taken_down {
        for other in gone.instead.iter().filter(|other| content.articles.position(other).is_none()) {
            let text = format!("names \"{other}\" instead of \"{}\"; there is no such article", gone.id);
            all.push(of_file("taken-down.json".as_ref(), text));
        }
    }
    for article in content.articles.iter() {
        let article = article?;
        let mut remarks = editor::remarks(&article);
        remarks.extend(editor::stale(&article, today));
        if remarks.is_empty() {
            continue;
        }
        let file = content.articles.file(&article.id);
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let fault = |remark: editor::Remark| Fault { at: remark.at, kind: FaultKind::Other(remark.text) };
        all.extend(locate(&file, &text, remarks.into_iter().map(fault).collect()));
    }
    Ok(all)
}
