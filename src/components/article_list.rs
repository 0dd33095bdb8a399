//! A list of cards that grows page by page; on the home page with the search box above it and the filter beside it.

use super::view::{Dynamic, Static, dyn_text, dyn_view, dynamic, effect, memo, on_click, tag};
use super::{
    card::card,
    context::app,
    filter::filter,
    listing::{ARTICLES_ID, Listing},
    overview_bars::bars,
    problem::{problem, unreadable},
    search_box::search_box,
};
use crate::catalog::{Card, Highlights, ListQuery, ListResults, ListView};
use crate::i18n::{Arg, say, say_with};
use leptos::{html, leptos_dom::helpers::TimeoutHandle, prelude::*};
use plainsight_contracts::{
    addresses::{ARCHIVE, list},
    facets::Facet,
    limits::MOST_PAGES,
};
use std::time::Duration;
use web_sys::Element;

/// How long a result stands before it is said aloud.
const CALM: Duration = Duration::from_millis(1_000);

const TOPIC: &str = Facet::Topic.name();

/// The id of the way to more articles, whichever it is.
const MORE_ID: &str = "more";

pub fn article_list(view: &ListView) -> Dynamic {
    let listing = Listing::of(view);
    let is_home = view.topic.is_none();
    let topic = view.topic.as_ref().map(|topic| topic.name.clone());
    dynamic(view! {
        {is_home.then(|| search_box(listing))}
        <div class="browse" class:with-filter=is_home>
            {is_home.then(|| filter(listing))}
            {bars(view, listing)}
            <section class="list" aria-busy=busy(listing)>
                <h2 id=ARTICLES_ID tabindex="-1">{dyn_text(move || heading(&listing.results.get().query).to_owned())}</h2>
                {is_home.then(|| chosen(listing))}
                <div class="list-bar">
                    {result(listing, topic)}
                    {is_home.then(|| order(listing))}
                </div>
                {cards(listing, card)}
                {more(listing)}
            </section>
        </div>
    })
}

/// Whether something is on its way, for `aria-busy`.
pub fn busy(listing: Listing) -> Box<dyn Fn() -> String + Send> {
    Box::new(move || listing.busy.get().to_string())
}

/// A card, and what of it was looked for.
type Found = (Card, Option<Highlights>);

/// A way to show one.
pub type ShowCard = fn(&Card, Option<&Highlights>) -> Static;

/// The cards, and what is wrong with them if something is.
pub fn cards(listing: Listing, show: ShowCard) -> Dynamic {
    // Only when it changes: a button that is exchanged under a finger is never pressed.
    let failed = memo(move || listing.failed.get());
    dynamic(view! {
        {dyn_view(move || failed.get().map(|what| problem(what, move || listing.retry())))}
        {dyn_view(move || {
            let missing = listing.results.with(|results| results.unreadable);
            (missing > 0).then(|| unreadable(missing, move || listing.retry()))
        })}
        {keyed_cards(listing, show)}
    })
}

/// The list itself. A card that stays is left alone, wherever it goes: it may have the focus, or a finger on it.
fn keyed_cards(listing: Listing, show: ShowCard) -> Dynamic {
    // A card that is found by other words is another card.
    let key = |(card, why): &Found| card.id.clone() + &why.as_ref().map(Highlights::key).unwrap_or_default();
    let item = move |(card, why): &Found| tag("li").child(show(card, why.as_ref()));
    let list = NodeRef::<html::Ul>::new();
    let first = listing.results.get_untracked();
    let items = first.cards.iter().map(item).collect::<Vec<Static>>();
    let mut keys: Vec<String> = first.cards.iter().map(key).collect();
    effect(move || {
        let results = listing.results.get();
        let wanted: Vec<String> = results.cards.iter().map(key).collect();
        let Some(list) = list.get().filter(|_| wanted != keys) else { return };
        let children = list.children();
        let old: Vec<Option<Element>> = (0..keys.len() as u32).map(|n| children.item(n)).collect();
        for (n, found) in results.cards.iter().enumerate() {
            let kept = keys.iter().position(|known| *known == wanted[n]).and_then(|at| old[at].clone());
            let place = children.item(n as u32);
            if kept.is_none() || kept != place {
                let element = kept.unwrap_or_else(|| item(found).element());
                _ = list.insert_before(&element, place.as_deref());
            }
        }
        while let Some(left_over) = children.item(wanted.len() as u32) {
            left_over.remove();
        }
        keys = wanted;
    });
    dynamic(view! { <ul class="cards" role="list" node_ref=list>{items}</ul> })
}

