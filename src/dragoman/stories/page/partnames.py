"""What newsrooms call the parts of a story's page in class names and ids: one look at a name tells every part it may be.

The words are CSS class words as `tree.words_of` gives them (lower-case ASCII): English, and what the house styles of papers
in other languages say for byline, standfirst, kicker and date, from their own press terms.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

BYLINE, STANDFIRST, DATE, TAGS, KICKER, TRAIL, SECTION, ELSEWHERE, HEADLINE = (1 << n for n in range(9))

# ELSEWHERE: what stands on the page beside the story; no byline, date or tag in it is the story's.
_WORDS = {
    BYLINE: """
auteur|auteurs|autor|autora|autoras|autore|autoren|autores|autori|autorin|autorka|autorow|autorzy|avtor|
by line|byline|bylines|columnist|columnists|contributor|contributors|correspondent|correspondents|creator|
credit line author|firma|firmante|firmas|forfatter|journalist|journaliste|journalister|journalists|
kirjoittaja|kisha|muhabir|nguoi viet|opinion author|penulis|periodista|pisatel|redakteur|redaktor|redattore|
reporter|reporters|schrijver|signature|signed|skribent|szerzo|tac gia|tacgia|vcard|verfasser|wartawan|
writer|writers|written by|yazar
    """,
    STANDFIRST: """
abbinder|abstract|alternative headline|anons|anotace|anreiser|anreisser|article deck|article dek|
article desc|article description|article lead|article sum|article summary|bajada|catenaccio|chapeau|chapeaux|
chapeax|chapo|chuyen muc sapo|copete|dec|deck|dek|description|einleitung|entradeta|entradilla|excerpt|
gravata|ingress|ingressi|intro|introduction|introtext|lead|lead paragraph|lead text|leadstext|leadtext|
lede|lid|lid text|linha fina|linhafina|manchet|ozet|perex|podtytul|podzagolovok|resumen|resumo|ringkasan|
sapo|sommario|sottotitolo|sous titre|soustitre|spot|standfirst|sub head|sub header|sub heading|sub headline|
sub title|sub titles|subhead|subheader|subheading|subheadline|subtitle|subtitles|subtitol|subtitulo|sumario|
summary|synopsis|teaser text|teasertext|teras|underrubrik|untertitel|volanta baja|vorspann|zajawka
    """,
    DATE: """
data|datetime|dato|datum|erschienen|fecha|heure|hizuke|hora|julkaistu|last modified|modified|ngay|
nichiji|posted|posted on|pubdate|publicado|publicerad|publie|publish on|publishe|published|published on|
tanggal|tarih|thoi gian|time|times|timestamp|update|updated|veroffentlicht|waktu|zaman
    """,
    TAGS: """
argomenti|avainsanat|chu de|emneord|etiketle|etiketler|etiqueta|etiquetas|hashtag|hashtags|keyword|
keywords|label|labels|mots cles|motscles|nyckelord|palabras clave|palavras chave|schlagwoerter|schlagwort|
schlagworte|schlagworter|slowa kluczowe|stichwort|stichworte|stikord|tag|tag box|tag cloud|tag container|
tag link|tag links|tag list|tag s|tag wrapper|tagbox|tagcloud|tagcontainer|tagged|taglink|taglinks|taglist|
tags|tagwrapper|tagy|temas|temata|temi|terkait tag|thema|themen|topic|topic link|topic links|topic list|
topic s|topiclink|topiclinks|topiclist|topics|topik|trefwoorden|tu khoa
    """,
    KICKER: """
antetit|antetitol|antetitulo|badge|badges|chapeu|cintillo|dachzeile|epigrafe|etiqueta|etiquetas|eyebrow|
flag|flags|genere|genero|genre|hat|head kicker|headkicker|jenis|kicker|label|nadtitulek|nadtytul|
occhiello|ortsmarke|overline|overrubrik|pre headline|pre title|preheadline|pretitle|roof|roofline|rubrik|
slug line|slugline|spitzmarke|stikktittel|super title|supertitle|sur title|surtitle|surtitre|top line|
topline|ust baslik|ustbaslik|vignette|volanta
    """,
    TRAIL: """
ariane|bread crumb|bread crumbs|brotkrume|brotkrumen|crumb|crumbs|fil ariane|krumel|migas|rastro
    """,
    SECTION: """
