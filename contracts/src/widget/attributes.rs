//! The attributes of the element, one line each. `docs/embedding.md` tells webmasters about them, and a test says which it
//! forgot; a new one that narrows the list works with its line here and is offered by the builder.

use crate::facets::{Facet, PEOPLE};
use crate::limits::{CARDS_PER_PAGE, WIDGET_CARDS};

/// Something a host page can say.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    pub name: &'static str,
    pub kind: Kind,
    /// What of the list is shown, if it says that.
    pub narrows: Option<Narrows>,
    /// The pages of single topics cannot do it; the general page can, with the app.
    pub general: bool,
    /// It says something of a list, and nothing of a single article's card.
    pub of_list: bool,
}

/// What an attribute's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any number of words, with spaces between them.
    Words,
    /// On if it is there and its value is none of [`OFF`].
    Flag,
    /// The id of an article.
    Id,
    Text,
    Colour,
    /// A whole number from the first to the second; the third if nothing is said.
    Number(usize, usize, usize),
    /// One of these; the first if nothing is said.
    Choice(&'static [&'static str]),
}

/// How an attribute narrows the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrows {
    /// Its words are values of this facet; any of them is enough.
    By(Facet),
    /// It stands for this value.
    To(Facet, &'static str),
}

pub const ARTICLE: &str = "article";
pub const LIMIT: &str = "limit";
pub const THEME: &str = "theme";
pub const FILTER: &str = "filter";
pub const OPEN: &str = "open";
pub const LABEL: &str = "label";
/// The value of [`OPEN`] that keeps articles inside the widget.
pub const INSIDE: &str = "inside";
/// Values that switch a flag off.
pub const OFF: [&str; 3] = ["false", "no", "0"];

/// In the order in which a snippet has them.
pub static ATTRIBUTES: [Attribute; 11] = [
    // The pages of topics are there for those who ask for one topic and nothing else.
    Attribute { narrows: Some(Narrows::By(Facet::Topic)), of_list: true, ..plain("topic", Kind::Words) },
    narrowing("kind", Kind::Words, Narrows::By(Facet::Kind)),
    narrowing("people-only", Kind::Flag, Narrows::To(Facet::StudiedIn, PEOPLE)),
    plain(ARTICLE, Kind::Id),
    Attribute { of_list: true, ..plain(LIMIT, Kind::Number(1, CARDS_PER_PAGE, WIDGET_CARDS)) },
    plain(THEME, Kind::Choice(&["auto", "light", "dark"])),
    plain("accent", Kind::Colour),
    plain("heading-level", Kind::Number(1, 6, 1)),
    Attribute { general: true, of_list: true, ..plain(FILTER, Kind::Flag) },
    plain(OPEN, Kind::Choice(&["tab", INSIDE])),
    plain(LABEL, Kind::Text),
];

/// What the frame may do on a host page. It cannot navigate that page, open dialogues or start downloads.
pub const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

const fn plain(name: &'static str, kind: Kind) -> Attribute {
    Attribute { name, kind, narrows: None, general: false, of_list: false }
}

const fn narrowing(name: &'static str, kind: Kind, narrows: Narrows) -> Attribute {
    Attribute { name, kind, narrows: Some(narrows), general: true, of_list: true }
}
