### The words of the interface in Galician.
### A message that chooses a form has CLDR's plural categories of this language; $tag is a language code.

## Masthead and navigation

# First link of every page, seen only by those who use a keyboard or a screen reader: leads past the masthead.
skip = Saltar ao contido

# The site's first page in this language, as a link.
front-page = Portada

# Name of the row of links to the parts of the paper (news, business, heritage...). Also a heading.
sections = Seccións

# Name of the list of languages this page can be read in.
languages = Linguas

# Link to the page that lists the editions of all languages.
all-languages = Todas as linguas

# Heading of the newest stories, on the front page.
latest = O último

# Link to, and heading of, the page that says who publishes this site and how it is translated.
about = Acerca deste sitio

# Link to the newest stories in a format for feed readers.
feed = Canle RSS

# Foot of the page: the zone all its times are given in. $zone: its name, e.g. Central European Time.
time-zone = Fuso horario: { $zone }

## Lists of stories

# Small word above a section's name: a part of the paper.
section = Sección

# Small word above a journalist's name, on the page of what they wrote (no gender).
author = Sinatura

# Small word above a newspaper's name: the paper the stories come from.
source = Xornal

# Small word above a topic's name: a subject stories are filed under.
topic = Tema

# Heading of, and link to, the list of all stories that hold a video.
videos = Novas con vídeo

# Small mark on a story in a list: it holds a video.
video = Vídeo

# Heading of the links to older stories, one link a month.
by-month = Por meses

# Link from one month's stories back to the newest of the same list.
newest-first = O máis recente

# How many stories a list holds. $count: the number.
stories-count =
    { $count ->
        [one] { $count } artigo
       *[other] { $count } artigos
    }

# Note under a list that holds stories translated by machine.
machine-list = Esta páxina contén traducións automáticas sen revisar.

# On a newspaper's page: the language it is written in. $language: its name, in lower case where the language does so.
writes-in = Publícase en { $language }.

# Link to a newspaper's own site. $source: its name.
visit-source = Visitar { $source }

## Genres: what kind of text it is, above the headline. Plain news has no such word.

# One person's view.
genre-opinion = Opinión

# A journalist explains what lies behind the news.
genre-analysis = Análise

# Questions and answers.
genre-interview = Entrevista

# A long, told story: reportage, portrait.
genre-feature = Reportaxe

# Somebody paid for this text. Must be unmistakable: an advertisement in the shape of an article.
genre-sponsored = Contido patrocinado

# Invented for comic or critical effect; not a report.
genre-satire = Sátira

# Written by an organisation about itself, published as it came.
genre-press-release = Nota de prensa

## An article's byline and dates

# Who wrote it. $authors: one or more names, joined.
byline = Por { $authors }

# When it was published. $when: date and hour, e.g. 20 November 2026, 09:30.
published = Publicado: { $when }

# When it was last changed. $when: date and hour.
updated = Actualizado: { $when }

# Opens the dated note that says what was wrong and is now right. $when: date and hour.
correction = Corrección ({ $when }):

# Said where a story was corrected but the newspaper gave no note. $when: date and hour.
corrected = Corrixido: { $when }

## How a text came to be in this language: one honest line before the body

# No person has read this translation.
label-machine = Tradución automática, sen revisar.

# A person has read and corrected this machine translation.
label-reviewed = Tradución automática revisada por unha persoa.

# A person translated this text.
label-human = Tradución humana.

# Follows the label. $from: e.g. from Spanish (message from-language); $engines: names of translation programs.
label-made = Traducido { $from } por { $engines }.

# The same for a text that went through another language on its way. $through: e.g. through Catalan (message through-language).
label-made-through = Traducido { $from } por { $engines }, pasando { $through }.

# Follows the label where no program took part. $from: e.g. from Spanish.
label-from = Traducido { $from }.

# From a language, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
from-language =
    { $tag ->
       *[other] do { $name }
    }

# Through a language on the way to this one, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
through-language =
    { $tag ->
       *[other] polo { $name }
    }

# How many sentences were left untranslated because their translation failed a check. $count: the number; $language: the original's language.
label-kept =
    { $count ->
        [one] Unha frase móstrase en { $language }, sen traducir.
       *[other] { $count } frases móstranse en { $language }, sen traducir.
    }

## Around an article

# Heading of the lines that say where the story was first published.
original = Fonte

# $source: the newspaper's name.
first-published = Publicado orixinalmente por { $source }.

# Link to the story on the newspaper's own site, in the same language.
read-original = Ler o orixinal

# Said under the first sentences of a story of which we may show no more; the link to the original follows.
only-the-beginning = Este é o comezo da noticia; o resto está no xornal.

# The same when the original is in another language. $language: its name.
read-original-in = Ler o orixinal en { $language }

# Link to write to the newsroom about a mistake in this story.
report-error = Avisar dun erro

# Heading of the links to the topics a story is filed under.
topics = Temas

# Heading of other stories on the same topic.
same-topic = Sobre o mesmo tema

# Heading of other stories in the same section of the paper.
same-section = Na mesma sección

# Heading of other stories by the same author or authors (no gender, no number).
same-author = Da mesma sinatura

# Stands above an advertisement.
advertisement = Publicidade

# Link to a video on somebody else's site. $host: that site's address, e.g. video.example.
watch-video = Ver o vídeo en { $host }

# Link to a post, map or document on somebody else's site. $host: that site's address.
see-embed = Ver o contido en { $host }

# Name of a table that has no caption, for screen readers.
table = Táboa

## The page that lists the editions

# Heading of the page that lists the languages of the site.
choose-language = Escolle a túa lingua

# Said when nothing has been published in any language.
nothing-yet = Aínda non se publicou nada.

## Pages that are not there

# Heading of the page shown for a wrong address.
not-found = Esta páxina non existe

# Below that heading.
not-found-text = Pode que o enderezo estea mal escrito ou que a páxina cambiase de sitio.

# Heading of the page shown for a story that was withdrawn.
gone = Este artigo foi retirado

# Below that heading.
gone-text = Xa non está dispoñible nesta lingua en ningún enderezo deste sitio.

# Link to the front page, on a page that has nothing else to offer.
to-front = Ir á portada

## The page about the site

# Heading: where the stories come from.
about-origin = De onde veñen as novas

# Paragraph under it.
about-origin-text = Os artigos proceden dos xornais que se citan máis abaixo. Cada un indica de que xornal vén e enlaza co orixinal.

# Heading: how the stories are translated.
about-translation = Como se traducen

# Paragraph under it: what is done before a translation is published.
about-translation-text = Un programa traduce cada texto frase por frase. Antes de publicarse, cada frase compárase co orixinal: cifras, datas, cantidades, comiñas, ligazóns e partes sen traducir. A frase que non supera a comprobación corríxese, déixase na lingua orixinal e así se indica, ou impide que o artigo se publique.

# Second paragraph: what the checks cannot do.
about-translation-limits = Ningunha comprobación entende un texto como o fai unha persoa: unha tradución automática pode seguir sendo torpe ou errada. En caso de dúbida vale o orixinal.

# Heading: what the labels at the top of stories mean.
about-labels = Que significan as etiquetas

# Explains label-machine, whose words stand before it.
about-label-machine = Ninguén leu a tradución antes de publicala.

# Explains label-reviewed.
about-label-reviewed = Unha persoa da redacción leuna e corrixiuna.

# Explains label-human.
about-label-human = Traduciuna unha persoa.

# Last line under that heading: sponsored texts and advertisements are always marked.
about-paid = Os contidos patrocinados e a publicidade identifícanse sempre como tales.

# Heading: corrections.
about-corrections = Correccións

# Paragraph under it.
about-corrections-text = Cando un xornal corrixe un artigo, a corrección chega a todas as linguas cunha nota datada. Un artigo retirado retírase en todas.

# Heading of the list of newspapers.
about-sources = Os xornais

# Heading above the newsroom's address for letters.
about-contact = Contacto

## Pictures

# Before the names of who made a picture that is a photograph, under it.
made-photo = Foto:

# The same for a drawing.
made-illustration = Ilustración:

# The same for a chart or map.
made-graphic = Gráfico:

# The same for a still of a film.
made-video = Vídeo:
