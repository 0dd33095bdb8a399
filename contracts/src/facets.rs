//! What readers can choose articles by.

/// Something to choose by. Its name stands in addresses, in the index and in the page's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    Topic,
    StudiedIn,
    Kind,
    Stage,
    Year,
    Notice,
}

impl Facet {
    /// In the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Topic, Self::StudiedIn, Self::Kind, Self::Stage, Self::Year, Self::Notice];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::StudiedIn => "in",
            Self::Kind => "kind",
            Self::Stage => "stage",
            Self::Year => "year",
            Self::Notice => "notice",
        }
    }
}

/// The value that says that a study was done in people.
pub const PEOPLE: &str = "people";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::addresses::list;

    #[test]
    fn no_facet_has_a_name_that_the_address_of_a_list_uses_itself() {
        for (n, facet) in Facet::ALL.iter().enumerate() {
            let name = facet.name();
            assert!(!list::OWN.contains(&name), "{name} is taken: see addresses::list");
            assert!(Facet::ALL[..n].iter().all(|other| other.name() != name), "{name} stands there twice");
            assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{name}");
        }
    }
}
