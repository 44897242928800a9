"""OpenAI: any server that speaks its chat protocol (llama.cpp, vLLM, Ollama, hosted services), asked for structured answers.

Several sentences go in one question. Whatever comes back is doubted, sentence by sentence; what is missing or not believed
is asked for again in smaller parts, at last alone, and then fails with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec

from dragoman.engines import answers, asking, heard, prompt
from dragoman.engines.answers import Unusable
from dragoman.engines.asking import Asking, Patience, Unfit
from dragoman.engines.dialect import Dialect
from dragoman.engines.secret import secret
from dragoman.engines.spend import Ceiling, Ledger
from dragoman.engines.tagged import tagged
from dragoman.errors import EngineError, LanguageTagError, SettingsError
from dragoman.language.tags import canonical
from dragoman.model.draft import Said
from dragoman.model.ident import digest
from dragoman.model.language import Tag
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit
from dragoman.ports import EngineFacts

NAME = "openai"
SETTINGS = f"1 {prompt.VERSION}"
"""Changes whenever this code would give other words for the same answer."""

_LENGTH = 6_000
_MOST_PARALLEL = 8  # as many as a server's connections kept open here


class OpenAI:
    """An engine (`ports.Engine`) at an address.

    `model`: its name there; `key`: the environment variable a key is in; `languages`: between which it is to translate
    (the newsroom's, unless said); `style`: the house's, per target tag or `default`; `terms`: `es-en` -> source word ->
    target word; `neighbours`: whether it is shown the sentence before; `at_once`: sentences in a question; `parallel`:
    questions side by side; `thinking`: tokens it may think for; `quality`: chrF its routes are taken to have where none
    was measured; `price`, `price_out`: money for a million tokens in and out; `tokens_a_day`, `money_a_day`: the most
    of a day; `leaves_house`: whether text goes to somebody else (unless said: when the address is not this machine's);
    `patience`: seconds for one answer; `home`, `spoken`: the newsroom's.
    """

    def __init__(
        self,
        model: str = "",
        address: str = "http://127.0.0.1:8080/v1",
        key: str = "",
        languages: tuple[str, ...] = (),
        style: dict[str, str] | None = None,
        terms: dict[str, dict[str, str]] | None = None,
        neighbours: bool = True,
        at_once: int = 20,
        parallel: int = 4,
        thinking: int = 0,
        quality: float = 0.0,
        price: float = 0.0,
        price_out: float = 0.0,
        tokens_a_day: int = 0,
        money_a_day: float = 0.0,
        leaves_house: bool | None = None,
        patience: float = 120.0,
        home: Path | None = None,
        spoken: tuple[Tag, ...] = (),
    ) -> None:
        if not model or at_once < 1 or not 1 <= parallel <= _MOST_PARALLEL:
            needs = f"a model by its name there, at_once of 1 or more, parallel of 1 to {_MOST_PARALLEL}"
            raise SettingsError(f"newsroom.toml: engines.{NAME} needs {needs}")
        hidden = secret(NAME, key)
        headers = {"authorization": f"Bearer {hidden.shown()}"} if hidden else {}
        self._server = Asking(NAME, _base(address), headers, hidden, Patience(whole=patience))
        self._ledger = Ledger(NAME, home, Ceiling(tokens_a_day, money_a_day, "tokens"))
        self._model, self._prices = model, (price, price_out)
        self._at_once, self._parallel = at_once, parallel
        self._style, self._terms = style or {}, terms or {}
        self._dialect, self._thinking = Dialect(), thinking
        evidence = "as newsroom.toml says" if quality else "not measured"
        between = _tags(languages) or spoken
        pairs = [(a, b) for a in between for b in between if a != b]
        self.facts = EngineFacts(
            NAME,
            model,
            f"{SETTINGS} {neighbours}",
            tuple((*pair, quality, evidence) for pair in pairs),
            batch=at_once * parallel,
            reads_neighbours=neighbours,
            takes_glossary=bool(self._terms),
            leaves_house=not asking.here(address) if leaves_house is None else leaves_house,
        )

    def version(self, source: Tag, target: Tag) -> str:
        """Of what shapes the words of one pair: the model, the style and the terms it is told. Where the server is does not."""
        told = self._style_of(target), sorted(self._terms.get(f"{source}-{target}", {}).items())
        return f"{self._model} {digest(msgspec.json.encode(told))[:12]}" if any(told) else self._model

    def translate(self, segments: Sequence[Segment], source: Tag, target: Tag) -> Sequence[Said]:
        """One Said per segment, shown to the model without what stands around it."""
        return self.translate_units([Unit("", 0, "", "body", segment) for segment in segments], source, target)

    def translate_units(self, units: Sequence[Unit], source: Tag, target: Tag) -> Sequence[Said]:
        """One Said per unit, shown to the model with its role and the sentence before."""
        said = [Said(unit.segment.text, unit.segment.slots) for unit in units]
        batches = heard.batches([unit.segment for unit in units], self._at_once, _LENGTH)

        def ask(batch: Sequence[int]) -> list[Said]:
            return self._taken([units[place] for place in batch], source, target)

        alone = 0 if self._dialect.sure else 1  # what a server does not take is learned from one question
        came = [ask(batch) for batch in batches[:alone]]
        with ThreadPoolExecutor(self._parallel) as pool:
            came += pool.map(ask, batches[alone:])
        for batch, answered in zip(batches, came, strict=True):
            for place, each in zip(batch, answered, strict=True):
                said[place] = each
        return said

    def selftest(self, source: Tag, target: Tag) -> str:
        """'' for any pair of its languages: what a model knows is shown by its words alone."""
        return (
            ""
            if any(pair[:2] == (source, target) for pair in self.facts.pairs)
            else f"{NAME}: {source}-{target} is not its"
        )

    def resting(self) -> str:
        """Why it is not asked for the present, '' when it is."""
        return self._ledger.resting() or self._server.resting()

    def close(self) -> None:
        """Shut the connections."""
        self._server.close()

    def _taken(self, units: Sequence[Unit], source: Tag, target: Tag, earlier: str = "") -> list[Said]:
        """The answers; what was not taken is asked for again in halves, and alone once more with the reason."""
        try:
            said = self._asked(units, source, target, earlier)
        except EngineError as failure:
            return [Said("", failed=str(failure)) for _ in units]
        lost = [place for place, each in enumerate(said) if each.failed]
        if len(units) == 1:
            again = lost and not earlier
            return self._taken(units, source, target, said[0].failed) if again else said
        size = max(1, min(len(lost), len(units) // 2))
        for start in range(0, len(lost), size):
            part = lost[start : start + size]
            came = self._taken([units[place] for place in part], source, target)
            for place, each in zip(part, came, strict=True):
                said[place] = each
        return said

    def _asked(self, units: Sequence[Unit], source: Tag, target: Tag, earlier: str) -> list[Said]:
        """One question; a Said with `failed` for whatever its answer is not believed in. Raises EngineError."""
        sent = [tagged(unit.segment) if unit.segment.slots else None for unit in units]
        try:
            found = answers.texts(
                answers.content(self._chat(self._messages(units, sent, source, target, earlier), units))
            )
        except Unusable as unusable:
            self._server.stumbled(f"{NAME}: {self._server.host}: {unusable}")
            return [Said("", failed=str(unusable)) for _ in units]
        except Unfit as unfit:
            return [Said("", failed=f"the server does not take this sentence: it {unfit}") for _ in units]
        said = [
            _believed(unit.segment, found.get(prompt.name(number)), marked, target)
            for number, (unit, marked) in enumerate(zip(units, sent, strict=True))
        ]
        if not all(each.failed for each in said):
            self._server.succeeded()
        return said

    def _messages(
        self, units: Sequence[Unit], sent: Sequence[Any], source: Tag, target: Tag, earlier: str
    ) -> list[dict[str, str]]:
        orders = prompt.orders(source, target, self._style_of(target), self._terms_of(units, source, target), earlier)
        told = prompt.material(units, sent, neighbours=self.facts.reads_neighbours)
        return [{"role": "system", "content": orders}, {"role": "user", "content": told}]

    def _style_of(self, target: Tag) -> str:
        return self._style.get(target, self._style.get("default", ""))

    def _terms_of(self, units: Sequence[Unit], source: Tag, target: Tag) -> Mapping[str, str]:
        """The terms whose words stand in the text."""
        text = "\n".join(unit.segment.text for unit in units).casefold()
        terms = self._terms.get(f"{source}-{target}", {})
        return {said: ours for said, ours in terms.items() if said.casefold() in text}

    def _chat(self, messages: list[dict[str, str]], units: Sequence[Unit]) -> Any:
        """The server's answer, paid for; asked again in other terms where it does not take ours."""
        length = sum(len(unit.segment.text) for unit in units)
        expected = (sum(len(message["content"]) for message in messages) // 3, length // 2 + 30 * len(units))
        while True:
            most = self._thinking + 300 + 60 * len(units) + 4 * length
            question = self._dialect.question(self._model, messages, most)
            try:
                with self._ledger.charged(sum(expected), self._money(*expected)) as entry:
                    answer = self._server.ask("POST", "/chat/completions", question)
            except Unfit as unfit:
                if not self._dialect.learned(unfit, question):
                    raise
                continue
            self._dialect.taken()
            spent = _used(answer) or expected
            self._ledger.correct(entry, sum(spent), self._money(*spent))
            return answer

    def _money(self, tokens_in: int, tokens_out: int) -> float:
        return (self._prices[0] * tokens_in + self._prices[1] * tokens_out) / 1e6


def _tags(languages: Sequence[str]) -> tuple[Tag, ...]:
    """The languages named, as our tags. Raises SettingsError for one that is none."""
    try:
        return tuple(dict.fromkeys(canonical(each) for each in languages))
    except LanguageTagError as error:
        raise SettingsError(f"newsroom.toml: engines.{NAME}.languages: {error}") from error


def _believed(segment: Segment, answer: str | None, sent: Any, target: Tag) -> Said:
    if answer is None:
        return Said("", failed="the answer leaves this sentence out")
    if "\n" in answer.strip() and "\n" not in segment.text:
        return Said("", failed="the answer has more lines than the sentence")
    said = heard.said(segment, answer, sent)
    why = "" if said.failed else answers.doubt(segment.text, said.text, target)
    return Said("", failed=why) if why else said


def _used(answer: Any) -> tuple[int, int] | None:
    """(tokens in, tokens out) as the server counted them, None where it does not say."""
    usage = answer.get("usage") if isinstance(answer, dict) else None
    if not isinstance(usage, dict):
        return None
    counted = usage.get("prompt_tokens"), usage.get("completion_tokens")
    if all(isinstance(each, int) and 0 <= each < 10**9 for each in counted):
        return int(counted[0] or 0), int(counted[1] or 0)
    return None


def _base(address: str) -> str:
    """An address as clients of this protocol are given it, with or without the version."""
    bare = address.rstrip("/").removesuffix("/chat/completions")
    return bare if "/v1" in bare.partition("://")[2] else f"{bare}/v1"
