### The words of the interface in French.
### A message that chooses a form has CLDR's plural categories of this language; $tag is a language code.

## Masthead and navigation

# First link of every page, seen only by those who use a keyboard or a screen reader: leads past the masthead.
skip = Aller au contenu

# The site's first page in this language, as a link.
front-page = À la une

# Name of the row of links to the parts of the paper (news, business, heritage...). Also a heading.
sections = Rubriques

# Name of the list of languages this page can be read in.
languages = Langues

# Link to the page that lists the editions of all languages.
all-languages = Toutes les langues

# Heading of the newest stories, on the front page.
latest = Dernières nouvelles

# Link to, and heading of, the page that says who publishes this site and how it is translated.
about = À propos de ce site

# Link to the newest stories in a format for feed readers.
feed = Flux RSS

# Foot of the page: the zone all its times are given in. $zone: its name, e.g. Central European Time.
time-zone = Fuseau horaire : { $zone }

## Lists of stories

# Small word above a section's name: a part of the paper.
section = Rubrique

# Small word above a journalist's name, on the page of what they wrote (no gender).
author = Signature

# Small word above a newspaper's name: the paper the stories come from.
source = Journal

# Small word above a topic's name: a subject stories are filed under.
topic = Thème

# Heading of, and link to, the list of all stories that hold a video.
videos = Articles avec vidéo

# Small mark on a story in a list: it holds a video.
video = Vidéo

# Heading of the links to older stories, one link a month.
by-month = Par mois

# Link from one month's stories back to the newest of the same list.
newest-first = Les plus récents

# How many stories a list holds. $count: the number.
stories-count =
    { $count ->
        [one] { $count } article
        [many] { $count } d’articles
       *[other] { $count } articles
    }

# Note under a list that holds stories translated by machine.
machine-list = Cette page contient des traductions automatiques non relues.

# On a newspaper's page: the language it is written in. $language: its name, in lower case where the language does so.
writes-in = Paraît en { $language }.

# Link to a newspaper's own site. $source: its name.
visit-source = Consulter { $source }

## Genres: what kind of text it is, above the headline. Plain news has no such word.

# One person's view.
genre-opinion = Opinion

# A journalist explains what lies behind the news.
genre-analysis = Analyse

# Questions and answers.
genre-interview = Entretien

# A long, told story: reportage, portrait.
genre-feature = Reportage

# Somebody paid for this text. Must be unmistakable: an advertisement in the shape of an article.
genre-sponsored = Contenu sponsorisé

# Invented for comic or critical effect; not a report.
genre-satire = Satire

# Written by an organisation about itself, published as it came.
genre-press-release = Communiqué de presse

## An article's byline and dates

# Who wrote it. $authors: one or more names, joined.
byline = Par { $authors }

# When it was published. $when: date and hour, e.g. 20 November 2026, 09:30.
published = Publié : { $when }

# When it was last changed. $when: date and hour.
updated = Mis à jour : { $when }

# Opens the dated note that says what was wrong and is now right. $when: date and hour.
correction = Rectificatif ({ $when }) :

# Said where a story was corrected but the newspaper gave no note. $when: date and hour.
corrected = Corrigé : { $when }

## How a text came to be in this language: one honest line before the body

# No person has read this translation.
label-machine = Traduction automatique, non relue.

# A person has read and corrected this machine translation.
label-reviewed = Traduction automatique relue par une personne.

# A person translated this text.
label-human = Traduction humaine.

# Follows the label. $from: e.g. from Spanish (message from-language); $engines: names of translation programs.
label-made = Traduit { $from } par { $engines }.

# The same for a text that went through another language on its way. $through: e.g. through Catalan (message through-language).
label-made-through = Traduit { $from } par { $engines }, en passant { $through }.

# Follows the label where no program took part. $from: e.g. from Spanish.
label-from = Traduit { $from }.

# From a language, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
from-language =
    { $tag ->
        [es] de l’espagnol
        [en] de l’anglais
        [id] de l’indonésien
        [it] de l’italien
        [de] de l’allemand
        [ar] de l’arabe
        [hi] du hindi
        [oc] de l’occitan
        [uk] de l’ukrainien
        [af] de l’afrikaans
        [sq] de l’albanais
        [hy] de l’arménien
        [az] de l’azerbaïdjanais
        [et] de l’estonien
        [he] de l’hébreu
        [ga] de l’irlandais
        [is] de l’islandais
        [ur] de l’ourdou
       *[other] du { $name }
    }

