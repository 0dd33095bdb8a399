//! What each component is for, its parameters, and examples of it: data in a file per component, made into views here. Tests
//! show them in a browser, and `cargo xtask gallery` on a page for contributors.

use leptos::prelude::*;
use plainsight::catalog::{
    ArticleView, Card, Glossary, Highlights, Ladder, Line, ListView, NoticePlace, PageView, Problem,
    RelatedArticle, Rich, Site, SiteDetails,
};
use plainsight::components::{
    article_list, card, code,
    context::App,
    copy, details, explainer, facts, filter, fold, glance, heading, ladder,
    listing::Listing,
    notices, numbers, overview, overview_bars, panel, print, problem, proof, provenance, questions, related,
    results, rich, save, search_box, shell, tools,
    view::{Dynamic, dynamic, tag},
};
use plainsight::evidence::{self, ArticleContext, article_view};
use plainsight::load::Page;
use plainsight::model::{Article, GlossaryEntry};
use serde_json::Value;

/// The file of each component, named as its module.
pub const FILES: [(&str, &str); 28] = [
    ("article_list", include_str!("article_list.json")),
    ("card", include_str!("card.json")),
    ("code", include_str!("code.json")),
    ("copy", include_str!("copy.json")),
    ("details", include_str!("details.json")),
    ("explainer", include_str!("explainer.json")),
    ("facts", include_str!("facts.json")),
    ("filter", include_str!("filter.json")),
    ("fold", include_str!("fold.json")),
    ("glance", include_str!("glance.json")),
    ("heading", include_str!("heading.json")),
    ("ladder", include_str!("ladder.json")),
    ("notices", include_str!("notices.json")),
    ("numbers", include_str!("numbers.json")),
    ("overview", include_str!("overview.json")),
    ("overview_bars", include_str!("overview_bars.json")),
    ("panel", include_str!("panel.json")),
    ("print", include_str!("print.json")),
    ("problem", include_str!("problem.json")),
    ("proof", include_str!("proof.json")),
    ("provenance", include_str!("provenance.json")),
    ("questions", include_str!("questions.json")),
    ("related", include_str!("related.json")),
    ("results", include_str!("results.json")),
    ("rich", include_str!("rich.json")),
    ("save", include_str!("save.json")),
    ("search_box", include_str!("search_box.json")),
    ("shell", include_str!("shell.json")),
];

/// A component as its file describes it.
pub struct Component {
    /// Its module in `src/components`.
    pub name: &'static str,
    pub purpose: String,
    /// Name, type and meaning of each.
    pub parameters: Vec<[String; 3]>,
    pub examples: Vec<Example>,
}

/// A component in one of its states.
#[derive(Clone)]
pub struct Example {
    pub component: &'static str,
    /// The function that makes it.
    pub view: String,
    pub name: String,
    /// Is it shown as the app has it, or as it stands in a page before?
    pub awake: bool,
    /// What the view is given.
    pub data: Value,
}

/// All of them, or what is wrong with a file.
pub fn components() -> Vec<Component> {
    FILES.iter().map(|(name, text)| component(name, text)).collect()
}

fn component(name: &'static str, text: &str) -> Component {
    let json: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}.json: {error}"));
    let parameter = |it: &Value| ["name", "type", "meaning"].map(|key| text_of(it, key));
    let example = |it: &Value| Example {
        component: name,
        view: text_of(it, "view"),
        name: text_of(it, "name"),
        awake: it["awake"] == true,
        data: it["data"].clone(),
    };
    Component {
        name,
        purpose: text_of(&json, "purpose"),
        parameters: items(&json["parameters"]).iter().map(parameter).collect(),
        examples: items(&json["examples"]).iter().map(example).collect(),
    }
}

impl Example {
    /// Shares what the app shares, and makes the view. It is called where the view is to live.
    pub fn show(&self) -> Dynamic {
        let app = App::provide(self.page(), tools::TOOLS);
        app.awake.set(self.awake);
        self.view().unwrap_or_else(|| panic!("examples.rs does not know {}::{}", self.component, self.view))
    }

    fn page(&self) -> Page {
        let site = Site::read(&self.data["site"]).unwrap_or_else(|| {
            let details = SiteDetails {
                name: "Plain Examples".into(),
                tagline: "Research in plain words".into(),
                publisher: "Example Trust".into(),
                topics: vec![("diet".into(), "Food".into())],
                ..SiteDetails::default()
            };
            Site::new("/ms/", details)
        });
        Page { site, path: String::new(), view: PageView::List(ListView::default()) }
    }

