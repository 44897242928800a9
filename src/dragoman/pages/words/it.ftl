### The words of the interface in Italian.
### A message that chooses a form has CLDR's plural categories of this language; $tag is a language code.

## Masthead and navigation

# First link of every page, seen only by those who use a keyboard or a screen reader: leads past the masthead.
skip = Vai al contenuto

# The site's first page in this language, as a link.
front-page = Prima pagina

# Name of the row of links to the parts of the paper (news, business, heritage...). Also a heading.
sections = Sezioni

# Name of the list of languages this page can be read in.
languages = Lingue

# Link to the page that lists the editions of all languages.
all-languages = Tutte le lingue

# Heading of the newest stories, on the front page.
latest = Ultime notizie

# Link to, and heading of, the page that says who publishes this site and how it is translated.
about = Informazioni su questo sito

# Link to the newest stories in a format for feed readers.
feed = Feed RSS

# Foot of the page: the zone all its times are given in. $zone: its name, e.g. Central European Time.
time-zone = Fuso orario: { $zone }

## Lists of stories

# Small word above a section's name: a part of the paper.
section = Sezione

# Small word above a journalist's name, on the page of what they wrote (no gender).
author = Firma

# Small word above a newspaper's name: the paper the stories come from.
source = Giornale

# Small word above a topic's name: a subject stories are filed under.
topic = Argomento

# Heading of, and link to, the list of all stories that hold a video.
videos = Articoli con video

# Small mark on a story in a list: it holds a video.
video = Video

# Heading of the links to older stories, one link a month.
by-month = Per mese

# Link from one month's stories back to the newest of the same list.
newest-first = I più recenti

# How many stories a list holds. $count: the number.
stories-count =
    { $count ->
        [one] { $count } articolo
        [many] { $count } di articoli
       *[other] { $count } articoli
    }

# Note under a list that holds stories translated by machine.
machine-list = Questa pagina contiene traduzioni automatiche non riviste.

# On a newspaper's page: the language it is written in. $language: its name, in lower case where the language does so.
writes-in = Esce in { $language }.

# Link to a newspaper's own site. $source: its name.
visit-source = Visita { $source }

## Genres: what kind of text it is, above the headline. Plain news has no such word.

# One person's view.
genre-opinion = Opinione

# A journalist explains what lies behind the news.
genre-analysis = Analisi

# Questions and answers.
genre-interview = Intervista

# A long, told story: reportage, portrait.
genre-feature = Reportage

# Somebody paid for this text. Must be unmistakable: an advertisement in the shape of an article.
genre-sponsored = Contenuto sponsorizzato

# Invented for comic or critical effect; not a report.
genre-satire = Satira

# Written by an organisation about itself, published as it came.
genre-press-release = Comunicato stampa

## An article's byline and dates

# Who wrote it. $authors: one or more names, joined.
byline = Di { $authors }

# When it was published. $when: date and hour, e.g. 20 November 2026, 09:30.
published = Pubblicato: { $when }

# When it was last changed. $when: date and hour.
updated = Aggiornato: { $when }

# Opens the dated note that says what was wrong and is now right. $when: date and hour.
correction = Correzione ({ $when }):

# Said where a story was corrected but the newspaper gave no note. $when: date and hour.
corrected = Corretto: { $when }

## How a text came to be in this language: one honest line before the body

# No person has read this translation.
label-machine = Traduzione automatica, non rivista.

# A person has read and corrected this machine translation.
label-reviewed = Traduzione automatica rivista da una persona.

# A person translated this text.
label-human = Traduzione umana.

# Follows the label. $from: e.g. from Spanish (message from-language); $engines: names of translation programs.
label-made = Tradotto { $from } da { $engines }.

# The same for a text that went through another language on its way. $through: e.g. through Catalan (message through-language).
label-made-through = Tradotto { $from } da { $engines }, passando { $through }.

# Follows the label where no program took part. $from: e.g. from Spanish.
label-from = Tradotto { $from }.

# From a language, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
from-language =
    { $tag ->
        [es] dallo spagnolo
        [en] dall’inglese
        [id] dall’indonesiano
        [ar] dall’arabo
        [hi] dall’hindi
        [oc] dall’occitano
        [uk] dall’ucraino
        [af] dall’afrikaans
        [sq] dall’albanese
        [hy] dall’armeno
        [az] dall’azerbaigiano
        [he] dall’ebraico
        [et] dall’estone
        [ga] dall’irlandese
        [is] dall’islandese
        [sk] dallo slovacco
        [sl] dallo sloveno
        [hu] dall’ungherese
        [ur] dall’urdu
        [sv] dallo svedese
       *[other] dal { $name }
    }