fn heading(query: &ListQuery) -> &'static str {
    match (query.has_words(), query.newest) {
        (false, _) => say("articles-heading"),
        (true, false) => say("best-heading"),
        (true, true) => say("newest-heading"),
    }
}

/// How many articles there are, said aloud when it changes, what was taken for what, and what to do if there are none.
fn result(listing: Listing, topic: Option<String>) -> Dynamic {
    // Of what is shown and not of what was asked for: while that is on its way the number would be wrong.
    let said = memo(move || {
        listing.results.with(|results| {
            let query = &results.query;
            let mut topics = labels(listing, query, TOPIC);
            topics.extend(topic.clone());
            let mut said = narrowed(results.answer.total, query, &topics);
            listing.facets.with_value(|facets| {
                for facet in facets.iter().filter(|facet| facet.name != TOPIC) {
                    let chosen = labels(listing, query, &facet.name);
                    if !chosen.is_empty() {
                        let facet = Arg::from(&facet.heading);
                        let args =
                            [("result", (&said).into()), ("facet", facet), ("values", Arg::any(&chosen))];
                        said = say_with("list-result-facet", &args);
                    }
                }
            });
            said
        })
    });
    let notes = memo(move || {
        let results = listing.results.get();
        let taken = results.answer.taken.iter();
        let taken = taken.map(|(typed, taken)| {
            say_with("word-taken", &[("typed", typed.into()), ("taken", taken.into())])
        });
        let unknown =
            results.answer.unknown.iter().map(|word| say_with("word-unknown", &[("word", word.into())]));
        taken.chain(unknown).collect::<Vec<_>>().join(" ")
    });
    dynamic(view! {
        <p class="result">{dyn_text(move || said.get())}</p>
        <p class="taken">{dyn_text(move || notes.get())}</p>
        {announced(said, notes)}
        {dyn_view(move || {
            let results = listing.results.get();
            (results.answer.total == 0).then(|| nothing(listing, &results))
        })}
    })
}

/// How many articles there are for words that were typed, topics, and what was saved.
fn narrowed(total: usize, query: &ListQuery, topics: &[String]) -> String {
    let articles = say_with("articles-count", &[("count", total.into())]);
    let by = [(query.has_words(), "words"), (!topics.is_empty(), "topics"), (query.saved, "saved")];
    let by: Vec<&str> = by.into_iter().filter(|(narrows, _)| *narrows).map(|(_, by)| by).collect();
    if by.is_empty() {
        return articles;
    }
    let words = quoted(query);
    let args = [("by", by.join("-")), ("articles", articles), ("words", words)];
    let [by, articles, words] = args.each_ref().map(|(name, text)| (*name, Arg::from(text)));
    say_with("list-result", &[by, articles, words, ("topics", Arg::any(topics))])
}

/// What was typed, where it stands among other things that were chosen.
fn quoted(query: &ListQuery) -> String {
    say_with("quoted", &[("words", query.text.trim().into())])
}

/// What is shown, said aloud once it has stood for a while: who types slowly hears one message and not one for every letter.
fn announced(said: Memo<String>, notes: Memo<String>) -> Dynamic {
    let calm = RwSignal::new(String::new());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = waiting.try_update_value(Option::take) {
            timer.clear();
        }
    };
    on_cleanup(stop);
    // What stood there when the page came is read with the page.
    let mut before = None::<String>;
    effect(move || {
        let now = [said.get(), notes.get()].join(" ");
        if before.as_ref().is_some_and(|before| *before != now) {
            stop();
            let news = now.clone();
            let say = move || drop(calm.try_set(news));
            waiting.set_value(set_timeout_with_handle(say, CALM).ok());
        }
        before = Some(now);
    });
    dynamic(view! { <p class="visually-hidden" role="status">{dyn_text(move || calm.get())}</p> })
}

/// What the values chosen in a facet are called.
fn labels(listing: Listing, query: &ListQuery, facet: &str) -> Vec<String> {
    let chosen = query.filters.iter().filter(|(name, _)| name == facet);
    chosen.map(|(facet, value)| listing.label(facet, value)).collect()
}

