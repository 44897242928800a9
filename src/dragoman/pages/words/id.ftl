### The words of the interface in Indonesian.
### A message that chooses a form has CLDR's plural categories of this language; $tag is a language code.

## Masthead and navigation

# First link of every page, seen only by those who use a keyboard or a screen reader: leads past the masthead.
skip = Langsung ke isi

# The site's first page in this language, as a link.
front-page = Halaman depan

# Name of the row of links to the parts of the paper (news, business, heritage...). Also a heading.
sections = Rubrik

# Name of the list of languages this page can be read in.
languages = Bahasa

# Link to the page that lists the editions of all languages.
all-languages = Semua bahasa

# Heading of the newest stories, on the front page.
latest = Terbaru

# Link to, and heading of, the page that says who publishes this site and how it is translated.
about = Tentang situs ini

# Link to the newest stories in a format for feed readers.
feed = Feed RSS

# Foot of the page: the zone all its times are given in. $zone: its name, e.g. Central European Time.
time-zone = Zona waktu: { $zone }

## Lists of stories

# Small word above a section's name: a part of the paper.
section = Rubrik

# Small word above a journalist's name, on the page of what they wrote (no gender).
author = Penulis

# Small word above a newspaper's name: the paper the stories come from.
source = Surat kabar

# Small word above a topic's name: a subject stories are filed under.
topic = Topik

# Heading of, and link to, the list of all stories that hold a video.
videos = Berita dengan video

# Small mark on a story in a list: it holds a video.
video = Video

# Heading of the links to older stories, one link a month.
by-month = Menurut bulan

# Link from one month's stories back to the newest of the same list.
newest-first = Yang terbaru

# How many stories a list holds. $count: the number.
stories-count =
    { $count ->
       *[other] { $count } berita
    }

# Note under a list that holds stories translated by machine.
machine-list = Halaman ini memuat terjemahan mesin yang belum ditinjau.

# On a newspaper's page: the language it is written in. $language: its name, in lower case where the language does so.
writes-in = Terbit dalam bahasa { $language }.

# Link to a newspaper's own site. $source: its name.
visit-source = Kunjungi { $source }

## Genres: what kind of text it is, above the headline. Plain news has no such word.

# One person's view.
genre-opinion = Opini

# A journalist explains what lies behind the news.
genre-analysis = Analisis

# Questions and answers.
genre-interview = Wawancara

# A long, told story: reportage, portrait.
genre-feature = Liputan khas

# Somebody paid for this text. Must be unmistakable: an advertisement in the shape of an article.
genre-sponsored = Konten bersponsor

# Invented for comic or critical effect; not a report.
genre-satire = Satire

# Written by an organisation about itself, published as it came.
genre-press-release = Siaran pers

## An article's byline and dates

# Who wrote it. $authors: one or more names, joined.
byline = Oleh { $authors }

# When it was published. $when: date and hour, e.g. 20 November 2026, 09:30.
published = Terbit: { $when }

# When it was last changed. $when: date and hour.
updated = Diperbarui: { $when }

# Opens the dated note that says what was wrong and is now right. $when: date and hour.
correction = Koreksi ({ $when }):

# Said where a story was corrected but the newspaper gave no note. $when: date and hour.
corrected = Dikoreksi: { $when }

## How a text came to be in this language: one honest line before the body

# No person has read this translation.
label-machine = Terjemahan mesin, belum ditinjau.

# A person has read and corrected this machine translation.
label-reviewed = Terjemahan mesin, sudah ditinjau oleh manusia.

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
       *[other] dari bahasa { $name }
    }

# Through a language on the way to this one, inside a sentence. $tag: its code; $name: its name, for codes that are not listed here.
through-language =
    { $tag ->
       *[other] melalui bahasa { $name }
    }

# How many sentences were left untranslated because their translation failed a check. $count: the number; $language: the original's language.
label-kept =
    { $count ->
       *[other] { $count } kalimat ditampilkan dalam bahasa { $language }, tanpa terjemahan.
    }

## Around an article

# Heading of the lines that say where the story was first published.
original = Sumber

# $source: the newspaper's name.
first-published = Pertama kali diterbitkan oleh { $source }.

# Link to the story on the newspaper's own site, in the same language.
read-original = Baca aslinya

# Said under the first sentences of a story of which we may show no more; the link to the original follows.
only-the-beginning = Ini bagian awal berita; selebihnya ada di surat kabarnya.

# The same when the original is in another language. $language: its name.
read-original-in = Baca aslinya dalam bahasa { $language }

# Link to write to the newsroom about a mistake in this story.
report-error = Laporkan kesalahan

# Heading of the links to the topics a story is filed under.
topics = Topik

# Heading of other stories on the same topic.
same-topic = Topik yang sama

# Heading of other stories in the same section of the paper.
same-section = Rubrik yang sama

# Heading of other stories by the same author or authors (no gender, no number).
same-author = Dari penulis yang sama

# Stands above an advertisement.
advertisement = Iklan

# Link to a video on somebody else's site. $host: that site's address, e.g. video.example.
watch-video = Tonton videonya di { $host }

# Link to a post, map or document on somebody else's site. $host: that site's address.
see-embed = Lihat isinya di { $host }

# Name of a table that has no caption, for screen readers.
table = Tabel

## The page that lists the editions

# Heading of the page that lists the languages of the site.
choose-language = Pilih bahasa Anda

# Said when nothing has been published in any language.
nothing-yet = Belum ada yang diterbitkan.

## Pages that are not there

# Heading of the page shown for a wrong address.
not-found = Halaman ini tidak ada

# Below that heading.
not-found-text = Alamatnya mungkin salah ketik, atau halamannya sudah dipindahkan.

# Heading of the page shown for a story that was withdrawn.
gone = Berita ini telah ditarik

# Below that heading.
gone-text = Berita ini tidak lagi tersedia dalam bahasa ini di alamat mana pun di situs ini.

# Link to the front page, on a page that has nothing else to offer.
to-front = Ke halaman depan

## The page about the site

# Heading: where the stories come from.
about-origin = Dari mana berita ini berasal

# Paragraph under it.
about-origin-text = Berita di sini berasal dari surat kabar yang disebutkan di bawah. Setiap berita menyebut surat kabarnya dan bertaut ke aslinya.

# Heading: how the stories are translated.
about-translation = Cara penerjemahannya

# Paragraph under it: what is done before a translation is published.
about-translation-text = Sebuah program menerjemahkan setiap teks kalimat demi kalimat. Sebelum diterbitkan, setiap kalimat dibandingkan dengan aslinya: angka, tanggal, jumlah uang, tanda kutip, tautan, dan bagian yang belum diterjemahkan. Kalimat yang tidak lolos diperbaiki, dibiarkan dalam bahasa aslinya dengan keterangan, atau membuat artikelnya tidak diterbitkan.

# Second paragraph: what the checks cannot do.
about-translation-limits = Tidak ada pemeriksaan yang memahami teks seperti manusia: terjemahan mesin masih bisa janggal atau keliru. Jika ragu, teks aslilah yang berlaku.

# Heading: what the labels at the top of stories mean.
about-labels = Arti label

# Explains label-machine, whose words stand before it.
about-label-machine = Tidak ada orang yang membaca terjemahan ini sebelum diterbitkan.

# Explains label-reviewed.
about-label-reviewed = Seseorang di redaksi telah membaca dan membetulkannya.

# Explains label-human.
about-label-human = Terjemahannya dikerjakan oleh manusia.

# Last line under that heading: sponsored texts and advertisements are always marked.
about-paid = Konten bersponsor dan iklan selalu diberi tanda.

# Heading: corrections.
about-corrections = Koreksi

# Paragraph under it.
about-corrections-text = Ketika surat kabar mengoreksi sebuah berita, koreksi itu sampai ke semua bahasa dengan catatan bertanggal. Berita yang ditarik akan ditarik dalam semua bahasa.

# Heading of the list of newspapers.
about-sources = Surat kabar

# Heading above the newsroom's address for letters.
about-contact = Kontak

## Pictures

# Before the names of who made a picture that is a photograph, under it.
made-photo = Foto:

# The same for a drawing.
made-illustration = Ilustrasi:

# The same for a chart or map.
made-graphic = Grafis:

# The same for a still of a film.
made-video = Video:
