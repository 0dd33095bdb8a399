//! Absolute numbers: both groups side by side, harms in the same table as benefits.

use crate::catalog::{Outcome, Table};
use crate::i18n::{decimal, say_term, say_with};
use crate::model::Effect;

/// A table for each run of effects with the same two groups.
pub fn tables(effects: &[Effect]) -> Vec<Table> {
    effects.chunk_by(same_columns).map(table).collect()
}

fn same_columns(a: &Effect, b: &Effect) -> bool {
    a.per == b.per && a.groups.iter().map(|group| &group.name).eq(b.groups.iter().map(|group| &group.name))
}

fn table(effects: &[Effect]) -> Table {
    let first = effects.first();
    Table {
        caption: say_with("effect-per", &[("per", first.map_or(100, |effect| effect.per).into())]),
        groups: first
            .map(|effect| effect.groups.iter().map(|group| group.name.clone()).collect())
            .unwrap_or_default(),
        rows: effects
            .iter()
            .map(|effect| Outcome {
                kind: effect
                    .kind
                    .as_ref()
                    .filter(|kind| kind.known().is_some())
                    .map(|kind| say_term("effect-kind", kind))
                    .unwrap_or_default(),
                outcome: effect.outcome.clone(),
                values: effect.groups.iter().map(|group| decimal(group.value)).collect(),
            })
            .collect(),
    }
}

/// An outcome and its two numbers in words.
pub fn in_words(effect: &Effect) -> String {
    let of = |n: usize| {
        let group = effect.groups.get(n);
        let (name, value) = group.map(|group| (group.name.as_str(), group.value)).unwrap_or_default();
        (name, decimal(value), value)
    };
    let ((first, a, x), (second, b, y)) = (of(0), of(1));
    // A thousandth is what is shown.
    let apart = decimal((x - y).abs());
    let difference = match apart == decimal(0.0) {
        true => "none",
        false if x < y => "fewer",
        false => "more",
    };
    let args = [
        ("outcome", (&effect.outcome).into()),
        ("per", effect.per.into()),
        ("first", (&a).into()),
        ("first-group", first.into()),
        ("second", (&b).into()),
        ("second-group", second.into()),
        ("difference", difference.into()),
        ("apart", (&apart).into()),
    ];
    say_with("effect-in-words", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_effect_in_words_gives_both_groups_and_the_difference() {
        let effect = |a: f64, b: f64| Effect {
            outcome: "Fell".into(),
            kind: None,
            per: 100,
            groups: [("Frame", a), ("Stick", b)]
                .map(|(name, value)| crate::model::Group { name: name.into(), value })
                .into(),
        };
        assert_eq!(
            in_words(&effect(22.6, 30.7)),
            "Fell: 22.6 of every 100 (Frame) against 30.7 (Stick). That is 8.1 fewer of every 100."
        );
        assert!(in_words(&effect(15.0, 10.4)).ends_with("That is 4.6 more of every 100."));
        assert!(in_words(&effect(7.0, 7.0)).ends_with("That is no difference among 100."));
    }
}
