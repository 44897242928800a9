"""The body of a story as blocks, written while walking the tree once, without recursion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from typing import Any, NamedTuple

from lxml import etree

from dragoman.model.story import (
    Block,
    Divider,
    Figure,
    Heading,
    List,
    Mark,
    MarkKind,
    Paragraph,
    Quotation,
    Rich,
    Table,
    Video,
)
from dragoman.stories.clean import cleaned
from dragoman.stories.inline import inline, mark_of
from dragoman.stories.page.boilerplate import heads_away, is_furniture_line, leads_away
from dragoman.stories.page.embeds import linked_video
from dragoman.stories.page.figures import Shown, shown_in
from dragoman.stories.page.sheet import Sheet
from dragoman.stories.tree import Element, tag, text_of, words_of

BLOCK_TAGS = frozenset({
    "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
    "table", "tbody", "tr", "td", "th", "blockquote", "figure", "figcaption", "pre", "hr", "address", "center", "body", "details",
    "summary", "fieldset", "amp-img", "picture", "noscript",
})  # fmt: skip
_PULL = ("pull", "destacado", "sumario", "zitat")
_PULLED = ("pull quote", "pullquote")
_PROSE = 600  # characters of text without a picture from which a figure element is only a box
_SUBHEAD = 100  # characters of a line in bold beyond which it is no subhead
_ENDED = re.compile(r"""[.!?:;,…»”"“'’。！？：؟।]\s*$""")
_CITE = ("cite", "author", "attribution", "autor", "source")

Rejects = Callable[[Element], bool]


class _Writer:
    """Blocks so far, and the line being written: its pieces, its marks, the marks still open."""

    def __init__(self, base: str, language: str, rejects: Rejects, shown: Shown) -> None:
        self.base, self.language, self.rejects, self.shown = base, language, rejects, shown.blocks
        self.blocks: list[Block] = []
        self.level = 0
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[Mark] = []
        self._open: list[tuple[Element, MarkKind, dict[str, str], int]] = []

    def say(self, text: str | None) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)

    def open(self, element: Element) -> None:
        mark = mark_of(element, self.base)
        if mark:
            self._open.append((element, *mark, self._length))

    def shut(self, element: Element) -> None:
        if self._open and self._open[-1][0] is element:
            _, kind, attrs, start = self._open.pop()
            self._marks.append(Mark(start, self._length, kind, attrs))

    def flush(self) -> None:
        """End the line: a paragraph (or subhead) unless it is empty or no text of the story."""
        marks = [*self._marks, *(Mark(start, self._length, kind, attrs) for _, kind, attrs, start in self._open)]
        text = "".join(self._parts)
        self._parts, self._length, self._marks = [], 0, []
        self._open = [(element, kind, attrs, 0) for element, kind, attrs, _ in self._open]
        if text and not text.isspace():
            self.put_text(cleaned(text, tuple(marks), self.language))

    def put_text(self, words: Rich) -> None:
        if not any(letter.isalnum() for letter in words.text):
            return
        if self.level:
            self.blocks.append(Heading(words, min(max(self.level, 2), 4)))
        elif not is_furniture_line(words.text, linked(words)) and not leads_away(words.text, linked(words)):
            self.blocks.append(Paragraph(words))

    def put(self, block: Block | None) -> None:
        if block is not None:
            self.flush()
            self.blocks.append(block)


def linked(words: Rich) -> int:
    """How many characters of a text are link text."""
    return sum(mark.end - mark.start for mark in words.marks if mark.kind == "link")


class Column(NamedTuple):
    """The blocks of a story's column, and how many of them stand above its first sure paragraph."""

    blocks: tuple[Block, ...]
    above: int = 0


def read_blocks(
    root: Element, base: str, language: str, rejects: Rejects, shown: Shown | None = None
) -> tuple[Block, ...]:
    """The blocks under an element, in order; `rejects` says which elements below it are no part of the story, `shown` what
    pictures, videos and embeds stand where (found here where it is not known)."""
    return read_column(root, base, language, rejects, shown).blocks


