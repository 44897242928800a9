"""Servers: each protocol an engine speaks over HTTP, on this machine, with answers that can be told and faults in plenty.

    with LibreTranslateServer() as server:
        engine = LibreTranslate(address=server.address)

Words come back turned round, as the kit's own engine does it, elements and kept words as they stood. `server.asked` tells
every question, `server.paid` every text that was translated; `server.next(Fault(503), ...)` spoils the next answers in
order, `server.always` all of them.
"""

from __future__ import annotations

import json
import re
import threading
from collections import deque
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

import msgspec


class Question(msgspec.Struct, frozen=True):
    """What a server was asked. `headers`: lower-case names; `body`: the JSON, None where there was none."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any = None


class Fault(msgspec.Struct, frozen=True):
    """How an answer is spoiled. `body`: in place of the right one; `after`: seconds of silence first; `drip`: seconds
    between two bytes; `cut`: the connection breaks in the middle."""

    status: int = 200
    body: bytes | None = None
    headers: dict[str, str] = {}
    after: float = 0.0
    drip: float = 0.0
    cut: bool = False


Answer = tuple[int, object]


class Server:
    """A server on loopback; `answer` is its protocol. Use it with `with`. `status`, JSON value come back."""

    def __init__(self) -> None:
        self.asked: list[Question] = []
        self.paid: list[str] = []
        self.always: Fault | None = None
        self._faults: deque[Fault] = deque()
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._http.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._http.shutdown()
        self._http.server_close()

    def next(self, *faults: Fault) -> None:
        """Spoil the next answers so, one after another."""
        with self._lock:
            self._faults.extend(faults)

    def bodies(self, path: str) -> list[Any]:
        """The JSON of every question to a path."""
        return [each.body for each in self.asked if each.path == path]

    def answer(self, question: Question) -> Answer:
        """What the protocol says."""
        raise NotImplementedError

    def wait(self, seconds: float) -> None:
        """Silence, cut short by the server's end."""
        self._ended.wait(seconds)

    def _taken(self, question: Question) -> Fault:
        with self._lock:
            self.asked.append(question)
            return self._faults.popleft() if self._faults else self.always or Fault()


class LibreTranslateServer(Server):
    """LibreTranslate's `/languages` and `/translate`. `languages`: its codes, each into all the others; `key`: what it
    asks for, '' for nothing; `refuses`: a text in it makes it answer 500, as a model's crash does."""

    def __init__(self, languages: tuple[str, ...] = ("en", "es", "ca"), key: str = "", refuses: str = "\0") -> None:
        super().__init__()
        self._languages, self._key, self._refuses = languages, key, refuses

    def answer(self, question: Question) -> Answer:
        """As the real one answers."""
        if question.path == "/languages":
            return 200, [{"code": a, "name": a, "targets": list(self._languages)} for a in self._languages]
        body = question.body
        if self._key and body.get("api_key") != self._key:
            return 403, {"error": "Please contact the server operator to get an API key"}
        if any(self._refuses in text for text in body["q"]):
            return 500, {"error": "Cannot translate text: list index out of range"}
        self.paid.extend(body["q"])
        marked = body["format"] == "html"
        return 200, {"translatedText": [turned(text, "code") if marked else turned(text) for text in body["q"]]}


class DeepLServer(Server):
    """DeepL's `/v2/translate`, `/v2/languages` and `/v2/usage`. `limit`: characters of the billing period."""

    def __init__(self, key: str = "k:fx", limit: int = 500_000) -> None:
        super().__init__()
        self._key, self.limit, self.count = key, limit, 0

    def answer(self, question: Question) -> Answer:
        """As the real one answers."""
        if question.headers.get("authorization") != f"DeepL-Auth-Key {self._key}":
            return 403, {"message": "Authorization failure"}
        if question.path == "/v2/usage":
            return 200, {"character_count": self.count, "character_limit": self.limit}
        if question.path.startswith("/v2/languages"):
            codes = (
                ("EN-GB", "EN-US", "PT-BR", "PT-PT", "ZH-HANS")
                if question.path.endswith("target")
                else ("EN", "PT", "ZH")
            )
            return 200, [{"language": code, "name": code} for code in ("ES", "DE", *codes)]
        return self._translated(question.body)

    def _translated(self, body: dict[str, Any]) -> Answer:
        if len(body["text"]) > 50:
            return 400, {"message": "Too many texts"}
        self.count += sum(len(re.sub(r"<[^>]*>", "", text)) for text in body["text"])
        if self.count > self.limit:
            return 456, {"message": "Quota exceeded"}
        self.paid.extend(body["text"])
        marked = body.get("tag_handling") == "xml"
        texts = (turned(text, *body.get("ignore_tags", ())) if marked else turned(text) for text in body["text"])
        return 200, {"translations": [{"detected_source_language": "ES", "text": text} for text in texts]}


