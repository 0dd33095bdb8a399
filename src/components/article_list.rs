//! A list of cards that grows page by page; on the home page with the search box above it and the filter beside it.

use super::piece::{Live, live, memo, part, press, still, text};
use super::{
    card,
    context::app,
    filter::filter,
    listing::{ARTICLES_ID, Listing},
    problem::{problem, unreadable},
    search_box::search_box,
};
use crate::catalog::{Asked, ListView, MOST_PAGES, Pick, Why};
use crate::words::{Narrowed, words};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// How long a result stands before it is said aloud.
const CALM: Duration = Duration::from_millis(1_000);

/// The id of the way to more articles, whichever it is.
const MORE_ID: &str = "more";

pub fn article_list(view: &ListView) -> Live {
    let listing = Listing::of(view);
    let is_home = view.topic.is_none();
    let topic = view.topic.as_ref().map(|topic| topic.name.clone());
    live(view! {
        {is_home.then(|| search_box(listing))}
        <div class="browse" class:with-filter=is_home>
            {is_home.then(|| filter(listing))}
            <section class="list" aria-busy=busy(listing)>
                <h2 id=ARTICLES_ID tabindex="-1">{text(move || heading(&listing.shown.get().asked).to_owned())}</h2>
                {is_home.then(|| chosen(listing))}
                {result(listing, topic)}
                {is_home.then(|| order(listing))}
                {cards(listing)}
                {more(listing)}
            </section>
        </div>
    })
}

/// Whether something is on its way, for `aria-busy`.
pub fn busy(listing: Listing) -> Box<dyn Fn() -> String + Send> {
    Box::new(move || listing.busy.get().to_string())
}

/// The cards, and what is wrong with them if something is.
pub fn cards(listing: Listing) -> Live {
    // Only when it changes: a button that is exchanged under a finger is never pressed.
    let failed = memo(move || listing.failed.get());
    live(view! {
        {part(move || failed.get().map(|what| problem(what, move || listing.retry())))}
        {part(move || {
            let missing = listing.shown.with(|pick| pick.unreadable);
            (missing > 0).then(|| unreadable(missing, move || listing.retry()))
        })}
        <ul class="cards" role="list">
            <For
                each=move || listing.shown.get().cards.clone()
                // A card that is found by other words is another card.
                key=|(card, why)| card.id.clone() + &why.as_ref().map(Why::key).unwrap_or_default()
                children=move |(card, why)| still(view! { <li>{card::card(&card, why.as_ref())}</li> })
            />
        </ul>
    })
}

fn heading(asked: &Asked) -> &'static str {
    if asked.has_words() && !asked.newest { words().best_heading } else { words().articles_heading }
}

/// How many articles there are, said aloud when it changes, what was taken for what, and what to do if there are none.
fn result(listing: Listing, topic: Option<String>) -> Live {
    // Of what is shown and not of what was asked for: while that is on its way the number would be wrong.
    let said = memo(move || {
        listing.shown.with(|pick| {
            let narrowed = Narrowed {
                words: pick.asked.text.trim(),
                topics: labels(listing, &pick.asked, "topic").into_iter().chain(topic.clone()).collect(),
                others: listing.facets.with_value(|facets| {
                    let others = facets.iter().filter(|facet| facet.name != "topic");
                    let others = others
                        .map(|facet| (facet.heading.clone(), labels(listing, &pick.asked, &facet.name)));
                    others.filter(|(_, labels)| !labels.is_empty()).collect()
                }),
                saved: pick.asked.saved,
            };
            (words().narrowed)(pick.total, &narrowed)
        })
    });
    let notes = memo(move || {
        let pick = listing.shown.get();
        let taken = pick.taken.iter().map(|(typed, taken)| (words().taken)(typed, taken));
        let unknown = pick.unknown.iter().map(|word| (words().unknown)(word));
        taken.chain(unknown).collect::<Vec<_>>().join(" ")
    });
    live(view! {
        <p class="result">{text(move || said.get())}</p>
        <p class="taken">{text(move || notes.get())}</p>
        {announced(said, notes)}
        {part(move || {
            let pick = listing.shown.get();
            (pick.total == 0).then(|| nothing(listing, &pick))
        })}
    })
}

/// What is shown, said aloud once it has stood for a while: who types slowly hears one message and not one for every letter.
fn announced(said: Memo<String>, notes: Memo<String>) -> Live {
    let calm = RwSignal::new(String::new());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = waiting.try_update_value(Option::take) {
            timer.clear();
        }
    };
    on_cleanup(stop);
    // What stood there when the page came is read with the page.
    Effect::new(move |first: Option<String>| {
        let now = [said.get(), notes.get()].join(" ");
        let is_news = first.is_some_and(|before| before != now);
        if is_news {
            stop();
            let say = {
                let now = now.clone();
                move || drop(calm.try_set(now))
            };
            waiting.set_value(set_timeout_with_handle(say, CALM).ok());
        }
        now
    });
    live(view! { <p class="visually-hidden" role="status">{text(move || calm.get())}</p> })
}

