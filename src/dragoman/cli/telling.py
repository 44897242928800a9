"""What the telling commands say, as lines of plain words."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from dragoman import app
from dragoman.checks import explain, wording
from dragoman.cli.examined import examined_page, remarks
from dragoman.editions.illustrate import picture_digest
from dragoman.errors import DragomanError, UsageError
from dragoman.language.facts import facts
from dragoman.language.tags import read as read_tag
from dragoman.model.edition import Edition, Piece
from dragoman.model.finding import Finding
from dragoman.model.language import Tag
from dragoman.ports import Store
from dragoman.press import plan, steps, workshop
from dragoman.press.house import House
from dragoman.press.unstated import Unstated, unstated
from dragoman.settings import Settings
from dragoman.store import SqlStore


def planned(settings: Settings, store: SqlStore, now: int) -> Iterator[str]:
    """What a run would do, and what it would send to which engine."""
    with app.opened(settings, store) as house:
        items = tuple(house.store.items.all())
        known = frozenset(source.name for source in house.newsroom.sources)
        due = plan.feeds(house.newsroom.sources, house.store.items.feeds(), now)
        yield f"feeds to ask: {len(due)}" + "".join(f" {source.name}" for source in due)
        yield f"pages to fetch: {len(plan.pages(items, known, now))}"
        yield f"pages to read: {len(plan.reads(items, plan.readers(house.reader, house.newsroom.sources)))}"
        yield from _to_send(house, now)


def to_send(house: House, now: int | None = None) -> dict[tuple[str, str, str], tuple[int, int]]:
    """(source, target, engines) -> (segments, words) that are not known yet, over every edition that is due."""
    stored = house.store.pictures.all()
    shown = [steps.pictured(story, stored) for story in house.store.stories.all()]
    totals: dict[tuple[str, str, str], tuple[int, int]] = {}
    moment = app.wall_clock() if now is None else now
    for task in workshop.due(house, [(story, picture_digest(story)) for story in shown], moment):
        if task.route is None:
            continue
        opened = steps.open_task(steps.names_of(house.newsroom), task)
        units = dict(zip(opened.keys, opened.units, strict=True))
        known = {*house.store.drafts.known(list(units)), *(draft.key for draft in opened.recalled)}
        fresh = [unit.segment for key, unit in units.items() if key not in known]
        way = (task.story.language, task.language, ", ".join(dict.fromkeys(leg.engine for leg in task.route.legs)))
        before = totals.get(way, (0, 0))
        totals[way] = (before[0] + len(fresh), before[1] + steps.words(fresh))
    return totals


def _to_send(house: House, now: int) -> Iterator[str]:
    totals = to_send(house, now)
    if not totals:
        yield "to translate: nothing"
    for (source, target, engines), (segments, words) in sorted(totals.items()):
        yield f"to translate {source} to {target}: {segments} segments, {words} words by {engines}, no charge"


def spoken(settings: Settings, wanted: str | None = None) -> Tag:
    """The language an editor is told things in: the one asked for, else the first source's where we speak it, else English.

    Raises UsageError for a language there are no words of.
    """
    if wanted is not None:
        tag = read_tag(wanted).tag
        if wording.nearest(tag) is None:
            raise UsageError(f"verdicts are not told in {wanted}: there are {', '.join(wording.languages())}")
        return tag
    first = next((source.language for source in settings.newsroom.sources), wording.ENGLISH)
    return wording.nearest(first) or wording.ENGLISH


def explained(store: Store, wanted: str, language: Tag = wording.ENGLISH) -> Iterator[str]:
    """What was decided of a segment, a story, a story in a language, or of everything held; and why, in a language."""
    found = False
    for (story, into), state in sorted(store.editions.states().items()):
        edition = store.editions.get(story, into)
        if edition is None or not _concerns(edition, wanted, state.state):
            continue
        found = True
        yield from _edition(store, edition, wanted, language)
    if not found and wanted != "held":
        raise UsageError(f"nothing is known by {wanted!r}: give a segment's id, a story's id, ID/LANGUAGE, or `held`")
    if not found:
        yield wording.said(language, "why", "nothing-held")


def _concerns(edition: Edition, wanted: str, state: str) -> bool:
    if wanted == "held":
        return state == "held"
    return wanted in (edition.story, f"{edition.story}/{edition.language}") or _segment(edition, wanted)


def _segment(edition: Edition, wanted: str) -> bool:
    return len(wanted) >= 8 and any(piece.segment.startswith(wanted) for piece in edition.pieces)


def _edition(store: Store, edition: Edition, wanted: str, language: Tag) -> Iterator[str]:
    pointer = store.editions.publication(edition.story, edition.language)
    shown = "live" if pointer and pointer.state == "live" and pointer.basis == edition.basis else "hidden"
    yield _line(
        language,
        "edition",
        edition=f"{edition.story}/{edition.language}",
        revision=str(edition.revision),
        state=wording.word(language, "states", edition.state),
        shown=wording.word(language, "states", shown),
        title=edition.text.title,
    )
    for reason in edition.reasons:
        yield "  " + _line(language, "held", reason=wording.reason(language, reason))
    if edition.language == edition.source_language:
        yield from ("  " + _line(language, "doubted", doubt=wording.doubt(language, n)) for n in edition.text.notes)
    for piece in edition.pieces:
        if piece.segment.startswith(wanted) if _segment(edition, wanted) else piece.verdict.decision != "pass":
            yield from _piece(piece, language)


def _piece(piece: Piece, language: Tag) -> Iterator[str]:
    yield "  " + _line(
        language,
        "piece",
        place=piece.path,
        role=wording.word(language, "roles", piece.role),
        segment=piece.segment[:12],
        decision=wording.word(language, "decisions", piece.verdict.decision),
        shown=wording.word(language, "shown", piece.shown),
    )
    yield "    " + _line(language, "source", text=piece.source)
    yield "    " + _line(language, "target", text=piece.text)
    yield from ("    " + _seen(finding, language) for finding in piece.verdict.findings)
    if piece.verdict.unchecked:
        gaps = "; ".join(wording.gap(language, gap) for gap in piece.verdict.unchecked)
        yield "    " + _line(language, "unchecked", gaps=gaps)
    if piece.repairs:
        done = "; ".join(wording.word(language, "repairs", repair) for repair in piece.repairs)
        yield "    " + _line(language, "repaired", repairs=done)


def _seen(finding: Finding, language: Tag) -> str:
    return _line(
        language,
        "finding",
        severity=wording.word(language, "severities", finding.severity),
        title=wording.title(language, finding.check),
        message=explain(finding, language=language),
    )


_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def _line(language: Tag, key: str, **args: str) -> str:
    """A line of the catalogue's; what a source wrote can neither break it nor command the terminal."""
    return _CONTROLS.sub(" ", wording.fill(wording.said(language, "why", key), args))


