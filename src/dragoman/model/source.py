"""Source: a place stories come from, and what we may do with them."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.model.language import Tag, Words
from dragoman.model.pagerule import PageRule

RESERVED = (
    "AFP", "Agence France-Presse", "Reuters", "AP", "Associated Press", "EPA", "European Pressphoto Agency", "Getty",
    "Shutterstock", "Alamy", "Bloomberg", "dpa", "picture alliance", "Imago", "ANSA", "EFE", "Europa Press", "Xinhua",
    "Kyodo", "Jiji", "Yonhap", "Anadolu", "TASS", "PA Images", "PA Wire", "PA Media", "Sipa", "NurPhoto", "Zuma",
    "Magnum", "LaPresse", "ロイター", "共同通信", "時事通信", "新华社", "新華社", "연합뉴스", "رويترز", "أ ف ب",
    "Рейтер",
)  # fmt: skip
"""Agencies whose pictures newspapers print under a licence of their own, which they cannot pass on: reserved unless a source's
rights say otherwise."""


class Rights(msgspec.Struct, frozen=True):
    """What a source grants. The default is what a crawled page grants: an excerpt, no pictures.

    `languages`: tags it may be translated into, empty for all; `expires`: ISO date after which nothing of it is shown;
    `reserved`: names in a picture's credit that say it is not the source's to grant; `stated`: whether the newsroom wrote these
    rights down or they are this default.
    """

    translate: bool = True
    show: Literal["full", "excerpt", "link"] = "excerpt"
    pictures: bool = False
    languages: tuple[Tag, ...] = ()
    expires: str = ""
    credit: str = ""
    stated: bool = False
    reserved: tuple[str, ...] = RESERVED


class Source(msgspec.Struct, frozen=True):
    """A newspaper, agency or folder. `kind`: how it is read; `location`: a feed's address or a folder's path.
    `inbox`: of a wire, the environment variable that holds the secret its pushed items are signed with ('' takes none).

    `title`: its name per language (its own language at least; other scripts get a romanised form with a gloss).
    `sections`: its own section names -> the newsroom's section keys. `pace`: seconds between two requests.
    `also`: other languages it prints in.
    """

    name: str
    title: Words
    home: str
    language: Tag
    kind: Literal["feed", "sitemap", "folder", "wire"]
    location: str
    rights: Rights = Rights()
    sections: dict[str, str] = {}
    gloss: Words = {}
    pace: float = 1.0
    every: int = 900
    also: tuple[Tag, ...] = ()
    inbox: str = ""
    pages: tuple[PageRule, ...] = ()