def read_column(
    root: Element, base: str, language: str, rejects: Rejects, shown: Shown | None = None, first: Element | None = None
) -> Column:
    """The same, with the count of blocks that come before the element `first`."""
    above = 0
    writer = _Writer(base, language, rejects, shown or shown_in(Sheet(root), root, base, language))
    breaks = 0
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, node in walker:
        if event == "start":
            breaks = _line_end(writer, breaks + 1) if tag(node) == "br" else (breaks if not node.text else 0)
            if node is not root and (_rejected(writer, node) or _whole(writer, node)):
                walker.skip_subtree()
                continue
            if node is first:
                writer.flush()
                above = len(writer.blocks)
            _enter(writer, node)
        else:
            _leave(writer, node, node is root)
            if node.tail and not node.tail.isspace():
                breaks = 0
    writer.flush()
    head = _tidied(writer.blocks[:above], ended=False)
    seen = {block.src for block in head if isinstance(block, Figure | Video)}
    return Column((*head, *_tidied(writer.blocks[above:], seen)), len(head))


def _line_end(writer: _Writer, breaks: int) -> int:
    """One line break is a space, two in a row end the paragraph."""
    if breaks >= 2:
        writer.flush()
        return 0
    writer.say(" ")
    return breaks


def _enter(writer: _Writer, node: Element) -> None:
    name = tag(node)
    if name in BLOCK_TAGS:
        writer.flush()
        if len(name) == 2 and name[0] == "h" and name[1].isdigit():
            writer.level = int(name[1])
    else:
        writer.open(node)
    writer.say(node.text)


def _leave(writer: _Writer, node: Element, is_root: bool) -> None:
    name = tag(node)
    if name in BLOCK_TAGS:
        writer.flush()
        if len(name) == 2 and name[0] == "h" and name[1].isdigit():
            writer.level = 0
    else:
        writer.shut(node)
    if not is_root:
        writer.say(node.tail)


def _rejected(writer: _Writer, node: Element) -> bool:
    """Whether an element is no part of the story; pictures in it that have words of their own are (a slide show's)."""
    if node in writer.shown or not writer.rejects(node):
        return False
    for inner in node.iter() if writer.shown else ():
        for block in writer.shown.get(inner, ()):
            if isinstance(block, Figure) and (block.caption.text or block.credit):
                writer.put(block)
    return True


def _whole(writer: _Writer, node: Element) -> bool:
    """Whether the element was taken as one block (or dropped as one), its inside not to be walked."""
    shown = writer.shown.get(node)
    if shown is not None:
        for block in shown:
            writer.put(block)
        return True
    maker = _MAKERS.get(tag(node))
    if maker is not None:
        return maker(writer, node)
    if tag(node) == "p":
        return _paragraph(writer, node)
    if "pull" in words_of(node) and _named(node, _PULLED):
        return _pulled(writer, node)
    return False


def _paragraph(writer: _Writer, node: Element) -> bool:
    """A paragraph that is really a link to a video."""
    video = linked_video(node, writer.base, writer.language)
    writer.put(video)
    return video is not None


def _pulled(writer: _Writer, node: Element) -> bool:
    said = inline(node, writer.base, writer.language)
    writer.put(Quotation(said, Rich(), True) if 0 < len(said.text) < 400 else None)
    return len(said.text) < 400


def _figure(writer: _Writer, node: Element) -> bool:
    """A figure that shows no picture: a quotation or a table with its words; one of several pictures is walked."""
    if any(inner in writer.shown for inner in node.iter()):
        return False
    quote = next(node.iter("blockquote"), None)
    table = next(node.iter("table"), None)
    if quote is not None:
        return _quotation(writer, quote)
    return _table(writer, table, node) if table is not None else len(text_of(node, _PROSE)) < _PROSE


def _caption(writer: _Writer, node: Element) -> bool:
    """Words of a picture that is not shown."""
    return True


def _quotation(writer: _Writer, node: Element) -> bool:
    cite = next((part for part in node.iter("footer", "cite", "figcaption", "p", "span", "div") if part is not node and
                 (tag(part) in ("footer", "cite", "figcaption") or _named(part, _CITE))), None)  # fmt: skip
    said = inline(node, writer.base, writer.language, without=cite)
    if said.text:
        by = inline(cite, writer.base, writer.language) if cite is not None else Rich()
        writer.put(
            Quotation(said, Rich(by.text.lstrip("—–- "), ()) if by.text[:1] in "—–-" else by, _named(node, _PULL))
        )
    return True


def _named(node: Element, names: tuple[str, ...]) -> bool:
    words = words_of(node)
    return any(name in words for name in names)


