### The words of the interface in Portuguese.
### A message that chooses a form has CLDR's plural categories of this language; $tag is a language code.

## Masthead and navigation

# First link of every page, seen only by those who use a keyboard or a screen reader: leads past the masthead.
skip = Saltar para o conteúdo

# The site's first page in this language, as a link.
front-page = Primeira página

# Name of the row of links to the parts of the paper (news, business, heritage...). Also a heading.
sections = Secções

# Name of the list of languages this page can be read in.
languages = Línguas

# Link to the page that lists the editions of all languages.
all-languages = Todas as línguas

# Heading of the newest stories, on the front page.
latest = Últimas notícias

# Link to, and heading of, the page that says who publishes this site and how it is translated.
about = Sobre este site

# Link to the newest stories in a format for feed readers.
feed = Feed RSS

# Foot of the page: the zone all its times are given in. $zone: its name, e.g. Central European Time.
time-zone = Fuso horário: { $zone }

## Lists of stories

# Small word above a section's name: a part of the paper.
section = Secção

# Small word above a journalist's name, on the page of what they wrote (no gender).
author = Autoria

# Small word above a newspaper's name: the paper the stories come from.
source = Jornal

# Small word above a topic's name: a subject stories are filed under.
topic = Tema

# Heading of, and link to, the list of all stories that hold a video.
videos = Notícias com vídeo

# Small mark on a story in a list: it holds a video.
video = Vídeo

# Heading of the links to older stories, one link a month.
by-month = Por mês

# Link from one month's stories back to the newest of the same list.
newest-first = As mais recentes

# How many stories a list holds. $count: the number.
stories-count =
    { $count ->
        [one] { $count } artigo
        [many] { $count } de artigos
       *[other] { $count } artigos
    }

# Note under a list that holds stories translated by machine.
machine-list = Esta página contém traduções automáticas não revistas.

# On a newspaper's page: the language it is written in. $language: its name, in lower case where the language does so.
writes-in = Publica-se em { $language }.

# Link to a newspaper's own site. $source: its name.
visit-source = Visitar { $source }

## Genres: what kind of text it is, above the headline. Plain news has no such word.

# One person's view.
genre-opinion = Opinião

# A journalist explains what lies behind the news.
genre-analysis = Análise

# Questions and answers.
genre-interview = Entrevista

# A long, told story: reportage, portrait.
genre-feature = Reportagem

# Somebody paid for this text. Must be unmistakable: an advertisement in the shape of an article.
genre-sponsored = Conteúdo patrocinado

# Invented for comic or critical effect; not a report.
genre-satire = Sátira

# Written by an organisation about itself, published as it came.
genre-press-release = Comunicado de imprensa

## An article's byline and dates

# Who wrote it. $authors: one or more names, joined.
byline = Por { $authors }

# When it was published. $when: date and hour, e.g. 20 November 2026, 09:30.
published = Publicado: { $when }

# When it was last changed. $when: date and hour.
updated = Atualizado: { $when }

# Opens the dated note that says what was wrong and is now right. $when: date and hour.
correction = Correção ({ $when }):

# Said where a story was corrected but the newspaper gave no note. $when: date and hour.
corrected = Corrigido: { $when }

## How a text came to be in this language: one honest line before the body

# No person has read this translation.
label-machine = Tradução automática, não revista.

# A person has read and corrected this machine translation.
label-reviewed = Tradução automática revista por uma pessoa.

# A person translated this text.
label-human = Tradução humana.

# Follows the label. $from: e.g. from Spanish (message from-language); $engines: names of translation programs.
label-made = Traduzido { $from } por { $engines }.

# The same for a text that went through another language on its way. $through: e.g. through Catalan (message through-language).
label-made-through = Traduzido { $from } por { $engines }, passando { $through }.

# Follows the label where no program took part. $from: e.g. from Spanish.
label-from = Traduzido { $from }.

# From a language, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
from-language =
    { $tag ->
       *[other] do { $name }
    }

# Through a language on the way to this one, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
through-language =
    { $tag ->
       *[other] pelo { $name }
    }

