//! The evidence panel: twelve rows, always all of them, always in this order.

use super::{asked, proof::proof, results::results, study};
use crate::catalog::{Glossary, Line, Marker, Rich, Row, RowState};
use crate::i18n::{date, decimal, say, say_term, say_with};
use crate::model::{
    Article, Example, PanelRow, Report, StudiedIn, Study, StudyResult, Term, Vocabulary, numbers_in,
};

/// The panel of an article. Words of the glossary are marked in what the article says in its own words.
pub fn panel(article: &Article, marker: &mut Marker) -> Vec<Row> {
    PanelRow::TERMS
        .iter()
        .map(|(slug, row)| {
            let lines = lines(article, *row, marker);
            Row {
                slug: (*slug).to_owned(),
                name: say_term("row", &Term::Known(*row)),
                state: state(*row, &lines),
                proof: proof(article, numbers(article, *row)),
                lines,
            }
        })
        .collect()
}

/// The shortest there is: who, how many, how long, compared with what, and whether it reached its goal. Only what is known.
pub fn glance(article: &Article) -> Vec<Line> {
    let study = &article.study;
    let who = study.population.clone().map(|who| Line::labelled(say("people-who"), Some(who)).own());
    let number = study.participants.map(|n| study::participants(study, n));
    let number = number.map(|number| Line::labelled(say("people-how-many"), Some(number)));
    let said = |id, report: &Report<String>| {
        report.said().map(|text| Line::labelled(say(id), Some(text.as_str())).own())
    };
    let goal = study.goal.said().filter(|_| !article.is_retracted()).map(|goal| say_term("goal", goal));
    let goal = goal.map(|goal| Line::labelled(say("goal"), Some(goal)));
    let long = said("people-how-long", &study.duration);
    let compared = said("compared", &study.compared_with);
    [number, who, compared, long, goal].into_iter().flatten().collect()
}

/// What can be seen of a row before it is read.
fn state(row: PanelRow, lines: &[Line]) -> RowState {
    let facts: Vec<Option<String>> =
        lines.iter().filter(|line| !line.aside).map(|line| line.text.as_ref().map(Rich::plain)).collect();
    let says = |id: &'static str| facts.iter().flatten().any(|text| text == say(id));
    let is_missing = match row {
        PanelRow::People => facts.iter().all(Option::is_none),
        PanelRow::ComparedWith => facts.iter().any(Option::is_none),
        // What a row asks for first decides: who paid, and not who had an interest.
        _ => facts.first().is_some_and(Option::is_none),
    };
    if is_missing || ["no-numbers", "nothing-changed", "no-questions"].into_iter().any(says) {
        RowState::Missing
    } else if ["does-not-apply", "no-stage", "no-harms", "none-of-withdrawn"].into_iter().any(says) {
        RowState::DoesNotApply
    } else {
        RowState::Known
    }
}

/// The numbers a row says: those of results, and what the article writes itself.
fn numbers(article: &Article, row: PanelRow) -> Vec<f64> {
    let results = |are_harms: bool| {
        let chosen =
            article.results.iter().filter(move |result| asked::is_harm(article, result) == are_harms);
        chosen.flat_map(StudyResult::numbers)
    };
    match row {
        PanelRow::Effect => results(false).collect(),
        PanelRow::Harms => {
            let said = article.harms.said().map(|harms| numbers_in(harms)).unwrap_or_default();
            results(true).chain(said).collect()
        }
        _ => Vec::new(),
    }
}

fn lines(article: &Article, row: PanelRow, marker: &mut Marker) -> Vec<Line> {
    let study = &article.study;
    match row {
        PanelRow::StudiedIn => vec![Line::fact(study::studied_in(study))],
        PanelRow::Kind => {
            let kind = study.kind.as_ref();
            let name = kind.map(|kind| say_term("kind", kind));
            let explained = kind.filter(|kind| kind.known().is_some());
            let explained = explained.map(|kind| say_term("kind-explained", kind));
            [Line::fact(name)].into_iter().chain(explained.map(Line::aside)).collect()
        }
        PanelRow::People => people(study),
        PanelRow::ComparedWith => compared_with(study),
        PanelRow::Stage => stage(study),
        PanelRow::PeerReview if article.is_retracted() => {
            vec![Line::fact(Some(say("peer-review-withdrawn")))]
        }
        PanelRow::PeerReview => {
            let review = study.peer_review.as_ref();
            vec![Line::fact(review.map(|review| say_term("peer-review", review)))]
        }
        PanelRow::Funding => {
            vec![
                Line::fact(study.funding.clone()).own(),
                Line::labelled(say("conflicts"), study.conflicts.clone()).own(),
            ]
        }
        PanelRow::Effect => effect(article),
        PanelRow::Harms => harms(article, marker),
        PanelRow::LeftOut => vec![report(None, &study.left_out, asked::has_rules(study))],
        PanelRow::Changed => changed(article),
        PanelRow::Ask if article.questions.is_empty() => vec![Line::fact(Some(say("no-questions")))],
        PanelRow::Ask => {
            article.questions.iter().map(|question| Line::fact(Some(marker.mark(question))).own()).collect()
        }
    }
}

