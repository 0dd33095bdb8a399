//! Pieces that stay as they are.

use super::{Dynamic, dynamic, replace};
use leptos::prelude::*;
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    view::{Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::Element;

/// Makes a static view of one that is a single element and holds no handler, no signal and no dynamic view: they would
/// never wake.
pub fn static_view<V: IntoView + 'static>(view: V) -> Static {
    #[cfg(not(feature = "publish"))]
    return Static(Box::new(move || {
        leptos::tachys::view::Mountable::elements(&view.build()).into_iter().next().unwrap_throw()
    }));
    #[cfg(feature = "publish")]
    return Static(Box::new(move |html, position| {
        let start = html.len();
        view.to_html_with_buf(html, position, true, false, vec![]);
        // What lies inside is free of them already.
        if html[start..].contains(MARK) {
            let own = html.split_off(start);
            html.extend(own.split(MARK));
        }
    }));
}

/// What the framework writes where nothing is or where two texts meet, to find its way in waking. Here nobody will ask, and no
/// text of ours can hold it: its first sign is always escaped.
#[cfg(feature = "publish")]
const MARK: &str = "<!>";

/// The place of a piece that stands there already, and is never made.
pub fn standing() -> Static {
    static_view(view! { <div></div> })
}

/// A piece that stays as it is.
pub struct Static(Box<Make>);

/// Builds the piece's element.
#[cfg(not(feature = "publish"))]
type Make = dyn FnOnce() -> Element + Send;

/// Writes the piece's HTML.
#[cfg(feature = "publish")]
type Make = dyn FnOnce(&mut String, &mut Position) + Send;

impl Render for Static {
    type State = Element;

    #[cfg(not(feature = "publish"))]
    fn build(self) -> Element {
        (self.0)()
    }

    #[cfg(feature = "publish")]
    fn build(self) -> Element {
        unreachable!("publishing writes text and builds no elements")
    }

    fn rebuild(self, state: &mut Element) {
        replace(self, state);
    }
}

impl RenderHtml for Static {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    #[cfg(not(feature = "publish"))]
    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    #[cfg(feature = "publish")]
    fn to_html_with_buf(self, html: &mut String, at: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        (self.0)(html, at);
    }

    /// Takes the element that is there as it is, whatever is inside it.
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Element {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        // Something else in its place means that the page was rewritten: `boot.js` makes it anew.
        cursor.current().dyn_into().unwrap_throw()
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl AddAnyAttr for Static {
    type Output<NewAttr: Attribute> = Static;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Static {
        self
    }
}

impl Static {
    /// Its element, for what puts it into the page itself.
    pub fn element(self) -> Element {
        self.build()
    }

    /// As a piece among others that may change.
    pub fn dynamic(self) -> Dynamic {
        dynamic(self)
    }
}
