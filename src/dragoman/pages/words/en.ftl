### The words of the interface in English.
### A message that chooses a form has CLDR's plural categories of this language; $tag is a language code.

## Masthead and navigation

# First link of every page, seen only by those who use a keyboard or a screen reader: leads past the masthead.
skip = Skip to the content

# The site's first page in this language, as a link.
front-page = Front page

# Name of the row of links to the parts of the paper (news, business, heritage...). Also a heading.
sections = Sections

# Name of the list of languages this page can be read in.
languages = Languages

# Link to the page that lists the editions of all languages.
all-languages = All languages

# Heading of the newest stories, on the front page.
latest = Latest

# Link to, and heading of, the page that says who publishes this site and how it is translated.
about = About this site

# Link to the newest stories in a format for feed readers.
feed = RSS feed

# Foot of the page: the zone all its times are given in. $zone: its name, e.g. Central European Time.
time-zone = Time zone: { $zone }

## Lists of stories

# Small word above a section's name: a part of the paper.
section = Section

# Small word above a journalist's name, on the page of what they wrote (no gender).
author = Byline

# Small word above a newspaper's name: the paper the stories come from.
source = Newspaper

# Small word above a topic's name: a subject stories are filed under.
topic = Topic

# Heading of, and link to, the list of all stories that hold a video.
videos = Stories with video

# Small mark on a story in a list: it holds a video.
video = Video

# Heading of the links to older stories, one link a month.
by-month = By month

# Link from one month's stories back to the newest of the same list.
newest-first = Newest stories

# How many stories a list holds. $count: the number.
stories-count =
    { $count ->
        [one] { $count } story
       *[other] { $count } stories
    }

# Note under a list that holds stories translated by machine.
machine-list = This page contains machine translations that have not been reviewed.

# On a newspaper's page: the language it is written in. $language: its name, in lower case where the language does so.
writes-in = Written in { $language }.

# Link to a newspaper's own site. $source: its name.
visit-source = Visit { $source }

## Genres: what kind of text it is, above the headline. Plain news has no such word.

# One person's view.
genre-opinion = Opinion

# A journalist explains what lies behind the news.
genre-analysis = Analysis

# Questions and answers.
genre-interview = Interview

# A long, told story: reportage, portrait.
genre-feature = Feature

# Somebody paid for this text. Must be unmistakable: an advertisement in the shape of an article.
genre-sponsored = Sponsored content

# Invented for comic or critical effect; not a report.
genre-satire = Satire

# Written by an organisation about itself, published as it came.
genre-press-release = Press release

## An article's byline and dates

# Who wrote it. $authors: one or more names, joined.
byline = By { $authors }

# When it was published. $when: date and hour, e.g. 20 November 2026, 09:30.
published = Published: { $when }

# When it was last changed. $when: date and hour.
updated = Updated: { $when }

# Opens the dated note that says what was wrong and is now right. $when: date and hour.
correction = Correction ({ $when }):

# Said where a story was corrected but the newspaper gave no note. $when: date and hour.
corrected = Corrected: { $when }

## How a text came to be in this language: one honest line before the body

# No person has read this translation.
label-machine = Machine translation, not reviewed.

# A person has read and corrected this machine translation.
label-reviewed = Machine translation, reviewed by a person.

# A person translated this text.
label-human = Translated by a person.

# Follows the label. $from: e.g. from Spanish (message from-language); $engines: names of translation programs.
label-made = Translated { $from } by { $engines }.

# The same for a text that went through another language on its way. $through: e.g. through Catalan (message through-language).
label-made-through = Translated { $from } by { $engines } { $through }.

# Follows the label where no program took part. $from: e.g. from Spanish.
label-from = Translated { $from }.

# From a language, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
from-language =
    { $tag ->
       *[other] from { $name }
    }

# Through a language on the way to this one, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
through-language =
    { $tag ->
       *[other] through { $name }
    }

# How many sentences were left untranslated because their translation failed a check. $count: the number; $language: the original's language.
label-kept =
    { $count ->
        [one] One sentence is shown in { $language }, untranslated.
       *[other] { $count } sentences are shown in { $language }, untranslated.
    }

## Around an article

# Heading of the lines that say where the story was first published.
original = Source

# $source: the newspaper's name.
first-published = First published by { $source }.

# Link to the story on the newspaper's own site, in the same language.
read-original = Read the original

# Said under the first sentences of a story of which we may show no more; the link to the original follows.
only-the-beginning = This is the beginning of the story; the newspaper has the rest.

# The same when the original is in another language. $language: its name.
read-original-in = Read the original in { $language }

# Link to write to the newsroom about a mistake in this story.
report-error = Report an error

# Heading of the links to the topics a story is filed under.
topics = Topics

# Heading of other stories on the same topic.
same-topic = On the same topic

# Heading of other stories in the same section of the paper.
same-section = In the same section

# Heading of other stories by the same author or authors (no gender, no number).
same-author = Under the same byline

# Stands above an advertisement.
advertisement = Advertisement

# Link to a video on somebody else's site. $host: that site's address, e.g. video.example.
watch-video = Watch the video at { $host }

# Link to a post, map or document on somebody else's site. $host: that site's address.
see-embed = See it at { $host }

# Name of a table that has no caption, for screen readers.
table = Table

## The page that lists the editions

# Heading of the page that lists the languages of the site.
choose-language = Choose your language

# Said when nothing has been published in any language.
nothing-yet = Nothing has been published yet.

## Pages that are not there

# Heading of the page shown for a wrong address.
not-found = This page does not exist

# Below that heading.
not-found-text = The address may be mistyped, or the page may have moved.

# Heading of the page shown for a story that was withdrawn.
gone = This story has been withdrawn

# Below that heading.
gone-text = It is no longer available in this language anywhere on this site.

# Link to the front page, on a page that has nothing else to offer.
to-front = Go to the front page

## The page about the site

# Heading: where the stories come from.
about-origin = Where the stories come from

# Paragraph under it.
about-origin-text = The stories come from the newspapers named below. Each one names its newspaper and links to the original.

# Heading: how the stories are translated.
about-translation = How they are translated

# Paragraph under it: what is done before a translation is published.
about-translation-text = A program translates each text sentence by sentence. Before a sentence is published it is compared with the original: figures, dates, amounts, quotation marks, links, and anything left untranslated. A sentence that fails is repaired, or stays in the original language and is marked so, or keeps the story from being published.

# Second paragraph: what the checks cannot do.
about-translation-limits = No check understands a text as a person does: a machine translation may still be clumsy or wrong. In doubt, the original counts.

# Heading: what the labels at the top of stories mean.
about-labels = What the labels mean

# Explains label-machine, whose words stand before it.
about-label-machine = Nobody read the translation before it was published.

# Explains label-reviewed.
about-label-reviewed = Somebody in the newsroom read and corrected it.

# Explains label-human.
about-label-human = A person wrote the translation.

# Last line under that heading: sponsored texts and advertisements are always marked.
about-paid = Sponsored content and advertisements are always marked as such.

# Heading: corrections.
about-corrections = Corrections

# Paragraph under it.
about-corrections-text = When a newspaper corrects a story, the correction reaches every language with a dated note. A story that is withdrawn is withdrawn in all of them.

# Heading of the list of newspapers.
about-sources = The newspapers

# Heading above the newsroom's address for letters.
about-contact = Contact

## Pictures

# Before the names of who made a picture that is a photograph, under it.
made-photo = Photo:

# The same for a drawing.
made-illustration = Illustration:

# The same for a chart or map.
made-graphic = Graphic:

# The same for a still of a film.
made-video = Video:
