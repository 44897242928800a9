"""The arrows of the road, one short function each. Values in, values out; only the ones named `keep_...` write.

The functions that run in step processes stand at module level and are handed everything they need.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from dragoman.checks import check_story, find, judge, numbers, sensitive, unchecked
from dragoman.checks.speakers import restored
from dragoman.editions import Judged, compose, illustrate, original, pieces, revised
from dragoman.editions.illustrate import Picture
from dragoman.language.edit import applied
from dragoman.language.quotation import requoted
from dragoman.model.copy import Copy, Fetched
from dragoman.model.draft import MEMORY, Draft, Route
from dragoman.model.edition import Edition, Piece, Provenance, Publication
from dragoman.model.finding import Finding
from dragoman.model.ident import digest
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.newsroom import Newsroom, Policy
from dragoman.model.page import Card
from dragoman.model.remembered import Offer
from dragoman.model.segment import Segment
from dragoman.model.story import Story, Video
from dragoman.model.unit import Skeleton, Unit
from dragoman.model.when import iso
from dragoman.pages import article_path, slugify
from dragoman.ports import Check, Item, Media
from dragoman.press.plan import Task
from dragoman.segments.fill import Filled, fill
from dragoman.segments.keys import draft_key
from dragoman.segments.names import kept, protected, released
from dragoman.segments.split import split


class Opened(msgspec.Struct, frozen=True):
    """A task with its story split: the skeleton, the units, the same as engines are sent them, and each one's draft key.
    `recalled`: the drafts that no engine is asked for, since a person has approved their words."""

    task: Task
    skeleton: Skeleton
    units: tuple[Unit, ...]
    sent: tuple[Unit, ...]
    keys: tuple[str, ...]
    recalled: tuple[Draft, ...] = ()


class Inspected(msgspec.Struct, frozen=True):
    """Units of one edition with their drafts, and what the checks found in each."""

    drafts: tuple[Draft, ...]
    findings: tuple[tuple[Finding, ...], ...]


def pictured(story: Story, stored: Mapping[str, Media]) -> Story:
    """story + pictures -> the story as it can be shown."""
    known: dict[str, Picture] = {url: (media.digest, media.width, media.height) for url, media in stored.items()}
    return illustrate(story, known)


def fetched(item: Item, body: bytes) -> Fetched:
    """The kept bytes of an item as they were answered, to be read again offline."""
    return Fetched(item.entry.url, item.url or item.entry.url, item.status, item.headers, body)


def keep_copy(item: Item, reader: str, outcome: Copy | Exception) -> tuple[Item, Copy | None]:
    """bytes -> Copy, as the item's progress: what was read, or why nothing was."""
    read_by = f"{reader} {item.body}"
    if isinstance(outcome, Copy):
        mark = digest("copy", msgspec.json.encode(outcome))[:32]
        return msgspec.structs.replace(item, read_by=read_by, copy_digest=mark, error=""), outcome
    return msgspec.structs.replace(item, read_by=read_by, error=str(outcome)[:500]), None


def open_task(names: tuple[str, ...], task: Task) -> Opened:
    """story -> skeleton + units + keys. `names`: those that engines leave alone, besides the story's own authors
    and the terms that are to be kept."""
    skeleton, units = split(task.story)
    route = task.route.fingerprint if task.route else ""
    left = (*names, *task.story.authors, *(term.source for term in task.terms if term.keep))
    sent = tuple(protected(unit, left) for unit in units)
    shown = task.route is not None and task.route.reads_neighbours
    keys = tuple(draft_key(unit, task.language, route, shown, kept(unit)) for unit in sent)
    offers = dict(task.recalled)
    recalled = {
        unit.path: _recalled(unit, key, offers[unit.path], task.language)
        for unit, key in zip(units, keys, strict=True)
        if unit.path in offers
    }
    own = (recalled[unit.path].key if unit.path in recalled else key for unit, key in zip(units, keys, strict=True))
    return Opened(task, skeleton, units, sent, tuple(own), tuple(recalled.values()))


def _recalled(unit: Unit, key: str, offer: Offer, language: Tag) -> Draft:
    """A person's approved words as the draft of a unit, under a key of its own: an engine's draft stays what it was."""
    known = offer.of.key
    return Draft(digest("recalled/1", key, known), unit.segment.id, language, MEMORY + known, offer.words, offer.marks)


def approved(draft: Draft) -> bool:
    """Whether a draft is in a person's approved words, which no machine changes: what the checks find there holds it."""
    return draft.route.startswith(MEMORY)


def names_of(newsroom: Newsroom) -> tuple[str, ...]:
    """The names no engine translates: those in the settings, and the sources' own."""
    return (*newsroom.names, *(title for source in newsroom.sources for title in source.title.values()))


def released_draft(draft: Draft) -> Draft:
    """A draft without the slots that only kept names."""
    return msgspec.structs.replace(draft, slots=released(draft.slots))


def mended_key(key: str, checks: str) -> str:
    """The key a draft is kept under once the repair ladder has been up it, with these checks."""
    return digest("mended", key, checks)[:40]


def knowledge(task: Task) -> Knowledge:
    """What the checks are told beside the text: the story's own date, and the terms it has."""
    return Knowledge(terms=task.terms, today=iso(task.story.published)[:10])


def inspect(checks: tuple[Check, ...], policy: Policy, work: tuple[Opened, tuple[Draft, ...]]) -> Inspected:
    """units + drafts -> drafts with their certain numbers in the target's form and held quotations as they were said, and
    findings as grave as they have earned or the policy says. Runs in a step process."""
    opened, said = work
    known, source, target = knowledge(opened.task), opened.task.story.language, opened.task.language
    pairs = tuple(zip(opened.units, said, strict=True))
    drafts = tuple(
        draft if approved(draft) else _made_certain(unit, draft, known, source, target) for unit, draft in pairs
    )
    pairs = tuple(zip(opened.units, drafts, strict=True))
    found = tuple(weighed(find(checks, unit, draft, known), opened.task, unit.role, policy) for unit, draft in pairs)
    return Inspected(drafts, found)


def _made_certain(unit: Unit, draft: Draft, known: Knowledge, source: Tag, target: Tag) -> Draft:
    """A draft with its certain numbers, held quotations and quotation marks as they should be."""
    exact = numbers.rewrite(unit, draft, source, target) or draft
    return styled(restored(unit, exact, known) or exact, target)


def weighed(findings: Sequence[Finding], task: Task, role: str, policy: Policy) -> tuple[Finding, ...]:
    """Findings in one of an edition's units (`role` '': over all of them) as grave as they are there."""
    ruling = policy.within(task.story.section, task.language, role)
    return judge.weigh(findings, task.story.language, task.language, ruling)


def styled(draft: Draft, language: str) -> Draft:
    """A draft with the quotation marks of its language."""
    edits = requoted(draft.text, language)
    if not edits:
        return draft
    text, slots = applied(draft.text, draft.slots, edits)
    return msgspec.structs.replace(draft, text=text, slots=slots, repairs=(*draft.repairs, "style:quotes"))


def blocked(findings: Sequence[Finding]) -> bool:
    """Whether a draft has a blocker, and so climbs the repair ladder."""
    return any(finding.severity == "blocker" for finding in findings)


def conclude(
    checks: tuple[Check, ...],
    version: str,
    policy: Policy,
    published: bool,
    opened: Opened,
    inspected: Inspected,
    before: Sequence[Piece] = (),
) -> Edition:
    """findings -> verdicts -> pieces -> edition. `before`: the pieces of the edition there was, whose persons' words stay."""
    task, route = opened.task, opened.task.route
    if route is None:
        return original(task.story, task.basis)
    ruling = policy.within(task.story.section, task.language)
    gaps = sensitive.unchecked(task.story.language) if ruling.always_hold else ()
    judged = tuple(
        _judged(
            checks, version, policy.within(task.story.section, task.language, unit.role), unit, draft, findings, gaps
        )
        for unit, draft, findings in zip(opened.units, inspected.drafts, inspected.findings, strict=True)
    )
    made = revised(pieces(judged, published), before)
    return composed(policy, opened, inspected.drafts, made, route)


