//! `/embed/builder/`: a webmaster chooses, sees the widget, and copies what to paste.
//!
//! The page is prerendered and never loads the app. `scripts/builder.js` follows the form; without it the lines that are there
//! work as they are.

use super::snippet;
use crate::catalog::FacetView;
use crate::components::heading::page_heading;
use crate::components::view::{Dynamic, Static, tag};
use crate::i18n::{say, say_with};
use crate::load::Page;
use crate::pages::plain::plain;
use plainsight_contracts::facets::Facet;
use plainsight_contracts::limits::{CARDS_PER_PAGE, MOST_LABEL, WIDGET_CARDS};
use plainsight_contracts::widget::{ARTICLE, ATTRIBUTES, FILTER, LABEL, LIMIT, Narrows, OPEN, THEME};

/// The level of a heading that fits below the title of most pages.
const LEVEL: usize = 2;

/// The builder; `site` is the site's whole address, `facets` are what articles can be chosen by.
pub fn page(page: &Page, site: &str, facets: &[FacetView]) -> Dynamic {
    let (name, base) = (&page.site.name, &page.site.base);
    let title = snippet::title(name, &page.site.tagline);
    plain(page, || {
        let needs_script = tag("p").class("problem").child(say("builder-needs-script"));
        let form = tag("form").child(what(&page.site.topics, facets)).child(looks());
        let preview = tag("section")
            .child(tag("h2").child(say("builder-preview-heading")))
            .child(tag("p").class("hint").child(say("builder-preview-hint")))
            .child(tag("div").id("preview"));
        let built = tag("div").class("built").child(pasted(site, &title)).child(preview);
        tag("div")
            .class("builder")
            .attr("data-base", base)
            .attr("data-site", site.to_owned())
            .attr("data-name", name)
            .attr("data-title", &title)
            .child(page_heading(say("builder-title").to_owned(), ""))
            .child(tag("p").class("lead").child(say("builder-lead")))
            .child(tag("noscript").child(needs_script))
            .child(tag("div").class("build").child(form).child(built))
            .child(notes(site, name))
    })
}

fn what(topics: &[(String, String)], facets: &[FacetView]) -> Static {
    // Whatever else narrows the list, in the order of the attributes.
    let (mut flags, mut choices) = (Vec::new(), Vec::new());
    for attribute in &ATTRIBUTES {
        let view = |facet: Facet| facets.iter().find(|view| view.name == facet.name());
        match attribute.narrows {
            None | Some(Narrows::By(Facet::Topic)) => {}
            Some(Narrows::By(facet)) => choices.extend(view(facet).map(|view| {
                let heading = if facet == Facet::Kind { say("builder-kinds") } else { view.heading.as_str() };
                let values = view.values.iter();
                folded(heading, values.map(|(value, label, _)| check(attribute.name, value, label)))
            })),
            Some(Narrows::To(Facet::StudiedIn, _)) => {
                flags.push(check(attribute.name, "", say("builder-people-only")));
            }
            Some(Narrows::To(facet, value)) => flags.extend(view(facet).and_then(|view| {
                let (_, label, _) = view.values.iter().find(|(known, ..)| known == value)?;
                Some(check(attribute.name, "", &format!("{}: {label}", view.heading)))
            })),
        }
    }
    let topics = topics.iter().map(|(value, label)| check(Facet::Topic.name(), value, label));
    let topics = tag("fieldset")
        .child(tag("legend").child(say("builder-topics")))
        .child(tag("p").class("hint").child(say("builder-topics-hint")))
        .child(chips(topics));
    let limits = numbers(CARDS_PER_PAGE, WIDGET_CARDS);
    let limit = tag("select").id(LIMIT).attr("name", LIMIT).children(limits);
    let article = tag("input")
        .id(ARTICLE)
        .attr("name", ARTICLE)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "article-hint");
    let article_hint = hint("article-hint", say("builder-article-hint"));
    tag("section")
        .child(tag("h2").child(say("builder-what-heading")))
        .child(topics)
        .child(chips(flags))
        .child(choices)
        .child(field(LIMIT, say("builder-limit"), limit))
        .child(field(ARTICLE, say("builder-article"), article).child(article_hint))
}

fn folded(heading: &str, items: impl Iterator<Item = Static>) -> Static {
    let legend = tag("legend").class("visually-hidden").child(heading.to_owned());
    tag("details")
        .child(tag("summary").child(heading.to_owned()))
        .child(tag("fieldset").child(legend).child(chips(items)))
}

fn looks() -> Static {
    let themes =
        [("auto", "builder-theme-auto"), ("light", "builder-theme-light"), ("dark", "builder-theme-dark")];
    let opens = [("tab", "builder-open-tab"), ("inside", "builder-open-inside")];
    let ways = [("script", "builder-way-script"), ("frame", "builder-way-frame")];
    let label = tag("input")
        .id(LABEL)
        .attr("name", LABEL)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", MOST_LABEL.to_string())
        .attr("aria-describedby", "label-hint");
    let label_hint = hint("label-hint", say("builder-label-hint"));
    let level = tag("select")
        .id("level")
        .attr("name", "heading-level")
        .attr("aria-describedby", "level-hint")
        .children(numbers(6, LEVEL));
    let level_hint = hint("level-hint", say("builder-level-hint"));
    tag("section")
        .child(tag("h2").child(say("builder-looks-heading")))
        .child(field(LABEL, say("builder-label"), label).child(label_hint))
        .child(field("level", say("builder-level"), level).child(level_hint))
        .child(one_of(THEME, say("builder-theme"), &themes))
        .child(accent())
        .child(chips([check(FILTER, "", say("builder-filter"))]))
        .child(one_of(OPEN, say("builder-open"), &opens))
        .child(one_of("way", say("builder-way"), &ways))
        .child(tag("p").class("hint").child(say("builder-language")))
}

