"""Tokens of a text for the reader: numbers with their marks, runs of letters, single signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from dragoman.language.letters import MARKS
from dragoman.quantities.lexicon import TOKEN, Lexicon, Phrases, normal

_SPACES = " \u00a0\u202f\u2009"
_HYPHENS = "-‐‑"
_PIECE = re.compile(r"\d+|[.,]")
_LONGEST = 28
"""Digits that are told apart, as many as decimal arithmetic keeps: what is longer is a code, not an amount."""


class Token(NamedTuple):
    """A token in lower case with its span. `value`: of a number; `foreign`: its marks are another language's; `glued`: more
    than an article was taken off it, so that it goes with no number before it (2011 ומיליונים)."""

    low: str
    start: int
    end: int
    value: Decimal | None = None
    foreign: bool = False
    glued: bool = False


def amount(digits: str, table: Lexicon) -> tuple[Decimal, bool] | None:
    """The value of digits with marks in a language, and whether the marks are foreign; None when it is no one number.

    A group mark must be followed by threes ("1.500" is 1500 in Spanish); else the mark is read as a foreign decimal mark.
    """
    marks = [ch for ch in digits if ch in ".,"]
    if not marks:
        return _decimal(digits), False
    if len(set(marks)) == 2:
        return _both(digits, marks, table)
    mark, parts = marks[0], digits.split(marks[0])
    threes = 1 <= len(parts[0]) <= 3 and parts[0][0] != "0" and all(len(part) == 3 for part in parts[1:])
    if mark == table.decimal and len(marks) == 1 and not (threes and table.words.threes):
        return _decimal(digits.replace(mark, ".")), False
    if threes or (mark == "," == table.group and _lakhs(parts)):
        return _decimal("".join(parts)), mark != table.group and mark == table.decimal
    if len(marks) == 1:
        return _decimal(digits.replace(mark, ".")), True
    return None


def _lakhs(parts: list[str]) -> bool:
    """Whether digits are grouped as in India: 1,50,000."""
    return len(parts) > 2 and len(parts[0]) <= 2 and len(parts[-1]) == 3 and all(len(part) == 2 for part in parts[1:-1])


def _both(digits: str, marks: list[str], table: Lexicon) -> tuple[Decimal, bool] | None:
    last = marks[-1]
    other = "," if last == "." else "."
    whole, _, fraction = digits.rpartition(last)
    parts = whole.split(other)
    threes = len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])
    if marks.count(last) > 1 or not (threes or (other == "," and _lakhs(parts))):
        return None
    return _decimal("".join(parts) + "." + fraction), last != table.decimal


def _decimal(digits: str) -> Decimal:
    return Decimal(digits if len(digits) <= _LONGEST else digits[:_LONGEST])


def tokenise(text: str, table: Lexicon) -> list[Token]:
    """All tokens in order; thousands parted by spaces are one number. Digits of every script are digits."""
    slashed = table.words.slashed and "/" in text
    text = text if text.isascii() else _COMMA.sub(",", text)
    plain = text if text.isascii() else latin_digits(_SLASHED.sub("\u066b", text) if slashed else text, table)
    if table.words.apostrophe:
        plain = _APOSTROPHE.sub(table.words.apostrophe, plain)
    tokens: list[Token] = []
    for found in TOKEN.finditer(plain):
        start = found.start()
        tokens.extend(_tokens(found.group(), start, table, counted=start > 0 and plain[start - 1].isdecimal()))
    return _grouped(tokens, plain, table)


_COMMA = re.compile(r"(?<=\d)،(?=\d{3}(?!\d))")
"""The Arabic comma where it groups digits."""

_SLASHED = re.compile("(?<=[۰-۹])(?<!/[۰-۹])(?<!/[۰-۹][۰-۹])(?<![۰-۹]{4})/(?=[۰-۹]{1,2}(?![۰-۹/]))")
"""A slash that parts a fraction from the whole, as Persian newspapers print it, not the parts of a date."""


_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")


def latin_digits(text: str, table: Lexicon) -> str:
    """The text with digits and number marks of every script as Latin ones, code point for code point."""
    return text.translate(_DIGITS).translate({0x66B: table.decimal, 0x66C: table.group})


_DIGITS = {
    code: str(unicodedata.digit(chr(code)))
    for code in (*range(0x660, 0x1000), *range(0x1040, 0x104A), *range(0x17E0, 0x17EA), *range(0xFF10, 0xFF1A))
    if unicodedata.category(chr(code)) == "Nd"
} | {ord(wide): narrow for wide, narrow in zip("．％＄￥：／－＋〜～", ".%$¥:/-+~~", strict=True)}
_DIGITS |= dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), " ")  # of direction


def _tokens(text: str, start: int, table: Lexicon, *, counted: bool) -> Iterator[Token]:
    """The tokens of a number, a run of letters or a sign. `counted`: a digit stands right before it."""
    if not text[0].isdecimal():
        yield from _words(text, start, table, counted=counted)
        return
    read = amount(text, table)
    if read is not None:
        yield Token(text, start, start + len(text), read[0], read[1])
        return
    for piece in _PIECE.finditer(text):
        value = _decimal(piece.group()) if piece.group().isdecimal() else None
        yield Token(piece.group(), start + piece.start(), start + piece.end(), value)


def _words(text: str, start: int, table: Lexicon, *, counted: bool) -> Iterator[Token]:
    """A run of letters as one token; as several where words run together; without what is glued to a known word."""
    low = normal(text) or text
    if table.words.from_start and not text.isascii():
        yield from _begun(text, start, table, counted=counted)
    elif table.lengths and not text.isascii():
        yield from _parted(text, start, table, counted=counted)
    elif low in table.vocabulary or not (table.words.clitics or table.words.endings or table.heads):
        yield Token(low, start, start + len(text))
    elif table.heads and len(text) == len(low) <= _COMPOUND and len(ends := _compound(low, table)) > 2:
        yield from (Token(low[a:b], start + a, start + b) for a, b in pairwise(ends))
    else:
        bare = _bare(low, table)
        yield Token(bare, start, start + len(text), glued=bare != low and low[: low.index(bare)] not in _ARTICLES)


_ARTICLES = ("", "ال", "ה")


_COMPOUND = 80
"""Letters of the longest compound that is taken apart; numbers to the million in one word have fewer."""

_REST = 4
"""Letters an unknown word behind a number or a day must have: fewer are its ending."""


def _compound(low: str, table: Lexicon) -> list[int]:
    """Where the parts of a compound end that begins with numbers, a month or a weekday; only its start where it does not."""
    ends, at = [0], 0
    while length := _head(low, at, table):
        at += length
        ends.append(at)
        if low[at:] in table.vocabulary:
            break
    rest = low[at:]
    known = len(rest) > 2 and rest in table.vocabulary and rest not in table.decade
    if len(ends) == 1 or not (known or _leads(low[:at], rest, table)):
        return ends[:1]
    return [*ends, len(low)] if rest else ends


def _head(low: str, at: int, table: Lexicon) -> int:
    """The length of the longest number or name that begins here; 0 for none, and for words that only look so."""
    for length in table.heads.get(low[at : at + 3], ()):
        word = low[at : at + length]
        if len(word) == length and word in table.vocabulary:
            decoy = word in table.decoys and len(table.decoys[word][-1][0]) == 1
            return 0 if decoy or (at and word in table.weekdays) else length
    return 0


def _leads(head: str, rest: str, table: Lexicon) -> bool:
    """Whether a head may stand before an unknown word: ones are articles and prefixes, some months other words."""
    one = head in table.numerals and table.numerals[head][-1][1] <= 1
    return not rest or (
        table.words.compounds == "any" and len(rest) >= _REST and not one and head not in table.doubtful
    )


_ENDING = 10
"""Letters of what is glued behind a word, at most."""


@lru_cache(maxsize=64)
def _heads(clitics: str) -> tuple[str, ...]:
    """What may be glued in front of a word, nothing first."""
    return ("", *clitics.split())


def _bare(low: str, table: Lexicon) -> str:
    """The known word inside a token once what is glued to it is taken off; the token itself where there is none."""
    longest = _ENDING if table.endings else 0
    for head in _heads(table.words.clitics):
        if not low.startswith(head):
            continue
        for end in range(len(low), max(len(head) + 1, len(low) - longest - 1), -1):
            bare = low[len(head) : end]
            if bare in table.vocabulary and (end == len(low) or low[end:] in table.endings):
                return bare
    return low


def _parted(text: str, start: int, table: Lexicon, *, counted: bool) -> Iterator[Token]:
    """Known words by the longest match from left to right, and what is between them."""
    low = text.lower() if len(text.lower()) == len(text) else text
    at = other = 0
    while at < len(low):
        length = _known(low, at, table, counted=counted)
        if not length:
            at += 1
            counted = False
            continue
        counted = _numeric(low[at : at + length], table)
        if other < at:
            yield Token(low[other:at], start + other, start + at)
        yield Token(low[at : at + length], start + at, start + at + length)
        at = other = at + length
    if other < at:
        yield Token(low[other:at], start + other, start + at)


def _numeric(word: str, table: Lexicon) -> bool:
    return word in table.numerals or word in table.multipliers or word in table.scales


def _known(low: str, at: int, table: Lexicon, *, counted: bool) -> int:
    """How long the longest known word is that starts here: not inside a syllable, and not cutting one. `counted`: a number
    stands before it, so that it is no decoy (日前 in 3日前往)."""
    for length in table.lengths.get(low[at], ()):
        end = at + length
        if counted and low[at:end] in table.decoys:
            continue
        if end <= len(low) and low[at:end] in table.vocabulary and (end == len(low) or low[end] not in _INSIDE):
            return 0 if at and low[at - 1] in _LEADING else length
    return 0


_INSIDE = frozenset(re.findall(f"[{MARKS}]", "".join(map(chr, range(0xE00, 0x1800))))) | frozenset("ะาำະາຳ")
"""Signs that go on with the syllable before them, of the scripts without spaces (Thai, Lao, Burmese, Khmer)."""

_LEADING = frozenset("เแโใไເແໂໃໄ\u17d2")
"""Vowels written before their consonant, and the Khmer sign that puts a consonant under another."""


def _begun(text: str, start: int, table: Lexicon, *, counted: bool) -> Iterator[Token]:
    """Known words from the start of a run as long as they follow each other; the whole run where what is left is no ending."""
    low = text.lower() if len(text.lower()) == len(text) else text
    ends, at, number = [0], 0, not counted
    while at < len(low) and (length := _known(low, at, table, counted=counted if at == 0 else number)):
        word = low[at : at + length]
        digit = word in table.numerals
        if at and (
            (digit and not number) or (low[at:] in table.endings and low[ends[-2] : at] not in table.multipliers)
        ):
            break
        number = word in table.scales or word in table.multipliers or (digit and (at > 0 or not counted))
        at += length
        ends.append(at)
    rest = low[at:]
    if len(ends) == 1 or not (counted or not rest or ends[1] > 1 or rest in table.endings):
        yield Token(low, start, start + len(text))
        return
    yield from (Token(low[a:b], start + a, start + b) for a, b in pairwise([*ends, len(low)] if rest else ends))


def _grouped(tokens: list[Token], text: str, table: Lexicon) -> list[Token]:
    """Join 240 100 into one number where the language parts thousands by spaces, or the space is a no-break one."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        alone = len(joined) < 2 or joined[-2].value is None or joined[-2].end + 1 != joined[-1].start
        if last is not None and alone and _continues(last, token, text, table):
            digits = last.low + token.low
            value = _decimal(digits.replace(table.decimal, "."))
            joined[-1] = Token(digits, last.start, token.end, value, last.foreign or table.group in ".,")
        else:
            joined.append(token)
    return joined


