"""The words a paper files a story under: section, tags, the label over the headline, language, addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from dragoman.stories.clean import cleaned_text
from dragoman.stories.page import jsonld
from dragoman.stories.page.bywords import HOME, TAG_LABELS
from dragoman.stories.page.headline import key
from dragoman.stories.page.partnames import ELSEWHERE, KICKER, SECTION, TAGS, TRAIL
from dragoman.stories.page.sighting import LINE, Sight
from dragoman.stories.tree import absolute, text_of

_HOUSE_CODE = re.compile(
    r"^(?:[\da-f]{8}-[\da-f-]{20,}|\d{5,}|[\w.-]+\.(?:com|net|org|[a-z]{2})|[a-z]+[-_]?id[-_:]?\d+|[a-z]+_[a-z_]+)$"
)
_TAG_PATH = re.compile(
    r"/(?:tags?|topics?|themen?|thema|keywords?|etiquetas?|temas?|dossiers?|themes?|sujets?|argomenti|argomento|chu-de|etiket(?:ler)?|"
    r"stichwort\w*|schlagwort\w*|hashtags?|tagi|temat|label|trefwoord|nyckelord|emner?|avainsanat?|topik)(?:[/=-]|$)", re.IGNORECASE
)  # fmt: skip
_LONGEST = 70  # characters of a tag
_MANY = 60  # tags beyond which a list is no story's
_ITEMS = frozenset({"li", "span", "button", "dd"})
_LOOKED_AT = 400  # links behind the headline among which its tags are looked for


def read_section(sight: Sight, title: str) -> str:
    """The section a story stands in: as its data say, else the first step of the trail, else the label over the headline."""
    own, headline = {key(name) for name in sight.names}, key(title)
    said = (
        jsonld.text_in(sight.node.get("articleSection")), *sight.meta.get("articlesection", ())[:1],
        *sight.meta.get("ogarticlesection", ())[:1], *sight.meta.get("section", ())[:1],
        *jsonld.breadcrumbs(sight.graph), *_trail(sight), *_over(sight),
    )  # fmt: skip
    named = (name for name in said if name and len(name) <= 60)
    return next(
        (name for name in named if name.casefold() not in HOME and key(name) not in own and key(name) != headline), ""
    )


def _trail(sight: Sight) -> list[str]:
    """The links of the trail near the headline."""
    sheet = sight.sheet
    for i in sight.window:
        label = (sheet.nodes[i].get("aria-label") or "").lower()
        if label in ("breadcrumb", "breadcrumbs", "migas") or sight.parts(i) & TRAIL:
            links = [sight.text(j, 80) for j in sheet.under(i, "a")]
            if links:
                return links[:6]
    return []


def _over(sight: Sight) -> Iterator[str]:
    for i, parts in sight.around:
        if (parts & SECTION or sight.element(i).get("itemprop") == "articleSection") and 1 < sight.sheet.size(i) < 40:
            yield sight.text(i, 80)
    yield from _line_above(sight)


def _line_above(sight: Sight) -> Iterator[str]:
    """The short line right above the headline, on pages that name no part of themselves."""
    sheet, at = sight.sheet, sight.heading
    for i in range(max(0, at - 3), max(0, at)):
        text = (
            sight.text(i, 80)
            if sheet.end[i] == at and sheet.above[i] == sheet.above[at] and 1 < sheet.size(i) < 30
            else ""
        )
        if text and len(text.split()) <= 4 and text.replace(" ", "").isalpha() and not sight.outside(i):
            yield text


def read_tags(sight: Sight, section: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The story's own tags, and `tags-from:` where: the first place that names any worth the name."""
    doubtful: tuple[str, tuple[str, ...]] = ("", ())
    for source, group in _groups(sight):
        names = _cleaned(group, sight)
        if names and _is_doubtful(source, names, section, sight):
            doubtful = doubtful if doubtful[1] else (source, names)
        elif names:
            return names, (f"tags-from:{source}",)
    return doubtful[1], (f"tags-from:{doubtful[0]}",) if doubtful[1] else ()