    /// The one place that knows how each view is called.
    fn view(&self) -> Option<Dynamic> {
        let data = &self.data;
        let text = |key: &str| text_of(data, key);
        Some(match (self.component, self.view.as_str()) {
            ("article_list", "article_list") => article_list::article_list(&list(data)),
            ("article_list", "cards") => article_list::cards(listing(data), card::card),
            ("card", "card") => card::card(&card_of(&data["card"]), highlights(data).as_ref()).dynamic(),
            ("card", "card_in_frame") => {
                card::card_in_frame(&card_of(&data["card"]), highlights(data).as_ref()).dynamic()
            }
            ("card", "cue") => card::cue(&card_of(&data["card"]).cue).dynamic(),
            ("card", "headline") => card::headline(&card_of(&data["card"])).dynamic(),
            ("card", "origin") => card::origin(&card_of(&data["card"])).dynamic(),
            ("card", "study_date") => card::study_date(&card_of(&data["card"])).dynamic(),
            ("code", "code") => dynamic(code::code(&numbers_of(data, "rows"))),
            ("copy", "copy_button") => copy::copy_button(text("citation")),
            ("details", "details") => details::details(details::paper(&article(data)), &text("citation")),
            ("details", "citation_files") => details::citation_files(&article(data)).dynamic(),
            ("details", "paper") => details::paper(&article(data)).dynamic(),
            ("explainer", "explainer") => explainer::explainer(&article(data)).dynamic(),
            ("facts", "facts") => dynamic(view! { <dl class="facts">{facts::facts(&lines(data))}</dl> }),
            ("facts", "line") => dynamic(
                lines(data).iter().map(|line| facts::line(line, &text("language"))).collect::<Vec<_>>(),
            ),
            ("filter", "filter") => filter::filter(listing(data)),
            ("filter", "topics") => dynamic(filter::topics(listing(data))),
            ("fold", "fold") => fold::fold("More", tag("p").child(text("text"))).dynamic(),
            ("fold", "fold_heading") => tag("details").child(fold::fold_heading("More")).dynamic(),
            ("glance", "glance") => glance::glance(&article(data)).dynamic(),
            ("heading", "page_heading") => {
                heading::page_heading(text("text"), data["lang"].as_str().unwrap_or_default()).dynamic()
            }
            ("ladder", "ladder") => {
                ladder::ladder(&Ladder { steps: texts(&data["steps"]), here: count(data, "here") }).dynamic()
            }
            ("notices", "badges") => dynamic(notices::badges(&pairs(&data["kinds"]))),
            ("notices", "notices") => {
                let place = match text("place").as_str() {
                    "takeaway" => NoticePlace::Takeaway,
                    "section" => NoticePlace::Section,
                    _ => NoticePlace::First,
                };
                dynamic(notices::notices(&article(data).notices, place))
            }
            ("notices", "news") => notices::news(&article(data)).dynamic(),
            ("notices", "since") => notices::since(&article(data)).dynamic(),
            ("results", "main_result") => dynamic(results::main_result(&article(data))),
            ("results", "results") => {
                let view = article(data);
                let of = |are_harms| results::results(&view.results, are_harms, &view.card.language);
                dynamic(view! { {of(false)} {of(true)} })
            }
            ("results", "small") => {
                let view = article(data);
                results::small(view.card.main.as_ref()?, &view.card.language).dynamic()
            }
            ("overview_bars", "bars") => overview_bars::bars(&list(data), listing(data))?,
            ("numbers", "numbers") => numbers::numbers(&article(data)).dynamic(),
            ("numbers", "way_to_numbers") => numbers::way_to_numbers().dynamic(),
            ("overview", "overview") => overview::overview(list(data).overview.as_ref()?).dynamic(),
            ("panel", "panel") => panel::panel(&article(data)).dynamic(),
            ("print", "print") => print::print(),
            ("problem", "problem") => problem::problem(problem_of(data)?, || ()),
            ("problem", "unreadable") => problem::unreadable(count(data, "count"), || ()),
            ("proof", "proof") => dynamic(proof::proof(&article(data).found.proof)),
            ("provenance", "provenance") => provenance::provenance(&article(data)).dynamic(),
            ("questions", "questions") => questions::questions(&article(data)).dynamic(),
            ("questions", "way_to_questions") => questions::way_to_questions(count(data, "count")).dynamic(),
            ("related", "related") => related::related(&neighbours(data)).dynamic(),
            ("rich", "paragraph") => {
                let view = article(data);
                let paragraphs =
                    view.found.text.iter().map(|text| rich::paragraph(text, "en")).collect::<Vec<_>>();
                dynamic(view! { {paragraphs} {rich::meanings(&view.meanings)} })
            }
            ("rich", "spans") => {
                let view = article(data);
                let quote = tag("blockquote").child(rich::spans(&view.found.text[0]));
                dynamic(view! { {quote} {rich::meanings(&view.meanings)} })
            }
            ("rich", "meanings") => dynamic(rich::meanings(&article(data).meanings)),
            ("save", "save") => save::save(&text("id"), &text("title")),
            ("search_box", "search_box") => search_box::search_box(listing(data)),
            ("shell", "skip_link") => shell::skip_link().dynamic(),
            ("shell", "header") => shell::header().dynamic(),
            ("shell", "footer") => shell::footer().dynamic(),
            _ => return None,
        })
    }
}

