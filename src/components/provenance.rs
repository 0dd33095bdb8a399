//! How a summary was made: who or what wrote it, who checked it, when.

use super::evidence::fact;
use super::piece::{Still, still};
use crate::model::Article;
use crate::words::words;
use leptos::prelude::*;

pub fn provenance(article: &Article) -> Still {
    let words = words();
    let made = &article.provenance;
    let checked = match (&made.checked_by, made.checked_on) {
        (Some(who), Some(when)) => format!("{who}, {}", (words.date)(when)),
        (Some(who), None) => who.clone(),
        (None, _) => words.checked_by_nobody.to_owned(),
    };
    let written = (!made.written_by.is_empty()).then(|| made.written_by.clone());
    still(view! {
        <section>
            <h2>{words.provenance_heading}</h2>
            <dl class="facts">
                {fact(words.written_by, written)}
                {fact(words.checked_by, Some(checked))}
                {fact(words.summary_published, article.published.map(words.date))}
                {article.updated.map(|date| fact(words.summary_updated, Some((words.date)(date))))}
                {made.next_check.map(|date| fact(words.next_check, Some((words.date)(date))))}
            </dl>
        </section>
    })
}