def _groups(sight: Sight) -> Iterator[tuple[str, Sequence[str]]]:
    """Every place that names tags, most trusted first."""
    meta = sight.meta
    yield "news-keywords", meta.get("newskeywords", ())
    tagged = meta.get("articletag", ())
    yield "article-tag", tagged if len(tagged) > 1 or "& " not in "".join(tagged) else ()
    yield "json-ld", jsonld.texts_in(sight.node.get("keywords"))
    yield "keywords", meta.get("keywords", ())
    yield "page", _listed(sight)
    yield (
        "meta",
        next(
            (values for name, values in meta.items() if name.endswith(("keywords", "tags")) and "content" not in name),
            (),
        ),
    )


def _cleaned(group: Sequence[str], sight: Sight) -> tuple[str, ...]:
    """Names one by one; no house codes, no name of the site, no category with its kind before a colon."""
    parts = [
        part
        for text in group
        for part in (re.split(r"\s*[,;，；、،|]\s*", text) if len(group) == 1 or "," in text else [text])
    ]
    own = {key(name) for name in sight.names}
    names: dict[str, str] = {}
    for part in parts[:_MANY]:
        name = cleaned_text(part).strip(" #.")
        named = len(name) <= _LONGEST and (len(name) > 1 or not name.isascii()) and ":" not in name
        if named and not _HOUSE_CODE.match(name) and key(name) not in own:
            names.setdefault(key(name), name)
    return tuple(names.values())


def _is_doubtful(source: str, names: Sequence[str], section: str, sight: Sight) -> bool:
    """Whether a list looks made by a machine or for another end: one long name, one name that is a wider list's first, the
    words of the headline one by one, or the site's standing keywords."""
    if len(names) == 1 and source != "page":
        return len(names[0].split()) >= 4 or source in ("article-tag", "meta") or key(names[0]) == key(section)
    if source in ("news-keywords", "keywords") and len(names) >= 4:
        path = key(urlsplit(sight.base).path + sight.page_title)
        return all(" " not in name for name in names) and sum(key(name) in path for name in names) >= 0.9 * len(names)
    return False


def _listed(sight: Sight) -> tuple[str, ...]:
    """The list of tags on the page: links side by side, named or addressed as tags, in the story's part of the page."""
    if sight.heading < 0:
        return ()
    boxes: dict[int, list[int]] = {}
    sheet = sight.sheet
    for n, i in enumerate(sheet.all("a", start=sight.heading)):
        if n > _LOOKED_AT:
            break
        if 1 < sheet.size(i) <= 60:
            boxes.setdefault(_box(sight, i), []).append(i)
    for box, links in boxes.items():
        if _is_tag_box(sight, box, links):
            return tuple(text_of(sheet.nodes[i], 80) for i in links)
    return ()


def _box(sight: Sight, i: int) -> int:
    """What holds a link and the others of its list."""
    sheet = sight.sheet
    i = sheet.above[i]
    for _ in range(3):
        if sheet.tags[i] not in _ITEMS and sight.parts(i) & TAGS:
            break
        if (i >= 0 and len(sheet.nodes[i]) == 1) or sheet.tags[i] in _ITEMS:
            i = sheet.above[i]
    return max(i, 0)


def _is_tag_box(sight: Sight, box: int, links: Sequence[int]) -> bool:
    sheet = sight.sheet
    if (sheet.tags[box] == "p" and sheet.size(box) > 2 * sum(map(sheet.size, links))) or sight.outside(box):
        return False
    said = [(sheet.nodes[i].get("rel") or "").split() for i in links]
    if any("category" in rel for rel in said):
        return False
    if any("tag" in rel for rel in said):
        return True
    near = (box, max(sheet.above[box], 0), links[0])
    if (
        any(sight.parts(i) & TAGS and not sheet.holds(i, sight.heading) for i in near)
        and not sight.parts(box) & ELSEWHERE & ~TAGS
    ):
        return sum(map(sheet.size, links)) >= 0.5 * sheet.size(box)
    addressed = sum(_TAG_PATH.search(sheet.nodes[i].get("href") or "") is not None for i in links)
    return addressed >= max(1, 0.8 * len(links)) and (len(links) > 1 or _is_labelled(sight, box))


