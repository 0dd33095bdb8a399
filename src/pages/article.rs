//! An article: the takeaway first, then what a reader needs to weigh it.

use crate::catalog::{ArticleView, Card};
use crate::components::piece::{Still, still};
use crate::components::{
    card, details::details, evidence::evidence, explainer::explainer, heading::page_heading,
    notices::notices, numbers::numbers, provenance::provenance, related::related,
};
use crate::words::words;
use leptos::prelude::*;

/// `/articles/<id>/`
pub fn page(view: &ArticleView) -> Still {
    let words = words();
    let ArticleView { article, related: others } = view;
    let as_card = Card::of(article);
    let sections = &article.sections;
    let language = article.language.clone();
    let harms = match &article.harms {
        Some(harms) => vec![in_language(vec![paragraph(harms.clone())], &language)],
        None => vec![paragraph(words.harms_not_reported.to_owned())],
    };
    still(view! {
        <div class="article"><article>
            {notices(&article.notices)}
            {card::cue(&as_card)}
            {page_heading(article.title.clone(), Some(language.clone()))}
            {card::origin(&as_card)}
            <div class="takeaway">
                <p><strong>{words.takeaway_label}</strong></p>
                <p lang=language.clone() dir="auto">{article.takeaway.clone()}</p>
            </div>
            {text(words.found_heading, &sections.found, &language)}
            {section(words.numbers_heading, numbers(&article.effects))}
            {section(words.harms_heading, harms)}
            {text(words.matters_heading, &sections.matters, &language)}
            {text(words.limits_heading, &sections.limits, &language)}
            {questions(&article.questions, &language)}
            {section(words.evidence_heading, vec![paragraph(words.evidence_lead.to_owned()), evidence(article)])}
            {details(article)}
            {provenance(article)}
            {explainer(article)}
        </article>
        {related(others)}</div>
    })
}

/// A part of the article with its heading.
fn section(heading: &'static str, content: Vec<Still>) -> Still {
    still(view! { <section><h2>{heading}</h2>{content}</section> })
}

fn paragraph(text: String) -> Still {
    still(view! { <p>{text}</p> })
}

/// The article's own words, in the article's own language.
fn in_language(content: Vec<Still>, language: &str) -> Still {
    still(view! { <div lang=language.to_owned() dir="auto">{content}</div> })
}

fn text(heading: &'static str, paragraphs: &[String], language: &str) -> Option<Still> {
    let content = paragraphs.iter().cloned().map(paragraph).collect();
    (!paragraphs.is_empty()).then(|| section(heading, vec![in_language(content, language)]))
}

fn questions(questions: &[String], language: &str) -> Option<Still> {
    let items = questions.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view();
    let list = still(view! { <ul class="questions">{items}</ul> });
    (!questions.is_empty())
        .then(|| section(words().questions_heading, vec![in_language(vec![list], language)]))
}
