"""The loopback newsstand: the sample papers over HTTP on 127.0.0.1, as three web sites at once.

The Host header chooses the paper (elfaro.example, courier.example, kabarselat.example); under 127.0.0.1 the papers lie in
/el-faro/, /courier/ and /kabar-selat/, with links rewritten so that a person can browse them. Answers carry ETag and
Last-Modified and honour If-None-Match and If-Modified-Since. Requests are counted, and the edition can be changed at any time.
"""

from __future__ import annotations

import tempfile
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import msgspec

from dragoman.demo.drawing import jpeg
from dragoman.demo.feeds import print_feed
from dragoman.demo.manuscripts import HOSTS, Paper, papers_folder, read_papers
from dragoman.demo.printing import Sheet, print_paper

ROBOTS = b"User-agent: *\nDisallow: /suscripcion\nAllow: /\n"


class Served:
    """The running newsstand: its address, the host map an HTTP client needs, what was asked of it, and its edition."""

    def __init__(self, papers: Path, pictures: Path, edition: int, port: int) -> None:
        self._papers, self._pictures = papers, pictures
        self._lock = threading.Lock()
        self._printed: dict[int, dict[tuple[str, str], Sheet]] = {}
        self._requests: Counter[str] = Counter()
        self.edition = edition
        # Bound before printing, so that the address is known at once and two newsstands never take the same port.
        self.server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Counter, self))
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]

    @property
    def address(self) -> str:
        """Where a person's browser finds the papers' shelf, with its closing slash."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def hosts(self) -> Mapping[str, str]:
        """The papers' host names, each with the loopback address and port that answers for it."""
        return dict.fromkeys(HOSTS.values(), f"127.0.0.1:{self.port}")

    @property
    def requests(self) -> Counter[str]:
        """How often each address was asked for, as 'elfaro.example/feed.xml', whichever way it was reached."""
        with self._lock:
            return Counter(self._requests)

    def sheet(self, key: str, path: str) -> Sheet | None:
        """What the paper `key` has at `path` in the present edition; None when it has nothing there."""
        with self._lock:
            self._requests[f"{HOSTS[key]}/{path}"] += 1
            printed = self._printed.get(self.edition) or self._print()
        if path.startswith("pictures/") and path.endswith(".jpg"):
            return self._picture(path)
        return printed.get((key, path))

    def _print(self) -> dict[tuple[str, str], Sheet]:
        papers = read_papers(self._papers, self.edition)
        self._printed[self.edition] = {
            (paper.key, sheet.path): sheet for paper in papers for sheet in self._sheets(paper)
        }
        return self._printed[self.edition]

    def _sheets(self, paper: Paper) -> Iterator[Sheet]:
        yield from print_paper(paper, self._papers / paper.key)
        yield print_feed(paper, self._papers / paper.key)
        yield Sheet("robots.txt", "text/plain; charset=utf-8", ROBOTS, _BORN)

    def _picture(self, path: str) -> Sheet | None:
        try:
            body = jpeg(path.removeprefix("pictures/").removesuffix(".jpg"), self._pictures)
        except KeyError:
            return None
        return Sheet(path, "image/jpeg", body, _BORN)


@contextmanager
def serving(
    papers: Path | None = None, edition: int = 1, *, pictures: Path | None = None, port: int = 0
) -> Iterator[Served]:
    """Serve the papers in `papers` (ours when None) until the block ends; `pictures` keeps the JPEGs from run to run."""
    with tempfile.TemporaryDirectory(prefix="dragoman-pictures-") as passing:
        served = Served(papers or papers_folder(), pictures or Path(passing), edition, port)
        thread = threading.Thread(target=served.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield served
        finally:
            served.server.shutdown()
            served.server.server_close()
            thread.join()


class _Counter(BaseHTTPRequestHandler):
    """The newsstand's counter: one request, one answer."""

    protocol_version = "HTTP/1.1"
    server_version = "Newsstand"
    sys_version = ""

    def __init__(self, served: Served, *connection: object) -> None:
        self.served = served
        super().__init__(*connection)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        sheet = self._asked_for()
        if sheet is None:
            self._answer(HTTPStatus.NOT_FOUND, _NOT_FOUND)
        elif _is_known(sheet, self.headers.get("If-None-Match"), self.headers.get("If-Modified-Since")):
            self._answer(HTTPStatus.NOT_MODIFIED, sheet)
        else:
            self._answer(HTTPStatus.OK, sheet)

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: the counts are kept, and a demo's terminal belongs to the demo."""

    def _asked_for(self) -> Sheet | None:
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        host = (self.headers.get("Host") or "").partition(":")[0].lower().removeprefix("www.")
        for key, name in HOSTS.items():
            if host == name:
                return self.served.sheet(key, _index(path))
        key, _, rest = path.partition("/")
        if key in HOSTS:
            sheet = self.served.sheet(key, _index(rest))
            return sheet and _browsable(sheet)
        return _SHELF if not path else None

    def _answer(self, status: HTTPStatus, sheet: Sheet) -> None:
        self.send_response(status)
        if status is not HTTPStatus.NOT_FOUND:
            self.send_header("ETag", sheet.etag)
            self.send_header("Last-Modified", format_datetime(sheet.modified.astimezone(UTC), usegmt=True))
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", sheet.media)
            self.send_header("Content-Length", str(len(sheet.body)))
        self.end_headers()
        if status is not HTTPStatus.NOT_MODIFIED and self.command != "HEAD":
            self.wfile.write(sheet.body)


def _index(path: str) -> str:
    return "" if path == "index.html" else path


def _is_known(sheet: Sheet, tags: str | None, since: str | None) -> bool:
    # RFC 9110, 13.2.2: a tag, when there is one, decides alone.
    if tags is not None:
        return tags.strip() == "*" or sheet.etag in [tag.strip().removeprefix("W/") for tag in tags.split(",")]
    if since is None:
        return False
    try:
        return sheet.modified.replace(microsecond=0) <= parsedate_to_datetime(since).astimezone(UTC)
    except ValueError:
        return False


def _browsable(sheet: Sheet) -> Sheet:
    if not sheet.media.startswith("text/html"):
        return sheet
    body = sheet.body
    for key, host in HOSTS.items():
        body = body.replace(f"https://{host}/".encode(), f"/{key}/".encode())
    return msgspec.structs.replace(sheet, body=body)


_BORN = datetime(2026, 10, 26, tzinfo=UTC)
_NOT_FOUND = Sheet("", "text/plain; charset=utf-8", b"Not found\n", _BORN)
_SHELF = Sheet(
    "",
    "text/html; charset=utf-8",
    (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Newsstand</title><ul>'
        + "".join(f'<li><a href="/{key}/">{host}</a></li>' for key, host in HOSTS.items())
        + "</ul></html>"
    ).encode(),
    _BORN,
)
