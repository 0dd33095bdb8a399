//! What is around a page that needs no WebAssembly: the archive, the glossary, the page for wrong addresses.
//!
//! Such a page is prerendered only. It never loads the app, so a link to it has `rel="external"`.

use crate::components::view::{Dynamic, Static, dynamic};
use crate::components::{
    context::App,
    shell::{MAIN_ID, footer, header, skip_link},
    tools::TOOLS,
};
use crate::load::Page;
use leptos::prelude::*;

pub fn plain(page: &Page, content: impl FnOnce() -> Static) -> Dynamic {
    App::provide(page.clone(), TOOLS);
    let content = content();
    dynamic(view! { {skip_link()} {header()} <main id=MAIN_ID tabindex="-1">{content}</main> {footer()} })
}
