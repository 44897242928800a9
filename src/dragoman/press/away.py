"""Away: an edition goes out to a translator's tool, and what comes back is taken as a person's words, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from dragoman.checks import explain
from dragoman.editions.illustrate import picture_digest
from dragoman.errors import UsageError
from dragoman.language.tags import canonical
from dragoman.memory import codes, xliff
from dragoman.model.draft import Draft
from dragoman.model.edition import Edition, Piece
from dragoman.model.exchange import Exchange, Line
from dragoman.model.ident import digest
from dragoman.model.language import Tag
from dragoman.model.segment import Slot
from dragoman.model.story import Story
from dragoman.model.unit import Unit
from dragoman.press import plan, release, steps, workshop
from dragoman.press.house import House
from dragoman.press.report import Report


class Abroad(NamedTuple):
    """An edition with its story split, as both ways need it."""

    opened: steps.Opened
    edition: Edition

    @property
    def digest(self) -> str:
        """Of the source's sentences, where they stand and with their marks."""
        units = (f"{unit.path} {unit.segment.id} {_codes(unit.segment.slots)}" for unit in self.opened.units)
        return digest("exchange/1", *units)[:32]


def _codes(slots: Sequence[Slot]) -> list[tuple[int, int, int]]:
    return sorted((slot.start, slot.end, slot.n) for slot in slots)


def found(house: House, story: str, language: Tag, now: int) -> Abroad:
    """A story's edition in a language, as it stands now. Raises UsageError where there is none, or another is due."""
    known = house.store.stories.get(story)
    edition = house.store.editions.get(story, canonical(language))
    if known is None or edition is None:
        raise UsageError(f"there is no story {story!r} in {language}: `dragoman why held` and the site show their ids")
    if edition.label.kind == "source":
        raise UsageError(f"{language} is the language the story was written in: choose another with --to")
    task = _task(house, known, edition, now)
    return Abroad(steps.open_task(steps.names_of(house.newsroom), task), edition)


def _task(house: House, story: Story, edition: Edition, now: int) -> plan.Task:
    shown = steps.pictured(story, house.store.pictures.all())
    tasks = workshop.wanted(house, [(shown, picture_digest(shown))], {}, now)
    task = next((each for each in tasks if each.language == edition.language), None)
    if task is None or task.route is None or (task.basis, story.revision) != (edition.basis, edition.revision):
        raise UsageError(f"{story.id}/{edition.language} is to be made again: `dragoman run` first")
    return task


# -- out --


def sent_out(abroad: Abroad) -> Exchange:
    """The edition for a translator: each sentence with its words so far, its place and what the checks found."""
    story, edition = abroad.opened.task.story, abroad.edition
    pieces = {piece.path: piece for piece in edition.pieces}
    lines = tuple(_line(unit, pieces[unit.path]) for unit in abroad.opened.units)
    return Exchange(story.id, story.revision, abroad.digest, story.language, edition.language, lines)


def _line(unit: Unit, piece: Piece) -> Line:
    person = piece.provenance.kind == "person"
    said = (explain(each) for each in piece.verdict.findings)
    near = ((f"before: {unit.before}",) if unit.before else ()) + ((f"after: {unit.after}",) if unit.after else ())
    return Line(
        unit.path,
        f"{unit.role}: {unit.path}",
        unit.segment.text,
        unit.segment.slots,
        piece.text,
        piece.slots,
        "final" if person else "initial",
        (unit.role, *near, *said),
    )


# -- back --


class Taken(NamedTuple):
    """What became of a document. `pieces`: a person's words; `refused`: a line for each sentence that was not taken."""

    pieces: tuple[Piece, ...]
    refused: tuple[str, ...]
    alike: int


def checked(abroad: Abroad, document: xliff.Returned) -> None:
    """Raises UsageError where a document is of another language, or of a source that has changed since."""
    task = abroad.opened.task
    if (document.language, document.into) != (task.story.language, task.language):
        way = f"{document.language} to {document.into}"
        raise UsageError(f"the file goes from {way}, not {task.story.language} to {task.language}: give another file")
    if (document.revision, document.digest) != (task.story.revision, abroad.digest):
        said = f"the source of {task.story.id} has changed since it was exported (revision {document.revision}, "
        raise UsageError(f"{said}now {task.story.revision}): nothing was taken; export it again")


