//! Every number that ranking depends on.

/// A part of a document. A word in the title says more about it than one in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Title,
    Takeaway,
    Text,
    /// The title of the published paper.
    Source,
    /// Authors and journal.
    Names,
    Topics,
}

/// How many fields there are.
pub const FIELDS: usize = 6;

impl Field {
    pub const ALL: [Self; FIELDS] =
        [Self::Title, Self::Takeaway, Self::Text, Self::Source, Self::Names, Self::Topics];
}

/// The parameters of BM25F (Zaragoza, Craswell, Taylor, Saria and Robertson 2004, "Microsoft Cambridge at TREC 13").
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// How soon more of the same word stops counting.
    pub k1: f32,
    /// How much a word counts in each field.
    pub weights: [f32; FIELDS],
    /// How much long fields are held back, from 0 to 1.
    pub b: [f32; FIELDS],
    /// How much a synonym counts against the word that was typed.
    pub synonym: f32,
    /// How much a word counts that was probably meant. Counting it in full made both judged sets worse: what looks like a slip
    /// may be a word that nobody wrote about.
    pub typo: f32,
    /// How much a word counts that begins with what is being typed.
    pub ending: f32,
    /// The share of the best score from which on a document is about what is asked for, and does not only mention it. Only for
    /// lists in the order of the index.
    pub about: f32,
}

impl Settings {
    /// What the site uses. The values are round and were chosen by reason, then looked at on two judged sets, scientific
    /// claims (SciFact) and consumers' questions (MedQuAD-LiveQA): `k1` 1.5 and `b` 0.75 are what plain BM25 does best
    /// with on both; a title says three times as much as the text, and a takeaway, which is a longer title, twice.
    ///
    /// A synonym counts a little less than the word itself, so that who types "fatigue" sees it before "tired"; a word that
    /// was probably meant, or that a reader may be about to type, counts less than one that was typed.
    ///
    /// About something is a document with at least half of the best score: one with the word in its title is, and one that
    /// names it once in its text is not. Chosen by reason and looked at on the site's own articles; no judged set has dates.
    pub const SITE: Self = Self {
        synonym: 0.8,
        typo: 0.7,
        ending: 0.6,
        about: 0.5,
        k1: 1.5,
        weights: [3.0, 2.0, 1.0, 1.5, 1.0, 1.0],
        b: [0.75, 0.75, 0.75, 0.75, 0.75, 0.75],
    };

    /// Plain BM25: one field, one weight. For comparing with other programs.
    pub const fn plain(k1: f32, b: f32) -> Self {
        Self { k1, weights: [1.0; FIELDS], b: [b; FIELDS], synonym: 1.0, typo: 1.0, ending: 1.0, about: 0.5 }
    }
}
