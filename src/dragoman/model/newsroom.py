"""Newsroom: what a newsroom is, as `newsroom.toml` says it: names, sections, topics, languages, policy."""

from __future__ import annotations

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


class Policy(msgspec.Struct, frozen=True):
    """What may be published. `floor`: chrF below which a route's editions are held. `noindex_machine`: unreviewed
    machine editions ask search engines not to index them. `max_kept`: share of body sentences (0-1) that a published
    edition may show in the source language after a change."""

    floor: float = 50.0
    noindex_machine: bool = True
    max_kept: float = 0.1
    hold_unchecked_languages: bool = True


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
