//! Fifty questions as people ask them, with slips and brand names, and the article that answers each. At least 48 have it
//! among the first three. The questions were written before the first was searched for.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use plainsight::publish::{Content, SiteFolder, collect};
use plainsight_search::{Local, Settings};

/// A question, and the articles that would do; most have one.
const QUESTIONS: [(&str, &[&str]); 50] = [
    (
        "why am I so tired and does exercise help",
        &["heine-exercise-fatigue-cochrane-2015", "harrison-fatigue-network-meta-analysis-2021"],
    ),
    ("pills for ms tiredness", &["triumphant-fatigue-drugs-2020"]),
    ("does amantadine work", &["triumphant-fatigue-drugs-2020"]),
    ("brain fog training", &["cogex-cognition-exercise-progressive-2023"]),
    (
        "can gut bacteria affect my thinking",
        &["ghadiri-gut-cognition-review-2022", "fumagalli-methanogens-cognition-2025"],
    ),
    ("is there a special diet for ms", &["parks-diet-cochrane-2020", "wahls-swank-waves-diets-2021"]),
    ("wahls diet", &["wahls-swank-waves-diets-2021"]),
    (
        "should I take vitamin d",
        &[
            "hanaei-vitamin-d-trials-meta-analysis-2021",
            "d-lay-ms-vitamin-d-2025",
            "munger-vitamin-d-risk-2006",
        ],
    ),
    ("vitamin d before getting ms army", &["munger-vitamin-d-risk-2006"]),
    (
        "glandular fever and ms",
        &["bjornevik-epstein-barr-2022", "levin-ebv-jama-2003-retracted", "lanz-ebna1-glialcam-2022"],
    ),
    (
        "did the kissing disease virus give me ms",
        &["bjornevik-epstein-barr-2022", "lanz-ebna1-glialcam-2022"],
    ),
    ("smoking cigarettes risk", &["hedstrom-smoking-dose-2013", "hedstrom-smoking-hla-2017"]),
    ("does being overweight cause ms", &["mokry-obesity-mendelian-2016"]),
    ("is ms inherited gene severity", &["imsgc-severity-gene-2023"]),
    ("NR1H3 gene", &["nr1h3-false-positive-2016"]),
    ("Ocrevus", &["opera-ocrelizumab-relapsing-2017", "oratorio-ocrelizumab-primary-progressive-2017"]),
    ("ocrevus for primary progressive", &["oratorio-ocrelizumab-primary-progressive-2017"]),
    ("Tysabri brain infection", &["affirm-natalizumab-2006"]),
    ("natalizumb relapses", &["affirm-natalizumab-2006"]),
    ("Mavenclad tablets", &["clarity-cladribine-tablets-2010"]),
    ("Gilenya for my teenage daughter", &["paradigms-fingolimod-children-2018"]),
    ("Aubagio in kids", &["terikids-teriflunomide-children-2024"]),
    ("tolebrutanib", &["hercules-tolebrutinib-nonrelapsing-spms-2025", "gemini-tolebrutinib-relapsing-2025"]),
    (
        "new drug for secondary progressive without relapses",
        &["hercules-tolebrutinib-nonrelapsing-spms-2025"],
    ),
    ("mayzent siponimod", &["expand-siponimod-spms-2018"]),
    ("statins for ms", &["ms-stat2-simvastatin-2025"]),
    ("biotin high dose", &["spi2-high-dose-biotin-2020"]),
    ("stem cell transplant success", &["mist-stem-cell-transplant-2019"]),
    ("can I stop my ms medication when I get older", &["discoms-stopping-treatment-over-55-2023"]),
    ("start treatment early or wait", &["brown-msbase-early-treatment-2019"]),
    ("which ms drug is best compared", &["gonzalez-lorenzo-cochrane-network-2024"]),
    (
        "can nerves repair themselves with an allergy drug",
        &["rebuild-clemastine-2017", "ccmr-two-metformin-clemastine-2025"],
    ),
    ("metformin fasting rats", &["neumann-metformin-aged-rats-2019"]),
    (
        "liberation treatment blocked neck veins",
        &["brave-dreams-vein-angioplasty-2018", "ccsvi-blinded-study-no-link"],
    ),
    ("cannabis spray for stiff muscles", &["novotna-nabiximols-spasticity-2011"]),
    ("Sativex", &["novotna-nabiximols-spasticity-2011"]),
    ("does weed slow down ms", &["cupid-cannabinoid-progression-2013"]),
    ("cooling vest for hot weather", &["schwid-cooling-garment-2003"]),
    ("meditation for anxiety", &["simpson-mindfulness-meta-analysis-2019"]),
    ("I am pregnant will I have a relapse", &["confavreux-prims-pregnancy-1998"]),
    ("early warning signs years before diagnosis", &["wijnands-ms-prodrome-2017"]),
    ("new rules for diagnosing ms", &["mcdonald-criteria-2024-revision"]),
    ("blood test that shows how bad it will get", &["monreal-nfl-first-attack-2023"]),
    ("mri vein sign", &["sinnecker-central-vein-sign-2019", "cagol-cortical-lesions-cvs-2023"]),
    ("can cladribine give me cancer", &["clarity-cladribine-tablets-2010"]),
    (
        "covid jab while on ms drugs",
        &["third-dose-covid-vaccine-ms-2022", "kister-hybrid-immunity-preprint-2022"],
    ),
    (
        "how dangerous is corona for people with ms",
        &["louapre-covisep-covid-2020", "salter-north-america-covid-2021"],
    ),
    (
        "looking after my husband with ms burnout",
        &[
            "mckenzie-care-partners-2015",
            "benini-caregiver-qualitative-2023",
            "caregiver-profile-burden-2024",
        ],
    ),
    ("people treat me without dignity", &["ziakova-dignity-people-with-ms-2020"]),
    ("twins gut mice", &["berer-twin-gut-mice-2017"]),
];

#[test]
fn at_least_48_of_50_questions_find_their_article_among_the_first_three() {
    let folders = SiteFolder::new("public".as_ref());
    let content = Content::read(&folders).unwrap().0.unwrap();
    let files = collect(&content).unwrap().files(&Settings::SITE, &[]).unwrap();
    let mut index = Local::new(&files, Settings::SITE).unwrap();
    let mut missed = Vec::new();
    for (question, answers) in QUESTIONS {
        for answer in answers {
            assert!(content.articles.position(answer).is_some(), "there is no article {answer}");
        }
        let hits = index.search(question, 3);
        let found: Vec<&str> = hits.iter().map(|hit| content.articles.id(hit.document as usize)).collect();
        if !found.iter().any(|id| answers.contains(id)) {
            missed.push(format!("{question}: {found:?}"));
        }
    }
    assert!(missed.len() <= 2, "{} questions are not answered: {missed:#?}", missed.len());
    println!("missed: {missed:#?}");
}
