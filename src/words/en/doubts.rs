//! Why to be careful with a study, in English.

use super::study::{in_place, participants};
use super::{count, list};
use crate::model::{PeerReview, StudiedIn, Study};
use crate::words::Doubt;

pub fn weigh(journal: Option<&str>, review: Option<PeerReview>) -> [String; 2] {
    let ranges = "Research ranges from early exploration, with cells or mice, to large trials with many people. Not all of it is equal: some studies are small, some use methods that are still new, and every one has limits.";
    let first = match (journal, review) {
        (Some(place), Some(PeerReview::Preprint)) => {
            format!("This study appeared in {place}, before other scientists had checked it.")
        }
        (Some(place), Some(PeerReview::Conference)) => format!("This study was shown at a meeting: {place}."),
        (Some(journal), _) => format!("This study appeared in {journal}."),
        (None, _) => "We could not tell where this study appeared.".to_owned(),
    };
    let last = "For the full picture, read the source: you find it under {details}. Then talk with your care team about what it means for you.";
    [format!("{first} {ranges}"), last.to_owned()]
}

pub fn doubt(doubt: Doubt, study: &Study) -> (&'static str, String) {
    let places = || {
        let places: Vec<String> = study.studied_in.iter().map(|term| in_place(study, term)).collect();
        list(&places, "and")
    };
    let fixed = |heading, text: &str| (heading, text.to_owned());
    match doubt {
        Doubt::Retracted => fixed(
            "It was withdrawn",
            "A retracted study cannot be trusted. Nothing on this site counts it as support.",
        ),
        Doubt::UnderQuestion => {
            fixed("It is under question", "The journal has doubts about this study. Wait for what it finds.")
        }
        Doubt::Corrected => fixed(
            "It was corrected",
            "A mistake was found and put right. The notice near the top says what we know of it.",
        ),
        Doubt::Warned => fixed(
            "There is a safety warning",
            "Somebody warned of harm. The notice at the top says who, when, and of what.",
        ),
        Doubt::Decided => fixed(
            "There has been a decision since",
            "A regulator or the maker has decided since. The notice near the top says who decided what, and when.",
        ),
        Doubt::NewerEvidence => fixed(
            "There is newer evidence",
            "What came later bears on this study. The notice near the top says how.",
        ),
        Doubt::NotInPeople if study.studied_in.iter().any(|term| term.is(StudiedIn::People)) => fixed(
            "Its tests were not done in people",
            "People were part of this study, but what it tested was tested elsewhere. What happens in animals, cells or models often does not happen in people.",
        ),
        Doubt::NotInPeople if study.studied_in.is_empty() => fixed(
            "It was not done in people",
            "What happens in animals, cells or models often does not happen in people.",
        ),
        Doubt::NotInPeople => (
            "It was not done in people",
            format!("This study was done {}. What happens there often does not happen in people.", places()),
        ),
        Doubt::Preprint => fixed(
            "Nobody else has checked it yet",
            "This study was a preprint when we read it: its authors put it online before other scientists looked for mistakes. It may change.",
        ),
        Doubt::Conference => fixed(
            "It was only shown at a meeting",
            "This study was a talk or poster at a meeting when we read of it. The whole report may say something else.",
        ),
        Doubt::PeerReviewUnknown => fixed(
            "We do not know who checked it",
            "What we read does not say whether other scientists looked for mistakes before it came out.",
        ),
        Doubt::OnePersonOrFew => (
            "It is about very few people",
            match study.participants {
                Some(1) => {
                    "This study tells of one person. The same may never happen to anyone else.".to_owned()
                }
                Some(n) => {
                    format!("This study tells of {} people. The same may not happen to others.", count(n))
                }
                None => {
                    "This study tells of one person or a few. The same may not happen to others.".to_owned()
                }
            },
        ),
        Doubt::NotByChance => fixed(
            "Chance did not decide who got what",
            "People who got the treatment may have differed from others from the start, so what happened to them may not come from the treatment.",
        ),
        Doubt::NothingToCompareWith => fixed(
            "No comparison is reported",
            "What we read names nothing that the treatment was compared with. Without that, nobody can tell what the treatment did.",
        ),
        Doubt::LinkIsNotCause => fixed(
            "A link is not a cause",
            "This study watched, and did not decide who got what. It can show that two things go together. Something else may explain both.",
        ),
        Doubt::ChosenByExperts => fixed(
            "Experts chose what to include",
            "This is what its authors think the studies say. It is not a count of all studies of the question.",
        ),
        Doubt::FewPeople(n) => (
            "Few took part",
            format!(
                "Only {} took part. With so few, chance alone can make a large difference.",
                participants(study, n)
            ),
        ),
        Doubt::ManyPeopleUnknown => fixed(
            "We do not know how many took part",
            "What we read does not say. In a small study, chance alone can make a large difference.",
        ),
        Doubt::FirstTest => fixed(
            "It is a first test",
            "First tests are there to find out whether a treatment is safe enough to go on. Many that look good here do not later on.",
        ),
        Doubt::SmallTrial => fixed(
            "It is a small trial",
            "A small trial cannot tell for certain whether a treatment works, and it can miss harms that are rare.",
        ),
        Doubt::InterviewsOnly => fixed(
            "It cannot say how common this is",
            "A few people were heard in depth. Others may have other experiences.",
        ),
        Doubt::TestOnly => fixed(
            "A good test is not yet a better life",
            "This study looked at how well a test works, and not at what changes for people who have it.",
        ),
        Doubt::AsGoodAsItsStudies => fixed(
            "It is only as good as its studies",
            "A review puts earlier studies together. If they were small or weak, the review cannot mend that.",
        ),
        Doubt::HarmsUnknown => fixed(
            "We do not know about harms",
            "What we read says nothing about side effects. That does not mean there were none.",
        ),
        Doubt::NoAbsoluteNumbers => fixed(
            "We cannot say how large the effect is",
            "What we read gives no numbers of people for both groups. A difference can be real and still be small.",
        ),
        Doubt::FunderUnknown => fixed(
            "We do not know who paid",
            "What we read does not say. Studies paid for by a maker more often end in the maker's favour.",
        ),
        Doubt::OneStudy => fixed(
            "It is one study",
            "One study is rarely the last word. Trust grows when others find the same in other places.",
        ),
    }
}