/// What a report says, that it does not say it, or that it cannot: where the question is not asked of such a study, silence means
/// nothing.
fn report(label: Option<&str>, said: &Report<String>, is_asked: bool) -> Line {
    let line = match said {
        Report::Said(text) => Line::fact(Some(text.as_str())).own(),
        Report::NotReported if is_asked => Line::fact(None::<Rich>).own(),
        Report::NotReported | Report::DoesNotApply => Line::fact(Some(say("does-not-apply"))),
    };
    Line { label: label.map(str::to_owned), ..line }
}

/// What is said only if it is known.
fn perhaps(id: &'static str, text: Option<impl Into<Rich>>) -> Option<Line> {
    Some(Line::labelled(say(id), Some(text?)).own())
}

fn people(study: &Study) -> Vec<Line> {
    let number = study.participants.map(|n| study::participants(study, n));
    let women = study.women_percent.map(|share| say_with("women-of", &[("count", (&decimal(share)).into())]));
    let of_people = asked::is_in(study, StudiedIn::People);
    let mut lines = vec![
        Line::labelled(say("people-how-many"), number),
        report(Some(say("people-how-long")), &study.duration, true),
    ];
    lines.extend(women.filter(|_| of_people).map(|women| Line::labelled(say("women"), Some(women))));
    lines.extend(perhaps("age", study.age.clone()));
    lines.extend(perhaps("countries", study.countries.clone()));
    // Who they were comes last: search looks for it there.
    lines.push(Line::labelled(say("people-who"), study.population.clone()).own());
    lines
}

fn compared_with(study: &Study) -> Vec<Line> {
    let blinding = study.blinding.said().map(|blinding| say_term("blinding", blinding));
    let mut lines: Vec<Line> = perhaps("treatment", study.treatment.said().cloned()).into_iter().collect();
    // Alone it needs no name: it is what the row asks for.
    let label = (!lines.is_empty()).then(|| say("compared"));
    lines.push(report(label, &study.compared_with, asked::compares(study)));
    lines.extend(blinding.map(|blinding| Line::labelled(say("blinding"), Some(blinding))));
    lines
}

fn stage(study: &Study) -> Vec<Line> {
    match (study.step(), asked::kind(study)) {
        (Some(stage), _) => {
            let stage = Term::Known(stage);
            vec![Line::fact(Some(say_term("stage", &stage))), Line::aside(say_term("stage-cannot", &stage))]
        }
        // A trial without a stage did not report it; a study of mice or cells without one tested no treatment.
        (None, Some(kind)) if !kind.is_a_trial() => vec![Line::fact(Some(say("no-stage")))],
        (None, _) => vec![Line::default()],
    }
}

/// What was asked, what became of it, and, in the pictures that follow, the numbers.
fn effect(article: &Article) -> Vec<Line> {
    if article.is_retracted() {
        return vec![Line::fact(Some(say("none-of-withdrawn")))];
    }
    let study = &article.study;
    let goal = study.goal.said().map(|goal| say_term("goal", goal));
    let mut lines: Vec<Line> = perhaps("asked", study.main_question.clone()).into_iter().collect();
    lines.extend(goal.map(|goal| Line::labelled(say("goal"), Some(goal))));
    lines.extend(perhaps("certainty", study.certainty.clone()));
    if !asked::has_size(article) {
        lines.push(Line::fact(Some(say("no-numbers"))));
    }
    lines
}

fn harms(article: &Article, marker: &mut Marker) -> Vec<Line> {
    match &article.harms {
        _ if article.is_retracted() => vec![Line::fact(Some(say("none-of-withdrawn")))],
        Report::Said(harms) => vec![Line::fact(Some(marker.mark(harms))).own()],
        _ if asked::counts_harms(article) => Vec::new(),
        Report::NotReported if asked::has_harms(&article.study) => {
            vec![Line::default(), Line::aside(say("harms-unknown"))]
        }
        Report::NotReported | Report::DoesNotApply => vec![Line::fact(Some(say("no-harms")))],
    }
}

/// Does the article say something of its own in a row? A row that says only that nothing is reported is no example.
pub fn is_reported(article: &Article, row: PanelRow) -> bool {
    let study = &article.study;
    match row {
        PanelRow::StudiedIn => !study.studied_in.is_empty(),
        PanelRow::Kind => study.kind.is_some(),
        PanelRow::People => study.participants.is_some() && study.population.is_some(),
        PanelRow::ComparedWith => study.compared_with.said().is_some(),
        PanelRow::Stage => study.step().is_some(),
        PanelRow::PeerReview => study.peer_review.is_some(),
        PanelRow::Funding => study.funding.is_some(),
        PanelRow::Effect => asked::has_size(article),
        PanelRow::Harms => article.harms.said().is_some(),
        PanelRow::LeftOut => study.left_out.said().is_some(),
        PanelRow::Changed => !article.since.is_empty(),
        PanelRow::Ask => !article.questions.is_empty(),
    }
}

