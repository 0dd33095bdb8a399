//! Scores of documents, added up.

/// A score for each document, and which documents have one.
pub struct Scores {
    scores: Vec<f32>,
    found: Vec<u32>,
}

impl Scores {
    pub fn new(documents: usize) -> Self {
        Self { scores: vec![0.0; documents], found: Vec::new() }
    }

    pub fn len(&self) -> usize {
        self.scores.len()
    }

    /// Scores are above zero; a document outside of the index has none.
    pub fn add(&mut self, document: u32, score: f32) {
        self.change(document, |known| known + score);
    }

    /// The higher one stays.
    pub fn raise(&mut self, document: u32, score: f32) {
        self.change(document, |known| known.max(score));
    }

    fn change(&mut self, document: u32, change: impl FnOnce(f32) -> f32) {
        let Some(score) = self.scores.get_mut(document as usize) else { return };
        if *score == 0.0 {
            self.found.push(document);
        }
        *score = change(*score);
    }

    /// Hands over every score and forgets it.
    pub fn drain(&mut self, mut take: impl FnMut(u32, f32)) {
        for document in self.found.drain(..) {
            take(document, std::mem::take(&mut self.scores[document as usize]));
        }
    }
}
