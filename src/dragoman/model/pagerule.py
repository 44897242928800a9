"""PageRule: how the pages of one publisher are read where the general reader is not enough."""

from __future__ import annotations

from datetime import date

import msgspec


class PageRule(msgspec.Struct, frozen=True):
    """Selectors for pages that look as this publisher's did from `since` on.

    Each selector is CSS; with `@NAME` behind it the attribute is taken in place of the text. Empty ones leave the field to
    the general reader. `body`: the element that holds the story; `drop`: what is taken off the page first. A rule holds for
    a page only where its `body` (or, without one, its `title`) is found.
    """

    since: date
    body: str = ""
    drop: tuple[str, ...] = ()
    title: str = ""
    standfirst: str = ""
    authors: str = ""
    published: str = ""
    updated: str = ""
    section: str = ""
    tags: str = ""
