"""DeepL: the translator's service over its API, free or pro by the key, its characters counted and bounded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dragoman.engines import heard
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

NAME = "deepl"
SETTINGS = "1"
"""Changes whenever this code would give other words for the same answer."""

PRO, FREE = "https://api.deepl.com", "https://api-free.deepl.com"
_AT_ONCE, _LENGTH = 50, 40_000  # the API takes 50 texts and 128 KiB a request
_LIKED = {"en": "EN-GB", "pt": "PT-PT"}
_DEFAULT = "default"


class DeepL:
    """An engine (`ports.Engine`).

    `key`: the environment variable the key is in; `address`: another than the key's own; `formality`: per target tag
    (`de = "more"`) or `default`; `glossaries`: `en-de` -> the id of a glossary kept there; `codes`: target tag -> DeepL's
    code where it has several (`en = "EN-US"`); `price`: money for a million characters; `characters_a_day`,
    `money_a_day`: the most of a day, 0 for no end; `quality`: chrF its routes are taken to have where none was measured;
    `patience`: seconds for one answer; `home`: the newsroom's folder.
    """

    def __init__(
        self,
        key: str = "DEEPL_KEY",
        address: str = "",
        formality: dict[str, str] | None = None,
        glossaries: dict[str, str] | None = None,
        codes: dict[str, str] | None = None,
        quality: float = 0.0,
        price: float = 0.0,
        characters_a_day: int = 0,
        money_a_day: float = 0.0,
        patience: float = 60.0,
        home: Path | None = None,
    ) -> None:
        hidden = secret(NAME, key, needed=True)
        place = address or (FREE if hidden.shown().endswith(":fx") else PRO)
        headers = {"authorization": f"DeepL-Auth-Key {hidden.shown()}"}
        self._server = Asking(NAME, place, headers, hidden, Patience(whole=patience))
        self._ledger, self._price = Ledger(NAME, home, Ceiling(characters_a_day, money_a_day)), price
        self._formality, self._glossaries = formality or {}, glossaries or {}
        found, self._fault = offer(NAME, place, home, self._languages)
        self._codes = by_tag(found.pairs, {**_LIKED, **(codes or {})})
        evidence = "as newsroom.toml says" if quality else "not measured"
        self.facts = EngineFacts(
            NAME,
            "v2",
            SETTINGS,
            tuple((*pair, quality, evidence) for pair in sorted(self._codes)),
            batch=_AT_ONCE,
            takes_glossary=bool(self._glossaries),
            leaves_house=True,
        )

    def version(self, source: Tag, target: Tag) -> str:
        """Of what shapes the words of one pair: the code, the formality and the glossary DeepL is told."""
        told = self._codes.get((source, target), ("", ""))[1], self._formal(target), self._glossary(source, target)
        return f"v2 {' '.join(each or '-' for each in told)}"

    def translate(self, segments: Sequence[Segment], source: Tag, target: Tag) -> Sequence[Said]:
        """One Said per segment. Raises MissingEngine for a pair DeepL does not have."""
        if (source, target) not in self._codes:
            raise MissingEngine(f"{NAME} has no {source}-{target}: name another engine for it")
        return heard.answered(segments, lambda part: self._ask(part, source, target), _AT_ONCE, _LENGTH)

    def selftest(self, source: Tag, target: Tag) -> str:
        """'' for a pair DeepL says it has."""
        if (source, target) in self._codes:
            return ""
        return self._fault or f"{NAME} has no {source}-{target}: name another engine for it"

    def resting(self) -> str:
        """Why it is not asked for the present, '' when it is."""
        return self._ledger.resting() or self._server.resting() or ("" if self._codes else self._fault)

    def usage(self) -> tuple[int, int]:
        """(characters of this billing period, the most that the key allows). Raises EngineError."""
        said = self._told("/v2/usage")
        count, limit = (
            said.get(key) if isinstance(said, dict) else None for key in ("character_count", "character_limit")
        )
        if not isinstance(count, int) or not isinstance(limit, int):
            raise EngineError(f"{NAME}: {self._server.host} does not say what was used: is this DeepL?")
        return count, limit

    def close(self) -> None:
        """Shut the connections."""
        self._server.close()

    def _ask(self, segments: Sequence[Segment], source: Tag, target: Tag) -> list[Said]:
        """One request; all of the segments have slots, or none has."""
        sent = [tagged(segment) if segment.slots else None for segment in segments]
        texts = [each.text if each else segment.text for each, segment in zip(sent, segments, strict=True)]
        length = sum(len(segment.text) for segment in segments)  # elements are not billed
        with self._ledger.charged(length, self._price * length / 1e6):
            answer = self._server.ask("POST", "/v2/translate", self._question(texts, source, target, bool(sent[0])))
        rows = answer.get("translations") if isinstance(answer, dict) else None
        if not isinstance(rows, list) or len(rows) != len(segments):
            self._server.stumbled(f"{NAME}: {self._server.host} gave another number of answers than it was asked")
            raise Unfit(200, "another number of answers")
        self._server.succeeded()
        words = [row.get("text") if isinstance(row, dict) else None for row in rows]
        return [heard.said(*each) for each in zip(segments, words, sent, strict=True)]

    def _question(self, texts: Sequence[str], source: Tag, target: Tag, marked: bool) -> dict[str, object]:
        theirs, ours = self._codes[source, target]
        question: dict[str, object] = {
            "text": list(texts), "source_lang": theirs, "target_lang": ours, "split_sentences": "0",
            "preserve_formatting": True,
        }  # fmt: skip
        if marked:
            question |= {"tag_handling": "xml", "ignore_tags": ["x"], "outline_detection": False}
        if formality := self._formal(target):
            # "prefer_" lets languages without formality through
            question["formality"] = (
                formality if formality == _DEFAULT else f"prefer_{formality.removeprefix('prefer_')}"
            )
        if glossary := self._glossary(source, target):
            question["glossary_id"] = glossary
        return question

    def _formal(self, target: Tag) -> str:
        return self._formality.get(target, self._formality.get(_DEFAULT, ""))

    def _glossary(self, source: Tag, target: Tag) -> str:
        return self._glossaries.get(f"{source}-{target}", "")

    def _languages(self) -> list[tuple[str, str]]:
        sources, targets = (self._listed(f"/v2/languages?type={kind}") for kind in ("source", "target"))
        return [(a, b) for a in sources for b in targets if a.partition("-")[0] != b.partition("-")[0]]

    def _listed(self, path: str) -> list[str]:
        rows = self._told(path)
        if not isinstance(rows, list):
            raise EngineError(f"{NAME}: {self._server.host}{path} is no list: is this DeepL?")
        codes = [row.get("language") for row in rows[:1000] if isinstance(row, dict)]
        return [code for code in codes if isinstance(code, str)]

    def _told(self, path: str) -> Any:
        try:
            return self._server.ask("GET", path)
        except Unfit as unfit:
            raise EngineError(f"{NAME}: {self._server.host}{path} {unfit}: is this DeepL?") from unfit
