//! On the site itself the address is that in the browser's bar, and each page is a step in its history.

use super::{Keeping, Router};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlAnchorElement;

const KEEPING: Keeping = Keeping {
    turns: |_| true,
    follow,
    ask: |query, replace| write(&(location().pathname().unwrap_or_default() + query), replace),
};

impl Router {
    /// On the page that was prerendered at `path`. Whoever wants to notice first that the reader leaves has to listen before
    /// this is called.
    pub fn in_address_bar(base: &str, path: &str) -> Self {
        let router = Self::begin(base, path, KEEPING);
        if cfg!(target_arch = "wasm32") {
            let handle = window_event_listener_untyped("popstate", move |_| router.read());
            on_cleanup(move || handle.remove());
        }
        router
    }

    /// Takes over what the address bar says. From the first time on its query counts.
    pub fn read(self) {
        let pathname = location().pathname().unwrap_or_default();
        self.set(self.inside(&pathname), &location().search().unwrap_or_default());
    }
}

fn follow(router: Router, link: &HtmlAnchorElement) {
    write(&(link.pathname() + &link.search() + &link.hash()), false);
    router.read();
}

fn write(address: &str, replace: bool) {
    let Ok(history) = window().history() else { return };
    // A browser that is asked too often in a row refuses; the page goes on all the same.
    _ = if replace {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    };
}
