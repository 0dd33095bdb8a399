//! What every piece of the interface may ask for.

use crate::catalog::Site;
use crate::load::{Library, Page};
use crate::reader::{Saved, Travel};
use leptos::prelude::*;
use std::{rc::Rc, sync::Arc};

/// What the app's root owns and shares. It outlives every page.
#[derive(Clone)]
pub struct App {
    pub site: Arc<Site>,
    /// The path, inside the site, of the page we started on; its address may be spelled in other ways, such as with
    /// `index.html` at its end.
    pub first_path: Arc<str>,
    pub library: StoredValue<Rc<Library>, LocalStorage>,
    pub travel: Travel,
    pub saved: Saved,
    /// False until the prerendered page is alive. The first render must equal the prerendered one, so nothing that only a
    /// browser knows may be read before.
    pub awake: RwSignal<bool>,
}

impl App {
    /// Shares a page's data with everything below.
    pub fn provide(page: &Page) -> Self {
        let app = Self {
            site: Arc::new(page.site.clone()),
            first_path: page.path.as_str().into(),
            library: StoredValue::new_local(Rc::new(Library::new(page))),
            travel: Travel::begin(),
            saved: Saved::begin(&page.site.base),
            awake: RwSignal::new(false),
        };
        provide_context(app.clone());
        app
    }
}

/// The app of the piece that asks. Every piece is below [`App::provide`].
pub fn app() -> App {
    expect_context()
}
