### What is said about a study: the cue before its headline, the evidence panel, the numbers, and why to be careful.
### Medicine is told as it is: past tense, "not reported" said aloud, no promise.

## The cue: what was studied in, and how far along it is. Its first letter is made large by itself.

# $places (text): "in-…", joined. $work (text): "work-…". Either may be all that is known.
cue-work = { $places }, { $work }
cue-places = { $places }
cue-place-unknown = { $work }; studied in: not reported
cue-unknown = not reported what was studied, or how
# After a whole cue. $cue (text): the cue.
cue-preprint = { $cue }, a preprint when we read it
cue-conference = { $cue }, shown at a meeting only

# Of earlier studies. $count (number): how many. $places (text): "in-…", joined, where those studies were not in people.
cue-review = a review of earlier studies
cue-review-in = a review of earlier studies { $places }
cue-review-of =
    { $count ->
        [one] a review of { $count } earlier study
       *[other] a review of { $count } earlier studies
    }
cue-review-of-in =
    { $count ->
        [one] a review of { $count } earlier study { $places }
       *[other] a review of { $count } earlier studies { $places }
    }
cue-overview = an expert overview of earlier studies
cue-overview-in = an expert overview of earlier studies { $places }
cue-guideline = a guideline by experts

in-people = in people
in-animals = in animals
# $animals (text): which, such as "mice".
in-animals-named = in { $animals }
in-tissue = in tissue in the laboratory
in-cells = in cells in a dish
in-computer = in a computer model
in-earlier-studies = in earlier studies

# By the stage of a treatment, where the place does not say it already.
work-lab = tested in the laboratory
work-animals = tested in animals
work-first-people = a first test
work-small-trial = a small trial
work-large-trial = a large trial
work-many-trials = many trials together

# By the kind of study.
work-randomised-trial = a randomised trial
work-non-randomised-trial = a trial without chance allocation
work-cohort = followed over time
work-case-control = a comparison of groups
work-cross-sectional = a snapshot at one time
work-case-report = a report of one person or a few
work-case-report-one = a report of one person
work-case-report-few = a report of a few people
work-qualitative = an interview study
work-diagnostic-accuracy = a study of a test
work-unknown = kind of study not reported

## The evidence panel

row-studied-in = Studied in
row-kind = Kind of study
row-people = How many, how long, who
row-compared-with = Compared with what
row-stage = How much it was tested
row-peer-review = Checked by other scientists
row-funding = Who paid
row-effect = Size of effect
row-harms = Side effects and harms
row-left-out = Who was left out
row-changed = Changed since
row-ask = What to ask your care team

people-how-many = How many
people-how-long = How long
people-who = Who
conflicts = Conflicts of interest
no-stage = Does not apply. This scale is only for studies that give a treatment in order to test it.
no-numbers = We have no numbers here that compare groups.
harms-unknown = That does not mean there were none.
# $date (text): a day or month.
nothing-changed-since = Nothing that changes this was found when we last looked ({ $date }).
nothing-changed = We have not looked for what came later.
does-not-apply = Does not apply to this kind of study.
no-harms = Does not apply. The study itself gave people no treatment.
none-of-withdrawn = The study was withdrawn, so none of its numbers stand here.
asked = The question
# $count (number): of every hundred.
women = Women
women-of = { $count } of 100
age = Age
countries = Where
treatment = What was done
compared = Compared with
blinding = Who knew which treatment
blinding-double = Neither the people nor those who judged how they did (double-blind).
blinding-assessor = The people knew; those who judged how they did, did not.
blinding-participant = The people did not know; those who judged how they did, did.
blinding-open = Everybody knew.
goal = Its main goal
goal-met = It was reached.
goal-missed = It was not reached.
goal-no-difference = No difference or link was found.
goal-mixed = It was reached in part.
certainty = How certain the review is
no-questions = No questions were written for this article.
# $notice (text): "notice-…". $date (text): its day.
notice-on = { $notice } ({ $date })

# What a study was done in; the first letter is made large by itself. $places (text): "studied-…", joined.
studied-in-all = { $places }
studied-people = people
studied-animals = animals
# $animals (text): which, such as "mice".
studied-animals-named = animals ({ $animals })
studied-tissue = tissue in the laboratory
studied-cells = cells in a dish
studied-computer = a computer model
studied-earlier-studies = earlier studies
# $count (number): how many.
studied-earlier-studies-counted = earlier studies ({ $count } of them)