def _list(writer: _Writer, node: Element) -> bool:
    """A list of the story; one of links to elsewhere is dropped, one that holds paragraphs and pictures is walked."""
    items = [item for item in node.iter("li") if not writer.rejects(item)]
    if any(_holds_more(item) for item in items):
        return False
    words = [inline(item, writer.base, writer.language, without=next(item.iter("ul", "ol"), None)) for item in items]
    words = [item for item in words if item.text]
    total = sum(len(item.text) for item in words)
    if words and sum(linked(item) for item in words) < total * 0.7:
        writer.put(List(tuple(words), tag(node) == "ol"))
    return True


def _holds_more(item: Element) -> bool:
    """Whether a list's item holds pictures, subheads or several paragraphs: more than an item."""
    return next(item.iter("figure", "img", "h2", "h3"), None) is not None or len(list(item.iter("p"))) > 1


def _table(writer: _Writer, node: Element, around: Element | None = None) -> bool:
    """A table of facts; one that only lays out the page is walked."""
    rows = [[cell for cell in row if tag(cell) in ("td", "th")] for row in node.iter("tr")]
    rows = [row for row in rows if row]
    if (
        node.get("role") == "presentation"
        or not rows
        or max(map(len, rows)) < 2
        or next(node.iter("table", "p", "figure", "img", "div"), node) is not node
    ):
        return not rows
    head = next(node.iter("thead"), None) is not None or all(tag(cell) == "th" for cell in rows[0])
    caption = next((part for part in (node if around is None else around).iter("caption", "figcaption")), None)
    said = inline(caption, writer.base, writer.language) if caption is not None else Rich()
    cells = tuple(tuple(inline(cell, writer.base, writer.language) for cell in row) for row in rows)
    writer.put(Table(cells, head, said))
    return True


def _rule(writer: _Writer, node: Element) -> bool:
    writer.put(Divider())
    return True


_MAKERS: dict[str, Callable[[_Writer, Any], bool]] = {
    "figure": _figure, "blockquote": _quotation, "ul": _list, "ol": _list, "table": _table, "hr": _rule,
    "figcaption": _caption,
}  # fmt: skip


def _tidied(blocks: Iterable[Block], seen: Set[str] = frozenset(), ended: bool = True) -> tuple[Block, ...]:
    """Without doubled pictures, subheads over nothing, boxes under a subhead that leads away, dividers at an end."""
    out: list[Block] = []
    known, boxed = set(seen), False
    for block in blocks:
        if isinstance(block, Figure | Video):
            if block.src in known:
                continue
            known.add(block.src)
        if isinstance(block, Heading) and ended:
            boxed = heads_away(block.text.text) or linked(block.text) >= 0.9 * len(block.text.text)
            if boxed:
                continue
        if boxed and isinstance(block, List):
            continue
        boxed = False
        if isinstance(block, Divider) and (not out or isinstance(out[-1], Divider)):
            continue
        out.append(block)
    while ended and out and isinstance(out[-1], Heading | Divider):
        out.pop()
    return subheaded(tuple(out)) if ended else tuple(out)


def subheaded(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Short lines set in bold throughout, over a paragraph each, as the subheads they are, where no others stand."""
    if any(isinstance(block, Heading) for block in blocks):
        return blocks
    following = (*blocks[1:], None)[: len(blocks)]
    return tuple(
        Heading(Rich(block.text.text, tuple(mark for mark in block.text.marks if mark.kind != "strong")), 2)
        if index
        and isinstance(block, Paragraph)
        and isinstance(after, Paragraph)
        and _is_bold_line(block)
        and not _is_bold_line(after)
        else block
        for index, (block, after) in enumerate(zip(blocks, following, strict=True))
    )


def _is_bold_line(block: Paragraph) -> bool:
    text = block.text.text
    if len(text) > _SUBHEAD or _ENDED.search(text):
        return False
    return any(mark.kind == "strong" and mark.start == 0 and mark.end == len(text) for mark in block.text.marks)


def levelled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Subheads counted from level 2, whatever level the page begins at."""
    top = min((block.level for block in blocks if isinstance(block, Heading)), default=2)
    return tuple(
        Heading(block.text, max(2, block.level - top + 2)) if isinstance(block, Heading) else block for block in blocks
    )
