"""Linked data: what an article tells machines of itself, as schema.org's NewsArticle in JSON-LD."""

from __future__ import annotations

import re
from urllib.parse import quote

import msgspec
from minijinja import safe

from dragoman.model.page import Shown
from dragoman.model.when import iso
from dragoman.pages.address import safe_link
from dragoman.pages.stone import Stone
from dragoman.pages.teaser import shared_path

# Inside a script element only these could end it or start a comment; JSON may write any character by its number.
_HARMFUL = re.compile("[<>&\u2028\u2029]")
_HARMLESS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def percent(words: str) -> str:
    """Words as part of an address."""
    return quote(words, safe="")


def news_article(stone: Stone, path: str, shown: Shown) -> str:
    """The JSON of a script element of type application/ld+json, safe to stand in one."""
    edition, text = shown.edition, shown.edition.text
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": stone.address(path),
        "mainEntityOfPage": stone.address(path),
        "headline": text.title,
        "description": text.standfirst,
        "inLanguage": edition.language,
        "datePublished": iso(text.published),
        "dateModified": iso(text.updated or text.published),
        "author": [{"@type": "Person", "name": name} for name in text.authors],
        "publisher": _publisher(stone, edition.language),
        "image": _image(stone, shown),
        "isAccessibleForFree": True,
        "isBasedOn": safe_link(text.url),
        "translationOfWork": _work(stone, shown) if edition.language != edition.source_language else {},
        "workTranslation": _translations(stone, shown) if edition.language == edition.source_language else [],
    }
    kept = {key: value for key, value in told.items() if value}
    said = msgspec.json.encode(kept).decode()
    return safe(said.translate(_HARMLESS) if _HARMFUL.search(said) else said)


def _publisher(stone: Stone, language: str) -> dict[str, str]:
    room = stone.newsroom
    return {"@type": "NewsMediaOrganization", "name": stone.words(room.name, language)[0], "url": stone.address("/")}


def _image(stone: Stone, shown: Shown) -> list[str]:
    image = shown.edition.text.lead_image
    return [stone.address(shared_path(image))] if image and image.media else []


def _work(stone: Stone, shown: Shown) -> dict[str, object]:
    """The story this one was translated from: ours where we publish it, and the newspaper that wrote it."""
    edition = shown.edition
    source = stone.source(edition.text.source)
    own = dict(shown.languages).get(edition.source_language)
    work: dict[str, object] = {
        "@type": "NewsArticle",
        "inLanguage": edition.source_language,
        "url": stone.address(own) if own else safe_link(edition.text.url),
    }
    if source:
        title, _ = stone.words(source.title, source.language)
        work["publisher"] = {"@type": "NewsMediaOrganization", "name": title, "url": source.home}
    return work


def _translations(stone: Stone, shown: Shown) -> list[dict[str, str]]:
    return [
        {"@type": "NewsArticle", "@id": stone.address(path), "inLanguage": tag}
        for tag, path in sorted(shown.languages)
        if tag != shown.edition.language
    ]