# How many took part. $count (number).
participants-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
participants-animals = { $count } animals
# $animals (text): which, such as "mice".
participants-animals-named = { $count } { $animals }

kind-randomised-trial = Randomised trial
kind-non-randomised-trial = Trial without chance allocation
kind-cohort = Study that followed people over time (cohort study)
kind-case-control = Comparison of people with and without the illness (case-control study)
kind-cross-sectional = Snapshot at one point in time (cross-sectional study)
kind-case-report = Report of one person or a few (case report)
kind-qualitative = Interview study (qualitative study)
kind-diagnostic-accuracy = Study of a test
kind-systematic-review = Systematic review of earlier studies
kind-narrative-review = Overview by experts (narrative review)
kind-guideline = Guideline by experts
kind-animal = Animal study
kind-lab-cells = Laboratory study of cells or tissue
kind-computer-model = Computer study

# What each kind of study can and cannot show.
kind-explained-randomised-trial = Chance decided who got which treatment. This is the fairest test of whether a treatment works, but only for people like those who took part.
kind-explained-non-randomised-trial = People got a treatment, but chance did not decide who. It can show what happened next, but not that the treatment was the reason.
kind-explained-cohort = It watched people over time. It can show what goes together and what came first, but not what caused it.
kind-explained-case-control = It compared people with and without the illness. It can show a link, but not that one thing caused the other.
kind-explained-cross-sectional = It looked once. It can show what goes together, but not what came first or why.
kind-explained-case-report = It tells what happened to one person or a few. It can show that something is possible, but not how often it happens.
kind-explained-qualitative = It listened to a small number of people in depth. It can show what an experience is like, but not how common it is.
kind-explained-diagnostic-accuracy = It checked how well a test tells people apart. It cannot show whether people do better because of the test.
kind-explained-systematic-review = It searched for all studies of a question and put them together. It can show the whole picture, but it is only as good as those studies.
kind-explained-narrative-review = Experts told what they think is known. It can give an overview, but they chose which studies to include, so some may be missing.
kind-explained-guideline = Experts agreed on what doctors should do. It can show what is thought best today, but it is only as strong as the studies behind it.
kind-explained-animal = It can show what happens in animals. It cannot show that the same happens in people: most findings in animals do not turn into treatments.
kind-explained-lab-cells = It can show what happens in cells or tissue outside the body. It cannot show what happens in a living person.
kind-explained-computer-model = It can show what follows from what was put into the model. It cannot show that people follow the model.

stage-lab = Laboratory
stage-animals = Animals
stage-first-people = First people
stage-small-trial = Small trial
stage-large-trial = Large trial
stage-many-trials = Many trials together

# What each step of research cannot tell a reader.
stage-cannot-lab = This step cannot tell whether it works or is safe in a living body.
stage-cannot-animals = This step cannot tell whether it works or is safe in people.
stage-cannot-first-people = This step cannot tell whether it works. It mostly asks whether it is safe enough to go on.
stage-cannot-small-trial = This step cannot tell for certain whether it works, and it can miss harms that are rare.
stage-cannot-large-trial = This step cannot tell what happens after the trial ends, or in people unlike those who took part.
stage-cannot-many-trials = This step cannot tell more than the trials in it, and not what will happen to one person.

# Did other scientists check it?
peer-review-peer-reviewed = Yes. Other scientists read it and looked for mistakes before it came out.
peer-review-preprint = Not when we read it. It was a preprint: the authors put it online before other scientists had checked it, so mistakes may still be found.
peer-review-withdrawn = It was withdrawn, whoever had checked it before.
peer-review-conference = Not in full. It was shown at a scientific meeting, where checking is light, and not yet as a paper.

## Numbers

role-benefit = Meant to help
role-harm = Harm
role-neutral = Neither help nor harm
# In the place of "Meant to help" where chance did not decide who got what.
result-seen-with = Seen with it
result-primary = Main goal
result-post-hoc = Looked for only afterwards
result-surrogate = A measurement, not how people felt or managed