# Through a language on the way to this one, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
through-language =
    { $tag ->
        [es] per lo spagnolo
        [en] per l’inglese
        [id] per l’indonesiano
        [oc] per l’occitano
        [sv] per lo svedese
       *[other] per il { $name }
    }

# How many sentences were left untranslated because their translation failed a check. $count: the number; $language: the original's language.
label-kept =
    { $count ->
        [one] Una frase è lasciata in { $language }, senza traduzione.
        [many] { $count } di frasi sono lasciate in { $language }, senza traduzione.
       *[other] { $count } frasi sono lasciate in { $language }, senza traduzione.
    }

## Around an article

# Heading of the lines that say where the story was first published.
original = Fonte

# $source: the newspaper's name.
first-published = Pubblicato in origine da { $source }.

# Link to the story on the newspaper's own site, in the same language.
read-original = Leggi l’originale

# Said under the first sentences of a story of which we may show no more; the link to the original follows.
only-the-beginning = Questo è l’inizio dell’articolo; il resto è sul giornale.

# The same when the original is in another language. $language: its name.
read-original-in = Leggi l’originale in { $language }

# Link to write to the newsroom about a mistake in this story.
report-error = Segnala un errore

# Heading of the links to the topics a story is filed under.
topics = Argomenti

# Heading of other stories on the same topic.
same-topic = Sullo stesso argomento

# Heading of other stories in the same section of the paper.
same-section = Nella stessa sezione

# Heading of other stories by the same author or authors (no gender, no number).
same-author = Della stessa firma

# Stands above an advertisement.
advertisement = Pubblicità

# Link to a video on somebody else's site. $host: that site's address, e.g. video.example.
watch-video = Guarda il video su { $host }

# Link to a post, map or document on somebody else's site. $host: that site's address.
see-embed = Vedi il contenuto su { $host }

# Name of a table that has no caption, for screen readers.
table = Tabella

## The page that lists the editions

# Heading of the page that lists the languages of the site.
choose-language = Scegli la tua lingua

# Said when nothing has been published in any language.
nothing-yet = Non è ancora stato pubblicato nulla.

## Pages that are not there

# Heading of the page shown for a wrong address.
not-found = Questa pagina non esiste

# Below that heading.
not-found-text = L’indirizzo potrebbe essere scritto male, oppure la pagina è stata spostata.

# Heading of the page shown for a story that was withdrawn.
gone = Questo articolo è stato ritirato

# Below that heading.
gone-text = In questa lingua non è più disponibile a nessun indirizzo di questo sito.

# Link to the front page, on a page that has nothing else to offer.
to-front = Vai alla prima pagina

## The page about the site

# Heading: where the stories come from.
about-origin = Da dove vengono gli articoli

# Paragraph under it.
about-origin-text = Gli articoli provengono dai giornali elencati più avanti. Ognuno indica da quale giornale viene e rimanda all’originale.

# Heading: how the stories are translated.
about-translation = Come sono tradotti

# Paragraph under it: what is done before a translation is published.
about-translation-text = Un programma traduce ogni testo frase per frase. Prima della pubblicazione ogni frase viene confrontata con l’originale: cifre, date, importi, virgolette, collegamenti e parti non tradotte. La frase che non supera il controllo viene corretta, resta nella lingua originale con un’indicazione, oppure impedisce la pubblicazione dell’articolo.

# Second paragraph: what the checks cannot do.
about-translation-limits = Nessun controllo capisce un testo come una persona: una traduzione automatica può restare goffa o sbagliata. In caso di dubbio fa fede l’originale.

# Heading: what the labels at the top of stories mean.
about-labels = Che cosa significano le etichette

# Explains label-machine, whose words stand before it.
about-label-machine = Nessuno ha letto la traduzione prima della pubblicazione.

# Explains label-reviewed.
about-label-reviewed = Una persona della redazione l’ha letta e corretta.

# Explains label-human.
about-label-human = L’ha tradotta una persona.

# Last line under that heading: sponsored texts and advertisements are always marked.
about-paid = I contenuti sponsorizzati e la pubblicità sono sempre indicati come tali.

# Heading: corrections.
about-corrections = Correzioni

# Paragraph under it.
about-corrections-text = Quando un giornale corregge un articolo, la correzione arriva in tutte le lingue con una nota datata. Un articolo ritirato è ritirato in tutte.

# Heading of the list of newspapers.
about-sources = I giornali

# Heading above the newsroom's address for letters.
about-contact = Contatti

## Pictures

# Before the names of who made a picture that is a photograph, under it.
made-photo = Foto:

# The same for a drawing.
made-illustration = Illustrazione:

# The same for a chart or map.
made-graphic = Grafico:

# The same for a still of a film.
made-video = Video:
