### What only publishing says: notices, pages without the app, feeds.

## Notices in every page

no-script = Searching, filtering and saving need JavaScript. Every article can be read without it, and every link works.
broken-app = Part of this page could not start, so searching, filtering and saving do not work right now. You can still read every article and follow every link.
reload = Load the page again
# In a widget.
no-script-widget = Without JavaScript this page cannot choose: it may show other articles than those that were chosen for this place.
broken-widget = This list could not be put together here. You can read it on the site itself.

## The archive and the glossary

date-not-reported = Date not reported
# The name of the links to the pages of one year.
year-pages = Pages of this year
glossary-lead = Words that research uses, in plain language. In our articles, touch a dotted word to see its meaning.

## In the place of a summary that was taken down

taken-down-title = This summary was taken down
# $title (text): the article's.
taken-down-lead = “{ $title }” is no longer on this site.
# $date (text): the day.
taken-down-lead-since = “{ $title }” is no longer on this site, since { $date }.
taken-down-why = Why
taken-down-study = This is about our summary, and not a verdict on the study. If you saved or printed the summary, please do not rely on it.
taken-down-instead = Read instead
# After "example".
taken-down-example = on a question close to it

## Related articles: why one is shown

# $subjects (text): words of the glossary.
related-subjects = Also about { $subjects }
# $topics (text): names of topics.
related-topics = Same topic: { $topics }
related-picked = Chosen by our editors
related-alike = Uses many of the same words

## What articles are chosen by

facet-topic = Topics
facet-in = Studied in
facet-kind = Kind of study
facet-stage = Stage of a treatment
facet-year = Year of the study
facet-notice = Retracted or corrected
choose-not-reported = Not reported
choose-any-notice = Any notice

choose-in-people = People
choose-in-animals = Animals
choose-in-tissue = Donated tissue
choose-in-cells = Cells in a dish
choose-in-computer = A computer model
choose-in-earlier-studies = Earlier studies

choose-kind-randomised-trial = Randomised trial
choose-kind-non-randomised-trial = Trial without chance
choose-kind-cohort = Followed people over time
choose-kind-case-control = With and without the illness
choose-kind-cross-sectional = Snapshot in time
choose-kind-case-report = One person or a few
choose-kind-qualitative = Interviews
choose-kind-diagnostic-accuracy = Study of a test
choose-kind-systematic-review = Systematic review
choose-kind-narrative-review = Overview by experts
choose-kind-guideline = Guideline
choose-kind-animal = Animal study
choose-kind-lab-cells = Laboratory study
choose-kind-computer-model = Computer study

## Feeds

# What a feed says of an article. $cue (text): see "cue-work". $takeaway (text): the article's one sentence.
feed-summary = { $cue }. { $takeaway }
# The same with a badge before it. $notice (text): "notice-…". $summary (text): what follows.
feed-summary-noticed = { $notice }. { $summary }
