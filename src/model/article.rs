//! One article: a study retold in plain language, with what a reader needs to weigh it.

use super::{
    Date, Fault, FaultKind, Fields, Link, Log, NoticeKind, Proof, Report, Source, Study, StudyKind,
    StudyResult, Term, effect, numbers_in,
};
use serde::Serialize;
use serde_json::Value;

/// Characters a takeaway may have: one or two sentences that are read in one breath.
pub const TAKEAWAY_LIMIT: usize = 240;
/// Characters a title may have.
pub const TITLE_LIMIT: usize = 300;

/// A version of the article format. Both are read; [`Version::Two`] is written, and says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// Numbers of people alone (`effects`), what became known since as `notices`.
    One,
    /// Results of any kind, what became known `since`, and where each number stands (`proof`).
    Two,
}

impl Version {
    /// The newest.
    pub const NEWEST: u64 = 2;
}

/// An article of the site: one JSON file in the publisher's folder, named `<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, extend("required" = [
        "schema", "id", "language", "title", "takeaway", "published", "topics", "sections", "study", "results", "harms",
        "since", "checked_for_news", "proof", "source", "provenance",
    ]))
)]
pub struct Article {
    /// The version of this format.
    #[cfg_attr(feature = "publish", schemars(extend("const" = 2)))]
    pub schema: u64,
    /// The article's name in its address, such as `stem-cells-2019`. It never changes once published.
    #[cfg_attr(
        feature = "publish",
        schemars(length(max = 100), regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))
    )]
    pub id: String,
    /// The language of the article's text, as a BCP 47 tag such as `en`.
    pub language: String,
    /// A plain headline.
    #[cfg_attr(feature = "publish", schemars(length(min = 1, max = 300)))]
    pub title: String,
    /// What was found, in whom, in one or two sentences.
    #[cfg_attr(feature = "publish", schemars(length(min = 1, max = 240)))]
    pub takeaway: String,
    /// The day this summary first appeared here.
    #[cfg_attr(feature = "publish", schemars(with = "Date"))]
    pub published: Option<Date>,
    /// The day it last changed in meaning.
    pub updated: Option<Date>,
    /// Slugs from the site's list of topics.
    #[cfg_attr(feature = "publish", schemars(length(min = 1)))]
    pub topics: Vec<String>,
    pub sections: Sections,
    /// Questions a reader may take to their care team.
    #[cfg_attr(feature = "publish", schemars(default))]
    pub questions: Vec<String>,
    pub study: Study,
    /// What was measured, the main goal first. Empty if the report gives no numbers.
    pub results: Vec<StudyResult>,
    /// Harms, in words; null if the report we read gives none.
    pub harms: Report<String>,
    /// The published paper, as CSL-JSON.
    pub source: Source,
    /// What became known since, such as a retraction or an approval.
    pub since: Vec<Notice>,
    /// What of it can be had where.
    #[cfg_attr(feature = "publish", schemars(default))]
    pub available: Vec<Availability>,
    /// When somebody last looked for what became known since; null if nobody has.
    pub checked_for_news: Option<Date>,
    /// Where each number of the article stands.
    pub proof: Vec<Proof>,
    pub provenance: Provenance,
    /// Ids of related articles an editor picked, best first.
    #[cfg_attr(feature = "publish", schemars(default))]
    pub related: Vec<String>,
}

/// The text of an article, a paragraph an entry.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Sections {
    /// What the study did and found.
    #[cfg_attr(feature = "publish", schemars(length(min = 1)))]
    pub found: Vec<String>,
    /// Why it may matter to a reader.
    #[cfg_attr(feature = "publish", schemars(length(min = 1)))]
    pub matters: Vec<String>,
    /// What it cannot tell.
    #[cfg_attr(feature = "publish", schemars(length(min = 1)))]
    pub limits: Vec<String>,
}

/// What became known about a study after it came out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Notice {
    pub kind: Term<NoticeKind>,
    pub date: Option<Date>,
    /// What happened and what it means, in plain words.
    pub text: String,
    /// The notice itself.
    pub url: Option<Link>,
    /// Does it change what a reader should think or do? Of a retraction, a warning, a refusal or a withdrawal that is known; of a
    /// later study only whoever writes knows.
    #[cfg_attr(feature = "publish", schemars(default))]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub contrary: bool,
}

/// What of a treatment can be had in one part of the world.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Availability {
    /// Such as "European Union".
    pub place: String,
    /// Such as "Sold as Ocrevus, for early primary progressive MS".
    pub text: String,
    /// When that was so.
    pub as_of: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

/// How this summary came to be.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, extend("required" = ["written_by", "checked_by"]))
)]
pub struct Provenance {
    /// Who or what wrote it, and from what.
    pub written_by: String,
    /// Who checked it; null if nobody has.
    pub checked_by: Option<String>,
    pub checked_on: Option<Date>,
    pub next_check: Option<Date>,
}

