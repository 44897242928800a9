"""A newspaper's server on loopback that answers each path as a test tells it to, over plain HTTP or, with `tls`, HTTPS."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


def said(status: int, body: bytes = b"", **headers: str) -> Answer:
    """A plain answer; headers' underscores are hyphens."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def raw(*parts: bytes, every: float = 0.0) -> Answer:
    """These bytes on the wire, one part after the other with so many seconds between; then the connection is shut."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        ended: threading.Event = handler.server.ended  # type: ignore[attr-defined]
        for part in parts:
            handler.wfile.write(part)
            handler.wfile.flush()
            if ended.wait(every):
                break
        handler.close_connection = True

    return answer


@dataclass
class Paper:
    """`answers`: path -> answer, 404 for others; `asked`: the paths, in order, with the headers of each."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    port: int = 0

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def printing(context: ssl.SSLContext | None = None) -> Iterator[Paper]:
    paper = Paper()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paper.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            paper.answers.get(self.path, said(404))(self)

        def log_message(self, *_: object) -> None:
            """Silent."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        ended = threading.Event()

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that hangs up is no fault."""

    server = Server(("127.0.0.1", 0), Handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    paper.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield paper
    finally:
        server.ended.set()
        server.shutdown()
        server.server_close()
