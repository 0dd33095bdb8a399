//! Absolute numbers: both groups side by side, harms in the same table as benefits.

use super::view::{Static, static_view};
use crate::catalog::{Outcome, Table};
use crate::i18n::{Arg, say, say_with};
use leptos::prelude::*;

pub fn numbers(tables: &[Table]) -> Vec<Static> {
    tables.iter().map(table).collect()
}

fn table(table: &Table) -> Static {
    let name = say_with("numbers-name", &[("groups", Arg::each(&table.groups))]);
    let columns =
        table.groups.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view();
    let rows = table.rows.iter().map(row).collect_view();
    static_view(view! {
        <div class="numbers" role="region" tabindex="0" aria-label=name>
            <table>
                <caption>{table.caption.clone()}</caption>
                <thead><tr><th scope="col">{say("numbers-outcome")}</th>{columns}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    })
}

fn row(outcome: &Outcome) -> Static {
    let kind = Some(outcome.kind.clone()).filter(|kind| !kind.is_empty());
    let cells = outcome.values.iter().map(|value| view! { <td>{value.clone()}</td> }).collect_view();
    static_view(view! {
        <tr>
            <th scope="row">
                {kind.map(|kind| view! { <span class="effect-kind">{kind}</span> })}
                {outcome.outcome.clone()}
            </th>
            {cells}
        </tr>
    })
}
