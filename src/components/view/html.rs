//! Pieces that stay as they are, in the builder syntax of Leptos: `tag("p").class("soft").child(text)`.
//!
//! The framework has a type for each element with all that is inside it, and code for each type. Here every element has the same
//! one: a small tree, which is written when publishing, and built in the browser by the same few lines for all. It holds no
//! handler and no signal.

use super::{Dynamic, dynamic, replace};
use leptos::prelude::*;
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    view::{Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};
use std::borrow::Cow;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::Element;

/// An element that stays as it is.
pub struct Static(Box<Tag>);

struct Tag {
    name: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    children: Vec<Child>,
}

/// What stands inside an element.
pub enum Child {
    Text(Cow<'static, str>),
    Element(Static),
    /// Several, or nothing.
    Many(Vec<Child>),
}

/// What an attribute says; without any it is not there.
pub struct Value(Option<Cow<'static, str>>);

/// An element of this name, empty.
pub fn tag(name: &'static str) -> Static {
    Static(Box::new(Tag { name, attributes: Vec::new(), children: Vec::new() }))
}

/// A link.
pub fn link(address: impl Into<Value>, text: impl Into<Child>) -> Static {
    tag("a").attr("href", address).child(text)
}

/// The place of a piece that stands there already, and is never made.
pub fn standing() -> Static {
    tag("div")
}

impl Static {
    pub fn class(self, names: impl Into<Value>) -> Self {
        self.attr("class", names)
    }

    pub fn id(self, id: impl Into<Value>) -> Self {
        self.attr("id", id)
    }

    /// Leaves a link to the browser: the app does not follow it.
    pub fn external(self) -> Self {
        self.attr("rel", "external")
    }

    pub fn attr(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.with_attribute(name, value.into())
    }

    pub fn child(self, child: impl Into<Child>) -> Self {
        self.with_child(child.into())
    }

    pub fn children<C: Into<Child>>(self, children: impl IntoIterator<Item = C>) -> Self {
        self.with_child(Child::Many(children.into_iter().map(Into::into).collect()))
    }

    // Whatever the types were, the code is there once.
    #[inline(never)]
    fn with_attribute(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.extend(value.0.map(|value| (name, value)));
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }

    /// As a piece among others that may change.
    pub fn dynamic(self) -> Dynamic {
        dynamic(self)
    }

    /// The element in the page's document.
    pub fn element(self) -> Element {
        self.built(None)
    }

    /// A drawing's elements are in a namespace of their own, which they hand down.
    fn built(self, namespace: Option<&str>) -> Element {
        const SVG: &str = "http://www.w3.org/2000/svg";
        let Tag { name, attributes, children } = *self.0;
        let namespace = if name == "svg" { Some(SVG) } else { namespace };
        let document = document();
        let element = match namespace {
            Some(_) => document.create_element_ns(namespace, name),
            None => document.create_element(name),
        };
        // Names of elements and attributes are ours, and are good ones.
        let element = element.unwrap_throw();
        for (name, value) in attributes {
            element.set_attribute(name, &value).unwrap_throw();
        }
        children.into_iter().for_each(|child| child.append_to(&element, namespace));
        element
    }

    #[cfg(feature = "publish")]
    fn write(&self, html: &mut String) {
        use html_escape::encode_double_quoted_attribute_to_string;
        // An element that has no content has no end either.
        const VOID: [&str; 4] = ["br", "hr", "img", "input"];
        let Tag { name, attributes, children } = &*self.0;
        html.extend(["<", name]);
        for (name, value) in attributes {
            html.extend([" ", name, "=\""]);
            encode_double_quoted_attribute_to_string(value, html);
            html.push('"');
        }
        html.push('>');
        if !VOID.contains(name) {
            children.iter().for_each(|child| child.write(html));
            html.extend(["</", name, ">"]);
        }
    }
}

impl Child {
    fn append_to(self, parent: &Element, namespace: Option<&str>) {
        match self {
            Child::Text(text) => drop(parent.append_with_str_1(&text)),
            Child::Element(element) => drop(parent.append_child(&element.built(namespace))),
            Child::Many(children) => children.into_iter().for_each(|it| it.append_to(parent, namespace)),
        }
    }

    #[cfg(feature = "publish")]
    fn write(&self, html: &mut String) {
        match self {
            Child::Text(text) => drop(html_escape::encode_text_to_string(text, html)),
            Child::Element(element) => element.write(html),
            Child::Many(children) => children.iter().for_each(|child| child.write(html)),
        }
    }
}

impl From<&'static str> for Child {
    fn from(text: &'static str) -> Self {
        Child::Text(text.into())
    }
}

impl From<String> for Child {
    fn from(text: String) -> Self {
        Child::Text(text.into())
    }
}

impl From<&String> for Child {
    fn from(text: &String) -> Self {
        Child::Text(text.clone().into())
    }
}

impl From<Static> for Child {
    fn from(element: Static) -> Self {
        Child::Element(element)
    }
}

impl<C: Into<Child>> From<Option<C>> for Child {
    fn from(child: Option<C>) -> Self {
        child.map_or(Child::Many(Vec::new()), Into::into)
    }
}

impl<C: Into<Child>> From<Vec<C>> for Child {
    fn from(children: Vec<C>) -> Self {
        Child::Many(children.into_iter().map(Into::into).collect())
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Value(Some(text.into()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value(Some(text.into()))
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Value(Some(text.clone().into()))
    }
}

/// Whether it is there at all.
impl From<bool> for Value {
    fn from(is_there: bool) -> Self {
        Value(is_there.then_some("".into()))
    }
}

impl<V: Into<Value>> From<Option<V>> for Value {
    fn from(value: Option<V>) -> Self {
        value.map_or(Value(None), Into::into)
    }
}

impl Render for Static {
    type State = Element;

    fn build(self) -> Element {
        self.element()
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
        self.write(html);
        *at = Position::NextChild;
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

#[cfg(all(test, feature = "publish"))]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_was_put_together() {
        let item = |n: usize| tag("li").child(n.to_string());
        let list = tag("ul")
            .class("facts")
            .attr("hidden", true)
            .attr("open", false)
            .attr("title", Some("a \"b\" & <c>".to_owned()))
            .attr("lang", None::<String>)
            .children((1..=2).map(item))
            .child(tag("img").attr("src", "a.svg"))
            .child(None::<Static>)
            .child("1 < 2 & \"so\"");
        let html = "<ul class=\"facts\" hidden=\"\" title=\"a &quot;b&quot; &amp; &lt;c&gt;\"><li>1</li><li>2</li>\
                    <img src=\"a.svg\">1 &lt; 2 &amp; \"so\"</ul>";
        assert_eq!(list.into_view().to_html(), html);
    }
}
