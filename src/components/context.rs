//! What every piece of the interface may ask for.

use super::view::{Dynamic, Static};
use crate::catalog::{ArticleView, Site};
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
    /// What an article offers on the site itself; nothing in a frame on someone else's page.
    pub tools: Option<ArticleTools>,
    /// False until the prerendered page is alive. The first render must equal the prerendered one, so nothing that only a
    /// browser knows may be read before.
    pub awake: RwSignal<bool>,
}

/// What a reader can do with an article, where we may store, copy and download. Pointers, so that the widget's program holds
/// no code of it.
#[derive(Clone, Copy)]
pub struct ArticleTools {
    /// From its id and title.
    pub save: fn(&str, &str) -> Dynamic,
    /// From its citation.
    pub copy: fn(String) -> Dynamic,
    pub files: fn(&ArticleView) -> Static,
    pub print: fn() -> Dynamic,
}

impl App {
    /// Shares a page's data, and what its articles offer, with everything below.
    pub fn provide(page: Page, tools: ArticleTools) -> Self {
        let focus = FocusAndScroll::begin();
        // Before the router: to note where the reader was before the address changes.
        focus.remember();
        let router = Router::in_address_bar(&page.site.base, &page.path);
        Self::share(page, focus, router, Some(tools))
    }

    /// Shares the data of a page that is shown on someone else's, whose scrolling and history are not ours.
    pub fn provide_in_frame(page: Page) -> Self {
        let router = Router::in_frame(&page.site.base, &page.path);
        Self::share(page, FocusAndScroll::begin(), router, None)
    }

    fn share(page: Page, focus: FocusAndScroll, router: Router, tools: Option<ArticleTools>) -> Self {
        let Page { site, path, view } = page;
        let site = Arc::new(site);
        let app = Self {
            data: StoredValue::new_local(Rc::new(DataClient::new(Arc::clone(&site), path, view))),
            focus,
            router,
            saved: Saved::begin(&site.base),
            site,
            tools,
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
