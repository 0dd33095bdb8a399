//! A link that is safe to put in a page.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

/// An address that starts with `https://`, `http://`, `mailto:` or a single `/`. Nothing else can be followed from an
/// article, so `javascript:` and its disguises never reach a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Link(String);

impl Link {
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let scheme_ok = ["https://", "http://", "mailto:"].iter().any(|scheme| {
            // `get` and not an index: the text may be shorter or its bytes may not be characters there.
            text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        let relative_ok = text.starts_with('/') && !text.starts_with("//") && !text.starts_with("/\\");
        let clean = !text.chars().any(|c| c.is_control() || c.is_whitespace());
        ((scheme_ok || relative_ok) && clean).then(|| Self(text.to_owned()))
    }

    /// Where a DOI leads, such as `10.1056/NEJMoa2415988`.
    pub fn doi(doi: &str) -> Option<Self> {
        let doi = doi.trim();
        let plausible = doi.starts_with("10.") && doi.contains('/');
        plausible.then(|| Self(format!("https://doi.org/{}", utf8_percent_encode(doi, NOT_IN_A_PATH))))
    }

    /// Where a PubMed identifier leads.
    pub fn pubmed(pmid: &str) -> Option<Self> {
        let digits = !pmid.is_empty() && pmid.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| Self(format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/")))
    }

    /// Where a trial's registration is kept, for the registries whose numbers lead somewhere by themselves.
    pub fn trial(id: &str) -> Option<Self> {
        let digits = |rest: &str| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit());
        if id.strip_prefix("NCT").is_some_and(digits) {
            Some(Self(format!("https://clinicaltrials.gov/study/{id}")))
        } else if id.strip_prefix("ISRCTN").is_some_and(digits) {
            Some(Self(format!("https://www.isrctn.com/{id}")))
        } else if id.split('-').count() == 3 && id.split('-').all(digits) {
            let address = "https://www.clinicaltrialsregister.eu/ctr-search/search?query=";
            Some(Self(format!("{address}{id}")))
        } else {
            None
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(feature = "publish")]
impl<'de> serde::Deserialize<'de> for Link {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("no link"))
    }
}

/// What may not stand in a path as it is (RFC 3986): DOIs may hold `<`, `>`, `#`, `%` and `;`.
const NOT_IN_A_PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b':')
    .remove(b'(')
    .remove(b')');

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_safe_schemes_pass() {
        for good in ["https://doi.org/10.1/x", "HTTP://example.org", "mailto:a@example.org", "/about/"] {
            assert!(Link::parse(good).is_some(), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "/\\evil.example",
            "vbscript:x",
            "",
            "https:evil",
            "\u{1}javascript:x",
            "https://a b",
            "é",
        ] {
            assert!(Link::parse(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn a_doi_with_odd_characters_becomes_a_working_link() {
        let link = Link::doi("10.1002/(SICI)1097<1::AID>3.0#X").unwrap();
        assert_eq!(link.as_str(), "https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0%23X");
        assert_eq!(Link::doi("NEJM 1"), None);
    }

    #[test]
    fn a_trial_leads_to_its_registry_if_we_know_it() {
        let leads = |id| Link::trial(id).map(|link| link.as_str().to_owned());
        assert_eq!(leads("NCT04411641").as_deref(), Some("https://clinicaltrials.gov/study/NCT04411641"));
        assert_eq!(leads("ISRCTN82598726").as_deref(), Some("https://www.isrctn.com/ISRCTN82598726"));
        assert!(leads("2018-000001-23").is_some());
        for unknown in ["NCT", "NCT1/../x", "ACTRN12616000000000", "", "--"] {
            assert_eq!(leads(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn a_pubmed_number_is_digits_only() {
        assert!(Link::pubmed("40202696").is_some());
        assert!(Link::pubmed("40202696/../x").is_none());
    }
}