def composed(policy: Policy, opened: Opened, drafts: Sequence[Draft], made: tuple[Piece, ...], route: Route) -> Edition:
    """pieces -> edition, with what is seen over the whole story. `drafts`: what is looked at there."""
    task = opened.task
    ruling = policy.within(task.story.section, task.language)
    over_all = weighed(check_story(opened.units, drafts, task.language, knowledge(task)), task, "", policy)
    text = fill(opened.skeleton, task.language, {piece.path: _filled(piece, task.story.language) for piece in made})
    subjects = tuple(_topic(found) for found in sensitive.sensitive(task.story) if found.topic in ruling.always_hold)
    return compose(task.story, text, made, route, ruling, over_all, subjects, task.basis)


def by_person(
    checks: tuple[Check, ...], version: str, policy: Policy, opened: Opened, unit: Unit, draft: Draft, who: str
) -> Piece:
    """A person's words for a unit, looked at by the gate as anybody's are."""
    task = opened.task
    found = weighed(find(checks, unit, draft, knowledge(task)), task, unit.role, policy)
    ruling = policy.within(task.story.section, task.language, unit.role)
    (piece,) = pieces((_judged(checks, version, ruling, unit, draft, found, ()),), published=False)
    return msgspec.structs.replace(piece, provenance=Provenance("person", who), shown="target", repairs=())


def _topic(found: sensitive.Sensitive) -> str:
    """Why a story of a sensitive subject is held, with the words that show it."""
    shown = ", ".join(f"“{word}”" for word in found.words)
    return f"topic:{found.topic} ({shown})"


def _judged(
    checks: tuple[Check, ...],
    version: str,
    ruling: Policy,
    unit: Unit,
    draft: Draft,
    findings: tuple[Finding, ...],
    gaps: tuple[str, ...],
) -> Judged:
    """`ruling`: the policy for this unit's role; `gaps`: what could not be looked for in the whole story."""
    verdict = judge.judge(unit, findings, (*unchecked(checks, unit, draft), *gaps), version, ruling.hold)
    return Judged(unit, draft, verdict, judge.resolve(unit, verdict))


def _filled(piece: Piece, source_language: str) -> Filled:
    if piece.shown == "omitted":
        return Filled("", (), omitted=True)
    if piece.shown == "source":
        return Filled(piece.source, (), language=source_language)
    return Filled(piece.text, piece.slots)


def pointer(edition: Edition, before: Publication | None, now: int, zone_month: str, noindex: bool) -> Publication:
    """edition -> the pointer to it. Slug and month are frozen at first publication."""
    slug = before.slug if before else slugify(edition.text.title, edition.language)
    return Publication(
        story=edition.story,
        language=edition.language,
        revision=edition.revision,
        basis=edition.basis,
        slug=slug,
        month=before.month if before else zone_month,
        state="live",
        since=before.since if before else now,
        changed=now,
        noindex=noindex,
    )


def gone(before: Publication, now: int) -> Publication:
    """The pointer of a story that is withdrawn: its address answers 410."""
    return msgspec.structs.replace(before, state="gone", changed=now, same_topic=(), same_section=(), same_author=())


def card(edition: Edition, publication: Publication) -> Card:
    """edition -> the story as lists show it."""
    text = edition.text
    return Card(
        story=edition.story,
        language=edition.language,
        path=article_path(edition.language, publication.month, edition.story, publication.slug),
        title=text.title,
        published=text.published,
        standfirst=text.standfirst,
        image=text.lead_image,
        source=text.source,
        source_language=edition.source_language,
        section=text.section,
        topics=text.topics,
        authors=text.authors,
        genre=text.genre,
        label=edition.label,
        updated=text.updated,
        video=any(isinstance(block, Video) for block in text.body),
        changed=publication.changed,
        noindex=publication.noindex,
    )


def words(segments: Sequence[Segment]) -> int:
    """Words to be sent, for the plan's cost: runs of non-space, or characters by two where no spaces divide."""
    return sum(max(len(segment.text.split()), len(segment.text) // 12) for segment in segments)
