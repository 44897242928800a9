"""Newsroom: what a newsroom is, as `newsroom.toml` says it: names, sections, topics, languages, policy."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.model.language import Tag, Words
from dragoman.model.source import Source


class Section(msgspec.Struct, frozen=True):
    """A part of the paper. `title`: its name per language: catalogue words with context, never translated by machine."""

    key: str
    title: Words


class Topic(msgspec.Struct, frozen=True):
    """A subject stories are filed under. `tags`: sources' tags that mean it, in any language, compared without case."""

    key: str
    title: Words
    tags: tuple[str, ...] = ()


class HouseAd(msgspec.Struct, frozen=True):
    """A house advertisement: a typed slot, never in the text stream."""

    slot: str
    text: Words
    href: str = ""


Holds = Literal["blocker", "warning"]
"""The mildest finding that holds a sentence."""

SENSITIVE = ("elections", "crime suspects", "minors", "casualties", "health", "armed conflict")
"""Subjects on which a wrong sentence does harm that no correction mends: no machine's words on them go out unread."""


class Rule(msgspec.Struct, frozen=True):
    """A part of the newsroom's policy that says otherwise for some stories or sentences: None is as the rest says.

    It is for stories of one of these `section`s, sentences of one of these `role`s, editions in one of these `language`s;
    an empty list is all of them. A rule for roles can only say `hold` and `checks`: the others are about whole editions.
    """

    section: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    language: tuple[Tag, ...] = ()
    hold: Holds | None = None
    checks: dict[str, str] = {}
    always_hold: tuple[str, ...] | None = None
    floor: float | None = None
    noindex_machine: bool | None = None
    max_kept: float | None = None
    hold_unchecked_languages: bool | None = None


class Policy(msgspec.Struct, frozen=True):
    """What may be published. `floor`: chrF below which a route's editions are held. `noindex_machine`: unreviewed
    machine editions ask search engines not to index them. `max_kept`: share of body sentences (0-1) that a published
    edition may show in the source language after a change. `hold_unchecked_languages`: what nothing here can look at is
    not published unreviewed. `hold`: the mildest finding that holds. `checks`: a check, or check.key, -> how grave its
    findings are here (`blocker`, `warning`, `note`, `off`). `always_hold`: subjects of SENSITIVE whose stories are held in
    every language but their own. `when`: rules for a part of it, the last that fits first."""

    floor: float = 50.0
    noindex_machine: bool = True
    max_kept: float = 0.1
    hold_unchecked_languages: bool = True
    hold: Holds = "blocker"
    checks: dict[str, str] = {}
    always_hold: tuple[str, ...] = SENSITIVE
    when: tuple[Rule, ...] = ()

    def within(self, section: str, language: Tag, role: str = "") -> Policy:
        """The policy for a section's stories in a language, or for one role in them, without further rules."""
        said: dict[str, object] = {"when": ()}
        checks = dict(self.checks)
        for rule in self.when:
            if _fits(rule.section, section) and _fits(rule.language, language) and _fits(rule.role, role):
                said |= {key: value for key in _RULED if (value := getattr(rule, key)) is not None}
                checks |= rule.checks
        return msgspec.structs.replace(self, **said, checks=checks)


_RULED = ("hold", "always_hold", "floor", "noindex_machine", "max_kept", "hold_unchecked_languages")


def _fits(wanted: tuple[str, ...], given: str) -> bool:
    return not wanted or given in wanted


class Newsroom(msgspec.Struct, frozen=True):
    """Everything the pure rooms need to know of the newsroom. `address`: where the site will stand, no trailing slash;
    `zone`: IANA zone its pages show times in; `languages`: in the order of the switcher; `default`: of `/`; `names`: of people and
    places, which no engine translates."""

    name: Words
    tagline: Words
    motto: Words
    about: Words
    address: str
    zone: str
    default: Tag
    languages: tuple[Tag, ...]
    sections: tuple[Section, ...]
    topics: tuple[Topic, ...]
    sources: tuple[Source, ...]
    policy: Policy = Policy()
    accent: str = "#8a1c2b"
    contact: str = ""
    names: tuple[str, ...] = ()
    ads: tuple[HouseAd, ...] = ()
    digest: str = ""