# Through a language on the way to this one, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
through-language =
    { $tag ->
        [es] par l’espagnol
        [en] par l’anglais
        [id] par l’indonésien
        [it] par l’italien
        [de] par l’allemand
        [oc] par l’occitan
       *[other] par le { $name }
    }

# How many sentences were left untranslated because their translation failed a check. $count: the number; $language: the original's language.
label-kept =
    { $count ->
        [one] Une phrase est laissée en { $language }, sans traduction.
        [many] { $count } de phrases sont laissées en { $language }, sans traduction.
       *[other] { $count } phrases sont laissées en { $language }, sans traduction.
    }

## Around an article

# Heading of the lines that say where the story was first published.
original = Source

# $source: the newspaper's name.
first-published = Publié initialement par { $source }.

# Link to the story on the newspaper's own site, in the same language.
read-original = Lire l’original

# Said under the first sentences of a story of which we may show no more; the link to the original follows.
only-the-beginning = Ceci est le début de l’article ; la suite est dans le journal.

# The same when the original is in another language. $language: its name.
read-original-in = Lire l’original en { $language }

# Link to write to the newsroom about a mistake in this story.
report-error = Signaler une erreur

# Heading of the links to the topics a story is filed under.
topics = Thèmes

# Heading of other stories on the same topic.
same-topic = Sur le même thème

# Heading of other stories in the same section of the paper.
same-section = Dans la même rubrique

# Heading of other stories by the same author or authors (no gender, no number).
same-author = De la même plume

# Stands above an advertisement.
advertisement = Publicité

# Link to a video on somebody else's site. $host: that site's address, e.g. video.example.
watch-video = Voir la vidéo sur { $host }

# Link to a post, map or document on somebody else's site. $host: that site's address.
see-embed = Voir le contenu sur { $host }

# Name of a table that has no caption, for screen readers.
table = Tableau

## The page that lists the editions

# Heading of the page that lists the languages of the site.
choose-language = Choisissez votre langue

# Said when nothing has been published in any language.
nothing-yet = Rien n’a encore été publié.

## Pages that are not there

# Heading of the page shown for a wrong address.
not-found = Cette page n’existe pas

# Below that heading.
not-found-text = L’adresse est peut-être mal écrite, ou la page a été déplacée.

# Heading of the page shown for a story that was withdrawn.
gone = Cet article a été retiré

# Below that heading.
gone-text = Il n’est plus disponible dans cette langue à aucune adresse de ce site.

# Link to the front page, on a page that has nothing else to offer.
to-front = Aller à la une

## The page about the site

# Heading: where the stories come from.
about-origin = D’où viennent les articles

# Paragraph under it.
about-origin-text = Les articles proviennent des journaux cités plus bas. Chacun indique de quel journal il vient et renvoie à l’original.

# Heading: how the stories are translated.
about-translation = Comment ils sont traduits

# Paragraph under it: what is done before a translation is published.
about-translation-text = Un programme traduit chaque texte phrase par phrase. Avant publication, chaque phrase est comparée à l’original : chiffres, dates, montants, guillemets, liens et passages non traduits. Une phrase qui ne passe pas ce contrôle est corrigée, est laissée dans la langue d’origine avec une mention, ou empêche la publication de l’article.

# Second paragraph: what the checks cannot do.
about-translation-limits = Aucun contrôle ne comprend un texte comme le fait une personne : une traduction automatique peut rester maladroite ou fausse. En cas de doute, l’original fait foi.

# Heading: what the labels at the top of stories mean.
about-labels = Ce que signifient les mentions

# Explains label-machine, whose words stand before it.
about-label-machine = Personne n’a lu la traduction avant sa publication.

# Explains label-reviewed.
about-label-reviewed = Une personne de la rédaction l’a lue et corrigée.

# Explains label-human.
about-label-human = Une personne l’a traduite.

# Last line under that heading: sponsored texts and advertisements are always marked.
about-paid = Les contenus sponsorisés et la publicité sont toujours signalés comme tels.

# Heading: corrections.
about-corrections = Rectificatifs

# Paragraph under it.
about-corrections-text = Quand un journal corrige un article, la correction paraît dans toutes les langues avec une note datée. Un article retiré l’est dans toutes.

# Heading of the list of newspapers.
about-sources = Les journaux

# Heading above the newsroom's address for letters.
about-contact = Contact

## Pictures

# Before the names of who made a picture that is a photograph, under it.
made-photo = Photo :

# The same for a drawing.
made-illustration = Illustration :

# The same for a chart or map.
made-graphic = Infographie :

# The same for a still of a film.
made-video = Vidéo :
