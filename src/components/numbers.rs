//! Absolute numbers: both groups side by side, harms in the same table as benefits.

use super::piece::{Still, still};
use crate::model::Effect;
use crate::words::words;
use leptos::prelude::*;

/// The effects of a study as tables, one for each pair of groups, or the plain statement that there are none.
pub fn numbers(effects: &[Effect]) -> Vec<Still> {
    let words = words();
    if effects.is_empty() {
        return vec![still(view! { <p>{words.no_numbers}</p> })];
    }
    effects.chunk_by(same_columns).map(table).collect()
}

fn same_columns(a: &Effect, b: &Effect) -> bool {
    a.per == b.per && a.groups.iter().map(|group| &group.name).eq(b.groups.iter().map(|group| &group.name))
}

fn table(rows: &[Effect]) -> Still {
    let words = words();
    let first = rows.first();
    let per = first.map_or(100, |effect| effect.per);
    let columns = first
        .map(|effect| effect.groups.as_slice())
        .unwrap_or_default()
        .iter()
        .map(|group| view! { <th scope="col">{group.name.clone()}</th> })
        .collect_view();
    let rows = rows.iter().map(row).collect_view();
    still(view! {
        <div class="numbers" role="region" tabindex="0" aria-label=words.numbers_heading>
            <table>
                <caption>{format!("{} {}", words.numbers_caption, (words.count)(per))}</caption>
                <thead><tr><th scope="col">{words.numbers_outcome}</th>{columns}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    })
}

fn row(effect: &Effect) -> Still {
    let words = words();
    let kind = effect.kind.as_ref().and_then(|kind| kind.known()).map(words.effect_term);
    let cells =
        effect.groups.iter().map(|group| view! { <td>{(words.number)(group.value)}</td> }).collect_view();
    still(view! {
        <tr>
            <th scope="row">
                {kind.map(|kind| view! { <span class="effect-kind">{kind}</span> })}
                {effect.outcome.clone()}
            </th>
            {cells}
        </tr>
    })
}
