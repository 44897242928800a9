"""Our feed reader beside feedparser over the same bytes: CPU time for each entry and the ratio, one run; then its own suite.

    python benchmarks/feeds.py [SUITE.tar.xz]

The feeds are made here, of several kinds and lengths: headlines alone, headlines with summaries as most newspapers print them,
and whole stories. SUITE is the archive of feedparser's own test feeds; of it, the share of expectations we meet is printed,
for the fields we have.
"""

from __future__ import annotations

import contextlib
import logging
import re
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from html import escape, unescape
from pathlib import Path

import feedparser

from dragoman.errors import DragomanError
from dragoman.model.copy import Entry
from dragoman.model.source import Source
from dragoman.model.when import as_datetime
from dragoman.stories.feed.feeds import mended_feed, read_feed

SOURCE = Source("faro", {"es": "El Faro"}, "https://faro.example/", "es", "feed", "https://faro.example/feed.xml")
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>El Faro</title>'
    "<link>https://faro.example/</link><language>es</language>"
)
SENTENCE = (
    'El puerto abrirá <a href="https://faro.example/t/{n}">dos muelles</a> en 20{n:02d}, dijo la <em>alcaldesa</em>. '
)
PARAGRAPH = (
    "<p>"
    + SENTENCE * 4
    + '</p><figure><img src="/i/{n}.jpg" alt="El puerto"><figcaption>El puerto</figcaption></figure>'
)


def headline(number: int) -> str:
    """An item with a headline, an address and a date."""
    return (
        f"<item><title>La lonja abre de nuevo tras {number} días de obras</title><link>https://faro.example/n/{number}</link>"
        f'<guid isPermaLink="false">faro-{number}</guid><pubDate>Wed, 18 Nov 2026 09:{number % 60:02d}:00 +0100</pubDate>'
    )


def brief(number: int) -> str:
    """The same with a summary in HTML, an author, tags and a picture."""
    picture = f'<img src="https://faro.example/i/{number}.jpg" alt=""/>'
    summary = f"<p>{picture}La cofradía &amp; el puerto, <b>de acuerdo</b> tras {number} días.</p>"
    return headline(number) + (
        f"<dc:creator><![CDATA[Ana Ruiz]]></dc:creator><category>Economía</category><category>Puerto</category>"
        f"<description><![CDATA[{summary}]]></description>"
        f'<media:content url="https://faro.example/i/{number}.jpg" medium="image" type="image/jpeg" width="1200" height="800"/>'
    )


def story(number: int) -> str:
    """A story's HTML."""
    return "".join(PARAGRAPH.format(n=number % 90 + at) for at in range(8))


def whole(number: int) -> str:
    """The same with the whole story."""
    return brief(number) + f"<content:encoded><![CDATA[{story(number)}]]></content:encoded>"


def rss(item: Callable[[int], str], count: int) -> bytes:
    """A feed of so many items."""
    return (HEAD + "".join(f"{item(number)}</item>" for number in range(count)) + "</channel></rss>").encode()


def atom(count: int) -> bytes:
    """Whole stories as Atom."""
    entries = "".join(
        f"<entry><title>La lonja abre de nuevo tras {n} días</title><link href='https://faro.example/n/{n}'/>"
        f"<id>tag:faro,{n}</id><published>2026-11-18T09:{n % 60:02d}:00+01:00</published>"
        f"<updated>2026-11-18T10:{n % 60:02d}:00+01:00</updated><author><name>Ana Ruiz</name></author>"
        f"<category term='Puerto'/><content type='html'>{escape(story(n))}</content></entry>"
        for n in range(count)
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>El Faro</title>{entries}</feed>'.encode()


def measured(*works: Callable[[], object]) -> list[float]:
    """CPU seconds of several pieces of work, the best of several turns each, in turns: what else runs slows all alike."""
    best, until = [1e9] * len(works), time.process_time() + 0.8 * len(works)
    while time.process_time() < until:
        for at, work in enumerate(works):
            before = time.process_time()
            for _ in range(1 if at == 0 else 4):
                work()
            best[at] = min(best[at], (time.process_time() - before) / (1 if at == 0 else 4))
    return best


def row(name: str, body: bytes, count: int) -> None:
    """One feed through feedparser, with and without its cleaning, and through ours, by the quick path and the mending one."""
    theirs, spare, ours, slow = (
        each / count * 1e6
        for each in measured(
            lambda: feedparser.parse(body),
            lambda: feedparser.parse(body, sanitize_html=False, resolve_relative_uris=False),
            lambda: read_feed(body, {}, SOURCE),
            lambda: mended_feed(body.decode(), SOURCE),
        )
    )
    print(
        f"  {name:32}{len(body) // 1024:5} KiB {theirs:10.1f} {ours:8.1f}  x{theirs / ours:<6.1f}"
        f" x{spare / ours:<6.1f} mended {slow:8.1f}  x{theirs / slow:.1f}"
    )


# -- feedparser's own suite --

_EXPECTED = re.compile(
    r"^(?:not bozo and )?entries\[0\]\[u?'(title|link|id|summary|published|updated|author)'\] == u?(['\"])(.*)\2$|"
    r"^(?:not bozo and )?entries\[0\]\.?\[?u?'?(published_parsed|updated_parsed)'?\]? == (\(.*\))$"
)


def expectations(suite: Path) -> Iterator[tuple[str, bytes, str, str]]:
    """Name, bytes, field and expected value of each feed that expects one of the fields we have of its first entry."""
    with tarfile.open(suite) as packed:
        for member in packed:
            found = packed.extractfile(member) if member.name.endswith(".xml") else None
            body = found.read() if found else b""
            expected = re.search(rb"Expect:\s*(.*?)\s*(?:-->|\n)", body, re.DOTALL)
            match = _EXPECTED.match(expected.group(1).decode("utf-8", "replace").strip()) if expected else None
            if match:
                value = match.group(3) or match.group(5) or ""
                yield member.name, _named(body), match.group(1) or match.group(4), _named(value.encode()).decode()


def _named(body: bytes) -> bytes:
    """The suite's people are called by their trades, whom our reader takes for desks."""
    return re.sub(rb"Example (?:author|editor)", b"Anna Example", body)


def said(entry: Entry, field: str) -> str:
    """What we say of a field, as the suite writes it."""
    if field.endswith("_parsed"):
        when = entry.updated if field.startswith("updated") and entry.updated else entry.published
        return str(tuple(as_datetime(when).utctimetuple())[:6]) if when else ""
    values = {
        "title": entry.title, "link": entry.url, "id": entry.guid, "summary": entry.summary or entry.html,
        "author": ", ".join(entry.authors), "published": entry.published, "updated": entry.updated or entry.published,
    }  # fmt: skip
    return str(values[field])


def agrees(entry: Entry, field: str, value: str) -> bool:
    """Whether we say what is expected: words for words, markup aside; for a date as text, that we read one."""
    if field in ("published", "updated"):
        return said(entry, field) != "None" or not value
    if field.endswith("_parsed"):
        numbers = tuple(int(each) for each in re.findall(r"\d+", value)[:6])
        return said(entry, field) == str(numbers) or said(entry, field)[:12] == str(numbers)[:12]
    bare = [_words(said(entry, field)), _words(value.encode().decode("unicode_escape", "replace"))]
    return bare[0] == bare[1] or (field == "author" and bool(bare[0]) and " ".join(bare[0]) in " ".join(bare[1]))


def _words(text: str) -> list[str]:
    """The words of a text, without markup, however it was escaped."""
    for _ in range(3):
        text = re.sub(r"<[^>]*>", " ", unescape(text))
    return re.sub(r"\W+", " ", text).split()


def share(suite: Path, verbose: bool) -> None:
    """Of feedparser's own expectations on the fields we have, how many we meet."""
    met, all_ = Counter[str](), Counter[str]()
    for name, body, field, value in expectations(suite):
        if field != "title":  # what has neither title, address nor text is no story
            body = re.sub(rb"(<(?:item|entry)(?:\s[^>]*)?>)", rb"\1<title>T</title>", body, count=1)
        if field != "link":  # what has no address has its text for a story
            body = re.sub(rb"</(item|entry)>", rb"<link>https://faro.example/1</link></\1>", body, count=1)
        entry = None
        with contextlib.suppress(DragomanError):
            entry = next(iter(read_feed(body, {}, SOURCE).entries), None)
        good = agrees(entry, field, value) if entry else not value
        all_[field] += 1
        met[field] += good
        if verbose and not good:
            print(f"    {name}: {field}: {value[:60]!r} not {said(entry, field)[:60] if entry else None!r}")
    print("feedparser's own suite, expectations met:")
    for field in sorted(all_):
        print(f"  {field:18}{met[field]:5} of {all_[field]}")
    print(f"  {'all':18}{met.total():5} of {all_.total()}")


def main() -> None:
    """Print a row for each feed."""
    logging.disable(logging.CRITICAL)
    print("microseconds of CPU an entry:              feedparser     ours  ratio  (without its cleaning)")
    for count in (20, 200):
        for name, make in (("headlines", headline), ("with summaries", brief), ("whole stories", whole)):
            row(f"RSS, {name}, {count}", rss(make, count), count)
        row(f"Atom, whole stories, {count}", atom(count), count)
    if len(sys.argv) > 1:
        share(Path(sys.argv[1]), "-v" in sys.argv)


if __name__ == "__main__":
    main()
