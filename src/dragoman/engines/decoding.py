"""Decoding: many texts through one CTranslate2 model, each with the words it would get alone.

Texts of nearly the same number of pieces share a batch, so that there is little padding and every text's longest answer
depends on its own length only. Batches are bounded by pieces. With int8 weights a text's scores are the same to the last bit
in any batch, for whole numbers add up alike in any order; with floats they may differ in that bit. What the model could not
name, what runs on without end and what repeats itself is asked again by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

Tokens = tuple[str, ...]

BATCH = 384
"""Pieces in a batch. Larger ones save nothing on a processor: what is remembered of them no longer fits its caches
(benchmarks/engines.py)."""

_STEP = 8
"""Lengths are told apart in steps of so many pieces."""

_ROOM = 32
_RATIO = 3
"""An answer has at most three times the pieces of its source and 32 more: some scripts are written in bytes."""

_PERIODS = range(1, 9)
_ROUNDS = 5
"""A run of up to eight pieces said five times over, and not in the source, is a model that is caught in a circle."""

_UNKNOWN = "<unk>"


class Ask(msgspec.Struct, frozen=True):
    """A text for the model: `source` with all that stands around its pieces, `prefix` the answer begins with."""

    source: Tokens
    prefix: Tokens = ()
    aligned: bool = False


class Answer(msgspec.Struct, frozen=True):
    """`tokens` without the prefix; `attention`: for each, how much it looked at each token of the source (empty unless
    asked for); `failed`: why there are none."""

    tokens: Tokens = ()
    attention: tuple[tuple[float, ...], ...] = ()
    failed: str = ""


class Decoder:
    """One loaded model (`ctranslate2.Translator`) and how it is asked. `beam`: its width."""

    def __init__(self, translator: Any, beam: int, length_penalty: float, batch: int = BATCH) -> None:
        self._translator, self._batch = translator, batch
        self._options = {"beam_size": beam, "length_penalty": length_penalty}

    def answers(self, asks: Sequence[Ask]) -> list[Answer]:
        """One answer per text, in order."""
        told = self._told(asks, {})
        named = [place for place, each in enumerate(told) if _UNKNOWN in each.tokens]
        self._again(asks, told, named, {"replace_unknowns": True})
        caught = [place for place, each in enumerate(told) if not each.failed and _fault(asks[place], each.tokens)]
        self._again(asks, told, caught, {"no_repeat_ngram_size": 3, "replace_unknowns": True})
        for place in caught:
            if fault := _fault(asks[place], told[place].tokens):
                told[place] = Answer(failed=fault)
        return told

    def _again(self, asks: Sequence[Ask], told: list[Answer], places: Sequence[int], options: dict[str, Any]) -> None:
        for place, answer in zip(places, self._told([asks[place] for place in places], options), strict=True):
            told[place] = answer

    def _told(self, asks: Sequence[Ask], options: dict[str, Any]) -> list[Answer]:
        """As the model says it: all batches are handed over before the first is waited for."""
        told = [Answer(failed="it has no words to translate") for _ in asks]
        handed = [(batch, self._hand(batch, asks, options)) for batch in self._batches(asks)]
        for batch, waiting in handed:
            for place, answer in zip(batch, self._taken(batch, waiting, asks, options), strict=True):
                told[place] = answer
        return told

    def _batches(self, asks: Sequence[Ask]) -> Iterator[list[int]]:
        """The places of texts that may share a batch, sorted by length, the longest first: the last to finish is short."""
        alike: dict[tuple[int, int, bool], list[int]] = {}
        for place in sorted(range(len(asks)), key=lambda place: -len(asks[place].source)):
            ask = asks[place]
            if ask.source:
                alike.setdefault((_length(ask), len(ask.prefix), ask.aligned), []).append(place)
        for (length, _, _), places in alike.items():
            most = max(1, self._batch // length)
            for start in range(0, len(places), most):
                yield places[start : start + most]

    def _hand(self, batch: Sequence[int], asks: Sequence[Ask], options: dict[str, Any]) -> list[Any] | str:
        """A batch handed to the model's threads; the fault where it is not taken."""
        first = asks[batch[0]]
        try:
            handed: list[Any] = self._translator.translate_batch(
                [list(asks[place].source) for place in batch],
                target_prefix=[list(asks[place].prefix) for place in batch] if first.prefix else None,
                asynchronous=True,
                max_decoding_length=_most(first),
                return_attention=first.aligned,
                **{**self._options, **options},
            )
        except (RuntimeError, ValueError, IndexError, MemoryError) as failure:
            return str(failure)
        return handed

    def _taken(
        self, batch: Sequence[int], waiting: list[Any] | str, asks: Sequence[Ask], options: dict[str, Any]
    ) -> list[Answer]:
        """The answers of a batch; where the model breaks on it, of each text alone."""
        fault = waiting if isinstance(waiting, str) else ""
        if not isinstance(waiting, str):
            try:
                return [_answer(each.result(), asks[place]) for place, each in zip(batch, waiting, strict=True)]
            except (RuntimeError, ValueError, IndexError, MemoryError) as failure:
                fault = str(failure)
        if len(batch) == 1:
            return [Answer(failed=f"the model breaks on this sentence: {' '.join(fault.split())}")]
        return [self._taken([place], self._hand([place], asks, options), asks, options)[0] for place in batch]


def _length(ask: Ask) -> int:
    """A text's pieces, in whole steps."""
    return -(-len(ask.source) // _STEP) * _STEP


def _most(ask: Ask) -> int:
    """The longest answer a text may have, in pieces: the same for all that may share its batch."""
    return _RATIO * _length(ask) + _ROOM + len(ask.prefix)


def _answer(result: Any, ask: Ask) -> Answer:
    begun = len(ask.prefix)
    tokens = tuple(result.hypotheses[0])[begun:]
    attention = tuple(tuple(row) for row in result.attention[0][begun:]) if ask.aligned else ()
    return Answer(tokens, attention)


def _fault(ask: Ask, tokens: Tokens) -> str:
    """What is wrong with an answer as a row of pieces; '' for nothing."""
    if not tokens:
        return "the engine gave no words"
    if len(tokens) + len(ask.prefix) >= _most(ask):
        return "the engine's answer runs on without end"
    return "the engine's answer repeats itself" if _turns(tokens) > max(_ROUNDS, _turns(ask.source) + 1) else ""


def _turns(tokens: Tokens) -> int:
    """How often the most repeated run of pieces stands in a row."""
    most = 1
    for period in _PERIODS:
        same = 0
        for place in range(period, len(tokens)):
            same = same + 1 if tokens[place] == tokens[place - period] else 0
            most = max(most, same // period + 1)
    return most
