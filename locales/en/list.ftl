### The home page, the pages of topics, and the cards in them.

## Above the list

home-heading = What the research found, in plain words
home-lead = Each summary says who was studied, what was found, and how far you can trust it.
# The title of a topic's page, and the heading of a widget that shows one topic.
# $topic (text): the topic's name, or the site's.
topic-title = { $topic }: research in plain words
# On a topic's page: the way to the home page, with the topic chosen.
combine-topics = Combine with other topics
search-label = Search the articles
search-button = Search
search-hint = Ask in your own words, for example "why am I so tired".

## The filter

filter-heading = Filter the articles
filter-hint = Choose one or more. You will see articles on any of them.
only-saved = Only articles you saved
# Read aloud with a value of the filter: how many articles choosing it would add.
# $count (number): the articles.
adds-articles =
    { $count ->
        [0] adds no more articles
        [one] adds { $count } article
       *[other] adds { $count } articles
    }
# The way from the filter to the list.
# $count (number): the articles in it.
see-articles =
    { $count ->
        [0] No articles with these topics
        [one] See the { $count } article
       *[other] See the { $count } articles
    }
# The name of the list of what was chosen.
chosen = What you chose
# Read aloud before what was chosen, on the button that takes it back.
remove-choice = Remove
# $words (text): what was typed in the search box.
quoted = “{ $words }”
clear-all = Clear all

## The list

articles-heading = Articles, newest study first
best-heading = Articles, best match first
newest-heading = Articles, newest good match first
order-label = Show first
order-best = Best match
order-newest = Newest study
# How many articles there are for what was asked for, said aloud.
# $by (word): what narrows the list: words that were typed, topics, and whether only saved articles are wanted.
# $articles (text): "articles-count". $words (text): "quoted". $topics (text): names of topics, one of which is enough.
list-result =
    { $by ->
        [words] { $articles } for { $words }
        [topics] { $articles } on { $topics }
        [words-topics] { $articles } for { $words } on { $topics }
        [saved] { $articles }, among those you saved
        [words-saved] { $articles } for { $words }, among those you saved
        [topics-saved] { $articles } on { $topics }, among those you saved
        [words-topics-saved] { $articles } for { $words } on { $topics }, among those you saved
       *[nothing] { $articles }
    }
# The same with something else that was chosen, such as "Studied in: People".
# $result (text): what comes before. $facet (text): "facet-…". $values (text): what was chosen, one of which is enough.
list-result-facet = { $result }. { $facet }: { $values }
# No article has a word that was typed, so another was taken for it.
# $typed (text): the word. $taken (text): the other.
word-taken = No article says “{ $typed }”. We looked for “{ $taken }” instead.
# $word (text): a word that was typed.
word-unknown = No article says “{ $word }”.
nothing-heading = No articles to show
nothing-help = No article has everything you chose. Take something back, or clear all to see every article.
nothing-found = Try other words, or fewer. A general word, such as "walking", finds more than a rare one.
nothing-yet = There are no articles here yet.
# Buttons where nothing was found: what there would be.
# $facet (text): "facet-…". $articles (text): "articles-count".
without-choice = Without the choice in “{ $facet }”: { $articles }
without-words = Without your search words: { $articles }
# $shown (number), $all (number): articles.
showing-count = Showing { $shown } of { $all }
show-more = Show more articles
# $count (number): articles among others.
unreadable-count =
    { $count ->
        [one] { $count } article could not be read. The others are shown.
       *[other] { $count } articles could not be read. The others are shown.
    }

## Cards

# The name of the list of an article's topics.
topics-heading = Topics
# Read aloud before a sentence of an article that was found.
from-the-article = From the article:
journal-not-reported = Journal not reported
# Read aloud after what was studied: a treatment's place on the whole scale.
# $here (number), $of (number): steps.
scale-step = , step { $here } of { $of }
# $minutes (number): how long an article takes to read.
minutes-to-read = { $minutes } min read

# An article's title where it stands alone, when the study was withdrawn.
# $notice (text): "notice-retraction". $title (text): the article's.
title-with-notice = { $notice }: { $title }

## What there is on a topic, above its list

overview-heading = The studies on this topic
overview-key = Round: in people. Standing on its tip: in animals. Square: in anything else, or not reported. Filled: its goal was reached. Empty: it was missed, or nothing was found. Half filled: reached in part, not known, or there was no such goal. Crossed: withdrawn.
# $count (number): older studies without a mark.
overview-more =
    { $count ->
        [one] { $count } older study is in the list below.
       *[other] { $count } older studies are in the list below.
    }
# How the bars above the list of all articles are to be read.
overview-bars = Full: its goal was reached. Empty: missed, or nothing was found. Dashed: withdrawn. Pale: none of these.
overview-newest = Older studies are not in this picture.
# Said aloud after the number of studies. $met, $missed, $withdrawn (number): how many of them.
overview-ends = : { $met } reached their goal, { $missed } missed it or found nothing, { $withdrawn } withdrawn.
