"""One page read by us and by trafilatura, and how near each comes to what is true, field by field (0 to 1).

`body`: F1 of words (letters in scripts without spaces), with or without the standfirst, whichever is nearer. `paragraphs`,
`heads`: F1 of texts that agree in nine of ten words. `images`: F1 of addresses. `captions`, `credits`: F1 of those that
stand at the right image. `authors`: whether the set is the same; `signed`: with the agency, which
we keep apart and annotators list among the authors. `leak`: whether more than
a tenth of the text is none of the story's.
"""

from __future__ import annotations

import re
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from urllib.parse import unquote, urlsplit

import trafilatura
from reading_pages import Page, Text, bytes_of

from dragoman.errors import DragomanError
from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Source
from dragoman.model.story import Figure, Heading, List, Paragraph, Quotation, Table
from dragoman.model.when import iso
from dragoman.stories.page.html import read_html

FIELDS = (
    "body", "exact", "paragraphs", "heads", "standfirst", "title", "authors", "signed", "date", "tags",
    "images", "captions", "credits", "leak",
)  # fmt: skip

Row = dict[str, Any]
Image = tuple[tuple[str, ...], str, str]
"""A picture's addresses, caption and credit."""

_NO_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]")
_ALIKE = 0.9
_LEAKED = 0.1  # share of the text said that is nowhere in the story


def words(text: str) -> Counter[str]:
    text = unicodedata.normalize("NFKC", text).casefold()
    if _NO_SPACES.search(text):
        return Counter(letter for letter in text if letter.isalnum())
    return Counter(re.findall(r"\w+", text))


def f1(said: Counter[Any], true: Counter[Any]) -> float:
    both = sum((said & true).values())
    return 2 * both / (sum(said.values()) + sum(true.values())) if said or true else 1.0


