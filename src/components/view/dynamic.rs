//! Pieces that listen or follow a signal.
//!
//! The framework has a type for any view. It can do more than we need (be woken while waiting for data, change in place), and
//! brings the code for all of it along with every view it ever holds; this one is built, woken, and replaced whole.

use super::replace;
use leptos::prelude::*;
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};
use web_sys::{Element, Node};

/// A piece that listens or follows a signal.
pub struct Dynamic(Box<dyn Piece>);

/// Makes a view dynamic.
pub fn dynamic<V: IntoView + 'static>(view: V) -> Dynamic {
    Dynamic(Box::new(view))
}

/// What a view can do whatever its type is.
trait Piece: Send {
    fn build(self: Box<Self>) -> Shown;
    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> Shown;
    #[cfg(feature = "publish")]
    fn write(self: Box<Self>, html: &mut String, at: &mut Position, escape: bool);
}

impl<V: IntoView + 'static> Piece for V {
    fn build(self: Box<Self>) -> Shown {
        Shown(Box::new(Render::build((*self).into_view())))
    }

    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> Shown {
        Shown(Box::new(RenderHtml::hydrate::<true>((*self).into_view(), cursor, position)))
    }

    #[cfg(feature = "publish")]
    fn write(self: Box<Self>, html: &mut String, at: &mut Position, escape: bool) {
        RenderHtml::to_html_with_buf((*self).into_view(), html, at, escape, false, vec![]);
    }
}

/// A piece on the page.
pub struct Shown(Box<dyn Mountable>);

impl Mountable for Shown {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}

impl Render for Dynamic {
    type State = Shown;

    fn build(self) -> Shown {
        self.0.build()
    }

    fn rebuild(self, state: &mut Shown) {
        replace(self, state);
    }
}

impl RenderHtml for Dynamic {
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
    fn to_html_with_buf(
        self,
        html: &mut String,
        at: &mut Position,
        escape: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        self.0.write(html, at, escape);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Shown {
        self.0.hydrate(cursor, position)
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl AddAnyAttr for Dynamic {
    type Output<NewAttr: Attribute> = Dynamic;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Dynamic {
        self
    }
}
