//! A word of a fixed vocabulary, and the words outside it.

use serde::{Serialize, Serializer};

/// A closed list of words that an article may use in one place.
pub trait Vocabulary: Copy + PartialEq + 'static {
    /// The vocabulary's name in the JSON Schema.
    const NAME: &'static str;
    /// Each word as it stands in the JSON, and what it means.
    const TERMS: &'static [(&'static str, Self)];
}

/// A word of a vocabulary, or a word that a newer or mistaken file uses. The latter is shown as it is, never lost.
#[derive(Clone, Debug, PartialEq)]
pub enum Term<T> {
    Known(T),
    Unknown(String),
}

impl<T: Vocabulary> Term<T> {
    pub fn parse(word: &str) -> Self {
        match T::TERMS.iter().find(|(known, _)| *known == word) {
            Some((_, term)) => Self::Known(*term),
            None => Self::Unknown(word.to_owned()),
        }
    }

    /// The word as it stands in the JSON.
    pub fn word(&self) -> &str {
        match self {
            Self::Unknown(word) => word,
            Self::Known(term) => {
                T::TERMS.iter().find(|(_, known)| known == term).map_or("", |(word, _)| word)
            }
        }
    }

    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(term) => Some(*term),
            Self::Unknown(_) => None,
        }
    }

    /// The term in plain language; a word nobody knows is shown as it stands.
    pub fn say(&self, say: impl FnOnce(T) -> String) -> String {
        match self {
            Self::Known(term) => say(*term),
            Self::Unknown(word) => word.replace('-', " "),
        }
    }

    pub fn is(&self, term: T) -> bool {
        self.known() == Some(term)
    }
}

impl<T: Vocabulary> Serialize for Term<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

#[cfg(feature = "publish")]
impl<T: Vocabulary> schemars::JsonSchema for Term<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::NAME.into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let words: Vec<_> = T::TERMS.iter().map(|(word, _)| *word).collect();
        schemars::json_schema!({ "type": "string", "enum": words })
    }
}

/// Makes an enum a [`Vocabulary`]: no word is written twice.
macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$of])* $variant,)* }

        impl $crate::model::Vocabulary for $name {
            const NAME: &'static str = stringify!($name);
            const TERMS: &'static [(&'static str, Self)] = &[$(($word, Self::$variant),)*];
        }
    };
}
pub(super) use vocabulary;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Stage, StudyKind};

    #[test]
    fn a_known_word_is_understood_and_written_back() {
        let term = Term::<Stage>::parse("small-trial");
        assert!(term.is(Stage::SmallTrial));
        assert_eq!(term.word(), "small-trial");
    }

    #[test]
    fn a_word_from_a_newer_schema_is_kept_as_it_is() {
        let term = Term::<StudyKind>::parse("digital-twin");
        assert_eq!(term.known(), None);
        assert_eq!(term.word(), "digital-twin");
    }
}