def _continues(last: Token, token: Token, text: str, table: Lexicon) -> bool:
    if last.value is None or token.value is None or token.start != last.end + 1:
        return False
    space = text[last.end]
    if space not in _SPACES or (space == " " and table.group == "," and not table.words.threes):
        return False
    head = text[last.start : last.end].split(space)[0]
    whole, _, rest = token.low.partition(table.decimal)
    return (
        last.low.isdecimal()
        and 1 <= len(head) <= 3
        and head[0] != "0"
        and len(whole) == 3
        and (rest.isdecimal() or not rest)
    )


def match(table: Phrases, tokens: list[Token], at: int) -> tuple[Any, int] | None:
    """(meaning, index after it) of the longest phrase that starts here; hyphens between its words do not count."""
    if at >= len(tokens):
        return None
    for phrase, meaning in table.get(tokens[at].low, ()):
        after = _follows(phrase, tokens, at)
        if after:
            return meaning, after
    return None


def _follows(phrase: tuple[str, ...], tokens: list[Token], at: int) -> int:
    for place, word in enumerate(phrase):
        if place and at < len(tokens) and tokens[at].low in _HYPHENS:
            at += 1
        if at >= len(tokens) or tokens[at].low != word:
            return 0
        at += 1
    return at


def one_of(tokens: list[Token], at: int, words: frozenset[str]) -> bool:
    """Whether one of these words stands here."""
    return at < len(tokens) and tokens[at].low in words


def hyphen(tokens: list[Token], at: int) -> bool:
    """Whether a hyphen stands here."""
    return at < len(tokens) and tokens[at].low in _HYPHENS


def adjacent(tokens: list[Token], at: int) -> bool:
    """Whether this token touches the one before it."""
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end
