//! The two types every piece of the interface has: [`Still`] and [`Live`].
//!
//! A view's own type holds the types of everything inside it, and the framework generates code for each: to build it, to
//! compare it with what is there, to wake it, to wake it while waiting for data. Most of what we show never changes once it
//! is there: cards, facts, whole articles. Such a piece is *still*. It is written natively and built in the browser, but
//! waking a page passes over it, and change replaces it whole. This made the WebAssembly of the first version less than
//! half as large, and a page whose text a translator rewrote wakes without a stumble.
//!
//! A piece that listens or follows a signal is *live*.

use leptos::prelude::*;
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::Element;

/// A piece that listens or follows a signal.
pub type Live = AnyView;

/// Makes a live piece.
pub fn live<V: IntoView + 'static>(view: V) -> Live {
    Whole(view).into_any()
}

/// Makes a still piece of a view that is a single element and holds no handler, no signal and no live piece: they would
/// never wake.
pub fn still<V: IntoView + 'static>(view: V) -> Still {
    #[cfg(not(feature = "publish"))]
    return Still(Box::new(move || view.build().elements().into_iter().next().unwrap_throw()));
    #[cfg(feature = "publish")]
    return Still(Box::new(move |html, position| view.to_html_with_buf(html, position, true, false, vec![])));
}

/// A piece that stays as it is.
pub struct Still(Box<Make>);

/// Builds the piece's element.
#[cfg(not(feature = "publish"))]
type Make = dyn FnOnce() -> Element + Send;

/// Writes the piece's HTML.
#[cfg(feature = "publish")]
type Make = dyn FnOnce(&mut String, &mut Position) + Send;

impl Render for Still {
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

impl RenderHtml for Still {
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

impl AddAnyAttr for Still {
    type Output<NewAttr: Attribute> = Still;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Still {
        self
    }
}

/// A live view that is woken in one go and replaced whole.
struct Whole<V>(V);

impl<V: Render> Render for Whole<V> {
    type State = V::State;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        replace(self, state);
    }
}

impl<V: RenderHtml + 'static> RenderHtml for Whole<V> {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = V::MIN_LENGTH;
    const EXISTS: bool = V::EXISTS;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        at: &mut Position,
        escape: bool,
        mark: bool,
        attributes: Vec<AnyAttribute>,
    ) {
        self.0.to_html_with_buf(html, at, escape, mark, attributes);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.0.hydrate::<true>(cursor, position)
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl<V: RenderHtml + 'static> AddAnyAttr for Whole<V> {
    type Output<NewAttr: Attribute> = Whole<V>;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr> {
        self
    }
}

fn replace<V: Render>(view: V, state: &mut V::State) {
    let mut new = view.build();
    state.insert_before_this(&mut new);
    state.unmount();
    *state = new;
}
