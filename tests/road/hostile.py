"""Papers that go wrong: a real HTTP server on loopback whose hosts answer as a test tells them to."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Answer = Callable[[BaseHTTPRequestHandler], None]


def bytes_of(body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> Answer:
    """An answer that is these bytes."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("content-type", kind)
        handler.send_header("content-length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def redirect(target: str) -> Answer:
    """An answer that leads elsewhere."""
    return bytes_of(b"", status=302, location=target)


@dataclass
class Hosts:
    """Which host answers what at which path; what is not named answers 404. `asked`: every request, as host + path."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    port: int = 0
    ended: threading.Event = field(default_factory=threading.Event)


@contextmanager
def answering() -> Iterator[Hosts]:
    """The server, until the test is done."""
    hosts = Hosts()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = self.headers.get("host", "").partition(":")[0] + self.path
            hosts.asked.append(address)
            hosts.answers.get(address, bytes_of(b"not here", "text/plain", 404))(self)

        def log_message(self, *args: object) -> None:
            """Silent."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that hangs up is no fault."""

    server = Server(("127.0.0.1", 0), Handler)
    hosts.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield hosts
    finally:
        hosts.ended.set()
        server.shutdown()
        server.server_close()


def silent_after(hosts: Hosts) -> Answer:
    """An answer that never comes."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        hosts.ended.wait(120)
        handler.close_connection = True

    return answer


def closed_port() -> int:
    """A port nobody listens at."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


TEXTS = (
    (
        "El puerto de Almar abrió ayer su nueva terminal de carga, la tercera que se construye en la bahía desde 2009.",
        "La obra costó 12 millones de euros y dará trabajo a 340 personas, según explicó la directora, Nuria Sala.",
        "Los vecinos del barrio de la Ñora pedían desde hace años que los camiones dejaran de cruzar la plaza.",
    ),
    (
        "La biblioteca de Vallehondo cerrará todo el mes de febrero para cambiar el tejado, que tiene 80 años.",
        "Los lectores podrán recoger libros en la escuela de música, donde se han llevado ya dos mil ejemplares.",
        "El ayuntamiento prometió que las salas de estudio volverán a abrir antes de los exámenes de marzo.",
    ),
    (
        "Un equipo de la universidad ha contado por primera vez las aves que duermen en la laguna de Peñarrubia.",
        "Hallaron 4.120 garzas y un centenar de flamencos, más del doble de los que se esperaban este otoño.",
        "La guarda del parque, Elena Núñez, cree que la lluvia temprana explica buena parte del aumento.",
    ),
    (
        "El Deportivo Almar ganó anoche por dos goles a uno y jugará la final de la copa comarcal el domingo.",
        "Los tantos llegaron en la segunda parte, después de que el árbitro dejara al rival con diez jugadores.",
        "El entrenador pidió calma a la afición y recordó que el equipo perdió las tres últimas finales.",
    ),
)


def story(title: str, number: int = 0, charset: str = "utf-8", declared: str = "utf-8") -> bytes:
    """A page with one of the stories on it, in one charset and saying another."""
    body = "".join(f"<p>{text}</p>" for text in TEXTS[number % len(TEXTS)])
    return (
        f'<!doctype html><html lang="es"><head><meta charset="{declared}"><title>{title}</title>'
        f'<meta property="article:published_time" content="2026-11-20T09:00:00+01:00"></head>'
        f"<body><main><article><h1>{title}</h1>{body}</article></main></body></html>"
    ).encode(charset)


def feed(host: str, stories: Mapping[str, str]) -> bytes:
    """An RSS feed of path -> title."""
    items = "".join(
        f"<item><title>{title}</title><link>https://{host}{path}</link><guid>https://{host}{path}</guid>"
        f"<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate></item>"
        for path, title in stories.items()
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{items}</channel></rss>'.encode()


def good_paper(hosts: Hosts, host: str, titles: Sequence[str], first: int = 0) -> None:
    """A paper where everything is well. `first`: the text its first story has."""
    paths = {f"/{number}.html": title for number, title in enumerate(titles, 1)}
    hosts.answers[f"{host}/feed.xml"] = bytes_of(feed(host, paths), "application/rss+xml")
    for number, (path, title) in enumerate(paths.items(), first):
        hosts.answers[f"{host}{path}"] = bytes_of(story(title, number))


SOURCE = """
[[sources]]
name = "{name}"
title = "{name}"
home = "https://{host}/"
language = "es"
location = "{location}"
pace = 0.0
every = {every}
rights = {{ show = "full", pictures = true }}
"""

NEWSROOM = """schema = 1
[newsroom]
name = {{ es = "Dos Orillas", ca = "Dues Ribes" }}
address = "https://dosorillas.example"
zone = "Europe/Madrid"
languages = ["es", "ca"]
{extra}
[sections.news]
title = {{ es = "Actualidad", ca = "Actualitat" }}
"""


def newsroom(
    folder: Path, sources: Mapping[str, str], hosts: Mapping[str, int], *, extra: str = "", tables: str = "", every: int = 0
) -> Path:  # fmt: skip
    """A newsroom's folder: source name -> feed address, host -> port on loopback."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = "".join(
        SOURCE.format(name=name, host=location.split("/")[2], location=location, every=every)
        for name, location in sources.items()
    )
    net = "[net.hosts]\n" + "".join(f'"{host}" = "127.0.0.1:{port}"\n' for host, port in hosts.items())
    (folder / "newsroom.toml").write_text(NEWSROOM.format(extra=extra) + rows + net + tables, encoding="utf-8")
    return folder


def command(
    *words: str, folder: Path | None = None, env: Mapping[str, str] | None = None, before: Callable[[], None] | None = None,
    stdin: str = "",
) -> subprocess.CompletedProcess[str]:  # fmt: skip
    """The command line as a user has it. `before`: called in the new process first (limits)."""
    line = [sys.executable, "-m", "dragoman", *(["-C", str(folder)] if folder else []), *words]
    return subprocess.run(
        line, input=stdin, capture_output=True, text=True, env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
        preexec_fn=before, timeout=300, check=False,
    )  # fmt: skip


def complaint(done: subprocess.CompletedProcess[str], code: int) -> str:
    """The one line a command ended with. Fails when there are others, a traceback, or another exit code."""
    lines = done.stderr.strip().splitlines()
    assert (done.returncode, len(lines)) == (code, 1), done.stderr
    assert lines[0].startswith("dragoman: ")
    return lines[0]


def complaints(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The lines of a run that say what failed, which stand after its tally."""
    lines = done.stderr.strip().splitlines()
    told = [line for line in lines if line.startswith("dragoman: ")]
    assert len(told) == len(lines) - 1, done.stderr  # nothing else but the tally
    return told


def shown(site: Path, language: str = "es") -> str:
    """Everything readers see of a language in an exported site, as one text."""
    return "\n".join(page.read_text(encoding="utf-8") for page in sorted((site / language).rglob("*.html")))
