//! `/embed/builder/`: a webmaster chooses, sees the widget, and copies what to paste.
//!
//! The page is prerendered and never loads the app. `scripts/builder.js` follows the form; without it the lines that are there
//! work as they are.

use super::snippet;
use crate::catalog::FacetView;
use crate::components::heading::page_heading;
use crate::components::view::{Dynamic, Static, static_view};
use crate::load::Page;
use crate::pages::plain::plain;
use crate::words::builder_words;
use leptos::prelude::*;
use plainsight_contracts::facets::Facet;
use plainsight_contracts::limits::{CARDS_PER_PAGE, MOST_LABEL, WIDGET_CARDS};
use plainsight_contracts::widget::{ARTICLE, ATTRIBUTES, FILTER, LABEL, LIMIT, Narrows, OPEN, THEME};

/// The level of a heading that fits below the title of most pages.
const LEVEL: usize = 2;

/// The builder; `site` is the site's whole address, `facets` are what articles can be chosen by.
pub fn page(page: &Page, site: &str, facets: &[FacetView]) -> Dynamic {
    let (site, name, base) = (site.to_owned(), page.site.name.clone(), page.site.base.clone());
    let title = snippet::title(&name, &page.site.tagline);
    let (topics, facets) = (page.site.topics.clone(), facets.to_vec());
    plain(page, move || {
        let words = builder_words();
        static_view(view! {
            <div class="builder" data-base=base data-site=site.clone() data-name=name.clone() data-title=title.clone()>
                {page_heading(words.title.to_owned(), None)}
                <p class="lead">{words.lead}</p>
                <noscript><p class="problem">{words.needs_script}</p></noscript>
                <div class="build">
                    <form>
                        {what(topics, &facets)}
                        {looks()}
                    </form>
                    <div class="built">
                        {pasted(&site, &title)}
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

fn what(topics: Vec<(String, String)>, facets: &[FacetView]) -> Static {
    let words = builder_words();
    let chips = |name: &'static str, values: Vec<(String, String)>| {
        values.into_iter().map(|(value, label)| check(name, value, label)).collect_view()
    };
    let topics = chips(Facet::Topic.name(), topics);
    // Whatever else narrows the list, in the order of the attributes.
    let (mut flags, mut choices) = (Vec::new(), Vec::new());
    for attribute in &ATTRIBUTES {
        let view = |facet: Facet| facets.iter().find(|view| view.name == facet.name());
        match attribute.narrows {
            None | Some(Narrows::By(Facet::Topic)) => {}
            Some(Narrows::By(facet)) => choices.extend(view(facet).map(|view| {
                let heading =
                    if facet == Facet::Kind { words.kinds.to_owned() } else { view.heading.clone() };
                let values = view.values.iter().map(|(value, label, _)| (value.clone(), label.clone()));
                folded(heading, chips(attribute.name, values.collect()))
            })),
            Some(Narrows::To(Facet::StudiedIn, _)) => {
                flags.push(check(attribute.name, String::new(), words.people_only.to_owned()));
            }
            Some(Narrows::To(facet, value)) => flags.extend(view(facet).and_then(|view| {
                let (_, label, _) = view.values.iter().find(|(known, ..)| known == value)?;
                Some(check(attribute.name, String::new(), format!("{}: {label}", view.heading)))
            })),
        }
    }
    let limits = (1..=CARDS_PER_PAGE)
        .map(|n| view! { <option selected=n == WIDGET_CARDS>{n}</option> })
        .collect_view();
    static_view(view! {
        <section>
            <h2>{words.what_heading}</h2>
            <fieldset>
                <legend>{words.topics}</legend>
                <p class="hint">{words.topics_hint}</p>
                <ul class="chips">{topics}</ul>
            </fieldset>
            <ul class="chips">{flags}</ul>
            {choices}
            <p>
                <label for=LIMIT>{words.limit}</label>
                <select id=LIMIT name=LIMIT>{limits}</select>
            </p>
            <p>
                <label for=ARTICLE>{words.article}</label>
                <input id=ARTICLE name=ARTICLE type="text" autocomplete="off" spellcheck="false" aria-describedby="article-hint" />
                <span id="article-hint" class="hint">{words.article_hint}</span>
            </p>
        </section>
    })
}

fn folded(heading: String, chips: impl IntoView + 'static) -> Static {
    let legend = heading.clone();
    static_view(view! {
        <details>
            <summary>{heading}</summary>
            <fieldset>
                <legend class="visually-hidden">{legend}</legend>
                <ul class="chips">{chips}</ul>
            </fieldset>
        </details>
    })
}

fn looks() -> Static {
    let words = builder_words();
    let levels = (1..=6).map(|n| view! { <option selected=n == LEVEL>{n}</option> }).collect_view();
    static_view(view! {
        <section>
            <h2>{words.looks_heading}</h2>
            <p>
                <label for=LABEL>{words.label}</label>
                <input id=LABEL name=LABEL type="text" autocomplete="off" maxlength=MOST_LABEL aria-describedby="label-hint" />
                <span id="label-hint" class="hint">{words.label_hint}</span>
            </p>
            <p>
                <label for="level">{words.level}</label>
                <select id="level" name="heading-level" aria-describedby="level-hint">{levels}</select>
                <span id="level-hint" class="hint">{words.level_hint}</span>
            </p>
            {one_of(THEME, words.theme, &words.themes)}
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
            <ul class="chips">{check(FILTER, String::new(), words.filter.to_owned())}</ul>
            {one_of(OPEN, words.open, &words.opens)}
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
fn pasted(site: &str, title: &str) -> Static {
    let words = builder_words();
    let (element, frame) = (snippet::element(site), snippet::frame());
    let attributes = format!("limit=\"{WIDGET_CARDS}\" heading-level=\"{LEVEL}\"");
    let (href, title) = (snippet::escaped(site), snippet::escaped(title));
    let pasted = snippet::fill(&element, &[("attributes", &attributes), ("href", &href), ("title", &title)]);
    // The framework writes what is in a text area as it stands, and the browser reads entities there.
    let text = html_escape::encode_text(&pasted).into_owned();
    static_view(view! {
        <section>
            <h2><label for="snippet">{words.snippet_heading}</label></h2>
            <textarea id="snippet" readonly rows="11" spellcheck="false" data-element=element data-frame=frame>{text}</textarea>
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
