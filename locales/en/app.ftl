### What stands on every page, and what is said when something does not work.

# Numbers, dates and lists follow the customs of this place: a BCP 47 tag with a region, such as en-GB or de-CH.
format-locale = en-GB

## Around every page

# The first link of a page, for keyboards and screen readers.
skip-to-content = Skip to the main content
# The name of the navigation, read aloud.
main-navigation = Main
nav-articles = Articles
menu = Menu
nav-saved = Saved
footer-promise = No cookies, no tracking, no account.
footer-advice = These summaries are information, not medical advice. Your care team knows your situation.
feed-link = Follow by feed
embed-link = Put it on your site
# The title of the glossary and the way to it.
glossary-title = Words explained
# The way to a list without JavaScript.
all-by-year = All articles by year
# The way back to the home page.
all-articles = All articles
# The name of a list of links to the parts of a page.
on-this-page = On this page
# Before the name of an article that was chosen as an example.
# $example (text): what it is an example of.
example = From our articles: { $example }
# A fact that the study's report does not give.
not-reported = Not reported in what we read
# $label (text): what a fact is about, such as "Who paid". The fact follows.
fact-label = { $label }:

## Lists of articles

# $count (number): articles in a list.
articles-count =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
# While a page or more of a list is on its way.
loading = Loading…

## When something does not work

problem-title = This page could not be loaded
problem-unreachable = We could not reach the site. You may be offline, or the connection broke off.
problem-timeout = The site took too long to answer.
problem-not-found = The site says that this part is not there.
# $code (text): the HTTP status, such as 500.
problem-status = The site answered with an error ({ $code }).
problem-too-large = The answer was far too large, so we stopped reading it.
problem-damaged = The answer arrived, but it is damaged and cannot be shown.
try-again = Try again
not-found-title = This page is not here
not-found-help = The address may be mistyped, or the page may have moved. All articles are one step away.
