"""Terms: a termbase as values: put together, looked over for contradictions, and told to the checks of one pair of languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dragoman.model.knowledge import Term
from dragoman.model.language import Tag
from dragoman.model.termbase import Status, TermEntry

Word = tuple[str, Tag, Tag]
"""A word with its language and the one it goes into."""


def merged(before: Iterable[TermEntry], after: Iterable[TermEntry]) -> tuple[TermEntry, ...]:
    """Both, in order; an entry that says something else of the same rendering takes the earlier one's place."""
    found: dict[tuple[str, Tag, str, Tag], TermEntry] = {}
    for entry in (*before, *after):
        found[entry.source, entry.language, entry.target, entry.into] = entry
    return tuple(found.values())


def conflicts(entries: Iterable[TermEntry]) -> Iterator[str]:
    """Where a termbase contradicts itself, a line each: two preferred renderings, or a word both kept and rendered."""
    for (source, language, into), here in _words(entries).items():
        way = f"“{source}” ({language or 'any'} to {into or 'any'})"
        preferred = _with(here, "preferred")
        if len(preferred) > 1:
            yield f"{way} has {len(preferred)} preferred renderings ({', '.join(preferred)}): make all but one admitted"
        if _with(here, "keep") and preferred:
            yield f"{way} is kept as it is, and also “{preferred[0]}”: take one of them out"


def told(entries: Iterable[TermEntry], source: Tag, target: Tag) -> tuple[Term, ...]:
    """What holds for a translation from `source` into `target`, in a settled order."""
    if source == target:
        return ()
    here = (each for each in entries if covers(each.language, source) and covers(each.into, target))
    by_word: dict[str, list[TermEntry]] = {}
    for entry in here:
        by_word.setdefault(entry.source, []).append(entry)
    return tuple(_term(word, by_word[word], target) for word in sorted(by_word))


def covers(declared: Tag, language: Tag) -> bool:
    """Whether what is said of a language holds for another: of `es` for `es-MX`, of '' for all."""
    return not declared or language == declared or language.startswith(f"{declared}-")


def _term(word: str, here: Sequence[TermEntry], target: Tag) -> Term:
    """The most particular language's word comes first: that of `es-MX` before that of `es`."""
    near = sorted(here, key=lambda entry: (-len(entry.into), -len(entry.language)))
    kept, preferred, admitted = _with(near, "keep"), _with(near, "preferred"), _with(near, "admitted")
    if kept and not preferred:
        return Term(word, "", target, keep=True, forbidden=_with(near, "forbidden"))
    allowed = (*preferred, *admitted)
    forbidden = tuple(each for each in _with(near, "forbidden") if each not in allowed[:1])
    return Term(word, allowed[0] if allowed else "", target, forbidden=forbidden, admitted=allowed[1:])


def _words(entries: Iterable[TermEntry]) -> dict[Word, list[TermEntry]]:
    found: dict[Word, list[TermEntry]] = {}
    for entry in entries:
        found.setdefault((entry.source, entry.language, entry.into), []).append(entry)
    return found


def _with(entries: Iterable[TermEntry], status: Status) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.target for entry in entries if entry.status == status))
