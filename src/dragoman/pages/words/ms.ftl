### The words of the interface in Malay.
### A message that chooses a form has CLDR's plural categories of this language; $tag is a language code.

## Masthead and navigation

# First link of every page, seen only by those who use a keyboard or a screen reader: leads past the masthead.
skip = Langkau ke kandungan

# The site's first page in this language, as a link.
front-page = Muka depan

# Name of the row of links to the parts of the paper (news, business, heritage...). Also a heading.
sections = Ruangan

# Name of the list of languages this page can be read in.
languages = Bahasa

# Link to the page that lists the editions of all languages.
all-languages = Semua bahasa

# Heading of the newest stories, on the front page.
latest = Terkini

# Link to, and heading of, the page that says who publishes this site and how it is translated.
about = Perihal laman ini

# Link to the newest stories in a format for feed readers.
feed = Suapan RSS

# Foot of the page: the zone all its times are given in. $zone: its name, e.g. Central European Time.
time-zone = Zon waktu: { $zone }

## Lists of stories

# Small word above a section's name: a part of the paper.
section = Ruangan

# Small word above a journalist's name, on the page of what they wrote (no gender).
author = Penulis

# Small word above a newspaper's name: the paper the stories come from.
source = Akhbar

# Small word above a topic's name: a subject stories are filed under.
topic = Topik

# Heading of, and link to, the list of all stories that hold a video.
videos = Berita dengan video

# Small mark on a story in a list: it holds a video.
video = Video

# Heading of the links to older stories, one link a month.
by-month = Mengikut bulan

# Link from one month's stories back to the newest of the same list.
newest-first = Yang terbaharu

# How many stories a list holds. $count: the number.
stories-count =
    { $count ->
       *[other] { $count } berita
    }

# Note under a list that holds stories translated by machine.
machine-list = Halaman ini mengandungi terjemahan mesin yang belum disemak.

# On a newspaper's page: the language it is written in. $language: its name, in lower case where the language does so.
writes-in = Diterbitkan dalam bahasa { $language }.

# Link to a newspaper's own site. $source: its name.
visit-source = Lawati { $source }

## Genres: what kind of text it is, above the headline. Plain news has no such word.

# One person's view.
genre-opinion = Pendapat

# A journalist explains what lies behind the news.
genre-analysis = Analisis

# Questions and answers.
genre-interview = Temu bual

# A long, told story: reportage, portrait.
genre-feature = Rencana

# Somebody paid for this text. Must be unmistakable: an advertisement in the shape of an article.
genre-sponsored = Kandungan tajaan

# Invented for comic or critical effect; not a report.
genre-satire = Satira

# Written by an organisation about itself, published as it came.
genre-press-release = Siaran akhbar

## An article's byline and dates

# Who wrote it. $authors: one or more names, joined.
byline = Oleh { $authors }

# When it was published. $when: date and hour, e.g. 20 November 2026, 09:30.
published = Diterbitkan: { $when }

# When it was last changed. $when: date and hour.
updated = Dikemas kini: { $when }

# Opens the dated note that says what was wrong and is now right. $when: date and hour.
correction = Pembetulan ({ $when }):

# Said where a story was corrected but the newspaper gave no note. $when: date and hour.
corrected = Dibetulkan: { $when }

## How a text came to be in this language: one honest line before the body

# No person has read this translation.
label-machine = Terjemahan mesin, belum disemak.

# A person has read and corrected this machine translation.
label-reviewed = Terjemahan mesin, telah disemak oleh manusia.

# A person translated this text.
label-human = Terjemahan manusia.

# Follows the label. $from: e.g. from Spanish (message from-language); $engines: names of translation programs.
label-made = Diterjemahkan { $from } oleh { $engines }.

# The same for a text that went through another language on its way. $through: e.g. through Catalan (message through-language).
label-made-through = Diterjemahkan { $from } oleh { $engines } { $through }.

# Follows the label where no program took part. $from: e.g. from Spanish.
label-from = Diterjemahkan { $from }.

# From a language, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
from-language =
    { $tag ->
       *[other] daripada bahasa { $name }
    }

# Through a language on the way to this one, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
through-language =
    { $tag ->
       *[other] melalui bahasa { $name }
    }

# How many sentences were left untranslated because their translation failed a check. $count: the number; $language: the original's language.
label-kept =
    { $count ->
       *[other] { $count } ayat dipaparkan dalam bahasa { $language }, tanpa terjemahan.
    }

