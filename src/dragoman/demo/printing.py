"""The presses of the sample papers: a paper's stories as the web pages its content management system would make of them.

Each paper's `page.html` and `front.html` imitate another kind of system, with the noise such a system adds: `el-faro`
writes JSON-LD and semantic HTML, `courier` OpenGraph and nested divs, `kabar-selat` bare old HTML in windows-1252.
Addresses are those of the invented hosts, the same from run to run.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from datetime import datetime
from pathlib import Path
from typing import Any

import minijinja
import msgspec
from babel.dates import format_datetime

from dragoman.demo.manuscripts import Manuscript, Paper, Passage, passages

CHARSETS = {"kabar-selat": "windows-1252"}

_DATE_LINES = {
    "es": "d 'de' MMMM 'de' y - HH:mm 'h'",
    "en": "MMMM d, y 'at' h:mm a",
    "id": "EEEE, dd/MM/yyyy HH:mm 'WIB'",
}
_ARTICLE_TYPES = {
    "opinion": "OpinionNewsArticle",
    "analysis": "AnalysisNewsArticle",
    "sponsored": "AdvertiserContentArticle",
}
_QUOTED = re.compile(r"“([^”<]{40,170})[.,]?”")


class Sheet(msgspec.Struct, frozen=True):
    """One printed thing of a paper: where it lies below the paper's host, and what an HTTP server says of it."""

    path: str
    media: str
    body: bytes
    modified: datetime

    @property
    def etag(self) -> str:
        """A strong entity tag of the bytes."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:24]}"'


def address(paper: Paper, manuscript: Manuscript) -> str:
    """The story's canonical address, on the paper's invented host."""
    return f"https://{paper.host}/{manuscript.path}"


def picture_address(paper: Paper, name: str) -> str:
    """A drawing's address on the paper's host."""
    return f"https://{paper.host}/pictures/{name}.jpg"


def print_paper(paper: Paper, folder: Path) -> tuple[Sheet, ...]:
    """The paper's front page and story pages; `folder` holds its templates."""
    press = press_of(paper, folder)
    return (print_front(paper, press), *(print_story(paper, one, press) for one in paper.manuscripts))


def print_front(paper: Paper, press: minijinja.Environment) -> Sheet:
    """The paper's front page: every story, the newest first."""
    text = press.render_template("front.html", paper=paper, stories=paper.manuscripts)
    return _sheet(paper, "", text, paper.changed)


def print_story(paper: Paper, manuscript: Manuscript, press: minijinja.Environment) -> Sheet:
    """One story's page."""
    body = tuple(passages(manuscript.body))
    text = press.render_template(
        "page.html",
        paper=paper,
        story=manuscript,
        body=body,
        related=_related(paper, manuscript),
        pull_quote=_pull_quote(body),
        linked_data=_linked_data(paper, manuscript),
        number=story_number(manuscript),
    )
    return _sheet(paper, manuscript.path, text, manuscript.changed)


def press_of(paper: Paper, folder: Path) -> minijinja.Environment:
    """The templates of one paper, with the words they are given to print addresses and dates."""

    def link(manuscript: Manuscript) -> str:
        return minijinja.safe(address(paper, manuscript))

    def picture(name: str) -> str:
        return minijinja.safe(picture_address(paper, name))

    return minijinja.Environment(
        loader=minijinja.load_from_path(folder),
        globals={
            "link": link,
            "picture": picture,
            "site": minijinja.safe(f"https://{paper.host}"),
            "charset": charset(paper),
            "date_line": lambda at: date_line(at, paper.language),
            "number_of": story_number,
        },
        filters={"old_html": _old_html, "iso": datetime.isoformat},
        debug=False,
        undefined_behavior="strict",
        trim_blocks=True,
        lstrip_blocks=True,
    )


def charset(paper: Paper) -> str:
    """The character set the paper's pages are written and declared in."""
    return CHARSETS.get(paper.key, "utf-8")


def date_line(at: datetime, language: str) -> str:
    """The moment as the paper prints it above a story, in the story's own offset."""
    # Babel converts to UTC unless the zone is taken off: the clock on the paper's wall is meant.
    written = format_datetime(at.replace(tzinfo=None), _DATE_LINES[language], locale=language)
    return written.replace("AM", "a.m.").replace("PM", "p.m.")


def story_number(manuscript: Manuscript) -> int:
    """The row number a database-driven site would know the story by: five digits, the same in every run."""
    return 10_000 + zlib.crc32(manuscript.slug.encode()) % 90_000


def _sheet(paper: Paper, path: str, text: str, modified: datetime) -> Sheet:
    code = charset(paper)
    return Sheet(path, f"text/html; charset={code}", text.encode(code, "xmlcharrefreplace"), modified)


def _related(paper: Paper, manuscript: Manuscript) -> tuple[Manuscript, ...]:
    def nearness(other: Manuscript) -> int:
        return 2 * len(set(other.tags) & set(manuscript.tags)) + (other.section == manuscript.section)

    others = [one for one in paper.manuscripts if one.slug != manuscript.slug]
    return tuple(sorted(others, key=nearness, reverse=True)[:4])


def _pull_quote(body: tuple[Passage, ...]) -> str:
    found = (_QUOTED.search(passage.html) for passage in body if passage.kind == "paragraph")
    return next((match[1].rstrip(".,") for match in found if match), "")


def _old_html(html: str) -> str:
    for new, old in (("strong", "b"), ("em", "i")):
        html = html.replace(f"<{new}>", f"<{old}>").replace(f"</{new}>", f"</{old}>")
    return html


def _linked_data(paper: Paper, manuscript: Manuscript) -> dict[str, Any]:
    site = f"https://{paper.host}/"
    organisation = {"@type": "NewsMediaOrganization", "@id": f"{site}#organizacion", "name": paper.name, "url": site}
    return {
        "@context": "https://schema.org",
        "@graph": [organisation, _linked_article(paper, manuscript, organisation["@id"])],
    }


def _linked_article(paper: Paper, manuscript: Manuscript, publisher: str) -> dict[str, Any]:
    images = [picture_address(paper, manuscript.picture)] if manuscript.picture else []
    return {
        "@type": _ARTICLE_TYPES.get(manuscript.genre, "NewsArticle"),
        "@id": f"{address(paper, manuscript)}#noticia",
        "mainEntityOfPage": address(paper, manuscript),
        "headline": manuscript.title,
        "description": manuscript.standfirst,
        "datePublished": manuscript.published.isoformat(),
        "dateModified": manuscript.changed.isoformat(),
        "author": [_linked_author(manuscript, name) for name in manuscript.authors],
        "publisher": {"@id": publisher},
        "articleSection": manuscript.section,
        "keywords": list(manuscript.tags),
        "inLanguage": manuscript.language,
        "isAccessibleForFree": True,
        "image": [{"@type": "ImageObject", "url": image, "width": 1200, "height": 800} for image in images],
    }


def _linked_author(manuscript: Manuscript, name: str) -> dict[str, str]:
    return {"@type": "Organization" if name == manuscript.agency else "Person", "name": name}
