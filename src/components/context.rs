//! What every piece of the interface may ask for.

use crate::catalog::{Site, Wanted};
use crate::load::{Library, Page};
use crate::reader::{Address, Saved, Travel};
use leptos::prelude::*;
use std::{rc::Rc, sync::Arc};

/// What the app's root owns and shares. It outlives every page.
#[derive(Clone)]
pub struct App {
    pub site: Arc<Site>,
    pub library: StoredValue<Rc<Library>, LocalStorage>,
    pub travel: Travel,
    pub address: Address,
    pub saved: Saved,
    /// What the host page wants, if we are a widget on one.
    pub wanted: Option<RwSignal<Wanted>>,
    /// False until the prerendered page is alive. The first render must equal the prerendered one, so nothing that only a
    /// browser knows may be read before.
    pub awake: RwSignal<bool>,
}

impl App {
    /// Shares a page's data with everything below.
    pub fn provide(page: &Page) -> Self {
        Self::begin(page, None)
    }

    /// Shares the data of a page that is shown on someone else's.
    pub fn provide_in_frame(page: &Page) -> Self {
        Self::begin(page, Some(RwSignal::new(Wanted::default())))
    }

    fn begin(page: &Page, wanted: Option<RwSignal<Wanted>>) -> Self {
        let app = Self {
            site: Arc::new(page.site.clone()),
            library: StoredValue::new_local(Rc::new(Library::new(page))),
            // Travel listens first: it notes where the reader was before the address changes.
            travel: Travel::begin(wanted.is_some()),
            address: Address::begin(&page.site.base, &page.path, wanted.is_some()),
            saved: Saved::begin(&page.site.base),
            wanted,
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
