//! The publisher's colour, made so that everybody can read it.
//!
//! The style sheet has its own colours; the publisher's accent takes their place, moved towards black or white until its
//! contrast with each of our grounds is that of our texts. `scripts/frame.js` does the same for a widget's accent.

use crate::model::Colour;

/// The contrast of everything that is read (WCAG 2.2, 1.4.6).
const CONTRAST: f64 = 7.0;
/// What an accent stands on, in light and in dark: `--ground`, `--surface` and `--tint` of `style/tokens*.css`.
const LIGHT: [Colour; 3] = [Colour([0xfb, 0xfa, 0xf7]), Colour::WHITE, Colour([0xea, 0xf1, 0xf5])];
const DARK: [Colour; 3] =
    [Colour([0x12, 0x18, 0x1d]), Colour([0x1a, 0x22, 0x28]), Colour([0x1e, 0x2d, 0x37])];
/// What stands on an accent in dark: almost black, as in `style/tokens.css`.
const ON_LIGHT_ACCENT: Colour = Colour([0x0d, 0x14, 0x18]);

/// Rules that put the accent in the place of ours, to follow the style sheet.
pub fn style(accent: Colour) -> String {
    let colours = |accent: Colour, on: Colour| format!("--accent:{accent};--link:{accent};--on-accent:{on}");
    let light = colours(readable(accent, &LIGHT, Colour::BLACK), Colour::WHITE);
    let dark = colours(readable(accent, &DARK, Colour::WHITE), ON_LIGHT_ACCENT);
    format!(":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}")
}

/// The nearest colour on the way to `far` that can be read on all grounds.
fn readable(accent: Colour, grounds: &[Colour], far: Colour) -> Colour {
    let fits = |colour: &Colour| grounds.iter().all(|ground| colour.contrast(*ground) >= CONTRAST);
    let steps = (0..=100).map(|percent| accent.towards(far, f64::from(percent) / 100.0));
    steps.into_iter().find(fits).unwrap_or(far)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let dark_begins = "prefers-color-scheme: dark";
        let around = include_str!("../../style/tokens.css").split_once(dark_begins).unwrap();
        let content = include_str!("../../style/tokens-content.css").split_once(dark_begins).unwrap();
        let [light, dark] = [[around.0, content.0].concat(), [around.1, content.1].concat()];
        for (part, grounds, on) in [(light, LIGHT, Colour::WHITE), (dark, DARK, ON_LIGHT_ACCENT)] {
            for (name, ground) in ["--ground", "--surface", "--tint"].iter().zip(grounds) {
                assert!(part.contains(&format!("{name}: {ground};")), "{name} {ground}");
            }
            assert!(part.contains(&format!("--on-accent: {on};")), "{on}");
        }
    }

    proptest! {
        #[test]
        fn any_accent_can_be_read_and_what_can_be_read_stays(red: u8, green: u8, blue: u8) {
            let accent = Colour([red, green, blue]);
            for (grounds, far, on) in [(LIGHT, Colour::BLACK, Colour::WHITE), (DARK, Colour::WHITE, ON_LIGHT_ACCENT)] {
                let readable = readable(accent, &grounds, far);
                for ground in grounds {
                    prop_assert!(readable.contrast(ground) >= CONTRAST);
                    prop_assert!(accent.contrast(ground) >= CONTRAST || readable != accent);
                }
                prop_assert!(readable.contrast(on) >= CONTRAST, "{readable} under {on}");
            }
        }
    }
}
