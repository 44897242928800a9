### The words of the interface in Catalan.
### A message that chooses a form has CLDR's plural categories of this language; $tag is a language code.

## Masthead and navigation

# First link of every page, seen only by those who use a keyboard or a screen reader: leads past the masthead.
skip = Ves al contingut

# The site's first page in this language, as a link.
front-page = Portada

# Name of the row of links to the parts of the paper (news, business, heritage...). Also a heading.
sections = Seccions

# Name of the list of languages this page can be read in.
languages = Idiomes

# Link to the page that lists the editions of all languages.
all-languages = Tots els idiomes

# Heading of the newest stories, on the front page.
latest = Últimes notícies

# Link to, and heading of, the page that says who publishes this site and how it is translated.
about = Sobre aquest web

# Link to the newest stories in a format for feed readers.
feed = Canal RSS

# Foot of the page: the zone all its times are given in. $zone: its name, e.g. Central European Time.
time-zone = Zona horària: { $zone }

## Lists of stories

# Small word above a section's name: a part of the paper.
section = Secció

# Small word above a journalist's name, on the page of what they wrote (no gender).
author = Signatura

# Small word above a newspaper's name: the paper the stories come from.
source = Diari

# Small word above a topic's name: a subject stories are filed under.
topic = Tema

# Heading of, and link to, the list of all stories that hold a video.
videos = Notícies amb vídeo

# Small mark on a story in a list: it holds a video.
video = Vídeo

# Heading of the links to older stories, one link a month.
by-month = Per mesos

# Link from one month's stories back to the newest of the same list.
newest-first = El més recent

# How many stories a list holds. $count: the number.
stories-count =
    { $count ->
        [one] { $count } article
        [many] { $count } d’articles
       *[other] { $count } articles
    }

# Note under a list that holds stories translated by machine.
machine-list = Aquesta pàgina conté traduccions automàtiques no revisades.

# On a newspaper's page: the language it is written in. $language: its name, in lower case where the language does so.
writes-in = Es publica en { $language }.

# Link to a newspaper's own site. $source: its name.
visit-source = Visita { $source }

## Genres: what kind of text it is, above the headline. Plain news has no such word.

# One person's view.
genre-opinion = Opinió

# A journalist explains what lies behind the news.
genre-analysis = Anàlisi

# Questions and answers.
genre-interview = Entrevista

# A long, told story: reportage, portrait.
genre-feature = Reportatge

# Somebody paid for this text. Must be unmistakable: an advertisement in the shape of an article.
genre-sponsored = Contingut patrocinat

# Invented for comic or critical effect; not a report.
genre-satire = Sàtira

# Written by an organisation about itself, published as it came.
genre-press-release = Nota de premsa

## An article's byline and dates

# Who wrote it. $authors: one or more names, joined.
byline = Per { $authors }

# When it was published. $when: date and hour, e.g. 20 November 2026, 09:30.
published = Publicat: { $when }

# When it was last changed. $when: date and hour.
updated = Actualitzat: { $when }

# Opens the dated note that says what was wrong and is now right. $when: date and hour.
correction = Correcció ({ $when }):

# Said where a story was corrected but the newspaper gave no note. $when: date and hour.
corrected = Corregit: { $when }

## How a text came to be in this language: one honest line before the body

# No person has read this translation.
label-machine = Traducció automàtica, no revisada.

# A person has read and corrected this machine translation.
label-reviewed = Traducció automàtica revisada per una persona.

# A person translated this text.
label-human = Traducció humana.

# Follows the label. $from: e.g. from Spanish (message from-language); $engines: names of translation programs.
label-made = Traduït { $from } per { $engines }.

# The same for a text that went through another language on its way. $through: e.g. through Catalan (message through-language).
label-made-through = Traduït { $from } per { $engines }, passant { $through }.

# Follows the label where no program took part. $from: e.g. from Spanish.
label-from = Traduït { $from }.

# From a language, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
from-language =
    { $tag ->
        [es] de l’espanyol
        [en] de l’anglès
        [id] de l’indonesi
        [it] de l’italià
        [de] de l’alemany
        [ar] de l’àrab
        [hi] de l’hindi
        [oc] de l’occità
        [uk] de l’ucraïnès
        [af] de l’afrikaans
        [hy] de l’armeni
        [sk] de l’eslovac
        [sl] de l’eslovè
        [et] de l’estonià
        [he] de l’hebreu
        [hu] de l’hongarès
        [ga] de l’irlandès
        [is] de l’islandès
        [ur] de l’urdú
        [eu] del basc
       *[other] del { $name }
    }

