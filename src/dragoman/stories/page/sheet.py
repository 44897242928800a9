"""Sheet: a page parsed and walked once, with every element at its place in the order of the document.

The rooms of the page reader look things up in it and walk the tree no more: what stands under an element is a range of
places, what stands after it is a larger place, and how much text it holds is a difference of two sums.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import accumulate, dropwhile, repeat
from typing import Any

from lxml import etree

from dragoman.errors import ReadError
from dragoman.stories.tree import DEEPEST, MAX_CHARACTERS, Element, weight, words_of

INLINE = frozenset({
    "a", "span", "b", "strong", "i", "em", "u", "s", "small", "sub", "sup", "mark", "abbr", "cite", "q", "code", "time", "font",
    "bdi", "bdo", "br", "wbr", "ins", "del", "data", "kbd", "big", "tt", "strike", "acronym", "dfn", "var", "samp", "ruby", "rt",
    "rp", "rb", "nobr",
})  # fmt: skip
"""Elements that stand within a line."""
_MUTE = frozenset({"script", "style", "template", "noscript", "svg", "select", "textarea", "head"})
_HEAD = frozenset({"title", "meta", "link", "script", "style", "base", "noscript", "template", "object", "bgsound"})
_OPENED = ("<!--", "<script", "<style", "<svg")
"""As nearly all pages write them; in capitals they are parsed, and left alone afterwards."""
_MARKED = etree.XPath("descendant-or-self::*[@itemprop=$prop]")
_KEPT_SCRIPT = re.compile(r"""\btype\s*=\s*["']?[\w./+-]*json""", re.IGNORECASE)
_OPENING = 2_000  # characters within which an opening tag is looked through for its type


class _Names(dict[int, str]):
    """The words of elements' names by place, filled as they are asked for."""

    def __init__(self, nodes: list[Element]) -> None:
        super().__init__()
        self._nodes = nodes

    def __missing__(self, i: int) -> str:
        words = self[i] = words_of(self._nodes[i])
        return words