# -- doctor --


def examined(settings: Settings) -> Iterator[str]:
    """The newsroom looked over: one line each, starting `good:`, `note:` or `wrong:`."""
    yield f"good: newsroom.toml: {len(settings.newsroom.sources)} sources, {len(settings.newsroom.languages)} languages"
    yield from _database(settings)
    yield from _engines(settings)
    yield from _rights(settings)
    free = shutil.disk_usage(settings.folder).free
    yield f"{'good' if free > 500_000_000 else 'wrong'}: {free // 1_000_000} MB free on the disk"


def _database(settings: Settings) -> Iterator[str]:
    try:
        store = app.open_store(settings, create=True)
    except DragomanError as fault:
        yield f"wrong: {fault}"
        return
    try:
        live = store.lists.languages()
        yield "good: database: " + (
            ", ".join(f"{n} live in {tag}" for tag, n in live.items()) or "nothing published yet"
        )
        for state in store.items.feeds().values():
            if state.error:
                yield f"wrong: source {state.source}: {state.error}"
        for item in store.items.all():
            if item.error:
                yield f"wrong: {item.source} {item.entry.url}: {item.error}"
    finally:
        store.close()


def _engines(settings: Settings) -> Iterator[str]:
    lines, _ = engine_lines(settings, test=False)
    yield from (f"wrong: {missing}" for missing in lacking(settings))
    yield f"good: {len(lines)} routes"


