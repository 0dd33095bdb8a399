//! An article and what stands beside it.

use crate::catalog::{Card, ResultView, Rich, TEASER_LIMIT, json::Json, teaser};
use crate::model::Link;
use serde::Serialize;

/// Where a link to the section "More details" goes in a sentence.
pub const DETAILS_MARK: &str = "{details}";

/// Everything an article's page says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ArticleView {
    /// Title, cue, date, journal.
    pub card: Card,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<NoticeView>,
    /// What can be had where.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub available: Vec<AvailableView>,
    pub takeaway: Rich,
    /// Who was studied, how, and whether it reached its goal, as far as that is known: the shortest there is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub glance: Vec<Line>,
    /// What the study found; it also says where the numbers of title and takeaway stand.
    pub found: SectionView,
    #[serde(skip_serializing_if = "SectionView::is_empty")]
    pub matters: SectionView,
    #[serde(skip_serializing_if = "SectionView::is_empty")]
    pub limits: SectionView,
    /// The evidence panel: always the same rows in the same order.
    pub panel: Vec<Row>,
    /// Where the treatment stands; `None` for studies that tested none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ladder: Option<Ladder>,
    /// What was measured, in numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<ResultView>,
    /// The explainer's first sentences. [`DETAILS_MARK`] stands where the link to "More details" goes.
    pub weigh: Vec<String>,
    /// The parts of the explainer this study needs, its weakest point first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<Concern>,
    /// The published paper.
    pub details: Vec<Line>,
    /// Where to read it: what the link says, and where it leads.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<(String, Link)>,
    /// How to cite it, ready to be copied.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub citation: String,
    /// The citation in the formats of [`CITATION_FILES`](crate::catalog::CITATION_FILES), in their order. If they are long, for
    /// a paper by hundreds of authors, there are none, and they stand as files beside the page.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citation_files: Vec<String>,
    /// A code that leads to the page, for its paper: its rows, whose bits are dark from the left.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub code: Vec<u64>,
    /// How this summary was made.
    pub provenance: Vec<Line>,
    /// What the marked words mean, in the order of their first use.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub meanings: Vec<Meaning>,
    /// Best first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<RelatedArticle>,
}

/// A section of the article's text.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SectionView {
    pub text: Vec<Rich>,
    /// Where its numbers stand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proof: Vec<ProofView>,
}

/// What became known about the study since.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct NoticeView {
    /// A word of [`NoticeKind`](crate::model::NoticeKind), and its name.
    pub kind: String,
    pub name: String,
    pub place: NoticePlace,
    /// The day as ISO 8601 has it, and in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    /// What kind of thing it is, where the notice does not say it itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explained: Option<String>,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

/// Where a notice stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticePlace {
    /// Before anything else that the article says.
    #[default]
    First,
    /// Below the takeaway: it changes what a reader should think or do.
    Takeaway,
    /// In the section on what happened since.
    Section,
}

/// What can be had in one part of the world.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AvailableView {
    pub place: String,
    /// The article's own words, and when that was so.
    pub text: String,
    /// Where it says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

impl AvailableView {
    fn read(available: Json) -> Self {
        Self { place: available.text("place"), text: available.text("text"), url: available.link("url") }
    }
}

/// A page on which numbers of the article stand, and which of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProofView {
    pub numbers: Vec<String>,
    /// What it is, such as "Abstract: PubMed".
    pub place: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worked_out: Option<String>,
}

impl ProofView {
    fn read_list(of: &Json) -> Vec<Self> {
        of.items("proof").map(Self::read).collect()
    }

    fn read(proof: Json) -> Self {
        Self {
            numbers: proof.texts("numbers"),
            place: proof.text("place"),
            url: proof.link("url"),
            worked_out: proof.some_text("worked_out"),
        }
    }
}