cat links|categoria|categories|category|channel|chuyen muc|kanal|kategori|kicker|ressort|rubrica|rubrik|
rubrique|secao|seccion|section|sections|sezione
    """,
    ELSEWHERE: """
a lire aussi|about author|ad|ads|adv|aside|author articles|author bio|author box|baca juga|banner|benzer|
bio|biography|caption|carousel|comment|comment list|comments|consent|copyright|correlati|credit|dialog|
disqus|footer|ilgili|latest|leggi anche|lesen sie auch|lien quan|linklist|lire aussi|live blog entries|
liveblog entries|login|masthead|megamenu|mehr zum thema|menu|modal|more articles|more from|more news|
more on|more stories|moreon|most popular|most read|most recent|most shared|most viewed|nav|navbar|
navigation|newsletter|next article|next post|outbrain|paywall promo|player|playlist|popular|popup|powiazane|
prev article|prev post|previous article|previous post|promo|promos|read also|read more|read next|relacionada|
relacionadas|relacionado|relacionados|related|relateds|search|see also|share|share bar|share button|
share buttons|share tools|sharebar|sharebutton|sharebuttons|shared|sharer|shares|sharetools|sharing|
side bar|sidebar|similar|site footer|slider|social|souvisejici|sub promo|subscribe|subscription promo|
taboola|te puede interesar|teaser|teaser list|teasers|terkait|ticker|tin lien quan|tooltip|trending|up next|
upnext|verwandte|video list|weitere|widget area
    """,
    HEADLINE: """
article heading|article headline|article title|baslik|entry title|head line|headline|judul|overskrift|
page title|post title|rubrik|story headline|story title|titel|title|titolo|titre|titular|titulek|titulo|
tytul
    """,
}
# Words that begin, end or stand within longer ones, written without a space as house styles do (postauthor, articledate).
_BEGINNINGS = (("recirc", ELSEWHERE), ("recommend", ELSEWHERE), ("cookie", ELSEWHERE), ("advert", ELSEWHERE),
               ("sponsor", ELSEWHERE | KICKER))  # fmt: skip
_ENDINGS = (("desc", STANDFIRST), ("tags", TAGS), ("date", DATE), ("dates", DATE), ("dateline", DATE), ("datetime", DATE),
            ("datepublished", DATE), ("datemodified", DATE))  # fmt: skip
_WITHIN = (("author", BYLINE), ("byline", BYLINE), ("breadcrumb", TRAIL))
_NO_AUTHOR = "authori"  # authority, authorize
# A story's own foot, where its tags and authors stand.
_OWN_FOOT = frozenset({"entry", "article", "post", "story", "content", "single", "detail"})
_LONGEST = 24  # letters beyond which a word is a hash


def _read(words: dict[int, str]) -> Iterator[tuple[tuple[str, ...], int]]:
    for part, listed in words.items():
        yield from ((tuple(phrase.split()), part) for phrase in listed.replace("\n", "").split("|") if phrase.strip())


def _tables() -> tuple[dict[str, int], dict[str, tuple[tuple[tuple[str, ...], int], ...]]]:
    """The parts of each single word, and the phrases of several words by their first."""
    singles: dict[str, int] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], int], ...]] = {}
    for words, part in _read(_WORDS):
        if len(words) == 1:
            singles[words[0]] = singles.get(words[0], 0) | part
        else:
            phrases[words[0]] = (*phrases.get(words[0], ()), (words, part))
    return singles, phrases


_SINGLES, _PHRASES = _tables()


@lru_cache(maxsize=16_384)
def parts_in(name: str) -> int:
    """The parts an element may be by its class words, as bits."""
    found = 0
    words = name.split()
    for n, word in enumerate(words):
        if word != "footer" or not n or words[n - 1] not in _OWN_FOOT:
            found |= _parts_of(word)
        for phrase, part in _PHRASES.get(word, ()):
            if tuple(words[n : n + len(phrase)]) == phrase:
                found |= part
    return found


@lru_cache(maxsize=16_384)
def _parts_of(word: str) -> int:
    found = _SINGLES.get(word, 0)
    if len(word) > _LONGEST:
        return found
    for part in (
        *(part for start, part in _BEGINNINGS if word.startswith(start)),
        *(part for end, part in _ENDINGS if word.endswith(end)),
        *(part for inner, part in _WITHIN if inner in word and _NO_AUTHOR not in word),
    ):
        found |= part
    return found
