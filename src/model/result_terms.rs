//! The words in which results, and how a study came to them, are told.

use super::term::vocabulary;

vocabulary! {
    /// Whether an outcome is what was to be helped, something bad, or neither.
    OutcomeRole {
        Benefit = "benefit",
        Harm = "harm",
        Neutral = "neutral",
    }
}

vocabulary! {
    /// What kind of number a result is.
    MeasureKind {
        /// How many of every so many people.
        People = "people",
        /// Events a person has in a year.
        Rate = "rate-per-year",
        Mean = "mean",
        /// How much a mean changed from the start.
        Change = "change",
        Median = "median",
        /// Only how the groups compare; their own numbers are not known.
        Ratio = "ratio",
    }
}

vocabulary! {
    /// How two groups are compared.
    ComparisonKind {
        HazardRatio = "hazard-ratio",
        RiskRatio = "risk-ratio",
        OddsRatio = "odds-ratio",
        RateRatio = "rate-ratio",
        Difference = "difference",
        StandardisedDifference = "standardised-difference",
        /// How many percent less, or with a minus more, the first has of what the second has.
        PercentLower = "percent-lower",
    }
}

impl ComparisonKind {
    /// Is 1 "no difference"? For the others it is 0.
    pub fn is_ratio(self) -> bool {
        matches!(self, Self::HazardRatio | Self::RiskRatio | Self::OddsRatio | Self::RateRatio)
    }

    /// The value that means "no difference".
    pub fn neutral(self) -> f64 {
        if self.is_ratio() { 1.0 } else { 0.0 }
    }
}

vocabulary! {
    /// Which way is better on a scale.
    Better {
        Lower = "lower",
        Higher = "higher",
    }
}

vocabulary! {
    /// What became of the study's main goal.
    Goal {
        Met = "met",
        Missed = "missed",
        /// It looked for a difference or a link, had no goal to reach, and found none.
        NoDifference = "no-difference",
        Mixed = "mixed",
    }
}

vocabulary! {
    /// Who did not know which treatment a person got.
    Blinding {
        /// Neither the people nor those who judged how they did.
        Double = "double",
        /// Those who judged, but not the people.
        Assessor = "assessor",
        /// The people, but not those who judged.
        Participant = "participant",
        /// Everybody knew.
        Open = "open",
    }
}

vocabulary! {
    /// Was the study about the condition that the site is about?
    AboutCondition {
        Yes = "yes",
        Partly = "partly",
        No = "no",
    }
}

vocabulary! {
    /// What of the paper was read for a summary.
    WhatWasRead {
        WholePaper = "whole-paper",
        WholeAbstract = "whole-abstract",
        PartOfAbstract = "part-of-abstract",
        /// What others wrote about it.
        OtherPages = "other-pages",
    }
}

vocabulary! {
    /// What kind of place a number stands in.
    ProofPlace {
        Abstract = "abstract",
        Paper = "paper",
        Table = "table",
        Registry = "registry",
        AgencyPage = "agency-page",
        CompanyPage = "company-page",
        NewsPage = "news-page",
        OtherPage = "other-page",
    }
}
