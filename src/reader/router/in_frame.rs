//! In a frame on someone else's page the address bar and the history are not ours: the address is only remembered, and links
//! turn pages here only if the host wants it.

use super::{Keeping, Known, Router};
use leptos::prelude::*;
use web_sys::HtmlAnchorElement;

const KEEPING: Keeping =
    Keeping { turns: |router| router.known.with_value(|known| known.opens_inside), follow, ask: |_, _| {} };

impl Router {
    /// On the page that was prerendered at `path`. Links lead out of the frame until the host says otherwise.
    pub fn in_frame(base: &str, path: &str) -> Self {
        Self::begin(base, path, KEEPING)
    }

    /// What is asked for from now on, and whether links turn pages here.
    pub fn show(self, path: &str, query: &str, opens_inside: bool) {
        self.known.update_value(|known: &mut Known| known.opens_inside = opens_inside);
        self.set(path.to_owned(), query);
    }
}

fn follow(router: Router, link: &HtmlAnchorElement) {
    router.set(router.inside(&link.pathname()), &link.search());
}