impl Article {
    /// Reads an article from JSON. What is unusable is noted and left out; the article itself is lost only if it is not an
    /// object or has no usable `id`.
    pub fn read(value: &Value) -> (Option<Self>, Vec<Fault>) {
        let log = Log::default();
        let article = Fields::of(value, String::new(), &log).and_then(Self::read_fields);
        (article, log.into_faults())
    }

    fn read_fields(fields: Fields) -> Option<Self> {
        let version = match fields.optional_count("schema") {
            None | Some(1) => Version::One,
            Some(Version::NEWEST) => Version::Two,
            Some(other) => {
                let newest = Version::NEWEST;
                let what =
                    format!("is {other}; this program knows version {newest} and may miss what is new");
                fields.fault("schema", FaultKind::Other(what));
                Version::Two
            }
        };
        let id = fields.id("id");
        let mut article = Self {
            schema: Version::NEWEST,
            id: id.clone().unwrap_or_default(),
            language: fields.language("language"),
            title: fields.limited_text("title", TITLE_LIMIT),
            takeaway: fields.limited_text("takeaway", TAKEAWAY_LIMIT),
            published: fields.required_day("published"),
            updated: fields.optional_date("updated"),
            topics: fields.required_texts("topics"),
            sections: fields.object("sections").map(Sections::read).unwrap_or_default(),
            questions: fields.texts("questions"),
            study: fields.object("study").map(|study| Study::read(study, version)).unwrap_or_default(),
            results: match version {
                Version::One => fields.objects("effects").into_iter().filter_map(effect::read).collect(),
                Version::Two => fields.objects("results").into_iter().filter_map(StudyResult::read).collect(),
            },
            harms: fields.report_text("harms"),
            source: fields.object("source").map(Source::read).unwrap_or_default(),
            since: {
                let key = if version == Version::One { "notices" } else { "since" };
                fields.objects(key).into_iter().filter_map(Notice::read).collect()
            },
            available: fields.objects("available").into_iter().map(Availability::read).collect(),
            checked_for_news: fields.optional_date("checked_for_news"),
            proof: fields.objects("proof").into_iter().map(Proof::read).collect(),
            provenance: fields.object("provenance").map(Provenance::read).unwrap_or_default(),
            related: fields.texts("related"),
        };
        article.name_unsaid(&fields);
        if version == Version::Two {
            article.name_unproven(&fields);
            article.name_hidden_animals(&fields);
        }
        fields.done();
        if article.title.is_empty() {
            // An address and a takeaway are still worth showing.
            article.title = article.id.replace('-', " ");
        }
        id.map(|_| article)
    }

    /// A study in mice whose first sentences do not say "mice" is taken for one in people.
    fn name_hidden_animals(&self, fields: &Fields) {
        let in_animals = self.study.kind.as_ref().is_some_and(|kind| kind.is(StudyKind::Animal));
        let Some(animals) = self.study.animals.as_ref().filter(|_| in_animals) else { return };
        let says = |text: &str| text.to_lowercase().contains(&animals.to_lowercase());
        for (key, text) in [("title", &self.title), ("takeaway", &self.takeaway)] {
            if !says(text) {
                let what = format!("does not say \"{animals}\", so it is taken for a study in people");
                fields.fault(key, FaultKind::Other(what));
            }
        }
    }

    /// A number without its place is a fault: nobody could look whether it is right.
    fn name_unproven(&self, fields: &Fields) {
        let proven: Vec<f64> =
            self.proof.iter().flat_map(|proof| &proof.numbers).flat_map(|text| numbers_in(text)).collect();
        let is_proven = |number: f64| proven.iter().any(|known| (known - number.abs()).abs() < 1e-9);
        let name = |place: String, numbers: Vec<f64>| {
            let mut missing: Vec<String> = numbers
                .into_iter()
                .filter(|number| !is_proven(*number))
                .map(|number| number.to_string())
                .collect();
            missing.dedup();
            if !missing.is_empty() {
                let what = format!("says {}, and no \"proof\" says where that stands", missing.join(", "));
                fields.fault(&place, FaultKind::Other(what));
            }
        };
        name("title".into(), numbers_in(&self.title));
        name("takeaway".into(), numbers_in(&self.takeaway));
        let Sections { found, matters, limits } = &self.sections;
        for (section, paragraphs) in [("found", found), ("matters", matters), ("limits", limits)] {
            for (n, text) in paragraphs.iter().enumerate() {
                name(format!("sections/{section}/{n}"), numbers_in(text));
            }
        }
        if let Report::Said(harms) = &self.harms {
            name("harms".into(), numbers_in(harms));
        }
        for (n, result) in self.results.iter().enumerate() {
            name(format!("results/{n}"), result.numbers().collect());
        }
    }