/// What the values chosen in a facet are called.
fn labels(listing: Listing, asked: &Asked, facet: &str) -> Vec<String> {
    let chosen = asked.chosen.iter().filter(|(name, _)| name == facet);
    chosen.map(|(facet, value)| listing.label(facet, value)).collect()
}

/// Nothing was found: what would be, if something were let go.
fn nothing(listing: Listing, pick: &Pick) -> Live {
    let words = words();
    let help = match (pick.asked.is_narrowed(), pick.asked.has_words()) {
        (true, true) => words.nothing_found,
        (true, false) => words.nothing_help,
        _ => words.nothing_yet,
    };
    let way = |(name, total): &(String, usize)| {
        let facet = listing.facets.with_value(|facets| {
            facets.iter().find(|facet| facet.name == *name).map(|facet| facet.heading.clone())
        });
        let said = (words.without)(facet.as_deref(), *total);
        let name = name.clone();
        let act = move || {
            listing.take_back(|asked| match name.is_empty() {
                true => asked.text.clear(),
                false => asked.chosen.retain(|(facet, _)| *facet != name),
            });
        };
        live(view! { <li><button type="button" class="chip" on:click=press(act)>{said}</button></li> })
    };
    let ways: Vec<Live> = pick.without.iter().map(way).collect();
    let ways = (!ways.is_empty()).then(|| live(view! { <ul class="chips">{ways}</ul> }));
    live(view! {
        <div class="nothing">
            <h3>{words.nothing_heading}</h3>
            <p>{help}</p>
            {ways}
        </div>
    })
}

/// Newest first or best first: only a question if words were asked for.
fn order(listing: Listing) -> Live {
    let words = words();
    let has_words =
        memo(move || listing.asked.with(Asked::has_words) && listing.shown.with(|pick| pick.total > 1));
    let change = move |event| {
        let newest = event_target_value(&event) == "newest";
        listing.change(|asked| asked.newest = newest);
    };
    let newest = move || listing.asked.with(|asked| asked.newest);
    part(move || {
        has_words.get().then(|| {
            live(view! {
                <p class="order">
                    <label for="sort">{words.order_label}</label>
                    <select id="sort" on:change=change>
                        <option value="best" prop:selected=move || !newest()>{words.order_best}</option>
                        <option value="newest" prop:selected=newest>{words.order_newest}</option>
                    </select>
                </p>
            })
        })
    })
}

/// What was chosen, each with a way to take it back, where the reader looks: above the list.
fn chosen(listing: Listing) -> Live {
    let words = words();
    let chip = move |label: String, take_back: Box<dyn Fn()>| {
        live(view! {
            <li>
                <button type="button" class="chip chosen" on:click=press(take_back)>
                    <span class="visually-hidden">{words.remove_choice}</span>
                    {label}
                </button>
            </li>
        })
    };
    // Buttons are exchanged only when there are others.
    let asked = memo(move || Asked { typing: false, newest: false, pages: 1, ..listing.asked.get() });
    part(move || {
        let asked = asked.get();
        let mut chips = Vec::new();
        if asked.has_words() {
            let label = (words.quoted)(asked.text.trim());
            chips.push(chip(label, Box::new(move || listing.take_back(|asked| asked.text.clear()))));
        }
        for (facet, value) in &asked.chosen {
            let (label, choice) = (listing.label(facet, value), (facet.clone(), value.clone()));
            let take_back =
                move || listing.take_back(|asked| asked.chosen.retain(|chosen| *chosen != choice));
            chips.push(chip(label, Box::new(take_back)));
        }
        if asked.saved {
            let label = words.only_saved.to_owned();
            chips.push(chip(label, Box::new(move || listing.take_back(|asked| asked.saved = false))));
        }
        (!chips.is_empty()).then(|| {
            let clear = move || listing.take_back(|asked| *asked = Asked::default());
            live(view! {
                <ul class="chips chosen-topics" aria-label=words.chosen>
                    {chips}
                    <li><button type="button" class="clear" on:click=press(clear)>{words.clear_all}</button></li>
                </ul>
            })
        })
    })
}

/// How much is shown, and the way to more: a button when the page is alive, the archive when it is not.
fn more(listing: Listing) -> Live {
    let words = words();
    let app = app();
    let archive = app.site.href("archive/");
    let has_more = memo(move || listing.has_more());
    let may_grow = memo(move || app.awake.get() && listing.asked.with(|asked| asked.pages < MOST_PAGES));
    let way = move || {
        if !has_more.get() {
            None
        } else if may_grow.get() {
            Some(live(view! {
                <button type="button" id=MORE_ID class="more" on:click=press(move || listing.more())>
                    {text(move || if listing.busy.get() { words.loading } else { words.show_more }.to_owned())}
                </button>
            }))
        } else {
            let link = view! { <a id=MORE_ID class="more" href=archive.clone() rel="external">{words.all_by_year}</a> };
            Some(still(link).live())
        }
    };
    live(view! {
        <p class="shown">{text(move || listing.shown.with(|pick| (words.showing)(pick.cards.len(), pick.total)))}</p>
        {part(way)}
    })
}