def lacking(settings: Settings) -> list[str]:
    """Why languages that ought to be reached are not, a line each."""
    with app.words_only(settings) as translator:
        return app.missing_engines(settings, translator)


def _rights(settings: Settings) -> Iterator[str]:
    try:
        store = app.open_store(settings, create=True)
    except DragomanError:
        return  # told of already
    try:
        yield from (_unstated(found) for found in unstated(settings.newsroom, store.lists))
    finally:
        store.close()


def _unstated(found: Unstated) -> str:
    """What is shown without a stated right, and what to write."""
    name = found.source.name
    live = (
        f"{found.stories} stories in {found.editions} editions are shown"
        if found.stories
        else "nothing of it is shown yet"
    )
    return (
        f"note: source {name} states no rights: {live}, as excerpts without pictures; once you know what it allows, write under "
        f'its [[sources]] in newsroom.toml: rights = {{ show = "excerpt", pictures = false }} (full, excerpt or link)'
    )


def examined_source(settings: Settings, name: str, stories: int, report: str | None) -> Iterator[str]:
    """What one source gives now: its feed, and its first stories as they are read; with `report`, a page that shows it."""
    source = next((each for each in settings.newsroom.sources if each.name == name), None)
    if source is None:
        names = ", ".join(each.name for each in settings.newsroom.sources)
        raise UsageError(f"no source is called {name!r}: there are {names}")
    seen = []
    for one in app.tried(settings, source, stories):
        seen.append(one)
        if one.copy is not None:
            yield f"good: {_bare(one.address)}"
        for remark in remarks(one):
            yield f"{remark.grade}: {_bare(remark.text)}"
    if report is not None:
        Path(report).write_text(examined_page(source, seen), encoding="utf-8")
        yield f"good: the report is {report}"


def _bare(text: str) -> str:
    return _CONTROLS.sub(" ", text)


# -- engines, languages, sources --


def engine_lines(settings: Settings, test: bool) -> tuple[list[str], int]:
    """Every route the newsroom can use: pair, quality, legs; with `test`, how it answered. And how many are broken."""
    lines, broken = [], 0
    spoken = {tag for source in settings.newsroom.sources for tag in (source.language, *source.also)}
    with app.words_only(settings) as translator:
        for source in sorted(spoken):
            for target in settings.newsroom.languages:
                for route in translator.routes(source, target):
                    way = " -> ".join([source, *(leg.target for leg in route.legs)])
                    line = f"{source}\t{target}\tchrF {route.quality:.1f}\t{way}\t{route.legs[0].engine}"
                    if test:
                        answer = app.tested(translator, route)
                        broken += bool(answer)
                        line += f"\t{answer or 'answers'}"
                    lines.append(line)
    return lines, broken


def language_lines(settings: Settings) -> list[str]:
    """The newsroom's languages: tag, name, stories live."""
    store = app.open_store(settings, create=True)
    try:
        live = Counter(store.lists.languages())
        return [f"{tag}\t{facts(tag).name}\t{live[tag]} live" for tag in settings.newsroom.languages]
    finally:
        store.close()


def language_facts(tag: str) -> list[str]:
    """What is known of a language tag."""
    language = read_tag(tag)
    known = facts(language.tag)
    return [
        f"{language.tag}\t{known.name}",
        f"script {language.script}, region {language.region}, written {known.direction}",
    ]


def source_lines(settings: Settings) -> list[str]:
    """The sources: name, language, kind, address, rights, and when each is asked next."""
    store = app.open_store(settings, create=True)
    try:
        states = store.items.feeds()
    finally:
        store.close()
    lines = []
    for source in settings.newsroom.sources:
        state = states.get(source.name)
        due = datetime.fromtimestamp(state.due, UTC).isoformat() if state else "never asked"
        rights = f"{source.rights.show}{'' if source.rights.pictures else ', no pictures'}"
        lines.append(f"{source.name}\t{source.language}\t{source.kind}\t{source.location}\t{rights}\t{due}")
    return lines