Chat = Callable[[dict[str, Any]], object]
"""From a question's body to the message's content (a text), or to a whole answer (a mapping)."""


class OpenAIServer(Server):
    """`/v1/chat/completions` as llama.cpp, vLLM, Ollama and hosted services have it. `model`: what answers, `obedient`
    unless told; `formats`: the kinds of `response_format` it takes; `refuses`: parameters it answers 400 for."""

    def __init__(
        self,
        model: Chat | None = None,
        formats: tuple[str, ...] = ("json_schema", "json_object"),
        refuses: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self.model, self._formats, self._refuses = model or obedient, formats, refuses

    def answer(self, question: Question) -> Answer:
        """As real ones answer."""
        body = question.body
        if question.path != "/v1/chat/completions":
            return 404, {"error": {"message": "not found"}}
        wanted = body.get("response_format", {}).get("type", "")
        if wanted and wanted not in self._formats:
            return 400, {
                "error": {"message": f"response_format type {wanted} is not supported", "param": "response_format"}
            }
        for name in self._refuses:
            if name in body:
                return 400, {"error": {"message": f"Unsupported parameter: '{name}'", "param": name}}
        said = self.model(body)
        if isinstance(said, Mapping):
            return 200, said
        return 200, {"choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": said}}],
                     "usage": {"prompt_tokens": 100, "completion_tokens": 50}}  # fmt: skip


def segments_of(body: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The segments a chat question asks for."""
    found = json.loads(body["messages"][-1]["content"])["segments"]
    assert isinstance(found, list)
    return found


def obedient(body: Mapping[str, Any]) -> str:
    """A model that does what it is asked, its words turned round."""
    said = [{"id": each["id"], "text": turned(each["text"], "x")} for each in segments_of(body)]
    return json.dumps({"translations": said}, ensure_ascii=False)


_PART = re.compile(r"(<[^>]*>|&\w+;|\s+)")


def turned(text: str, *kept: str) -> str:
    """Each word read backwards; elements, entities and what stands in elements named `kept` as they are."""
    parts, depth = [], 0
    for part in _PART.split(text):
        if part.startswith("<") and part.strip("</>").partition(" ")[0] in kept:
            depth += -1 if part.startswith("</") else 1
        parts.append(part if depth or _PART.fullmatch(part) else part[::-1])
    return "".join(parts)


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._serve()

        def do_POST(self) -> None:
            self._serve()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            return

        def _serve(self) -> None:
            data = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            question = Question(self.command, self.path, headers, json.loads(data) if data else None)
            fault = server._taken(question)
            server.wait(fault.after)
            status, body = (
                (fault.status, fault.body) if fault.body is not None or fault.status != 200 else _told(server, question)
            )
            self._write(status, body or b"", fault)

        def _write(self, status: int, body: bytes, fault: Fault) -> None:
            try:
                self.send_response(status)
                for name, value in {
                    "content-type": "application/json",
                    "content-length": str(len(body)),
                    **fault.headers,
                }.items():
                    self.send_header(name, value)
                self.end_headers()
                self._body(body, fault)
            except OSError:
                self.close_connection = True  # whoever asked has gone

        def _body(self, body: bytes, fault: Fault) -> None:
            if fault.cut:
                self.wfile.write(body[: len(body) // 2])
                self.close_connection = True
            elif fault.drip:
                for at in range(len(body)):
                    self.wfile.write(body[at : at + 1])
                    server.wait(fault.drip)
            else:
                self.wfile.write(body)

    return Handler


def _told(server: Server, question: Question) -> tuple[int, bytes]:
    status, value = server.answer(question)
    return status, json.dumps(value, ensure_ascii=False).encode()


def unused() -> str:
    """An address on this machine where nobody answers."""
    with Server() as server:
        return server.address
