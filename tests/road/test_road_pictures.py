"""Pictures end to end: fetched once, shown while a story shows them, and nowhere once none does."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from dragoman import app
from dragoman.settings import Settings, load

from .hostile import Hosts, answering, bytes_of, feed, newsroom, story

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
ONLY_SOURCES = '[engines]\nuse = ["pseudo"]\n[engines.pseudo]\nlanguages = ["en"]\n'
FIGURE = '<figure><img src="https://faro.example/{name}.jpg" width="1200" height="800"><figcaption>{name}</figcaption></figure>'


def picture(tone: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (1200, 800), (tone, 90, 30)).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def hosts() -> Iterator[Hosts]:
    """A paper with two stories, each with its own picture; both also show a third one."""
    with answering() as served:
        served.answers |= {f"faro.example/{name}.jpg": bytes_of(picture(n * 60), "text/plain") for n, name in enumerate("abc")}
        for number, name in enumerate("ab"):
            figures = FIGURE.format(name=name) + FIGURE.format(name="c")
            page = story(f"Noticia {name}", number).replace(b"</h1>", b"</h1>" + figures.encode())
            served.answers[f"faro.example/{name}.html"] = bytes_of(page)
        list_stories(served, "")
        yield served


def list_stories(hosts: Hosts, more: str) -> None:
    told = {"/a.html": f"Noticia a{more}", "/b.html": "Noticia b"}
    hosts.answers["faro.example/feed.xml"] = bytes_of(feed("faro.example", told), "application/rss+xml")


@pytest.fixture
def settings(hosts: Hosts, tmp_path: Path) -> Settings:
    sources = {"faro": "https://faro.example/feed.xml"}
    return load(newsroom(tmp_path / "room", sources, {"faro.example": hosts.port}, tables=ONLY_SOURCES))


def exported(settings: Settings, after: timedelta) -> set[str]:
    """The digests of the pictures that lie in the exported site."""
    store = app.open_store(settings)
    try:
        app.export(settings, store, settings.site, AT + after)
    finally:
        store.close()
    return {file.parent.name for file in (settings.site / "media").glob("*/*")}


def test_a_withdrawn_storys_pictures_are_nowhere_and_a_shared_one_stays(hosts: Hosts, settings: Settings) -> None:
    store = app.open_store(settings, create=True)
    assert app.run(settings, store, int(AT.timestamp())).faults == []
    digests = {url[-5]: media.digest for url, media in store.pictures.all().items()}
    assert exported(settings, timedelta()) == set(digests.values())
    hosts.answers["faro.example/a.html"] = bytes_of(b"", status=410)
    list_stories(hosts, " retirada")
    later = timedelta(hours=1)
    report = app.run(settings, store, int((AT + later).timestamp()))
    assert report.counts["withdrawn"] == 1
    asked = app.media_at(store)
    assert [asked(f"/media/{digests[name]}/w480.webp") is not None for name in "abc"] == [False, True, True]
    assert {url[-5] for url in store.pictures.all()} == {"b", "c"}
    assert exported(settings, later) == {digests["b"], digests["c"]}
    assert app.audited(settings, store, int((AT + later).timestamp())) == []
    store.close()
    assert hosts.asked.count("faro.example/b.jpg") == 1


def test_a_picture_that_nobody_shows_yet_is_served_to_nobody(hosts: Hosts, settings: Settings) -> None:
    store = app.open_store(settings, create=True)
    assert app.run(settings, store, int(AT.timestamp())).faults == []
    media, data = store.pictures.get(next(iter(store.pictures.all().values())).digest) or (None, b"")
    assert media is not None
    hidden = msgspec.structs.replace(media, digest="0" * 64, url="https://faro.example/hidden.jpg")
    store.pictures.put(hidden, data, 1)
    asked = app.media_at(store)
    assert asked(f"/media/{media.digest}/w480.webp") is not None
    assert asked(f"/media/{'0' * 64}/w480.webp") is None
    store.close()