impl SectionView {
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn read(section: Json) -> Self {
        let text = section.items("text").filter_map(|text| Rich::read(text.0)).collect();
        Self { text, proof: ProofView::read_list(&section) }
    }
}

impl NoticeView {
    fn read(notice: Json) -> Self {
        Self {
            kind: notice.text("kind"),
            name: notice.text("name"),
            place: match notice.text("place").as_str() {
                "takeaway" => NoticePlace::Takeaway,
                "section" => NoticePlace::Section,
                _ => NoticePlace::First,
            },
            date: notice.some_text("date"),
            day: notice.some_text("day"),
            explained: notice.some_text("explained"),
            text: notice.text("text"),
            url: notice.link("url"),
        }
    }
}

/// A related article, and why it is one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RelatedArticle {
    /// Of which only what is shown here is said; the takeaway is cut to a teaser.
    pub card: Card,
    /// Such as "Also about fatigue and exercise".
    pub why: String,
}

impl RelatedArticle {
    /// From the whole card.
    pub fn new(card: &Card, why: String) -> Self {
        let Card { id, language, title, takeaway, cue, study_date, date, notices, .. } = card.clone();
        let takeaway = teaser(&takeaway, TEASER_LIMIT);
        let (journal, topics, minutes) = (None, Vec::new(), 1);
        Self {
            card: Card {
                id,
                language,
                title,
                takeaway,
                cue,
                study_date,
                date,
                journal,
                topics,
                main: None,
                notices,
                minutes,
            },
            why,
        }
    }

    fn read(related: Json) -> Option<Self> {
        Some(Self { card: Card::read(related.get("card")?.0)?, why: related.text("why") })
    }
}

/// A row of the evidence panel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// A word of [`PanelRow`](crate::model::PanelRow), which is also the name of the explainer's part.
    pub slug: String,
    pub name: String,
    pub lines: Vec<Line>,
    #[serde(skip_serializing_if = "RowState::is_known")]
    pub state: RowState,
    /// Where its numbers stand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proof: Vec<ProofView>,
}

/// What can be seen of a row before it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowState {
    #[default]
    Known,
    /// Nobody reported it.
    Missing,
    /// The question makes no sense for such a study.
    DoesNotApply,
}

impl RowState {
    const TERMS: [(&str, Self); 3] =
        [("known", Self::Known), ("missing", Self::Missing), ("does-not-apply", Self::DoesNotApply)];

    pub fn word(self) -> &'static str {
        Self::TERMS[self as usize].0
    }

    fn is_known(&self) -> bool {
        *self == Self::Known
    }

    fn read(word: &str) -> Self {
        Self::TERMS.into_iter().find(|(known, _)| *known == word).map(|(_, state)| state).unwrap_or_default()
    }
}

/// A fact, and what it is a fact about.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Line {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// `None` is "not reported", which is said aloud.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Rich>,
    /// An explanation of the line before, and not a fact of its own.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub aside: bool,
    /// The article's own words, in its own language.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

/// The whole scale of a treatment's research, and this study's place on it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ladder {
    /// From the laboratory to many trials together.
    pub steps: Vec<String>,
    /// The study's step, from 1.
    pub here: usize,
}

/// A part of the explainer that an article's study needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Concern {
    /// The part of the explainer's page that says more.
    pub slug: String,
    pub heading: String,
    pub text: String,
}

/// What a marked word means.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Meaning {
    pub slug: String,
    pub term: String,
    pub definition: String,
    /// Such as "Say: nah-tah-LIZ-oo-mab. Also called: Tysabri."
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<String>,
}

