//! The two types every piece of the interface has: [`Static`] and [`Dynamic`].
//!
//! A view's own type holds the types of everything inside it, and the framework generates code for each: to build it, to
//! compare it with what is there, to wake it, to wake it while waiting for data. Most of what we show never changes once it
//! is there: cards, facts, whole articles. That is [`Static`], put together with [`tag`]: one type for all of it, written
//! natively and built in the browser; waking a page passes over it, and change replaces it whole. It made the
//! WebAssembly of the first version less than half as large, and a page whose text a translator rewrote wakes without a stumble.
//!
//! A view that listens or follows a signal is [`Dynamic`], and is written with `view!`.

mod dynamic;
mod html;

pub use dynamic::{Dynamic, dynamic};
pub use html::{Child, Static, link, standing, tag};

use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use web_sys::MouseEvent;

// Every closure has a type of its own, and the framework would bring a copy of its code along for each. Behind a pointer they
// share one: that is what the next five are for.

/// A text that follows signals.
pub fn dyn_text(say: impl Fn() -> String + Send + 'static) -> Dynamic {
    let say: Box<dyn Fn() -> String + Send> = Box::new(say);
    dynamic(say)
}

/// A piece that follows signals, and may be nothing.
pub fn dyn_view(show: impl Fn() -> Option<Dynamic> + Send + 'static) -> Dynamic {
    let show: Box<dyn Fn() -> Option<Dynamic> + Send> = Box::new(show);
    dynamic(show)
}

/// What a button does.
pub fn on_click(act: impl Fn() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |_| act())
}

/// Does something now and whenever the signals it reads change; never while publishing. What it remembers from one time to the
/// next are variables that it takes along.
pub fn effect(act: impl FnMut() + 'static) {
    fn effect(mut act: Box<dyn FnMut()>) {
        Effect::new(move |_: Option<()>| act());
    }
    effect(Box::new(act));
}

/// A value that follows signals and tells only of change.
pub fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    fn memo<T: PartialEq + Send + Sync + 'static>(value: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
        Memo::new(move |_| value())
    }
    memo(Box::new(value))
}

/// Puts a new view in the place of an old one.
fn replace<V: Render>(view: V, state: &mut V::State) {
    let mut new = view.build();
    state.insert_before_this(&mut new);
    state.unmount();
    *state = new;
}