# The number of a group. $value (text): a number. $per (number): such as 100.
number-of = { $value } of { $per }
# The same of a group whose people were counted: all groups of one size first, so that they can be compared.
# $value (text), $per (number): as above. $people, $of (number): counted people.
number-counted = { $value } of { $per } ({ $people } of { $of })
number-a-year = { $value } a year
number-times = { $value } times
number-percent-fewer = { $value }% less
number-percent-more = { $value }% more
# $group (text): what a group is called. $value (text): its number.
result-group = { $group } { $value }
# $outcome (text): what was measured. $groups (text): "result-group", joined. Read aloud in the place of a picture.
result-label = { $outcome }: { $groups }.
result-of-group = This is about the group as a whole. It does not say how many people got better or worse.
result-numbers-unknown = The numbers behind this were not given in what we read.

# How two groups compare.
comparison-hazard-ratio = Risk over time
comparison-risk-ratio = Risk
comparison-odds-ratio = Odds
comparison-rate-ratio = Rate
comparison-difference = Difference
comparison-standardised-difference = Difference, as a share of the usual spread
comparison-percent-lower = Difference
# $comparison (text): "comparison-…". $value, $low, $high (text): numbers. $neutral (text): the number that means no difference.
result-range = { $comparison }: { $value }. The true number may lie anywhere from { $low } to { $high }; { $neutral } would be no difference.
# Below a picture, where its dashed line stands.
no-difference = no difference
no-change = no change
result-whiskers = The true numbers most likely lie somewhere along the thin lines.
result-compared = { $comparison }: { $value }. How sure that is was not in what we read.
result-unclear = Chance alone could explain this difference.
result-clear = By the study's own test, chance alone would seldom give such a difference.
result-compared-alone = { $comparison }: { $value }.
# $scale (text): what the number is measured on. $better (word): which way is better.
result-scale =
    { $better ->
        [lower] Measured: { $scale }. Lower is better.
        [higher] Measured: { $scale }. Higher is better.
       *[unknown] Measured: { $scale }.
    }
# $from, $to (text): its ends.
result-scale-between =
    { $better ->
        [lower] Measured: { $scale }, from { $from } to { $to }. Lower is better.
        [higher] Measured: { $scale }, from { $from } to { $to }. Higher is better.
       *[unknown] Measured: { $scale }, from { $from } to { $to }.
    }
# $step (text): a number.
result-step = People tend to notice a step of { $step }.
# How many people more or fewer had an outcome. $difference (word): of the first group. $apart (text): by how many. $per (number): such as
# 100. $group (text): what the first group is called.
result-difference =
    { $difference ->
        [fewer] That is { $apart } fewer of every { $per } ({ $group }).
        [more] That is { $apart } more of every { $per } ({ $group }).
       *[none] That is no difference among { $per } ({ $group }).
    }

## What there is on a topic: rows, spans of years, and what a mark is called

overview-lab = In animals or the laboratory
overview-watched = Watching or asking people
overview-small = First and small trials
overview-large = Large trials
overview-reviews = Many studies together
# $from, $to (text): years.
overview-span = { $from } to { $to }
# A study. $title (text). $year (text). $cue (text): such as "In people, a large trial". $state (word): what became of it.
overview-study =
    { $state ->
        [met] { $title } ({ $year }). { $cue }; its goal was reached.
        [missed] { $title } ({ $year }). { $cue }; its goal was missed, or nothing was found.
        [withdrawn] { $title } ({ $year }). Withdrawn.
       *[none] { $title } ({ $year }). { $cue }.
    }

## Where numbers stand, and what can be had where

# What kind of page.
proof-abstract = Abstract
proof-paper = Paper
proof-table = Table
proof-registry = Trial registry
proof-agency-page = Agency
proof-company-page = Company
proof-news-page = News
proof-other-page = Other page
# $kind (text): "proof-…". $name (text): what the page is called.
proof-named = { $kind }: { $name }
# $text (text): what can be had. $date (text): when that was so.
available-as-of = { $text } ({ $date })

## The paper, and how the summary was made