/// Nothing was found: what would be, if something were let go.
fn nothing(listing: Listing, results: &ListResults) -> Dynamic {
    let help = match (results.query.is_narrowed(), results.query.has_words()) {
        (true, true) => say("nothing-found"),
        (true, false) => say("nothing-help"),
        _ => say("nothing-yet"),
    };
    let way = |(name, total): &(String, usize)| {
        let facet = listing.facets.with_value(|facets| {
            facets.iter().find(|facet| facet.name == *name).map(|facet| facet.heading.clone())
        });
        let articles = say_with("articles-count", &[("count", (*total).into())]);
        let said = match &facet {
            Some(facet) => {
                say_with("without-choice", &[("facet", facet.into()), ("articles", (&articles).into())])
            }
            None => say_with("without-words", &[("articles", (&articles).into())]),
        };
        let name = name.clone();
        let act = move || {
            listing.take_back(|query| match name.is_empty() {
                true => query.text.clear(),
                false => query.filters.retain(|(facet, _)| *facet != name),
            });
        };
        dynamic(view! { <li><button type="button" class="chip" on:click=on_click(act)>{said}</button></li> })
    };
    let ways: Vec<Dynamic> = results.answer.without.iter().map(way).collect();
    let ways = (!ways.is_empty()).then(|| dynamic(view! { <ul class="chips">{ways}</ul> }));
    dynamic(view! {
        <div class="nothing">
            <h3>{say("nothing-heading")}</h3>
            <p>{help}</p>
            {ways}
        </div>
    })
}

/// Newest first or best first: only a question if words were asked for.
fn order(listing: Listing) -> Dynamic {
    let has_words = memo(move || {
        listing.query.with(ListQuery::has_words) && listing.results.with(|results| results.answer.total > 1)
    });
    let change = move |event| {
        let newest = event_target_value(&event) == list::NEWEST;
        listing.change(|query| query.newest = newest);
    };
    let newest = move || listing.query.with(|query| query.newest);
    dyn_view(move || {
        has_words.get().then(|| {
            dynamic(view! {
                <p class="order">
                    <label for=list::SORT>{say("order-label")}</label>
                    <select id=list::SORT on:change=change>
                        <option value="best" prop:selected=move || !newest()>{say("order-best")}</option>
                        <option value=list::NEWEST prop:selected=newest>{say("order-newest")}</option>
                    </select>
                </p>
            })
        })
    })
}

/// What was chosen, each with a way to take it back, where the reader looks: above the list.
fn chosen(listing: Listing) -> Dynamic {
    let chip = move |label: String, take_back: Box<dyn Fn()>| {
        dynamic(view! {
            <li>
                <button type="button" class="chip chosen" on:click=on_click(take_back)>
                    <span class="visually-hidden">{say("remove-choice")}" "</span>
                    {label}
                </button>
            </li>
        })
    };
    // Buttons are exchanged only when there are others.
    let query = memo(move || ListQuery { typing: false, newest: false, pages: 1, ..listing.query.get() });
    dyn_view(move || {
        let query = query.get();
        let mut chips = Vec::new();
        if query.has_words() {
            chips.push(chip(quoted(&query), Box::new(move || listing.take_back(|query| query.text.clear()))));
        }
        for (facet, value) in &query.filters {
            let (label, choice) = (listing.label(facet, value), (facet.clone(), value.clone()));
            let take_back =
                move || listing.take_back(|query| query.filters.retain(|chosen| *chosen != choice));
            chips.push(chip(label, Box::new(take_back)));
        }
        if query.saved {
            let label = say("only-saved").to_owned();
            chips.push(chip(label, Box::new(move || listing.take_back(|query| query.saved = false))));
        }
        (!chips.is_empty()).then(|| {
            let clear = move || listing.take_back(|query| *query = ListQuery::default());
            dynamic(view! {
                <ul class="chips chosen-topics" aria-label=say("chosen")>
                    {chips}
                    <li><button type="button" class="clear" on:click=on_click(clear)>{say("clear-all")}</button></li>
                </ul>
            })
        })
    })
}

/// How much is shown, and the way to more: a button when the page is alive, the archive when it is not.
fn more(listing: Listing) -> Dynamic {
    let app = app();
    let archive = app.site.href(ARCHIVE);
    let has_more = memo(move || listing.has_more());
    let may_grow = memo(move || app.awake.get() && listing.query.with(|query| query.pages < MOST_PAGES));
    let way = move || {
        if !has_more.get() {
            None
        } else if may_grow.get() {
            Some(dynamic(view! {
                <button type="button" id=MORE_ID class="more" on:click=on_click(move || listing.more())>
                    {dyn_text(move || say(if listing.busy.get() { "loading" } else { "show-more" }).to_owned())}
                </button>
            }))
        } else {
            let link = tag("a").id(MORE_ID).class("more").attr("href", &archive).external();
            Some(link.child(say("all-by-year")).dynamic())
        }
    };
    let shown = move || {
        let (shown, all) = listing.results.with(|results| (results.cards.len(), results.answer.total));
        say_with("showing-count", &[("shown", shown.into()), ("all", all.into())])
    };
    dynamic(view! {
        <p class="shown">{dyn_text(shown)}</p>
        {dyn_view(way)}
    })
}