# How many sentences were left untranslated because their translation failed a check. $count: the number; $language: the original's language.
label-kept =
    { $count ->
        [one] Uma frase é apresentada em { $language }, sem tradução.
        [many] { $count } de frases são apresentadas em { $language }, sem tradução.
       *[other] { $count } frases são apresentadas em { $language }, sem tradução.
    }

## Around an article

# Heading of the lines that say where the story was first published.
original = Fonte

# $source: the newspaper's name.
first-published = Publicado originalmente por { $source }.

# Link to the story on the newspaper's own site, in the same language.
read-original = Ler o original

# Said under the first sentences of a story of which we may show no more; the link to the original follows.
only-the-beginning = Este é o começo da notícia; o resto está no jornal.

# The same when the original is in another language. $language: its name.
read-original-in = Ler o original em { $language }

# Link to write to the newsroom about a mistake in this story.
report-error = Comunicar um erro

# Heading of the links to the topics a story is filed under.
topics = Temas

# Heading of other stories on the same topic.
same-topic = Sobre o mesmo tema

# Heading of other stories in the same section of the paper.
same-section = Na mesma secção

# Heading of other stories by the same author or authors (no gender, no number).
same-author = Da mesma autoria

# Stands above an advertisement.
advertisement = Publicidade

# Link to a video on somebody else's site. $host: that site's address, e.g. video.example.
watch-video = Ver o vídeo em { $host }

# Link to a post, map or document on somebody else's site. $host: that site's address.
see-embed = Ver o conteúdo em { $host }

# Name of a table that has no caption, for screen readers.
table = Tabela

## The page that lists the editions

# Heading of the page that lists the languages of the site.
choose-language = Escolha a sua língua

# Said when nothing has been published in any language.
nothing-yet = Ainda não foi publicado nada.

## Pages that are not there

# Heading of the page shown for a wrong address.
not-found = Esta página não existe

# Below that heading.
not-found-text = O endereço pode estar mal escrito ou a página pode ter mudado de lugar.

# Heading of the page shown for a story that was withdrawn.
gone = Este artigo foi retirado

# Below that heading.
gone-text = Já não está disponível nesta língua em nenhum endereço deste site.

# Link to the front page, on a page that has nothing else to offer.
to-front = Ir para a primeira página

## The page about the site

# Heading: where the stories come from.
about-origin = De onde vêm as notícias

# Paragraph under it.
about-origin-text = Os artigos vêm dos jornais indicados mais abaixo. Cada um diz de que jornal provém e tem uma ligação para o original.

# Heading: how the stories are translated.
about-translation = Como são traduzidas

# Paragraph under it: what is done before a translation is published.
about-translation-text = Um programa traduz cada texto frase a frase. Antes de ser publicada, cada frase é comparada com o original: números, datas, quantias, aspas, ligações e partes por traduzir. A frase que não passa na verificação é corrigida, fica na língua original com essa indicação, ou impede a publicação do artigo.

# Second paragraph: what the checks cannot do.
about-translation-limits = Nenhuma verificação compreende um texto como uma pessoa: uma tradução automática pode continuar desajeitada ou errada. Em caso de dúvida, vale o original.

# Heading: what the labels at the top of stories mean.
about-labels = O que significam as etiquetas

# Explains label-machine, whose words stand before it.
about-label-machine = Ninguém leu a tradução antes de esta ser publicada.

# Explains label-reviewed.
about-label-reviewed = Uma pessoa da redação leu-a e corrigiu-a.

# Explains label-human.
about-label-human = Foi traduzida por uma pessoa.

# Last line under that heading: sponsored texts and advertisements are always marked.
about-paid = Os conteúdos patrocinados e a publicidade são sempre identificados como tais.

# Heading: corrections.
about-corrections = Correções

# Paragraph under it.
about-corrections-text = Quando um jornal corrige um artigo, a correção chega a todas as línguas com uma nota datada. Um artigo retirado é retirado em todas.

# Heading of the list of newspapers.
about-sources = Os jornais

# Heading above the newsroom's address for letters.
about-contact = Contacto

## Pictures

# Before the names of who made a picture that is a photograph, under it.
made-photo = Foto:

# The same for a drawing.
made-illustration = Ilustração:

# The same for a chart or map.
made-graphic = Gráfico:

# The same for a still of a film.
made-video = Vídeo:
