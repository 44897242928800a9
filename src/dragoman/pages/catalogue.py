"""The interface's words: one Fluent catalogue a language, read once from the package.

Messages without variables are resolved once (`words`); those whose variables stand in plain text become patterns that are
filled without Fluent; only messages that choose between variants are formatted by it (36 us each).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from importlib import resources

import fluent.syntax.ast as ftl
from babel import Locale
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser

from dragoman.errors import RenderError
from dragoman.language.facts import Facts, facts
from dragoman.model.language import Tag

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every interface word in one language. `words`: the fixed ones; `patterns`: key -> text with {slots};
    `bundle`: Fluent's own, for messages that choose."""

    tag: Tag
    locale: Locale
    words: Mapping[str, str]
    patterns: Mapping[str, str]
    bundle: FluentBundle = field(repr=False)

    @property
    def facts(self) -> Facts:
        """What is true of its language: direction, script, its own name."""
        return facts(self.tag)

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all its messages."""
        return frozenset(self.bundle._messages)

    def say(self, key: str, **arguments: str | int) -> str:
        """A message with its variables filled in, as plain text. Raises RenderError when the catalogue cannot say it."""
        pattern = self.patterns.get(key)
        if pattern is not None:
            return _SLOT.sub(lambda slot: str(arguments[slot[1]]), pattern)
        if not self.bundle.has_message(key):
            raise RenderError(f"words/{self.tag}.ftl has no message {key}")
        value = self.bundle.get_message(key).value
        said, errors = self.bundle.format_pattern(value, arguments) if value is not None else ("", ["it has no value"])
        if errors:
            raise RenderError(f"words/{self.tag}.ftl, {key}: {errors[0]}")
        return str(said)

    def markup(self, key: str, **markup: str) -> str:
        """The same as markup: the message's own text is escaped, the arguments are markup already."""
        return _SLOT.sub(lambda slot: markup[slot[1]], escape(self.patterns[key]))

    def listed(self, items: tuple[str, ...]) -> str:
        """`A, B y C`: several words or pieces of markup joined as the language joins them."""
        return str(format_list(items, locale=self.locale)) if len(items) > 1 else "".join(items)

    def language(self, tag: Tag) -> str:
        """A language's name in this one, as it stands inside a sentence; '' when CLDR knows none."""
        names = self.locale.languages
        return str(names.get(tag.replace("-", "_")) or names.get(tag.split("-")[0]) or "")


def read_catalogue(tag: Tag, text: str) -> Catalogue:
    """A catalogue from its Fluent source. Raises RenderError for what Fluent cannot parse, with its line."""
    junk = [entry for entry in FluentParser().parse(text).body if isinstance(entry, ftl.Junk)]
    if junk and junk[0].span:
        raise RenderError(f"words/{tag}.ftl, line {text.count(chr(10), 0, junk[0].span.start) + 1}: not Fluent")
    bundle = FluentBundle([tag], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    patterns = {key: pattern for key, pattern in _patterns(text) if pattern is not None}
    words = {key: pattern for key, pattern in patterns.items() if not _SLOT.search(pattern)}
    return Catalogue(tag, Locale.parse(tag, sep="-"), words, patterns, bundle)


def _patterns(text: str) -> list[tuple[str, str | None]]:
    messages = [entry for entry in FluentParser().parse(text).body if isinstance(entry, ftl.Message)]
    return [(message.id.name, _pattern(message.value)) for message in messages]


def _pattern(value: ftl.Pattern | None) -> str | None:
    """A message as text with {slots}; None where it chooses between variants."""
    said = ""
    for element in value.elements if value else ():
        if isinstance(element, ftl.TextElement):
            said += element.value
        elif isinstance(element.expression, ftl.VariableReference):
            said += f"{{{element.expression.id.name}}}"
        else:
            return None
    return said


@functools.cache
def shipped() -> Mapping[Tag, Catalogue]:
    """The catalogues that come with the package."""
    folder = resources.files("dragoman.pages") / "words"
    files = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".ftl")), key=lambda entry: entry.name)
    return {entry.name[:-4]: read_catalogue(entry.name[:-4], entry.read_text("utf-8")) for entry in files}


def for_language(catalogues: Mapping[Tag, Catalogue], tag: Tag) -> Catalogue | None:
    """The catalogue a language's pages speak: its own, or its language's in general (pt for pt-AO); never another's."""
    return catalogues.get(tag) or catalogues.get(tag.split("-")[0] if len(tag.split("-")[-1]) != 4 else "")
