//! `/embed/builder/`: a webmaster chooses, sees the widget, and copies what to paste.
//!
//! The page is prerendered and never loads the app. `scripts/builder.js` follows the form; without it the lines that are there
//! work as they are.

use super::snippet;
use crate::catalog::FacetView;
use crate::components::heading::page_heading;
use crate::components::view::{Dynamic, Static, static_view};
use crate::i18n::{say, say_with};
use crate::load::Page;
use crate::pages::plain::plain;
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
        static_view(view! {
            <div class="builder" data-base=base data-site=site.clone() data-name=name.clone() data-title=title.clone()>
                {page_heading(say("builder-title").to_owned(), "")}
                <p class="lead">{say("builder-lead")}</p>
                <noscript><p class="problem">{say("builder-needs-script")}</p></noscript>
                <div class="build">
                    <form>
                        {what(topics, &facets)}
                        {looks()}
                    </form>
                    <div class="built">
                        {pasted(&site, &title)}
                        <section>
                            <h2>{say("builder-preview-heading")}</h2>
                            <p class="hint">{say("builder-preview-hint")}</p>
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
                    if facet == Facet::Kind { say("builder-kinds").to_owned() } else { view.heading.clone() };
                let values = view.values.iter().map(|(value, label, _)| (value.clone(), label.clone()));
                folded(heading, chips(attribute.name, values.collect()))
            })),
            Some(Narrows::To(Facet::StudiedIn, _)) => {
                flags.push(check(attribute.name, String::new(), say("builder-people-only").to_owned()));
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
            <h2>{say("builder-what-heading")}</h2>
            <fieldset>
                <legend>{say("builder-topics")}</legend>
                <p class="hint">{say("builder-topics-hint")}</p>
                <ul class="chips">{topics}</ul>
            </fieldset>
            <ul class="chips">{flags}</ul>
            {choices}
            <p>
                <label for=LIMIT>{say("builder-limit")}</label>
                <select id=LIMIT name=LIMIT>{limits}</select>
            </p>
            <p>
                <label for=ARTICLE>{say("builder-article")}</label>
                <input id=ARTICLE name=ARTICLE type="text" autocomplete="off" spellcheck="false" aria-describedby="article-hint" />
                <span id="article-hint" class="hint">{say("builder-article-hint")}</span>
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
    let levels = (1..=6).map(|n| view! { <option selected=n == LEVEL>{n}</option> }).collect_view();
    let themes =
        [("auto", "builder-theme-auto"), ("light", "builder-theme-light"), ("dark", "builder-theme-dark")];
    let opens = [("tab", "builder-open-tab"), ("inside", "builder-open-inside")];
    let ways = [("script", "builder-way-script"), ("frame", "builder-way-frame")];
    static_view(view! {
        <section>
            <h2>{say("builder-looks-heading")}</h2>
            <p>
                <label for=LABEL>{say("builder-label")}</label>
                <input id=LABEL name=LABEL type="text" autocomplete="off" maxlength=MOST_LABEL aria-describedby="label-hint" />
                <span id="label-hint" class="hint">{say("builder-label-hint")}</span>
            </p>
            <p>
                <label for="level">{say("builder-level")}</label>
                <select id="level" name="heading-level" aria-describedby="level-hint">{levels}</select>
                <span id="level-hint" class="hint">{say("builder-level-hint")}</span>
            </p>
            {one_of(THEME, say("builder-theme"), &themes)}
            <fieldset>
                <legend>{say("builder-accent-colour")}</legend>
                <ul class="chips">
                    {check("own-accent", String::new(), say("builder-accent").to_owned())}
                    <li>
                        <label class="chip">
                            {say("builder-accent-colour")}
                            <input name="accent" type="color" value="#0b4a6f" />
                        </label>
                    </li>
                </ul>
                <p class="hint">{say("builder-accent-hint")}</p>
            </fieldset>
            <ul class="chips">{check(FILTER, String::new(), say("builder-filter").to_owned())}</ul>
            {one_of(OPEN, say("builder-open"), &opens)}
            {one_of("way", say("builder-way"), &ways)}
            <p class="hint">{say("builder-language")}</p>
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

/// One of several, the first chosen; a value and the phrase that says it.
fn one_of(name: &'static str, legend: &'static str, values: &[(&'static str, &'static str)]) -> Static {
    let values = values
        .iter()
        .enumerate()
        .map(|(n, (value, label))| {
            view! {
                <li>
                    <label class="chip">
                        <input type="radio" name=name value=*value checked=n == 0 />
                        {say(label)}
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
    let (element, frame) = (snippet::element(site), snippet::frame());
    let attributes = format!("limit=\"{WIDGET_CARDS}\" heading-level=\"{LEVEL}\"");
    let (href, title) = (snippet::escaped(site), snippet::escaped(title));
    let pasted = snippet::fill(&element, &[("attributes", &attributes), ("href", &href), ("title", &title)]);
    // The framework writes what is in a text area as it stands, and the browser reads entities there.
    let text = html_escape::encode_text(&pasted).into_owned();
    static_view(view! {
        <section>
            <h2><label for="snippet">{say("builder-snippet-heading")}</label></h2>
            <textarea id="snippet" readonly rows="11" spellcheck="false" data-element=element data-frame=frame>{text}</textarea>
            <p class="copy">
                <button type="button" id="copy" hidden data-copied=say("builder-copied") data-failed=say("builder-not-copied")>
                    {say("builder-copy")}
                </button>
                <span role="status" id="copy-status"></span>
            </p>
            <p class="hint">{say("builder-snippet-hint")}</p>
        </section>
    })
}

fn notes(site: &str, name: &str) -> Static {
    let origin = site.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    let notes = [
        ("builder-steps-heading", &["builder-step-copy", "builder-step-wordpress", "builder-step-look"][..]),
        ("builder-visitors-heading", &["builder-visitors-cards", "builder-visitors-link"]),
    ]
    .map(|(heading, paragraphs)| {
        let paragraphs = paragraphs.iter().map(|text| view! { <p>{say(text)}</p> }).collect_view();
        view! { <section><h2>{say(heading)}</h2>{paragraphs}</section> }
    })
    .into_iter()
    .collect_view();
    let policy = format!("script-src {origin};\nframe-src {origin};");
    let privacy = say_with("builder-privacy", &[("name", name.into()), ("site", site.into())]);
    static_view(view! {
        <div class="prose">
            {notes}
            <section>
                <h2>{say("builder-policy-heading")}</h2>
                <p>{say("builder-policy-hint")}</p>
                <pre tabindex="0">{policy}</pre>
            </section>
            <section>
                <h2>{say("builder-privacy-heading")}</h2>
                <p>{say("builder-privacy-hint")}</p>
                <blockquote>{privacy}</blockquote>
            </section>
        </div>
    })
}
