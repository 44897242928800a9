"""The proof of a page: each passage of it, taken or dropped; and what is said of stories and feeds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dragoman.checks import wording
from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Source
from dragoman.model.story import Figure, List, Paragraph, Quotation, Rich
from dragoman.model.when import Day, Instant
from dragoman.stories.feed.feeds import FeedRead
from dragoman.stories.page.proof import Passage, proof, tally
from dragoman.stories.page.sheet import read_sheet
from dragoman.stories.remarks import _MENDED, feed_remarks, story_remarks

ROOT = Path(__file__).parents[2]
SOURCE = Source("bote", {"de": "Der Bote"}, "https://bote.example/", "de", "feed", "https://bote.example/feed.xml",
                sections={"Stadt": "local"})  # fmt: skip
COPY = Copy(
    "bote", "1", "https://bote.example/1", "de", "Die Brücke öffnet wieder", standfirst="Nach zwei Jahren Umbau.",
    authors=("Ida Brandt",), published=Day("2026-03-02"), section="Stadt", tags=("Brücken",),
    lead_image=Figure("https://bote.example/1.jpg", caption=Rich("Die Brücke am Morgen."), credit="Jo Kern"),
    body=(
        Paragraph(Rich("Am Montag rollten die ersten Wagen über den Fluss, wie die Stadt mitteilte.")),
        Quotation(Rich("Wir haben lange gewartet.")),
        List((Rich("Fußgänger ab sechs Uhr"), Rich("Wagen ab acht Uhr"))),
    ),
)  # fmt: skip
PAGE = """<html><head><title>Bote</title></head><body>
<nav class="menu"><a>Stadt</a> <a>Land</a></nav>
<h1>Die Brücke öffnet wieder</h1><p class="lead">Nach zwei Jahren Umbau.</p><div class="byline">Von Ida Brandt</div>
<figure><img src="1.jpg"><figcaption>Die Brücke am Morgen. <small>Foto: Jo Kern</small></figcaption></figure>
<div><p>Am Montag rollten die ersten <b>Wagen</b> über den Fluss, wie die Stadt mitteilte.</p>
<blockquote>Wir haben lange gewartet.</blockquote>
<ul><li>Fußgänger ab sechs Uhr</li><li>Wagen ab acht Uhr</li></ul></div>
<aside class="related box"><h3>Mehr dazu</h3><p>Die Fähre fährt weiter.</p></aside>
<style>p { color: red }</style><script>var a = "Am Montag";</script>
<div>Auf Wiedersehen.</div></body></html>"""


def test_every_passage_is_taken_as_something_or_dropped_with_its_reason() -> None:
    assert proof(read_sheet(PAGE), COPY) == (
        Passage("Stadt · Land", "dropped", "nav.menu"),
        Passage("Die Brücke öffnet wieder", "title"),
        Passage("Nach zwei Jahren Umbau.", "standfirst"),
        Passage("Von Ida Brandt", "author"),
        Passage("Die Brücke am Morgen. Foto: Jo Kern", "caption"),
        Passage("Am Montag rollten die ersten Wagen über den Fluss, wie die Stadt mitteilte.", "paragraph"),
        Passage("Wir haben lange gewartet.", "quotation"),
        Passage("Fußgänger ab sechs Uhr", "list"),
        Passage("Wagen ab acht Uhr", "list"),
        Passage("Mehr dazu · Die Fähre fährt weiter.", "dropped", "aside.related.box"),
        Passage("Auf Wiedersehen.", "dropped"),
    )


def test_a_tally_counts_the_lead_picture_too() -> None:
    assert tally(COPY) == {"paragraph": 1, "quotation": 1, "list": 1, "figure": 1, "caption": 1, "credit": 1}


def test_remarks_on_a_story_say_what_follows_from_what_it_lacks() -> None:
    said = [f"{remark.grade}: {remark.text}" for remark in story_remarks(COPY, SOURCE)]
    assert "good: by Ida Brandt" in said
    assert "note: 1 of 1 pictures have no description for those who cannot see it (alt)" in said
    assert not any(line.startswith("wrong") for line in said)
    bare = Copy("bote", "2", "https://bote.example/2", "de", "Kurz", section="Land", access="subscriber")
    said = [f"{remark.grade}: {remark.text}" for remark in story_remarks(bare, SOURCE)]
    assert [line for line in said if line.startswith("wrong")] == [
        "wrong: no date: the story is filed under the time it was first seen",
        "wrong: the story is for subscribers: only its beginning is on the page, ask the newspaper for a full feed",
    ]
    assert "note: its section “Land” leads to none of ours: name it under [sources.sections]" in said


def entry(n: int, day: int | None, *, inline: bool = False) -> Entry:
    when = None if day is None else Instant(day * 86400, 0)
    return Entry(f"g{n}", f"https://bote.example/{n}", published=when, inline=inline)


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        (FeedRead(()), "wrong: a feed without a single entry"),
        (FeedRead((entry(1, 100),), "de"), "good: the newest entry is of 1970-04-11"),
        (FeedRead((entry(1, 20),), "de"), "wrong: the newest entry is of 1970-01-21, 80 days ago"),
        (FeedRead((entry(1, 109),), "de"), "wrong: the newest entry is of 1970-04-20, which has not come yet"),
        (FeedRead((entry(1, 100), entry(2, None)), "de"), "note: 1 of 2 entries have no date"),
        (FeedRead((entry(1, 100, inline=True),), "de"), "good: every entry carries its whole text"),
        (FeedRead((entry(1, 100),), "fr"), "wrong: the feed says it is in Français (fr), newsroom.toml says Deutsch (de)"),
        (FeedRead((Entry("g", ""),), "de"), "wrong: 1 of 1 entries link nowhere"),
        (FeedRead((entry(1, 100),), "de", notes=("feed-cut-short", "feed-bare-ampersand")),
         "note: the feed is damaged and was mended: it breaks off before its end, and its last entry is left out; it has bare ampersands"),
        (FeedRead((entry(1, 100),), "de"), "note: the server says neither ETag nor Last-Modified"),
    ],
)
def test_remarks_on_a_feed(read: FeedRead, expected: str) -> None:
    said = [f"{remark.grade}: {remark.text}" for remark in feed_remarks(read, {}, SOURCE, 100 * 86400)]
    assert any(line.startswith(expected) for line in said), said


def test_a_feed_that_answers_conditional_requests_is_not_chided() -> None:
    said = [remark.text for remark in feed_remarks(FeedRead((entry(1, 100),), "de"), {"etag": '"1"'}, SOURCE, 100 * 86400)]
    assert not any("ETag" in line for line in said)


def test_every_note_of_the_feeds_reader_has_its_words() -> None:
    rooms = "".join(path.read_text() for path in (ROOT / "src/dragoman/stories").rglob("*.py"))
    notes = set(re.findall(r'"(feed-[a-z-]+)[:"]', rooms))
    assert notes
    assert {note for note in notes if note not in _MENDED} == set()


def test_every_doubt_of_the_readers_has_its_words() -> None:
    rooms = "".join(path.read_text() for path in (ROOT / "src/dragoman/stories").rglob("*.py"))
    keys = set(re.findall(r'"((?:body|charset|embargo|title-shorter|site|section-un|picture|rights-not|gone|killed|merged)-?[a-z-]+)[:"]', rooms))
    for language in wording.languages():
        assert {key for key in keys if key.count("-") and wording.doubt(language, f"{key}:x") == f"{key}:x"} == set()
