//! The research-quality explainer: what each question about a study means, written by the publisher.

use super::{
    Article, Fault, FaultKind, Fields, Log, NoticeKind, PanelRow, PeerReview, StudiedIn, StudyKind, Term,
    Vocabulary,
};
use serde_json::Value;

/// `explainer.json`: the page `/research-quality/`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explainer {
    pub title: String,
    pub lead: String,
    pub parts: Vec<ExplainerPart>,
}

/// A question to ask about a study.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExplainerPart {
    /// The part's name in addresses. One part carries the name of each row of the evidence panel; the row links to it.
    pub slug: String,
    pub heading: String,
    pub paragraphs: Vec<String>,
    /// Which of the site's articles shows it; `None` if none needs to.
    pub example: Option<Example>,
}

/// Which article makes a good example: the newest for which all that is asked for holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Example {
    /// A sentence before the example.
    pub say: String,
    /// The row of the evidence panel that is shown with it; it has to be reported.
    pub row: Option<Term<PanelRow>>,
    pub kind: Option<Term<StudyKind>>,
    pub studied_in: Option<Term<StudiedIn>>,
    pub peer_review: Option<Term<PeerReview>>,
    pub notice: Option<Term<NoticeKind>>,
}

impl Explainer {
    /// Reads the explainer; a row of the panel that no part explains is a fault.
    pub fn read(value: &Value) -> (Option<Self>, Vec<Fault>) {
        let log = Log::default();
        let explainer = Fields::of(value, String::new(), &log).map(|fields| {
            let explainer = Self {
                title: fields.required_text("title"),
                lead: fields.required_text("lead"),
                parts: fields.objects("parts").into_iter().map(ExplainerPart::read).collect(),
            };
            for (slug, _) in PanelRow::TERMS {
                if !explainer.parts.iter().any(|part| part.slug == *slug) {
                    let what = format!("has no part \"{slug}\", which every article links to");
                    fields.fault("parts", FaultKind::Other(what));
                }
            }
            for (n, part) in explainer.parts.iter().enumerate() {
                if explainer.parts[..n].iter().any(|other| other.slug == part.slug) {
                    let what = format!("the slug \"{}\" stands there twice", part.slug);
                    fields.fault("parts", FaultKind::Other(what));
                }
            }
            fields.done();
            explainer
        });
        (explainer, log.into_faults())
    }
}

impl ExplainerPart {
    fn read(fields: Fields) -> Self {
        let part = Self {
            slug: fields.id("slug").unwrap_or_default(),
            heading: fields.required_text("heading"),
            paragraphs: fields.required_texts("paragraphs"),
            example: fields.optional_object("example").map(Example::read),
        };
        fields.done();
        part
    }
}

impl Example {
    fn read(fields: Fields) -> Self {
        let example = Self {
            say: fields.required_text("say"),
            row: fields.optional_term("row"),
            kind: fields.optional_term("kind"),
            studied_in: fields.optional_term("studied_in"),
            peer_review: fields.optional_term("peer_review"),
            notice: fields.optional_term("notice"),
        };
        fields.done();
        example
    }

    /// Is this article such an example? A retracted one only shows what a retraction is.
    pub fn fits(&self, article: &Article) -> bool {
        fn holds<T: PartialEq>(asked: &Option<T>, found: &Option<T>) -> bool {
            asked.is_none() || asked == found
        }
        let study = &article.study;
        let noticed = |kind: &Term<NoticeKind>| article.since.iter().any(|notice| notice.kind == *kind);
        let retraction = self.notice.as_ref().is_some_and(|kind| kind.is(NoticeKind::Retraction));
        holds(&self.kind, &study.kind)
            && holds(&self.peer_review, &study.peer_review)
            && self.studied_in.as_ref().is_none_or(|term| study.studied_in.contains(term))
            && self.notice.as_ref().is_none_or(noticed)
            && article.is_retracted() == retraction
    }
}