def taken(house: House, abroad: Abroad, document: xliff.Returned, who: str) -> Taken:
    """The sentences that a person changed or says are done, each looked at by the gate."""
    units = {xliff.unit_id(unit.path): unit for unit in abroad.opened.units}
    before = {piece.path: piece for piece in abroad.edition.pieces}
    pieces: dict[str, Piece] = {}
    refused: list[str] = []
    alike = 0
    for back in document.units:
        unit = units.get(back.id)
        wrong = "no sentence of the story has this id" if unit is None else _wrong(unit, back, unit.path in pieces)
        if unit is None or wrong:
            refused.append(f"{back.id[:80]!r}: {wrong}")
        elif back.target is None or _same(before[unit.path], back):
            alike += 1
        else:
            piece = _said(house, abroad, unit, back.target, who)
            held = [explain(each) for each in piece.verdict.findings if piece.verdict.decision == "hold"]
            refused.extend([f"{back.id[:80]!r}: {' '.join(held)}"] if held else [])
            pieces |= {} if held else {unit.path: piece}
    return Taken(tuple(pieces.values()), tuple(refused), alike)


def _wrong(unit: Unit, back: xliff.Back, twice: bool) -> str:
    """Why a unit that came back is not taken; '' when it may be."""
    source, target = back.source, back.target
    if twice:
        return "stands in the file twice"
    if source.text != codes.clean(unit.segment.text) or sorted(source.codes) != _codes(unit.segment.slots):
        return "its source text was changed in the file"
    if target is None:
        return ""
    if target.wrong or not target.text.strip():
        return target.wrong or "its translation is empty"
    ours, theirs = {slot.n for slot in unit.segment.slots}, {n for _, _, n in target.codes}
    return "" if ours == theirs else f"its marks are not the source's: put {_numbers(ours)} into the translation"


def _numbers(marks: set[int]) -> str:
    return ", ".join(f"<{n + 1}>" for n in sorted(marks)) or "none"


def _same(piece: Piece, back: xliff.Back) -> bool:
    """Whether nobody did anything to a sentence: its words are as they were, and nobody says they are done."""
    target = back.target
    assert target is not None  # asked only of units that have one
    alike = target.text == codes.clean(piece.text) and sorted(target.codes) == _codes(piece.slots)
    return alike and (back.progress in ("initial", "translated") or piece.provenance.kind == "person")


def _said(house: House, abroad: Abroad, unit: Unit, target: codes.Found, who: str) -> Piece:
    kinds = {slot.n: slot.kind for slot in unit.segment.slots}
    slots = tuple(Slot(start, end, kinds[n], n) for start, end, n in target.codes)
    draft = Draft("", unit.segment.id, abroad.edition.language, "", target.text, slots)
    policy = house.newsroom.policy
    return steps.by_person(house.checks, house.checks_version, policy, abroad.opened, unit, draft, who)


def keep(house: House, abroad: Abroad, pieces: Sequence[Piece], now: int) -> Edition:
    """Puts a person's words into the edition and before readers, if it is ready. Raises UsageError, and changes nothing,
    where they would take a live edition down."""
    made = tuple(_put(abroad.edition.pieces, pieces))
    task = abroad.opened.task
    assert task.route is not None  # `found` gives no source edition
    drafts = tuple(Draft("", each.segment, task.language, "", each.text, each.slots) for each in made)
    edition = steps.composed(house.newsroom.policy, abroad.opened, drafts, made, task.route)
    if abroad.edition.state == "ready" and edition.state == "held":
        raise UsageError(
            f"with these words the edition would be held ({', '.join(edition.reasons)}): nothing was taken"
        )
    house.store.editions.put(edition, now)
    report = Report()
    release.show(house, report, [task.story], now)
    if not report.counts["published"]:
        release.again(house, report, edition.story, edition.language, now)
    return edition


def _put(before: Sequence[Piece], pieces: Sequence[Piece]) -> Iterator[Piece]:
    said = {piece.path: piece for piece in pieces}
    return (msgspec.structs.replace(said[each.path]) if each.path in said else each for each in before)