fn accent() -> Static {
    let colour = tag("input").attr("name", "accent").attr("type", "color").attr("value", "#0b4a6f");
    let colour = tag("label").class("chip").child(say("builder-accent-colour")).child(colour);
    let own = check("own-accent", "", say("builder-accent"));
    tag("fieldset")
        .child(tag("legend").child(say("builder-accent-colour")))
        .child(chips([own, tag("li").child(colour)]))
        .child(tag("p").class("hint").child(say("builder-accent-hint")))
}

/// A control after its label.
fn field(id: &'static str, label: &'static str, control: Static) -> Static {
    tag("p").child(tag("label").attr("for", id).child(label)).child(control)
}

/// What is to be known of a control.
fn hint(id: &'static str, text: &'static str) -> Static {
    tag("span").id(id).class("hint").child(text)
}

/// Numbers from 1 to choose from.
fn numbers(most: usize, chosen: usize) -> impl Iterator<Item = Static> {
    (1..=most).map(move |n| tag("option").attr("selected", n == chosen).child(n.to_string()))
}

fn chips(items: impl IntoIterator<Item = Static>) -> Static {
    tag("ul").class("chips").children(items)
}

fn check(name: &'static str, value: &str, label: &str) -> Static {
    let value = (!value.is_empty()).then(|| value.to_owned());
    let input = tag("input").attr("type", "checkbox").attr("name", name).attr("value", value);
    tag("li").child(tag("label").class("chip").child(input).child(label.to_owned()))
}

/// One of several, the first chosen; a value and the phrase that says it.
fn one_of(name: &'static str, legend: &'static str, values: &[(&'static str, &'static str)]) -> Static {
    let items = values.iter().enumerate().map(|(n, (value, label))| {
        let input = tag("input")
            .attr("type", "radio")
            .attr("name", name)
            .attr("value", *value)
            .attr("checked", n == 0);
        tag("li").child(tag("label").class("chip").child(input).child(say(label)))
    });
    tag("fieldset").child(tag("legend").child(legend)).child(chips(items))
}

/// What to paste, as it is before anything is chosen.
fn pasted(site: &str, title: &str) -> Static {
    let (element, frame) = (snippet::element(site), snippet::frame());
    let attributes = format!("limit=\"{WIDGET_CARDS}\" heading-level=\"{LEVEL}\"");
    let (href, title) = (snippet::escaped(site), snippet::escaped(title));
    let text = snippet::fill(&element, &[("attributes", &attributes), ("href", &href), ("title", &title)]);
    let label = tag("label").attr("for", "snippet").child(say("builder-snippet-heading"));
    let text = tag("textarea")
        .id("snippet")
        .attr("readonly", true)
        .attr("rows", "11")
        .attr("spellcheck", "false")
        .attr("data-element", element)
        .attr("data-frame", frame)
        .child(text);
    let copy = tag("button")
        .attr("type", "button")
        .id("copy")
        .attr("hidden", true)
        .attr("data-copied", say("builder-copied"))
        .attr("data-failed", say("builder-not-copied"))
        .child(say("builder-copy"));
    let status = tag("span").attr("role", "status").id("copy-status");
    tag("section")
        .child(tag("h2").child(label))
        .child(text)
        .child(tag("p").class("copy").child(copy).child(status))
        .child(tag("p").class("hint").child(say("builder-snippet-hint")))
}

fn notes(site: &str, name: &str) -> Static {
    let notes = [
        ("builder-steps-heading", &["builder-step-copy", "builder-step-wordpress", "builder-step-look"][..]),
        ("builder-visitors-heading", &["builder-visitors-cards", "builder-visitors-link"]),
    ]
    .map(|(heading, paragraphs)| {
        let paragraphs = paragraphs.iter().map(|text| tag("p").child(say(text)));
        tag("section").child(tag("h2").child(say(heading))).children(paragraphs)
    });
    let origin = site.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    let policy = format!("script-src {origin};\nframe-src {origin};");
    let policy = tag("section")
        .child(tag("h2").child(say("builder-policy-heading")))
        .child(tag("p").child(say("builder-policy-hint")))
        .child(tag("pre").attr("tabindex", "0").child(policy));
    let privacy = say_with("builder-privacy", &[("name", name.into()), ("site", site.into())]);
    let privacy = tag("section")
        .child(tag("h2").child(say("builder-privacy-heading")))
        .child(tag("p").child(say("builder-privacy-hint")))
        .child(tag("blockquote").child(privacy));
    tag("div").class("prose").children(notes).child(policy).child(privacy)
}