/// Does the article show what an example is asked for?
pub fn is_example(article: &Article, example: &Example) -> bool {
    let row = example.row.as_ref().map(Term::known);
    example.fits(article) && row.is_none_or(|row| row.is_some_and(|row| is_reported(article, row)))
}

/// What an article's panel says in the row of an example, if it is to show one.
pub fn example_row(article: &Article, example: &Example) -> Option<Row> {
    let row = example.row.as_ref().and_then(Term::known)?;
    let glossary = Glossary::new(&[]);
    let slug = PanelRow::TERMS.iter().find(|(_, known)| *known == row).map_or("", |(word, _)| word);
    let mut shown = panel(article, &mut glossary.marker()).into_iter().find(|row| row.slug == slug)?;
    if row == PanelRow::Effect {
        // Its pictures stand with the article; here one is said.
        let first = results(article).into_iter().find(|result| !result.is_harm);
        shown.lines.extend(first.map(|result| Line::fact(Some(result.label))));
    }
    Some(shown)
}

fn changed(article: &Article) -> Vec<Line> {
    let notices = article.since.iter().map(|notice| {
        let name = say_term("notice", &notice.kind);
        let label = match notice.date.map(date) {
            Some(date) => say_with("notice-on", &[("notice", (&name).into()), ("date", (&date).into())]),
            None => name,
        };
        Line::labelled(&label, Some(Rich::from(notice.text.as_str()))).own()
    });
    let lines: Vec<Line> = notices.collect();
    if !lines.is_empty() {
        return lines;
    }
    vec![Line::fact(Some(match article.checked_for_news.map(date) {
        Some(date) => say_with("nothing-changed-since", &[("date", (&date).into())]),
        None => say("nothing-changed").to_owned(),
    }))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn said(json: Value) -> Vec<(String, Vec<Option<String>>)> {
        let article = Article::read(&json).0.unwrap();
        let glossary = Glossary::new(&[]);
        let text = |row: Row| {
            let lines = row.lines.into_iter().map(|line| line.text.map(|text| text.plain()));
            (row.slug, lines.collect())
        };
        panel(&article, &mut glossary.marker()).into_iter().map(text).collect()
    }

    #[test]
    fn every_row_is_there_when_nothing_is_reported() {
        let rows = said(json!({ "id": "a" }));
        let slugs: Vec<&str> = rows.iter().map(|(slug, _)| slug.as_str()).collect();
        let all: Vec<&str> = PanelRow::TERMS.iter().map(|(word, _)| *word).collect();
        assert_eq!(slugs, all);
        for (slug, lines) in &rows {
            let silent = lines.iter().all(Option::is_none);
            let speaks = ["effect", "changed", "ask", "harms"].contains(&slug.as_str());
            assert!(!lines.is_empty() && (silent || speaks), "{slug}: {lines:?}");
        }
    }

    #[test]
    fn a_study_that_watched_gets_its_own_sentence_and_no_low_step() {
        let rows = said(json!({ "id": "a", "study": { "kind": "qualitative", "stage": "lab" } }));
        let (_, stage) = &rows[4];
        assert!(stage[0].as_deref().unwrap().starts_with("Does not apply"), "{stage:?}");
        let rows = said(json!({ "id": "a", "study": { "kind": "randomised-trial", "stage": null } }));
        assert_eq!(rows[4].1, [None], "a trial without a stage did not report it");
    }

    #[test]
    fn what_is_missing_and_what_does_not_apply_are_told_apart() {
        let state = |json: Value, slug: &str| {
            let article = Article::read(&json).0.unwrap();
            let glossary = Glossary::new(&[]);
            let rows = panel(&article, &mut glossary.marker());
            rows.into_iter().find(|row| row.slug == slug).unwrap().state
        };
        let asked = json!({ "id": "a", "study": { "kind": "qualitative", "participants": 9 } });
        assert_eq!(state(asked.clone(), "people"), RowState::Known);
        assert_eq!(state(asked.clone(), "funding"), RowState::Missing);
        assert_eq!(state(asked.clone(), "stage"), RowState::DoesNotApply);
        assert_eq!(state(asked, "harms"), RowState::DoesNotApply);
        assert_eq!(state(json!({ "id": "a" }), "effect"), RowState::Missing);
        let question =
            json!({ "id": "a", "study": { "kind": "randomised-trial", "main_question": "Does it?" } });
        assert_eq!(state(question.clone(), "effect"), RowState::Missing, "a question is no size");
        for row in ["changed", "ask", "people", "compared-with"] {
            assert_eq!(state(question.clone(), row), RowState::Missing, "{row}");
        }
    }
}
