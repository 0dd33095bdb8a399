### The page on which webmasters put their widget together.

builder-title = Put it on your site
builder-lead = Show research summaries on your clinic's or charity's pages. Choose what your visitors should see, copy a few lines, and paste them where the list should stand.
builder-needs-script = Choosing and the preview need JavaScript. The lines below work as they are.

## What to show

builder-what-heading = What to show
builder-topics = Topics
builder-topics-hint = Choose one or more, or none for all of them.
builder-people-only = Only studies in people
builder-kinds = Kinds of study
builder-limit = How many articles, at most
builder-article = A single article
builder-article-hint = Paste the address of an article to show its card alone.

## How it looks and works

builder-looks-heading = How it looks and works
builder-label = Heading
builder-label-hint = Leave it empty for ours.
builder-level = Level of the heading
builder-level-hint = So that it fits into the headings of your page. Below an h1, choose 2.
builder-theme = Colours
builder-theme-auto = As the visitor's device has it
builder-theme-light = Light
builder-theme-dark = Dark
builder-accent = Use a colour of ours
builder-accent-colour = Our colour
builder-accent-hint = Where it would be hard to read, it is made darker or lighter.
builder-filter = Visitors can choose topics
builder-open = Articles open
builder-open-tab = In a new tab, on our site
builder-open-inside = Inside the widget
builder-way = What your site allows
builder-way-script = A script: the widget is as high as its content
builder-way-frame = No script: a frame of a fixed height
builder-language = The widget's own words are in English, the language of this site. Articles keep theirs.

## What to copy

builder-snippet-heading = Copy this
builder-snippet-hint = It holds everything you chose. Change it here or by hand at any time.
builder-copy = Copy
builder-copied = Copied.
builder-not-copied = Your browser does not let us copy. Select the text and copy it.
builder-preview-heading = What your visitors will see
builder-preview-hint = This is the widget itself.

## Below the builder

builder-steps-heading = Two minutes, three steps
builder-step-copy = Copy the lines above. In WordPress add a block "Custom HTML" and paste them there; in other systems paste them into the page's HTML.
builder-step-wordpress = WordPress without that block: paste the address of one of our topics or articles on a line of its own. It becomes a card by itself.
builder-step-look = Look at your page. If there is only a link where the list should be, your site's security policy keeps the widget out: see the lines for it below.
builder-visitors-heading = What your visitors will see
builder-visitors-cards = Cards that say first what was studied in and how far along the research is, then what was found. Preprints, corrections and retractions are marked. Nothing is sold, and no study is scored.
builder-visitors-link = Where frames or scripts do not work, a plain link to the same list remains.
builder-policy-heading = If your site has a Content-Security-Policy
builder-policy-hint = Add these sources to the directives you have. The widget needs no inline script, no inline style and no WebAssembly on your page.
builder-privacy-heading = For your privacy statement
builder-privacy-hint = You may copy this.
# $name (text): the site's name. $site (text): its whole address.
builder-privacy = This page shows research summaries from { $name } ({ $site }). They are loaded from there when you come near them. The server of { $name } then learns your IP address and browser type, as any web server does, but not which page you are on. { $name } sets no cookies, stores nothing on your device through the widget, uses no tracking and loads nothing from third parties.