# Through a language on the way to this one, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
through-language =
    { $tag ->
        [es] per l’espanyol
        [en] per l’anglès
        [id] per l’indonesi
        [it] per l’italià
        [de] per l’alemany
        [oc] per l’occità
       *[other] pel { $name }
    }

# How many sentences were left untranslated because their translation failed a check. $count: the number; $language: the original's language.
label-kept =
    { $count ->
        [one] Una frase es mostra en { $language }, sense traduir.
        [many] { $count } de frases es mostren en { $language }, sense traduir.
       *[other] { $count } frases es mostren en { $language }, sense traduir.
    }

## Around an article

# Heading of the lines that say where the story was first published.
original = Font

# $source: the newspaper's name.
first-published = Publicat originalment per { $source }.

# Link to the story on the newspaper's own site, in the same language.
read-original = Llegeix l’original

# Said under the first sentences of a story of which we may show no more; the link to the original follows.
only-the-beginning = Aquest és el començament de la notícia; la resta és al diari.

# The same when the original is in another language. $language: its name.
read-original-in = Llegeix l’original en { $language }

# Link to write to the newsroom about a mistake in this story.
report-error = Comunica un error

# Heading of the links to the topics a story is filed under.
topics = Temes

# Heading of other stories on the same topic.
same-topic = Sobre el mateix tema

# Heading of other stories in the same section of the paper.
same-section = En la mateixa secció

# Heading of other stories by the same author or authors (no gender, no number).
same-author = De la mateixa signatura

# Stands above an advertisement.
advertisement = Publicitat

# Link to a video on somebody else's site. $host: that site's address, e.g. video.example.
watch-video = Mira el vídeo a { $host }

# Link to a post, map or document on somebody else's site. $host: that site's address.
see-embed = Mostra el contingut a { $host }

# Name of a table that has no caption, for screen readers.
table = Taula

## The page that lists the editions

# Heading of the page that lists the languages of the site.
choose-language = Trieu la vostra llengua

# Said when nothing has been published in any language.
nothing-yet = Encara no s’ha publicat res.

## Pages that are not there

# Heading of the page shown for a wrong address.
not-found = Aquesta pàgina no existeix

# Below that heading.
not-found-text = Potser l’adreça està mal escrita o la pàgina ha canviat de lloc.

# Heading of the page shown for a story that was withdrawn.
gone = Aquest article s’ha retirat

# Below that heading.
gone-text = Ja no es pot llegir en aquest idioma en cap adreça d’aquest web.

# Link to the front page, on a page that has nothing else to offer.
to-front = Ves a la portada

## The page about the site

# Heading: where the stories come from.
about-origin = D’on venen les notícies

# Paragraph under it.
about-origin-text = Els articles provenen dels diaris que s’esmenten més avall. Cadascun indica de quin diari ve i enllaça amb l’original.

# Heading: how the stories are translated.
about-translation = Com es tradueixen

# Paragraph under it: what is done before a translation is published.
about-translation-text = Un programa tradueix cada text frase per frase. Abans de publicar-se, cada frase es compara amb l’original: xifres, dates, quantitats, cometes, enllaços i parts sense traduir. La frase que no supera la comprovació es corregeix, es deixa en la llengua original i així s’indica, o impedeix que l’article es publiqui.

# Second paragraph: what the checks cannot do.
about-translation-limits = Cap comprovació entén un text com ho fa una persona: una traducció automàtica pot continuar sent maldestra o errònia. En cas de dubte val l’original.

# Heading: what the labels at the top of stories mean.
about-labels = Què volen dir les etiquetes

# Explains label-machine, whose words stand before it.
about-label-machine = Ningú no ha llegit la traducció abans de publicar-la.

# Explains label-reviewed.
about-label-reviewed = Una persona de la redacció l’ha llegida i corregida.

# Explains label-human.
about-label-human = L’ha traduïda una persona.

# Last line under that heading: sponsored texts and advertisements are always marked.
about-paid = Els continguts patrocinats i la publicitat s’identifiquen sempre com a tals.

# Heading: corrections.
about-corrections = Correccions

# Paragraph under it.
about-corrections-text = Quan un diari corregeix un article, la correcció arriba a totes les llengües amb una nota datada. Un article retirat es retira en totes.

# Heading of the list of newspapers.
about-sources = Els diaris

# Heading above the newsroom's address for letters.
about-contact = Contacte

## Pictures

# Before the names of who made a picture that is a photograph, under it.
made-photo = Foto:

# The same for a drawing.
made-illustration = Il·lustració:

# The same for a chart or map.
made-graphic = Gràfic:

# The same for a still of a film.
made-video = Vídeo:
