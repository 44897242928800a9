"""Dialect: which parts of the chat protocol a server takes, learned from what it refuses."""

from __future__ import annotations

from dragoman.engines.asking import Unfit
from dragoman.engines.prompt import SCHEMA

_FORMATS: tuple[dict[str, object] | None, ...] = (
    {"type": "json_schema", "json_schema": {"name": "translations", "strict": True, "schema": SCHEMA}},
    {"type": "json_object"},
    None,
)
_OPTIONAL = ("seed", "temperature", "max_tokens")


class Dialect:
    """What a question may hold. Begins with everything: structured answers, temperature 0, a seed, a bound."""

    def __init__(self) -> None:
        self._format, self._without, self._sure = 0, set[str](), False

    def question(self, model: str, messages: list[dict[str, str]], most: int) -> dict[str, object]:
        """The body of a chat question. `most`: tokens of its answer."""
        body: dict[str, object] = {"model": model, "messages": messages, "stream": False}
        body |= {key: value for key, value in (("temperature", 0), ("seed", 1)) if key not in self._without}
        body["max_completion_tokens" if "max_tokens" in self._without else "max_tokens"] = most
        if (wanted := _FORMATS[self._format]) is not None:
            body["response_format"] = wanted
        return body

    @property
    def sure(self) -> bool:
        """Whether the server has answered a question of this shape."""
        return self._sure

    def taken(self) -> None:
        """The server answered: what it refuses from now on is the text's fault, unless it names a part of the protocol."""
        self._sure = True

    def learned(self, unfit: Unfit, question: dict[str, object]) -> bool:
        """Whether a refusal taught something, so that the question is worth asking again. Ends: each lesson is new."""
        if unfit.status not in (400, 415, 422, 500):
            return False
        named = [name for name in _OPTIONAL if name in unfit.said and name in question]
        if named:
            self._without.add(
                named[0]
            )  # another thread may have learned it meanwhile: asking again is right all the same
            return True
        about = any(
            word in unfit.said for word in ("response_format", "json_schema", "json_object", "schema", "grammar")
        )
        asked = question.get("response_format")
        if asked is None or not (about or not self._sure):
            return False
        self._format = max(self._format, _FORMATS.index(asked) + 1)
        return True
