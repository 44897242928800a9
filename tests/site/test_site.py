"""Two doors, one site: what is served is what is exported; hostile requests get a page; an export survives being killed."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from starlette.testclient import TestClient

from dragoman import pages
from dragoman.errors import StoreError
from dragoman.model.story import Paragraph, Rich
from dragoman.site.export import Order, export, file_of
from dragoman.site.serve import application
from tests.pages.shelf import AT, FakeShelf, Live, live, newsroom, shelf

ROOM = newsroom()
PICTURE = b"RIFF....WEBP"


def media_at(path):
    return ("image/webp", PICTURE) if path.endswith((".webp", ".jpg")) else None


def page_of(on, room=ROOM):
    return lambda path, at: pages.page(path, on, room, at)


def client(on) -> TestClient:
    clock = lambda: datetime(2026, 11, 21, 12, 0, 42, tzinfo=UTC)  # noqa: E731
    return TestClient(application(page_of(on), media_at, clock), follow_redirects=False)


def files(folder):
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def whole(on, **more) -> Order:
    return Order(tuple(pages.paths(on, ROOM, AT)), **more)


ARABIC = live("ddddddddd1", title="سفينة", slug="سفينة")


def test_every_exported_file_is_what_the_server_answers(tmp_path):
    on = shelf([ARABIC])
    report = export(tmp_path, whole(on), page_of(on), media_at, AT)
    assert set(report.written) == set(pages.paths(on, ROOM, AT))
    ask = client(on)
    for path in report.written:
        assert ask.get(path).content == (tmp_path / file_of(path)).read_bytes(), path
    stored = files(tmp_path)
    pictures = [name for name in stored if name.startswith("media/")]
    assert len(pictures) == report.pictures == 4
    assert all(ask.get(f"/{name}").content == stored[name] for name in pictures)


def test_a_second_export_writes_nothing(tmp_path):
    on = shelf()
    told = {}
    export(tmp_path, whole(on), page_of(on), media_at, AT, lambda printed, removed: told.update({path: etag for path, etag, _ in printed}))
    before = {one: one.stat().st_ino for one in tmp_path.rglob("*")}
    report = export(tmp_path, whole(on, known=told), page_of(on), media_at, AT)
    assert (report.written, report.removed, report.pictures) == ((), (), 0)
    assert report.unchanged == len(told)
    assert {one: one.stat().st_ino for one in tmp_path.rglob("*")} == before
    forgetful = export(tmp_path, whole(on), page_of(on), media_at, AT)
    assert forgetful.written == ()


class Ledger:
    """What a store would remember of exported pages."""

    def __init__(self):
        self.pages = {}

    def __call__(self, printed, removed):
        self.pages.update({path: (etag, inputs) for path, etag, inputs in printed})
        for path in removed:
            del self.pages[path]

    @property
    def known(self):
        return {path: etag for path, (etag, _) in self.pages.items()}

    def due(self, keys, on):
        standing = [path for path, (_, inputs) in self.pages.items() if set(keys) & set(inputs)]
        return tuple(dict.fromkeys((*standing, *pages.answering(keys, on, ROOM, AT))))


FIRST = next(one for one in shelf().kept if one.publication.story == "aaaaaaaaa1" and one.publication.language == "es")
CHANGES = {
    "body": Live(msgspec.structs.replace(FIRST.edition, text=msgspec.structs.replace(FIRST.edition.text, body=(Paragraph(Rich("Otra.")),))), FIRST.publication),
    "headline": Live(msgspec.structs.replace(FIRST.edition, text=msgspec.structs.replace(FIRST.edition.text, title="Otro título")), FIRST.publication),
    "withdrawn": Live(FIRST.edition, msgspec.structs.replace(FIRST.publication, state="gone")),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_exporting_only_what_a_change_touches_ends_in_the_same_folder_as_exporting_all(tmp_path, name):
    on, ledger = shelf(), Ledger()
    export(tmp_path / "a", whole(on), page_of(on), media_at, AT, ledger)
    new = CHANGES[name]
    after = FakeShelf([one if one != FIRST else new for one in on.kept], on.merged)
    card = new.card if new.publication.state == "live" else None
    moved = pages.moved_on(pages.standing(on), FIRST.card, card)
    keys = (*pages.touched(FIRST.card, card), *pages.shifted(pages.standing(on), moved))
    report = export(tmp_path / "a", Order(ledger.due(keys, after), ledger.known, whole=False), page_of(after), media_at, AT, ledger)
    export(tmp_path / "b", whole(after), page_of(after), media_at, AT)
    pictures = {key for key in files(tmp_path / "a") if key.startswith("media/")}
    assert {name: data for name, data in files(tmp_path / "a").items() if name not in pictures} == {
        name: data for name, data in files(tmp_path / "b").items() if name not in pictures
    }
    if name == "body":
        assert report.written == (FIRST.card.path, "/es/video/", "/sitemap-es-2026-11.xml")[:1] or FIRST.card.path in report.written
    assert ledger.known.keys() == set(pages.paths(after, ROOM, AT))


def test_pictures_come_before_articles_and_articles_before_lists(tmp_path):
    on = shelf()
    order = []

    def noting(path):
        order.append(path)
        return media_at(path)

    report = export(tmp_path, whole(on), page_of(on), noting, AT)
    kinds = [("article" if "/2026/" in path and "section" not in path else path) for path in report.written]
    articles = [index for index, path in enumerate(report.written) if path.startswith(("/es/2026", "/ca/2026", "/en/2026"))]
    assert articles == list(range(1, 1 + len(articles)))
    assert kinds.index("/es/") > max(articles)
    assert kinds.index("/es/feed.xml") > kinds.index("/en/")
    assert kinds[-2:] == ["/sitemap.xml", "/robots.txt"]
    assert order


def test_a_killed_export_goes_on_where_it_was(tmp_path):
    on, ledger = shelf(), Ledger()

    class Killed(BaseException):
        pass

    def failing(path, at):
        if path == "/es/about/":
            raise Killed
        return pages.page(path, on, ROOM, at)

    with pytest.raises(Killed):
        export(tmp_path / "a", whole(on), failing, media_at, AT, ledger)
    (tmp_path / "a").mkdir(exist_ok=True)
    (tmp_path / "a" / ".index.html.part").write_bytes(b"half a pa")
    export(tmp_path / "a", whole(on, known=ledger.known), page_of(on), media_at, AT, ledger)
    export(tmp_path / "b", whole(on), page_of(on), media_at, AT)
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_what_is_withdrawn_or_moved_is_listed_for_plain_servers(tmp_path):
    on = shelf()
    order = whole(on, gone=("/es/2026/11/aaaaaaaaa8-una-retirada/",), moved=(("/es/a/", "/es/ñ/"),))
    export(tmp_path, order, page_of(on), media_at, AT)
    assert (tmp_path / "gone.txt").read_text() == "/es/2026/11/aaaaaaaaa8-una-retirada/\n"
    assert (tmp_path / "_redirects").read_text() == "/es/a/ /es/%C3%B1/ 301\n"


def test_a_path_that_climbs_is_refused(tmp_path):
    evil = lambda path, at: msgspec.structs.replace(pages.page("/robots.txt", shelf(), ROOM, at), path=path)  # noqa: E731
    with pytest.raises(StoreError, match="out of the folder"):
        export(tmp_path / "site", Order(("/../stolen.txt",)), evil, media_at, AT)
    assert not (tmp_path / "stolen.txt").exists()


def test_a_folder_that_cannot_be_written_is_one_clear_line(tmp_path):
    (tmp_path / "site").write_text("a file")
    with pytest.raises(StoreError, match="cannot write"):
        export(tmp_path / "site", whole(shelf()), page_of(shelf()), media_at, AT)


def test_validators_and_heads():
    ask = client(shelf())
    full = ask.get("/es/")
    tag = full.headers["etag"]
    assert full.headers["content-type"] == "text/html; charset=utf-8"
    for asked in (tag, f"W/{tag}", f'"x", {tag}', "*"):
        again = ask.get("/es/", headers={"if-none-match": asked})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert ask.get("/es/", headers={"if-none-match": '"other"'}).status_code == 200
    head = ask.head("/es/")
    assert (head.content, head.headers["content-length"], head.headers["etag"]) == (b"", str(len(full.content)), tag)


def test_headers_let_nothing_in():
    ask = client(shelf())
    page, style = ask.get("/es/"), ask.get(next(pages.paths(shelf(), ROOM, AT)))
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["cache-control"] == "no-cache"
    assert "immutable" in style.headers["cache-control"]
    assert ask.get("/ca/2026/11/aaaaaaaaa4-el-far-torna-a-lluir/").headers["x-robots-tag"] == "noindex"


def test_redirects_and_absences():
    ask = client(shelf([ARABIC]))
    moved = ask.get("/es/2026/11/ddddddddd1/")
    assert (moved.status_code, moved.headers["location"]) == (301, "/es/2026/11/ddddddddd1-%D8%B3%D9%81%D9%8A%D9%86%D8%A9/")
    assert ask.get(moved.headers["location"]).status_code == 200
    assert ask.get("/es/2026/11/aaaaaaaaa8-x/").status_code == 410
    assert ask.get("/ca/nada/").content == ask.get("/ca/404.html").content


@pytest.mark.parametrize(
    "path",
    ["/es/%2e%2e/%2e%2e/etc/passwd", "/es/%00/", "/" + "a" * 10_000, "/es//2026/", "/es/%5c..%5c/", "/media/../../x", "/%ff%fe/", "/es/%0d%0aSet-Cookie:x/", "/media/zz/w480.exe"],
)
def test_hostile_paths_are_not_found(path):
    answer = client(shelf()).get(path)
    assert answer.status_code == 404
    assert b"<h1>" in answer.content
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_only_reading_is_allowed(method):
    answer = client(shelf()).request(method, "/es/")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"


def test_it_says_that_it_lives():
    assert client(shelf()).get("/healthz").text == "ok\n"