class Sheet:
    """Elements by place. `nodes[i]`, its name `tags[i]`, the words of its class and id `names[i]`, its parent's place
    `above[i]` (-1 for the root), the place after its last descendant `end[i]`. Comments, styles and scripts that are no
    data are not in it."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.nodes: list[Element] = list(root.iter("*"))
        self.tags: list[str] = [node.tag for node in self.nodes]
        self.place: dict[Element, int] = {node: i for i, node in enumerate(self.nodes)}
        self.above: list[int] = [self.place.get(node.getparent(), -1) for node in self.nodes]
        self.end: list[int] = list(range(1, len(self.nodes) + 1))
        end, above = self.end, self.above
        for i in range(len(end) - 1, 0, -1):
            if end[i] > end[above[i]]:
                end[above[i]] = end[i]

    @cached_property
    def names(self) -> _Names:
        """The words of every element's class and id (`tree.words_of`), each read when it is asked for."""
        return _Names(self.nodes)

    def name(self, i: int) -> str:
        """The words of one element's class and id."""
        return self.names[i]

    def marked(self, prop: str) -> list[int]:
        """Places of the elements that microdata calls `prop`."""
        found: Any = _MARKED(self.root, prop=prop)
        return [self.place[node] for node in found]

    @cached_property
    def _dense(self) -> int:
        """What a character counts for: twice where most of a sample is written in syllables and words (`tree.weight`)."""
        sample = "".join([node.text.strip() for node in self.nodes[:: max(1, len(self.nodes) // 200)] if node.text])[
            :4000
        ]
        return 2 if weight(sample) > 1.3 * len(sample) else 1

    @cached_property
    def own(self) -> tuple[list[int], list[int]]:
        """Characters that stand in each element and the inline elements within it, not in boxes within; those in links."""
        length = list(self._heads)
        for i in self.all(*_MUTE):
            length[i : self.end[i]] = [0] * (self.end[i] - i)
        linked, tails = [0] * len(length), self._tails
        for i in range(len(length) - 1, 0, -1):
            tag, parent = self.tags[i], self.above[i]
            if tag in INLINE:
                length[parent] += length[i]
                linked[parent] += length[i] if tag == "a" else linked[i]
            length[parent] += tails[i]
        return length, linked

    @cached_property
    def _heads(self) -> list[int]:
        """Characters that stand in each element before the first within it."""
        dense = self._dense
        return [len(text.strip()) * dense if (text := node.text) else 0 for node in self.nodes]

    @cached_property
    def _tails(self) -> list[int]:
        """Characters that stand right behind each element."""
        dense = self._dense
        return [len(text.strip()) * dense if (text := node.tail) else 0 for node in self.nodes]

    @cached_property
    def _text(self) -> list[int]:
        """Sums of the characters that stand in elements and right behind them, before each place."""
        said = [head + tail for head, tail in zip(self._heads, self._tails, strict=True)]
        for i in self.all(*_MUTE):
            said[i : self.end[i]] = [self._tails[i], *repeat(0, self.end[i] - i - 1)]
        return list(accumulate(said, initial=0))

    @cached_property
    def _linked(self) -> list[int]:
        """Sums of the characters in links, before each place."""
        return list(accumulate((self.size(i) if tag == "a" else 0 for i, tag in enumerate(self.tags)), initial=0))

    def size(self, i: int) -> int:
        """Characters of text in the element at a place; white space around and between elements not counted."""
        return self._text[self.end[i]] - self._text[i] - self._tails[i]

    def linked(self, i: int) -> int:
        """Characters of text in the links of the element at a place, itself included."""
        return self._linked[self.end[i]] - self._linked[i]

    def between(self, i: int, j: int) -> int:
        """Characters of text on the page from one place to another, about: what stands behind an element counts with it."""
        return self._text[j] - self._text[i]

    def all(self, *tags: str, start: int = 0, stop: int | None = None) -> Iterator[int]:
        """Places of the elements of these names, in order, from `start` up to `stop`."""
        wanted = frozenset(tags)
        names = self.tags
        return (i for i in range(start, len(names) if stop is None else stop) if names[i] in wanted)

    def under(self, i: int, *tags: str) -> Iterator[int]:
        """Places of the elements of these names inside the element at a place."""
        return self.all(*tags, start=i + 1, stop=self.end[i])

    def ancestors(self, i: int) -> Iterator[int]:
        """Places of the parent, its parent, and so on up to the root."""
        i = self.above[i]
        while i >= 0:
            yield i
            i = self.above[i]

    def holds(self, outer: int, inner: int) -> bool:
        """Whether the element at `inner` is the one at `outer` or stands inside it."""
        return outer <= inner < self.end[outer]


def read_sheet(text: str, shape: Callable[[Element], None] | None = None) -> Sheet:
    """A page's text parsed and walked; `shape` changes the tree in between. Raises ReadError for an empty page and for one
    too large to be a story."""
    if not text.strip():
        raise ReadError("the page is empty: nothing was sent, try again later or check the address")
    if len(text) > MAX_CHARACTERS:
        raise ReadError(
            f"the page has {len(text):,} characters: more than {MAX_CHARACTERS:,} are no story, check the address"
        )
    root = _rooted(without_scripts(text).encode("utf-8", "replace"))
    if shape is not None:
        shape(root)
    return _flattened(Sheet(root))


def without_scripts(text: str) -> str:
    """The page without comments, styles, drawings and scripts that are no data (half of a news page): they need not be
    parsed.

    Comments as the HTML standard ends them (`-->`, and at once in `<!-->`); an element that is never closed stays.
    """
    kept: list[str] = []
    following = {word: at for word in _OPENED if (at := text.find(word)) >= 0}
    done = 0
    while following:
        word = min(following, key=following.__getitem__)
        start = following[word]
        end = _closed(text, start, word) if _opens(text, start, word) else start + len(word)
        if not end:
            del following[word]  # never closed, here or later
            continue
        if end > start + len(word) and (word == "<!--" or not _is_data(text, start, word)):
            kept.append(text[done:start])
            done = end
        _move(following, text, end)
    kept.append(text[done:])
    return "".join(kept)


def _move(following: dict[str, int], text: str, end: int) -> None:
    """Each word's next place from `end` on; those that come no more are left out."""
    for word in [word for word, at in following.items() if at < end]:
        following[word] = text.find(word, end)
        if following[word] < 0:
            del following[word]


def _opens(text: str, start: int, word: str) -> bool:
    """Whether a word is an element's name as it stands, and (a drawing's) not in an attribute."""
    after = text[start + len(word) : start + len(word) + 1]
    return word == "<!--" or (
        not after.isalnum() and (word != "<svg" or text[start - 1 : start] in (">", " ", "\n", "\t", "\r"))
    )


def _closed(text: str, start: int, word: str) -> int:
    """Where a comment, script or style ends, 0 where it never does."""
    if word == "<!--":
        closing = text.find("-->", start + 2)
        return closing + 3 if closing >= 0 else 0
    closing = text.find(f"</{word[1:]}", start)
    return text.find(">", closing) + 1 if closing >= 0 else 0


def _is_data(text: str, start: int, word: str) -> bool:
    opening = min(text.find(">", start) + 1, start + _OPENING)
    return word == "<script" and _KEPT_SCRIPT.search(text, start, opening) is not None


def _rooted(page: bytes) -> Element:
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True, recover=True
    )
    try:
        root = etree.fromstring(page, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"the page could not be parsed as HTML: {error}") from error
    if root is None:
        raise ReadError("the page holds no HTML element: check what the address answers")
    _embody(root)
    return root


def _embody(root: Element) -> None:
    """What the parser left in the head, since HTML 4 did not know it and no body was opened, goes into the body."""
    head = root.find("head")
    strays = [] if head is None else list(dropwhile(lambda node: node.tag in _HEAD, head))
    if not strays:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    for at, node in enumerate(strays):
        body.insert(at, node)


def _flattened(sheet: Sheet) -> Sheet:
    """Elements deeper than any page made by people nests become plain text, so that work stays linear in the page's size."""
    depth: list[int] = []
    for above in sheet.above:
        depth.append(depth[above] + 1 if above >= 0 else 1)
    deep = [node for node, level in zip(sheet.nodes, depth, strict=True) if level == DEEPEST]
    if not deep:
        return sheet
    for node in deep:
        text = " ".join(part for part in node.itertext() if not part.isspace())
        del node[:]
        node.text = text
    return Sheet(sheet.root)