journal = Journal
where-shown = Where it appeared
original-title = Original title
authors = Authors
# $names (text): names, joined; "authors-others" or "authors-more" may be the last.
authors-all = { $names }
# At the end of a list of names: authors who are not named.
authors-others = others
# The same where it is known how many. $count (number).
authors-more = { $count } more
study-published = Study published
trial-ids = Trial registration
link-to-paper = The original paper
# $doi (text): such as 10.1000/182.
link-to-paper-doi = The original paper (DOI { $doi })
link-to-pubmed = The paper on PubMed
# $id (text): such as NCT04411641.
link-to-trial = The trial's registration ({ $id })
written-by = Written by
checked-by = Checked by
checked-by-nobody = Nobody yet. No clinician has checked this summary.
# $who (text): a name. $date (text): the day.
checked-by-on = { $who }, { $date }
summary-published = First published here
summary-updated = Last changed
next-check = Next check

## Words of the glossary

# $sounds (text): how a word is said.
word-say = Say: { $sounds }
# $names (text): other names.
word-also = Also called: { $names }
# $names (text): brands.
word-brands = Sold as: { $names }

## Badges: what became known about a study since

notice-retraction = Retracted
notice-expression-of-concern = Under question
notice-correction = Corrected
notice-safety-warning = Safety warning
notice-approval = Approved
notice-refusal = Refused
notice-withdrawal = Withdrawn or given up
notice-regulator-decision = Regulator's decision
notice-guideline = Guideline
notice-maker-decision = Maker's decision
notice-newer-evidence = Newer evidence
notice-contrary = A later study says otherwise

## Notices of an article: what kind of thing it is

notice-explained-retraction = This study was withdrawn. Do not rely on what it reported.
notice-explained-expression-of-concern = The journal has doubts about this study and is looking into them.
notice-explained-correction = A mistake in this study was corrected after it came out.
notice-explained-safety-warning = Please read this before you rely on the study.
notice-explained-approval = What became of this treatment.
notice-explained-refusal = What became of this treatment.
notice-explained-withdrawal = What became of this treatment.
notice-explained-regulator-decision = What became of this treatment.
notice-explained-guideline = What those who advise doctors made of it.
notice-explained-maker-decision = What became of this treatment.
notice-explained-newer-evidence = What came later bears on this study.

## Not all research is equal: what every article's page says

-ranges = Research ranges from early exploration, with cells or mice, to large trials with many people. Not all of it is equal: some studies are small, some use methods that are still new, and every one has limits.

# $journal (text): where the study appeared.
weigh-journal = This study appeared in { $journal }. { -ranges }
weigh-preprint = This study appeared in { $journal }, before other scientists had checked it. { -ranges }
weigh-conference = This study was shown at a meeting: { $journal }. { -ranges }
weigh-retracted = This study appeared in { $journal } and was withdrawn. A study that was withdrawn says nothing, whatever it reported.
weigh-unknown = We could not tell where this study appeared. { -ranges }
# $details: the place of the link "details-link".
weigh-last-retracted = Read the notice of its withdrawal if you want to know why. Then talk with your care team about what else is known.
weigh-last = For the full picture, read the source: you find it under { $details }. Then talk with your care team about what it means for you.

## Why to be careful with a study: a heading, and a sentence or two

