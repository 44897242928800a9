"""What newsrooms call the parts of a story's page in class names and ids: one look at a name tells every part it may be.

The words are CSS class words as `tree.words_of` gives them (lower-case ASCII): English, and what the house styles of papers
in other languages say for byline, standfirst, kicker and date, from their own press terms.
"""

from __future__ import annotations

import re
from functools import lru_cache

BYLINE, STANDFIRST, DATE, TAGS, KICKER, TRAIL, SECTION, ELSEWHERE, HEADLINE = (1 << n for n in range(9))

_WORDS: dict[int, str] = {
    # `author` may begin or end a longer word (postauthor, authorname); authority and authorize are none.
    BYLINE: r"[a-z]{0,10}author(?!i)[a-z]{0,6}|[a-z]{0,8}byline[a-z]{0,6}|by line|bylines?|writers?|reporters?|contributors?|"
            r"journalists?|columnists?|correspondents?|autor(?:es|as?|in|en|ow|zy|ka)?|autori|autore|auteurs?|verfasser|"
            r"redakteur|redaktor|schrijver|skribent|journaliste|journalister|forfatter|kirjoittaja|szerzo|firmas?|firmante|"
            r"periodista|redattore|penulis|wartawan|yazar|muhabir|pisatel|avtor|kisha|tac gia|tacgia|nguoi viet|signature|"
            r"signed|written by|vcard|creator|credit line author|opinion author",
    STANDFIRST: r"standfirst|sub ?titles?|sub ?head(?:ing|line|er)?|deck?|dek|lead|lede|leads?text|lead (?:text|paragraph)|"
                r"excerpt|summary|synopsis|intro(?:duction|text)?|einleitung|vorspann|anrei(?:ss|s)er|abbinder|untertitel|"
                r"teaser text|teasertext|chapo|chapeau|chapeau?x|sous ?titre|entradilla|bajada|copete|volanta baja|sumario|"
                r"subtitulo|resumen|resumo|linha fina|linhafina|gravata|sottotitolo|sommario|catenaccio|entradeta|subtitol|"
                r"ingress|manchet|underrubrik|ingressi|perex|anotace|zajawka|lid|podtytul|sapo|chuyen muc sapo|ringkasan|"
                r"teras|spot|ozet|podzagolovok|anons|lid text|[a-z]{0,8}desc|description|abstract|alternative headline|"
                r"article (?:dek|deck|lead|desc|sum|summary|description)",
    DATE: r"[a-z]{0,10}date(?:time|line|published|modified|s)?|time(?:stamp|s)?|datum|published?|pubdate|publish(?:ed)? on|"
          r"posted(?: on)?|updated?|modified|last modified|fecha|tarih|tanggal|waktu|data|dato|datetime|hora|heure|zaman|"
          r"ngay|thoi gian|publicado|publie|veroffentlicht|erschienen|publicerad|julkaistu|nichiji|hizuke",
    TAGS: r"tags?|tag ?(?:list|cloud|s|box|links?|container|wrapper)|tagged|taglist|[a-z]{0,8}tags|keywords?|topics?|"
          r"topic ?(?:list|s|links?)|hashtags?|labels?|themen|schlag(?:wort|worte|woerter|worter)|stichworte?|thema|etiquetas?|"
          r"temas|palabras clave|palavras chave|mots cles|motscles|argomenti|temi|tagy|temata|etiketler?|trefwoorden|"
          r"nyckelord|emneord|stikord|avainsanat|topik|terkait tag|chu de|tu khoa|slowa kluczowe",
    KICKER: r"kicker|overline|eyebrow|top ?line|topline|antetitulo|volanta|cintillo|epigrafe|occhiello|dachzeile|spitzmarke|"
            r"ortsmarke|surtitre|sur ?title|surtitle|supertitle|super ?title|pre ?title|pretitle|pre ?headline|head ?kicker|"
            r"chapeu|antetitol|vignette|stikktittel|overrubrik|ustbaslik|ust baslik|nadtitulek|nadtytul|"
            r"flags?|badges?|genre|genero|genere|jenis|etiquetas?|sponsor[a-z]*|"
            r"label|antetit|slug ?line|rubrik|roofline|roof|hat",
    TRAIL: r"[a-z]{0,6}breadcrumbs?[a-z]{0,6}|bread crumbs?|crumbs?|migas|rastro|ariane|fil ariane|brotkrumen?|krumel",
    SECTION: r"sections?|kicker|seccion|secao|sezione|kategori|categor(?:y|ies|ia)|rubrik|rubrique|rubrica|ressort|kanal|"
             r"channel|chuyen muc|cat links",
    # What stands on the page beside the story: no byline, date or tag in it is the story's.
    ELSEWHERE: r"related|relateds|recirc\w{0,12}|recommend\w{0,8}|read (?:more|also|next)|more (?:from|on|stories|news|articles)|"
               r"most (?:read|popular|viewed|recent|shared)|popular|trending|latest|teasers?|teaser list|promos?|sidebar|"
               r"side bar|aside|comments?|comment list|disqus|newsletter|subscribe|sub(?:scription)? promo|paywall promo|"
               r"share(?:d|r|s)?|sharing|share ?(?:bar|buttons?|tools)|social|cookie\w{0,8}|consent|banner|advert\w{0,10}|ads?|"
               r"adv|sponsor\w{0,6}|footer|site footer|navbar|nav|navigation|menu|megamenu|masthead|ticker|carousel|slider|"
               r"widget area|up ?next|next (?:article|post)|prev(?:ious)? (?:article|post)|author (?:bio|articles|box)|bio|"
               r"biography|about author|similar|see also|linklist|moreon|relacionad[oa]s?|verwandte|weitere|mehr zum thema|"
               r"lesen sie auch|a lire aussi|lire aussi|te puede interesar|leggi anche|correlati|baca juga|terkait|"
               r"benzer|ilgili|lien quan|tin lien quan|powiazane|souvisejici|caption|credit|copyright|login|search|modal|popup|"
               r"dialog|tooltip|player|video list|playlist|live ?blog entries|outbrain|taboola",
    HEADLINE: r"headline|head ?line|article (?:title|headline|heading)|entry title|post title|story (?:title|headline)|"
              r"page title|titular|titulo|titre|titel|overskrift|rubrik|titolo|judul|baslik|titulek|tytul|title",
}  # fmt: skip
_TESTS = tuple((part, re.compile(rf"\b(?:{words})\b")) for part, words in _WORDS.items())
_ANY = re.compile(rf"\b(?:{'|'.join(_WORDS.values())})\b")


@lru_cache(maxsize=16_384)
def parts_in(name: str) -> int:
    """The parts an element may be by its class words, as bits."""
    return sum(part for part, test in _TESTS if test.search(name)) if _ANY.search(name) else 0
