### The widget: a list on someone else's page.

# The heading of a widget that shows a single article.
single-heading = A study, in plain words
# The way to all articles, on the site itself.
# $count (number): articles. $site (text): the site's name.
all-on-site =
    { $count ->
        [0] See it on { $site }
        [1] See it on { $site }
        [one] All { $count } articles on { $site }
       *[other] All { $count } articles on { $site }
    }
back-to-list = Back to the list
# From an article in the widget to its page. $site (text): the site's name.
read-on-site = Read on { $site }
opens-new-tab = Links open in a new tab.
