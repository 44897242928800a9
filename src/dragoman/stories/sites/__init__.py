"""Sites: dated rules for single publishers, each a few selectors, applied before the general reader does the rest.

A newsroom writes its own under `[[sources.pages]]`; those that ship stand beside this file, one `HOST.toml` a publisher, and hold
for its subdomains too. A rule whose page has changed is no rule: the general reader reads on, and a note says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any, cast
from urllib.parse import urlsplit

import msgspec
from lxml.cssselect import CSSSelector
from lxml.cssselect import SelectorError as _SelectorError

from dragoman.errors import SettingsError
from dragoman.model.pagerule import PageRule
from dragoman.stories.tree import Element, text_of

FIELDS = ("title", "standfirst", "authors", "published", "updated", "section", "tags")
STALE = "site-rule-stale"
_ATTRIBUTE = re.compile(r"@([\w:-]+)$")


class Shaped(msgspec.Struct, frozen=True):
    """A page a rule was applied to. `body`: the element it names, None where the rule leaves that to the reader; `said`: field ->
    what stands there; `note`: '' or a doubt, as a message key."""

    body: Element = None
    said: dict[str, tuple[str, ...]] = {}
    note: str = ""


def rules_for(address: str, own: Sequence[PageRule]) -> tuple[PageRule, ...]:
    """The rules that may hold for an address, the newest first: a newsroom's own before those that ship."""
    shipped = _shipped((urlsplit(address).hostname or "").lower())
    return (*_newest_first(own), *_newest_first(shipped))


def shape(root: Element, rules: Sequence[PageRule]) -> Shaped:
    """The page (changed: what the rule drops is gone) by the first rule that holds for it."""
    for rule in rules:
        sign = rule.body or rule.title
        if _found(root, sign):
            for selector in rule.drop:
                for node in _select(root, selector):
                    _drop(node)
            body = _found(root, rule.body) if rule.body else None
            said = {name: _said(root, getattr(rule, name)) for name in FIELDS if getattr(rule, name)}
            missing = [name for name, texts in said.items() if not texts]
            note = f"{STALE}:{', '.join(missing)}" if missing else ""
            return Shaped(body[0] if body else None, {name: texts for name, texts in said.items() if texts}, note)
    return Shaped(note=f"{STALE}:body" if rules else "")


class Shaper:
    """What is done to a page between parsing and reading: `shaped` says afterwards what came of it."""

    def __init__(self, rules: Sequence[PageRule]) -> None:
        self.rules, self.shaped = rules, Shaped()

    def __call__(self, root: Element) -> None:
        self.shaped = shape(root, self.rules)


def checked(rule: PageRule) -> str:
    """'' when every selector of a rule can be read, else what is wrong with it, in one line."""
    if not (rule.body or rule.title):
        return "a rule needs `body` or `title`, by which its pages are known"
    for selector in (rule.body, *rule.drop, *(getattr(rule, name) for name in FIELDS)):
        try:
            _compiled(_ATTRIBUTE.sub("", selector))
        except SettingsError as fault:
            return str(fault)
    return ""


def _newest_first(rules: Sequence[PageRule]) -> list[PageRule]:
    return sorted(rules, key=lambda rule: rule.since, reverse=True)


@lru_cache(maxsize=1024)
def _shipped(host: str) -> tuple[PageRule, ...]:
    """The rules that ship for a host or a domain above it."""
    for known, rules in shipped_rules().items():
        if host == known or host.endswith(f".{known}"):
            return rules
    return ()


@lru_cache(maxsize=1)
def shipped_rules() -> dict[str, tuple[PageRule, ...]]:
    """Host -> its rules, of every file that ships."""
    here = files("dragoman.stories.sites")
    tables = {entry.name.removesuffix(".toml"): entry for entry in here.iterdir() if entry.name.endswith(".toml")}
    return {host: msgspec.toml.decode(entry.read_bytes(), type=_File).pages for host, entry in sorted(tables.items())}


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pages: tuple[PageRule, ...]


@lru_cache(maxsize=512)
def _compiled(selector: str) -> CSSSelector | None:
    if not selector:
        return None
    try:
        return CSSSelector(selector, translator="html")
    except _SelectorError as error:
        raise SettingsError(f"{selector!r} is no CSS selector: {error}") from error


def _select(root: Element, selector: str) -> list[Element]:
    compiled = _compiled(_ATTRIBUTE.sub("", selector))
    return [] if compiled is None else cast(list[Any], compiled(root))


def _found(root: Element, selector: str) -> list[Element]:
    return _select(root, selector) if selector else []


def _said(root: Element, selector: str) -> tuple[str, ...]:
    """What stands at a selector: texts, or the values of an attribute."""
    attribute = _ATTRIBUTE.search(selector)
    nodes = _select(root, selector)
    texts = (node.get(attribute.group(1)) or "" for node in nodes) if attribute else (text_of(node) for node in nodes)
    return tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _drop(node: Element) -> None:
    """Take an element out, leaving what stands behind it."""
    parent = node.getparent()
    if parent is None:
        return
    before = node.getprevious()
    tail = node.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(node)
