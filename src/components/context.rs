//! What every piece of the interface may ask for.

use crate::catalog::{Site, WidgetConfig};
use crate::load::{DataClient, Page};
use crate::reader::{FocusAndScroll, Router, Saved};
use leptos::prelude::*;
use std::{rc::Rc, sync::Arc};

/// What the app's root owns and shares. It outlives every page.
#[derive(Clone)]
pub struct App {
    pub site: Arc<Site>,
    pub data: StoredValue<Rc<DataClient>, LocalStorage>,
    pub focus: FocusAndScroll,
    pub router: Router,
    pub saved: Saved,
    /// What the host page wants, if we are a widget on one.
    pub widget: Option<RwSignal<WidgetConfig>>,
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
        Self::begin(page, Some(RwSignal::new(WidgetConfig::default())))
    }

    fn begin(page: &Page, widget: Option<RwSignal<WidgetConfig>>) -> Self {
        let app = Self {
            site: Arc::new(page.site.clone()),
            data: StoredValue::new_local(Rc::new(DataClient::new(page))),
            // It listens first, to note where the reader was before the address changes.
            focus: FocusAndScroll::begin(widget.is_some()),
            router: Router::begin(&page.site.base, &page.path, widget.is_some()),
            saved: Saved::begin(&page.site.base),
            widget,
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