impl ArticleView {
    pub(super) fn read(view: Json) -> Option<Self> {
        let section = |key| view.get(key).map(SectionView::read).unwrap_or_default();
        let lines = |key| view.items(key).map(Line::read).collect();
        let link = |pair: Json| {
            let mut parts = pair.list();
            Some((parts.next()?.string()?, Link::parse(parts.next()?.0.as_str()?)?))
        };
        Some(Self {
            card: Card::read(view.get("card")?.0)?,
            notices: view.items("notices").map(NoticeView::read).collect(),
            available: view.items("available").map(AvailableView::read).collect(),
            takeaway: view.get("takeaway").and_then(|text| Rich::read(text.0)).unwrap_or_default(),
            glance: lines("glance"),
            found: section("found"),
            matters: section("matters"),
            limits: section("limits"),
            panel: view.items("panel").map(Row::read).collect(),
            ladder: view.get("ladder").and_then(Ladder::read),
            results: view.items("results").map(ResultView::read).collect(),
            weigh: view.texts("weigh"),
            concerns: view.items("concerns").map(Concern::read).collect(),
            details: lines("details"),
            links: view.items("links").filter_map(link).collect(),
            citation: view.text("citation"),
            citation_files: view.texts("citation_files"),
            code: view.numbers("code"),
            provenance: lines("provenance"),
            meanings: view.items("meanings").map(Meaning::read).collect(),
            related: view.items("related").filter_map(RelatedArticle::read).collect(),
        })
    }

    /// All that is searched of the article and does not stand on its card, a paragraph a line.
    pub fn search_text(&self) -> String {
        let sections = [&self.found, &self.matters, &self.limits];
        let texts = sections.into_iter().flat_map(|section| &section.text).map(Rich::plain);
        let own = |slug| self.row(slug).into_iter().flat_map(|row| &row.lines).filter(|line| line.own);
        // Of the people, who they were comes last; of the paper, its title comes second.
        let lines =
            own("ask").chain(own("harms")).chain(own("people").next_back()).chain(self.details.get(1));
        let lines = lines.filter_map(|line| Some(line.text.as_ref()?.plain()));
        texts.chain(lines).collect::<Vec<_>>().join("\n")
    }

    /// What the panel says in one row.
    pub fn row(&self, slug: &str) -> Option<&Row> {
        self.panel.iter().find(|row| row.slug == slug)
    }
}

impl Concern {
    fn read(concern: Json) -> Self {
        Self { slug: concern.text("slug"), heading: concern.text("heading"), text: concern.text("text") }
    }
}

impl Meaning {
    fn read(meaning: Json) -> Self {
        Self {
            slug: meaning.text("slug"),
            term: meaning.text("term"),
            definition: meaning.text("definition"),
            more: meaning.texts("more"),
        }
    }
}

impl Row {
    pub(super) fn read(row: Json) -> Self {
        Self {
            slug: row.text("slug"),
            name: row.text("name"),
            lines: row.items("lines").map(Line::read).collect(),
            state: RowState::read(&row.text("state")),
            proof: ProofView::read_list(&row),
        }
    }
}

impl Line {
    /// A fact that needs no label.
    pub fn fact(text: Option<impl Into<Rich>>) -> Self {
        Self { text: text.map(Into::into), ..Self::default() }
    }

    /// A fact and what it is about.
    pub fn labelled(label: &str, text: Option<impl Into<Rich>>) -> Self {
        Self { label: Some(label.to_owned()), ..Self::fact(text) }
    }

    /// The same in the article's own words.
    pub fn own(self) -> Self {
        Self { own: true, ..self }
    }

    /// An explanation of the line before.
    pub fn aside(text: impl Into<Rich>) -> Self {
        Self { aside: true, ..Self::fact(Some(text)) }
    }

    fn read(line: Json) -> Self {
        Self {
            label: line.some_text("label"),
            text: line.get("text").and_then(|text| Rich::read(text.0)),
            aside: line.is_set("aside"),
            own: line.is_set("own"),
        }
    }
}

impl Ladder {
    fn read(ladder: Json) -> Option<Self> {
        let steps = ladder.texts("steps");
        let here = ladder.count("here")?;
        (1..=steps.len()).contains(&here).then_some(Self { steps, here })
    }
}