def key(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def matched(said: Sequence[Any], true: Sequence[Any], alike: Callable[[Any, Any], bool]) -> int:
    """How many pairs agree, each used once."""
    left = list(said)
    found = 0
    for one in true:
        other = next((candidate for candidate in left if alike(candidate, one)), None)
        if other is not None:
            left.remove(other)
            found += 1
    return found


def list_f1(said: Sequence[Any], true: Sequence[Any], alike: Callable[[Any, Any], bool]) -> float:
    return 2 * matched(said, true, alike) / (len(said) + len(true)) if said or true else 1.0


def same_text(one: str, other: str) -> bool:
    return key(one) == key(other) or f1(words(one), words(other)) >= _ALIKE


def file_name(address: str) -> str:
    """What tells one picture from another in addresses of many sizes: the last part of the path that says anything."""
    parts = [part for part in unquote(urlsplit(address).path).split("/") if part]
    named = re.sub(r"[-_]?\d{2,4}x\d{2,4}|\.(?:jpe?g|png|webp|avif|gif)\b", "", parts[-1]) if parts else address
    return named.lower()


def same_image(one: Image, other: Image) -> bool:
    plain = {address.partition("?")[0] for address in other[0]}
    return any(address in other[0] or address.partition("?")[0] in plain for address in one[0]) or bool(
        {file_name(a) for a in one[0]} & {file_name(a) for a in other[0]}
    )


def images_said(copy: Copy) -> list[Image]:
    figures = [block for block in (copy.lead_image, *copy.body) if isinstance(block, Figure)]
    return [((figure.src,), figure.caption.text, figure.credit) for figure in figures]


def images_true(truth: dict[str, Any]) -> list[Image]:
    return [
        (
            tuple(version["url"] for version in image.get("versions", ())),
            image.get("caption") or "",
            " ".join(image.get("authors") or ()),
        )
        for image in truth.get("images") or ()
    ]


def image_scores(said: Sequence[Image], true: Sequence[Image]) -> dict[str, float | None]:
    def captioned(one: Image, other: Image) -> bool:
        return same_image(one, other) and same_text(one[1], other[1])

    def credited(one: Image, other: Image) -> bool:
        return same_image(one, other) and f1(words(one[2]), words(other[2])) >= 0.75

    with_caption = [image for image in said if image[1]], [image for image in true if image[1]]
    with_credit = [image for image in said if image[2]], [image for image in true if image[2]]
    return {
        "images": list_f1(said, true, same_image) if true else None,
        "captions": list_f1(*with_caption, captioned) if with_caption[1] else None,
        "credits": list_f1(*with_credit, credited) if with_credit[1] else None,
    }


def texts_of(copy: Copy) -> list[str]:
    """The texts of the body's blocks, in order; captions are not body."""
    out: list[str] = []
    for block in copy.body:
        match block:
            case Paragraph() | Heading() | Quotation():
                out.append(block.text.text)
            case List():
                out.extend(item.text for item in block.items)
            case Table():
                out.extend(cell.text for row in block.rows for cell in row)
            case _:
                pass
    return out


def true_of(truth: dict[str, Any]) -> dict[str, Any]:
    body = truth.get("body") or {}
    sections = body.get("sections", [])
    parts = [text for section in sections for text in (*section["headline"], *section["paragraphs"])]
    return {
        "body": "\n".join(parts), "title": truth.get("title") or "", "authors": truth.get("authors") or [],
        "signed": truth.get("authors") or [],
        "date": (truth.get("publishing_date") or "")[:10], "tags": truth.get("topics") or [],
        "standfirst": " ".join(body.get("summary", [])),
        "heads": [text for section in sections for text in section["headline"]],
        "paragraphs": [text for section in sections for text in section["paragraphs"]],
        "images": images_true(truth), "captions": images_true(truth), "credits": images_true(truth),
    }  # fmt: skip


def ours(page: bytes, language: str, address: str) -> dict[str, Any]:
    source = Source("dev", {}, address, language, "feed", address)
    began = time.process_time()
    try:
        copy = read_html(page, source, Entry(address, address), "", address)
    except DragomanError as error:
        return {"error": str(error), "time": time.process_time() - began}
    spent = time.process_time() - began
    images = images_said(copy)
    return {
        "body": "\n".join(texts_of(copy)), "texts": texts_of(copy), "title": copy.title, "authors": list(copy.authors),
        "signed": [*copy.authors, *filter(None, [copy.agency])],
        "date": iso(copy.published)[:10] if copy.published else "", "tags": list(copy.tags), "standfirst": copy.standfirst,
        "heads": [block.text.text for block in copy.body if isinstance(block, Heading)],
        "paragraphs": [block.text.text for block in copy.body if isinstance(block, Paragraph)],
        "images": images, "captions": images, "credits": images, "notes": copy.notes, "time": spent,
    }  # fmt: skip


def theirs(page: bytes, address: str) -> dict[str, Any]:
    """What trafilatura says with every option on: text, structure and metadata."""
    began = time.process_time()
    found = trafilatura.bare_extraction(
        page, url=address, include_comments=False, include_images=True, include_links=True, include_formatting=True,
        include_tables=True, with_metadata=True,
    )  # fmt: skip
    spent = time.process_time() - began
    if found is None or found.body is None:
        return {"error": "nothing found", "time": spent}

    def texts(*names: str) -> list[str]:
        return [" ".join(" ".join(node.itertext()).split()) for node in found.body.iter(*names)]

    images: list[Image] = [((node.get("src") or "",), "", "") for node in found.body.iter("graphic")]
    return {
        "body": "\n".join(texts("p", "head", "item", "quote", "cell")), "texts": texts("p", "head", "item", "quote"),
        "title": found.title or "",
        "authors": [name for name in (found.author or "").split("; ") if name],
        "date": (found.date or "")[:10],
        "tags": list(found.tags or []), "standfirst": "", "heads": texts("head"), "paragraphs": texts("p"),
        "images": images, "captions": images, "credits": images, "time": spent,
    }  # fmt: skip


def leaks(texts: Sequence[str], true: dict[str, Any]) -> list[str]:
    """Texts of three words and more of which most is nowhere in what is true of the page."""
    known = words(" ".join([true["body"], true["standfirst"], true["title"], *(image[1] for image in true["images"])]))
    out = []
    for text in texts:
        said = words(text)
        if sum(said.values()) >= 3 and sum((said & known).values()) < 0.6 * sum(said.values()):
            out.append(text)
    return out


def scores(said: dict[str, Any], true: dict[str, Any]) -> dict[str, Any]:
    full = words(said.get("body", ""))
    body = max(f1(full, words(true["body"])), f1(full, words(true["standfirst"] + "\n" + true["body"])))
    leaked = leaks(said.get("texts", []), true)
    said["leaks"] = leaked
    alien = sum(sum(words(text).values()) for text in leaked)
    named = true["authors"]
    return {
        "body": body, "exact": float(body >= 0.95), "title": float(key(said.get("title", "")) == key(true["title"])),
        "leak": float(alien > _LEAKED * sum(full.values())),
        "authors": float({*map(key, said.get("authors", []))} == {*map(key, named)}) if named else None,
        "signed": float({*map(key, said.get("signed", said.get("authors", [])))} == {*map(key, named)}) if named else None,
        "date": float(same_day(said.get("date", ""), true["date"])) if true["date"] else None,
        "tags": f1(Counter(map(key, said.get("tags", []))), Counter(map(key, true["tags"]))) if true["tags"] else None,
        "heads": list_f1(said.get("heads", []), true["heads"], same_text) if true["heads"] else None,
        "paragraphs": list_f1(said.get("paragraphs", []), true["paragraphs"], same_text),
        "standfirst": f1(words(said.get("standfirst", "")), words(true["standfirst"])) if true["standfirst"] else None,
        **image_scores(said.get("images", []), true["images"]),
        "time": said["time"], "error": said.get("error", ""), "said": said, "true": true,
    }  # fmt: skip


def same_day(said: str, true: str) -> bool:
    """Truth is kept in UTC: a page near midnight may say the neighbouring day in its own zone."""
    return bool(said) and abs((date.fromisoformat(said) - date.fromisoformat(true)).days) <= 1


def score(job: Page) -> Row:
    data = bytes_of(job.file)
    true = true_of(job.truth)
    row: Row = {"page": f"{job.country}/{job.file.name}", "country": job.country, "language": job.language}
    row["ours"] = scores(ours(data, job.language, job.address), true)
    row["trafilatura"] = scores(theirs(data, job.address), true)
    return row


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Every run of four words."""
    said = re.findall(r"\w+", text)
    return Counter(tuple(said[i : i + 4]) for i in range(max(1, len(said) - 3))) if said else Counter()


def text_scores(said: str, true: str) -> dict[str, float]:
    got, want = shingles(said), shingles(true)
    both = sum((got & want).values())
    precision = both / sum(got.values()) if got else 1.0
    recall = both / sum(want.values()) if want else 1.0
    f = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "precision": precision,
        "recall": recall,
        "f1": f,
        "exact": float(re.findall(r"\w+", said) == re.findall(r"\w+", true)),
    }


def score_body_only(job: Text) -> Row:
    data = bytes_of(job.file)
    return {
        "page": job.name,
        "ours": text_scores(ours(data, "en", job.address).get("body", ""), job.body),
        "trafilatura": text_scores(theirs(data, job.address).get("body", ""), job.body),
    }
