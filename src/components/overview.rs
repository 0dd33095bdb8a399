//! What there is on a topic: a table of marks. Each mark is a link with a name; its shape says what was studied in, its filling
//! what became of it.

use super::context::app;
use super::view::{Static, link, tag};
use crate::catalog::{Overview, OverviewRow, StudyMark};
use crate::i18n::{say, say_with};

pub fn overview(overview: &Overview) -> Static {
    let caption = tag("figcaption").child(tag("b").child(say("overview-heading")));
    let key = tag("p").class("soft").child(say("overview-key"));
    let spans = overview.spans.iter().map(|span| tag("th").attr("scope", "col").child(span));
    let head = tag("tr").child(tag("td")).children(spans);
    let table = tag("table")
        .child(tag("thead").child(head))
        .child(tag("tbody").children(overview.rows.iter().map(row)));
    let more = (overview.more > 0).then(|| {
        let count = overview.more.into();
        tag("p").class("soft").child(say_with("overview-more", &[("count", count)]))
    });
    tag("figure").class("overview").child(caption).child(table).child(key).child(more)
}

fn row(row: &OverviewRow) -> Static {
    let name = tag("th").attr("scope", "row").child(&row.name);
    let cells = row.cells.iter().map(|marks| tag("td").children(marks.iter().map(mark)));
    tag("tr").child(name).children(cells)
}

fn mark(mark: &StudyMark) -> Static {
    let state = Some(&mark.state).filter(|state| !state.is_empty());
    link(app().site.article(&mark.id), tag("span").class("visually-hidden").child(&mark.name))
        .class("study")
        .attr("data-in", &mark.shape)
        .attr("data-state", state)
        .attr("title", &mark.name)
}