doubt-retracted = It was withdrawn
doubt-retracted-text = A retracted study cannot be trusted. Nothing on this site counts it as support.
doubt-under-question = It is under question
doubt-under-question-text = The journal has doubts about this study. Wait for what it finds.
doubt-corrected = It was corrected
doubt-corrected-text = A mistake was found and put right. "What happened since" says what we know of it.
doubt-warned = There is a safety warning
doubt-warned-text = Somebody warned of harm. The notice near the top says who, when, and of what.
doubt-decided = There has been a decision since
doubt-decided-text = A regulator or the maker has decided since. "What happened since" says who decided what, and when.
doubt-refused = It was refused
doubt-refused-text = A regulator has refused this treatment. The notice near the top says why, and when.
doubt-given-up = It was given up or taken off the market
doubt-given-up-text = The treatment is no longer there, or no longer tested for this. The notice near the top says what happened.
doubt-contradicted = A later study says otherwise
doubt-contradicted-text = The notice near the top says what it found. Trust the later study more if it was larger or better made.
doubt-not-about-this = It was not about the illness of this site
doubt-not-about-this-text = This study was about something else. What it found may not hold for the people this site is for.
doubt-partly-about-this = Only part of it was about the illness of this site
doubt-partly-about-this-text = Others took part as well. What it found for all may not hold for the people this site is for.
doubt-goal-missed = It missed its main goal
doubt-goal-missed-text = What it set out to show was not shown. Other benefits it found are hints at most. Harms it found still count.
doubt-everybody-knew = Everybody knew who got what
doubt-everybody-knew-text = Hope and worry change how people feel and how they are judged. That alone can make a difference.
doubt-signal = It measured a signal, not how people felt
doubt-signal-text = A scan, a blood test or a laboratory score can get better while people feel and manage as before.
doubt-afterwards = It was looked for only afterwards
doubt-afterwards-text = Whoever looks at many things finds something by chance. What was not asked beforehand has to be tested again.
doubt-ratio-alone = We only know how many times more or less
doubt-ratio-alone-text = Without the numbers of people behind it, a difference can sound larger than it is.
doubt-newer-evidence = There is newer evidence
doubt-newer-evidence-text = What came later bears on this study. "What happened since" says how.
doubt-tests-not-in-people = Its tests were not done in people
doubt-tests-not-in-people-text = People were part of this study, but what it tested was tested elsewhere. What happens in animals, cells or models often does not happen in people.
doubt-not-in-people = It was not done in people
doubt-not-in-people-text = What happens in animals, cells or models often does not happen in people.
# $places (text): "in-…", joined.
doubt-not-in-people-but = This study was done { $places }. What happens there often does not happen in people.
doubt-preprint = It was a preprint when we read it
doubt-preprint-text = Its authors put it online before other scientists had looked for mistakes. It may have changed since.
doubt-conference = It was only shown at a meeting
doubt-conference-text = This study was a talk or poster at a meeting when we read of it. The whole report may say something else.
doubt-peer-review-unknown = We do not know who checked it
doubt-peer-review-unknown-text = What we read does not say whether other scientists looked for mistakes before it came out.
doubt-few-persons = It is about very few people
doubt-few-persons-unknown = This study tells of one person or a few. The same may not happen to others.
# $count (number): people.
doubt-few-persons-text =
    { $count ->
        [1] This study tells of one person. The same may never happen to anyone else.
       *[other] This study tells of { $count } people. The same may not happen to others.
    }
doubt-not-by-chance = Chance did not decide who got what
doubt-not-by-chance-text = People who got the treatment may have differed from others from the start, so what happened to them may not come from the treatment.
doubt-not-compared = No comparison is reported
doubt-not-compared-text = What we read names nothing that the treatment was compared with. Without that, nobody can tell what the treatment did.
doubt-link-is-not-cause = A link is not a cause
doubt-link-is-not-cause-text = It looked at what goes together. That alone cannot show why: something else may explain both.
doubt-chosen-by-experts = Experts chose what to include
doubt-chosen-by-experts-text = This is what its authors think the studies say. It is not a count of all studies of the question.
doubt-few-people = Few took part
# $participants (text): "participants-…".
doubt-few-people-text = Only { $participants } took part. With so few, chance alone can make a large difference.
doubt-how-many-unknown = We do not know how many took part
doubt-how-many-unknown-text = What we read does not say. In a small study, chance alone can make a large difference.
doubt-first-test = It is a first test
doubt-first-test-text = First tests are there to find out whether a treatment is safe enough to go on. Many that look good here do not later on.
doubt-small-trial = It is a small trial
doubt-small-trial-text = A small trial cannot tell for certain whether a treatment works, and it can miss harms that are rare.
doubt-interviews-only = It cannot say how common this is
doubt-interviews-only-text = A few people were heard in depth. Others may have other experiences.
doubt-test-only = A good test is not yet a better life
doubt-test-only-text = This study looked at how well a test works, and not at what changes for people who have it.
doubt-as-good-as-its-studies = It is only as good as its studies
doubt-as-good-as-its-studies-text = A review puts earlier studies together. If they were small or weak, the review cannot mend that.
doubt-harms-unknown = We do not know about harms
doubt-harms-unknown-text = What we read says nothing about side effects. That does not mean there were none.
doubt-no-numbers = We cannot say how large the difference was
doubt-no-numbers-text = What we read gives no numbers that compare the groups. A difference can be real and still be small.
doubt-funder-unknown = We do not know who paid
doubt-funder-unknown-text = What we read does not say.
doubt-payer-unknown-text = What we read does not say. Studies paid for by a maker more often end in the maker's favour.
doubt-one-study = It is one study
doubt-one-study-text = One study is rarely the last word. Trust grows when others find the same in other places.
