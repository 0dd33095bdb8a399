//! The whole app: what is around every page, and the page that the address leads to.

use super::{list, saved, visit::visit};
use crate::components::{
    context::App,
    shell::{MAIN_ID, footer, header, skip_link},
    tools::TOOLS,
    view::{Dynamic, dynamic, effect},
};
use crate::load::Page;
use crate::reader::focus_on;
use leptos::prelude::*;

/// The root of the app, the same when a page is prerendered, woken, or made anew.
pub fn root(page: Page) -> Dynamic {
    let app = App::provide(page, TOOLS);
    // Runs after the first render, and never while prerendering.
    effect(move || {
        app.saved.wake();
        app.router.read();
        wake(app.awake);
    });
    dynamic(view! {
        {skip_link()}
        {header()}
        <main id=MAIN_ID tabindex="-1">
            {visit(list::page, saved::page)}
        </main>
        {footer()}
    })
}

/// From now on links that stood in for controls are controls. What had the focus keeps it under the same id.
fn wake(awake: RwSignal<bool>) {
    let focused = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    awake.set(true);
    focus_on(focused);
}
