### What stands around the text of an article.

takeaway-label = In short:
# Ways to the sections, in a word each: on a phone they share one line.
found-link = Found
numbers-link = Numbers
harms-link = Harms
limits-link = Limits
questions-link = Ask
trust-link = Trust
# What stands beside the text.
glance = At a glance
all-numbers = All the numbers
numbers-heading = The numbers
# On paper. $count (number): results that are only on the page.
more-results =
    { $count ->
        [one] One more result is on the page.
       *[other] { $count } more results are on the page.
    }
harms-heading = Side effects and harms
questions-heading = What to ask your care team
# $count (number): questions.
questions-count =
    { $count ->
        [one] { $count } question to take along
       *[other] { $count } questions to take along
    }
# At the end of a printed page; the code for a phone's camera stands in the corner of the first one.
code-text = Point your phone's camera at the square on the first page to open this page, and see whether anything was added since.
print = Print
print-large = Large print
found-heading = What the study found
matters-heading = Why it matters
limits-heading = What it cannot tell us
related-heading = Related articles
provenance-heading = How this summary was made
# The way to a notice, such as a retraction.
notice-link = Read the notice

## How far it can be trusted

evidence-heading = How far can I trust this?
evidence-lead = Facts about the study, so that you can judge for yourself.
# After the step of the scale at which a study stands.
this-study = this study
explainer-heading = Not all research is equal
explainer-more = How to weigh research
# Inside the sentence "weigh-last": the way to the details.
details-link = More details

## The published paper

details-heading = More details
source-links = Read the source
cite = Cite the paper
copy-citation = Copy the citation
copied = Copied.
not-copied = Your browser does not let us copy. Select the text above instead.

## Words of the glossary

words-heading = Words used here
all-words = All words
result-people = Show as 100 people
result-people-rounded = Each figure is one of 100 people; parts of a person are rounded.
since-heading = What happened since
available-heading = Where it can be had
available-link = Where this is said
proof-heading = Where these numbers come from
# $numbers (text): numbers, joined.
proof-numbers = { $numbers }:
# $from (text): what a number was worked out from.
worked-out = (worked out from { $from })
close = Close

## Saving it

save-button = Save for my next visit
unsave-button = Saved. Take it off the list
saved-now = Saved on this device only.
saved-for-now = Saved until you close this page: your browser does not let us keep it longer.
saved-full = Your list is full. Take something off it first.
saved-no-more = No longer saved.
see-saved = See saved articles
