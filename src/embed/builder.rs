//! `/embed/builder/`: a webmaster chooses, sees the widget, and copies what to paste.
//!
//! The page is prerendered and never loads the app. `scripts/builder.js` follows the form; without it the lines that are there
//! work as they are.

use super::snippet;
use crate::catalog::{CARDS_PER_PAGE, FacetView};
use crate::components::heading::page_heading;
use crate::components::view::{Dynamic, Static, static_view};
use crate::load::Page;
use crate::pages::plain::plain;
use crate::words::builder_words;
use leptos::prelude::*;

/// How many articles a widget shows that says nothing of it.
const LIMIT: usize = 5;
/// How high a frame is that cannot follow its content, in pixels.
const HEIGHT: u32 = 640;

/// The builder; `site` is the site's whole address, `kinds` are the kinds of study there are.
pub fn page(page: &Page, site: &str, kinds: Option<&FacetView>) -> Dynamic {
    let kinds = kinds.map(|kinds| kinds.values.clone()).unwrap_or_default();
    let (site, name, base) = (site.to_owned(), page.site.name.clone(), page.site.base.clone());
    let topics = page.site.topics.clone();
    plain(page, move || {
        let words = builder_words();
        static_view(view! {
            <div class="builder" data-base=base data-site=site.clone() data-name=name.clone()>
                {page_heading(words.title.to_owned(), None)}
                <p class="lead">{words.lead}</p>
                <noscript><p class="problem">{words.needs_script}</p></noscript>
                <div class="build">
                    <form>
                        {what(topics, kinds)}
                        {looks()}
                    </form>
                    <div class="built">
                        {pasted(&site, &name)}
                        <section>
                            <h2>{words.preview_heading}</h2>
                            <p class="hint">{words.preview_hint}</p>
                            <div id="preview"></div>
                        </section>
                    </div>
                </div>
                {notes(&site, &name)}
            </div>
        })
    })
}

fn what(topics: Vec<(String, String)>, kinds: Vec<(String, String, usize)>) -> Static {
    let words = builder_words();
    let topics = topics.into_iter().map(|(slug, name)| check("topic", slug, name)).collect_view();
    let kinds = kinds.into_iter().map(|(word, name, _)| check("kind", word, name)).collect_view();
    let limits =
        (1..=CARDS_PER_PAGE).map(|n| view! { <option selected=n == LIMIT>{n}</option> }).collect_view();
    static_view(view! {
        <section>
            <h2>{words.what_heading}</h2>
            <fieldset>
                <legend>{words.topics}</legend>
                <p class="hint">{words.topics_hint}</p>
                <ul class="chips">{topics}</ul>
            </fieldset>
            <ul class="chips">{check("people-only", String::new(), words.people_only.to_owned())}</ul>
            <details>
                <summary>{words.kinds}</summary>
                <fieldset>
                    <legend class="visually-hidden">{words.kinds}</legend>
                    <ul class="chips">{kinds}</ul>
                </fieldset>
            </details>
            <p>
                <label for="limit">{words.limit}</label>
                <select id="limit" name="limit">{limits}</select>
            </p>
            <p>
                <label for="article">{words.article}</label>
                <input id="article" name="article" type="text" autocomplete="off" spellcheck="false" aria-describedby="article-hint" />
                <span id="article-hint" class="hint">{words.article_hint}</span>
            </p>
        </section>
    })
}

fn looks() -> Static {
    let words = builder_words();
    let levels = (1..=6).map(|n| view! { <option selected=n == 2>{n}</option> }).collect_view();
    static_view(view! {
        <section>
            <h2>{words.looks_heading}</h2>
            <p>
                <label for="label">{words.label}</label>
                <input id="label" name="label" type="text" autocomplete="off" maxlength="80" aria-describedby="label-hint" />
                <span id="label-hint" class="hint">{words.label_hint}</span>
            </p>
            <p>
                <label for="level">{words.level}</label>
                <select id="level" name="heading-level" aria-describedby="level-hint">{levels}</select>
                <span id="level-hint" class="hint">{words.level_hint}</span>
            </p>
            {one_of("theme", words.theme, &words.themes)}
            <fieldset>
                <legend>{words.accent_colour}</legend>
                <ul class="chips">
                    {check("own-accent", String::new(), words.accent.to_owned())}
                    <li>
                        <label class="chip">
                            {words.accent_colour}
                            <input name="accent" type="color" value="#0b4a6f" />
                        </label>
                    </li>
                </ul>
                <p class="hint">{words.accent_hint}</p>
            </fieldset>
            <ul class="chips">{check("filter", String::new(), words.filter.to_owned())}</ul>
            {one_of("open", words.open, &words.opens)}
            {one_of("way", words.way, &words.ways)}
            <p class="hint">{words.language}</p>
        </section>
    })
}

fn check(name: &'static str, value: String, label: String) -> Static {
    let value = (!value.is_empty()).then_some(value);
    static_view(view! {
        <li>
            <label class="chip">
                <input type="checkbox" name=name value=value />
                {label}
            </label>
        </li>
    })
}

/// One of several, the first chosen.
fn one_of(
    name: &'static str,
    legend: &'static str,
    values: &'static [(&'static str, &'static str)],
) -> Static {
    let values = values
        .iter()
        .enumerate()
        .map(|(n, (value, label))| {
            view! {
                <li>
                    <label class="chip">
                        <input type="radio" name=name value=*value checked=n == 0 />
                        {*label}
                    </label>
                </li>
            }
        })
        .collect_view();
    static_view(view! {
        <fieldset>
            <legend>{legend}</legend>
            <ul class="chips">{values}</ul>
        </fieldset>
    })
}

/// What to paste, as it is before anything is chosen.
fn pasted(site: &str, name: &str) -> Static {
    let words = builder_words();
    let attributes = format!("limit=\"{LIMIT}\" heading-level=\"2\"");
    // The framework writes what is in a text area as it stands, and the browser reads entities there.
    let text = html_escape::encode_text(&snippet::element(site, &attributes, site, name)).into_owned();
    static_view(view! {
        <section>
            <h2><label for="snippet">{words.snippet_heading}</label></h2>
            <textarea id="snippet" readonly rows="11" spellcheck="false" data-height=HEIGHT.to_string() data-room=snippet::ROOM>{text}</textarea>
            <p class="copy">
                <button type="button" id="copy" hidden data-copied=words.copied data-failed=words.not_copied>
                    {words.copy}
                </button>
                <span role="status" id="copy-status"></span>
            </p>
            <p class="hint">{words.snippet_hint}</p>
        </section>
    })
}

fn notes(site: &str, name: &str) -> Static {
    let words = builder_words();
    let origin = site.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    let notes = words
        .notes
        .iter()
        .map(|(heading, paragraphs)| {
            let paragraphs = paragraphs.iter().map(|text| view! { <p>{*text}</p> }).collect_view();
            view! { <section><h2>{*heading}</h2>{paragraphs}</section> }
        })
        .collect_view();
    static_view(view! {
        <div class="prose">
            {notes}
            <section>
                <h2>{words.policy_heading}</h2>
                <p>{words.policy_hint}</p>
                <pre tabindex="0">{(words.policy)(&origin)}</pre>
            </section>
            <section>
                <h2>{words.privacy_heading}</h2>
                <p>{words.privacy_hint}</p>
                <blockquote>{(words.privacy)(name, site)}</blockquote>
            </section>
        </div>
    })
}