/// What is said of an article, as publishing says it.
fn article(data: &Value) -> ArticleView {
    let entries: Vec<GlossaryEntry> = items(&data["glossary"])
        .iter()
        .map(|entry| GlossaryEntry {
            slug: text_of(entry, "slug"),
            term: text_of(entry, "term"),
            definition: text_of(entry, "definition"),
            ..GlossaryEntry::default()
        })
        .collect();
    let glossary = Glossary::new(&entries);
    let article = Article::read(&data["article"]).0.unwrap_or_else(|| panic!("no article in {data}"));
    let with = ArticleContext {
        card: evidence::card(&article),
        glossary: &glossary,
        language: "en",
        citation: text_of(data, "citation"),
        citation_files: Vec::new(),
        code: Vec::new(),
        parts: &[],
        related: Vec::new(),
    };
    article_view(&article, with)
}

fn card_of(card: &Value) -> Card {
    Card::read(card).unwrap_or_else(|| panic!("no card: {card}"))
}

fn highlights(data: &Value) -> Option<Highlights> {
    let why = data.get("why")?;
    let [title, takeaway, sentence] = ["title", "takeaway", "sentence"].map(|key| texts(&why[key]));
    Some(Highlights { title, takeaway, sentence })
}

fn list(data: &Value) -> ListView {
    match PageView::read(data) {
        Some(PageView::List(list)) => list,
        _ => panic!("no list: {data}"),
    }
}

/// A list in the state that the data tell of.
fn listing(data: &Value) -> Listing {
    let listing = Listing::of(&list(data));
    listing.busy.set(data["busy"] == true);
    listing.failed.set(problem_of(data));
    listing
}

fn problem_of(data: &Value) -> Option<Problem> {
    Some(match data["problem"].as_str()? {
        "unreachable" => Problem::Unreachable,
        "timeout" => Problem::Timeout,
        "not-found" => Problem::NotFound,
        "status" => Problem::Status(503),
        "too-large" => Problem::TooLarge,
        "damaged" => Problem::Damaged,
        other => panic!("no problem: {other}"),
    })
}

fn lines(data: &Value) -> Vec<Line> {
    let line = |line: &Value| Line {
        label: line["label"].as_str().map(str::to_owned),
        text: Rich::read(&line["text"]),
        own: line["own"] == true,
        ..Line::default()
    };
    items(&data["lines"]).iter().map(line).collect()
}

fn neighbours(data: &Value) -> Vec<RelatedArticle> {
    let neighbour = |it: &Value| RelatedArticle::new(&card_of(&it["card"]), text_of(it, "why"));
    items(&data["neighbours"]).iter().map(neighbour).collect()
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn texts(value: &Value) -> Vec<String> {
    items(value).iter().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

fn pairs(value: &Value) -> Vec<(String, String)> {
    items(value)
        .iter()
        .map(texts)
        .filter_map(|pair| Some((pair.first()?.clone(), pair.get(1)?.clone())))
        .collect()
}

fn text_of(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

fn numbers_of(value: &Value, key: &str) -> Vec<u64> {
    value[key].as_array().into_iter().flatten().filter_map(Value::as_u64).collect()
}

fn count(value: &Value, key: &str) -> usize {
    value[key].as_u64().and_then(|n| n.try_into().ok()).unwrap_or_default()
}
