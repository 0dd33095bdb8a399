//! How strongly a document speaks of a term, in one byte.
//!
//! BM25F weighs how often a term stands in each field and how long the fields are into one number before it is saturated.
//! Nothing of that depends on the query, so it is done while publishing. The number is kept as one of 256 steps of a
//! logarithmic scale between the least and the most there is in the index: 2 to 3 % each, which is less than what any
//! parameter of ranking is known to.

/// The scale of an index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub least: f32,
    pub most: f32,
}

const STEPS: f32 = 255.0;

impl Scale {
    /// A scale that holds all these; those that are not above zero stand at its beginning.
    #[cfg(feature = "write")]
    pub fn of(frequencies: impl Iterator<Item = f32>) -> Self {
        let (mut least, mut most) = (f32::INFINITY, 0.0_f32);
        for frequency in frequencies.filter(|frequency| *frequency > 0.0) {
            (least, most) = (least.min(frequency), most.max(frequency));
        }
        if least < most {
            Self { least, most }
        } else {
            Self { least: most.max(0.5) / 2.0, most: most.max(0.5) }
        }
    }

    /// The nearest step.
    #[cfg(feature = "write")]
    pub fn encode(self, frequency: f32) -> u8 {
        let share = (frequency / self.least).ln() / (self.most / self.least).ln();
        (share * STEPS).round().clamp(0.0, STEPS) as u8
    }

    /// What each step says after saturation: `f / (k1 + f)`.
    pub fn saturated(self, k1: f32) -> [f32; 256] {
        std::array::from_fn(|step| {
            let frequency = self.least * (self.most / self.least).powf(step as f32 / STEPS);
            frequency / (k1 + frequency)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_close_to_what_it_stands_for() {
        let frequencies = [0.0, 0.02, 0.13, 0.5, 1.0, 1.7, 3.0, 12.0];
        let scale = Scale::of(frequencies.into_iter());
        let table = scale.saturated(1.2);
        for frequency in &frequencies[1..] {
            let exact = frequency / (1.2 + frequency);
            let found = table[usize::from(scale.encode(*frequency))];
            assert!((found / exact - 1.0).abs() < 0.014, "{frequency}: {found} for {exact}");
        }
        assert_eq!((scale.encode(0.0), scale.encode(f32::INFINITY)), (0, 255));
    }

    #[test]
    fn one_frequency_and_none_have_a_scale_too() {
        let one = Scale::of([2.0, 2.0].into_iter());
        assert!((one.saturated(1.0)[usize::from(one.encode(2.0))] - 2.0 / 3.0).abs() < 1e-4);
        assert!(Scale::of(std::iter::empty()).saturated(1.0).iter().all(|value| value.is_finite()));
    }
}
