"""LibreTranslate: a server of one's own (or somebody's) that runs Argos models, asked over its own protocol."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dragoman.engines import asking, heard
from dragoman.engines.asking import Asking, Patience, Unfit
from dragoman.engines.offered import by_tag, offer
from dragoman.engines.secret import secret
from dragoman.engines.spend import Ceiling, Ledger
from dragoman.engines.tagged import tagged
from dragoman.errors import EngineError, MissingEngine
from dragoman.model.draft import Said
from dragoman.model.language import Tag
from dragoman.model.segment import Segment
from dragoman.ports import EngineFacts

NAME = "libretranslate"
SETTINGS = "1"
"""Changes whenever this code would give other words for the same answer."""

_AT_ONCE, _LENGTH = 25, 5_000
_KEPT = "code"  # an element whose words LibreTranslate's HTML reader leaves alone


class LibreTranslate:
    """An engine (`ports.Engine`) at an address.

    `key`: the environment variable its key is in, where it wants one; `home`: the newsroom's folder; `quality`: chrF its
    routes are taken to have where none was measured; `price`: money for a million characters; `characters_a_day`,
    `money_a_day`: the most of a day, 0 for no end; `leaves_house`: whether text goes to somebody else (unless said: when
    the address is not this machine's); `patience`: seconds for one answer.
    """

    def __init__(
        self,
        address: str = "http://127.0.0.1:5000",
        key: str = "",
        quality: float = 0.0,
        price: float = 0.0,
        characters_a_day: int = 0,
        money_a_day: float = 0.0,
        leaves_house: bool | None = None,
        patience: float = 60.0,
        home: Path | None = None,
    ) -> None:
        self._secret, self._price = secret(NAME, key), price
        self._server = Asking(NAME, address, {}, self._secret, Patience(whole=patience))
        self._ledger = Ledger(NAME, home, Ceiling(characters_a_day, money_a_day))
        found, self._fault = offer(NAME, address, home, self._languages)
        self._codes = by_tag(found.pairs, {})
        evidence = "as newsroom.toml says" if quality else "not measured"
        self.facts = EngineFacts(
            NAME,
            "v1",
            SETTINGS,
            tuple((*pair, quality, evidence) for pair in sorted(self._codes)),
            batch=_AT_ONCE,
            leaves_house=not asking.here(address) if leaves_house is None else leaves_house,
        )

    def translate(self, segments: Sequence[Segment], source: Tag, target: Tag) -> Sequence[Said]:
        """One Said per segment. Raises MissingEngine for a pair the server does not have."""
        if (source, target) not in self._codes:
            raise MissingEngine(f"{NAME}: {self._server.host} has no {source}-{target}: add its models there")
        return heard.answered(segments, lambda part: self._ask(part, source, target), _AT_ONCE, _LENGTH)

    def selftest(self, source: Tag, target: Tag) -> str:
        """'' for a pair the server says it has."""
        if (source, target) in self._codes:
            return ""
        return self._fault or f"{NAME}: {self._server.host} has no {source}-{target}: add its models there"

    def resting(self) -> str:
        """Why it is not asked for the present, '' when it is."""
        return self._ledger.resting() or self._server.resting() or ("" if self._codes else self._fault)

    def close(self) -> None:
        """Shut the connections."""
        self._server.close()

    def _ask(self, segments: Sequence[Segment], source: Tag, target: Tag) -> list[Said]:
        """One request; all of the segments have slots, or none has."""
        sent = [tagged(segment, _KEPT) if segment.slots else None for segment in segments]
        texts = [each.text if each else segment.text for each, segment in zip(sent, segments, strict=True)]
        question: dict[str, object] = {"q": texts, "format": "html" if sent[0] else "text"}
        question["source"], question["target"] = self._codes[source, target]
        if self._secret:
            question["api_key"] = self._secret.shown()
        length = sum(map(len, texts))
        with self._ledger.charged(length, self._price * length / 1e6):
            answer = self._server.ask("POST", "/translate", question)
        came = answer.get("translatedText") if isinstance(answer, dict) else None
        if not isinstance(came, list) or len(came) != len(segments):
            self._server.stumbled(f"{NAME}: {self._server.host} gave another number of answers than it was asked")
            raise Unfit(200, "another number of answers")
        self._server.succeeded()
        return [heard.said(*each) for each in zip(segments, came, sent, strict=True)]

    def _languages(self) -> list[tuple[str, str]]:
        """Every pair of codes the server says it has; older servers name no targets, and go between all they have."""
        try:
            rows: Any = self._server.ask("GET", "/languages")
        except Unfit as unfit:
            raise EngineError(f"{NAME}: {self._server.host}/languages {unfit}: is this LibreTranslate?") from unfit
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise EngineError(f"{NAME}: {self._server.host}/languages is no list: is this LibreTranslate?")
        codes = [row["code"] for row in rows[:1000] if isinstance(row.get("code"), str)]
        targets = {row["code"]: row.get("targets", codes) for row in rows[:1000] if isinstance(row.get("code"), str)}
        return [
            (a, b) for a in codes if isinstance(targets[a], list) for b in targets[a] if isinstance(b, str) and a != b
        ]
