//! The page inside the frame: the list, and what it leads to where articles open inside.

use super::list;
use crate::catalog::{FacetView, PageView, WidgetConfig};
use crate::components::view::{Dynamic, Static, dyn_view, dynamic, effect, link, memo, tag};
use crate::components::{
    card::link_id,
    context::{App, app},
    shell::MAIN_ID,
};
use crate::i18n::{say, say_with};
use crate::load::Page;
use crate::pages::{not_found, visit::visit};
use crate::reader::focus_on;
use leptos::prelude::*;
use plainsight_contracts::addresses::article_at;
use std::rc::Rc;
use web_sys::{Event, UrlSearchParams};

/// Here, on the page's root, `frame.js` says what the host wants, as a query.
const WANTED: &str = "data-wanted";
/// Stands on the root until the list is what is wanted; the style sheet hides the list as long.
const WAITS: &str = "data-waits";

/// The root of the widget, the same when it is prerendered, woken, or made anew.
pub fn root(page: Page) -> Dynamic {
    let home = page.path.clone();
    // A page of one topic or one article is itself what is wanted.
    let facets = match &page.view {
        PageView::List(list) => list.facets.clone(),
        _ => Vec::new(),
    };
    let app = App::provide_in_frame(page);
    let wanted = RwSignal::new(WidgetConfig::default());
    provide_context(wanted);
    listen(&app, wanted, home.clone(), facets);
    tell_of_arrivals(&app, home.clone());
    dynamic(view! {
        <main id=MAIN_ID>
            {way_back(&app, home)}
            // Nothing can be saved here, and no link leads to what was.
            {visit(list::page, || not_found::page().dynamic())}
        </main>
        {source()}
    })
}

/// Shows what the host wants, once the page is alive and whenever it wants something else.
fn listen(app: &App, wanted: RwSignal<WidgetConfig>, home: String, facets: Vec<FacetView>) {
    let App { router: address, awake, site, .. } = app.clone();
    // Said once, however often the host wants it.
    let said = StoredValue::new(Vec::new());
    let read: Rc<dyn Fn()> = Rc::new(move || {
        let Some(root) = document().document_element() else { return };
        let query = root.get_attribute(WANTED).unwrap_or_default();
        let Ok(query) = UrlSearchParams::new_with_str(&query) else { return };
        let (now, useless) = WidgetConfig::read(|name| query.get(name), &site, &facets);
        let is_general = !facets.is_empty();
        for useless in useless.into_iter().filter(|_| is_general) {
            if !said.with_value(|said| said.contains(&useless)) {
                let (name, value) = &useless;
                let line = ["plainsight-feed: ", name, "=\"", value, "\" cannot be used; it is left out"];
                web_sys::console::warn_1(&line.concat().into());
                said.update_value(|said| said.push(useless));
            }
        }
        let query = if is_general { now.list_query().url_query() } else { String::new() };
        address.show(&home, &query, now.inside);
        wanted.set(now);
        _ = root.remove_attribute(WAITS);
    });
    // Runs after the first render, and never while prerendering.
    effect(move || {
        if awake.get_untracked() {
            return;
        }
        awake.set(true);
        read();
        let read = Rc::clone(&read);
        let handle = window_event_listener_untyped("plainsight:wanted", move |_| read());
        on_cleanup(move || handle.remove());
    });
}

/// The host page is told when another page is shown here, so that its top comes into view; and who comes back from an article
/// comes back to its link.
fn tell_of_arrivals(app: &App, home: String) {
    let address = app.router;
    let last = StoredValue::new(home.clone());
    effect(move || {
        let now = address.path();
        let Some(before) = last.try_update_value(|last| std::mem::replace(last, now.clone())) else { return };
        if before == now {
            return;
        }
        if let Ok(event) = Event::new("plainsight:arrived") {
            _ = window().dispatch_event(&event);
        }
        let left = article_at(&before).map(link_id);
        if now == home && left.is_some() {
            // After the heading of the page, which takes the focus on every arrival.
            request_animation_frame(move || focus_on(left));
        }
    });
}

/// From a page that opened inside: back to the list, and out to the same page of the site.
fn way_back(app: &App, home: String) -> Dynamic {
    let (address, site) = (app.router, app.site.clone());
    let away =
        memo(move || Some(address.path()).filter(|path| *path != home).map(|path| (home.clone(), path)));
    dyn_view(move || {
        let (home, path) = away.get()?;
        let back = link(site.href(&home), say("back-to-list"));
        let said = say_with("read-on-site", &[("site", (&site.name).into())]);
        let out = link(site.href(&path), said).attr("target", "_blank");
        let ways = tag("nav").class("widget-ways").attr("aria-label", say("main-navigation"));
        Some(ways.child(back).child(out).dynamic())
    })
}

/// Where all this comes from.
fn source() -> Static {
    let site = app().site;
    let line = tag("p")
        .child(link(&site.base, &site.name).attr("target", "_blank"))
        .child(" ")
        .child(say("footer-advice"))
        .child(" ")
        // Not where a frame may open none: see `frame.js`.
        .child(tag("span").class("new-tab").child(say("opens-new-tab")));
    tag("footer").class("widget-source").child(line)
}
