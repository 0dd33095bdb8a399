//! Why an article was found.

/// A text in pieces; every other one, from the second, is what the reader looked for.
pub type Highlighted = Vec<String>;

/// Why an article was found: its card's texts with marks, and a sentence from its page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Highlights {
    pub title: Highlighted,
    pub takeaway: Highlighted,
    /// Empty if the card says enough.
    pub sentence: Highlighted,
}

impl Highlights {
    /// Tells it from others for the same article.
    pub fn key(&self) -> String {
        [&self.title, &self.takeaway, &self.sentence].map(|text| text.join("\u{1}")).join("\u{2}")
    }
}

/// Does the text hold anything that was looked for?
pub fn is_highlighted(text: &Highlighted) -> bool {
    text.len() > 1
}
