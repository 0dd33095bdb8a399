//! What a report says, does not say, or cannot say.

use serde::{Serialize, Serializer};

/// The word that stands in the JSON where a question makes no sense for a study.
pub const DOES_NOT_APPLY: &str = "does-not-apply";

/// An answer to a question about a study. Silence and nonsense are two things: "who got a dummy treatment" is not reported in
/// one trial, and makes no sense for an interview.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Report<T> {
    Said(T),
    /// `null` in the JSON; the reader is told so.
    #[default]
    NotReported,
    /// `"does-not-apply"` in the JSON.
    DoesNotApply,
}

impl<T> Report<T> {
    pub fn said(&self) -> Option<&T> {
        match self {
            Self::Said(value) => Some(value),
            _ => None,
        }
    }

    /// Should it have been said, and was not?
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::NotReported)
    }
}

impl<T> From<Option<T>> for Report<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::NotReported, Self::Said)
    }
}

impl<T: Serialize> Serialize for Report<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Said(value) => value.serialize(serializer),
            Self::NotReported => serializer.serialize_none(),
            Self::DoesNotApply => serializer.serialize_str(DOES_NOT_APPLY),
        }
    }
}

#[cfg(feature = "publish")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Report<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Report_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<T>();
        schemars::json_schema!({ "anyOf": [value, { "const": DOES_NOT_APPLY }, { "type": "null" }] })
    }
}
