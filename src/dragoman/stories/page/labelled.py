"""Values that stand beside a label on the page: `Author` over a name, `Date` over a date, in lists of facts and small boxes."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.stories.page.sighting import Sight

_LABELS = ("dt", "th", "strong", "b", "span", "h3", "h4", "h5", "label", "td", "div", "p", "em")
_LONGEST = 24  # characters of a label
_VALUE = 200


def labelled(sight: Sight, labels: frozenset[str]) -> Iterator[str]:
    """The values behind labels of these words, anywhere in the story's part of the page, at most four."""
    sheet = sight.sheet
    found = 0
    for i in sheet.all(*_LABELS, start=max(sight.heading, 0)):
        text = sheet.nodes[i].text
        if not text or len(text) > 3 * _LONGEST:
            continue
        if text.strip(" \n\t\r:：").casefold() in labels and not sight.outside(i):
            value = _beside(sight, i)
            if value:
                found += 1
                yield value
        if found >= 4:
            return


def _beside(sight: Sight, i: int) -> str:
    """What follows a label: text in the same element, text behind it, or the next element."""
    sheet = sight.sheet
    inner = sight.text(i, _VALUE)[len((sheet.nodes[i].text or "").strip()) :].strip(" :：")
    if inner:
        return inner[:_VALUE]
    tail = (sheet.nodes[i].tail or "").strip(" \n\t\r:：")
    if tail:
        return tail[:_VALUE]
    behind = sheet.end[i]
    near = behind < len(sheet.nodes) and sheet.above[behind] == sheet.above[i] and sheet.size(behind) < _VALUE
    return sight.text(behind, _VALUE) if near else ""
