//! The widget's builder, in English.

use crate::words::BuilderWords;

pub static BUILDER: BuilderWords = BuilderWords {
    title: "Put it on your site",
    lead: "Show research summaries on your clinic's or charity's pages. Choose what your visitors should see, copy a few lines, and paste them where the list should stand.",
    what_heading: "What to show",
    topics: "Topics",
    topics_hint: "Choose one or more, or none for all of them.",
    kinds: "Kinds of study",
    people_only: "Only studies in people",
    article: "A single article",
    article_hint: "Paste the address of an article to show its card alone.",
    limit: "How many articles, at most",
    looks_heading: "How it looks and works",
    label: "Heading",
    label_hint: "Leave it empty for ours.",
    level: "Level of the heading",
    level_hint: "So that it fits into the headings of your page. Below an h1, choose 2.",
    theme: "Colours",
    themes: [("auto", "As the visitor's device has it"), ("light", "Light"), ("dark", "Dark")],
    accent: "Use a colour of ours",
    accent_colour: "Our colour",
    accent_hint: "Where it would be hard to read, it is made darker or lighter.",
    filter: "Visitors can choose topics",
    open: "Articles open",
    opens: [("tab", "In a new tab, on our site"), ("inside", "Inside the widget")],
    way: "What your site allows",
    ways: [
        ("script", "A script: the widget is as high as its content"),
        ("frame", "No script: a frame of a fixed height"),
    ],
    language: "The widget's own words are in English, the language of this site. Articles keep theirs.",
    snippet_heading: "Copy this",
    snippet_hint: "It holds everything you chose. Change it here or by hand at any time.",
    copy: "Copy",
    copied: "Copied.",
    not_copied: "Your browser does not let us copy. Select the text and copy it.",
    preview_heading: "What your visitors will see",
    preview_hint: "This is the widget itself.",
    needs_script: "Choosing and the preview need JavaScript. The lines below work as they are.",
    notes: &[
        (
            "Two minutes, three steps",
            &[
                "Copy the lines above. In WordPress add a block \"Custom HTML\" and paste them there; in other systems paste them into the page's HTML.",
                "WordPress without that block: paste the address of one of our topics or articles on a line of its own. It becomes a card by itself.",
                "Look at your page. If there is only a link where the list should be, your site's security policy keeps the widget out: see the lines for it below.",
            ],
        ),
        (
            "What your visitors will see",
            &[
                "Cards that say first what was studied in and how far along the research is, then what was found. Preprints, corrections and retractions are marked. Nothing is sold, and no study is scored.",
                "Where frames or scripts do not work, a plain link to the same list remains.",
            ],
        ),
    ],
    policy_heading: "If your site has a Content-Security-Policy",
    policy_hint: "Add these sources to the directives you have. The widget needs no inline script, no inline style and no WebAssembly on your page.",
    policy: |origin| format!("script-src {origin};\nframe-src {origin};"),
    privacy_heading: "For your privacy statement",
    privacy_hint: "You may copy this.",
    privacy: |name, site| {
        format!(
            "This page shows research summaries from {name} ({site}). They are loaded from there when you come near them. \
             The server of {name} then learns your IP address and browser type, as any web server does, but not which page you are on. \
             {name} sets no cookies, stores nothing on your device through the widget, uses no tracking and loads nothing from third parties."
        )
    },
};
