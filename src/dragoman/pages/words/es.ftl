### The words of the interface in Spanish.
### A message that chooses a form has CLDR's plural categories of this language; $tag is a language code.

## Masthead and navigation

# First link of every page, seen only by those who use a keyboard or a screen reader: leads past the masthead.
skip = Saltar al contenido

# The site's first page in this language, as a link.
front-page = Portada

# Name of the row of links to the parts of the paper (news, business, heritage...). Also a heading.
sections = Secciones

# Name of the list of languages this page can be read in.
languages = Idiomas

# Link to the page that lists the editions of all languages.
all-languages = Todos los idiomas

# Heading of the newest stories, on the front page.
latest = Lo último

# Link to, and heading of, the page that says who publishes this site and how it is translated.
about = Acerca de este sitio

# Link to the newest stories in a format for feed readers.
feed = Canal RSS

# Foot of the page: the zone all its times are given in. $zone: its name, e.g. Central European Time.
time-zone = Zona horaria: { $zone }

## Lists of stories

# Small word above a section's name: a part of the paper.
section = Sección

# Small word above a journalist's name, on the page of what they wrote (no gender).
author = Firma

# Small word above a newspaper's name: the paper the stories come from.
source = Periódico

# Small word above a topic's name: a subject stories are filed under.
topic = Tema

# Heading of, and link to, the list of all stories that hold a video.
videos = Noticias con vídeo

# Small mark on a story in a list: it holds a video.
video = Vídeo

# Heading of the links to older stories, one link a month.
by-month = Por meses

# Link from one month's stories back to the newest of the same list.
newest-first = Lo más reciente

# How many stories a list holds. $count: the number.
stories-count =
    { $count ->
        [one] { $count } artículo
        [many] { $count } de artículos
       *[other] { $count } artículos
    }

# Note under a list that holds stories translated by machine.
machine-list = Esta página contiene traducciones automáticas sin revisar.

# On a newspaper's page: the language it is written in. $language: its name, in lower case where the language does so.
writes-in = Se publica en { $language }.

# Link to a newspaper's own site. $source: its name.
visit-source = Visitar { $source }

## Genres: what kind of text it is, above the headline. Plain news has no such word.

# One person's view.
genre-opinion = Opinión

# A journalist explains what lies behind the news.
genre-analysis = Análisis

# Questions and answers.
genre-interview = Entrevista

# A long, told story: reportage, portrait.
genre-feature = Reportaje

# Somebody paid for this text. Must be unmistakable: an advertisement in the shape of an article.
genre-sponsored = Contenido patrocinado

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
corrected = Corregido: { $when }

## How a text came to be in this language: one honest line before the body

# No person has read this translation.
label-machine = Traducción automática, sin revisar.

# A person has read and corrected this machine translation.
label-reviewed = Traducción automática revisada por una persona.

# A person translated this text.
label-human = Traducción humana.

# Follows the label. $from: e.g. from Spanish (message from-language); $engines: names of translation programs.
label-made = Traducido { $from } por { $engines }.

# The same for a text that went through another language on its way. $through: e.g. through Catalan (message through-language).
label-made-through = Traducido { $from } por { $engines }, pasando { $through }.

# Follows the label where no program took part. $from: e.g. from Spanish.
label-from = Traducido { $from }.

# From a language, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
from-language =
    { $tag ->
       *[other] del { $name }
    }

# Through a language on the way to this one, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
through-language =
    { $tag ->
       *[other] por el { $name }
    }

# How many sentences were left untranslated because their translation failed a check. $count: the number; $language: the original's language.
label-kept =
    { $count ->
        [one] Una frase se muestra en { $language }, sin traducir.
        [many] { $count } de frases se muestran en { $language }, sin traducir.
       *[other] { $count } frases se muestran en { $language }, sin traducir.
    }

## Around an article

# Heading of the lines that say where the story was first published.
original = Fuente

# $source: the newspaper's name.
first-published = Publicado originalmente por { $source }.

# Link to the story on the newspaper's own site, in the same language.
read-original = Leer el original

# Said under the first sentences of a story of which we may show no more; the link to the original follows.
only-the-beginning = Este es el comienzo de la noticia; el resto está en el periódico.

# The same when the original is in another language. $language: its name.
read-original-in = Leer el original en { $language }

# Link to write to the newsroom about a mistake in this story.
report-error = Avisar de un error

# Heading of the links to the topics a story is filed under.
topics = Temas

# Heading of other stories on the same topic.
same-topic = Sobre el mismo tema

# Heading of other stories in the same section of the paper.
same-section = En la misma sección

# Heading of other stories by the same author or authors (no gender, no number).
same-author = De la misma firma

# Stands above an advertisement.
advertisement = Publicidad

# Link to a video on somebody else's site. $host: that site's address, e.g. video.example.
watch-video = Ver el vídeo en { $host }

# Link to a post, map or document on somebody else's site. $host: that site's address.
see-embed = Ver el contenido en { $host }

# Name of a table that has no caption, for screen readers.
table = Tabla

## The page that lists the editions

# Heading of the page that lists the languages of the site.
choose-language = Elija su idioma

# Said when nothing has been published in any language.
nothing-yet = Todavía no se ha publicado nada.

## Pages that are not there

# Heading of the page shown for a wrong address.
not-found = Esta página no existe

# Below that heading.
not-found-text = Puede que la dirección esté mal escrita o que la página haya cambiado de sitio.

# Heading of the page shown for a story that was withdrawn.
gone = Este artículo se ha retirado

# Below that heading.
gone-text = Ya no está disponible en este idioma en ninguna dirección de este sitio.

# Link to the front page, on a page that has nothing else to offer.
to-front = Ir a la portada

## The page about the site

# Heading: where the stories come from.
about-origin = De dónde vienen las noticias

# Paragraph under it.
about-origin-text = Los artículos proceden de los periódicos que se citan más abajo. Cada uno indica de qué periódico viene y enlaza con el original.

# Heading: how the stories are translated.
about-translation = Cómo se traducen

# Paragraph under it: what is done before a translation is published.
about-translation-text = Un programa traduce cada texto frase por frase. Antes de publicarse, cada frase se compara con el original: cifras, fechas, cantidades, comillas, enlaces y partes sin traducir. La frase que no supera la comprobación se corrige, se deja en el idioma original y así se indica, o impide que el artículo se publique.

# Second paragraph: what the checks cannot do.
about-translation-limits = Ninguna comprobación entiende un texto como lo hace una persona: una traducción automática puede seguir siendo torpe o errónea. En caso de duda vale el original.

# Heading: what the labels at the top of stories mean.
about-labels = Qué significan las etiquetas

# Explains label-machine, whose words stand before it.
about-label-machine = Nadie ha leído la traducción antes de publicarla.

# Explains label-reviewed.
about-label-reviewed = Una persona de la redacción la ha leído y corregido.

# Explains label-human.
about-label-human = Una persona la ha traducido.

# Last line under that heading: sponsored texts and advertisements are always marked.
about-paid = Los contenidos patrocinados y la publicidad se señalan siempre como tales.

# Heading: corrections.
about-corrections = Correcciones

# Paragraph under it.
about-corrections-text = Cuando un periódico corrige un artículo, la corrección llega a todos los idiomas con una nota fechada. Un artículo retirado se retira en todos.

# Heading of the list of newspapers.
about-sources = Los periódicos

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