def _is_labelled(sight: Sight, box: int) -> bool:
    """Whether a list stands behind the word for tags."""
    sheet = sight.sheet
    said = ((sheet.nodes[box].text or ""), sight.text(box - 1, 40) if box and sheet.size(box - 1) < 40 else "")
    return any(text.strip(" \n\t:：").casefold() in TAG_LABELS for text in said)


def labels(sight: Sight, title: str, section: str) -> Iterable[str]:
    """Short texts that stand over the headline, the section, and the word before a headline's colon."""
    yield title.partition(":")[0]
    yield from jsonld.texts_in(sight.node.get("genre"))
    yield from sight.meta.get("articlegenre", ())
    yield section
    for i in sight.window:
        if 1 < sight.sheet.size(i) < 60 and sight.parts(i) & KICKER:
            yield text_of(sight.element(i), LINE)


# The scripts a language is written in, where that is not Latin alone: a page declared so and titled otherwise is mislabelled.
_SCRIPTS = {
    "ARABIC": "ar fa ur ps ckb ug sd ku", "HEBREW": "he yi iw", "CYRILLIC": "ru uk be bg sr mk kk ky tg mn ba tt uz az bs",
    "GREEK": "el", "DEVANAGARI": "hi mr ne sa", "BENGALI": "bn as", "GUJARATI": "gu", "GURMUKHI": "pa", "TAMIL": "ta",
    "TELUGU": "te", "KANNADA": "kn", "MALAYALAM": "ml", "SINHALA": "si", "THAI": "th", "LAO": "lo", "KHMER": "km",
    "MYANMAR": "my", "GEORGIAN": "ka", "ARMENIAN": "hy", "ETHIOPIC": "am ti", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja",
    "CJK": "zh ja ko yue",
}  # fmt: skip


def read_language(sight: Sight, title: str) -> str:
    """The language the page says it is in; what its headline's script rules out is not believed."""
    root = sight.sheet.root
    said = (
        jsonld.text_in(sight.node.get("inLanguage")), root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or
        root.get("xml:lang") or "", sight.first("oglocale"), sight.first("contentlanguage"), sight.first("language"),
        sight.first("dclanguage"),
    )  # fmt: skip
    script = _script(title)
    tags = (text.replace("_", "-").strip() for text in said if text)
    return next((tag for tag in tags if _fits(tag, script)), "")


def _script(title: str) -> str:
    """The script most letters of a title are in, '' for Latin."""
    count: dict[str, int] = {}
    for letter in title[:120]:
        if letter.isalpha():
            name = "LATIN" if letter < "\u0250" else unicodedata.name(letter, "LATIN").split(" ")[0]
            count[name] = count.get(name, 0) + 1
    best = max(count, key=lambda name: count[name], default="LATIN")
    return "" if best == "LATIN" or best not in _SCRIPTS else best


def _fits(tag: str, script: str) -> bool:
    return (len(tag) > 8 and "-" not in tag) or not script or tag.split("-")[0].lower() in _SCRIPTS[script].split()


def canonical_address(sight: Sight) -> str:
    """The address the page gives as its own; one of the site's front page is a fault."""
    for i in sight.sheet.all("link"):
        if "canonical" in (sight.element(i).get("rel") or "").lower().split():
            found = absolute(sight.element(i).get("href") or "", sight.base)
            return "" if urlsplit(found).path in ("", "/") and urlsplit(sight.base).path not in ("", "/") else found
    return ""