## Around an article

# Heading of the lines that say where the story was first published.
original = Sumber

# $source: the newspaper's name.
first-published = Pertama kali diterbitkan oleh { $source }.

# Link to the story on the newspaper's own site, in the same language.
read-original = Baca teks asal

# Said under the first sentences of a story of which we may show no more; the link to the original follows.
only-the-beginning = Ini permulaan berita; selebihnya ada di akhbar itu.

# The same when the original is in another language. $language: its name.
read-original-in = Baca teks asal dalam bahasa { $language }

# Link to write to the newsroom about a mistake in this story.
report-error = Laporkan kesilapan

# Heading of the links to the topics a story is filed under.
topics = Topik

# Heading of other stories on the same topic.
same-topic = Topik yang sama

# Heading of other stories in the same section of the paper.
same-section = Ruangan yang sama

# Heading of other stories by the same author or authors (no gender, no number).
same-author = Daripada penulis yang sama

# Stands above an advertisement.
advertisement = Iklan

# Link to a video on somebody else's site. $host: that site's address, e.g. video.example.
watch-video = Tonton video di { $host }

# Link to a post, map or document on somebody else's site. $host: that site's address.
see-embed = Lihat kandungannya di { $host }

# Name of a table that has no caption, for screen readers.
table = Jadual

## The page that lists the editions

# Heading of the page that lists the languages of the site.
choose-language = Pilih bahasa anda

# Said when nothing has been published in any language.
nothing-yet = Belum ada apa-apa yang diterbitkan.

## Pages that are not there

# Heading of the page shown for a wrong address.
not-found = Halaman ini tidak wujud

# Below that heading.
not-found-text = Alamatnya mungkin salah dieja, atau halamannya telah dipindahkan.

# Heading of the page shown for a story that was withdrawn.
gone = Berita ini telah ditarik balik

# Below that heading.
gone-text = Berita ini tidak lagi boleh dibaca dalam bahasa ini di mana-mana alamat laman ini.

# Link to the front page, on a page that has nothing else to offer.
to-front = Ke muka depan

## The page about the site

# Heading: where the stories come from.
about-origin = Dari mana datangnya berita ini

# Paragraph under it.
about-origin-text = Berita di sini datang daripada akhbar yang dinamakan di bawah. Setiap berita menyebut nama akhbarnya dan mempunyai pautan kepada teks asal.

# Heading: how the stories are translated.
about-translation = Cara berita diterjemahkan

# Paragraph under it: what is done before a translation is published.
about-translation-text = Sebuah program menterjemahkan setiap teks ayat demi ayat. Sebelum diterbitkan, setiap ayat dibandingkan dengan teks asal: angka, tarikh, amaun, tanda petik, pautan dan bahagian yang belum diterjemahkan. Ayat yang tidak lulus akan dibaiki, dikekalkan dalam bahasa asal dengan keterangan, atau menyebabkan berita itu tidak diterbitkan.

# Second paragraph: what the checks cannot do.
about-translation-limits = Tiada pemeriksaan yang memahami teks seperti manusia: terjemahan mesin mungkin masih janggal atau silap. Jika ragu-ragu, rujuk teks asal.

# Heading: what the labels at the top of stories mean.
about-labels = Maksud label

# Explains label-machine, whose words stand before it.
about-label-machine = Tiada sesiapa yang membaca terjemahan ini sebelum ia diterbitkan.

# Explains label-reviewed.
about-label-reviewed = Seseorang di bilik berita telah membaca dan membetulkannya.

# Explains label-human.
about-label-human = Terjemahannya dibuat oleh manusia.

# Last line under that heading: sponsored texts and advertisements are always marked.
about-paid = Kandungan tajaan dan iklan sentiasa ditandai.

# Heading: corrections.
about-corrections = Pembetulan

# Paragraph under it.
about-corrections-text = Apabila akhbar membetulkan sesuatu berita, pembetulan itu sampai ke semua bahasa dengan nota bertarikh. Berita yang ditarik balik akan ditarik balik dalam semua bahasa.

# Heading of the list of newspapers.
about-sources = Akhbar

# Heading above the newsroom's address for letters.
about-contact = Hubungi kami

## Pictures

# Before the names of who made a picture that is a photograph, under it.
made-photo = Foto:

# The same for a drawing.
made-illustration = Ilustrasi:

# The same for a chart or map.
made-graphic = Grafik:

# The same for a still of a film.
made-video = Video:
