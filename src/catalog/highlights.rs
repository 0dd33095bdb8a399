//! Why an article was found.

use plainsight_contracts::search::Highlighted;

/// Why an article was found: its card's texts with marks, and a sentence from its page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Highlights {
    pub title: Highlighted,
    pub takeaway: Highlighted,
    /// Empty if the card says enough.
    pub sentence: Highlighted,
}

impl Highlights {
    /// From what the engine says of title, takeaway and text.
    pub fn of(title: Highlighted, takeaway: Highlighted, sentence: Highlighted) -> Self {
        // The card says enough if what was looked for stands in both.
        let says_enough = title.len() > 1 && takeaway.len() > 1;
        Self { title, takeaway, sentence: if says_enough { Vec::new() } else { sentence } }
    }

    /// Tells it from others for the same article.
    pub fn key(&self) -> String {
        [&self.title, &self.takeaway, &self.sentence].map(|text| text.join("\u{1}")).join("\u{2}")
    }
}
