### The page of what a reader saved, to print and take to the next visit.

saved-title = For your next visit
saved-lead = The articles you saved, with questions for your care team. The list is kept on this device only. Print it and take it with you.
saved-needs-app = Saving needs JavaScript. To take an article to your visit, print its page.
# The heading of the list, read aloud.
saved-heading = Saved articles
saved-none = Nothing is saved yet
saved-how = Open an article and choose "Save for my next visit". It will be listed here, with its questions.
# $title (text): the article's.
saved-removed = Removed: { $title }
undo = Undo
# The button that takes an article off the list, and its whole name.
remove = Remove
# $title (text): the article's.
remove-article = Remove: { $title }
# In the place of an article.
saved-gone = This article is no longer on the site.
saved-taken-down = This summary was taken down. Please do not rely on it. Its page says why.
questions-label = Questions to ask
source-label = Source:
