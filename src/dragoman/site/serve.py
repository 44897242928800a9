"""The live door: an ASGI application that answers with the same bytes an export writes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import Receive, Scope, Send

from dragoman.model.ident import digest
from dragoman.model.page import Page
from dragoman.site.inbox import Inbox

PageAt = Callable[[str, datetime], Page]
MediaAt = Callable[[str], tuple[str, bytes] | None]

LONGEST_PATH = 2000

# Nothing runs, nothing frames, nothing loads from elsewhere. JSON-LD is data, which no script rule concerns.
SECURITY = {
    "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "interest-cohort=()",
}
FOREVER = "public, max-age=31536000, immutable"
REVALIDATED = "no-cache"


def application(
    page_at: PageAt, media_at: MediaAt, clock: Callable[[], datetime], inbox: Inbox | None = None
) -> Router:
    """The reader's site. `page_at` answers any path with a page, 404 and 410 included; `media_at` a picture's path or None;
    `clock` says when it is (aware); `inbox`: the door agencies push to, if there is one. Raises nothing to the reader: what
    fails inside answers 500 without details."""

    async def answer(request: Request) -> Response:
        if request.method not in ("GET", "HEAD"):
            return Response("", 405, {"allow": "GET, HEAD", **SECURITY})
        asked = request.headers.get("if-none-match", "")
        response = await run_in_threadpool(_respond, request.scope["path"], asked, page_at, media_at, clock)
        if request.method == "HEAD":
            response.body = b""  # the length that was counted stays in the headers
        return response

    async def reader(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        await (await answer(request))(scope, receive, send)

    async def healthy(request: Request) -> Response:
        return Response("ok\n", 200, {"cache-control": "no-store", **SECURITY}, "text/plain")

    # The default, not a route with a pattern: no pattern matches every path that may be asked for.
    pushed = [] if inbox is None else [Route("/inbox/{source}", inbox.receive, methods=["POST"])]
    return Router([Route("/healthz", healthy), *pushed], redirect_slashes=False, default=reader)


def _respond(path: str, asked: str, page_at: PageAt, media_at: MediaAt, clock: Callable[[], datetime]) -> Response:
    at = clock().replace(second=0, microsecond=0)
    if _hostile(path):
        return _page(page_at(_language_of(path), at), asked)
    if path.startswith("/media/"):
        media = media_at(path)
        if media is not None:
            return _media(*media, asked)
    return _page(page_at(path, at), asked)


def _hostile(path: str) -> bool:
    """Whether a path is of a kind no page of ours has: too long, with control characters, dots that climb, backslashes."""
    return (
        len(path) > LONGEST_PATH
        or not path.startswith("/")
        or "\\" in path
        or "//" in path
        or any(part in (".", "..") for part in path.split("/"))
        or any(
            character < " " or "\x7f" <= character <= "\x9f" or "\ud800" <= character <= "\udfff" for character in path
        )
    )


def _language_of(path: str) -> str:
    """A path that answers 404 in the language a hostile path begins with."""
    first = path[1:10].split("/")[0]
    return f"/{first}/-/" if first.replace("-", "").isalnum() and first.isascii() else "/-/-/"


def _page(page: Page, asked: str) -> Response:
    headers = {
        **SECURITY,
        "cache-control": FOREVER if page.path.startswith("/style-") and page.status == 200 else REVALIDATED,
    }
    if page.location:
        return Response(b"", page.status, {**headers, "location": page.location})
    if page.noindex:
        headers["x-robots-tag"] = "noindex"
    return _bytes(page.body, page.media_type, page.etag, asked, headers, page.status)


def _media(media_type: str, data: bytes, asked: str) -> Response:
    return _bytes(data, media_type, digest(data)[:32], asked, {**SECURITY, "cache-control": FOREVER}, 200)


def _bytes(data: bytes, media_type: str, etag: str, asked: str, headers: dict[str, str], status: int) -> Response:
    tagged = {**headers, "etag": f'"{etag}"', "content-type": media_type}
    if status == 200 and etag and _matches(asked, etag):
        return Response(b"", 304, {name: value for name, value in tagged.items() if name != "content-type"})
    return Response(data, status, tagged)


def _matches(asked: str, etag: str) -> bool:
    """Whether If-None-Match names this ETag, weakly compared (RFC 9110, 13.1.2)."""
    tags = (tag.strip().removeprefix("W/") for tag in asked.split(","))
    return any(tag in ("*", f'"{etag}"') for tag in tags)
