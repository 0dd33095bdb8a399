//! Pages of plain prose that the publisher wrote, and the explainer, whose parts have examples from the site's articles.

use crate::catalog::{ExampleView, PartView, ProseView};
use crate::components::view::{Static, link, tag};
use crate::components::{card, facts::line, heading::page_heading, notices};
use crate::i18n::{say, say_with};

/// More parts than this need a list of contents.
const FEW: usize = 6;

/// `/<slug>/`
pub fn page(page: &ProseView) -> Static {
    let contents = (page.parts.len() > FEW).then(|| contents(&page.parts));
    tag("div")
        .class("prose")
        .child(page_heading(page.title.clone(), ""))
        .child(tag("p").class("lead").child(&page.lead))
        .child(contents)
        .children(page.parts.iter().map(part))
}

fn contents(parts: &[PartView]) -> Static {
    let items = parts.iter().map(|part| {
        let address = format!("#{}", part.slug);
        tag("li").child(link(address, &part.heading).external())
    });
    tag("nav").class("contents").attr("aria-label", say("on-this-page")).child(tag("ul").children(items))
}

fn part(part: &PartView) -> Static {
    tag("section")
        .id(&part.slug)
        .attr("tabindex", "-1")
        .child(tag("h2").child(&part.heading))
        .children(part.paragraphs.iter().map(|text| tag("p").child(text)))
        .child(part.example.as_ref().map(example))
}

fn example(example: &ExampleView) -> Static {
    let card = &example.card;
    let row = example.row.as_ref().map(|row| {
        let name = tag("p").child(tag("b").child(&row.name));
        let lines = row.lines.iter().map(|fact| line(fact, &card.language));
        tag("div").class("example-row").child(name).children(lines)
    });
    let said = say_with("example", &[("example", (&example.say).into())]);
    tag("div")
        .class("example")
        .child(tag("p").class("soft").child(said))
        .child(card::cue(&card.cue))
        .child(notices::badges(&card.notices))
        .child(card::headline(card))
        .child(row)
}
