//! Absolute numbers: both groups side by side, harms in the same table as benefits.

use crate::catalog::{Outcome, Table};
use crate::model::{Effect, Term};
use crate::words::sentences;

/// A table for each run of effects with the same two groups.
pub fn tables(effects: &[Effect]) -> Vec<Table> {
    effects.chunk_by(same_columns).map(table).collect()
}

fn same_columns(a: &Effect, b: &Effect) -> bool {
    a.per == b.per && a.groups.iter().map(|group| &group.name).eq(b.groups.iter().map(|group| &group.name))
}

fn table(effects: &[Effect]) -> Table {
    let sentences = sentences();
    let first = effects.first();
    Table {
        caption: (sentences.per)(first.map_or(100, |effect| effect.per)),
        groups: first
            .map(|effect| effect.groups.iter().map(|group| group.name.clone()).collect())
            .unwrap_or_default(),
        rows: effects
            .iter()
            .map(|effect| Outcome {
                kind: effect
                    .kind
                    .as_ref()
                    .and_then(Term::known)
                    .map(sentences.effect)
                    .unwrap_or_default()
                    .into(),
                outcome: effect.outcome.clone(),
                values: effect.groups.iter().map(|group| (sentences.number)(group.value)).collect(),
            })
            .collect(),
    }
}
