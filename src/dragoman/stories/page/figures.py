"""Pictures, videos and embeds of a page as blocks, each at the element that stands for it, with caption, credit and alt.

A picture's box is found from the picture upwards: the widest element around it that holds no other picture and no text of the
story. So a figure element, a box named for it, a definition list and a bare picture with its words below are read alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dragoman.model.story import Block, Figure, Rich
from dragoman.stories.clean import cleaned_text
from dragoman.stories.credits import credited, ending
from dragoman.stories.page.boilerplate import is_furniture
from dragoman.stories.page.captions import MOST, Words, attributed, named, words_in
from dragoman.stories.page.embeds import PLAYERS, is_post, player, social
from dragoman.stories.page.picture_files import picture_key, source
from dragoman.stories.page.sheet import Sheet
from dragoman.stories.tree import Element, absolute

_PICTURES = ("img", "amp-img", "amp-anim")
_OWN_ELEMENT = re.compile(r"[a-z]+(?:-[a-z0-9]+){0,4}-(?:image|img|picture|photo)$")
_POSTS = ("blockquote", "div", "section")
_REACH = 6  # elements a picture's box may stand above it
_ICON = 90  # pixels below which a picture is none of the story's
_BOX = re.compile(
    r"\b(?:figure|image|images|img|photo|photos|picture|foto|fotos|imagen|imagem|bild|gambar|media|video|"
    r"caption|gallery|slide|slider|thumbnail|featured)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:teasers?|related|relacionad[ao]s?|recommend\w*|recirc\w*|promos?|most ?(?:read|popular|viewed)|"
    r"trending|more ?(?:stories|news|on)|"
    r"author ?(?:box|bio|image|img|photo|info|card)?|authors|avatar|byline|bylines|profile ?(?:pic|image|"
    r"photo)?|columnist|portrait author|"
    r"logo|icons?|emoji|badge|sponsor\w*|ads?|advert\w*|banner|newsletter|share|social|comments?|sidebar|"
    r"navbar|menu|footer|"
    r"read ?(?:more|next|also)|lees ook|les ogsa|baca ?juga|terkait|podobne|souvisejici|tags?|breadcrumbs?|"
    r"app ?(?:store|download)|"
    r"outbrain|taboola|playlist|next ?(?:article|story)|article ?(?:card|list|preview)|story ?card|"
    r"news ?(?:card|list|item)|card ?(?:list|grid))\b"
)
_IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|webp|avif|gif)\b|/image|/foto|/photo|galer|gallery|/media/", re.IGNORECASE)
_BACKGROUND = re.compile(
    r"background(?:-image)?\s*:[^;]{0,40}?url\(\s*['\"]?([^'\")]{4,2000})['\"]?\s*\)", re.IGNORECASE
)
_HEADINGS = ("h1", "h2", "h3", "h4")


class Shown(NamedTuple):
    """What a page shows besides text: the blocks that stand for an element (none where it is only another's words), and the
    figures before the body, nearest the head of the page first."""

    blocks: dict[Element, tuple[Block, ...]]
    above: tuple[Figure, ...]
    under: tuple[Figure, ...] = ()


_COPIES = 40  # pictures beyond which a box holds no one picture, however small or alike they are


def shown_in(sheet: Sheet, root: Element | None, base: str, language: str) -> Shown:
    """The pictures, videos and embeds of the story's part of a page. `root`: the element that holds its paragraphs."""
    album = _Album(sheet, 0 if root is None else sheet.place.get(root, 0), base, language)
    album.read()
    return Shown(album.blocks, tuple(album.above), tuple(album.under))


class _Album:
    """The pictures of one page while they are read: where they stand, their addresses, what was made of them."""

    def __init__(self, sheet: Sheet, root: int, base: str, language: str) -> None:
        self.sheet, self.root, self.base, self.language = sheet, root, base, language
        self.scope = self._scope()
        self.stop = sheet.end[self.scope]
        own = [name for name in set(sheet.tags) if _OWN_ELEMENT.match(name)]  # web components
        self.spots = list(sheet.all(*_PICTURES, *PLAYERS, *own, start=self.scope, stop=self.stop))
        self.sources: dict[int, str] = {}
        self.outside: dict[int, bool] = {}
        self.blocks: dict[Element, tuple[Block, ...]] = {}
        self.above: list[Figure] = []
        self.under: list[Figure] = []

    def _scope(self) -> int:
        """The story's part of the page: the article around the root, else main, else the body."""
        found = self.root
        for place in self.sheet.ancestors(self.root):
            tag = self.sheet.tags[place]
            if tag in ("article", "main", "body"):
                found = place
            if tag == "main" or (tag == "article" and any(True for _ in self.sheet.under(place, "h1"))):
                break
        return found

    def read(self) -> None:
        for place in self.spots:
            if self._elsewhere(place):
                continue
            if self.sheet.tags[place] in PLAYERS:
                self._put_player(place)
            else:
                self._put_picture(place)
        self._read_posts()
        self._read_backgrounds()

    # What is no part of the story.

    def _elsewhere(self, place: int) -> bool:
        """Whether an element stands in furniture, by the names of what is around it; each ancestor is looked at once."""
        path = []
        answer = False
        for above in self.sheet.ancestors(place):
            if above <= self.scope:
                break
            known = self.outside.get(above)
            if known is not None:
                answer = known
                break
            path.append(above)
        for above in reversed(path):
            answer = answer or self._is_outside(above)
            self.outside[above] = answer
        return answer

    def _is_outside(self, place: int) -> bool:
        sheet = self.sheet
        if sheet.holds(place, self.root) and place != self.root:
            return False
        if place == self.root or sheet.tags[place] in ("p", "a", "picture", "noscript", "figure", "amp-img"):
            return sheet.tags[place] == "figure" and _is_elsewhere(sheet.names[place])
        if sheet.size(place) > 0.5 * sheet.size(self.root) and sheet.holds(self.root, place):
            return False
        if sheet.tags[place] in ("nav", "footer", "aside", "form", "li") and not self._holds_captioned(place):
            return sheet.tags[place] != "li" or self._is_teaser(place)
        if sheet.tags[place] == "article" and sheet.size(place) < MOST and not self._holds_captioned(place):
            return True  # a box for another story
        if sheet.tags[place] == "button" or sheet.nodes[place].get("role") == "button":
            return False  # a picture that opens a larger one
        if _is_elsewhere(sheet.names[place]):
            return not self._holds_captioned(place) or next(sheet.under(place, "a", *_HEADINGS), -1) >= 0
        return sheet.tags[place] not in ("aside", "li") and is_furniture(sheet.nodes[place])

    def _holds_captioned(self, place: int) -> bool:
        return any(True for _ in self.sheet.under(place, "figcaption"))

    def _is_teaser(self, place: int) -> bool:
        """Whether a box leads to another story: most of its words are a link's or a heading's, and it has a picture."""
        size = self.sheet.size(place)
        return size > 0 and self.sheet.linked(place) > 0.5 * size

    # Pictures.

    def source(self, place: int) -> str:
        found = self.sources.get(place)
        if found is None:
            found = self.sources[place] = source(self.sheet.nodes[place], self.base)
        return found

    def _alone(self, box: int, place: int) -> bool:
        """Whether a box holds no other picture than the one at a place, its copies and icons apart."""
        end, own = self.sheet.end[box], ""
        start = bisect_left(self.spots, box)
        if bisect_left(self.spots, end, start) - start > _COPIES:
            return False
        for other in self.spots[start : start + _COPIES]:
            if other >= end:
                return True
            if other == place:
                continue
            if self.sheet.tags[other] in PLAYERS:
                return False
            own = own or picture_key(self.source(place))
            said = self.source(other)
            if said and picture_key(said) != own and not _is_small(self.sheet.nodes[other]):
                return False
        return True

    def _put_picture(self, place: int) -> None:
        node = self.sheet.nodes[place]
        said = "" if _is_small(node) else self.source(place)
        if not said or node in self.blocks or self._taken(place):
            return
        core = self._core(place)
        if self._leads_away(core, place):
            self.blocks.setdefault(self.sheet.nodes[core], ())
            return
        box, words = self._words(core, place)
        if _is_byline(words):
            self.blocks.setdefault(self.sheet.nodes[core], ())
            return
        alt = cleaned_text(node.get("alt") or "", self.language)
        self._put(box, credited(Figure(said, alt, words.caption, words.credit, *_pair(node))))

    def _put(self, box: int, block: Block) -> None:
        node = self.sheet.nodes[box]
        if box > self.root and self.sheet.holds(self.root, box):
            self.blocks[node] = (*self.blocks.get(node, ()), block)
        elif isinstance(block, Figure):
            (self.above if box < self.root else self.under).append(block)
            self.blocks[node] = ()

    def _taken(self, place: int) -> bool:
        """Whether a picture stands in a box that was read already: the second copy of the same picture."""
        for step, above in enumerate(self.sheet.ancestors(place)):
            if step > _REACH or above <= self.scope:
                return False
            if self.sheet.nodes[above] in self.blocks:
                return True
        return False

    def _core(self, place: int) -> int:
        """The figure around a picture if it is its alone, else the widest element around it without words or other pictures."""
        sheet, core, figure = self.sheet, place, -1
        outer = (above for above in sheet.ancestors(place) if sheet.tags[above] != "source")
        for step, above in enumerate(outer):
            if step > _REACH or above <= self.scope or sheet.holds(above, self.root) or not self._alone(above, place):
                break
            if sheet.tags[above] == "figure" and sheet.size(above) <= MOST:
                figure = above
            if sheet.size(above) == 0:
                core = above
            elif figure < 0 and step > 4:
                break
        return max(figure, -1) if figure >= 0 else core

    def _leads_away(self, core: int, place: int) -> bool:
        """Whether a picture is another story's: it is linked to a page that words beside it are linked to as well."""
        sheet = self.sheet
        link = next(
            (at for at in (place, core, *_few(sheet.ancestors(place), 5)) if at > self.scope and sheet.tags[at] == "a"),
            -1,
        )
        if link < 0:
            return False
        href = absolute(sheet.nodes[link].get("href") or "", self.base)
        if not href or _IMAGE_FILE.search(href) or href.partition("#")[0] == self.base.partition("#")[0]:
            return False
        if any(True for _ in sheet.under(link, *_HEADINGS)) or (sheet.size(link) > 20 and sheet.tags[core] != "figure"):
            return True
        for above in _few(sheet.ancestors(link), 3):
            if above <= self.scope or sheet.holds(above, self.root) or sheet.size(above) > MOST:
                return False
            if any(
                other != link
                and sheet.size(other) > 8
                and absolute(sheet.nodes[other].get("href") or "", self.base) == href
                for other in sheet.under(above, "a")
            ):
                return True
        return False

    # Their words.

    def _words(self, core: int, place: int) -> tuple[int, Words]:
        """The box of a picture's words and those: in its own box, in the boxes around, beside it, in its attributes."""
        sheet = self.sheet
        box, words = core, Words()
        if sheet.size(core):
            words = words_in(sheet, core, place, sheet.tags[core] != "a", self.base, self.language)
        if not words.caption.text or not words.credit:
            box, words = self._around(core, place, words)
        if not words.caption.text:
            words = self._near(box, words)
        if not words.caption.text or not words.credit:
            said = attributed(sheet, (place, *_few(sheet.ancestors(place), 3), core), self.language)
            words = Words(words.caption if words.caption.text else said.caption, words.credit or said.credit)
        return box, words

    def _around(self, core: int, place: int, words: Words) -> tuple[int, Words]:
        """Upwards, while a box has few words more: those named a caption or credit, all of a box named for a picture."""
        sheet, box, last = self.sheet, core, core
        for above in _few(sheet.ancestors(core), 4):
            if (
                above <= self.scope
                or sheet.holds(above, self.root)
                or sheet.size(above) > MOST
                or not self._alone(above, place)
            ):
                break
            if next(sheet.under(above, *_HEADINGS), -1) >= 0:
                break
            if sheet.size(above) > sheet.size(last):
                whole = not words.caption.text and self._is_box(above, core)
                found = words_in(sheet, above, place, whole, self.base, self.language)
                if found.caption.text or found.credit:
                    better = Words(words.caption if words.caption.text else found.caption, words.credit or found.credit)
                    if better == words:
                        break
                    box, words = above, better
            last = above
        return box, words

    def _is_box(self, place: int, core: int) -> bool:
        """Whether all text of an element is a picture's words: by its name, or as an old page's paragraph of picture and words."""
        sheet = self.sheet
        if sheet.size(place) > 500 or sheet.linked(place) > 0.6 * sheet.size(place):
            return False
        if sheet.tags[place] in ("figure", "dl"):
            return True
        if sheet.tags[place] in ("p", "td", "center"):
            node = sheet.nodes[core]
            following = node.getnext()
            broken = following is not None and following.tag == "br" and not (node.tail or "").strip()
            return broken and not (sheet.nodes[place].text or "").strip()
        if 15 <= sheet.size(place) <= 250 and sheet.tags[place] == "div" and self._is_bare(place, core):
            return True
        return bool(_BOX.search(sheet.names[place])) and not any(
            True for _ in sheet.under(place, "p") if sheet.size(_) > 300
        )

    def _is_bare(self, place: int, core: int) -> bool:
        """Whether a box holds a picture first, then one or two lines that are no paragraphs, subheads or links."""
        sheet, lines = self.sheet, 0
        for child in sheet.nodes[place]:
            at = sheet.place.get(child, -1)
            if at < 0 or not sheet.size(at):
                continue
            lines += 1
            if sheet.tags[at] not in ("div", "span", "small", "em") or at < core or sheet.linked(at):
                return False
        return 0 < lines <= 2 and not (sheet.nodes[place].text or "").strip()

    def _near(self, box: int, words: Words) -> Words:
        """Words right after a box, or after the boxes around it that hold nothing else."""
        for at in (box, *_few(self.sheet.ancestors(box), 3)):
            if at <= self.scope or self.sheet.holds(at, self.root) or self.sheet.size(at) > self.sheet.size(box):
                break
            found = self._beside(at)
            if found.caption.text or found.credit:
                return Words(found.caption, words.credit or found.credit)
        return words

    def _beside(self, box: int) -> Words:
        """Words in the element right after a box: named a caption, or small print that ends with a credit."""
        sheet = self.sheet
        beside = sheet.end[box]
        if beside >= self.stop or sheet.above[beside] != sheet.above[box] or (sheet.nodes[box].tail or "").strip():
            return Words()
        size = sheet.size(beside)
        if not 0 < size < 400 or sheet.nodes[beside] in self.blocks or sheet.tags[beside] in _HEADINGS:
            return Words()
        if bisect_left(self.spots, beside) != bisect_left(self.spots, sheet.end[beside]):
            return Words()
        role = named(sheet, beside)
        if role not in ("caption", "credit") and not self._is_small_print(beside):
            return Words()
        words = words_in(sheet, beside, sheet.end[beside], True, self.base, self.language)
        words = Words(Rich(), words.caption.text) if role == "credit" and not words.credit else words
        if words.caption.text or words.credit:
            self.blocks[sheet.nodes[beside]] = ()
        return words

    def _is_small_print(self, place: int) -> bool:
        sheet = self.sheet
        if sheet.tags[place] not in ("p", "div", "em", "i", "small", "span", "center"):
            return False
        text = " ".join("".join(sheet.nodes[place].itertext()).split())
        credit = ending(text)
        if credit is None:
            return False
        slanted = any(sheet.size(at) >= 0.9 * sheet.size(place) for at in sheet.under(place, "em", "i", "small"))
        return slanted or sheet.tags[place] in ("em", "i", "small") or (len(text) < 250 and _labelled(credit.said))

    # Players, posts, backgrounds.

    def _put_player(self, place: int) -> None:
        node = self.sheet.nodes[place]
        if self._taken(place):
            return
        core = self._core(place)
        box, words = self._words(core, place)
        said = " ".join(filter(None, (words.caption.text, words.credit)))
        found = player(node, self.base, Rich(said, words.caption.marks))
        if found is not None:
            self._put(box, found)
            self.blocks.setdefault(node, ())

    def _read_posts(self) -> None:
        for place in self.sheet.all(*_POSTS, start=self.root + 1, stop=self.sheet.end[self.root]):
            node = self.sheet.nodes[place]
            if is_post(node):
                found = social(node, self.base)
                if found is not None:
                    self.blocks[node] = (found,)

    def _read_backgrounds(self) -> None:
        """Pictures that a box has as its background, where it is named for a picture or has its role."""
        sheet = self.sheet
        for node in sheet.nodes[self.scope].xpath(".//*[contains(@style,'background') and contains(@style,'url(')]"):
            place = sheet.place.get(node, -1)
            match = _BACKGROUND.search(node.get("style") or "")
            if match is None or place < 0 or not (node.get("role") == "img" or _BOX.search(sheet.names[place])):
                continue
            address = source(_Stand(match[1], node.get("aria-label") or node.get("title") or ""), self.base)
            if (
                not address
                or self._elsewhere(place)
                or self._taken(place)
                or not self._alone(place, place)
                or sheet.size(place) > MOST
            ):
                continue
            self.sources[place] = address
            if not self._leads_away(place, place):
                box, words = self._words(place, place)
                alt = cleaned_text(node.get("aria-label") or "", self.language)
                self._put(box, credited(Figure(address, alt, words.caption, words.credit)))


class _Stand:
    """A background read as if an img element stood there."""

    def __init__(self, address: str, alt: str) -> None:
        self._said = {"src": address.strip(), "alt": alt}

    def get(self, name: str) -> str | None:
        return self._said.get(name)

    def getparent(self) -> None:
        return None


@lru_cache(maxsize=4096)
def _is_elsewhere(names: str) -> bool:
    return bool(names) and _ELSEWHERE.search(names) is not None


_BYLINE = re.compile(r"^(?:by|von|por|par|door|di|av|af|oleh|od|przez|от|від|бy)\s+[^\W\d_]", re.IGNORECASE)


def _is_byline(words: Words) -> bool:
    """Whether a picture's only words are a byline's: the portrait of who wrote the story."""
    said = words.caption.text or words.credit
    return len(said) < 120 and not (words.caption.text and words.credit) and _BYLINE.match(said) is not None


def _labelled(said: str) -> bool:
    return bool(re.match(r"^\W*[^\W\d_]{1,24}\.?\s*[:：=＝]|^[^\w]*(?:©|ⓒ|\([cC]\))", said))


def _few(places: Iterator[int], most: int) -> Iterator[int]:
    return (place for place, _ in zip(places, range(most), strict=False))


def _is_small(image: Element) -> bool:
    """Whether a picture's stated size is that of an icon or a pixel that counts readers."""
    sizes = [
        int(said)
        for said in ((image.get(side) or "").removesuffix("px") for side in ("width", "height"))
        if said.isdigit()
    ]
    return (
        bool(sizes) and (max(sizes) < _ICON or min(sizes) < 20) and not (len(sizes) == 1 and sizes[0] in (0, 1, 10, 16))
    )


def _pair(image: Element) -> tuple[str, int, int]:
    width, height = image.get("width") or "", image.get("height") or ""
    return (
        ("", int(width), int(height))
        if width.isdigit() and height.isdigit() and len(width + height) < 10
        else ("", 0, 0)
    )
