//! Where numbers stand: said beside what says them.

use crate::catalog::ProofView;
use crate::i18n::{say_term, say_with};
use crate::model::{Article, Proof, numbers_in};

/// The pages on which these numbers stand, and for each page which of them.
pub fn proof(article: &Article, said: impl IntoIterator<Item = f64>) -> Vec<ProofView> {
    let said: Vec<f64> = said.into_iter().map(f64::abs).collect();
    let is_said = |text: &&String| {
        numbers_in(text).iter().any(|number| said.iter().any(|said| (said - number.abs()).abs() < 1e-9))
    };
    let view = |proof: &Proof| {
        let numbers: Vec<String> = proof.numbers.iter().filter(is_said).cloned().collect();
        (!numbers.is_empty()).then(|| ProofView {
            numbers,
            place: place(proof),
            url: proof.url.clone(),
            worked_out: proof.worked_out.clone(),
        })
    };
    article.proof.iter().filter_map(view).collect()
}

fn place(proof: &Proof) -> String {
    match proof.place.as_ref().filter(|place| place.known().is_some()) {
        Some(place) => {
            let kind = say_term("proof", place);
            say_with("proof-named", &[("kind", (&kind).into()), ("name", (&proof.name).into())])
        }
        None => proof.name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_section_names_the_pages_of_its_own_numbers() {
        let json = json!({
            "schema": 2, "id": "x", "title": "x",
            "proof": [
                { "numbers": ["40", "0.76"], "place": "abstract", "name": "PubMed", "url": "https://pubmed.ncbi.nlm.nih.gov/1/" },
                { "numbers": ["-5.5"], "place": "other-page", "name": "A list", "worked_out": "3 of 55" },
            ],
        });
        let article = Article::read(&json).0.unwrap();
        let numbers = |text: &str| -> Vec<Vec<String>> {
            proof(&article, numbers_in(text)).into_iter().map(|proof| proof.numbers).collect()
        };
        assert_eq!(numbers("Of 40 people none."), [["40"]]);
        assert_eq!(numbers("It fell by 5.5 points, 0.76 times."), [["0.76"], ["-5.5"]]);
        assert!(numbers("Nobody counted.").is_empty());
    }
}
