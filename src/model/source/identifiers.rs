//! DOIs and the numbers of PubMed, as people paste them.

use crate::model::markup;

/// A DOI as it is pasted: bare, after "doi:", or as an address.
pub fn bare_doi(text: &str) -> String {
    let text: String = text
        .trim()
        .chars()
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{ad}'))
        .collect();
    let Some(at) = start_of_doi(&text) else { return text };
    let (before, doi) = text.split_at(at);
    let is_address = before.to_ascii_lowercase().contains("http");
    // What an address adds is not the DOI's.
    let doi = doi.split(['?', '#']).next().filter(|_| is_address).unwrap_or(doi);
    let doi = percent_encoding::percent_decode_str(doi).decode_utf8_lossy();
    let doi = if doi.contains('&') { markup::plain(&doi) } else { doi };
    let closing: &[char] = if before.ends_with('[') { &[']'] } else { &[] };
    doi.trim_end_matches(['.', ',', ';', ' ']).trim_end_matches(closing).to_owned()
}

/// Where "10.", digits and a slash begin, and no letter or digit stands before.
fn start_of_doi(text: &str) -> Option<usize> {
    text.match_indices("10.").map(|(at, _)| at).find(|at| {
        let is_inside = text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '.');
        let registrant = text[at + 3..].split('/').next().unwrap_or_default();
        let is_number = registrant.starts_with(|c: char| c.is_ascii_digit())
            && registrant.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        !is_inside && is_number && text[at + 3..].contains('/')
    })
}

/// The digits of a PubMed number, after a label or in an address.
pub fn pubmed_digits(text: &str) -> Option<String> {
    let text = text.trim().split(['?', '#']).next().unwrap_or_default();
    let text = text.trim_end_matches(['/', '.', ',', ';', ' ']);
    // PubMed numbers the versions of a record.
    let text = text.rsplit_once('v').filter(|(_, n)| n.parse::<u8>().is_ok()).map_or(text, |(text, _)| text);
    let start = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &text[start.len()..];
    let label = start.trim().trim_end_matches([':', '/', '=']).trim().to_ascii_lowercase();
    let is_label = label.is_empty()
        || ["pmid", "pubmed", "pubmed id", "medline", "med"].contains(&label.as_str())
        || label.contains("pubmed.ncbi")
        || label.contains("ncbi.nlm.nih.gov/pubmed");
    (is_label && (1..=9).contains(&digits.len()) && !digits.starts_with('0')).then(|| digits.to_owned())
}

/// "PMC3456789", in an address or after a label, or its digits alone; a version stands after a dot.
pub fn pmc_name(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_uppercase();
    let digits = |rest: &str| {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        Some(rest[..end].to_owned()).filter(|digits| !digits.is_empty() && !digits.starts_with('0'))
    };
    let named = text.match_indices("PMC").find_map(|(at, name)| digits(&text[at + name.len()..]));
    let bare = || {
        let number = text.strip_prefix("PMCID").unwrap_or(&text).trim_start_matches([':', ' ']);
        number
            .trim_end_matches('/')
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'.')
            .then(|| digits(number))
            .flatten()
    };
    named.or_else(bare).map(|digits| format!("PMC{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_read_as_people_paste_them() {
        for (pasted, read) in [
            ("12345678", Some("12345678")),
            ("PMID: 12345", Some("12345")),
            ("pmid12345", Some("12345")),
            ("PubMed ID 12345", Some("12345")),
            ("https://pubmed.ncbi.nlm.nih.gov/12345/", Some("12345")),
            ("https://www.ncbi.nlm.nih.gov/pubmed/12345", Some("12345")),
            ("12345v1", Some("12345")),
            ("MED:12345", Some("12345")),
            ("PMID: 12345;", Some("12345")),
            ("https://pubmed.ncbi.nlm.nih.gov/12345/?term=x", Some("12345")),
            ("PMC12345", None),
            ("n/a", None),
            ("0", None),
        ] {
            assert_eq!(pubmed_digits(pasted).as_deref(), read, "{pasted}");
        }
        for pasted in [
            "10.1/x(2)",
            "doi:10.1/x(2)",
            "DOI: 10.1/x(2)",
            "http://dx.doi.org/10.1/x(2)",
            "doi.org/10.1/x(2)",
            "info:doi/10.1/x(2)",
            "doi：10.1/x(2)",
            "[10.1/x(2)]",
            "10.1/x(2).",
            "10.1/\u{200b}x(2)",
            "10.1/x%282%29",
            "https://doi.org/10.1/x(2)?nosfx=y#abs",
            "https://a10.example/10.1/x(2)",
        ] {
            assert_eq!(bare_doi(pasted), "10.1/x(2)", "{pasted}");
        }
        assert_eq!(bare_doi("10.1002/a&lt;1&gt;"), "10.1002/a<1>");
        for (pasted, read) in [
            ("PMC3456789", Some("PMC3456789")),
            ("3456789", Some("PMC3456789")),
            ("PMCID: PMC3456789.2", Some("PMC3456789")),
            ("PMCID: 3456789", Some("PMC3456789")),
            ("https://pmc.ncbi.nlm.nih.gov/articles/PMC3456789/pdf/x.pdf", Some("PMC3456789")),
            ("available in 2024", None),
            ("NIHMS12345", None),
            ("PMID: 12345", None),
            ("10.1000/xyz 12", None),
        ] {
            assert_eq!(pmc_name(pasted).as_deref(), read, "{pasted}");
        }
    }
}