    /// A retraction, concern or correction that the source itself tells of, and no notice does, is a fault: readers must not
    /// take the paper for sound.
    fn name_unsaid(&self, fields: &Fields) {
        for (said, key) in &self.source.says {
            let kind = said.notice();
            if !self.since.iter().any(|notice| notice.kind.is(kind)) {
                let word = Term::Known(kind);
                let what = format!(
                    "tells of this: {}, but no notice does; add one of that kind to \"since\" (\"notices\" in version 1)",
                    word.word()
                );
                fields.fault(&format!("source/{key}"), FaultKind::Other(what));
            }
        }
    }

    /// Was the paper withdrawn?
    pub fn is_retracted(&self) -> bool {
        self.since.iter().any(|notice| notice.kind.is(NoticeKind::Retraction))
    }

    /// The kinds of its notices, each once, in the order of the notices.
    pub fn notice_kinds(&self) -> Vec<Term<NoticeKind>> {
        let mut kinds = Vec::new();
        for notice in &self.since {
            if !kinds.contains(&notice.kind) {
                kinds.push(notice.kind.clone());
            }
        }
        kinds
    }

    /// The date of the study, which is what a reader wants to know. The summary has days of its own.
    pub fn study_date(&self) -> Option<Date> {
        self.source.issued
    }

    /// Everything that is read from top to bottom, for counting words and comparing articles.
    pub fn prose(&self) -> impl Iterator<Item = &str> {
        let sections = &self.sections;
        [self.title.as_str(), self.takeaway.as_str()].into_iter().chain(
            [&sections.found, &sections.matters, &sections.limits, &self.questions]
                .into_iter()
                .flatten()
                .map(String::as_str),
        )
    }
}

impl Sections {
    fn read(fields: Fields) -> Self {
        let sections = Self {
            found: fields.required_texts("found"),
            matters: fields.required_texts("matters"),
            limits: fields.required_texts("limits"),
        };
        fields.done();
        sections
    }
}

impl Notice {
    pub(crate) fn read(fields: Fields) -> Option<Self> {
        let kind = fields.required_term("kind");
        let date = fields.optional_date("date");
        let text = fields.required_text("text");
        let url = fields.optional_link("url");
        let contrary = fields.flag("contrary");
        fields.done();
        Some(Self { kind: kind?, date, text, url, contrary })
    }

    /// Does it change what a reader should think or do?
    pub fn changes_the_picture(&self) -> bool {
        self.contrary || self.kind.known().is_none_or(NoticeKind::is_grave)
    }
}

impl Availability {
    fn read(fields: Fields) -> Self {
        let available = Self {
            place: fields.required_text("place"),
            text: fields.required_text("text"),
            as_of: fields.optional_date("as_of"),
            url: fields.optional_link("url"),
        };
        fields.done();
        available
    }
}

impl Provenance {
    fn read(fields: Fields) -> Self {
        let provenance = Self {
            written_by: fields.required_text("written_by"),
            checked_by: fields.nullable_text("checked_by"),
            checked_on: fields.optional_date("checked_on"),
            next_check: fields.optional_date("next_check"),
        };
        fields.done();
        provenance
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn words_and_keys_of_a_newer_format_lose_nothing() {
        let json = json!({
            "id": "a", "title": "T", "mood": "new", "study": { "kind": "digital-twin", "participants": "many", "population": "Adults" },
            "notices": [{ "kind": "applause", "text": "x" }], "topics": ["a", 7, "b"],
        });
        let (article, faults) = Article::read(&json);
        let article = article.unwrap();
        assert_eq!(article.study.kind, Some(Term::<StudyKind>::Unknown("digital-twin".into())));
        assert_eq!(article.study.population.as_deref(), Some("Adults"));
        assert_eq!(article.topics, ["a", "b"]);
        assert_eq!(article.since.len(), 1);
        let at: Vec<&str> = faults.iter().map(|fault| fault.at.as_str()).collect();
        for place in ["/mood", "/study/kind", "/study/participants", "/notices/0/kind", "/topics/1"] {
            assert!(at.contains(&place), "{place}: {at:?}");
        }
    }

    #[test]
    fn an_article_is_lost_only_without_a_name() {
        assert!(Article::read(&json!({ "id": "only-a-name" })).0.is_some());
        for lost in [
            json!({ "title": "T" }),
            json!({ "id": "Not An Id" }),
            json!([]),
            json!(null),
            json!({ "id": 7 }),
        ] {
            assert!(Article::read(&lost).0.is_none(), "{lost}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let json = json!({
            "id": "a", "title": "T", "takeaway": "In 7 people, …", "published": "2026-11-22", "harms": null,
            "study": { "kind": "cohort", "studied_in": ["people"], "participants": 7 },
            "source": { "title": "S", "author": [{ "family": "Fox" }], "container-title": "J", "issued": { "date-parts": [[2025, 4]] }, "PMID": 40202696 },
        });
        let article = Article::read(&json).0.unwrap();
        assert_eq!(article.source.pmid.as_deref(), Some("40202696"));
        let again = Article::read(&serde_json::to_value(&article).unwrap()).0.unwrap();
        assert_eq!(article, again);
    }
}
